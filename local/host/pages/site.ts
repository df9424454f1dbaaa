/** A site's other pages: its home with links to the web parts, its lists, and what is said when a page cannot be shown. */
import type { BuiltPackage } from '../package.ts';
import { document, html } from '../html.ts';
import type { Markup } from '../html.ts';
import { textsOf } from '../texts.ts';
import type { Choices, Viewer } from '../tenant.ts';
import { notice, siteBase, siteShell } from './shell.ts';
import { choiceQuery } from './webPart.ts';

const buildCommand = 'npm run build';

interface PageOf { viewer: Viewer; choices: Choices }

function page({ viewer, choices }: PageOf, title: string, current: 'home' | 'lists' | '', main: Markup, scripts: string[] = [], data?: unknown): string {
  const texts = textsOf(choices.language);
  return document({
    title: `${viewer.site.title} - ${title}`, language: choices.language, theme: choices.theme, styles: ['page', 'lists'], scripts, data, bodyClass: 'sharepoint',
    body: siteShell({ viewer, texts, query: choiceQuery(choices), current, main }),
  });
}

export function homePage(of: PageOf, built: BuiltPackage | undefined): string {
  const texts = textsOf(of.choices.language);
  const base = siteBase(of.viewer);
  const webParts = (built?.components ?? []).filter(component => component.componentType === 'WebPart');
  const links = webParts.map(component => {
    const entry = component.preconfiguredEntries[0];
    const title = entry?.title[of.choices.language] ?? entry?.title.default ?? component.alias;
    const description = entry?.description?.[of.choices.language] ?? entry?.description?.default ?? '';
    return html`<li><a href="${base}/SitePages/Trygghetsnavet.aspx${choiceQuery(of.choices, { component: component.alias })}">${title}</a><br>${description}</li>`;
  });
  return page(of, texts.home, 'home', html`<main class="canvas"><h1 class="page-title">${of.viewer.site.title}</h1><p>${of.viewer.site.description}</p>
<h2>${texts.components}</h2>${built ? html`<ul class="plain">${links}</ul>` : html`<p>${texts.notBuilt}. <code>${buildCommand}</code></p>`}</main>`);
}

export function notBuiltPage(choices: Choices): string {
  const texts = textsOf(choices.language);
  return bare(choices, texts.notBuilt, notice(texts.notBuilt, texts.notBuiltHow, html`<code>${buildCommand}</code>`));
}

export function noComponentPage(choices: Choices, name: string): string {
  const texts = textsOf(choices.language);
  return bare(choices, texts.noComponent, notice(texts.noComponent, html`<code>${name}</code>`));
}

export function noAccessPage(choices: Choices, user: string): string {
  const texts = textsOf(choices.language);
  return bare(choices, texts.noAccess, notice(texts.noAccess, `${texts.noAccessWho} ${user}.`));
}

export function notFoundPage(choices: Choices): string {
  const texts = textsOf(choices.language);
  return bare(choices, texts.notFound, notice(texts.notFound, texts.notFoundHow));
}

function bare(choices: Choices, title: string, body: Markup): string {
  return document({ title, language: choices.language, theme: choices.theme, styles: ['page'], scripts: [], body, bodyClass: 'bare' });
}

/** The page of a list (or of all lists when `list` is absent); its script reads everything over REST. */
export function listPage(of: PageOf, list?: { url: string; form?: string }): string {
  const texts = textsOf(of.choices.language);
  const data = {
    web: siteBase(of.viewer), list: list?.url, form: list?.form, language: of.choices.language, zone: of.viewer.site.zone,
    query: choiceQuery(of.choices), userId: of.viewer.principal.id, texts,
  };
  return page(of, list ? texts.list : texts.siteContents, list ? '' : 'lists', html`<main id="list" class="list-page" aria-busy="true"><p>${texts.loading}</p></main>`, ['lists'], data);
}
