import * as React from 'react';
import { halo, ink, toneOf } from './ink';
import { fillOf } from './Marks';
import { looks, tones } from './palette';
import type { PlotProps } from './plotProps';
import { textSize } from './text';

/** Bars and columns with their figures; paler within their edge where the value may still change. */
export const BarSeries: React.FC<PlotProps> = ({ data, layout, measure, id, patterned }) => {
  const all = looks(data);
  return (
    <>
      {data.series.map(({ name, values }, series) => {
        const { tone } = all[series];
        return (
          <g key={series} data-series={name} data-colour={tones[tone].light}>
            {layout.bars.filter(bar => bar.series === series).map(({ category, x, y, width, height }) => {
              // In a stack the figures upon it would be hard to read: there the name of the category says it.
              const early = data.preliminary?.[category] && !data.stacked;
              // Neighbours in a stack are parted by the page's colour; an edge lies within its bar.
              const [part, edge] = [data.stacked ? 1 : 0, early ? 1 : 0];
              const place = {
                x: x + edge, y: y + edge,
                width: Math.max(0, width - (layout.lying ? part : 0) - 2 * edge), height: Math.max(0, height - (layout.lying ? 0 : part) - 2 * edge)
              };
              return (
                <g key={category} data-category={data.categories[category]} data-value={values[category]}>
                  {early && <rect {...place} style={{ fill: ink.background }} />}
                  <rect {...place} style={{ fill: fillOf(tone, patterned ? id : undefined), ...(early ? { fillOpacity: 0.55, stroke: toneOf(tone), strokeWidth: values[category] === 0 ? 0 : 2 } : {}) }} />
                </g>
              );
            })}
          </g>
        );
      })}
      <g fontSize={textSize}>
        {layout.labels.map(({ series, x, y, text, anchor, inside }, at) => (
          <g key={at}>
            {/* Upon a pattern a figure needs a plate of its own. */}
            {inside && patterned && <rect x={x - measure(text) / 2 - 3} y={y - 8} width={measure(text) + 6} height={16} rx={2} style={{ fill: ink.background }} />}
            <text x={x} y={y} dy="0.35em" textAnchor={anchor} style={!inside ? { fill: ink.text, ...halo } : { fill: patterned ? ink.text : `#${tones[all[series].tone].on}` }}>{text}</text>
          </g>
        ))}
      </g>
    </>
  );
};
