/** Events and attachments as they are asked for: one, a page, a window of time. */
import type { Call, Reply } from '../call.ts';
import { badQuery, invalidParameter, notImplemented, unknownProperty } from '../errors.ts';
import { readFilter } from '../filter.ts';
import { readCount, readExpand, readOrder, readSelect, select } from '../odata.ts';
import type { Doc } from '../odata.ts';
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

/** What `$expand` adds to an event. */
function expansion(call: Call): (event: EventRecord) => Doc {
  const wanted = readExpand(call.query.get('$expand'));
  for (const name of wanted.keys()) {
    known(name);
    if (!['attachments', 'singleValueExtendedProperties'].includes(name)) throw notImplemented(`$expand=${name}`);
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
  const doc = select(renderEvent(event, call.graph.meetings, call.wishes), readSelect(call.query, known));
  const body = { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${call.user.oid}')/events/$entity`, ...doc, ...expand(event) };
  const location = `https://graph.microsoft.com/v1.0/users('${call.user.oid}')/events('${encodeURIComponent(eventId(event.key, call.wishes.stays))}')`;
  return { status, body, headers: status === 201 ? { location } : {} };
}

/** Ids of extended properties in a filter, in the form that is kept. */
const normalFilter = (filter: string): string => filter.replace(/'[A-Za-z]+ \{?[0-9a-f]{8}-[0-9a-f-]{27}\}? (?:[^']|'')*'/gi, (literal) => normalId(literal));

function page(call: Call, events: EventRecord[]): Reply {
  const { query, wishes } = call;
  const { meetings } = call.graph;
  if (query.get('$search') !== null) throw badQuery("The query parameter '$search' is not supported for events.");
  const names = readSelect(query, known);
  const expand = expansion(call);
  const [filter, order] = [query.get('$filter'), query.get('$orderby')];
  // Filters and sorts compare instants, whatever zone the reply is written in.
  let rows = events.map((event) => ({ event, doc: searchable(event, renderEvent(event, meetings, { ...wishes, zone: utc })) }));
  if (filter !== null) {
    const test = readFilter(normalFilter(filter), known);
    rows = rows.filter(({ doc }) => test(doc));
  }
  if (order !== null) {
    const compare = readOrder(order, known);
    rows.sort((a, b) => compare(a.doc, b.doc));
  }
  const top = readCount(query, '$top', 10, { least: 1, most: 1000 });
  const skip = readCount(query, '$skip', 0, { least: 0, most: 1e9 });
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  return {
    status: 200, body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${call.user.oid}')/events${names ? `(${names.join(',')})` : ''}`, ...(query.get('$count') === 'true' ? { '@odata.count': rows.length } : {}),
      value: rows.slice(skip, skip + top).map(({ event }) => ({ ...select(renderEvent(event, meetings, wishes), names), ...expand(event) })),
      ...(skip + top < rows.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/${call.path}?${next}` } : {}),
    },
  };
}

export const listEvents = (call: Call): Reply => page(call, call.graph.meetings.events.all(call.user.upn));

/** @throws 400 without a window of time */
export function calendarView(call: Call): Reply {
  const [from, to] = ['startDateTime', 'endDateTime'].map((name) => readInstant(call.query.get(name) ?? '', utc));
  if (from === undefined || to === undefined) throw invalidParameter('This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.');
  return page(call, call.graph.meetings.events.between(call.user.upn, from, to));
}

const attachmentProperties = new Set(['id', 'lastModifiedDateTime', 'name', 'contentType', 'size', 'isInline', 'contentId', 'contentLocation', 'contentBytes']);

export function listAttachments(call: Call, event: EventRecord): Reply {
  const names = readSelect(call.query, (name) => {
    if (!attachmentProperties.has(name)) throw unknownProperty(name, 'attachment');
  });
  const value = attachmentsOf(call, event, !names || names.includes('contentBytes')).map((one) => select(one, names));
  return { status: 200, body: { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${call.user.oid}')/events('${encodeURIComponent(eventId(event.key, call.wishes.stays))}')/attachments`, value } };
}
