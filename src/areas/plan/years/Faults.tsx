import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { incomplete } from './content';
import type { MeasureChange } from './content';
import type { ReadPlan } from './Steps';
import { changeText, partsText, planChangeText } from './texts';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

const DecideForm = React.lazy(() => import(/* webpackChunkName: 'planDecide' */ './DecideForm'));

const headOf: Record<MeasureChange['kind'], () => string> = {
  added: () => strings.PlanYearsAdded, removed: () => strings.PlanYearsRemoved, changed: () => strings.PlanYearsEdited
};

const Change: React.FC<{ change: MeasureChange; year: number | undefined }> = ({ change, year }) => {
  const language = useLanguage();
  const link = useLink();
  const name = `Å-${change.id} ${change.title}`;
  return (
    <li>
      {change.kind === 'removed' ? name : <a className={prose.link} {...link({ path: `plan/${change.id}`, query: { year: String(year ?? ''), tab: 'history' } })}>{name}</a>}: {headOf[change.kind]()}
      {change.changes.length > 0 && <ul className={prose.points}>{change.changes.map(one => <li key={one.column}>{changeText(one, language)}</li>)}</ul>}
    </li>
  );
};

/** What is wrong with a decided plan, whoever made it so and wherever: incomplete measures, and what differs from the decision (P32, L5). */
export const Faults: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const link = useLink();
  const { plan, measures, view, changes, changesUnknown, canWrite, canDecide } = state;
  if (!view || view === 'draft' || view === 'secured' || view === 'undecided' || view === 'earlier') return null;
  const lacking = incomplete(measures);
  if (view !== 'changed' && lacking.length === 0) return null;
  return (
    <>
      {lacking.length > 0 && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline role="alert">
          {strings.PlanYearsFaultThread}
          <ul className={prose.points}>
            {lacking.map(({ id, title, parts }) => <li key={id}><a className={prose.link} {...link({ path: `plan/${id}`, query: { year: String(plan.Year ?? '') } })}>{fill(strings.PlanYearsLackThread, title, partsText(parts))}</a></li>)}
          </ul>
        </MessageBar>
      )}
      {view === 'changed' && (
        <Section title={strings.PlanYearsChanged}>
          <p className={prose.text}>{strings.PlanYearsChangedText}</p>
          {changesUnknown && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PlanYearsChangesUnknown}</MessageBar>}
          {!changes && !changesUnknown && <Loading rows={2} />}
          {changes && (
            <ul className={prose.points}>
              {changes.plan.map(name => <li key={name}>{fill(strings.PlanYearsPlanChanged, planChangeText(name))}</li>)}
              {changes.measures.map(change => <Change key={change.id} change={change} year={plan.Year} />)}
            </ul>
          )}
          {canWrite && canDecide && lacking.length === 0 && (
            <details className={styles.anew}>
              <summary>{strings.PlanYearsDecideAnew}</summary>
              <React.Suspense fallback={<Loading rows={4} />}><DecideForm plan={plan} anew /></React.Suspense>
            </details>
          )}
        </Section>
      )}
    </>
  );
};
