/** What surrounds a page in SharePoint: the suite bar with the user, the site's header with its navigation. */
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Texts } from '../texts.ts';
import type { Viewer } from '../tenant.ts';

/** At most two letters to stand for a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(word => /^\p{L}/u.test(word));
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? words[words.length - 1][0] : '')).toUpperCase();
}

export const siteBase = (viewer: Viewer): string => viewer.site.serverRelativeUrl === '/' ? '' : viewer.site.serverRelativeUrl;

export interface ShellParts { viewer: Viewer; texts: Texts; query: string; current: 'home' | 'app' | 'lists' | ''; actions?: Markup; main: Markup }

/** @param query the theme and language of this page, kept in its links */
export function siteShell({ viewer, texts, query, current, actions, main }: ShellParts): Markup {
  const base = siteBase(viewer);
  const link = (key: string, path: string, text: string): Markup =>
    html`<a href="${base}${path}${query}"${key === current ? html` aria-current="page"` : ''}>${text}</a>`;
  return html`
<header>
<div class="suite-bar">
  <span class="waffle" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i></span>
  <span class="suite-name">SharePoint</span>
  <span class="host-note">${texts.hostNote}</span>
  <span class="persona" title="${viewer.user.title}"><span aria-hidden="true">${initials(viewer.user.title)}</span><span class="visually-hidden">${viewer.user.title}</span></span>
</div>
<div class="site-header">
  <span class="site-logo" aria-hidden="true">${initials(viewer.site.title)}</span>
  <div>
    <p class="site-title"><a href="${base}/SitePages/Home.aspx${query}">${viewer.site.title}</a></p>
    <nav aria-label="${viewer.site.title}">
      ${link('home', '/SitePages/Home.aspx', texts.home)}
      ${link('app', '/SitePages/Trygghetsnavet.aspx', 'Trygghetsnavet')}
      ${link('lists', '/_layouts/15/viewlsts.aspx', texts.siteContents)}
    </nav>
  </div>
  ${actions ? html`<div class="page-actions">${actions}</div>` : ''}
</div>
</header>
${main}`;
}

/** A message in the middle of a page: nothing built, no access, not found. */
export function notice(title: string, ...lines: (string | Markup)[]): Markup {
  return html`<main class="notice"><h1>${title}</h1>${lines.map(line => html`<p>${line}</p>`)}</main>`;
}
