import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { ChoiceInput, DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { RemoveButton } from '../../../kit/forms/Removal';
import type { Removal } from '../../../kit/forms/Removal';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { may, useItem, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition, Reference } from '../../../kit/lists';
import { longDate, today } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import styles from '../est/Est.module.scss';
import { Onward } from '../est/Onward';
import { observationAsEvidence, observationToProblem } from '../est/promote';
import { useChoices } from '../est/useChoices';
import { evidence, problems, walkObservationStates, walkObservations } from '../lists';
import type { WalkObservation } from '../lists';
import { openProblems, withChosen } from '../store';
import { checkObservation, fromObservationForm, responsibleOf, toObservationForm } from './model';
import type { ObservationFormValues } from './model';
import { observationStateText, walkFaultText } from './texts';

const ObservationForm: React.FC<{ observation: WalkObservation; onClose(): void }> = ({ observation, onClose }) => {
  const site = useSite();
  const { departments } = useChoices();
  const known = useItems(problems, openProblems).items ?? [];
  const proves = may(site.access, evidence, 'add');
  const form = useItemForm<typeof walkObservations, ObservationFormValues>({
    definition: walkObservations, item: observation, form: 'walkObservation', onSaved: onClose, toForm: item => toObservationForm(item), fromForm: fromObservationForm,
    check: values => Object.fromEntries(Object.entries(checkObservation(values, today())).map(([name, fault]) => [name, fault && walkFaultText(fault)])),
    after: {
      lists: [evidence],
      write: async saved => { if (proves && saved.Problem && saved.Problem.id !== observation.Problem?.id) await observationAsEvidence(site, saved, saved.Problem); }
    }
  });
  const { control, values } = form;
  React.useEffect(() => {
    if (values.State === 'Åtgärdad' && !values.FixedDate) form.fill({ FixedDate: today() });
  }, [values.State]);
  return (
    <FormFrame definition={walkObservations} form={form} submitText={strings.Save} onCancel={onClose} free={[values.Title, values.Place, values.Landowner, values.Note]}>
      <TextInput control={control} name="Place" label={strings.EventPlace} maxLength={255} />
      <TextInput control={control} name="Title" label={strings.WalkWhat} required maxLength={255} />
      <Pair>
        <ReferenceInput control={control} name="Department" label={strings.Department} options={departments} none={strings.NotChosen} />
        <TextInput control={control} name="Landowner" label={strings.WalkLandowner} maxLength={255} />
        <ChoiceInput control={control} name="State" label={strings.EstState} options={walkObservationStates.map(key => ({ key, text: observationStateText(key) }))} />
        {values.State === 'Åtgärdad' ? <DateInput control={control} name="FixedDate" label={strings.WalkFixedDate} required /> : <DateInput control={control} name="DueDate" label={strings.WalkDue} />}
      </Pair>
      <TextInput control={control} name="Note" label={strings.NoteField} multiline />
      <ReferenceInput
        control={control} name="Problem" label={strings.WalkShowsProblem} none={strings.NoProblem}
        options={withChosen(known.map(({ id, Title }): Reference => ({ id, title: Title })), observation.Problem)}
      />
    </FormFrame>
  );
};

const ObservationDetails: React.FC<{ observation: WalkObservation }> = ({ observation }) => {
  const language = useLanguage();
  return (
    <Details rows={[
      [strings.EventPlace, observation.Place], [strings.WalkWhat, observation.Title], [strings.EstResponsible, responsibleOf(observation)], [strings.EstState, observationStateText(observation.State)],
      [strings.WalkDue, longDate(observation.DueDate, language)], [strings.WalkFixedDate, longDate(observation.FixedDate, language)], [strings.NoteField, observation.Note], [strings.Problem, observation.Problem?.title]
    ]} />
  );
};

interface Props { id: number; area: Reference | undefined; removal: Removal<typeof walkObservations>; onClose(): void; }

/** One observation beside its walk: its form, its history, and the way on to a problem. */
const ObservationPanel: React.FC<Props> = ({ id, area, removal, onClose }) => {
  const { access } = useSite();
  const { item, missing, error } = useItem(walkObservations, id);
  const edits = may(access, walkObservations, 'edit');
  return (
    <ItemPanel
      title={item?.Title ?? strings.WalkObservation} error={error} missing={missing ? strings.WalkObservationMissing : undefined} ready={item !== undefined} onClose={onClose}
    >
      {item && (
        <>
          <Pivot overflowBehavior="menu">
            <PivotItem itemKey="details" headerText={strings.TabDetails}>
              {edits ? <ObservationForm key={item.id} observation={item} onClose={onClose} /> : <ObservationDetails observation={item} />}
              {edits && !item.Problem && may(access, problems, 'add') && (
                <div className={styles.actions}>
                  <Onward text={strings.EstToProblem} to={observationToProblem(item, area)} />
                </div>
              )}
              <RemoveButton removal={removal} item={item} text={strings.WalkRemoveObservation} onRemoved={onClose} />
            </PivotItem>
            <PivotItem itemKey="history" headerText={strings.TabHistory}>
              <History definition={walkObservations as unknown as ListDefinition} id={item.id} etag={item.etag} />
            </PivotItem>
          </Pivot>
          <NativeLink definition={walkObservations} id={item.id} />
        </>
      )}
    </ItemPanel>
  );
};

export default ObservationPanel;
