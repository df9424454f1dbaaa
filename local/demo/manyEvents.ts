/** Events in bulk, with their counts: what the list holds after many years. The demo's own years stay as they are. */
import type { Engine } from '../sharepoint/engine.ts';

/** The years that the events fall in, before those of the demo, evenly by month: no month comes near SharePoint's threshold. */
const [firstYear, lastYear] = [2004, 2019];
const dayMilliseconds = 86400000;

const two = (value: number): string => String(value).padStart(2, '0');

/** Fills the home site with so many events of old years, counted: all at once or not at all. */
export function fillManyEvents(engine: Engine, site: string, size: number): void {
  engine.transaction(() => {
    const session = engine.session(site);
    const list = (name: string): ReturnType<typeof engine.lists.getAt> => engine.lists.getAt(session, `Lists/Tn${name}`);
    const ids = (name: string): number[] => engine.items.query(session, list(name), { top: 100 }).items.map(item => item.id);
    const [events, counts, categories, areas] = [list('Events'), list('EventCounts'), ids('EventCategories'), ids('Areas')];
    const months = (lastYear - firstYear + 1) * 12;
    const counted = new Map<string, { period: string; category: number; area: number; count: number }>();
    for (let no = 0; no < size; no++) {
      const month = no % months;
      const period = `${firstYear + Math.floor(month / 12)}-${two(month % 12 + 1)}`;
      const [category, area] = [categories[no % categories.length] as number, areas[Math.floor(no / 7) % areas.length] as number];
      const occurred = `${period}-${two(no % 28 + 1)}T10:00:00Z`;
      engine.items.add(session, events, {
        Title: `Tidigare händelse ${no + 1}`, OccurredAt: occurred, TimeUnknown: true, CategoryId: category, AreaId: area, Details: 'Exempeldata.', Source: 'Annat system', Period: period,
        DisposeAfter: '2099-12-31T12:00:00Z', ClientKey: `many-event-${no}`,
      }, { created: new Date(Date.parse(occurred) + dayMilliseconds).toISOString().replace('.000', '') });
      const key = `${period}|${category}|${area}`;
      const row = counted.get(key) ?? { period, category, area, count: 0 };
      row.count += 1;
      counted.set(key, row);
    }
    for (const [key, { period, category, area, count }] of counted) {
      engine.items.add(session, counts, {
        Title: key, Period: period, Year: Number(period.slice(0, 4)), CategoryId: category, AreaId: area, Count: count, ClientKey: `many-count-${key}`,
      });
    }
  });
}
