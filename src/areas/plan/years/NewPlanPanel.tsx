import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { isPlanYear } from './drafts';
import { nextPlanYear } from './model';
import { createPlan } from './store';
import { draftFaultText } from './texts';
import { reportTitle, useBasis } from './useBasis';
import forms from '../../../kit/forms/form.module.scss';
import prose from '../../../kit/ui/prose.module.scss';

interface Props { all: readonly Plan[]; onClose(): void; onMade(plan: Plan): void; }

const Chooser: React.FC<{ label: string; none: string; options: readonly Reference[]; chosen: Reference | undefined; onChange(reference: Reference | undefined): void }> = ({ label, none, options, chosen, onChange }) => (
  <Dropdown
    label={label} selectedKey={chosen?.id ?? 0} options={[{ key: 0, text: none }, ...options.map(({ id, title }) => ({ key: id, text: title }))]}
    onChange={(_event, option) => onChange(options.find(({ id }) => id === option?.key))}
  />
);

/** A new åtgärdsplan: its year, and which lägesbild and årsanalys it rests on (P16, P23). */
export const NewPlanPanel: React.FC<Props> = ({ all, onClose, onMade }) => {
  const site = useSite();
  const refresh = useRefresh();
  const basis = useBasis();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = React.useState(() => String(nextPlanYear(all, thisYear)));
  // What is proposed comes when it is read; a choice, also of none, stands.
  const [picture, setPicture] = React.useState<{ chosen: Reference | undefined }>();
  const [analysis, setAnalysis] = React.useState<{ chosen: Reference | undefined }>();
  const [saving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [key] = React.useState(newKey);
  const fault = !isPlanYear(year.trim(), thisYear) ? 'year' : all.some(plan => plan.Year === Number(year)) ? 'taken' : undefined;
  const [onPicture, onAnalysis] = [picture ? picture.chosen : basis.picture, analysis ? analysis.chosen : basis.analysis];

  const make = async (): Promise<void> => {
    setError(undefined);
    setSaving(true);
    try {
      const made = await createPlan(site, { year: Number(year), picture: onPicture, analysis: onAnalysis }, key);
      await refresh(plans);
      onMade(made);
    } catch (failure) {
      setError(failure as Error);
      setSaving(false);
    }
  };

  return (
    <ItemPanel title={strings.PlanYearsNew} error={basis.error} missing={undefined} ready={!!basis.pictures && !!basis.analyses} onClose={onClose}>
      <form
        className={forms.form} noValidate aria-label={strings.PlanYearsNew}
        onSubmit={event => {
          event.preventDefault();
          if (!fault && !saving) make().catch(() => undefined);
        }}
      >
        <p className={prose.text}>{strings.PlanYearsNewText}</p>
        <TextField label={strings.PlanYear} required value={year} onChange={(_event, text) => setYear(text ?? '')} errorMessage={draftFaultText(fault)} autoComplete="off" />
        <Chooser
          label={strings.PlanYearsPicture} none={strings.PlanYearsNoPicture} chosen={onPicture} onChange={chosen => setPicture({ chosen })}
          options={(basis.pictures ?? []).map(one => ({ id: one.id, title: one.State === 'Fastställd' ? one.Title : `${one.Title} (${strings.PlanYearsDraft.toLocaleLowerCase()})` }))}
        />
        <Chooser
          label={strings.PlanYearsAnalysis} none={strings.PlanYearsWithoutAnalysis} chosen={onAnalysis} onChange={chosen => setAnalysis({ chosen })}
          options={(basis.analyses ?? []).map(one => ({ id: one.id, title: reportTitle(one) }))}
        />
        {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
        <div className={forms.buttons}>
          <PrimaryButton type="submit" text={saving ? strings.Saving : strings.PlanYearsMake} disabled={saving} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={saving} />
        </div>
      </form>
    </ItemPanel>
  );
};
