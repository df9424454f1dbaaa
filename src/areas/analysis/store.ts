import type { Query, Site } from '../../kit/lists';
import { uploadFile } from '../../kit/lists/files';
import type { StoredFile } from '../../kit/lists/files';
import { cleanFileName } from '../../kit/lists/fileNames';
import type { cameraCases } from '../cameras';
import type { meetings } from '../council';
import type { followUps, measures } from '../plan';
import { reports } from '../reports';

/** The plan of a year with the years before and after it. */
export function plansQuery(year: number): Query<typeof measures> {
  return { where: [{ column: 'PlanYear', is: 'ge', value: year - 1 }, { column: 'PlanYear', is: 'le', value: year + 1 }] };
}

/** Follow-ups of a plan year: made in that year or the next, when the year's work is summed up. */
export function followUpsOfYear(year: number): Query<typeof followUps> {
  return { where: [{ column: 'FollowUpDate', is: 'ge', value: `${year}-01-01` }, { column: 'FollowUpDate', is: 'le', value: `${year + 1}-12-31` }] };
}

/** Kamerabevakning in use, and what has ended (P43). What is being investigated is protected and stays out of a document that all may read. */
export const camerasInUse: Query<typeof cameraCases> = { where: [{ column: 'CaseState', is: 'eq', value: 'I drift' }] };
export const camerasEnded: Query<typeof cameraCases> = { where: [{ column: 'CaseState', is: 'eq', value: 'Upphörd' }] };

/** The council's meetings of a year, and the day about it: which year a meeting lies in is told by a Swedish clock. */
export function meetingsOfYear(year: number): Query<typeof meetings> {
  return {
    where: [{ column: 'MeetingStart', is: 'ge', value: `${year - 1}-12-31T00:00:00Z` }, { column: 'MeetingStart', is: 'lt', value: `${year + 1}-01-02T00:00:00Z` }]
  };
}

/** Årsanalyser in the library, newest first. */
export const analysesQuery: Query<typeof reports> = {
  where: [{ column: 'DocumentType', is: 'eq', value: 'Årsanalys' }], orderBy: [{ column: 'Year', descending: true }, { column: 'Id', descending: true }]
};

/** Puts an årsanalys into the library as a draft for internal use; an earlier one of the same name stays. */
export async function storeAnalysis(site: Pick<Site, 'sp' | 'path'>, year: number, content: Blob): Promise<StoredFile<typeof reports>> {
  const title = `Årsanalys ${year}`;
  return uploadFile(site, reports, {
    name: cleanFileName(`${title}.docx`), content,
    values: { Title: title, DocumentType: 'Årsanalys', Year: year, Sharing: 'Internt', DocumentStatus: 'Utkast' }
  });
}
