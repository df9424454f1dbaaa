import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { DateInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ListDefinition } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useChoices } from '../est/useChoices';
import { walks } from '../lists';
import type { Walk } from '../lists';
import { checkWalk, fromWalkForm, toWalkForm } from './model';
import type { WalkFormValues } from './model';
import { walkFaultText } from './texts';

interface Props { walk: Walk | undefined; onSaved(walk: Walk): void; onClose(): void; }

const WalkForm: React.FC<Props> = ({ walk, onSaved, onClose }) => {
  const { areas } = useChoices();
  const form = useItemForm<typeof walks, WalkFormValues>({
    definition: walks, item: walk, form: 'walk', onSaved, toForm: item => toWalkForm(item, { WalkDate: today() }), fromForm: fromWalkForm,
    check: values => Object.fromEntries(Object.entries(checkWalk(values)).map(([name, fault]) => [name, fault && walkFaultText(fault)]))
  });
  const { control, values } = form;
  return (
    <FormFrame
      definition={walks} form={form} submitText={strings.Save} onCancel={onClose} free={[values.Title, values.Route, values.Participants, values.Summary, values.Feedback]}
    >
      <TextInput control={control} name="Title" label={strings.WalkName} required maxLength={255} description={strings.WalkNameHint} />
      <Pair>
        <DateInput control={control} name="WalkDate" label={strings.EventDate} required />
        <ReferenceInput control={control} name="Area" label={strings.EventArea} options={areas} none={strings.NotChosen} />
      </Pair>
      <TextInput control={control} name="Route" label={strings.WalkRoute} multiline />
      <TextInput control={control} name="Participants" label={strings.EstParticipants} multiline description={strings.EstParticipantsHint} />
      <TextInput control={control} name="Summary" label={strings.WalkSummary} multiline />
      <TextInput control={control} name="Feedback" label={strings.WalkFeedback} multiline description={strings.WalkFeedbackHint} />
    </FormFrame>
  );
};

/** A safety walk beside its page: its form and its history. */
const WalkPanel: React.FC<Props> = props => {
  const { walk, onClose } = props;
  return (
    <ItemPanel title={walk?.Title ?? strings.WalkNew} error={undefined} missing={undefined} ready onClose={onClose}>
      {walk ? (
        <>
          <Pivot overflowBehavior="menu">
            <PivotItem itemKey="details" headerText={strings.TabDetails}><WalkForm key={walk.id} {...props} /></PivotItem>
            <PivotItem itemKey="history" headerText={strings.TabHistory}>
              <History definition={walks as unknown as ListDefinition} id={walk.id} etag={walk.etag} />
            </PivotItem>
          </Pivot>
          <NativeLink definition={walks} id={walk.id} />
        </>
      ) : <WalkForm {...props} />}
    </ItemPanel>
  );
};

export default WalkPanel;
