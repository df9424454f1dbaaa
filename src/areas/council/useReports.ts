import * as React from 'react';
import { may, useItems, useRefresh, useSite, useStore } from '../../kit/lists';
import { saveFile } from '../../kit/ui/download';
import { isHalfSent } from './steps';
import { meetingReports } from './lists';
import type { Meeting, MeetingReport, Sharing } from './lists';
import { addLibraryFile, addOwnFile, mediaType, readReport, reportsQuery } from './store';
import type { LibraryFile } from './store';

export interface Reports {
  items: MeetingReport[] | undefined;
  error: Error | undefined;
  /** The user may choose what goes with the invitation, and no sending is half-way. */
  mayChange: boolean;
  /** What is being done, by the file's name. */
  busy: string | undefined;
  addOwn(files: readonly File[]): void;
  addFromLibrary(files: readonly LibraryFile[]): void;
  share(report: MeetingReport, sharing: Sharing): void;
  remove(report: MeetingReport): void;
  save(report: MeetingReport): void;
}

/** The reports of one meeting, and what can be done with them. */
export function useReports(meeting: Meeting): Reports {
  const site = useSite();
  const store = useStore(meetingReports);
  const refresh = useRefresh();
  const { items, error } = useItems(meetingReports, reportsQuery(meeting.id));
  const [busy, setBusy] = React.useState<string>();
  const [fault, setFault] = React.useState<Error>();

  const doing = (name: string, work: () => Promise<unknown>): void => {
    setBusy(name);
    setFault(undefined);
    work().catch(failure => setFault(failure as Error))
      .then(() => refresh(meetingReports)).catch(() => undefined).then(() => setBusy(undefined), () => undefined);
  };

  return {
    items: items && [...items].sort((a, b) => a.id - b.id),
    error: fault ?? error,
    mayChange: may(site.access, meetingReports, 'edit') && !isHalfSent(meeting),
    busy,
    addOwn: files => doing(files.map(({ name }) => name).join(', '), async () => {
      for (const file of files) await addOwnFile(site, store, meeting, file, 'Internt');
    }),
    addFromLibrary: files => doing(files.map(({ name }) => name).join(', '), async () => {
      for (const file of files) await addLibraryFile(store, meeting, file);
    }),
    share: (report, sharing) => doing(report.Title, () => store.update(report, { Sharing: sharing })),
    remove: report => doing(report.Title, () => store.remove(report)),
    save: report => doing(report.Title, async () => saveFile(report.Title, mediaType(report.Title), await readReport(site, report)))
  };
}
