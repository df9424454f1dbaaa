import * as React from 'react';
import { toneOf } from './ink';
import { bandPath, banded, linePath } from './lines';
import { dashArray, lineWidth, MarkShape } from './Marks';
import { looks, tones } from './palette';
import type { PlotProps } from './plotProps';

/** The lines of a chart, the first upon the others, each with a mark where it has a value. */
export const LineSeries: React.FC<PlotProps & { whiskers(but: number | undefined): React.ReactNode }> = ({ data, layout, whiskers }) => {
  const all = looks(data);
  const band = banded(data);
  return (
    <>
      {band !== undefined && <path data-band={band} d={bandPath(layout, band)} style={{ fill: toneOf(all[band].tone), fillOpacity: 0.18, stroke: toneOf(all[band].tone), strokeOpacity: 0.6 }} />}
      {whiskers(band)}
      {data.series.map(({ name, values }, series) => {
        const look = all[series];
        const points = layout.points[series];
        return (
          <g key={series} data-series={name} data-colour={tones[look.tone].light} data-dash={look.dash}>
            <path d={linePath(points)} strokeDasharray={dashArray(look)} style={{ fill: 'none', stroke: toneOf(look.tone), strokeWidth: lineWidth, strokeLinejoin: 'round' }} />
            {points.map((point, category) => point && (
              <g key={category} data-category={data.categories[category]} data-value={values[category]}>
                <MarkShape look={look} x={point.x} y={point.y} hollow={data.preliminary?.[category]} />
              </g>
            ))}
          </g>
        );
      }).reverse()}
    </>
  );
};
