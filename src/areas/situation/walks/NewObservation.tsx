import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { Reference } from '../../../kit/lists';
import { Conflict } from '../../../kit/forms/Conflict';
import { ChoiceInput, DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { OneAfterAnother } from '../../../kit/forms/OneAfterAnother';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useChoices } from '../est/useChoices';
import { walkObservationStates, walkObservations } from '../lists';
import type { WalkObservation } from '../lists';
import { checkObservation, fromObservationForm, toObservationForm } from './model';
import type { ObservationFormValues } from './model';
import { observationStateText, walkFaultText } from './texts';
import styles from './Walks.module.scss';

interface Props { walk: Reference; fresh: Partial<ObservationFormValues>; onSaved(observation: WalkObservation): void; }

const Line: React.FC<Props> = ({ walk, fresh, onSaved }) => {
  const { departments } = useChoices();
  const form = useItemForm<typeof walkObservations, ObservationFormValues>({
    definition: walkObservations, item: undefined, form: `walkObservation-${walk.id}`, onSaved, toForm: () => toObservationForm(undefined, fresh),
    fromForm: values => ({ ...fromObservationForm(values), Walk: walk }),
    check: values => Object.fromEntries(Object.entries(checkObservation(values, today())).map(([name, fault]) => [name, fault && walkFaultText(fault)]))
  });
  const { control, values, saving } = form;
  React.useEffect(() => {
    // What was mended on the spot was mended today.
    if (values.State === 'Åtgärdad' && !values.FixedDate) form.fill({ FixedDate: today() });
  }, [values.State]);
  return (
    <form className={styles.new} onSubmit={form.submit} noValidate aria-label={strings.WalkNewObservation}>
      <div className={styles.fields}>
        <TextInput control={control} name="Place" label={strings.EventPlace} maxLength={255} />
        <div className={styles.wide}><TextInput control={control} name="Title" label={strings.WalkWhat} required maxLength={255} /></div>
        <ChoiceInput control={control} name="State" label={strings.EstState} options={walkObservationStates.map(key => ({ key, text: observationStateText(key) }))} />
        <ReferenceInput control={control} name="Department" label={strings.Department} options={departments} none={strings.NotChosen} />
        <TextInput control={control} name="Landowner" label={strings.WalkLandowner} maxLength={255} />
        {values.State === 'Åtgärdad'
          ? <DateInput control={control} name="FixedDate" label={strings.WalkFixedDate} required /> : <DateInput control={control} name="DueDate" label={strings.WalkDue} />}
        <PrimaryButton type="submit" className={styles.add} text={saving.saving ? strings.Saving : strings.AddFiles} disabled={saving.saving} />
      </div>
      <PersonalDataWarning text={`${values.Place} ${values.Title} ${values.Landowner}`} />
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{`${faultText(saving.error)} ${strings.DraftKept}`}</MessageBar>}
      <Conflict definition={walkObservations} open={saving.conflict} />
    </form>
  );
};

/** Observations entered one after the other: the day by which they are to be mended stays for the next one. */
export const NewObservation: React.FC<{ walk: Reference }> = ({ walk }) => (
  <OneAfterAnother<WalkObservation>>
    {(last, onSaved) => <Line walk={walk} fresh={last?.DueDate ? { DueDate: last.DueDate } : {}} onSaved={onSaved} />}
  </OneAfterAnother>
);
