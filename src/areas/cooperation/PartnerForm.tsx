import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CheckInput, ChoiceInput, TextInput } from '../../kit/forms/fields';
import { FormFrame } from '../../kit/forms/FormFrame';
import { useItemForm } from '../../kit/forms/useItemForm';
import { fromPartnerForm, toPartnerForm } from './formModel';
import type { PartnerFormValues } from './formModel';
import { categories, partners } from './lists';
import type { Partner } from './lists';
import { checkPartner } from './model';
import { categoryText } from './texts';

/** Adds or edits a partner. */
export const PartnerForm: React.FC<{ partner: Partner | undefined; onSaved(partner: Partner): void; onCancel(): void }> = ({ partner, onSaved, onCancel }) => {
  const form = useItemForm<typeof partners, PartnerFormValues>({
    definition: partners, item: partner, form: 'partner', onSaved, toForm: toPartnerForm, fromForm: fromPartnerForm,
    check: values => Object.fromEntries(Object.entries(checkPartner(fromPartnerForm(values)))
      .map(([name, fault]) => [name, fault === 'required' ? strings.Required : strings.TooLong]))
  });
  const { control, values } = form;
  return (
    <FormFrame
      definition={partners} form={form} submitText={strings.Save} onCancel={onCancel} free={[values.Title, values.ContactFunction, values.Note]}
    >
      <TextInput control={control} name="Title" label={strings.Partner} required maxLength={255} />
      <ChoiceInput control={control} name="Category" label={strings.Category} required none={strings.NotChosen}
        options={categories.map(key => ({ key, text: categoryText(key) }))} />
      <TextInput control={control} name="ContactFunction" label={strings.ContactFunction} description={strings.ContactFunctionHint} maxLength={255} />
      <CheckInput control={control} name="KeyActor" label={strings.KeyActorLabel} />
      <TextInput control={control} name="Note" label={strings.NoteField} multiline />
      {partner && <CheckInput control={control} name="Ended" label={strings.PartnerEnded} />}
    </FormFrame>
  );
};
