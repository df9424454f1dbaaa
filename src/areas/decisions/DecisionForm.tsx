import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../kit/forms/fields';
import { Pair } from '../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../kit/forms/PersonalDataWarning';
import type { ItemOf, ListDefinition } from '../../kit/lists';
import { decisionKinds } from './lists';
import type { DecisionKind } from './lists';
import type { DecisionDraft } from './model';
import { decisionText } from './texts';
import { useDecisionForm } from './useDecisionForm';
import forms from '../../kit/forms/form.module.scss';
import styles from './Decisions.module.scss';

interface Props<L extends ListDefinition> { definition: L; item: ItemOf<L>; fields: readonly string[]; mayApprove: boolean; }

/** Registers a decision: outcome, body, date, dnr, and § or delegation (P41, P42). */
export function DecisionForm<L extends ListDefinition>({ definition, item, fields, mayApprove }: Props<L>): React.ReactElement {
  const { draft, faults, saving, error, saved, write, submit } = useDecisionForm(definition, item, fields, mayApprove);
  const line = (name: Exclude<keyof DecisionDraft, 'Decision' | 'DecisionDate'>, label: string, required?: boolean): React.ReactElement => (
    <TextField
      label={label} value={draft[name]} errorMessage={faults[name]} autoComplete="off" required={required}
      onChange={(_event, value) => write({ [name]: value ?? '' })}
    />
  );
  return (
    <form className={forms.form} onSubmit={submit} noValidate aria-label={strings.DecisionRegister}>
      <h2 className={styles.heading}>{strings.DecisionRegister}</h2>
      <Pair>
        <Dropdown
          label={strings.DecisionOutcome} required placeholder={strings.NotChosen} selectedKey={draft.Decision || null} errorMessage={faults.Decision}
          options={decisionKinds.map(key => ({ key, text: decisionText(key) }))}
          onChange={(_event, option) => write({ Decision: option?.key as DecisionKind })}
        />
        <DateField
          label={strings.DecisionDate} required value={draft.DecisionDate} errorMessage={faults.DecisionDate}
          onChange={value => write({ DecisionDate: value })}
        />
      </Pair>
      <Pair>
        {line('Body', strings.DecisionBody, true)}
        {line('Paragraph', strings.DecisionParagraph)}
      </Pair>
      <Pair>
        {line('Decider', strings.DecisionDecider)}
        {line('Delegation', strings.DecisionDelegation)}
      </Pair>
      {line('Dnr', strings.Dnr, true)}
      <p className={styles.hint}>{strings.DecisionHint}</p>
      <PersonalDataWarning text={`${draft.Body} ${draft.Decider} ${draft.Delegation}`} />
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{error}</MessageBar>}
      <div aria-live="polite">{saved && <MessageBar messageBarType={MessageBarType.success}>{strings.DecisionSaved}</MessageBar>}</div>
      <div><PrimaryButton type="submit" text={saving ? strings.Saving : strings.DecisionSave} disabled={saving} /></div>
    </form>
  );
}
