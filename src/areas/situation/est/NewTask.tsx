import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { Reference } from '../../../kit/lists';
import { Conflict } from '../../../kit/forms/Conflict';
import { DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { OneAfterAnother } from '../../../kit/forms/OneAfterAnother';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { estTasks } from '../lists';
import type { EstTask } from '../lists';
import { checkTask, fromTaskForm, toTaskForm } from './model';
import type { TaskFormValues } from './model';
import { estFaultText } from './texts';
import { useChoices } from './useChoices';
import styles from './Est.module.scss';

interface Props { meeting: Reference | undefined; due: string; onSaved(task: EstTask): void; }

const Line: React.FC<Props> = ({ meeting, due, onSaved }) => {
  const { departments } = useChoices();
  const form = useItemForm<typeof estTasks, TaskFormValues>({
    definition: estTasks, item: undefined, form: 'estTask-line', onSaved, toForm: () => toTaskForm(undefined, { Meeting: meeting, DueDate: due }),
    // The meeting that is open now, also when what was typed at an earlier one is taken up.
    fromForm: values => fromTaskForm({ ...values, Meeting: meeting }),
    check: values => Object.fromEntries(Object.entries(checkTask(values, today())).map(([name, fault]) => [name, fault && estFaultText(fault)]))
  });
  const { control, values, saving } = form;
  return (
    <form className={styles.newTask} onSubmit={form.submit} noValidate aria-label={strings.EstNewTask}>
      <div className={styles.line}>
        <TextInput control={control} name="Title" label={strings.EstNewTask} required maxLength={255} />
        <TextInput control={control} name="Responsible" label={strings.EstResponsible} maxLength={255} />
        <ReferenceInput control={control} name="Department" label={strings.DepartmentShort} options={departments} none={strings.NotChosen} />
        <DateInput control={control} name="DueDate" label={strings.EstDue} />
        <PrimaryButton type="submit" className={styles.add} text={saving.saving ? strings.Saving : strings.AddFiles} disabled={saving.saving} />
      </div>
      <PersonalDataWarning text={`${values.Title} ${values.Responsible}`} />
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{`${faultText(saving.error)} ${strings.DraftKept}`}</MessageBar>}
      <Conflict definition={estTasks} open={saving.conflict} />
    </form>
  );
};

/** A new EST-uppdrag in one line: what, who, when. The next one follows at once. */
export const NewTask: React.FC<Omit<Props, 'onSaved'>> = props => (
  <OneAfterAnother<EstTask>>{(_last, onSaved) => <Line {...props} onSaved={onSaved} />}</OneAfterAnother>
);
