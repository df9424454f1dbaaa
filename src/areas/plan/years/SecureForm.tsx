import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { useDraftForm } from '../../../kit/forms/useDraftForm';
import { useRefresh, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { ChangedSubject, decisions } from '../../decisions';
import { measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { securePlan } from './decide';
import { checkSecure } from './drafts';
import type { SecureDraft } from './drafts';
import { draftFaultText } from './texts';
import forms from '../../../kit/forms/form.module.scss';
import prose from '../../../kit/ui/prose.module.scss';

/** Förvaltningsledningen stands behind the plan (P18): when, who took part and what was noted. */
const SecureForm: React.FC<{ plan: Plan; measures: readonly Measure[] }> = ({ plan, measures: own }) => {
  const site = useSite();
  const refresh = useRefresh();
  const { draft, faults, write, ...typed } = useDraftForm(`plan-secure-${plan.id}`, {
    blank: (): SecureDraft => ({ body: strings.PlanYearsManagement, date: today(), who: '', note: '', dnr: '' }), check: values => checkSecure(values, today()), faultText: draftFaultText
  });
  const [state, setState] = React.useState<{ saving: boolean; error?: string }>({ saving: false });
  const line = (name: keyof SecureDraft, label: string, more: { required?: boolean; multiline?: boolean; description?: string } = {}): React.ReactElement => (
    <TextField {...more} label={label} value={draft[name]} autoComplete="off" rows={more.multiline ? 2 : undefined} maxLength={255} errorMessage={faults[name]} onChange={(_event, value) => write({ [name]: value ?? '' })} />
  );
  const save = async (): Promise<void> => {
    if (!typed.check() || state.saving) return;
    setState({ saving: true });
    try {
      await securePlan(site, { plan, measures: own }, draft, typed.key);
      typed.saved();
      setState({ saving: false });
    } catch (error) {
      setState({ saving: false, error: error instanceof ChangedSubject ? strings.PlanYearsChangedMeanwhile : faultText(error) });
    }
    await refresh(plans, measures, decisions);
  };
  return (
    <form
      className={forms.form} noValidate aria-label={strings.PlanYearsSecure}
      onSubmit={event => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <p className={prose.text}>{strings.PlanYearsSecureText}</p>
      <Pair>
        {line('body', strings.PlanYearsSecureBody, { required: true })}
        <DateField label={strings.PlanYearsSecureDate} required value={draft.date} errorMessage={faults.date} onChange={date => write({ date })} />
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
