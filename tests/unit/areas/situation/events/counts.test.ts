/** @jest-environment node */
import { countChanges, countEvents, countKey, disposedIds, livingIn, readChecked, sameStamp, unseenSince } from '../../../../../src/areas/situation/events/counts';
import { byMonth, checkEvent, countIn, disposeAfter, eventClock, eventInstant, summed } from '../../../../../src/areas/situation/events/model';
import { halfYear, halfYearBefore, halfYearOf, monthsBetween, periodOf } from '../../../../../src/areas/situation/events/periods';
import type { EventCount } from '../../../../../src/areas/situation/lists';

const event = (OccurredAt: string | undefined, category?: number, area?: number, id = 1): Parameters<typeof countEvents>[0][number] => ({
  id, OccurredAt, Category: category ? { id: category, title: `Kategori ${category}` } : undefined, Area: area ? { id: area, title: `Område ${area}` } : undefined
});

const row = (Period: string, category: number, area: number | undefined, Count: number, Disposed?: number, DisposedIds = ''): EventCount => ({
  id: 1, etag: '"1"', created: '', modified: '', Title: countKey({ period: Period, category, area }), Period, Year: Number(Period.slice(0, 4)),
  Category: { id: category, title: `Kategori ${category}` }, Area: area ? { id: area, title: `Område ${area}` } : undefined, Count, Disposed, DisposedIds
} as unknown as EventCount);

describe('months', () => {
  it('are those of a Swedish clock, summer and winter', () => {
    expect(periodOf('2026-03-31T22:30:00Z')).toBe('2026-04');
    expect(periodOf('2026-12-31T22:59:00Z')).toBe('2026-12');
    expect(periodOf('2026-12-31T23:00:00Z')).toBe('2027-01');
    expect(periodOf(undefined)).toBe('');
    expect(periodOf('i går')).toBe('');
  });

  it('run across the new year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
  });

  it('make half-years from April and from October (domain.md §2, EST)', () => {
    expect(halfYear('EST mars', 2026)).toMatchObject({ first: '2025-10', last: '2026-03' });
    expect(halfYearOf('2022-04')).toMatchObject({ term: 'EST september', year: 2022, first: '2022-04', last: '2022-09' });
    expect(halfYearOf('2025-10')).toMatchObject({ term: 'EST mars', year: 2026 });
    expect(halfYearOf('2026-03')).toMatchObject({ term: 'EST mars', year: 2026 });
    expect(halfYearBefore(halfYear('EST mars', 2026))).toEqual(halfYear('EST september', 2025));
    expect(halfYearBefore(halfYear('EST september', 2026))).toEqual(halfYear('EST mars', 2026));
  });
});

describe('counts of events', () => {
  it('are by month, category and area; an event without time or category is not counted', () => {
    const counted = countEvents([
      event('2026-04-01T10:00:00Z', 1, 2), event('2026-04-30T21:59:00Z', 1, 2), event('2026-04-30T22:00:00Z', 1, 2), event('2026-04-02T10:00:00Z', 1),
      event(undefined, 1), event('2026-04-02T10:00:00Z')
    ]);
    expect(counted.map(({ key, count }) => [key, count])).toEqual([['2026-04|1|2', 2], ['2026-05|1|2', 1], ['2026-04|1|0', 1]]);
    expect(counted[0]).toMatchObject({ year: 2026, category: 1, area: 2 });
    expect(counted[2].area).toBeUndefined();
  });

  it('are written only where they differ; a row that nothing is counted for any longer says none', () => {
    const same = row('2026-04', 1, 2, 2);
    const other = row('2026-05', 1, 2, 9);
    const gone = row('2026-06', 1, undefined, 4);
    const counted = countEvents([event('2026-04-01T10:00:00Z', 1, 2), event('2026-04-03T10:00:00Z', 1, 2), event('2026-05-03T10:00:00Z', 1, 2), event('2026-05-03T10:00:00Z', 3)]);
    const changes = countChanges(counted, [same, other, gone]);
    expect(changes.make.map(({ key }) => key)).toEqual(['2026-05|3|0']);
    expect(changes.change).toEqual([{ row: other, count: 1 }, { row: gone, count: 0 }]);
    expect(countChanges(counted, [same, row('2026-05', 1, 2, 1), row('2026-05', 3, undefined, 1)])).toEqual({ make: [], change: [] });
  });

  it('keep what was disposed of, whether its events are removed yet, or come back (domain.md §5)', () => {
    const noted = row('2024-04', 1, 2, 5, 3, '7,8,9');
    const left = [event('2024-04-01T10:00:00Z', 1, 2, 5), event('2024-04-01T10:00:00Z', 1, 2, 6)];
    const going = [7, 8, 9].map(id => event('2024-04-02T10:00:00Z', 1, 2, id));
    for (const events of [left, [...left, ...going], [...left, going[1]]]) expect(countChanges(countEvents(events, [noted]), [noted])).toEqual({ make: [], change: [] });
    expect(countChanges(countEvents([left[0]], [noted]), [noted]).change).toEqual([{ row: noted, count: 4 }]);
    expect(livingIn([noted, row('2024-05', 1, 2, 2)])).toBe(4);
    expect(disposedIds({ DisposedIds: '7,8,, x,9' })).toEqual([7, 8, 9]);
  });

  it('hold as long as the list says the same of itself; what was kept and cannot be read holds never', () => {
    const stamp = { itemCount: 3, lastModified: '2026-04-01T10:00:00Z', lastDeleted: '2026-03-01T10:00:00Z' };
    const checked = readChecked(JSON.stringify({ stamp, settled: true, beyond: 2 }))!;
    expect(checked).toEqual({ stamp, settled: true, beyond: 2 });
    expect(sameStamp(checked.stamp, stamp)).toBe(true);
    for (const changed of [{ itemCount: 2 }, { lastModified: '2026-04-02T10:00:00Z' }, { lastDeleted: '2026-04-02T10:00:00Z' }]) {
      expect(sameStamp(stamp, { ...stamp, ...changed })).toBe(false);
    }
    expect(unseenSince(checked)).toBe('2026-04-01T09:59:00Z');
    for (const text of [undefined, '', 'null', '{', '[]', '{"stamp":{"itemCount":"3"}}', '{"stamp":{"itemCount":3,"lastModified":"nyss","lastDeleted":""}}']) {
      expect(readChecked(text)).toBeUndefined();
    }
  });

  it('are summed by category, area, month and half-year, without losing what has no area', () => {
    const rows = [row('2026-04', 1, 2, 3), row('2026-05', 1, undefined, 1), row('2026-05', 2, 2, 3), row('2026-10', 2, 2, 8)];
    expect(summed(rows.slice(0, 3), 'Category')).toEqual([{ id: 1, title: 'Kategori 1', count: 4 }, { id: 2, title: 'Kategori 2', count: 3 }]);
    expect(summed(rows.slice(0, 3), 'Area')).toEqual([{ id: 2, title: 'Område 2', count: 6 }, { id: undefined, title: '', count: 1 }]);
    expect(countIn(rows, halfYear('EST september', 2026))).toBe(7);
    expect(byMonth(rows, '2026-04', '2026-06')).toEqual([{ period: '2026-04', count: 3 }, { period: '2026-05', count: 4 }, { period: '2026-06', count: 0 }]);
  });
});

describe('an event', () => {
  const typed = { Title: 'Klotter', Date: '2026-05-02', Time: '', Category: { id: 1, title: 'Skadegörelse' }, Place: '', Details: '', Source: 'Polisen' };

  it('needs what, when and category, has happened, and at a time that exists', () => {
    expect(checkEvent(typed, '2026-05-02')).toEqual({});
    expect(checkEvent({ ...typed, Title: ' ', Date: '', Category: undefined }, '2026-05-02')).toEqual({ Title: 'required', Date: 'required', Category: 'required' });
    expect(checkEvent({ ...typed, Date: '2026-05-03' }, '2026-05-02')).toEqual({ Date: 'future' });
    expect(checkEvent({ ...typed, Date: '2026-02-30', Time: '25.00', Title: 'x'.repeat(256) }, '2026-05-02')).toEqual({ Date: 'date', Time: 'time', Title: 'tooLong' });
  });

  it('without a time of day stays on its date, and shows no time that nobody knew', () => {
    expect(eventInstant('2026-05-02', '')).toBe('2026-05-02T10:00:00.000Z');
    expect(eventInstant('2026-05-02', '23.15')).toBe('2026-05-02T21:15:00.000Z');
    expect(eventClock({ OccurredAt: '2026-05-02T21:15:00Z', TimeUnknown: false })).toEqual({ date: '2026-05-02', time: '23:15' });
    expect(eventClock({ OccurredAt: '2026-05-02T10:00:00Z', TimeUnknown: true })).toEqual({ date: '2026-05-02', time: '' });
    expect(eventClock({ OccurredAt: 'nyss', TimeUnknown: false })).toEqual({ date: '', time: '' });
  });

  it('is kept for two years unless the municipality says otherwise (domain.md §5)', () => {
    expect(disposeAfter('2026-05-31')).toBe('2028-05-31');
    expect(disposeAfter('2026-08-31', 6)).toBe('2027-02-28');
  });
});
