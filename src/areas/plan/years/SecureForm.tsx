import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { useDraft } from '../../../kit/forms/useDraft';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { decisions } from '../../decisions';
import { measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { ChangedPlan, securePlan } from './decide';
import { checkSecure } from './drafts';
import type { SecureDraft } from './drafts';
import { draftFaultText } from './texts';
import styles from './years.module.scss';

/** Förvaltningsledningen stands behind the plan (P18): when, who took part and what was noted. */
const SecureForm: React.FC<{ plan: Plan; measures: readonly Measure[] }> = ({ plan, measures: own }) => {
  const site = useSite();
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: SecureDraft }>(`plan-secure-${plan.id}`);
  const [draft, setDraft] = React.useState<SecureDraft>(() => kept.found?.draft ?? { body: strings.PlanYearsManagement, date: today(), who: '', note: '', dnr: '' });
  const [key] = React.useState(() => kept.found?.key ?? newKey());
  const [tried, setTried] = React.useState(false);
  const [state, setState] = React.useState<{ saving: boolean; error?: string }>({ saving: false });
  const faults = checkSecure(draft, today());
  const write = (part: Partial<SecureDraft>): void => {
    const typed = { ...draft, ...part };
    setDraft(typed);
    kept.keep({ key, draft: typed });
  };
  const line = (name: keyof SecureDraft, label: string, more: { required?: boolean; multiline?: boolean; description?: string } = {}): React.ReactElement => (
    <TextField {...more} label={label} value={draft[name]} autoComplete="off" rows={more.multiline ? 2 : undefined} maxLength={255} errorMessage={tried ? draftFaultText(faults[name]) : undefined} onChange={(_event, value) => write({ [name]: value ?? '' })} />
  );
  const save = async (): Promise<void> => {
    setTried(true);
    if (state.saving || Object.keys(faults).length > 0) return;
    setState({ saving: true });
    try {
      await securePlan(site, { plan, measures: own }, draft, key);
      kept.drop();
      setState({ saving: false });
    } catch (error) {
      setState({ saving: false, error: error instanceof ChangedPlan ? strings.PlanYearsChangedMeanwhile : faultText(error) });
    }
    await refresh(plans, measures, decisions);
  };
  return (
    <form
      className={styles.form} noValidate aria-label={strings.PlanYearsSecure}
      onSubmit={event => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <p className={styles.text}>{strings.PlanYearsSecureText}</p>
      <Pair>
        {line('body', strings.PlanYearsSecureBody, { required: true })}
        <DateField label={strings.PlanYearsSecureDate} required value={draft.date} errorMessage={tried ? draftFaultText(faults.date) : undefined} onChange={date => write({ date })} />
      </Pair>
      {line('note', strings.PlanYearsSecureNote, { required: true, multiline: true })}
      <Pair>
        {line('who', strings.PlanYearsSecureWho)}
        {line('dnr', strings.Dnr)}
      </Pair>
      <PersonalDataWarning text={`${draft.body} ${draft.who} ${draft.note}`} />
      {state.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{state.error}</MessageBar>}
      <div><PrimaryButton type="submit" text={state.saving ? strings.Saving : strings.PlanYearsSecure} disabled={state.saving} /></div>
    </form>
  );
};

export default SecureForm;
