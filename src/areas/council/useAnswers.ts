import * as React from 'react';
import useSWR from 'swr';
import { graphOf, readEvent } from '../../kit/graph';
import { useGraphAccess } from '../../kit/graph/context';
import { may, useRefresh, useSite, useStore } from '../../kit/lists';
import { meetings } from './lists';
import type { Meeting } from './lists';
import { parseAnswers } from './model';
import type { KeptAnswer } from './model';
import { useMe } from './useCouncil';

export interface Answers {
  answers: KeptAnswer[];
  /** When they were read from the calendar. */
  readOn: string | undefined;
  reading: boolean;
  error: Error | undefined;
  /** The user's own calendar holds the meeting: undefined for all others, who see what was read last. */
  refresh: (() => void) | undefined;
}

/**
 * The answers to an invitation. They stand in the organizer's calendar: when the organizer looks they are read there and
 * kept with the meeting, and all others see what was kept, with its date.
 */
export function useAnswers(meeting: Meeting): Answers {
  const site = useSite();
  const access = useGraphAccess();
  const store = useStore(meetings);
  const refreshList = useRefresh();
  const me = useMe();
  const kept = React.useMemo(() => parseAnswers(meeting.Answers), [meeting.Answers]);
  const own = access !== undefined && me !== undefined && meeting.Organizer?.id === me.id && meeting.EventId !== '' && may(site.access, meetings, 'edit');

  const read = async (): Promise<KeptAnswer[]> => {
    const event = await readEvent(graphOf(access!), meeting.EventId);
    if (!event) return kept;
    const answers = event.answers.map(({ email, answer, at }): KeptAnswer => ({ email, answer, ...(at ? { at } : {}) }));
    const Answers = JSON.stringify(answers);
    if (Answers !== meeting.Answers) {
      await store.update(meeting, { Answers, AnswersOn: new Date().toISOString() });
      await refreshList(meetings);
    }
    return answers;
  };
  const live = useSWR<KeptAnswer[], Error>(own ? [site.url, 'answers', meeting.id, meeting.EventId] : undefined, read, { refreshInterval: 60_000 });
  return {
    answers: live.data ?? kept,
    readOn: live.data ? undefined : meeting.AnswersOn,
    reading: live.isValidating,
    error: live.error,
    refresh: own ? () => { live.mutate().catch(() => undefined); } : undefined
  };
}
