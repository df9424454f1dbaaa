/** Bodies of events and mails, between text and HTML as Exchange turns them. */
import type { ItemBody } from './model.ts';

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);

const entities: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö' };

/** The words of a piece of HTML; used for previews and for those who prefer text. */
export function textOf(html: string): string {
  return html.replace(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '').replace(/\r?\n/g, ' ').replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n').replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|([A-Za-z]{2,8}));/g, (all, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : Object.hasOwn(entities, name ?? '') ? entities[name as string] : all) as string)
    .replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const frame = (inner: string): string => `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${inner}</body></html>`;

/** What could run is taken out, as Outlook does before it hands out a body; whoever shows one still does so in a sandbox. */
const harmless = (html: string): string => html.replace(/<(script|iframe|object|embed|form)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?(script|iframe|object|embed|form|base|meta\s[^>]*refresh)\b[^>]*>/gi, '')
  .replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '').replace(/(href|src|action)\s*=\s*(["']?)\s*javascript:[^"'\s>]*/gi, '$1=$2#');

/** A body as Exchange keeps it: whole HTML, also when it came as text. */
export function kept(body: ItemBody): ItemBody {
  if (body.contentType === 'text') return { contentType: 'html', content: frame(escapeHtml(body.content).replace(/\r?\n/g, '<br>\r\n')) };
  const content = harmless(body.content);
  return { contentType: 'html', content: content === '' || /<html[\s>]/i.test(content) ? content : frame(content) };
}

/** `Prefer: outlook.body-content-type="text"` */
export const asked = (body: ItemBody, text: boolean): ItemBody => (text ? { contentType: 'text', content: textOf(body.content) } : body);

/** Adds to the end of a body, inside its document. */
export function appended(html: string, more: string): string {
  const end = html.search(/<\/body>/i);
  return end < 0 ? kept({ contentType: 'html', content: html + more }).content : html.slice(0, end) + more + html.slice(end);
}
