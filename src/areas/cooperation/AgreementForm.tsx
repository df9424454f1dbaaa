import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceInput, DateInput, LinkInput, ReferenceInput, TextInput } from '../../kit/forms/fields';
import { FormFrame, FormHeading, Pair } from '../../kit/forms/FormFrame';
import { useItemForm } from '../../kit/forms/useItemForm';
import type { Reference } from '../../kit/lists';
import { fromAgreementForm, toAgreementForm } from './formModel';
import type { AgreementFormValues } from './formModel';
import { agreementStates, agreements } from './lists';
import type { Agreement, Partner } from './lists';
import { checkAgreement } from './model';
import { agreementFaultText, stateText } from './texts';

interface Props {
  agreement: Agreement | undefined;
  partners: readonly Partner[];
  /** The partner that a new agreement is with, when it is known. */
  partner: Reference | undefined;
  onSaved(agreement: Agreement): void;
  onCancel(): void;
}

/** Adds or edits an agreement: the attempt first, then what 9 § asks for. */
export const AgreementForm: React.FC<Props> = ({ agreement, partners, partner, onSaved, onCancel }) => {
  const form = useItemForm<typeof agreements, AgreementFormValues>({
    definition: agreements, item: agreement, form: partner && !agreement ? `agreement-${partner.id}` : 'agreement', onSaved,
    toForm: item => toAgreementForm(item, partner), fromForm: fromAgreementForm,
    check: values => Object.fromEntries(Object.entries(checkAgreement(fromAgreementForm(values, agreement)))
      .map(([name, fault]) => [name, agreementFaultText(fault)]))
  });
  const { control, values } = form;
  const signed = values.State === 'Tecknad';
  const options = partners.filter(item => !item.Ended).map(item => ({ id: item.id, title: item.Title }));
  return (
    <FormFrame
      definition={agreements} form={form} submitText={strings.Save} onCancel={onCancel}
      free={[values.Title, values.Purposes, values.Areas, values.AnswerNote]}
    >
      <TextInput control={control} name="Title" label={strings.Agreement} required maxLength={255} />
      <Pair>
        <ReferenceInput control={control} name="Partner" label={strings.Partner} required options={options} none={strings.NotChosen} />
        <ChoiceInput control={control} name="State" label={strings.AgreementState} options={agreementStates.map(key => ({ key, text: stateText(key) }))} />
      </Pair>
      <FormHeading>{strings.HeadingAttempt}</FormHeading>
      <DateInput control={control} name="AskedDate" label={strings.AskedDate} required={values.State === 'Avböjd'} />
      <TextInput control={control} name="AnswerNote" label={strings.AnswerNote} multiline />
      <FormHeading>{strings.HeadingContent}</FormHeading>
      <TextInput control={control} name="Purposes" label={strings.Purposes} required={signed} multiline />
      <TextInput control={control} name="Areas" label={strings.Areas} required={signed} multiline />
      <Pair>
        <DateInput control={control} name="SignedDate" label={strings.SignedDate} required={signed} />
        <DateInput control={control} name="NextReview" label={strings.NextReview} />
      </Pair>
      <Pair>
        <DateInput control={control} name="ValidFrom" label={strings.ValidFrom} required={signed} />
        <DateInput control={control} name="ValidTo" label={strings.ValidTo} required={signed} />
      </Pair>
      <Pair>
        <TextInput control={control} name="Dnr" label={strings.Dnr} maxLength={50} />
        <LinkInput control={control} name="Document" label={strings.Document} />
      </Pair>
    </FormFrame>
  );
};
