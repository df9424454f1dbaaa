import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { isGraphFault } from '../../../kit/graph/errors';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { reminders } from '../lists';
import { listMark } from './mail';
import { daysOf } from './model';
import type { PersonToRemind } from './model';
import { PersonBlock } from './PersonBlock';
import { useReminders } from './useReminders';
import type { RemindersState } from './useReminders';
import { useSending } from './useSending';
import type { SendingState } from './useSending';
import { useTemplate } from './useTemplate';
import type { TemplateState } from './useTemplate';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './reminders.module.scss';

// A field that is off has the colour of its ground for an edge, which in high contrast is none.
const edge = { fieldGroup: { borderColor: 'var(--tn-line)' } };

const Question: React.FC<{ state: RemindersState }> = ({ state: { wanted, setQuery } }) => {
  const [days, setDays] = React.useState(String(wanted.days));
  const wrong = daysOf(days) === undefined;
  return (
    <div className={styles.wanted}>
      <Checkbox label={strings.ReminderLate} checked={wanted.late} onChange={(_event, on) => setQuery({ late: on ? '' : '0' })} />
      <Checkbox label={strings.ReminderSilent} checked={wanted.silent} onChange={(_event, on) => setQuery({ silent: on ? '' : '0' })} />
      <Checkbox label={strings.ReminderEndingWithin} checked={wanted.ending} onChange={(_event, on) => setQuery({ ending: on ? '1' : '' })} />
      <TextField
        className={styles.days} ariaLabel={strings.ReminderDays} suffix={strings.ReminderDaysShort} value={days} disabled={!wanted.ending}
        styles={wanted.ending ? undefined : edge}
        errorMessage={wrong ? strings.ReminderDaysInvalid : undefined}
        onChange={(_event, typed = '') => {
          setDays(typed);
          if (daysOf(typed) !== undefined) setQuery({ days: typed.trim() });
        }}
      />
    </div>
  );
};

const MailFields: React.FC<{ state: TemplateState; busy: boolean }> = ({ state, busy }) => {
  const { template } = state;
  if (!template) return null;
  return (
    <Section title={strings.ReminderMail}>
      <div className={styles.fields}>
        <TextField
          label={strings.ReminderSubject} required maxLength={255} value={template.subject} disabled={busy}
          errorMessage={template.subject.trim() ? undefined : strings.Required} onChange={(_event, subject = '') => state.type({ subject })}
        />
        <TextField
          label={strings.ReminderText} description={fill(strings.ReminderTextHelp, listMark)} multiline autoAdjustHeight rows={8} value={template.text} disabled={busy}
          onChange={(_event, text = '') => state.type({ text })}
        />
        <PersonalDataWarning text={`${template.subject} ${template.text}`} />
        {state.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(state.error)}</MessageBar>}
      </div>
      {state.changed && (
        <div className={styles.buttons}>
          <DefaultButton text={strings.ReminderRemember} onClick={state.save} disabled={state.saving} />
          <DefaultButton text={strings.ReminderForget} onClick={state.reset} disabled={state.saving} />
        </div>
      )}
    </Section>
  );
};

/** Asks before someone who was just reminded gets one more. */
const Again: React.FC<{ people: readonly PersonToRemind[]; onSend(): void; onClose(): void }> = ({ people, onSend, onClose }) => (
  <Dialog
    hidden={false} onDismiss={onClose} minWidth={300} modalProps={{ isBlocking: true }}
    dialogContentProps={{
      type: DialogType.normal, title: strings.ReminderAgainTitle, closeButtonAriaLabel: strings.Close,
      subText: fill(strings.ReminderAgainText, people.map(({ person }) => person.title).join(', '))
    }}
  >
    <DialogFooter>
      <PrimaryButton text={strings.ReminderSendAnyway} onClick={onSend} />
      <DefaultButton text={strings.Cancel} onClick={onClose} />
    </DialogFooter>
  </Dialog>
);

/** What stands in the way, and for whom. */
const Notes: React.FC<{ state: RemindersState; sending: SendingState }> = ({ state, sending }) => {
  const link = useLink();
  const { refused, outlook } = sending;
  const named = (why: 'left' | 'address'): string => (state.people ?? []).filter(one => state.obstacle(one) === why).map(({ person }) => person.title).join(', ');
  return (
    <div className={styles.notes}>
      {(refused || !outlook) && (refused && !isGraphFault(refused, 'consent')
        ? <MessageBar messageBarType={MessageBarType.error} isMultiline role="alert">{faultText(refused)} {strings.ReminderCopyInstead}</MessageBar>
        : <MessageBar messageBarType={MessageBarType.warning} isMultiline role="alert"><strong>{strings.ReminderNoGrantTitle}</strong> {strings.ReminderNoGrantText}</MessageBar>)}
      {named('left') && <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>{fill(strings.ReminderLeftText, named('left'))}</MessageBar>}
      {named('address') && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.ReminderAddressText, named('address'))}</MessageBar>}
      {state.unowned > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {fill(strings.ReminderUnowned, state.unowned)} <a {...link({ path: 'plan/people', query: { person: '0' } })}>{strings.PeopleGiveOwner}</a>
        </MessageBar>
      )}
    </div>
  );
};

/** Reminders of measures: chosen, looked at, sent one mail a person, and written down (P22). */
const RemindersPage: React.FC = () => {
  const state = useReminders();
  const template = useTemplate();
  const { people, chosen, standing } = state;
  const sending = useSending(person => state.choose(people?.find(one => one.person.id === person)?.rows.map(({ measure }) => measure.id) ?? [], false));
  const [asking, setAsking] = React.useState(false);
  const busy = sending.sending !== undefined;
  const mail = template.template;
  const ticked = (people ?? []).filter(one => one.rows.some(({ measure }) => chosen.has(measure.id)));
  const mailable = ticked.filter(one => !state.obstacle(one));
  const again = mailable.filter(state.recent);
  const send = (): void => {
    setAsking(false);
    if (mail) sending.send(mailable.map(one => ({ letter: state.letterTo(one, mail), seen: one.last?.at })));
  };
  return (
    <ListPage
      title={strings.ReminderTitle} subtitle={people && fill(strings.ReminderSubtitle, people.length, people.reduce((sum, one) => sum + one.rows.length, 0))}
      commandsLabel={strings.ReminderCommands} commands={[]} lists={[{ definition: reminders, text: strings.ReminderOpenLog }]}
      filters={<Question state={state} />} error={state.error} loading={!people || !mail} refresh={state.refresh}
    >
      <Notes state={state} sending={sending} />
      {people?.length === 0 && <EmptyPage text={strings.ReminderNobody} />}
      {people && people.length > 0 && mail && (
        <>
          <MailFields state={template} busy={busy} />
          <Section title={strings.ReminderRecipients} aside={fill(strings.ReminderChosen, mailable.length)}>
            <ul className={rows.rows} aria-label={strings.ReminderRecipients}>
              {people.map(one => (
                <PersonBlock
                  key={one.person.id} one={one} chosen={chosen} obstacle={state.obstacle(one)} recent={state.recent(one)} subject={mail.subject} parts={state.partsFor(one, mail)}
                  delivery={sending.deliveries.get(one.person.id)} busy={busy} choose={state.choose} copy={() => sending.copy(state.letterTo(one, mail))}
                />
              ))}
            </ul>
          </Section>
          {sending.sending && <ProgressIndicator label={strings.ReminderSending} percentComplete={sending.sending.done / Math.max(1, sending.sending.total)} />}
          <div className={styles.buttons}>
            <PrimaryButton
              text={fill(strings.ReminderSend, mailable.length)} iconProps={{ iconName: 'Send' }}
              disabled={busy || mailable.length === 0 || !sending.outlook || !mail.subject.trim() || !standing}
              onClick={() => again.length > 0 ? setAsking(true) : send()}
            />
            {busy && <DefaultButton text={strings.Stop} onClick={sending.stop} />}
          </div>
        </>
      )}
      {asking && <Again people={again} onSend={send} onClose={() => setAsking(false)} />}
    </ListPage>
  );
};

export default RemindersPage;
