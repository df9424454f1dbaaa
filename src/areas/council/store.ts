import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/attachments';
import '@pnp/sp/files/web';
import { listPath, newKey, toFault } from '../../kit/lists';
import type { Query, Site, Store } from '../../kit/lists';
import { cleanFileName } from '../../kit/lists/fileNames';
import { frozenFiles, reports, sharingLevels } from '../reports';
import { councilMembers, meetingReports, meetings } from './lists';
import type { Meeting, MeetingReport, Sharing } from './lists';

/** The meetings of this year, of the last and of those to come. */
export function recentMeetings(year: number): Query<typeof meetings> {
  return { where: [{ column: 'MeetingStart', is: 'ge', value: `${year - 1}-01-01T00:00:00Z` }], orderBy: [{ column: 'MeetingStart', descending: true }] };
}

/** The meetings of one earlier year, on the calendar's own clock (UTC: no council meets at midnight). */
export function meetingsOfYear(year: number): Query<typeof meetings> {
  return {
    where: [
      { column: 'MeetingStart', is: 'ge', value: `${year}-01-01T00:00:00Z` }, { column: 'MeetingStart', is: 'lt', value: `${year + 1}-01-01T00:00:00Z` }
    ],
    orderBy: [{ column: 'MeetingStart', descending: true }]
  };
}

/** Those who sit in the council now. */
export const presentMembers: Query<typeof councilMembers> = { where: [{ column: 'Ended', is: 'eq', value: false }] };

export function reportsQuery(meeting: number): Query<typeof meetingReports> {
  return { where: [{ column: 'Meeting', is: 'eq', value: meeting }] };
}

type Place = Pick<Site, 'sp' | 'path'>;

async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toFault(error);
  }
}

/** A document library of the home site. */
export interface Library { id: string; title: string; path: string; }

/** A file that can go with a meeting. Without a level of its own it counts as Internt, until someone says otherwise. */
export interface LibraryFile { name: string; path: string; size: number; sharing: Sharing; modified: string; }

/** Files offered from a library: the newest by their id, which needs no index however large the library is. */
const offered = 200;

/** SharePoint's number of document libraries among its list templates. */
const libraryTemplate = 101;

/** The home site's libraries that this user may read, our own reports first, then what was decided. */
export async function readLibraries({ sp }: Place): Promise<Library[]> {
  return asFault(async () => {
    const found = await sp.web.lists.select('Id', 'Title', 'BaseTemplate', 'Hidden', 'RootFolder/ServerRelativeUrl').expand('RootFolder')() as unknown as
      { Id: string; Title: string; BaseTemplate: number; Hidden: boolean; RootFolder: { ServerRelativeUrl: string } }[];
    const order = [listPath(reports), listPath(frozenFiles)];
    const rank = (path: string): number => {
      const at = order.findIndex(own => path.endsWith(`/${own}`));
      return at < 0 ? order.length : at;
    };
    return found.filter(list => list.BaseTemplate === libraryTemplate && !list.Hidden)
      .map(list => ({ id: list.Id, title: list.Title, path: list.RootFolder.ServerRelativeUrl }))
      .filter(({ path }) => !/\/(SiteAssets|Style Library|FormServerTemplates|SitePages)$/.test(path))
      .sort((a, b) => rank(a.path) - rank(b.path) || a.title.localeCompare(b.title, 'sv'));
  });
}

/** The newest files of a library. A `Sharing` column of the library, where there is one, says who may be given them. */
export async function readFiles({ sp }: Place, library: Library): Promise<LibraryFile[]> {
  return asFault(async () => {
    const rows = await sp.web.lists.getById(library.id).items.select('*', 'FileLeafRef', 'FileRef', 'FSObjType', 'File/Length')
      .expand('File').orderBy('Id', false).top(offered)() as
      { FileLeafRef: string; FileRef: string; FSObjType: number | string; Sharing?: string; Modified: string; File?: { Length?: string } }[];
    return rows.filter(row => Number(row.FSObjType) === 0).map(row => ({
      name: row.FileLeafRef, path: row.FileRef, size: Number(row.File?.Length ?? 0), modified: row.Modified,
      sharing: sharingLevels.find(level => level === row.Sharing) ?? 'Internt'
    }));
  });
}

const reference = (meeting: Meeting): { id: number; title: string } => ({ id: meeting.id, title: meeting.Title });

/** Puts a file of a library among a meeting's reports. The same file is put there once. */
export function addLibraryFile(store: Store<typeof meetingReports>, meeting: Meeting, file: LibraryFile): Promise<MeetingReport> {
  return store.create({
    Title: file.name, Meeting: reference(meeting), FilePath: file.path, FileSize: file.size, Sharing: file.sharing
  }, newKey());
}

const attachments = (site: Place, report: number): ReturnType<ReturnType<Place['sp']['web']['getList']>['items']['getById']>['attachmentFiles'] =>
  site.sp.web.getList(`${site.path}/${listPath(meetingReports)}`).items.getById(report).attachmentFiles;

/**
 * Puts a file from the user's own computer among a meeting's reports: as an attachment of the report's item, so that it
 * lies where the council can read it and a broken-off sending finds it again. Its size is written last: a report
 * without size is one whose file never arrived.
 */
export async function addOwnFile(
  site: Place, store: Store<typeof meetingReports>, meeting: Meeting, file: File, sharing: Sharing
): Promise<MeetingReport> {
  const name = cleanFileName(file.name);
  const bytes = await file.arrayBuffer();
  const report = await store.create({ Title: name, Meeting: reference(meeting), FileSize: 0, Sharing: sharing }, newKey());
  try {
    await asFault(() => attachments(site, report.id).add(name, bytes));
  } catch (error) {
    await store.remove(report).catch(() => undefined);
    throw error;
  }
  // The attachment changed the item's version.
  return store.update(await store.get(report.id) ?? report, { FileSize: file.size });
}

/** The bytes of a report. */
export async function readReport(site: Place, report: MeetingReport): Promise<Uint8Array> {
  return asFault(async () => new Uint8Array(report.FilePath
    ? await site.sp.web.getFileByServerRelativePath(report.FilePath).getBuffer()
    : await attachments(site, report.id).getByName(report.Title).getBuffer()));
}

const types: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', txt: 'text/plain', csv: 'text/csv'
};

/** A file's media type by its name, as mail programs want it. */
export function mediaType(name: string): string {
  return types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
