import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CheckInput, DateInput, TextInput } from '../../kit/forms/fields';
import { FormFrame } from '../../kit/forms/FormFrame';
import { ItemPanel } from '../../kit/ui/ItemPanel';
import { meetings } from './lists';
import type { Meeting } from './lists';
import { formOf, timesOf } from './meetingTimes';
import { TimeProposals } from './TimeProposals';
import { useMeetingForm } from './useMeetingForm';
import styles from './council.module.scss';

interface Props { meeting: Meeting | undefined; councilName: string; onClose(): void; onSaved(meeting: Meeting): void; }

/** Plans a meeting, or changes one that the council has not been called to: title, time, place and agenda (P7, P25). */
export const MeetingPanel: React.FC<Props> = ({ meeting, councilName, onClose, onSaved }) => {
  const form = useMeetingForm(meeting, councilName, onSaved);
  const { control, values } = form;
  return (
    <ItemPanel title={meeting ? strings.ChangeMeeting : strings.PlanMeeting} error={undefined} missing={undefined} ready onClose={onClose}>
      <FormFrame definition={meetings} form={form} free={[values.Title, values.Place, values.Agenda]} submitText={strings.Save} onCancel={onClose}>
        <TextInput control={control} name="Title" label={strings.MeetingTitle} required maxLength={255} />
        <div className={styles.times}>
          <DateInput control={control} name="Date" label={strings.MeetingDate} required />
          <TextInput control={control} name="From" label={strings.MeetingFrom} required maxLength={5} />
          <TextInput control={control} name="To" label={strings.MeetingTo} required maxLength={5} />
        </div>
        <TimeProposals
          times={timesOf(values)} date={values.Date}
          onChoose={proposal => form.fill(formOf({ MeetingStart: proposal.start, MeetingEnd: proposal.end }))}
        />
        <TextInput control={control} name="Place" label={strings.MeetingPlace} maxLength={255} />
        <CheckInput control={control} name="Online" label={strings.MeetingOnline} />
        <TextInput control={control} name="Agenda" label={strings.Agenda} description={strings.AgendaHelp} multiline />
      </FormFrame>
    </ItemPanel>
  );
};
