/** The legend in rows, within the drawing: so that it goes along with a picture of it. */
import { clip, lineHeight, textSize } from './text';
import type { Measure } from './text';

export interface LegendEntry { x: number; y: number; text: string; }

/** Width of the sample of line or bar before each name. */
export const sample = { lines: 30, bars: 14 } as const;

const between = 18;
const rowHeight = lineHeight + 6;

/** One entry for each name, in their order. Nothing where one series needs no name. */
export function legend(names: readonly string[], form: keyof typeof sample, width: number, measure: Measure): { entries: LegendEntry[]; height: number } {
  if (names.length < 2) return { entries: [], height: 0 };
  let x = 0;
  let row = 0;
  const entries = names.map(name => {
    const text = clip(name, width - sample[form] - 6, measure);
    const room = sample[form] + 6 + measure(text);
    if (x > 0 && x + room > width) {
      x = 0;
      row += 1;
    }
    const entry = { x, y: row * rowHeight + textSize, text };
    x += room + between;
    return entry;
  });
  return { entries, height: (row + 1) * rowHeight + 4 };
}
