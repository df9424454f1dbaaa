import * as React from 'react';
import { symbol, symbolCircle, symbolDiamond, symbolPlus, symbolSquare, symbolTriangle, symbolX } from 'd3-shape';
import { ink, toneOf } from './ink';
import { dashLengths } from './palette';
import type { Look, Mark } from './palette';

const shapes = { circle: symbolCircle, square: symbolSquare, triangle: symbolTriangle, diamond: symbolDiamond, x: symbolX, plus: symbolPlus } as const;
const open: readonly Mark[] = ['x', 'plus'];
const paths = new Map<Mark, string>();

function pathOf(mark: Mark): string {
  const known = paths.get(mark) ?? symbol(shapes[mark], 46)() ?? '';
  paths.set(mark, known);
  return known;
}

/** Width of lines in pixels: Word's 2.25 points. */
export const lineWidth = 3;

/** The dashes of a line, for `stroke-dasharray`. */
export const dashArray = ({ dash }: Look): string | undefined => dashLengths[dash].map(length => length * lineWidth).join(' ') || undefined;

/** The mark of a value on a line; hollow where the value may still change. */
export const MarkShape: React.FC<{ look: Look; x: number; y: number; hollow?: boolean }> = ({ look, x, y, hollow }) => look.mark ? (
  <path
    d={pathOf(look.mark)} transform={`translate(${x},${y})`}
    style={{ fill: open.includes(look.mark) ? 'none' : hollow ? ink.background : toneOf(look.tone), stroke: toneOf(look.tone), strokeWidth: 2 }}
  />
) : null;

/** What lies upon each tone in dark and contrast themes, where colours alone do not tell series apart. */
const strokes = ['', 'M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6', 'M0,4 H8', 'M4,0 V8', 'M0,0 L8,8 M0,8 L8,0', 'M2,4 a2,2 0 1 0 4,0 a2,2 0 1 0 -4,0'] as const;

/** Patterns as fills: `url(#…)`, see `fillOf`. */
export const Patterns: React.FC<{ id: string }> = ({ id }) => (
  <defs>
    {strokes.map((path, tone) => (
      <pattern key={tone} id={`${id}-${tone}`} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} style={{ fill: toneOf(tone) }} />
        <path d={path} style={{ fill: 'none', stroke: ink.background, strokeWidth: 2 }} />
      </pattern>
    ))}
  </defs>
);

/** The fill of a bar: its tone, with its pattern where `patterns` names the drawing that defines them. */
export const fillOf = (tone: number, patterns: string | undefined): string => patterns && tone > 0 ? `url(#${patterns}-${tone})` : toneOf(tone);
