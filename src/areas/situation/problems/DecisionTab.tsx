import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ChoiceInput, DateInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { may, useSite } from '../../../kit/lists';
import { fill, longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { problemDecisions, problems } from '../lists';
import type { Problem } from '../lists';
import { StandingBadge } from './badges';
import { checkDecision } from './checks';
import { fromDecisionForm, toDecisionForm } from './formModel';
import type { DecisionFormValues } from './formModel';
import { useMeasureList } from './measures';
import { standingOf } from './model';
import type { Answer } from './answer';
import styles from './Problems.module.scss';
import { decisionText, faultSentences, measureStatusText } from './texts';

const Measures: React.FC<{ problem: Problem; answers: readonly Answer[] }> = ({ problem, answers }) => {
  const { access } = useSite();
  const link = useLink();
  const list = useMeasureList();
  const ordered = [...answers].sort((a, b) => (b.PlanYear ?? 0) - (a.PlanYear ?? 0) || a.Title.localeCompare(b.Title, 'sv'));
  return (
    <Section
      title={fill(strings.ProblemMeasures, answers.length)}
      aside={may(access, list, 'add') && <Link {...link({ path: 'plan/new', query: { problem: String(problem.id) } })}>{strings.Propose}</Link>}
    >
      {answers.length === 0 && <p className={styles.about}>{strings.ProblemMeasuresNone}</p>}
      <ul className={styles.list}>
        {ordered.map(({ id, Title, PlanYear, Status }) => (
          <li key={id} className={styles.item}>
            <Link {...link({ path: `plan/${id}`, query: { year: String(PlanYear ?? '') } })}>{Title}</Link>
            <div className={styles.about}>{[`Å-${id}`, PlanYear, measureStatusText(Status)].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const DecisionForm: React.FC<{ problem: Problem; today: string; onSaved(problem: Problem): void }> = ({ problem, today, onSaved }) => {
  const form = useItemForm<typeof problems, DecisionFormValues>({
    definition: problems, item: problem, form: 'problemDecision', onSaved, toForm: item => toDecisionForm(item, today), fromForm: fromDecisionForm,
    check: values => faultSentences<DecisionFormValues>(checkDecision(values, today))
  });
  const { control, values, discard } = form;
  const no = values.ProblemDecision === 'Ingen åtgärd';
  return (
    <FormFrame definition={problems} form={form} submitText={strings.Save} onCancel={discard} free={[values.ProblemDecisionReason]}>
      <ChoiceInput
        control={control} name="ProblemDecision" label={strings.ProblemStanding} none={strings.ProblemNotDecided} options={problemDecisions.map(key => ({ key, text: decisionText(key) }))}
      />
      {values.ProblemDecision !== '' && (
        <>
          <TextInput control={control} name="ProblemDecisionReason" label={no ? strings.ProblemNoReason : strings.ProblemDecisionReason} multiline required={no} />
          <DateInput control={control} name="ProblemDecisionDate" label={strings.ProblemDecisionDate} required />
        </>
      )}
    </FormFrame>
  );
};

/** How the problem is answered (P2): the measures that do, or a reasoned no. */
export const DecisionTab: React.FC<{ problem: Problem; answers: Answer[] | undefined; year: number; today: string }> = ({ problem, answers, year, today }) => {
  const { access } = useSite();
  const language = useLanguage();
  // The next change begins with what was saved, though the panel may not have read it yet.
  const [saved, setSaved] = React.useState<Problem>();
  const standing = saved ?? problem;
  return (
    <div className={styles.part}>
      {answers && <div role="status"><StandingBadge problem={standing} standing={standingOf(standing, answers, year)} answers={answers} year={year} /></div>}
      {answers ? <Measures problem={problem} answers={answers} /> : <p className={styles.about}>{strings.ProblemMeasuresHidden}</p>}
      <Section title={strings.ProblemStanding}>
        {saved && <MessageBar messageBarType={MessageBarType.success} role="status">{strings.Saved}</MessageBar>}
        {may(access, problems, 'edit') ? <DecisionForm key={saved?.etag ?? ''} problem={standing} today={today} onSaved={setSaved} /> : (
          <Details rows={[
            [strings.ProblemStanding, standing.ProblemDecision ? decisionText(standing.ProblemDecision) : strings.ProblemNotDecided],
            [strings.ProblemDecisionReason, standing.ProblemDecisionReason], [strings.ProblemDecisionDate, longDate(standing.ProblemDecisionDate, language)]
          ]} />
        )}
      </Section>
    </div>
  );
};
