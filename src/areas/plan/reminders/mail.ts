/**
 * The reminder as a mail. It is in Swedish whatever language the app is shown in: it goes to heads of the municipality's
 * verksamheter. Pure.
 */
import { longDate } from '../../../kit/text/format';
import type { Reason, RemindedMeasure } from './model';

export interface Template { subject: string; text: string; }

/** Stands in the text where the list of measures goes; without it the list comes last. */
export const listMark = '[åtgärder]';

export const defaultTemplate: Template = {
  subject: 'Påminnelse om åtgärder i åtgärdsplanen',
  text: `Hej!\n\nDu är ansvarig för de här åtgärderna, som behöver uppdateras:\n\n${listMark}\n\nÖppna åtgärden, välj status och skriv en mening om hur det går.\n\nHälsningar\nSamordningsfunktionen`
};

/** A template as it is kept among the settings; the product's own where nothing readable stands there. */
export function readTemplate(value: string | undefined): Template {
  try {
    const { subject, text } = JSON.parse(value ?? '') as Partial<Template>;
    if (typeof subject === 'string' && typeof text === 'string' && subject.trim() && text.trim()) return { subject, text };
  } catch {
    // Someone has edited the setting in its list.
  }
  return defaultTemplate;
}

const lateText = (end: string | undefined): string => end ? `skulle ha varit klar den ${longDate(end, 'sv-SE')}` : 'försenad';

/** Why a measure is named, in a few words. */
export function reasonText(reason: Reason, { EndDate, FollowedUp }: { EndDate: string | undefined; FollowedUp: string | undefined }): string {
  switch (reason) {
    case 'late': return lateText(EndDate);
    case 'silent': return FollowedUp ? `senast uppföljd den ${longDate(FollowedUp, 'sv-SE')}` : 'har inte följts upp';
    case 'ending': return `ska vara klar den ${longDate(EndDate, 'sv-SE')}`;
  }
}

export interface MailItem { title: string; about: string; href: string; }

/** @param href the address of a measure that opens from a mail, with host */
export function mailItems(rows: readonly RemindedMeasure[], href: (id: number) => string): MailItem[] {
  return rows.map(({ measure, reason }) => ({ title: measure.Title, about: reasonText(reason, measure), href: href(measure.id) }));
}

export type MailPart = { kind: 'text'; text: string } | { kind: 'list'; items: readonly MailItem[] };

/** The text with the list in its place: what the mail, its preview and the text to copy are made of. */
export function mailParts(text: string, items: readonly MailItem[]): MailPart[] {
  const [before, ...after] = text.split(listMark);
  const texts = (part: string): MailPart[] => part.split(/\n\s*\n/).map(one => one.trim()).filter(Boolean).map(one => ({ kind: 'text', text: one }));
  return [...texts(before), { kind: 'list', items }, ...texts(after.join(' '))];
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The parts as the HTML of a mail. Everything that people typed is escaped. */
export function mailHtml(parts: readonly MailPart[]): string {
  return parts.map(part => part.kind === 'text'
    ? `<p>${escapeHtml(part.text).replace(/\r?\n/g, '<br>')}</p>`
    : `<ul>${part.items.map(({ title, about, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a> – ${escapeHtml(about)}</li>`).join('')}</ul>`).join('');
}

/** The parts as plain text: to copy, and for the log, which tells by it which measures were named. */
export function mailText(parts: readonly MailPart[]): string {
  return parts.map(part => part.kind === 'text' ? part.text : part.items.map(({ title, about, href }) => `- ${title} – ${about}\n  ${href}`).join('\n')).join('\n\n');
}
