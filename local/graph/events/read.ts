/** Events and attachments as they are asked for: one, a page, a window of time. */
import type { Call, Reply } from '../call.ts';
import { accessDenied, badQuery, invalidParameter, invalidRequest, notImplemented, unknownProperty } from '../errors.ts';
import { readFilter } from '../filter.ts';
import { paged, readExpand, readOrder, readSelect, select } from '../odata.ts';
import type { Doc } from '../odata.ts';
import { ownContext } from '../route.ts';
import { readInstant, utc } from '../time.ts';
import { normalId } from './input.ts';
import { eventProperties } from './model.ts';
import type { EventRecord } from './model.ts';
import { expandedIds, extendedOf, renderAttachment, renderEvent, searchable } from './render.ts';
import { eventId } from './store.ts';

const known = (name: string): void => {
  if (!eventProperties.has(name)) throw unknownProperty(name, 'event');
};

function attachmentsOf(call: Call, event: EventRecord, bytes: boolean): Doc[] {
  const { events } = call.graph.meetings;
  return events.attachments(event.key).map((one) => renderAttachment(one, call.wishes, bytes ? events.content(one) : undefined));
}

/** Whether no more than Calendars.ReadBasic is granted. */
const basicOnly = ({ graph }: Call): boolean => !graph.settings.grants(['Calendars.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared']);

function rendered(call: Call, event: EventRecord): Doc {
  const doc = renderEvent(event, call.graph.meetings, call.wishes);
  if (basicOnly(call)) for (const name of ['body', 'bodyPreview']) delete doc[name];
  return doc;
}

/** What `$expand` adds to an event. */
function expansion(call: Call): (event: EventRecord) => Doc {
  const wanted = readExpand(call.query.get('$expand'));
  for (const name of wanted.keys()) {
    known(name);
    if (!['attachments', 'singleValueExtendedProperties'].includes(name)) throw notImplemented(`$expand=${name}`);
    if (basicOnly(call)) throw accessDenied();
  }
  const extended = wanted.get('singleValueExtendedProperties');
  const ids = extended && new Set(expandedIds(extended.get('$filter') ?? '').map((id) => id.toLowerCase()));
  if (ids?.size === 0) throw badQuery('An expansion of singleValueExtendedProperties needs a $filter by id.');
  const files = wanted.get('attachments');
  const names = files?.get('$select')?.split(',').map((name) => name.trim());
  return (event) => {
    const found = ids ? extendedOf(event).filter((one) => ids.has(String(one.id).toLowerCase())) : [];
    return {
      ...(found.length ? { singleValueExtendedProperties: found } : {}),
      ...(files ? { attachments: attachmentsOf(call, event, !names || names.includes('contentBytes')).map((one) => select(one, names)) } : {}),
    };
  };
}

export function eventReply(call: Call, event: EventRecord, status: number): Reply {
  const expand = expansion(call);
  const doc = select(rendered(call, event), readSelect(call.query, known));
  const body = { '@odata.context': ownContext(call, 'events/$entity'), ...doc, ...expand(event) };
  const location = `https://graph.microsoft.com/v1.0/users('${call.user.oid}')/events('${encodeURIComponent(eventId(event.key, call.wishes.stays))}')`;
  return { status, body, headers: status === 201 ? { location } : {} };
}

/** Ids of extended properties in a filter, in the form that is kept. */
const normalFilter = (filter: string): string => filter.replace(/'[A-Za-z]+ \{?[0-9a-f]{8}-[0-9a-f-]{27}\}? (?:[^']|'')*'/gi, (literal) => normalId(literal));

/** The events that `$filter` leaves, in the order of `$orderby`. Both compare instants, whatever zone the reply is written in. */
function chosen(call: Call, events: EventRecord[]): EventRecord[] {
  const { query, wishes } = call;
  if (query.get('$search') !== null) throw badQuery("The query parameter '$search' is not supported for events.");
  const [filter, order] = [query.get('$filter'), query.get('$orderby')];
  let rows = events.map((event) => ({ event, doc: searchable(event, renderEvent(event, call.graph.meetings, { ...wishes, zone: utc })) }));
  if (filter !== null) {
    const test = readFilter(normalFilter(filter), known);
    rows = rows.filter(({ doc }) => test(doc));
  }
  if (order !== null) {
    const compare = readOrder(order, known);
    rows.sort((a, b) => compare(a.doc, b.doc));
  }
  return rows.map(({ event }) => event);
}

function page(call: Call, events: EventRecord[]): Reply {
  const names = readSelect(call.query, known);
  const expand = expansion(call);
  const all = chosen(call, events);
  return paged(call, all, { context: ownContext(call, `events${names ? `(${names.join(',')})` : ''}`), top: 10, most: 1000, render: (event) => ({ ...select(rendered(call, event), names), ...expand(event) }) });
}

export const listEvents = (call: Call): Reply => page(call, call.graph.meetings.events.all(call.user.upn));
export const countEvents = (call: Call): number => chosen(call, call.graph.meetings.events.all(call.user.upn)).length;

/** Days that a window may hold. */
const mostDays = 1825;

/** @throws 400 without a window of time, or with one that is too large */
export function calendarView(call: Call): Reply {
  const given = (name: string): string => [...call.query].find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const [from, to] = ['startdatetime', 'enddatetime'].map((name) => readInstant(given(name), utc));
  if (from === undefined || to === undefined) throw invalidParameter('This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.');
  if (to - from > mostDays * 86400000) throw invalidRequest(`The range between the start and end dates is greater than the allowed range. Maximum number of days: ${mostDays}`);
  return page(call, call.graph.meetings.events.between(call.user.upn, from, to));
}

const attachmentProperties = new Set(['id', 'lastModifiedDateTime', 'name', 'contentType', 'size', 'isInline', 'contentId', 'contentLocation', 'contentBytes']);
const knownOfAttachment = (name: string): void => {
  if (!attachmentProperties.has(name)) throw unknownProperty(name, 'attachment');
};

export function listAttachments(call: Call, event: EventRecord): Reply {
  const names = readSelect(call.query, knownOfAttachment);
  const [filter, order] = [call.query.get('$filter'), call.query.get('$orderby')];
  let docs = attachmentsOf(call, event, !names || names.includes('contentBytes'));
  if (filter !== null) docs = docs.filter(readFilter(filter, knownOfAttachment));
  if (order !== null) docs.sort(readOrder(order, knownOfAttachment));
  // All of them unless fewer are asked for.
  return paged(call, docs, { context: ownContext(call, `events('${encodeURIComponent(eventId(event.key, call.wishes.stays))}')/attachments`), top: 1000, most: 1000, render: (doc) => select(doc, names) });
}
