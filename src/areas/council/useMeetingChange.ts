import * as React from 'react';
import { cancelEvent, graphOf, moveEvent } from '../../kit/graph';
import { useGraphAccess } from '../../kit/graph/context';
import { useRefresh, useStore } from '../../kit/lists';
import { meetings } from './lists';
import type { Meeting, MeetingChanges } from './lists';
import { isCalled } from './model';
import { useMe } from './useCouncil';

export interface MeetingChange {
  busy: boolean;
  error: Error | undefined;
  /** The meeting lies in another's calendar, whom it names: only they can move or cancel it. */
  organizer: string | undefined;
  /** Resolves with whether it was done. */
  move(to: { start: string; end: string; place: string }): Promise<boolean>;
  cancel(message: string): Promise<boolean>;
  markAsHeld(): Promise<boolean>;
}

/**
 * What can happen to a meeting after it was planned. The calendar comes first, the list after it: each looks whether it
 * is done already, so that a change that was broken off between the two can be repeated.
 */
export function useMeetingChange(meeting: Meeting): MeetingChange {
  const access = useGraphAccess();
  const store = useStore(meetings);
  const refresh = useRefresh();
  const me = useMe();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const inCalendar = meeting.EventId !== '' && access !== undefined;

  const doing = async (calendar: () => Promise<void>, changes: MeetingChanges): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await calendar();
      await store.update(meeting, changes);
      await refresh(meetings);
      return true;
    } catch (failure) {
      setError(failure as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const graph = (work: (access: NonNullable<typeof access>) => Promise<void>) => async (): Promise<void> => { if (inCalendar) await work(access); };

  return {
    busy, error,
    organizer: meeting.EventId && me && meeting.Organizer && meeting.Organizer.id !== me.id ? meeting.Organizer.title : undefined,
    move: to => doing(graph(own => moveEvent(graphOf(own), meeting.EventId, to)), {
      MeetingStart: to.start, MeetingEnd: to.end, Place: to.place, ...(isCalled(meeting.State) ? { State: 'Flyttad' } : {})
    }),
    cancel: message => doing(graph(own => cancelEvent(graphOf(own), meeting.EventId, message)), { State: 'Inställd' }),
    markAsHeld: () => doing(async () => undefined, { State: 'Genomförd' })
  };
}
