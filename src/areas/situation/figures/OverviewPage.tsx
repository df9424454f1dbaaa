import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import { ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import rows from '../../../kit/ui/rows.module.scss';
import { indicators, pictures, problems } from '../lists';
import { isThin, kindsOf, lacksDecision } from '../problems/model';
import type { ProblemRow } from '../problems/model';
import type { Deadlines, Freshness } from './overview';
import { kindText, stateText } from './texts';
import { useOverview } from './useOverview';
import type { OverviewState } from './useOverview';
import styles from './overview.module.scss';

const steps = [
  { text: () => strings.OverviewStepImport, help: () => strings.OverviewStepImportHelp, path: 'situation/imports' },
  { text: () => strings.OverviewStepEvents, help: () => strings.OverviewStepEventsHelp, path: 'situation/events' },
  { text: () => strings.OverviewStepProblems, help: () => strings.OverviewStepProblemsHelp, path: 'situation/problems' },
  { text: () => strings.OverviewStepPicture, help: () => strings.OverviewStepPictureHelp, path: 'situation/pictures' }
] as const;

/** The way to a lägesbild, for those who make it: what is done, and what comes next. */
const Steps: React.FC<{ done: readonly boolean[] }> = ({ done }) => {
  const link = useLink();
  return (
    <Section title={strings.OverviewSteps}>
      <ol className={styles.steps}>
        {steps.map(({ text, help, path }, at) => (
          <li key={path} className={styles.step}>
            <Icon iconName={done[at] ? 'CompletedSolid' : 'CircleRing'} aria-hidden className={done[at] ? styles.done : styles.open} />
            <div>
              <a {...link({ path, query: {} })}>{text()}</a>
              <span className={styles.about}>{done[at] ? strings.OverviewStepDone : help()}</span>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
};

const Fresh: React.FC<{ all: readonly Freshness[] }> = ({ all }) => (
  <ul className={styles.kinds}>
    {all.map(({ kind, period, fresh }) => (
      <li key={kind} className={styles.kind}>
        <span className={styles.kindName}>{kindText(kind)}</span>
        <span className={styles.period}>{period ?? '–'}</span>
        {fresh ? <Badge icon="CompletedSolid" tone="good" text={strings.OverviewFresh} /> : period
          ? <Badge icon="Warning" tone="warn" text={strings.OverviewOld} /> : <Badge icon="Warning" tone="bad" text={strings.OverviewMissing} />}
      </li>
    ))}
  </ul>
);

const Due: React.FC<{ deadlines: Deadlines }> = ({ deadlines: { policy, law } }) => {
  const language = useLanguage();
  const day = (date: string): string => longDate(date, language);
  const late = law.due !== undefined && law.due < today();
  return (
    <Details
      rows={[
        [strings.OverviewPolicy, policy.done ? fill(strings.OverviewPolicyDone, day(policy.done)) : fill(strings.OverviewPolicyDue, day(policy.due))],
        [strings.OverviewLaw, law.due && law.last ? fill(late ? strings.OverviewLawLate : strings.OverviewLawDue, day(law.last), day(law.due)) : strings.OverviewLawNone]
      ]}
    />
  );
};

/** What a prioritised problem rests on, and how it is answered (P2, P32). */
const Problem: React.FC<{ row: ProblemRow }> = ({ row: { problem, evidence, causes, answers, standing } }) => {
  const link = useLink();
  const counts = [
    evidence && (evidence.length > 0 ? fill(strings.OverviewEvidence, evidence.length, kindsOf(evidence).length) : strings.OverviewEvidenceNone),
    causes !== undefined && (causes > 0 ? fill(strings.OverviewCauses, causes) : strings.OverviewCausesNone),
    answers && (answers.length > 0 ? fill(strings.OverviewMeasures, answers.length) : strings.OverviewMeasuresNone)
  ].filter(Boolean).join(' · ');
  return (
    <li className={rows.row}>
      <a className={rows.title} {...link({ path: `situation/problems/${problem.id}`, query: {} })}>{problem.Title}</a>
      <div className={rows.about}>{[problem.Area?.title || problem.Place, counts].filter(Boolean).join(' · ')}</div>
      <div className={styles.badges}>
        {standing && lacksDecision(problem, standing) && <Badge icon="Warning" tone="bad" text={strings.OverviewUndecided} />}
        {evidence && isThin(evidence) && <Badge icon="Warning" tone="warn" text={strings.OverviewThin} />}
      </div>
    </li>
  );
};

const Standouts: React.FC<{ state: OverviewState }> = ({ state: { standouts } }) => {
  const link = useLink();
  if (!standouts) return <Loading rows={4} />;
  if (standouts.length === 0) return <p>{strings.OverviewNothing}</p>;
  return (
    <ul className={styles.sentences}>
      {standouts.map(({ text, path, query }) => <li key={text}>{text} <a {...link({ path, query })} aria-label={`${strings.OverviewShow}: ${text}`}>{strings.OverviewShow}</a></li>)}
    </ul>
  );
};

/** The lägesbild of the year: how fresh its facts are, what stands out, the problems, and what is due (P12–P14; 4 and 6 §§). */
const OverviewPage: React.FC = () => {
  const router = useRouter();
  const link = useLink();
  const language = useLanguage();
  const state = useOverview();
  const { year, picture, seasons, canWrite } = state;
  const begun = state.steps && state.steps.some(Boolean);
  // Those who have facts and problems are shown them first.
  const leads = !canWrite || !state.steps?.includes(false) ? undefined : state.steps.slice(0, 3).includes(false) ? 'all' : 'rest';
  return (
    <ListPage
      title={fill(strings.OverviewTitle, year)} subtitle={picture === undefined ? undefined : picture ? fill(strings.OverviewState, stateText(picture.State)) : strings.OverviewNotBegun} commandsLabel={strings.OverviewCommands}
      commands={[{ key: 'picture', text: strings.OverviewOpen, iconProps: { iconName: 'TextDocument' }, onClick: () => router.go({ path: picture ? `situation/pictures/${picture.id}` : 'situation/pictures', query: {} }) }]}
      lists={[{ definition: problems, text: strings.OpenProblemsList }, { definition: pictures, text: strings.OpenPicturesList }, { definition: indicators, text: strings.OpenIndicators }]}
      filters={null} error={state.error} loading={!state.deadlines} refresh={state.refresh}
    >
      {leads === 'all' && state.steps && <Steps done={state.steps} />}
      <div className={styles.halves}>
        <div>
          {(begun || !state.steps) && <Section title={strings.OverviewStandsOut}><Standouts state={state} /></Section>}
          <Section title={strings.OverviewProblems} aside={<a {...link({ path: 'situation/problems', query: {} })}>{strings.OverviewAllProblems}</a>}>
            {!state.problems && <Loading rows={3} />}
            {state.problems?.length === 0 && <p>{strings.OverviewNoProblems}</p>}
            {state.problems && state.problems.length > 0 && <ul className={rows.rows} data-first>{state.problems.map(row => <Problem key={row.problem.id} row={row} />)}</ul>}
          </Section>
        </div>
        <div>
          {leads === 'rest' && state.steps && <Steps done={state.steps} />}
          <Section title={strings.OverviewFacts}>{state.freshness ? <Fresh all={state.freshness} /> : <Loading rows={3} />}</Section>
          {state.deadlines && <Section title={strings.OverviewDue}><Due deadlines={state.deadlines} /></Section>}
          {seasons && seasons.length > 0 && (
            <Section title={strings.OverviewSeasons}>
              <ul className={styles.sentences}>
                {seasons.map(({ problem, starts }) => (
                  <li key={problem.id}><a {...link({ path: `situation/problems/${problem.id}`, query: {} })}>{problem.Title}</a> {fill(strings.OverviewSeason, longDate(starts, language))}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </ListPage>
  );
};

export default OverviewPage;
