import * as React from 'react';
import styles from './Details.module.scss';

/** An item to be read by those who may not change it; what is empty is left out. */
export const Details: React.FC<{ rows: readonly (readonly [string, React.ReactNode])[] }> = ({ rows }) => (
  <dl className={styles.details}>
    {rows.filter(([, value]) => value).map(([name, value]) => (
      <React.Fragment key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </React.Fragment>
    ))}
  </dl>
);
