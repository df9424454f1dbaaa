import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CheckInput, ChoiceInput, DateInput, ReferenceInput, ReferencesInput, TextInput } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { nameOfMonth } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { levels, measureTypes, preventiveAreas, statuses } from '../lists';
import { needsReason } from '../model';
import { statusText } from '../StatusBadge';
import { levelText, typeText } from '../texts';
import { SeasonWarning } from './SeasonWarning';
import { preventiveText } from './texts';
import type { MeasureForm } from './useMeasureForm';

/** How, where, with whom and when. */
export const WorkFields: React.FC<{ form: MeasureForm }> = ({ form }) => {
  const { control, values } = form;
  return (
    <>
      <Pair>
        <ChoiceInput control={control} name="MeasureType" label={strings.MeasureType} none={strings.NotChosen} options={measureTypes.map(key => ({ key, text: typeText(key) }))} />
        <ChoiceInput control={control} name="Level" label={strings.Level} none={strings.NotChosen} options={levels.map(key => ({ key, text: levelText(key) }))} />
      </Pair>
      <Pair>
        <ReferenceInput control={control} name="Area" label={strings.MeasureArea} options={form.areas} none={strings.NotChosen} />
        <TextInput control={control} name="Place" label={strings.Place} maxLength={255} />
      </Pair>
      <ReferencesInput control={control} name="Participants" label={strings.Participants} options={form.departments} />
      {form.offers.partners && <ReferencesInput control={control} name="Partners" label={strings.MeasurePartners} options={form.partners} />}
      <Pair>
        <DateInput control={control} name="StartDate" label={strings.StartDate} />
        <TextInput control={control} name="Progress" label={strings.Progress} suffix="%" maxLength={4} />
      </Pair>
      <SeasonWarning late={form.late} />
      <ChoiceInput control={control} name="Status" label={strings.Status} options={statuses.map(key => ({ key, text: statusText(key) }))} />
      {needsReason(values.Status) && <TextInput control={control} name="StatusReason" label={strings.StatusReason} required maxLength={255} />}
      <CheckInput control={control} name="InDepth" label={strings.MeasureInDepth} />
    </>
  );
};

const months = Array.from({ length: 12 }, (_none, index) => index + 1);

/** When it recurs (P33), and which other preventive area it also serves (P19). */
export const SeasonFields: React.FC<{ form: MeasureForm }> = ({ form: { control, late } }) => {
  const language = useLanguage();
  const seasons = months.map(month => ({ key: String(month), text: nameOfMonth(month, language) }));
  return (
    <>
      <Pair>
        <ChoiceInput control={control} name="SeasonFrom" label={strings.ProblemSeasonFrom} none={strings.ProblemSeasonNone} options={seasons} />
        <ChoiceInput control={control} name="SeasonTo" label={strings.ProblemSeasonTo} none={strings.ProblemSeasonNone} options={seasons} />
      </Pair>
      <SeasonWarning late={late} />
      <ChoiceInput
        control={control} name="PreventiveArea" label={strings.MeasurePreventiveArea} none={strings.MeasurePreventiveNone}
        options={preventiveAreas.map(key => ({ key, text: preventiveText(key) }))}
      />
    </>
  );
};
