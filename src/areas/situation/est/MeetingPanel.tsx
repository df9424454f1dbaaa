import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { DateInput, TextInput } from '../../../kit/forms/fields';
import { FormFrame } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ListDefinition } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { estMeetings } from '../lists';
import type { EstMeeting } from '../lists';
import { checkMeeting, fromMeetingForm, toMeetingForm } from './model';
import type { MeetingFormValues } from './model';
import { estFaultText } from './texts';

interface Props {
  /** Undefined for a new one. */
  meeting: EstMeeting | undefined;
  /** What a new one begins with. */
  fresh: Partial<MeetingFormValues>;
  onSaved(meeting: EstMeeting): void;
  onClose(): void;
}

const MeetingForm: React.FC<Props> = ({ meeting, fresh, onSaved, onClose }) => {
  const form = useItemForm<typeof estMeetings, MeetingFormValues>({
    definition: estMeetings, item: meeting, form: 'estMeeting', onSaved, toForm: item => toMeetingForm(item, fresh),
    // Named by its date unless someone names it otherwise.
    fromForm: values => fromMeetingForm({ ...values, Title: values.Title.trim() || fill(strings.EstMeetingOn, values.MeetingDate) }),
    check: values => {
      const faults = checkMeeting({ ...values, Title: values.Title.trim() || '-' });
      return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, fault && estFaultText(fault)]));
    }
  });
  const { control, values } = form;
  return (
    <FormFrame definition={estMeetings} form={form} submitText={strings.Save} onCancel={onClose} free={[values.Title, values.Participants, values.Notes]}>
      <DateInput control={control} name="MeetingDate" label={strings.EventDate} required />
      <TextInput control={control} name="Title" label={strings.EstMeetingName} maxLength={255} description={strings.EstMeetingNameHint} />
      <TextInput control={control} name="Participants" label={strings.EstParticipants} multiline description={strings.EstParticipantsHint} />
      <TextInput control={control} name="Notes" label={strings.EstNotes} multiline />
    </FormFrame>
  );
};

/** One meeting beside its page: its form and its history. */
const MeetingPanel: React.FC<Props> = props => {
  const { meeting, onClose } = props;
  return (
    <ItemPanel title={meeting?.Title ?? strings.EstNewMeeting} error={undefined} missing={undefined} ready onClose={onClose}>
      {meeting ? (
        <>
          <Pivot overflowBehavior="menu">
            <PivotItem itemKey="details" headerText={strings.TabDetails}><MeetingForm key={meeting.id} {...props} /></PivotItem>
            <PivotItem itemKey="history" headerText={strings.TabHistory}>
              <History definition={estMeetings as unknown as ListDefinition} id={meeting.id} etag={meeting.etag} />
            </PivotItem>
          </Pivot>
          <NativeLink definition={estMeetings} id={meeting.id} />
        </>
      ) : <MeetingForm {...props} />}
    </ItemPanel>
  );
};

export default MeetingPanel;
