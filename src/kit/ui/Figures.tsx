import * as React from 'react';
import { figure } from '../text/format';
import { useLanguage } from './language';
import { useLink } from './router';
import type { Route } from './router';
import styles from './Figures.module.scss';

export interface Figure { label: string; value: number | undefined; tone?: 'bad' | 'warn' | 'good'; to?: Route; }

/** A row of figures that are compared, each leading to what it counts. */
export const Figures: React.FC<{ label: string; figures: readonly Figure[] }> = ({ label, figures }) => {
  const language = useLanguage();
  const link = useLink();
  return (
    <ul className={styles.figures} aria-label={label}>
      {figures.map(({ label: name, value, tone, to }) => {
        const content = (
          <>
            <span className={`${styles.value} ${tone && value ? styles[tone] : ''}`}>{value === undefined ? '–' : figure(value, language)}</span>
            <span className={styles.name}>{name}</span>
          </>
        );
        return <li key={name} className={styles.figure}>{to ? <a className={styles.link} {...link(to)}>{content}</a> : <span className={styles.plain}>{content}</span>}</li>;
      })}
    </ul>
  );
};
