import type { Actor, DayOffset } from './data/types.ts';

/** How the parts of the demo write: each item as the user who would have written it, with that user's rights. */
export interface Pen {
  add(actor: Actor, list: string, values: Record<string, unknown>, instant: number): number;
  change(actor: Actor, list: string, id: number, values: Record<string, unknown>, instant: number): void;
  /** The label of an item's version now, as `2.0`. */
  version(actor: Actor, list: string, id: number): string;
  /** A moment so many days from the engine's own clock. */
  instant(days: DayOffset): number;
  /** The same as `YYYY-MM-DD` in the site's calendar. */
  day(days: DayOffset): string;
  department(name: string): number;
  problem(no: number): number;
  measure(no: number): number;
  key(kind: string, no: number): string;
}
