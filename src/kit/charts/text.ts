/** Texts within a drawing, which has no lines of its own: how wide they are and where they break. */

/** Size of all texts in a chart, and the height of a line of them, in pixels. */
export const textSize = 12;
export const lineHeight = 15;

/** Width in pixels of a text in `textSize`. */
export type Measure = (text: string) => number;

/** A safe guess where no browser measures: Segoe UI is on average just over half as wide as it is high. */
export const guess: Measure = text => text.length * textSize * 0.56;

/** Measures as the browser draws. */
export function measureIn(font: string): Measure {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return guess;
  context.font = `${textSize}px ${font}`;
  return text => context.measureText(text).width;
}

/** The text, or as much of it as there is room for, with an ellipsis. */
export function clip(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  let end = text.length - 1;
  while (end > 0 && measure(`${text.slice(0, end).trimEnd()}…`) > room) end -= 1;
  return end > 0 ? `${text.slice(0, end).trimEnd()}…` : '';
}

/** The text in lines no wider than `room`, broken between words; what does not fit in `most` lines is clipped. */
export function wrap(text: string, room: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (measure(joined) <= room || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map(line => clip(line, room, measure));
}

/** Whether the text breaks into so many lines with nothing clipped. */
export const fits = (text: string, room: number, most: number, measure: Measure): boolean =>
  !wrap(text, room, most, measure).some(line => line.endsWith('…') || line === '');
