/** The outbox: every mail that has left the tenant, as its recipient sees it. */
import type { Answer } from '../../graph/events/model.ts';
import type { Mail, MailEvent } from '../../graph/outbox.ts';
import { toLocal } from '../../sharepoint/timeZones.ts';
import { document, html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Choices } from '../tenant.ts';
import { textsOf } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { initials } from './shell.ts';
import { choiceQuery } from './webPart.ts';

export type Grouping = 'message' | 'recipient';
export interface OutboxParts { mails: Mail[]; chosen?: Mail; grouping: Grouping; choices: Choices; zone: string; /** The recipient's answer, as the organizer knows it; undefined when nothing can be answered any more. */ answerOf: (mail: Mail) => Answer | undefined }

const path = '/_local/outbox';
const two = (value: number): string => String(value).padStart(2, '0');

function clock(instant: number, parts: OutboxParts): string {
  const { hour, minute } = toLocal(instant, parts.zone);
  return parts.choices.language === 'sv-se' ? `${hour}.${two(minute)}` : `${two(hour)}:${two(minute)}`;
}

const day = (instant: number, parts: OutboxParts): string => new Intl.DateTimeFormat(parts.choices.language === 'sv-se' ? 'sv-SE' : 'en-GB', { timeZone: parts.zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
const moment = (instant: number, parts: OutboxParts): string => {
  const { year, month, day: date } = toLocal(instant, parts.zone);
  return `${year}-${two(month)}-${two(date)} ${clock(instant, parts)}`;
};

function span({ start, end, isAllDay }: MailEvent, parts: OutboxParts): string {
  if (isAllDay) return day(start, parts);
  const at = parts.choices.language === 'sv-se' ? ' kl. ' : ', ';
  return day(start, parts) === day(end - 1, parts) ? `${day(start, parts)}${at}${clock(start, parts)}–${clock(end, parts)}` : `${day(start, parts)}${at}${clock(start, parts)} – ${day(end, parts)}${at}${clock(end, parts)}`;
}

/** Sizes as Outlook shows them: in kilobytes and megabytes of 1,024. */
export function sizeText(bytes: number, language: string): string {
  const number = (value: number, digits: number): string => new Intl.NumberFormat(language === 'sv-se' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: digits }).format(value);
  return bytes < 1024 * 1024 ? `${number(Math.max(1, Math.ceil(bytes / 1024)), 0)} kB` : `${number(bytes / 1024 / 1024, 1)} MB`;
}

const kindText = (mail: Mail, texts: Texts): string => ({ invitation: texts.mailInvitation, update: texts.mailUpdate, cancellation: texts.mailCancellation, response: texts.mailResponse, mail: texts.mailPlain })[mail.kind];
const answerText = (answer: Answer | undefined, texts: Texts): string => ({ accepted: texts.accepted, tentativelyAccepted: texts.tentative, declined: texts.declined, none: texts.noAnswer, notResponded: texts.noAnswer, organizer: '' })[answer ?? 'none'];
const link = (parts: OutboxParts, more: Record<string, string>): string => path + choiceQuery(parts.choices, { ...(parts.grouping === 'recipient' ? { group: 'recipient' } : {}), ...more });
const subjectOf = (mail: Mail, texts: Texts): string => mail.subject || texts.noSubject;

/** The mails in the order of the newest of each group. */
function groups({ mails, grouping }: OutboxParts): Mail[][] {
  const found = new Map<string, Mail[]>();
  for (const mail of mails) {
    const key = grouping === 'message' ? mail.sending : mail.to.address.toLowerCase();
    found.set(key, [...found.get(key) ?? [], mail]);
  }
  // Within one sending, in the order in which its recipients are named.
  return [...found.values()].map(group => (grouping === 'message' ? group.reverse() : group));
}

function row(mail: Mail, parts: OutboxParts, texts: Texts): Markup {
  const current = mail.id === parts.chosen?.id ? html` aria-current="true"` : '';
  const byMessage = parts.grouping === 'message';
  const invited = mail.kind === 'invitation' || mail.kind === 'update';
  const answer = invited ? parts.answerOf(mail) : undefined;
  return html`<li><a href="${link(parts, { mail: String(mail.id) })}"${current}>
<span class="face" aria-hidden="true">${initials(byMessage ? mail.to.name : mail.from.name)}</span>
<span class="line"><strong>${byMessage ? mail.to.name : subjectOf(mail, texts)}</strong><span class="quiet">${byMessage ? mail.to.address : `${kindText(mail, texts)} · ${moment(mail.at, parts)}`}</span>${answer ? html`<span class="quiet">${answer === 'none' ? texts.noAnswer : `${texts.answerNow}: ${answerText(answer, texts).toLowerCase()}`}</span>` : ''}</span></a></li>`;
}

function list(parts: OutboxParts, texts: Texts): Markup {
  const heading = (mail: Mail, count: number): Markup => parts.grouping === 'message'
    ? html`<h2>${subjectOf(mail, texts)}</h2><p class="quiet">${kindText(mail, texts)} · ${moment(mail.at, parts)}${mail.files.length ? ` · ${mail.files.length} ${mail.files.length === 1 ? texts.file : texts.filesCount}` : ''}</p>`
    : html`<h2>${mail.to.name}</h2><p class="quiet">${mail.to.address} · ${count} ${count === 1 ? texts.mailOne : texts.mailMany}</p>`;
  return html`<div class="mails">${groups(parts).map(group => html`<section>${heading(group[0], group.length)}<ul>${group.map(mail => row(mail, parts, texts))}</ul></section>`)}</div>`;
}

function answerForm(mail: Mail, parts: OutboxParts, texts: Texts): Markup | '' {
  if (mail.kind !== 'invitation' && mail.kind !== 'update') return '';
  const answer = parts.answerOf(mail);
  if (!answer) return html`<p class="quiet">${texts.mailOver}</p>`;
  const button = (value: string, text: string): Markup => html`<button type="submit" name="answer" value="${value}">${text}</button>`;
  return html`<form class="answer" method="post" action="${path}/${mail.id}/answer"><input type="hidden" name="back" value="${link(parts, { mail: String(mail.id) })}">
<p>${texts.answerAs} ${mail.to.name}. ${texts.answerSoFar}: <strong>${answerText(answer, texts)}</strong></p>
<label>${texts.comment} <input name="comment" autocomplete="off"></label>
<div class="buttons">${button('accept', texts.accept)}${button('tentativelyAccept', texts.tentativelyAccept)}${button('decline', texts.decline)}</div></form>`;
}

function reading(mail: Mail, parts: OutboxParts, texts: Texts): Markup {
  const person = ({ name, address }: { name: string; address: string }): string => name && name !== address ? `${name} <${address}>` : address;
  const named = (type: 'to' | 'cc'): string => mail.recipients.filter(one => one.type === type).map(person).join('; ');
  const facts: [string, string][] = [[texts.from, person(mail.from)], [texts.to, named('to') || person(mail.to)], [texts.cc, named('cc')], [texts.sent, moment(mail.at, parts)], [texts.receivedBy, person(mail.to)]];
  const { event } = mail;
  return html`<article aria-labelledby="subject"><a class="back" href="${link(parts, {})}">${texts.backToList}</a>
<p class="kind">${kindText(mail, texts)}</p><h2 id="subject">${subjectOf(mail, texts)}</h2>
<dl>${facts.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${event ? html`<div class="when"><p><strong>${span(event, parts)}</strong></p>${event.location ? html`<p>${event.location}</p>` : ''}${event.joinUrl ? html`<p>${texts.teamsMeeting}</p>` : ''}</div>` : ''}
${mail.answer ? html`<p class="answered">${person(mail.from)}: <strong>${answerText(mail.answer, texts)}</strong></p>` : ''}
${mail.files.length ? html`<h3 class="visually-hidden">${texts.attachments}</h3><ul class="files">${mail.files.map((file, index) => html`<li><a href="${path}/${mail.id}/attachments/${index}" download="${file.name}"><span>${file.name}</span> <span class="quiet">${sizeText(file.size, parts.choices.language)}</span></a></li>`)}</ul>` : ''}
${answerForm(mail, parts, texts)}
${mail.body.content ? html`<iframe class="body" title="${texts.mailBody}" sandbox="allow-same-origin" src="${path}/${mail.id}/body${choiceQuery(parts.choices)}"></iframe>` : html`<p class="quiet">${texts.noBody}</p>`}</article>`;
}

export function outboxPage(parts: OutboxParts): string {
  const texts = textsOf(parts.choices.language);
  const tab = (grouping: Grouping, text: string): Markup => html`<a href="${link({ ...parts, grouping }, parts.chosen ? { mail: String(parts.chosen.id) } : {})}"${grouping === parts.grouping ? html` aria-current="true"` : ''}>${text}</a>`;
  const empty = html`<p class="empty">${texts.outboxEmpty}</p>`;
  return document({
    title: parts.chosen ? `${subjectOf(parts.chosen, texts)} - ${texts.outbox}` : texts.outbox, language: parts.choices.language, theme: parts.choices.theme, styles: ['outbox'], scripts: ['outbox'], bodyClass: parts.chosen ? 'outbox has-mail' : 'outbox',
    body: html`<header><div><h1>${texts.outbox}</h1><p>${texts.outboxAbout}</p></div><nav aria-label="${texts.groupBy}">${tab('message', texts.byMessage)}${tab('recipient', texts.byRecipient)}</nav></header>
<main>${parts.mails.length ? html`${list(parts, texts)}<div class="reading">${parts.chosen ? reading(parts.chosen, parts, texts) : html`<p class="empty">${texts.chooseMail}</p>`}</div>` : empty}</main>`,
  });
}
