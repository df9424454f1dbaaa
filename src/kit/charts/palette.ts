/**
 * One palette for screen and Word. Dark and middle colours take turns: each has at least 3:1 against its page and
 * against its neighbours (WCAG 1.4.11), so that they differ without colour too.
 */
import type { ChartData } from './model';

export interface Tone {
  /** On white: the colour of Word's charts and of the light theme. */
  light: string;
  /** On a dark page. */
  dark: string;
  /** Colour of figures that stand upon `light`, at least 4.5:1. */
  on: string;
}

export const tones: readonly Tone[] = [
  { light: '17375E', dark: 'A9C8F0', on: 'FFFFFF' }, { light: 'C9821A', dark: 'C9821A', on: '1F1F1F' },
  { light: '6B2737', dark: 'F2AEBB', on: 'FFFFFF' }, { light: '5596CF', dark: '5596CF', on: '1F1F1F' },
  { light: '174A30', dark: 'A3D9BB', on: 'FFFFFF' }, { light: 'A486BA', dark: 'A486BA', on: '1F1F1F' }
];

/** Lines are told apart by dashes and marks as well. A mean is always `dash`. The names are Word's. */
export const dashes = ['solid', 'longDash', 'dot', 'dashDot', 'longDashDot', 'shortDash'] as const;
export type Dash = typeof dashes[number] | 'dash';
export const marks = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus'] as const;
export type Mark = typeof marks[number];

/** Dashes as SVG draws them, in line widths: the same lengths as Word's (ECMA-376, ST_PresetLineDashVal). */
export const dashLengths: Readonly<Record<Dash, readonly number[]>> = {
  solid: [], dash: [4, 3], longDash: [8, 3], dot: [1, 3], dashDot: [4, 3, 1, 3], longDashDot: [8, 3, 1, 3], shortDash: [3, 1]
};

export interface Look { tone: number; dash: Dash; mark?: Mark; }

/** How each series looks, in their order: a mean takes the colour of what it smooths, dashed and without marks. */
export function looks({ series }: ChartData): Look[] {
  const own = series.filter(({ role }) => role !== 'mean');
  return series.map(one => {
    const place = one.role === 'mean' ? own.findIndex(({ name }) => name === one.of) : own.indexOf(one);
    const at = Math.max(0, place) % tones.length;
    return one.role === 'mean' ? { tone: at, dash: 'dash' } : { tone: at, dash: dashes[at], mark: marks[at] };
  });
}
