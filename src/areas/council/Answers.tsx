import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { dateAndTime, fill } from '../../kit/text/format';
import { Badge } from '../../kit/ui/Badge';
import type { Look } from '../../kit/ui/Badge';
import { useLanguage } from '../../kit/ui/language';
import { Section } from '../../kit/ui/Section';
import { GraphNotice } from './GraphNotice';
import type { Meeting } from './lists';
import { countAnswers, recipientsOf } from './model';
import type { KeptAnswer } from './model';
import { answerText } from './texts';
import { useAnswers } from './useAnswers';
import { useMembers } from './useCouncil';
import rows from '../../kit/ui/rows.module.scss';

const looks: Record<KeptAnswer['answer'], Look> = {
  accepted: { icon: 'SkypeCircleCheck', tone: 'good' }, declined: { icon: 'Blocked', tone: 'bad' },
  tentative: { icon: 'CircleHalfFull', tone: 'warn' }, none: { icon: 'CircleRing', tone: 'calm' }
};

/** One answer, by word and shape. */
export const AnswerBadge: React.FC<{ answer: KeptAnswer['answer'] }> = ({ answer }) => <Badge {...looks[answer]} text={answerText(answer)} />;

/** Who comes to the meeting, and who does not (P30). */
export const Answers: React.FC<{ meeting: Meeting }> = ({ meeting }) => {
  const language = useLanguage();
  const { answers, readOn, reading, error, refresh } = useAnswers(meeting);
  const members = useMembers().items ?? [];
  const names = new Map(recipientsOf(members, '').recipients.map(({ email, name }) => [email.toLowerCase(), name]));
  const { accepted, declined, tentative, none } = countAnswers(answers);
  return (
    <Section
      title={strings.Answers}
      aside={refresh && <ActionButton iconProps={{ iconName: 'Refresh' }} onClick={refresh} disabled={reading}>{strings.Refresh}</ActionButton>}
    >
      {error && <GraphNotice error={error} />}
      {answers.length === 0 ? <p>{strings.NoAnswers}</p> : (
        <>
          <p>{fill(strings.AnswerSummary, accepted, tentative, declined, none)}{readOn && ` ${fill(strings.AnswersReadOn, dateAndTime(readOn, language))}`}</p>
          <ul className={rows.rows}>
            {answers.map(({ email, answer, at }) => (
              <li key={email} className={`${rows.row} ${rows.apart}`}>
                <div className={rows.what}>
                  <div>{names.get(email.toLowerCase()) ?? email}</div>
                  {at && <div className={rows.about}>{dateAndTime(at, language)}</div>}
                </div>
                <AnswerBadge answer={answer} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
