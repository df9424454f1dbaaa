/** Events by area: how many in the last twelve whole months, beside the twelve before, and where. */
import type { ChartData, MapData, Origin } from '../../../kit/charts';
import { suppress } from '../../../kit/statistics';
import type { Cell } from '../../../kit/statistics';
import { fill } from '../../../kit/text/format';
import { monthAway } from '../events/periods';
import type { Area, EventCount } from '../lists';
import type { Telling } from './charts';

export interface PlaceRow { id: number; name: string; after: number; before: number; latitude?: number; longitude?: number; }

export interface PlaceCounts { rows: PlaceRow[]; /** Months as `YYYY-MM–YYYY-MM`. */ now: string; earlier: string; }

type Counted = Pick<EventCount, 'Period' | 'Count' | 'Area'>;

/** The areas with events in the two years up to a month, those with most first. `none` names what has no area. */
export function placeCounts(counts: readonly Counted[], areas: readonly Pick<Area, 'id' | 'Title' | 'Latitude' | 'Longitude'>[], last: string, none: string): PlaceCounts {
  const [from, middle] = [monthAway(last, -23), monthAway(last, -11)];
  const rows = new Map<number, PlaceRow>();
  for (const { Period, Area: area, Count } of counts) {
    if (Period < from || Period > last) continue;
    const id = area?.id ?? 0;
    const place = areas.find(one => one.id === id);
    const row = rows.get(id) ?? {
      id, name: place?.Title || area?.title || none, before: 0, after: 0,
      ...(place?.Latitude === undefined || place.Longitude === undefined ? {} : { latitude: place.Latitude, longitude: place.Longitude })
    };
    row[Period < middle ? 'before' : 'after'] += Count ?? 0;
    rows.set(id, row);
  }
  return {
    rows: [...rows.values()].filter(({ before, after }) => before + after > 0).sort((a, b) => b.after - a.after || b.before - a.before || a.name.localeCompare(b.name, 'sv')),
    now: `${middle}–${last}`, earlier: `${from}–${monthAway(middle, -1)}`
  };
}

/** Bars for the areas, this year's beside last year's. */
export function placesChart({ rows, now, earlier }: PlaceCounts, origin: Origin, { words }: Telling, most = 10): ChartData | undefined {
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, most);
  return {
    form: 'bars', caption: fill(words.PlacesCaption, now), description: words.PlacesDescription, categoryTitle: words.Region, categories: shown.map(({ name }) => name),
    series: [{ name: now, values: shown.map(({ after }) => after) }, { name: earlier, values: shown.map(({ before }) => before) }], unit: words.EventCount, ...origin
  };
}

/** The same places where they lie. Undefined where none has coordinates. */
export function placesMap({ rows, now }: PlaceCounts, origin: Origin, { words }: Telling): MapData | undefined {
  if (!rows.some(({ latitude }) => latitude !== undefined)) return undefined;
  return {
    caption: fill(words.MapCaption, now), description: words.MapDescription, placeTitle: words.Region, countTitle: words.EventCount,
    places: rows.map(({ name, after, latitude, longitude }) => ({ name, count: after, latitude, longitude })), ...origin
  };
}

/** What may leave the building: counts from 1 to 4 are hidden, and enough others that no sum gives them away. */
export function hiddenCounts({ rows }: PlaceCounts): { name: string; after: Cell; before: Cell }[] {
  const { cells } = suppress(rows.map(({ after, before }) => [after, before]), { rows: false, columns: true });
  return rows.map(({ name }, at) => ({ name, after: cells[at][0], before: cells[at][1] }));
}
