import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextInput } from '../../../kit/forms/fields';
import { FormFrame } from '../../../kit/forms/FormFrame';
import { useItemForm } from '../../../kit/forms/useItemForm';
import { Section } from '../../../kit/ui/Section';
import { estMeetings } from '../lists';
import type { EstMeeting } from '../lists';
import styles from './Est.module.scss';

const NotesForm: React.FC<{ meeting: EstMeeting; onClose(): void }> = ({ meeting, onClose }) => {
  const form = useItemForm<typeof estMeetings, { Notes: string }>({
    definition: estMeetings, item: meeting, form: 'estNotes', onSaved: onClose,
    toForm: item => ({ Notes: item?.Notes ?? '' }), fromForm: ({ Notes }) => ({ Notes: Notes.trim() }), check: () => ({})
  });
  return (
    <FormFrame definition={estMeetings} form={form} submitText={strings.Save} onCancel={onClose} free={[form.values.Notes]}>
      <TextInput control={form.control} name="Notes" label={strings.EstNotes} multiline description={strings.EstNotesHint} />
    </FormFrame>
  );
};

/** Short notes of a meeting, written where they are read. */
export const Notes: React.FC<{ meeting: EstMeeting; canEdit: boolean }> = ({ meeting, canEdit }) => {
  const [writing, setWriting] = React.useState(false);
  return (
    <Section title={strings.EstNotes}>
      {writing ? <NotesForm meeting={meeting} onClose={() => setWriting(false)} /> : (
        <>
          <p className={styles.notes}>{meeting.Notes || strings.EstNoNotes}</p>
          {canEdit && (
            <div className={`${styles.actions} ${styles.onScreen}`}>
              <DefaultButton text={meeting.Notes ? strings.EstEditNotes : strings.EstWriteNotes} iconProps={{ iconName: 'Edit' }} onClick={() => setWriting(true)} />
            </div>
          )}
        </>
      )}
    </Section>
  );
};
