import * as React from 'react';
import { useLink, useRoute } from '../../kit/ui/router';
import styles from '../../kit/ui/rows.module.scss';
import { DecisionBadge } from './badges';
import { GateMarks } from './Gates';
import { caseStateText } from './texts';
import type { JudgedCase } from './useCameraCases';

/** A case's title as a link to it, with its place. `tab` is what the link opens. */
export const CaseLink: React.FC<{ judged: JudgedCase; tab?: string }> = ({ judged: { item }, tab = '' }) => {
  const link = useLink();
  const { query } = useRoute();
  return (
    <>
      <a className={styles.title} {...link({ path: `cameras/${item.id}`, query: { ...query, tab } })}>{item.Title}</a>
      {item.Place && <div className={styles.about}>{item.Place}</div>}
    </>
  );
};

/** Camera cases as rows: where the page is narrow, and on the start page. `tab` is what their links open. */
export const CaseRows: React.FC<{ cases: readonly JudgedCase[]; tab?: string }> = ({ cases, tab }) => (
  <ul className={styles.rows}>
    {cases.map(judged => (
      <li key={judged.item.id} className={styles.row}>
        <CaseLink judged={judged} tab={tab} />
        <div className={styles.about}>{[caseStateText(judged.item.CaseState), judged.item.Department?.title].filter(Boolean).join(' · ')}</div>
        <GateMarks gates={judged.gates} />
        <DecisionBadge view={judged.view} decided={judged.decided} />
      </li>
    ))}
  </ul>
);
