import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { Loading } from '../../kit/ui/Loading';
import { useLink } from '../../kit/ui/router';
import { Section } from '../../kit/ui/Section';
import { Agenda } from './MeetingPage';
import { isCalled, nextMeeting } from './model';
import { OwnAnswer } from './OwnAnswer';
import { Reports } from './Reports';
import { StateBadge } from './StateBadge';
import { meetingPlace, meetingTime } from './texts';
import { useCouncilName, useMeetings } from './useCouncil';
import rows from '../../kit/ui/rows.module.scss';

/** The start page of a rådsledamot: the next meeting, its agenda, its reports and the own answer. */
const NextMeeting: React.FC = () => {
  const language = useLanguage();
  const link = useLink();
  const name = useCouncilName();
  const { items, error } = useMeetings();
  const meeting = items && nextMeeting(items, Date.now());
  if (error) return <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>;
  if (!items) return <Loading rows={4} />;
  if (!meeting) return <Section title={fill(strings.NextMeetingOf, name)}><p>{strings.NoComingMeetings}</p></Section>;
  return (
    <>
      <Section title={fill(strings.NextMeetingOf, name)}>
        <a className={rows.title} {...link({ path: `council/${meeting.id}`, query: {} })}>{meeting.Title}</a>
        <p>{[meetingTime(meeting, language), meetingPlace(meeting)].filter(Boolean).join(' · ')}</p>
        <StateBadge state={meeting.State} />
        {isCalled(meeting.State) && <OwnAnswer meeting={meeting} />}
      </Section>
      <Section title={strings.Agenda}><Agenda text={meeting.Agenda} /></Section>
      <Reports meeting={meeting} />
    </>
  );
};

export default NextMeeting;
