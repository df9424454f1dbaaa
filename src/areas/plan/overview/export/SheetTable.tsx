import * as React from 'react';
import { figure } from '../../../../kit/text/format';
import type { Language } from '../../../../kit/text/format';
import type { CsvCell } from '../../../../kit/text/csv';
import type { Sheet } from './sheet';
import styles from './Sheet.module.scss';

const shown = (cell: CsvCell, language: Language): string => cell === undefined ? '' : typeof cell === 'number' ? figure(cell, language) : cell;

/** A sheet as a plain table: all its rows, to be read as they are and to be printed. */
export const SheetTable: React.FC<{ sheet: Sheet; caption: string; language: Language }> = ({ sheet: { columns, parts }, caption, language }) => (
  <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
    <table className={styles.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>{columns.map(({ key, title, number }) => <th key={key} scope="col" className={number ? styles.number : undefined}>{title}</th>)}</tr>
      </thead>
      {parts.filter(({ rows }) => rows.length > 0).map(({ heading, rows }, at) => (
        <tbody key={at}>
          {heading && <tr><th scope="rowgroup" colSpan={columns.length} className={styles.group}>{heading}</th></tr>}
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => column === 0
                ? <th key={column} scope="row" className={styles.first}>{shown(cell, language)}</th>
                : <td key={column} className={columns[column].number ? styles.number : undefined}>{shown(cell, language)}</td>)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </div>
);
