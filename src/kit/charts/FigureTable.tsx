import * as React from 'react';
import type { ChartTable } from './table';
import styles from './charts.module.scss';

/** The figures of a chart as a table; it scrolls by itself where the page is narrow. */
export const FigureTable: React.FC<{ table: ChartTable }> = ({ table: { caption, head, rows } }) => (
  <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
    <table className={styles.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>{head.map((title, at) => <th key={at} scope="col" className={at > 0 ? styles.number : undefined}>{title}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {values.map((value, at) => <td key={at} className={styles.number}>{value}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
