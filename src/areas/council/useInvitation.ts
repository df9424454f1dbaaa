import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { graphOf } from '../../kit/graph';
import { useGraphAccess } from '../../kit/graph/context';
import { useItems, useRefresh, useSite, useStore } from '../../kit/lists';
import { fill } from '../../kit/text/format';
import { swedishClock } from '../../kit/text/swedishTime';
import { saveFile } from '../../kit/ui/download';
import { useLanguage } from '../../kit/ui/language';
import { icsFile } from './ics';
import { meetingReports, meetings } from './lists';
import type { CouncilMember, Meeting, MeetingReport } from './lists';
import { mailBlocks, mailHtml, mailText } from './mail';
import type { MailBlock } from './mail';
import { obstacles, recipientsOf } from './model';
import type { Obstacle, Recipient } from './model';
import { abandonInvitation, sendInvitation } from './send';
import type { SendProgress } from './send';
import { mediaType, readReport, reportsQuery } from './store';
import { meetingPlace, meetingTime } from './texts';
import { useMe, useMembers } from './useCouncil';

export interface Invitation {
  /** All that the sending rests on has been read. */
  ready: boolean;
  recipients: Recipient[];
  unreachable: CouncilMember[];
  reports: readonly MeetingReport[];
  obstacles: Obstacle[];
  blocks: MailBlock[];
  /** Outlook can be reached: the host gives access, and nothing has said that the grant is missing. */
  outlook: boolean;
  sending: boolean;
  progress: SendProgress | undefined;
  error: Error | undefined;
  send(): void;
  stop(): void;
  /** Takes back a sending that has reached nobody. */
  startOver(): void;
  saveIcs(): void;
  /** Without Outlook: someone has sent the invitation by other means. */
  markAsCalled(): void;
}

/** The calling of the council to one meeting. */
export function useInvitation(meeting: Meeting, councilName: string): Invitation {
  const site = useSite();
  const access = useGraphAccess();
  const language = useLanguage();
  const store = useStore(meetings);
  const refresh = useRefresh();
  const me = useMe();
  const members = useMembers().items;
  const reports = useItems(meetingReports, reportsQuery(meeting.id)).items;
  const [sending, setSending] = React.useState(false);
  const [progress, setProgress] = React.useState<SendProgress>();
  const [error, setError] = React.useState<Error>();
  const stopper = React.useRef<AbortController>();
  React.useEffect(() => () => stopper.current?.abort(), []);

  const { recipients, unreachable } = recipientsOf(members ?? [], me?.email ?? '');
  const place = meetingPlace(meeting);
  const blocks = mailBlocks({
    intro: fill(strings.MailIntro, councilName), time: fill(strings.MailTime, meetingTime(meeting, language)), place: place && fill(strings.MailPlace, place),
    agendaTitle: strings.Agenda, agenda: meeting.Agenda, reportsTitle: strings.MailReports, reports: (reports ?? []).map(({ Title }) => Title),
    end: strings.MailEnd
  });

  const doing = (work: (signal: AbortSignal) => Promise<unknown>): void => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setSending(true);
    setError(undefined);
    setProgress(undefined);
    work(signal)
      .catch(failure => { if ((failure as Error).name !== 'AbortError') setError(failure as Error); })
      .then(() => refresh(meetings)).catch(() => undefined)
      .then(() => { if (!signal.aborted || stopper.current?.signal === signal) setSending(false); }, () => undefined);
  };

  return {
    ready: members !== undefined && reports !== undefined && me !== undefined,
    recipients, unreachable, reports: reports ?? [], blocks, sending, progress, error,
    obstacles: obstacles(meeting, reports ?? [], recipients, Date.now()),
    outlook: access !== undefined,
    send: () => doing(signal => sendInvitation(meeting, {
      graph: graphOf(access!), store, recipients, reports: reports ?? [], html: mailHtml(blocks), organizer: me!, signal, onProgress: setProgress,
      readFile: async report => ({ name: report.Title, type: mediaType(report.Title), bytes: await readReport(site, report) })
    })),
    stop: () => stopper.current?.abort(),
    startOver: () => doing(async () => {
      if (!await abandonInvitation(graphOf(access!), store, meeting)) throw new Error(strings.AlreadyInvited);
    }),
    saveIcs: () => saveFile(`${meeting.Title}.ics`, 'text/calendar;charset=utf-8', icsFile({
      uid: `${meeting.EventKey || meeting.id}@trygghetsnavet`, title: meeting.Title, description: mailText(blocks), place,
      start: swedishClock(meeting.MeetingStart ?? 0), end: swedishClock(meeting.MeetingEnd ?? 0), stamp: new Date().toISOString(), organizer: me?.email ?? ''
    })),
    markAsCalled: () => doing(() => store.update(meeting, { State: 'Kallad', SentOn: new Date().toISOString() }))
  };
}
