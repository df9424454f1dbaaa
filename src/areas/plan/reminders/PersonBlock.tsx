import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { TextField } from '@fluentui/react/lib/TextField';
import { dateAndTime, fill, longDate } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import type { ReminderState } from '../lists';
import type { MailPart } from './mail';
import { MailPreview } from './MailPreview';
import type { PersonToRemind, Reason, RemindedMeasure, Reminded } from './model';
import type { Delivery } from './useSending';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './reminders.module.scss';

const stateTexts: Record<ReminderState, () => string> = {
  'Sänd': () => strings.ReminderWasSent, Oklar: () => strings.ReminderWasUnclear, Kopierad: () => strings.ReminderWasCopied
};

const DeliveryText: React.FC<{ delivery: Delivery }> = ({ delivery }) => {
  switch (delivery.state) {
    case 'sent': return <Badge icon="SkypeCircleCheck" tone="good" text={strings.ReminderSent} />;
    case 'copied': return <Badge icon="Copy" tone="good" text={strings.ReminderCopied} />;
    case 'unclear': return <Badge icon="Warning" tone="warn" text={strings.ReminderUnclear} />;
    case 'already': return <Badge icon="Warning" tone="warn" text={strings.ReminderAlready} />;
    case 'failed': return <Badge icon="ErrorBadge" tone="bad" text={faultText(delivery.error)} />;
    case 'byHand': return <TextField label={strings.ReminderByHand} multiline autoAdjustHeight readOnly value={delivery.text} onFocus={event => event.currentTarget.select()} />;
  }
};

const reasonLooks: Record<Reason, () => React.ReactElement> = {
  late: () => <Badge icon="Warning" tone="bad" text={strings.Late} />,
  silent: () => <Badge icon="Clock" tone="warn" text={strings.Silent} />,
  ending: () => <Badge icon="Calendar" tone="calm" text={strings.ReminderEnding} />
};

interface Props {
  one: PersonToRemind;
  chosen: ReadonlySet<number>;
  obstacle: 'left' | 'address' | undefined;
  recent: boolean;
  subject: string;
  parts: MailPart[];
  delivery: Delivery | undefined;
  busy: boolean;
  choose(ids: readonly number[], chosen: boolean): void;
  copy(): void;
}

/** One person: what they are reminded of, each to be ticked, and the mail as they will get it. */
export const PersonBlock: React.FC<Props> = ({ one, chosen, obstacle, recent, subject, parts, delivery, busy, choose, copy }) => {
  const language = useLanguage();
  const link = useLink();
  const [shown, setShown] = React.useState(false);
  const { person, last } = one;
  const ids = one.rows.map(({ measure }) => measure.id);
  const ticked = ids.filter(id => chosen.has(id)).length;
  const when = (told: Reminded | undefined): string =>
    told ? fill(strings.ReminderLast, dateAndTime(told.at, language), told.state ? stateTexts[told.state]() : '') : strings.ReminderNever;
  const about = ({ measure, last: named }: RemindedMeasure): string => [
    measure.EndDate ? fill(strings.EndsOn, longDate(measure.EndDate, language)) : strings.NoEndDate, when(named)
  ].join(' · ');
  return (
    <li className={rows.row}>
      <div className={styles.person}>
        <Checkbox
          label={person.title} checked={ticked === ids.length} indeterminate={ticked > 0 && ticked < ids.length} disabled={obstacle === 'left' || busy}
          onChange={() => choose(ids, ticked < ids.length)} styles={{ text: { fontWeight: 600 } }}
        />
        <div className={styles.about}>
          {[person.email || strings.ReminderNoAddress, when(last)].join(' · ')}
          <span className={styles.badges}>
            {obstacle === 'left' && <Badge icon="UserRemove" tone="bad" text={strings.ReminderLeft} />}
            {recent && !delivery && <Badge icon="Clock" tone="warn" text={strings.ReminderRecent} />}
          </span>
          {obstacle === 'left' && <a {...link({ path: 'plan/people', query: { person: String(person.id) } })}>{strings.PeopleHandOver}</a>}
        </div>
      </div>
      <ul className={styles.measures} aria-label={fill(strings.ReminderMeasuresOf, person.title)}>
        {one.rows.map(row => (
          <li key={row.measure.id} className={styles.measure}>
            <Checkbox
              ariaLabel={row.measure.Title} checked={chosen.has(row.measure.id)} disabled={obstacle === 'left' || busy}
              onChange={(_event, picked) => choose([row.measure.id], picked === true)}
            />
            <div className={rows.what}>
              <a className={styles.title} {...link({ path: `plan/${row.measure.id}`, query: {} })}>{row.measure.Title}</a>
              <div className={rows.about}>{about(row)}</div>
              {reasonLooks[row.reason]()}
            </div>
          </li>
        ))}
      </ul>
      <div aria-live="polite">{delivery && <DeliveryText delivery={delivery} />}</div>
      {ticked > 0 && obstacle !== 'left' && (
        <>
          <ActionButton
            iconProps={{ iconName: shown ? 'ChevronUp' : 'ChevronDown' }} aria-expanded={shown} ariaLabel={fill(strings.ReminderPreviewFor, person.title)} onClick={() => setShown(!shown)}
          >
            {strings.ReminderPreview}
          </ActionButton>
          <ActionButton iconProps={{ iconName: 'Copy' }} ariaLabel={fill(strings.ReminderCopyFor, person.title)} onClick={copy} disabled={busy}>{strings.ReminderCopy}</ActionButton>
          {shown && <MailPreview subject={subject} parts={parts} />}
        </>
      )}
    </li>
  );
};
