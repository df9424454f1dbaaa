import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../text/format';
import { ChartFigure } from './ChartFigure';
import { FigureTable } from './FigureTable';
import { fillOf } from './Marks';
import { looks } from './palette';
import { Plot, plotHeight } from './Plot';
import { Tooltip } from './Tooltip';
import { useChart } from './useChart';
import type { ChartData } from './model';
import styles from './charts.module.scss';

/** Lines, columns or bars, by `data.form`: to look at, to go through by keys, to read as a table, to copy. */
const Chart: React.FC<{ data: ChartData }> = ({ data }) => {
  const chart = useChart(data);
  const { id, scheme, layout, measure, patterned, active, ref, labels, texts } = chart;
  const { spot } = active;
  const height = plotHeight(data, layout, measure);
  const all = looks(data);
  const point = spot && (layout.points[spot.series]?.[spot.category] ?? chart.nowhere(spot.category));
  return (
    <ChartFigure id={id} caption={data.caption} description={data.description} note={chart.note} scheme={scheme} table={<FigureTable table={chart.table} />} copy={chart.copy}>
      <div
        ref={ref} className={styles.drawing} role="application" aria-roledescription={strings.ChartRole} aria-label={fill(strings.ChartKeys, data.caption)}
        tabIndex={0} {...active.keys} onPointerMove={chart.onPointer} onPointerDown={chart.onPointer} onPointerLeave={() => active.point(undefined)}
      >
        <svg width={layout.width} height={height} aria-hidden focusable={false} data-chart={data.form}>
          <Plot data={data} layout={layout} measure={measure} id={id} patterned={patterned} active={spot} />
        </svg>
        {spot && point && (
          <Tooltip
            x={point.x} y={point.y} width={layout.width} title={labels[spot.category]}
            rows={data.series.map(({ name }, at) => ({ name, value: texts[at][spot.category], colour: fillOf(all[at].tone, undefined), strong: at === spot.series }))}
          />
        )}
      </div>
      <span role="status" className={styles.hidden}>{active.byKeys && spot ? chart.told(spot) : ''}</span>
    </ChartFigure>
  );
};

export default Chart;
