import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { Reference } from '../../../kit/lists';
import { causeSides, causeStrengths, causes } from '../lists';
import type { Cause, CauseSide, Evidence } from '../lists';
import { checkCause } from './checks';
import { fromCauseForm, toCauseForm } from './formModel';
import type { CauseFormValues } from './formModel';
import { causeNumber, evidenceNumber } from './picture';
import { faultSentences, sideText, strengthText } from './texts';
import { possibleGrounds } from './tree';

interface Props {
  problem: Reference;
  item: Cause | undefined;
  /** The side of the triangle that a new one begins with. */
  side: CauseSide;
  all: readonly Cause[];
  evidence: readonly Evidence[];
  onSaved(): void;
  onCancel(): void;
}

/** One cause: its side of brottstriangeln, what it rests on, and which other cause it follows from. */
export const CauseForm: React.FC<Props> = ({ problem, item, side, all, evidence, onSaved, onCancel }) => {
  const form = useItemForm<typeof causes, CauseFormValues>({
    definition: causes, item, form: `cause-${problem.id}-${side}`, onSaved, toForm: stored => toCauseForm(stored, all, side),
    fromForm: values => fromCauseForm(values, problem), check: values => faultSentences<CauseFormValues>(checkCause(values, item?.id, all))
  });
  const { control, values } = form;
  const option = (key: string, text: string): { key: string; text: string } => ({ key, text });
  return (
    <FormFrame definition={causes} form={form} submitText={strings.Save} onCancel={onCancel} free={[values.Title, values.Grounds]}>
      <TextInput control={control} name="Title" label={strings.Cause} required maxLength={255} description={strings.CauseHint} />
      <Pair>
        <ChoiceInput control={control} name="Side" label={strings.CauseSide} required options={causeSides.map(key => option(key, sideText(key)))} />
        <ChoiceInput control={control} name="Strength" label={strings.CauseStrength} none={strings.CauseNotJudged} options={causeStrengths.map(key => option(key, strengthText(key)))} />
      </Pair>
      <TextInput control={control} name="Grounds" label={strings.CauseGrounds} multiline />
      <ReferenceInput
        control={control} name="Evidence" label={strings.CauseEvidence} none={strings.NotChosen}
        options={evidence.map(({ id, Title }) => ({ id, title: `${evidenceNumber(id)} ${Title}` }))}
      />
      <ReferenceInput
        control={control} name="Parent" label={strings.CauseParent} none={strings.CauseNoParent}
        options={possibleGrounds(all, item?.id).map(({ id, Title }) => ({ id, title: `${causeNumber(id)} ${Title}` }))}
      />
    </FormFrame>
  );
};
