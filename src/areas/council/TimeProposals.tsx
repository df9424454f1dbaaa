import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { fill } from '../../kit/text/format';
import { useLanguage } from '../../kit/ui/language';
import { GraphNotice } from './GraphNotice';
import type { Proposal } from './proposals';
import { meetingTime } from './texts';
import { useProposals } from './useProposals';
import rows from '../../kit/ui/rows.module.scss';
import styles from './council.module.scss';

interface Props {
  times: { MeetingStart: string | undefined; MeetingEnd: string | undefined };
  date: string;
  onChoose(proposal: Proposal): void;
}

/** Times that suit most of the members who have accounts, with who is busy then. */
export const TimeProposals: React.FC<Props> = ({ times, date, onChoose }) => {
  const language = useLanguage();
  const state = useProposals(times, date);
  const { found, chosen, read } = state;
  if (!state.search) return null;
  const same = (proposal: Proposal): boolean => Date.parse(proposal.start) === Date.parse(times.MeetingStart ?? '') && Date.parse(proposal.end) === Date.parse(times.MeetingEnd ?? '');
  return (
    <div aria-live="polite" className={styles.bars}>
      <div><DefaultButton text={strings.ProposeTimes} iconProps={{ iconName: 'Calendar' }} disabled={state.searching} onClick={state.search} /></div>
      {state.searching && <Spinner label={strings.ReadingCalendars} labelPosition="right" styles={{ root: { justifyContent: 'flex-start' } }} />}
      {state.error && <GraphNotice error={state.error} />}
      {found?.length === 0 && <p>{strings.NoProposals}</p>}
      {found && found.length > 0 && (
        <>
          <ul className={styles.proposals} aria-label={strings.ProposedTimes}>
            {found.map(proposal => (
              <li key={proposal.start}>
                <button type="button" className={styles.proposal} aria-pressed={same(proposal)} onClick={() => onChoose(proposal)}>
                  <span>{meetingTime({ MeetingStart: proposal.start, MeetingEnd: proposal.end }, language)}</span>
                  <br />
                  <span className={rows.about}>
                    {fill(strings.FreeOf, proposal.free, read)}
                    {proposal.busy.length > 0 && `. ${fill(strings.BusyThen, proposal.busy.map(state.nameOf).join(', '))}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p className={rows.about}>{fill(strings.CalendarsRead, read, state.members)}</p>
        </>
      )}
      {chosen && chosen.busy.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.BusyAtChosen, chosen.busy.join(', '))}</MessageBar>
      )}
    </div>
  );
};
