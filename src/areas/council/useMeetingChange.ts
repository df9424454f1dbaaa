import * as React from 'react';
import { cancelEvent, graphOf, moveEvent } from '../../kit/graph';
import type { Graph } from '../../kit/graph';
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
  /** Runs in the organizer's calendar, if the meeting lies there. */
  const inCalendar = async (work: (graph: Graph) => Promise<void>): Promise<void> => {
    if (meeting.EventId && access) await work(graphOf(access));
  };

  return {
    busy, error,
    organizer: meeting.EventId && me && meeting.Organizer && meeting.Organizer.id !== me.id ? meeting.Organizer.title : undefined,
    move: to => doing(() => inCalendar(graph => moveEvent(graph, meeting.EventId, to)), {
      MeetingStart: to.start, MeetingEnd: to.end, Place: to.place, ...(isCalled(meeting.State) ? { State: 'Flyttad' } : {})
    }),
    cancel: message => doing(() => inCalendar(graph => cancelEvent(graph, meeting.EventId, message)), { State: 'Inställd' }),
    markAsHeld: () => doing(async () => undefined, { State: 'Genomförd' })
  };
}
