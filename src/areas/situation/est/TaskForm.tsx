import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceInput, DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { useItems } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { estMeetings, estTaskStates, estTasks } from '../lists';
import type { EstTask } from '../lists';
import { checkTask, fromTaskForm, toTaskForm } from './model';
import type { TaskFormValues } from './model';
import { recentMeetings } from './store';
import { estFaultText, taskStateText } from './texts';
import { useChoices } from './useChoices';

/** An EST-uppdrag with all its fields. */
export const TaskForm: React.FC<{ task: EstTask | undefined; onSaved(task: EstTask): void; onCancel(): void }> = ({ task, onSaved, onCancel }) => {
  const { departments, areas } = useChoices();
  const meetings = useItems(estMeetings, recentMeetings).items ?? [];
  const form = useItemForm<typeof estTasks, TaskFormValues>({
    definition: estTasks, item: task, form: 'estTask', onSaved, toForm: item => toTaskForm(item), fromForm: fromTaskForm,
    check: values => Object.fromEntries(Object.entries(checkTask(values, today())).map(([name, fault]) => [name, fault && estFaultText(fault)]))
  });
  const { control, values } = form;
  React.useEffect(() => {
    // The day is most often today.
    if (values.State === 'Klart' && !values.DoneDate) form.fill({ DoneDate: today() });
  }, [values.State]);
  return (
    <FormFrame definition={estTasks} form={form} submitText={strings.Save} onCancel={onCancel} free={[values.Title, values.Responsible, values.Result]}>
      <TextInput control={control} name="Title" label={strings.EstTask} required maxLength={255} />
      <Pair>
        <TextInput control={control} name="Responsible" label={strings.EstResponsible} maxLength={255} description={strings.EstResponsibleHint} />
        <ReferenceInput control={control} name="Department" label={strings.DepartmentShort} options={departments} none={strings.NotChosen} />
        <DateInput control={control} name="DueDate" label={strings.EstDue} />
        <ReferenceInput control={control} name="Area" label={strings.EventArea} options={areas} none={strings.NotChosen} />
        <ChoiceInput control={control} name="State" label={strings.EstState} options={estTaskStates.map(key => ({ key, text: taskStateText(key) }))} />
        {values.State === 'Klart' && <DateInput control={control} name="DoneDate" label={strings.EstDoneDate} required />}
      </Pair>
      <TextInput control={control} name="Result" label={values.State === 'Avskrivet' ? strings.EstWhyWrittenOff : strings.EstResult} multiline />
      <ReferenceInput
        control={control} name="Meeting" label={strings.EstMeeting} none={strings.NotChosen}
        options={meetings.map(({ id, Title, MeetingDate }) => ({ id, title: MeetingDate ? fill(strings.EstMeetingOn, MeetingDate) : Title }))}
      />
    </FormFrame>
  );
};
