import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItems } from '../../../kit/lists';
import { fill, longDate, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { approvalText } from '../../decisions';
import { measures } from '../lists';
import type { Plan } from '../lists';
import { yearQuery } from '../store';
import { Lacks } from './Lacks';
import { jointDepartments, obstacles, owningDepartments, remarks } from './model';
import type { PlanStep } from './model';
import SecureForm from './SecureForm';
import { stepText } from './texts';
import { useNextState } from './useNextState';
import type { PlanYear } from './usePlanYear';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

const DecideForm = React.lazy(() => import(/* webpackChunkName: 'planDecide' */ './DecideForm'));

/** A plan that is read, with its measures. */
export type ReadPlan = PlanYear & { plan: Plan; measures: NonNullable<PlanYear['measures']> };

const stepOrder: readonly PlanStep[] = ['secure', 'decide', 'follow', 'close'];

const StateButton: React.FC<{ plan: Plan; step: 'follow' | 'close'; text: string }> = ({ plan, step, text }) => {
  const { saving, error, go } = useNextState(plan, step);
  return (
    <>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      <div><PrimaryButton text={saving ? strings.Saving : text} disabled={saving} onClick={go} /></div>
    </>
  );
};

/** P18 as a check: met or not, with the verksamheter by name. */
const Joint: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const owners = owningDepartments(state.measures);
  const met = owners.length >= jointDepartments;
  return (
    <p className={styles.check}>
      <Icon iconName={met ? 'SkypeCircleCheck' : 'Warning'} aria-hidden className={met ? styles.met : styles.unmet} />
      <span>{fill(met ? strings.PlanYearsJointMet : strings.PlanYearsJointUnmet, owners.length, owners.join(', ') || '–')}</span>
    </p>
  );
};

const Current: React.FC<{ state: ReadPlan; step: PlanStep }> = ({ state, step }) => {
  const { plan, measures: own, view, secured, securedAsNow, basis, canWrite, canDecide } = state;
  // Only the last step asks what next year's plan goes on from.
  const next = useItems(measures, step === 'close' && plan.Year ? yearQuery(plan.Year + 1) : undefined).items;
  const facts = { plan, measures: own, view: view ?? 'draft', secured: secured !== undefined };
  const must = obstacles(step, facts);
  const approved = <T extends { id: number }>(all: readonly T[] | undefined, id: number | undefined, state_: (one: T) => string | undefined): boolean | undefined => {
    const found = all?.find(one => one.id === id);
    return found && state_(found) === 'Fastställd';
  };
  const may = remarks(step, {
    ...facts, securedAsNow, today: today(), carried: next && new Set(next.flatMap(({ ContinuesFrom }) => ContinuesFrom ?? [])),
    pictureApproved: approved(basis.pictures, plan.Picture?.id, one => one.State), analysisApproved: approved(basis.analyses, plan.Analysis?.id, one => one.DocumentStatus)
  });
  return (
    <div className={styles.current}>
      {(step === 'secure' || step === 'decide') && <Joint state={state} />}
      {must.length === 0 ? <p className={prose.text}>{strings.PlanYearsNothingInTheWay}</p> : (
        <>
          <h3 className={styles.lackTitle}>{strings.PlanYearsInTheWay}</h3>
          <Lacks plan={plan} lacks={must} />
        </>
      )}
      {may.length > 0 && (
        <>
          <h3 className={styles.lackTitle}>{strings.PictureMayTitle}</h3>
          <Lacks plan={plan} lacks={may} />
        </>
      )}
      {!(step === 'secure' || step === 'decide' ? canDecide && canWrite : canWrite) && <p className={prose.text}>{strings.PlanYearsCoordinatorDoes}</p>}
      {must.length === 0 && canWrite && canDecide && step === 'secure' && <SecureForm plan={plan} measures={own} />}
      {must.length === 0 && canWrite && canDecide && step === 'decide' && <React.Suspense fallback={<Loading rows={4} />}><DecideForm plan={plan} anew={false} /></React.Suspense>}
      {must.length === 0 && canWrite && step === 'follow' && <StateButton plan={plan} step="follow" text={strings.PlanYearsStartFollowing} />}
      {must.length === 0 && canWrite && step === 'close' && <StateButton plan={plan} step="close" text={strings.PlanYearsClose} />}
    </div>
  );
};

/** How far the plan has come: what was done when, the step it stands before, and what stands in its way. */
export const Steps: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const language = useLanguage();
  const { plan, step, secured } = state;
  const current = step ? stepOrder.indexOf(step) : stepOrder.length;
  const about = (one: PlanStep): string => {
    if (one === 'secure' && secured) return [[secured.Body, longDate(secured.DecisionDate, language)].filter(Boolean).join(' '), secured.Decider, secured.Delegation].filter(Boolean).join(' · ');
    return one === 'decide' && stepOrder.indexOf('decide') < current ? approvalText(plan, language) : '';
  };
  return (
    <ol className={styles.steps}>
      {stepOrder.map((one, index) => {
        const [done, now] = [index < current, index === current];
        const told = about(one);
        return (
          <li key={one} className={styles.step} aria-current={now ? 'step' : undefined}>
            <div className={styles.stepHead}>
              <Icon iconName={done ? 'SkypeCircleCheck' : now ? 'CircleHalfFull' : 'CircleRing'} aria-hidden className={done ? styles.met : undefined} />
              <h2 className={styles.stepTitle}>{stepText(one)}</h2>
              <span className={styles.stepState}>{done ? strings.PlanYearsStepDone : now ? strings.PlanYearsStepNow : strings.PlanYearsStepLater}</span>
            </div>
            {told && <p className={prose.text}>{told}</p>}
            {now && <Current state={state} step={one} />}
          </li>
        );
      })}
    </ol>
  );
};
