import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CheckInput, ChoiceInput, DateInput, LinkInput, ReferenceInput, TextInput } from '../../kit/forms/fields';
import { FormFrame, Pair } from '../../kit/forms/FormFrame';
import { GateSection, Lacks } from './Gates';
import { cameraCases, caseStates, dpiaAnswers, legalBases, placeTypes } from './lists';
import type { CameraCase } from './lists';
import { basicsLacks, gatesOf, plainStorageDays } from './model';
import { fromForm } from './formModel';
import { caseStateText, dpiaText, legalBasisText, placeTypeText } from './texts';
import { useCaseForm } from './useCaseForm';

interface Props { item: CameraCase | undefined; onSaved(item: CameraCase): void; onCancel(): void; }

/** A camera case: what and where, then the four gates, each with its check, its link and its note. */
export const CaseForm: React.FC<Props> = ({ item, onSaved, onCancel }) => {
  const form = useCaseForm(item, onSaved);
  const { control, values } = form;
  const typed = fromForm(values, item);
  const [problem, measures, assessment, routine] = gatesOf(typed, form.measureStatus);
  const basics = basicsLacks(typed);
  const days = typed.StorageDays ?? 0;
  return (
    <FormFrame
      definition={cameraCases} form={form} submitText={strings.Save} onCancel={onCancel}
      free={[values.Title, values.Place, values.Ground, values.Purpose, values.Gate1Note, values.Gate2Note, values.DpiaNote, values.StorageReason]}
    >
      <TextInput control={control} name="Title" label={strings.CameraCase} required maxLength={255} />
      <Pair>
        <ChoiceInput control={control} name="CaseState" label={strings.CaseState} options={caseStates.map(key => ({ key, text: caseStateText(key) }))} />
        <ReferenceInput control={control} name="Department" label={strings.Department} options={form.departments} none={strings.NoDepartment} />
      </Pair>
      <Pair>
        <TextInput control={control} name="Place" label={strings.CasePlace} maxLength={255} />
        <ChoiceInput control={control} name="PlaceType" label={strings.PlaceType} none={strings.NotChosen}
          options={placeTypes.map(key => ({ key, text: placeTypeText(key) }))} />
      </Pair>
      <TextInput control={control} name="Ground" label={strings.CaseGround} multiline />
      <TextInput control={control} name="Purpose" label={strings.CasePurpose} multiline />
      <ChoiceInput control={control} name="LegalBasis" label={strings.LegalBasis} none={strings.NotChosen}
        options={legalBases.map(key => ({ key, text: legalBasisText(key) }))} />
      {values.LegalBasis === 'Annan rättslig grund' && <TextInput control={control} name="LegalBasisText" label={strings.LegalBasisWhich} maxLength={255} />}
      {basics.length > 0 && <Lacks lacks={basics} />}
      <GateSection gate={problem} number={1} title={strings.GateProblemLong}>
        <ReferenceInput control={control} name="Problem" label={strings.Problem} options={form.problems} none={strings.NoProblem} />
        <TextInput control={control} name="Gate1Note" label={strings.Gate1Note} multiline />
        <CheckInput control={control} name="Gate1Problem" label={strings.Gate1Check} />
      </GateSection>
      <GateSection gate={measures} number={2} title={strings.GateMeasuresLong}>
        <ReferenceInput control={control} name="Measure" label={strings.Gate2Measure} options={form.measures} none={strings.NoMeasure} />
        <TextInput control={control} name="Gate2Note" label={strings.Gate2Note} multiline />
        <CheckInput control={control} name="Gate2Measures" label={strings.Gate2Check} />
      </GateSection>
      <GateSection gate={assessment} number={3} title={strings.GateAssessmentLong}>
        <Pair>
          <DateInput control={control} name="AssessmentDate" label={strings.AssessmentDate} />
          <ChoiceInput control={control} name="DpiaNeeded" label={strings.DpiaNeeded} none={strings.NotChosen}
            options={dpiaAnswers.map(key => ({ key, text: dpiaText(key) }))} />
        </Pair>
        <LinkInput control={control} name="AssessmentDocument" label={strings.AssessmentDocument} />
        <TextInput control={control} name="DpiaNote" label={values.DpiaNeeded === 'Ja' ? strings.DpiaWhere : strings.DpiaWhyNot} multiline />
        <CheckInput control={control} name="Gate3Assessment" label={strings.Gate3Check} />
      </GateSection>
      <GateSection gate={routine} number={4} title={strings.GateRoutineLong}>
        <LinkInput control={control} name="RoutineDocument" label={strings.RoutineDocument} />
        <TextInput control={control} name="StorageDays" label={strings.StorageDays} suffix={strings.Days24} maxLength={3} />
        {days > plainStorageDays && <TextInput control={control} name="StorageReason" label={strings.StorageReason} required maxLength={255} />}
        <CheckInput control={control} name="Gate4Routine" label={strings.Gate4Check} />
      </GateSection>
      <Pair>
        <DateInput control={control} name="StartDate" label={strings.SurveillanceStart} />
        <DateInput control={control} name="EndDate" label={strings.SurveillanceEnd} />
      </Pair>
    </FormFrame>
  );
};
