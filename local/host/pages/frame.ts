/**
 * The page at the host's address: it looks like Microsoft Teams around the tab or the personal app, or gives
 * the whole width to a SharePoint page. Above it a narrow bar chooses user, theme, language and place; every
 * choice is in the address.
 */
import type { ComponentManifest } from '../browser/hostData.ts';
import { document, html } from '../html.ts';
import type { Markup } from '../html.ts';
import { textsOf } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { departmentSite, homeSite } from '../tenant.ts';
import type { Choices } from '../tenant.ts';
import type { TenantUser } from '../../sharepoint/domain/types.ts';
import { initials } from './shell.ts';
import { faultsPanel } from './faults.ts';
import { choiceQuery } from './webPart.ts';

export const places = ['team', 'personal', 'page', 'department', 'mine'] as const;
export type Place = typeof places[number];

export interface FrameParts { user: TenantUser; users: TenantUser[]; choices: Choices; place: Place; subPageId?: string; component: ComponentManifest; mineComponent?: ComponentManifest }

/** The address of the page inside the frame. */
export function innerAddress({ choices, place, subPageId, component, mineComponent }: Omit<FrameParts, 'user' | 'users'>): string {
  if (place === 'page') return `${homeSite}/SitePages/Trygghetsnavet.aspx${choiceQuery(choices)}`;
  if (place === 'department' || place === 'mine') {
    const shown = place === 'mine' ? mineComponent ?? component : component;
    return `${departmentSite}/SitePages/Trygghetsnavet.aspx${choiceQuery(choices, { component: shown.alias })}`;
  }
  // As SPFx writes content addresses into a Teams manifest: valueless `teams` and `personal`, then the component.
  const query = new URLSearchParams({ componentId: component.id, forceLocale: choices.language, entityId: component.id });
  if (subPageId) query.set('subPageId', subPageId);
  if (choices.theme !== 'light') query.set('theme', choices.theme);
  return place === 'personal' ? `/_layouts/15/teamshostedapp.aspx?teams&personal&${query}` : `${homeSite}/_layouts/15/teamshostedapp.aspx?teams&${query}`;
}

const option = (value: string, text: string, chosen: string): Markup => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`;

function demoBar(parts: FrameParts, texts: Texts): Markup {
  const { user, users, choices, place } = parts;
  const select = (name: string, label: string, options: Markup[]): Markup => html`<label>${label} <select name="${name}" autocomplete="off">${options}</select></label>`;
  const site = place === 'department' || place === 'mine' ? departmentSite : homeSite;
  return html`<header class="demo-bar"><details open><summary>${texts.demo}</summary>
<form id="choices" method="get" action="/" autocomplete="off">
  ${select('user', texts.user, users.map(one => option(one.upn.split('@')[0], one.title, user.upn.split('@')[0])))}
  ${select('place', texts.place, [option('team', texts.team, place), option('personal', texts.personal, place), option('page', texts.sitePage, place), option('department', texts.department, place), option('mine', texts.mine, place)])}
  ${select('theme', texts.theme, [option('light', texts.light, choices.theme), option('dark', texts.dark, choices.theme), option('contrast', texts.contrast, choices.theme)])}
  ${select('lang', texts.language, [option('sv-se', texts.swedish, choices.language), option('en-us', texts.english, choices.language)])}
</form>
<nav aria-label="${texts.demo}"><a href="${site}/_layouts/15/viewlsts.aspx${choiceQuery(choices)}" target="_blank">${texts.lists}</a><a id="open-outbox" href="/_local/outbox${choiceQuery(choices)}" target="_blank">${texts.outbox}</a><a id="open-page" href="${innerAddress(parts)}" target="_blank">${texts.openPage}</a></nav>
${faultsPanel(texts)}
<p>${texts.hostNote}</p></details></header>`;
}

const railIcons: Record<string, string> = {
  activity: 'M10 2a5 5 0 0 0-5 5v3.2L3.6 13a.7.7 0 0 0 .6 1h11.6a.7.7 0 0 0 .6-1L15 10.2V7a5 5 0 0 0-5-5Zm-2 13a2 2 0 0 0 4 0Z',
  chat: 'M10 2a8 8 0 0 0-7 11.9L2 18l4.2-1A8 8 0 1 0 10 2ZM6.5 8h7v1h-7Zm0 3h5v1h-5Z',
  teams: 'M7 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Zm7 1a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM3 9.5h8.5v4a4.2 4.2 0 0 1-8.5 0Zm9.5 0H18v3.5a3.3 3.3 0 0 1-5.5 2.4Z',
  calendar: 'M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm0 4v9h12V7Zm2 2h2v2H6Zm3.5 0h2v2h-2Zm3.5 0h2v2h-2ZM6 12.5h2v2H6Zm3.5 0h2v2h-2Z',
  shield: 'M10 1.5 3.5 4v5c0 4.3 2.7 7.6 6.5 9.5 3.8-1.9 6.5-5.2 6.5-9.5V4Zm-.9 11.7-3-3 1.1-1.1 1.9 1.9 4-4 1.1 1.1Z',
};
const icon = (name: string): Markup => html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="${railIcons[name]}" fill="currentColor"/></svg>`;

function teamsChrome(parts: FrameParts, texts: Texts, content: Markup): Markup {
  const { place, choices, user } = parts;
  const to = (next: Place): string => `/${choiceQuery(choices, { user: user.upn.split('@')[0], place: next })}`;
  const idle = (name: string, text: string): Markup => html`<li><span class="rail-item idle" title="${texts.noContent}">${icon(name)}<span>${text}</span></span></li>`;
  const live = (name: string, text: string, target: Place): Markup => html`<li><a class="rail-item" href="${to(target)}"${place === target ? html` aria-current="true"` : ''}>${icon(name)}<span>${text}</span></a></li>`;
  const channel = html`<header class="channel-header"><span class="team-logo" aria-hidden="true">BF</span><div><h1>${texts.channel}</h1><span>${texts.teamName}</span></div>
<ul class="tabs"><li><span class="idle">${texts.posts}</span></li><li><span class="idle">${texts.files}</span></li><li><a href="${to('team')}" aria-current="page">Trygghetsnavet</a></li></ul></header>`;
  const app = html`<header class="channel-header"><span class="team-logo app" aria-hidden="true">${icon('shield')}</span><div><h1>Trygghetsnavet</h1></div>
<ul class="tabs"><li><a href="${to('personal')}" aria-current="page">${texts.home}</a></li><li><span class="idle">${texts.about}</span></li></ul></header>`;
  return html`<div class="teams">
<section class="title-bar" aria-label="Microsoft Teams"><button type="button" id="back" aria-label="${texts.back}" title="${texts.back}">‹</button><span class="search" aria-hidden="true">${texts.search}</span><span class="persona" title="${user.title}"><span aria-hidden="true">${initials(user.title)}</span><span class="visually-hidden">${user.title}</span></span></section>
<nav class="rail" aria-label="Teams"><ul>${idle('activity', texts.activity)}${idle('chat', texts.chat)}${live('teams', texts.teams, 'team')}${idle('calendar', texts.calendar)}${live('shield', 'Trygghets\u00adnavet', 'personal')}</ul></nav>
<main class="stage">${place === 'personal' ? app : channel}${content}</main></div>`;
}

export function framePage(parts: FrameParts): string {
  const texts = textsOf(parts.choices.language);
  const address = innerAddress(parts);
  const inTeams = parts.place === 'team' || parts.place === 'personal';
  const inner = html`<iframe id="content" name="embedded-page-container" title="Trygghetsnavet" src="${address}" allow="clipboard-read; clipboard-write"></iframe>`;
  return document({
    title: inTeams ? 'Trygghetsnavet | Microsoft Teams (demo)' : 'Trygghetsnavet | SharePoint (demo)', language: parts.choices.language, theme: parts.choices.theme,
    styles: ['frame'], scripts: ['frame'], data: { place: parts.place, texts, appId: parts.component.id }, bodyClass: 'frame',
    body: html`${demoBar(parts, texts)}${inTeams ? teamsChrome(parts, texts, inner) : html`<main class="stage bare"><h1 class="visually-hidden">SharePoint</h1>${inner}</main>`}<div id="toast" class="toast" role="status" hidden></div>`,
  });
}
