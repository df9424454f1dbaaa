import * as React from 'react';
import useSWR from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { graphOf, readOwnAnswer } from '../../kit/graph';
import type { OwnAnswer as Answer } from '../../kit/graph';
import { useGraphAccess } from '../../kit/graph/context';
import { useSite } from '../../kit/lists';
import { AnswerBadge } from './Answers';
import type { Meeting } from './lists';
import { parseAnswers } from './model';
import { useMe } from './useCouncil';
import styles from './council.module.scss';

/** The user's own answer to an invitation: from the own calendar, or as the organizer read it last. */
export const OwnAnswer: React.FC<{ meeting: Meeting }> = ({ meeting }) => {
  const site = useSite();
  const access = useGraphAccess();
  const me = useMe();
  const uid = meeting.EventUid;
  const { data } = useSWR<Answer | null, Error>(access && uid ? [site.url, 'ownAnswer', uid] : undefined, async () => (await readOwnAnswer(graphOf(access!), uid)) ?? null);
  const kept = parseAnswers(meeting.Answers).find(({ email }) => email.toLowerCase() === me?.email.toLowerCase());
  const answer = data?.answer ?? kept?.answer;
  if (!answer) return null;
  // Outlook takes a declined meeting out of the calendar, so what was read last may be older than that.
  if (data === null && answer === 'none') return <p>{strings.NotInYourCalendar}</p>;
  return (
    <p className={styles.head}>
      <span>{strings.YourAnswer}: <AnswerBadge answer={answer} /></span>
      {data?.webLink && <Link href={data.webLink} target="_blank">{strings.AnswerInOutlook}</Link>}
    </p>
  );
};
