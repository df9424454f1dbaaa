import * as React from 'react';
import { BarSeries } from './BarSeries';
import { LineSeries } from './LineSeries';
import { fillOf, lineWidth, dashArray, MarkShape, Patterns } from './Marks';
import { grid, ink, toneOf } from './ink';
import { legend, sample } from './legend';
import { looks } from './palette';
import type { Layout, Point } from './layout';
import type { ChartData } from './model';
import type { PlotProps, Spot } from './plotProps';
import { clip, lineHeight, textSize } from './text';
import type { Measure } from './text';

const Axes: React.FC<Pick<PlotProps, 'data' | 'layout' | 'measure'>> = ({ data, layout, measure }) => {
  const { lying, left, right, top, bottom, ticks, categories, base, width } = layout;
  return (
    <g fontSize={textSize}>
      {data.unit && <text x={0} y={textSize} style={{ fill: ink.subtle }}>{clip(data.unit, width, measure)}</text>}
      {ticks.map(({ at, label }) => lying ? (
        <g key={label}>
          <line x1={at} x2={at} y1={top} y2={bottom} style={grid} />
          <text x={at} y={bottom + lineHeight} textAnchor="middle" style={{ fill: ink.subtle }}>{label}</text>
        </g>
      ) : (
        <g key={label}>
          <line x1={left} x2={right} y1={at} y2={at} style={grid} />
          <text x={left - 8} y={at} dy="0.35em" textAnchor="end" style={{ fill: ink.subtle }}>{label}</text>
        </g>
      ))}
      {categories.map(({ at, lines }, category) => lines.map((text, line) => (
        <text
          key={`${category}-${line}`} textAnchor={lying ? 'end' : 'middle'} style={{ fill: ink.text }} x={lying ? left - 8 : at}
          y={lying ? at + (line - (lines.length - 1) / 2) * lineHeight : bottom + (line + 1) * lineHeight} dy={lying ? '0.35em' : undefined}
        >
          {text}
        </text>
      )))}
      {lying
        ? <line x1={base} x2={base} y1={top} y2={bottom} style={{ stroke: ink.text }} />
        : <line x1={left} x2={right} y1={base} y2={base} style={{ stroke: ink.text }} />}
    </g>
  );
};

/** How far the values may vary: drawn over a rim of the page's colour, so that they are seen upon bars too. */
const Whiskers: React.FC<{ layout: Layout; but?: number }> = ({ layout, but }) => (
  <g>
    {layout.whiskers.filter(({ series }) => series !== but).map(({ series, category, from, to }) => {
      const cap = layout.lying ? 'v-8' : 'h8';
      const start = layout.lying ? (x: number, y: number) => `M${x},${y + 4}` : (x: number, y: number) => `M${x - 4},${y}`;
      const path = `M${from.x},${from.y} L${to.x},${to.y} ${start(from.x, from.y)} ${cap} ${start(to.x, to.y)} ${cap}`;
      return (
        <g key={`${series}-${category}`} data-whisker={`${series}-${category}`} style={{ fill: 'none' }}>
          <path d={path} style={{ stroke: ink.background, strokeWidth: 4 }} />
          <path d={path} style={{ stroke: ink.text, strokeWidth: 1.5 }} />
        </g>
      );
    })}
  </g>
);

const Legend: React.FC<PlotProps & { y: number }> = ({ data, layout, measure, id, patterned, y }) => {
  const form = data.form === 'lines' ? 'lines' : 'bars';
  const all = looks(data);
  return (
    <g fontSize={textSize} transform={`translate(0,${y})`}>
      {legend(data.series.map(({ name }) => name), form, layout.width, measure).entries.map(({ x, y: base, text }, at) => (
        <g key={at} transform={`translate(${x},${base})`}>
          {form === 'lines' ? (
            <>
              <line x1={0} x2={sample.lines} y1={-4} y2={-4} style={{ stroke: toneOf(all[at].tone), strokeWidth: lineWidth }} strokeDasharray={dashArray(all[at])} />
              <MarkShape look={all[at]} x={sample.lines / 2} y={-4} />
            </>
          ) : <rect width={sample.bars} height={12} y={-10} style={{ fill: fillOf(all[at].tone, patterned ? id : undefined) }} />}
          <text x={sample[form] + 6} style={{ fill: ink.text }}>{text}</text>
        </g>
      ))}
    </g>
  );
};

/** Around the value that is pointed at: a bar's edge, or a circle. */
const Ring: React.FC<{ layout: Layout; spot: Spot; point: Point }> = ({ layout, spot, point }) => {
  const bar = layout.bars.find(({ series, category }) => series === spot.series && category === spot.category);
  const rims = [{ stroke: ink.background, strokeWidth: 5 }, { stroke: ink.text, strokeWidth: 2 }];
  return (
    <g style={{ fill: 'none' }}>
      {rims.map((style, at) => bar
        ? <rect key={at} x={bar.x - 2} y={bar.y - 2} width={bar.width + 4} height={bar.height + 4} rx={1} style={style} />
        : <circle key={at} cx={point.x} cy={point.y} r={9} style={style} />)}
    </g>
  );
};

/** Height of the drawing with its legend, in pixels. */
export function plotHeight(data: ChartData, layout: Layout, measure: Measure): number {
  return layout.height + legend(data.series.map(({ name }) => name), data.form === 'lines' ? 'lines' : 'bars', layout.width, measure).height;
}

/** The drawing itself, as a part of an `svg` of its own width. All its styles go along when it is copied. */
export const Plot: React.FC<PlotProps> = props => {
  const { data, layout, measure, id, patterned, active } = props;
  const point = active && layout.points[active.series]?.[active.category];
  return (
    <g>
      {patterned && <Patterns id={id} />}
      <Axes data={data} layout={layout} measure={measure} />
      {point && data.form === 'lines' && <line x1={point.x} x2={point.x} y1={layout.top} y2={layout.bottom} style={{ stroke: ink.subtle }} />}
      {data.form === 'lines' ? <LineSeries {...props} whiskers={but => <Whiskers layout={layout} but={but} />} /> : (
        <>
          <BarSeries {...props} />
          <Whiskers layout={layout} />
        </>
      )}
      {active && point && <Ring layout={layout} spot={active} point={point} />}
      <Legend {...props} id={id} y={layout.height} />
    </g>
  );
};
