import * as React from 'react';
import styles from './Section.module.scss';

/** A part of a page under its own heading, with a link or count beside it. */
export const Section: React.FC<{ title: string; aside?: React.ReactNode }> = ({ title, aside, children }) => {
  const id = React.useMemo(() => `tn-${Math.random().toString(36).slice(2)}`, []);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
};

/** The page's own heading and what belongs beside it. */
export const PageHead: React.FC<{ title: string; subtitle?: string }> = ({ title, subtitle, children }) => (
  <header className={styles.pageHead}>
    <h1 className={styles.pageTitle}>{title}</h1>
    {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
    {children}
  </header>
);
