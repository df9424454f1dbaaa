import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceInput, DateInput, LinkInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import type { Reference } from '../../../kit/lists';
import { evidence, evidenceKinds } from '../lists';
import type { Evidence } from '../lists';
import { hasField, originsOf } from './evidence';
import { kindText } from './texts';
import { useEvidenceForm } from './useEvidenceForm';

interface Props { problem: Reference; item: Evidence | undefined; onSaved(): void; onCancel(): void; }

/** What shows that a problem is there, and where that comes from: the kind decides which fields there are (P32, P37). */
export const EvidenceForm: React.FC<Props> = ({ problem, item, onSaved, onCancel }) => {
  const form = useEvidenceForm(problem, item, onSaved);
  const { control, values, choices } = form;
  const { Kind: kind } = values;
  const chooses = (name: keyof typeof choices, label: string): React.ReactElement | null => !hasField(kind, name) ? null
    : <ReferenceInput control={control} name={name} label={label} options={choices[name]} none={strings.NotChosen} />;
  const months = kind === 'Händelser';
  return (
    <FormFrame definition={evidence} form={form} submitText={strings.Save} onCancel={onCancel} free={[values.Title, values.Source]}>
      <ChoiceInput control={control} name="Kind" label={strings.EvidenceKind} required none={strings.NotChosen} options={evidenceKinds.map(key => ({ key, text: kindText(key) }))} />
      {kind && (
        <>
          <TextInput control={control} name="Title" label={strings.EvidenceShows} required maxLength={255} description={strings.EvidenceShowsHint} />
          {chooses('Indicator', strings.EvidenceIndicator)}
          {chooses('EventCategory', strings.EventCategory)}
          {chooses('Area', strings.EventArea)}
          {hasField(kind, 'Period') && (
            <Pair>
              <TextInput control={control} name="PeriodFrom" label={months ? strings.EvidenceMonthFrom : strings.EvidencePeriodFrom} maxLength={20} description={months ? strings.EvidenceMonthHint : strings.EvidencePeriodHint} />
              <TextInput control={control} name="PeriodTo" label={months ? strings.EvidenceMonthTo : strings.EvidencePeriodTo} maxLength={20} />
            </Pair>
          )}
          {chooses('Walk', strings.EvidenceWalk)}
          {chooses('Report', strings.EvidenceReport)}
          <TextInput control={control} name="Source" label={strings.EvidenceSource} maxLength={255} required={originsOf(kind)[0] === 'Source'} description={strings.EvidenceSourceHint} />
          <LinkInput control={control} name="Link" label={strings.EvidenceLink} />
          <DateInput control={control} name="EvidenceDate" label={strings.EvidenceDate} />
        </>
      )}
    </FormFrame>
  );
};
