import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn, IGroup } from '@fluentui/react/lib/DetailsList';
import { fill } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { grouped } from '../../../kit/ui/groups';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import styles from '../../../kit/ui/rows.module.scss';
import { EvidenceBadge, StandingBadge } from './badges';
import type { ProblemRow } from './model';
import { problemNumber } from './picture';
import { isInSeason, isSeasonNear, nextSeason } from './seasons';
import { dayText, priorityText, seasonText } from './texts';

interface Props { rows: ProblemRow[]; year: number; today: string; }

const ProblemLink: React.FC<{ row: ProblemRow }> = ({ row: { problem } }) => {
  const link = useLink();
  const { query } = useRoute();
  return <a className={styles.title} {...link({ path: `situation/problems/${problem.id}`, query: { ...query, tab: '' } })}>{problem.Title}</a>;
};

const About: React.FC<{ row: ProblemRow }> = ({ row: { problem } }) => (
  <div className={styles.about}>{[problemNumber(problem.id), problem.Area?.title, problem.Place].filter(Boolean).join(' · ')}</div>
);

const Season: React.FC<{ row: ProblemRow; today: string }> = ({ row: { problem }, today }) => {
  const language = useLanguage();
  const starts = nextSeason(problem, today);
  return (
    <div className={styles.status}>
      <span>{seasonText(problem, language)}</span>
      {isInSeason(problem, today) ? <Badge icon="Clock" tone="accent" text={strings.ProblemInSeason} />
        : starts && isSeasonNear(problem, today) && <Badge icon="Clock" tone="warn" text={fill(strings.ProblemSeasonBegins, dayText(starts, language))} />}
    </div>
  );
};

const Standing: React.FC<{ row: ProblemRow; year: number }> = ({ row: { problem, standing, answers }, year }) =>
  standing && answers ? <StandingBadge problem={problem} standing={standing} answers={answers} year={year} /> : null;

/** Problems beneath their priorities, in the order they stand in. */
function groupsOf(rows: readonly ProblemRow[]): IGroup[] {
  const groups: IGroup[] = [];
  rows.forEach(({ problem }, index) => {
    const last = groups[groups.length - 1];
    const name = priorityText(problem.Priority);
    if (last?.name === name) last.count += 1;
    else groups.push({ key: name, name, startIndex: index, count: 1 });
  });
  return groups;
}

/** The register: what each problem rests on, why it is there, and how it is answered. */
export const ProblemTable: React.FC<Props> = ({ rows, year, today }) => {
  const column = (key: string, name: string, minWidth: number, maxWidth: number, onRender: (row: ProblemRow) => React.ReactNode): IColumn =>
    ({ key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender });
  const columns: IColumn[] = [
    { ...column('problem', strings.ProblemTitle, 200, 400, row => <><ProblemLink row={row} /><About row={row} /></>), isRowHeader: true },
    column('evidence', strings.ProblemEvidenceKinds, 150, 260, ({ evidence }) => evidence && <EvidenceBadge evidence={evidence} />),
    column('causes', strings.ProblemCausesCount, 55, 70, ({ causes }) => <span className={styles.number}>{causes}</span>),
    column('standing', strings.ProblemStanding, 160, 260, row => <Standing row={row} year={year} />),
    column('season', strings.ProblemSeason, 110, 170, row => <Season row={row} today={today} />)
  ];
  return (
    <DetailsList
      items={rows} columns={columns} groups={groupsOf(rows)} compact selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified}
      getKey={(row: ProblemRow) => String(row.problem.id)} ariaLabelForGrid={strings.ProblemList} onShouldVirtualize={() => rows.length > 200} {...grouped}
    />
  );
};

/** The same one below the other, where a table has no room. */
export const ProblemRows: React.FC<Props> = ({ rows, year, today }) => (
  <ul className={styles.rows} aria-label={strings.ProblemList}>
    {rows.map(row => (
      <li key={row.problem.id} className={styles.row}>
        <ProblemLink row={row} />
        <div className={styles.about}>{priorityText(row.problem.Priority)}</div>
        <About row={row} />
        <div className={styles.status}>
          {row.evidence && <EvidenceBadge evidence={row.evidence} />}
          <Standing row={row} year={year} />
        </div>
        <Season row={row} today={today} />
      </li>
    ))}
  </ul>
);
