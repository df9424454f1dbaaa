import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useLanguage } from '../ui/language';
import { ChartFigure } from './ChartFigure';
import { heatRow, HeatDrawing, heatDrawingHeight } from './HeatDrawing';
import { cellText, heatSteps, heatTable, hides } from './heat';
import type { HeatData } from './heat';
import { heatShades } from './ink';
import { innerWidth, withPicture } from './Picture';
import { copyPicture } from './png';
import { originNote } from './table';
import { screenWords, useId, useMeasure, useScheme } from './useDrawing';
import type { Cell } from '../statistics';
import styles from './charts.module.scss';

const shades = [styles.steps0, styles.steps1, styles.steps2, styles.steps3, styles.steps4];

const Value: React.FC<{ cell: Cell }> = ({ cell }) => {
  const language = useLanguage();
  const text = cellText(cell, language);
  if (typeof cell === 'number') return <>{text}</>;
  return <><span aria-hidden>{text}</span><span className={styles.hidden}>{cell === 'hidden' ? strings.ChartHidden : strings.ChartNoValue}</span></>;
};

/** A real table, shaded: every figure is read where it stands, so it needs no tooltip and no other table. */
const HeatMap: React.FC<{ data: HeatData }> = ({ data }) => {
  const id = useId();
  const scheme = useScheme();
  const measure = useMeasure();
  const language = useLanguage();
  const steps = heatSteps(data, heatShades);
  const { rowTotals, columnTotals } = data;
  const note = originNote(data, [hides(data) && strings.ChartHiddenNote], screenWords());
  const copy = (): Promise<'copied' | 'saved'> => {
    const table = heatTable(data, strings.ChartTotal, language);
    const height = heatDrawingHeight(table.rows.length + (table.total ? 1 : 0));
    return withPicture({ caption: data.caption, note, measure, height }, <HeatDrawing table={table} steps={steps} width={innerWidth} row={heatRow} measure={measure} />, svg => copyPicture(svg, data.caption));
  };
  return (
    <ChartFigure id={id} caption={data.caption} description={data.description} note={note} scheme={scheme} copy={copy}>
      <div className={styles.scroll} role="region" aria-label={data.caption} tabIndex={0}>
        <table className={`${styles.table} ${styles.heat}`} data-chart="heat">
          <caption className={styles.hidden}>{data.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{data.rowTitle}</th>
              {data.columns.map((name, at) => <th key={at} scope="col" className={styles.number}>{name}</th>)}
              {rowTotals && <th scope="col" className={styles.number}>{strings.ChartTotal}</th>}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((name, row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {data.cells[row].map((cell, at) => {
                  const step = steps[row][at];
                  return <td key={at} className={step === undefined ? undefined : shades[step]} data-step={step}><Value cell={cell} /></td>;
                })}
                {rowTotals && <td className={styles.total}><Value cell={rowTotals[row]} /></td>}
              </tr>
            ))}
            {columnTotals && (
              <tr>
                <th scope="row" className={styles.total}>{strings.ChartTotal}</th>
                {columnTotals.map((cell, at) => <td key={at} className={styles.total}><Value cell={cell} /></td>)}
                {rowTotals && <td className={styles.total}><Value cell={data.all} /></td>}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </ChartFigure>
  );
};

export default HeatMap;
