import * as React from 'react';
import { ink } from './ink';
import type { heatTable } from './heat';
import { clip } from './text';
import type { Measure } from './text';

/** Height of a row in the picture, in pixels. */
export const heatRow = 26;
const widestCell = 72;

/** Height of the picture of a table with so many rows below its head. */
export const heatDrawingHeight = (rows: number): number => (rows + 1) * heatRow + 8;

interface HeatDrawingProps { table: ReturnType<typeof heatTable>; steps: readonly (readonly (number | undefined)[])[]; width: number; row: number; measure: Measure; }

/** A heat map as a drawing, for its picture. */
export const HeatDrawing: React.FC<HeatDrawingProps> = ({ table: { head, rows, total }, steps, width, row: high, measure }) => {
  const all = total ? [...rows, total] : rows;
  const first = Math.min(width * 0.35, Math.max(...[head, ...all].map(([name]) => measure(name))) * 1.1 + 16);
  const cell = Math.min(widestCell, (width - first) / Math.max(1, head.length - 1));
  const line = (texts: readonly string[], at: number, strong: boolean): React.ReactNode => texts.map((text, column) => {
    const step = column > 0 ? steps[at - 1]?.[column - 1] : undefined;
    const [x, y] = [column === 0 ? 0 : first + (column - 1) * cell, at * high];
    return (
      <g key={`${at}-${column}`}>
        {step !== undefined && <rect x={x + 1} y={y + 1} width={cell - 2} height={high - 2} style={{ fill: `var(--heat-${step})` }} />}
        <text
          x={column === 0 ? 0 : x + cell - 8} y={y + high / 2} dy="0.35em" textAnchor={column === 0 ? 'start' : 'end'} style={{ fill: ink.text }}
          fontWeight={strong || (column === head.length - 1 && head.length - 1 > (steps[0]?.length ?? 0)) || step === 4 ? 600 : undefined}
        >
          {clip(text, column === 0 ? first - 8 : cell - 4, measure)}
        </text>
      </g>
    );
  });
  return <g>{line(head, 0, true)}{all.map((texts, at) => line(texts, at + 1, at === rows.length))}</g>;
};
