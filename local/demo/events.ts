import { areas, eventCategories, happenings, published } from './data/events.ts';
import type { Actor } from './data/types.ts';
import type { Pen } from './pen.ts';

/** Months back that have their events still; of those before, only the counts are left (gallring after 24 months). */
const kept = 24;
/** How far back the example counts reach. */
const countedMonths = 72;

const two = (value: number): string => String(value).padStart(2, '0');

/** The same in every demo: a number from 0 to `below` − 1 for a place in the data. */
function spread(below: number, ...place: number[]): number {
  let hash = 2166136261;
  for (const value of place) hash = Math.imul(hash ^ (value + 7), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

/** Example counts: more in summer and around school breaks, mostly skadegörelse. */
function exampleCount(month: number, category: number, no: number): number {
  const season = [0, 0, 1, 1, 2, 3, 2, 3, 2, 2, 1, 1][month - 1] as number;
  return [4 + season + spread(5, no, 1), 1 + Math.floor(season / 2) + spread(3, no, 2), spread(3, no, 3) === 0 ? 1 : 0, spread(6, no, 4) === 0 ? 1 : 0][category] as number;
}

const reporters: [Actor, string, string | undefined][] = [
  ['chef.samhalle', 'Kommunens verksamhet', 'Samhällsbyggnad'], ['chef.barn', 'Kommunens verksamhet', 'Barn och utbildning'], ['chef.kultur', 'Kommunens verksamhet', 'Kultur och fritid'],
  ['samordnare', 'Bostadsbolag', undefined], ['samordnare', 'Butik eller hotell', undefined], ['samordnare', 'Nattvandrare', undefined], ['samordnare', 'Tips från allmänheten', undefined]
];

class Events {
  private readonly pen: Pen;
  readonly categories: number[];
  readonly areas: number[];
  private readonly counts = new Map<string, { period: string; category: number; area: number; count: number; disposed: number }>();
  private made = 0;

  constructor(pen: Pen) {
    this.pen = pen;
    const instant = pen.instant(-countedMonths * 31);
    this.categories = eventCategories.map((Title, index) =>
      pen.add('samordnare', 'TnEventCategories', { Title, SortOrder: (index + 1) * 10, ClientKey: pen.key('event-category', index + 1) }, instant));
    this.areas = areas.map((area, index) => pen.add('samordnare', 'TnAreas', {
      Title: area.title, Latitude: area.latitude, Longitude: area.longitude, SortOrder: (index + 1) * 10, Ended: area.ended === true, ClientKey: pen.key('area', index + 1)
    }, instant));
  }

  private count(period: string, category: number, area: number, disposed: boolean): void {
    const [categoryId, areaId] = [this.categories[category] as number, this.areas[area] as number];
    const key = `${period}|${categoryId}|${areaId}`;
    const row = this.counts.get(key) ?? { period, category: categoryId, area: areaId, count: 0, disposed: 0 };
    row.count += 1;
    if (disposed) row.disposed += 1;
    this.counts.set(key, row);
  }

  private event(period: string, category: number, area: number, no: number, today: string): void {
    const date = `${period}-${two(spread(28, no, category, 5) + 1)}`;
    // This month has come no further than today.
    const day = date > today ? today : date;
    const [actor, source, department] = reporters[spread(reporters.length, no, category, 6)] as typeof reporters[number];
    // Nothing has happened later than now.
    const known = day < today && spread(3, no, category, 7) > 0;
    const occurred = this.pen.clock(day, known ? spread(10, no, category, 8) + 13 : 12);
    const titles = happenings[category] as string[];
    const [year, month] = day.split('-').map(Number) as [number, number];
    this.made += 1;
    this.pen.add(actor, 'TnEvents', {
      Title: titles[spread(titles.length, no, category, 9)], OccurredAt: occurred, TimeUnknown: !known, CategoryId: this.categories[category], AreaId: this.areas[area],
      Details: 'Exempeldata.', Source: source, DepartmentId: department && this.pen.department(department), Period: period,
      DisposeAfter: `${year + Math.floor((month - 1 + kept) / 12)}-${two((month - 1 + kept) % 12 + 1)}-${two(Math.min(28, Number(day.slice(8))))}T12:00:00Z`,
      ClientKey: this.pen.key('event', this.made)
    }, Date.parse(occurred) + 3_600_000 > this.pen.instant(0) ? this.pen.instant(0) : Date.parse(occurred) + 3_600_000);
    this.count(period, category, area, false);
  }

  areaIds(): ReadonlyMap<string, number> {
    return new Map(areas.map(({ title }, index) => [title, this.areas[index] as number]));
  }

  fill(): void {
    const today = this.pen.day(0);
    const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
    for (let back = countedMonths; back >= 0; back -= 1) {
      const index = thisYear * 12 + thisMonth - 1 - back;
      const period = `${Math.floor(index / 12)}-${two(index % 12 + 1)}`;
      // Published figures stand for themselves.
      if (period >= published.first && period <= published.last) continue;
      eventCategories.forEach((_title, category) => {
        const share = back === 0 ? Number(today.slice(8)) / 31 : 1;
        const count = Math.round(exampleCount(index % 12 + 1, category, index) * share);
        for (let no = 0; no < count; no += 1) {
          const area = spread(areas.length - 1, index, no, category);
          if (back < kept) this.event(period, category, area, index * 40 + no, today);
          else this.count(period, category, area, true);
        }
      });
    }
    published.counts.forEach((count, category) => {
      for (let no = 0; no < count; no += 1) this.count(`2022-${two(4 + no % 6)}`, category, spread(areas.length - 1, no, category, 11), true);
    });
    for (const [key, row] of [...this.counts].sort(([a], [b]) => a < b ? -1 : 1)) {
      this.pen.add('samordnare', 'TnEventCounts', {
        Title: key, Period: row.period, Year: Number(row.period.slice(0, 4)), CategoryId: row.category, AreaId: row.area, Count: row.count, Disposed: row.disposed || undefined,
        ClientKey: `demo-event-count-${key}`
      }, this.pen.instant(0));
    }
  }
}

/** Events of the last two years with their counts, and the counts alone of the years before. Tells categories and areas by number, and areas by name. */
export function fillEvents(pen: Pen): { categories: readonly number[]; areas: readonly number[]; areaIds: ReadonlyMap<string, number> } {
  const events = new Events(pen);
  events.fill();
  return { categories: events.categories, areas: events.areas, areaIds: events.areaIds() };
}
