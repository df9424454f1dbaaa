/** @jest-environment node */
import { fromEventForm, latestFirst, matchesEvent, ordered, toEvent, toEventForm } from '../../../../../src/areas/situation/events/model';
import { checkPlace, isRetention } from '../../../../../src/areas/situation/events/settingsModel';
import { subPageAt } from '../../../../../src/kit/ui/subPages';
import type { Event } from '../../../../../src/areas/situation/lists';

const category = { id: 3, title: 'Skadegörelse' };
const area = { id: 7, title: 'Hamnen' };
const event = (more: Partial<Event>): Event => ({ id: 1, Title: 'Klotter', Place: '', Details: '', Category: category, Area: undefined, OccurredAt: '2026-05-02T10:00:00Z', ...more } as Event);

describe('an event as the form and the list know it', () => {
  it('goes there and back, with its month and its day of disposal', () => {
    const typed = { ...toEventForm(undefined, { Date: '2026-03-31', Time: '23.30' }), Title: ' Klotter ', Category: category, Area: area, Place: ' Kajen ' };
    const stored = fromEventForm(typed, 24);
    expect(stored).toMatchObject({ Title: 'Klotter', OccurredAt: '2026-03-31T21:30:00.000Z', TimeUnknown: false, Period: '2026-03', DisposeAfter: '2028-03-31', Place: 'Kajen', Source: 'Kommunens verksamhet' });
    expect(toEventForm({ ...stored, Department: undefined } as unknown as Event)).toMatchObject({ Date: '2026-03-31', Time: '23:30', Title: 'Klotter', Category: category });
    expect(fromEventForm({ ...typed, Time: '' }, 6)).toMatchObject({ TimeUnknown: true, DisposeAfter: '2026-09-30' });
  });

  it('from another system keeps its words: what does not fit on a line stands below', () => {
    expect(toEvent({ date: '2026-05-02', time: '22:15', category, area, text: 'Krossad  ruta', place: 'Kajen', externalId: 'A-1', import: { id: 9, title: '' } }, 24)).toMatchObject({
      Title: 'Krossad ruta', OccurredAt: '2026-05-02T20:15:00.000Z', TimeUnknown: false, Category: category, Area: area, Place: 'Kajen', Details: '', Source: 'Annat system', ExternalKey: 'A-1',
      Period: '2026-05', DisposeAfter: '2028-05-02', Import: { id: 9 }
    });
    const long = `${'ord '.repeat(100)}slut`;
    const made = toEvent({ date: '2026-05-02', category, text: long }, 24);
    expect([made.Title!.length <= 255, made.Title!.endsWith('ord…'), made.Details]).toEqual([true, true, long]);
    expect(toEvent({ date: '2026-05-02', category }, 24)).toMatchObject({ Title: 'Skadegörelse', TimeUnknown: true });
    expect('ExternalKey' in toEvent({ date: '2026-05-02', category }, 24)).toBe(false);
  });
});

describe('events on the page', () => {
  it('are found by category, area or none, and words in any order', () => {
    expect(matchesEvent(event({}), { category: 3 })).toBe(true);
    expect(matchesEvent(event({}), { category: 4 })).toBe(false);
    expect(matchesEvent(event({}), { area: 0 })).toBe(true);
    expect(matchesEvent(event({ Area: area }), { area: 0 })).toBe(false);
    expect(matchesEvent(event({ Area: area, Place: 'Kajen' }), { text: 'kajen KLOTTER hamnen' })).toBe(true);
    expect(matchesEvent(event({}), { text: 'klotter tak' })).toBe(false);
  });

  it('stand the latest first, those without a readable time last', () => {
    const items = [event({ id: 1 }), event({ id: 2, OccurredAt: undefined }), event({ id: 3, OccurredAt: '2026-06-01T10:00:00Z' }), event({ id: 4 })];
    expect(latestFirst(items).map(({ id }) => id)).toEqual([3, 4, 1, 2]);
  });

  it('are given categories in the municipality\'s order, without those no longer used', () => {
    const item = (id: number, Title: string, SortOrder: number | undefined, Ended = false): { id: number; Title: string; SortOrder: number | undefined; Ended: boolean } => ({ id, Title, SortOrder, Ended });
    expect(ordered([item(1, 'Övrigt', undefined), item(2, 'B', 10), item(3, 'A', 10), item(4, 'Förr', 1, true)]).map(({ title }) => title)).toEqual(['A', 'B', 'Övrigt']);
  });
});

describe('what the coordinator decides', () => {
  it('areas have both coordinates or none, within Sweden', () => {
    const place = { title: 'Hamnen', latitude: '58,3', longitude: '14.28', ended: false };
    expect(checkPlace(place)).toBeUndefined();
    expect(checkPlace({ ...place, latitude: '', longitude: '' })).toBeUndefined();
    expect(checkPlace({ ...place, title: ' ' })).toBe('required');
    expect(checkPlace({ ...place, latitude: '' })).toBe('latitude');
    expect(checkPlace({ ...place, latitude: 'norr' })).toBe('latitude');
    expect(checkPlace({ ...place, longitude: '' })).toBe('latitude');
    expect(checkPlace({ ...place, longitude: '58' })).toBe('longitude');
  });

  it('events are kept for whole months', () => {
    expect(['24', ' 6 ', '120'].map(isRetention)).toEqual([true, true, true]);
    expect(['', '0', '121', '1,5', 'två år'].map(isRetention)).toEqual([false, false, false, false, false]);
  });
});

describe('sub-pages', () => {
  const pages = [{ path: 'events' }, { path: 'events/summary' }, { path: 'problems' }];
  it('are found by the path that says most; the first one stands where nothing is said', () => {
    const at = (rest: string): string | undefined => subPageAt(pages, rest)?.path;
    expect([at('events'), at('events/12'), at('events/summary'), at('problems/new'), at('')]).toEqual(['events', 'events', 'events/summary', 'problems', 'events']);
    expect([at('event'), at('eventsx'), at('nowhere')]).toEqual([undefined, undefined, undefined]);
    expect(subPageAt([...pages, { path: '' }], '')?.path).toBe('');
    const items = [...pages, { path: '', items: true }];
    expect(['12', 'new', '12/x', 'problems/new', '12x', 'news'].map(rest => subPageAt(items, rest)?.path)).toEqual(['', '', '', 'problems', undefined, undefined]);
  });
});
