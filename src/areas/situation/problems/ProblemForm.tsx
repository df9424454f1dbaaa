import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { nameOfMonth } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { priorities, problems } from '../lists';
import type { Problem } from '../lists';
import { priorityText } from './texts';
import { useProblemForm } from './useProblemForm';

const months = Array.from({ length: 12 }, (_none, index) => index + 1);

interface Props { problem: Problem | undefined; onSaved(problem: Problem): void; onCancel(): void; }

/** What the problem is, where, for whom, and how it is prioritised. */
export const ProblemForm: React.FC<Props> = ({ problem, onSaved, onCancel }) => {
  const language = useLanguage();
  const form = useProblemForm(problem, onSaved);
  const { control, values } = form;
  const seasons = months.map(month => ({ key: String(month), text: nameOfMonth(month, language) }));
  return (
    <FormFrame
      definition={problems} form={form} submitText={strings.Save} onCancel={onCancel}
      free={[values.Title, values.Description, values.Place, values.TargetGroup, values.PriorityReason]}
    >
      <TextInput control={control} name="Title" label={strings.ProblemTitle} required maxLength={255} />
      <TextInput control={control} name="Description" label={strings.ProblemDescription} multiline description={strings.ProblemFormIntro} />
      <Pair>
        <ReferenceInput control={control} name="Area" label={strings.ProblemArea} options={form.areas} none={strings.NotChosen} />
        <TextInput control={control} name="Place" label={strings.ProblemPlace} maxLength={255} />
      </Pair>
      <TextInput control={control} name="TargetGroup" label={strings.ProblemTargetGroup} maxLength={255} />
      <ChoiceInput control={control} name="Priority" label={strings.ProblemPriority} required options={priorities.map(key => ({ key, text: priorityText(key) }))} />
      <TextInput control={control} name="PriorityReason" label={strings.ProblemPriorityReason} multiline required={values.Priority === 'Prioriterat'} />
      <Pair>
        <ChoiceInput control={control} name="SeasonFrom" label={strings.ProblemSeasonFrom} none={strings.ProblemSeasonNone} options={seasons} />
        <ChoiceInput control={control} name="SeasonTo" label={strings.ProblemSeasonTo} none={strings.ProblemSeasonNone} options={seasons} />
      </Pair>
      <Pair><TextInput control={control} name="FirstYear" label={strings.ProblemFirstYear} maxLength={4} /></Pair>
    </FormFrame>
  );
};
