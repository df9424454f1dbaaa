/** What was frozen of a plan, read back. */
import { snapshotName } from '../../../kit/documents/freeze';
import type { Site } from '../../../kit/lists';
import { downloadFile } from '../../../kit/lists/files';
import { frozenPath } from '../../reports';
import { readSnapshot } from './snapshot';
import type { PlanSnapshot } from './snapshot';

/** The frozen data of a plan, if its file has any. @throws SharePointFault */
export async function loadSnapshot(place: Pick<Site, 'sp' | 'path'>, fileName: string): Promise<PlanSnapshot | undefined> {
  return readSnapshot(await (await downloadFile(place, frozenPath(place, snapshotName(fileName)))).text());
}
