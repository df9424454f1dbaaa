import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../../kit/text/format';
import type { CauseSide } from '../lists';
import { sideText } from './texts';
import styles from './Triangle.module.scss';

/** Where the sides and their words lie, in the picture's own units. */
const sides: Record<CauseSide, { line: [number, number, number, number]; text: [number, number]; anchor: 'start' | 'middle' | 'end' }> = {
  'Gärningsperson': { line: [160, 14, 70, 134], text: [0, 24], anchor: 'start' },
  'Utsatthet': { line: [160, 14, 250, 134], text: [320, 24], anchor: 'end' },
  'Situation': { line: [70, 134, 250, 134], text: [160, 158], anchor: 'middle' }
};

/** Brottstriangeln (domain.md §2): a side without a cause is a broken line. Words and figures say the same. */
export const Triangle: React.FC<{ counts: readonly { side: CauseSide; count: number }[] }> = ({ counts }) => (
  <svg
    className={styles.triangle} viewBox="0 0 320 168" role="img"
    aria-label={fill(strings.CauseTriangle, counts.map(({ side, count }) => `${sideText(side)} ${count}`).join(', '))}
  >
    {counts.map(({ side, count }) => {
      const { line: [x1, y1, x2, y2], text: [x, y], anchor } = sides[side];
      return (
        <React.Fragment key={side}>
          <line x1={x1} y1={y1} x2={x2} y2={y2} className={count > 0 ? styles.side : styles.empty} />
          <text x={x} y={y} textAnchor={anchor} className={styles.word}>{`${sideText(side)} (${count})`}</text>
        </React.Fragment>
      );
    })}
    <text x={160} y={104} textAnchor="middle" className={styles.middle}>{strings.ProblemTitle}</text>
  </svg>
);
