import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useLanguage } from '../../kit/ui/language';
import { useLink } from '../../kit/ui/router';
import { Section } from '../../kit/ui/Section';
import type { Meeting } from './lists';
import { isHalfSent } from './steps';
import { splitMeetings } from './model';
import { StateBadge } from './StateBadge';
import { meetingPlace, meetingTime } from './texts';
import rows from '../../kit/ui/rows.module.scss';
import styles from './council.module.scss';

const Rows: React.FC<{ items: readonly Meeting[] }> = ({ items }) => {
  const language = useLanguage();
  const link = useLink();
  return (
    <ul className={rows.rows}>
      {items.map(meeting => (
        <li key={meeting.id} className={`${rows.row} ${styles.ends}`}>
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

/** The council's meetings: the next first, those that were below. */
export const MeetingList: React.FC<{ items: readonly Meeting[] }> = ({ items }) => {
  const { coming, past } = splitMeetings(items, Date.now());
  return (
    <>
      <Section title={strings.ComingMeetings}>
        {coming.length === 0 ? <p>{strings.NoComingMeetings}</p> : <Rows items={coming} />}
      </Section>
      {past.length > 0 && <Section title={strings.PastMeetings}><Rows items={past} /></Section>}
    </>
  );
};
