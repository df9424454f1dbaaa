/** The pages that host one web part: a SharePoint page, a single part app page, and the tab in Teams. */
import type { FastifyRequest } from 'fastify';
import type { ComponentManifest, HostData, Surface } from '../browser/hostData.ts';
import { document, html } from '../html.ts';
import type { Markup } from '../html.ts';
import { sharePointThemes, teamsThemes } from '../themes.ts';
import { textsOf } from '../texts.ts';
import { originOf } from '../tenant.ts';
import type { Choices, Tenant, Viewer } from '../tenant.ts';
import type { PropertyStore } from '../properties.ts';
import { siteBase, siteShell } from './shell.ts';
import { tenantId } from '../../sharepoint/defaults.ts';
import type { Site } from '../../sharepoint/domain/types.ts';

export interface WebPartPage {
  request: FastifyRequest;
  tenant: Tenant;
  properties: PropertyStore;
  site: Site;
  viewer: Viewer;
  choices: Choices;
  component: ComponentManifest;
  surface: Surface;
  edit: boolean;
  development: boolean;
}

/** The address-keeping part of a link: what the demo bar has chosen for this page. */
export function choiceQuery(choices: Choices, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(more);
  if (choices.theme !== 'light') query.set('theme', choices.theme);
  if (choices.language !== 'sv-se') query.set('lang', choices.language);
  const text = query.toString();
  return text && `?${text}`;
}

/** The personal app of Teams has no saved properties: SPFx gives it the manifest's. */
export function propertyKey(page: Pick<WebPartPage, 'site' | 'surface' | 'component'>): string | undefined {
  return page.surface === 'personal' ? undefined : `${page.site.id}:${page.surface}:${page.component.id}`;
}

function hostData(page: WebPartPage): HostData {
  const { request, viewer, component, surface, choices } = page;
  const query = request.query as Record<string, string | undefined>;
  const key = propertyKey(page);
  const inTeams = surface === 'teams' || surface === 'personal';
  const language = choices.language;
  return {
    component, surface, language, theme: choices.theme, themes: inTeams ? teamsThemes : sharePointThemes, edit: page.edit,
    instanceId: stableGuid(`${page.site.id}${surface}${component.id}`),
    properties: { ...component.preconfiguredEntries[0]?.properties, ...(key ? page.properties.get(key) : undefined) },
    propertiesUrl: `/_local/properties?site=${encodeURIComponent(page.site.url)}&surface=${surface}&component=${component.id}`,
    user: { id: viewer.principal.id, objectId: viewer.user.oid, loginName: viewer.user.upn, displayName: viewer.user.title, email: viewer.user.email, isSiteAdmin: viewer.principal.isAdmin },
    site: viewer.site, portalUrl: `${originOf(request)}/`, tenantId, digest: page.tenant.digest(page.site, viewer.user.upn),
    teams: inTeams ? {
      appId: component.id, entityId: query.entityId || component.id, subPageId: query.subPageId || undefined, teamName: textsOf('sv-se').teamName,
      channelName: textsOf(language).channel, groupId: stableGuid(`group${page.site.id}`), channelId: `19:${page.site.id.replace(/-/g, '')}@thread.tacv2`,
    } : undefined,
    scripts: { react: '/_local/assets/react.js', reactDom: '/_local/assets/react-dom.js' }, texts: { ...textsOf(language) },
  };
}

/** A GUID that is the same for the same words: FNV-1a, four times. */
function stableGuid(words: string): string {
  const part = (seed: number): string => {
    let hash = 0x811c9dc5 ^ seed;
    for (const sign of words) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  const hex = part(1) + part(2) + part(3) + part(4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const failure = html`<p id="host-failure" class="host-failure" role="alert" hidden></p>`;

export function teamsHostedPage(page: WebPartPage): string {
  return document({
    title: 'Trygghetsnavet', language: page.choices.language, theme: page.choices.theme, styles: ['fonts', 'page'],
    scripts: ['fabricConfig', 'host', ...(page.development ? ['reload'] : [])], data: hostData(page), bodyClass: 'teams-hosted',
    body: html`${failure}<div id="web-part" class="web-part"></div><aside id="property-pane" class="property-pane" hidden></aside>`,
  });
}

export function sharePointPage(page: WebPartPage): string {
  const texts = textsOf(page.choices.language);
  const full = page.surface === 'fullPage';
  const component = page.component;
  const entry = component.preconfiguredEntries[0];
  const title = entry?.title[page.choices.language] ?? entry?.title.default ?? component.alias;
  const here = `${siteBase(page.viewer)}/SitePages/Trygghetsnavet.aspx`;
  const more: Record<string, string> = full ? {} : { component: component.alias };
  const actions = page.viewer.mayEditPages ? editActions(page, here, more) : undefined;
  const canvas = html`<main class="canvas${full ? ' full' : ''}">
  ${failure}
  ${full ? '' : html`<h1 class="page-title">${title}</h1>`}
  <div class="column${page.edit ? ' editing' : ''}"><div id="web-part" class="web-part"></div></div>
</main>
<aside id="property-pane" class="property-pane" aria-label="${texts.webPartSettings}" hidden></aside>`;
  return document({
    title: `${page.viewer.site.title} - ${title}`, language: page.choices.language, theme: page.choices.theme, styles: ['fonts', 'page'],
    scripts: ['fabricConfig', 'icons', 'host', ...(page.development ? ['reload'] : [])], data: hostData(page), bodyClass: 'sharepoint',
    body: siteShell({ viewer: page.viewer, texts, query: choiceQuery(page.choices), current: full ? 'app' : '', actions, main: canvas }),
  });
}

function editActions(page: WebPartPage, here: string, more: Record<string, string>): Markup {
  const texts = textsOf(page.choices.language);
  return page.edit
    ? html`<button type="button" id="edit-properties">${texts.webPartSettings}</button><a href="${here}${choiceQuery(page.choices, more)}">${texts.stopEditing}</a>`
    : html`<a href="${here}${choiceQuery(page.choices, { ...more, edit: '1' })}">${texts.edit}</a>`;
}
