/** Places on a map without a map: where they lie to each other, and how much happens there. No service is asked. */
import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Cell } from '../statistics';
import type { Origin } from './model';
import type { Measure } from './text';

export interface Place {
  name: string;
  count: Cell;
  /** Degrees, WGS 84. Without both the place stands in the table only. */
  latitude?: number;
  longitude?: number;
}

export interface MapData extends Origin {
  caption: string;
  /** For those who cannot see it: what the map shows, in words. */
  description: string;
  /** Headings of the table: what the places are and what is counted. */
  placeTitle: string;
  countTitle: string;
  places: readonly Place[];
}

/** A place on the map: `at` is its place in `ranked`. Its name and count are drawn where they have room. */
export interface Dot { at: number; x: number; y: number; radius: number; hollow: boolean; label?: { text: string; x: number; anchor: 'start' | 'end' }; }

export interface MapLayout { width: number; height: number; dots: Dot[]; ruler: { kilometres: number; length: number }; }

const largest = 22;
const smallest = 5;
const edge = 12;
/** Nearer together than this, in kilometres, they are not drawn further apart. */
const smallestSpan = 0.5;
const kilometresPerDegree = 111.32;

const isPlaced = ({ latitude, longitude }: Place): boolean =>
  Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180;

/** Most first, as table and keys go through them: hidden ones after those that are told, unknown ones last. */
export function ranked(places: readonly Place[]): Place[] {
  const weight = ({ count }: Place): number => typeof count === 'number' ? count : count === 'hidden' ? -1 : -2;
  return [...places].sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'sv'));
}

/** Whether some place has no coordinates. */
export const unplaced = (places: readonly Place[]): boolean => places.some(place => !isPlaced(place));

/** Places all dots: area by count, distances alike in both directions. Undefined where none has coordinates. */
export function mapLayout(places: readonly Place[], width: number, measure: Measure, label: (place: Place) => string): MapLayout | undefined {
  const order = ranked(places);
  const placed = order.flatMap((place, at) => isPlaced(place) ? [{ ...place, at, latitude: place.latitude ?? 0, longitude: place.longitude ?? 0 }] : []);
  if (placed.length === 0) return undefined;
  const north = placed.map(({ latitude }) => latitude * kilometresPerDegree);
  const middle = placed.reduce((sum, { latitude }) => sum + latitude, 0) / placed.length;
  const east = placed.map(({ longitude }) => longitude * kilometresPerDegree * Math.cos(middle * Math.PI / 180));
  const height = Math.round(Math.max(220, Math.min(420, width * 0.6)));
  const span = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const lack = Math.max(0, smallestSpan - (high - low)) / 2;
    return [low - lack, high + lack];
  };
  const [[west, eastern], [south, northern]] = [span(east), span(north)];
  const margin = largest + edge;
  const perKilometre = Math.min((width - 2 * margin) / (eastern - west), (height - 2 * margin - 16) / (northern - south));
  const x = (value: number): number => width / 2 + (value - (west + eastern) / 2) * perKilometre;
  const y = (value: number): number => height / 2 - 8 - (value - (south + northern) / 2) * perKilometre;
  const most = Math.max(1, ...placed.map(({ count }) => typeof count === 'number' ? count : 0));
  const radius = scaleSqrt().domain([0, most]).range([0, largest]);
  const dots = placed.map(({ at, count }, index): Dot => ({
    at, x: x(east[index]), y: y(north[index]), radius: typeof count === 'number' ? Math.max(smallest, radius(count)) : smallest, hollow: typeof count !== 'number' || count === 0
  }));
  const kilometres = scaleLinear().domain([0, width / 4 / perKilometre]).ticks(2).filter(tick => tick > 0).pop() ?? width / 4 / perKilometre;
  return { width, height, dots: named(dots, order.map(label), width, measure), ruler: { kilometres, length: kilometres * perKilometre } };
}

interface Box { left: number; right: number; top: number; bottom: number; }

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Names beside the dots, the greatest first, where they cover neither dot nor name. */
function named(dots: readonly Dot[], texts: readonly string[], width: number, measure: Measure): Dot[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return dots.map((dot, index) => {
    const text = texts[dot.at];
    const long = measure(text);
    for (const anchor of ['start', 'end'] as const) {
      const x = anchor === 'start' ? dot.x + dot.radius + 4 : dot.x - dot.radius - 4;
      const box = { left: anchor === 'start' ? x : x - long, right: anchor === 'start' ? x + long : x, top: dot.y - 8, bottom: dot.y + 8 };
      if (box.left < 2 || box.right > width - 2 || taken.some((other, at) => at !== index && !apart(box, other))) continue;
      taken.push(box);
      return { ...dot, label: { text, x, anchor } };
    }
    return dot;
  });
}
