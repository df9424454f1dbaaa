import * as React from 'react';
import styles from './charts.module.scss';

export interface TooltipRow { name: string; value: string; colour: string; strong: boolean; }

/** The values at a place of the drawing, beside it and never outside. What it says is announced elsewhere. */
export const Tooltip: React.FC<{ x: number; y: number; width: number; title: string; rows: readonly TooltipRow[] }> = ({ x, y, width, title, rows }) => (
  <div
    className={styles.tooltip} aria-hidden
    style={{ top: Math.max(0, y - 12), ...(x < width / 2 ? { left: x + 16, maxWidth: width - x - 20 } : { right: width - x + 16, maxWidth: x - 20 }) }}
  >
    <div className={styles.tooltipTitle}>{title}</div>
    {rows.map(({ name, value, colour, strong }, at) => (
      <div key={at} className={strong ? styles.strongRow : styles.row}>
        <span className={styles.swatch} style={{ background: colour }} />
        <span>{name}</span>
        <span className={styles.rowValue}>{value}</span>
      </div>
    ))}
  </div>
);
