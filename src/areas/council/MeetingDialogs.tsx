import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useForm } from 'react-hook-form';
import type { FieldErrors } from 'react-hook-form';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateInput, TextInput } from '../../kit/forms/fields';
import { PersonalDataWarning } from '../../kit/forms/PersonalDataWarning';
import { Themed } from '../../kit/ui/themed';
import { GraphNotice } from './GraphNotice';
import type { Meeting } from './lists';
import { formOf, timesOf } from './meetingTimes';
import type { MeetingTimes } from './meetingTimes';
import type { MeetingChange } from './useMeetingChange';
import { meetingFaults } from './useMeetingForm';
import styles from './council.module.scss';

interface Props { meeting: Meeting; change: MeetingChange; onClose(): void; }

const Frame: React.FC<{ title: string; text: string; onClose(): void }> = ({ title, text, onClose, children }) => (
  <Dialog
    hidden={false} onDismiss={onClose} minWidth={320} maxWidth={560} modalProps={{ isBlocking: true }}
    dialogContentProps={{ type: DialogType.normal, title, subText: text, closeButtonAriaLabel: strings.Close }}
  >
    {children}
  </Dialog>
);

/** Another time or place; Outlook mails those invited. */
export const MoveDialog: React.FC<Props> = ({ meeting, change, onClose }) => {
  const { control, handleSubmit } = useForm<MeetingTimes & { Place: string }>({
    defaultValues: { ...formOf(meeting), Place: meeting.Place },
    resolver: values => {
      const errors = Object.fromEntries(Object.entries(meetingFaults(values)).map(([name, message]) => [name, { type: 'rule', message }]));
      return Object.keys(errors).length > 0 ? { values: {}, errors: errors as FieldErrors<MeetingTimes & { Place: string }> } : { values, errors: {} };
    }
  });
  const move = async (values: MeetingTimes & { Place: string }): Promise<void> => {
    const { MeetingStart, MeetingEnd } = timesOf(values);
    if (MeetingStart && MeetingEnd && await change.move({ start: MeetingStart, end: MeetingEnd, place: values.Place.trim() })) onClose();
  };
  return (
    <Frame title={strings.MoveMeeting} text={strings.MoveText} onClose={onClose}>
      <form noValidate onSubmit={event => { handleSubmit(move)(event).catch(() => undefined); }}>
        <Themed>
          <div className={styles.times}>
            <DateInput control={control} name="Date" label={strings.MeetingDate} required />
            <TextInput control={control} name="From" label={strings.MeetingFrom} required maxLength={5} />
            <TextInput control={control} name="To" label={strings.MeetingTo} required maxLength={5} />
          </div>
          <TextInput control={control} name="Place" label={strings.MeetingPlace} maxLength={255} />
          {change.error && <GraphNotice error={change.error} />}
        </Themed>
        <DialogFooter>
          <PrimaryButton type="submit" text={change.busy ? strings.Saving : strings.MoveMeeting} disabled={change.busy} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={change.busy} />
        </DialogFooter>
      </form>
    </Frame>
  );
};

/** Cancels the meeting, with a message to those invited. */
export const CancelDialog: React.FC<Props> = ({ change, onClose }) => {
  const [message, setMessage] = React.useState('');
  const cancel = async (): Promise<void> => { if (await change.cancel(message.trim())) onClose(); };
  return (
    <Frame title={strings.CancelMeeting} text={strings.CancelText} onClose={onClose}>
      <Themed>
        <TextField label={strings.CancelMessage} multiline rows={3} value={message} onChange={(_event, value) => setMessage(value ?? '')} />
        <PersonalDataWarning text={message} />
        {change.error && <GraphNotice error={change.error} />}
      </Themed>
      <DialogFooter>
        <PrimaryButton text={change.busy ? strings.Saving : strings.CancelMeeting} disabled={change.busy} onClick={() => { cancel().catch(() => undefined); }} />
        <DefaultButton text={strings.KeepMeeting} onClick={onClose} disabled={change.busy} />
      </DialogFooter>
    </Frame>
  );
};
