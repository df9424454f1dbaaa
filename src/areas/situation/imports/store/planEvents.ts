/** Which of a file's events are new, which stand there already, and which probably do. */
import type { Area, Event, EventCategory, EventSource } from '../../lists';
import { toEvent } from '../../events/model';
import type { EventRow } from '../../events/model';
import type { ImportDraft, ImportedEvent } from '../types';
import type { EventChoices, PlannedEvent } from './types';

export interface EventLists { categories: readonly EventCategory[]; areas: readonly Area[]; stored: readonly Event[]; }

export interface PlannedEvents { events: PlannedEvent[]; newCategories: string[]; newAreas: string[]; }

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Months of the file's events. */
export function monthsOfEvents(events: readonly ImportedEvent[]): string[] {
  return [...new Set(events.map(({ date }) => date.slice(0, 7)))].sort();
}

/** Titles by a word of the file: as the person chose, else as the list or the file itself has it. */
function titles(held: readonly { Title: string }[], chosen: EventChoices['categories'] = {}): (word: string | undefined) => { title: string | undefined; isNew: boolean } {
  const known = new Map(held.map(({ Title }) => [plain(Title), Title]));
  const byWord = new Map(Object.entries(chosen).map(([word, title]) => [plain(word), title]));
  return word => {
    const choice = byWord.get(plain(word));
    const wanted = choice === undefined ? word?.trim() : choice ?? undefined;
    if (!wanted) return { title: undefined, isNew: false };
    const title = known.get(plain(wanted));
    return title === undefined ? { title: wanted, isNew: true } : { title, isNew: false };
  };
}

export const sourceOf = (draft: ImportDraft, choices: EventChoices | undefined): EventSource => choices?.source ?? (draft.format === 'polisen' ? 'Polisen' : 'Annat system');

/** A row as `toEvent` takes it, its category and area already found. */
export function rowOf(event: ImportedEvent, category: EventRow['category'], area: EventRow['area'], source: EventSource): EventRow {
  return { externalId: event.externalId, date: event.date, time: event.time, text: event.text, place: event.place, category, area, source };
}

const likeness = (values: Pick<Event, 'OccurredAt' | 'Title'>, category: string | undefined, area: string | undefined): string =>
  [Date.parse(values.OccurredAt ?? ''), plain(category), plain(area), plain(values.Title)].join('|');

export function planEvents(draft: ImportDraft, choices: EventChoices | undefined, { categories, areas, stored }: EventLists): PlannedEvents {
  const categoryOf = titles(categories, choices?.categories);
  const areaOf = titles(areas, choices?.areas);
  const known = new Set(stored.map(({ ExternalKey }) => plain(ExternalKey)).filter(Boolean));
  const alike = new Map<string, string[]>();
  for (const event of stored) {
    const like = likeness(event, event.Category?.title, event.Area?.title);
    alike.set(like, [...alike.get(like) ?? [], plain(event.Place)]);
  }
  const newCategories = new Set<string>();
  const newAreas = new Set<string>();
  const chosen = draft.format !== 'polisen' || choices !== undefined;
  const events = draft.events.map((event): PlannedEvent => {
    const values = toEvent(rowOf(event, { id: 0, title: event.category ?? '' }, undefined, 'Annat system'), 1);
    if (known.has(plain(values.ExternalKey))) return { event, kind: 'known', taken: false };
    const category = categoryOf(event.category);
    const area = areaOf(event.area);
    if (!chosen || category.title === undefined) return { event, kind: 'leftOut', taken: false };
    if (category.isNew) newCategories.add(category.title);
    if (area.title !== undefined && area.isNew) newAreas.add(area.title);
    if (category.isNew && !choices?.createMissing) return { event, kind: 'leftOut', taken: false };
    const place = { category: category.title, area: area.isNew && !choices?.createMissing ? undefined : area.title };
    const titled = { OccurredAt: values.OccurredAt, Title: event.text ? values.Title ?? '' : category.title };
    // In places of other names they are two.
    const places = alike.get(likeness(titled, place.category, place.area)) ?? [];
    if (places.some(other => !other || !event.place || other === plain(event.place))) return { event, kind: 'probablySame', taken: choices?.takeSame?.has(event.externalId) === true, ...place };
    return { event, kind: 'new', taken: true, ...place };
  });
  return { events, newCategories: [...newCategories], newAreas: [...newAreas] };
}
