import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItems } from '../../kit/lists';
import { fill, today } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { useLink } from '../../kit/ui/router';
import { Loading } from '../../kit/ui/Loading';
import { Section } from '../../kit/ui/Section';
import { meetings } from './lists';
import type { Meeting } from './lists';
import { isHalfSent } from './steps';
import { splitMeetings } from './model';
import { StateBadge } from './StateBadge';
import { meetingsOfYear } from './store';
import { meetingPlace, meetingTime } from './texts';
import rows from '../../kit/ui/rows.module.scss';
import styles from './council.module.scss';

const Rows: React.FC<{ items: readonly Meeting[] }> = ({ items }) => {
  const language = useLanguage();
  const link = useLink();
  return (
    <ul className={rows.rows}>
      {items.map(meeting => (
        <li key={meeting.id} className={`${rows.row} ${rows.apart}`}>
          <div className={rows.what}>
            <a className={rows.title} {...link({ path: `council/${meeting.id}`, query: {} })}>{meeting.Title}</a>
            <div className={rows.about}>{[meetingTime(meeting, language), meetingPlace(meeting)].filter(Boolean).join(' · ')}</div>
            {isHalfSent(meeting) && <div className={styles.warn}>{strings.HalfSentShort}</div>}
          </div>
          <StateBadge state={meeting.State} />
        </li>
      ))}
    </ul>
  );
};

const YearMeetings: React.FC<{ year: number }> = ({ year }) => {
  const { items, error } = useItems(meetings, meetingsOfYear(year));
  return (
    <Section title={fill(strings.MeetingsOfYear, year)}>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {!items && !error && <Loading rows={2} />}
      {items && (items.length === 0 ? <p>{strings.NoMeetingsThatYear}</p> : <Rows items={items} />)}
    </Section>
  );
};

/** What lies further back, a year at a time (P25): lists keep every meeting, and a page opens none unasked. */
const OlderMeetings: React.FC = () => {
  const last = Number(today().slice(0, 4)) - 2;
  const [shown, setShown] = React.useState(0);
  return (
    <>
      {Array.from({ length: shown }, (_none, index) => <YearMeetings key={last - index} year={last - index} />)}
      <DefaultButton text={fill(strings.ShowMeetingsOf, last - shown)} onClick={() => setShown(shown + 1)} />
    </>
  );
};

/** The council's meetings: the next first, those that were below. */
export const MeetingList: React.FC<{ items: readonly Meeting[] }> = ({ items }) => {
  const { coming, past } = splitMeetings(items, Date.now());
  return (
    <>
      <Section title={strings.ComingMeetings}>
        {coming.length === 0 ? <p>{strings.NoComingMeetings}</p> : <Rows items={coming} />}
      </Section>
      {past.length > 0 && <Section title={strings.PastMeetings}><Rows items={past} /></Section>}
      <OlderMeetings />
    </>
  );
};
