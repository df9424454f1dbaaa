/** The årsanalys as a coordinator makes it, read from a running server. */
import { storeOf } from '../../src/kit/lists';
import { listFiles } from '../../src/kit/lists/files';
import { inputOf } from '../../src/areas/analysis/model';
import type { AnnualInput } from '../../src/areas/analysis/model';
import { analysesQuery, camerasInUse, followUpsOfYear, plansQuery } from '../../src/areas/analysis/store';
import { cameraCases } from '../../src/areas/cameras/lists';
import { agreements, partners } from '../../src/areas/cooperation/lists';
import { followUps, measures } from '../../src/areas/plan/lists';
import { reports } from '../../src/areas/reports';
import { settings } from '../../src/areas/settings';
import { problems } from '../../src/areas/situation';
import type { placeAs } from './lists/sites';

/** What the page collects for a year, from the same lists by the same questions. */
export async function readAnnual(site: ReturnType<typeof placeAs>, year: number, today: string): Promise<AnnualInput> {
  const [plans, entries, known, set, files, agreed, parties, cases] = await Promise.all([
    storeOf(site, measures).query(plansQuery(year)), storeOf(site, followUps).query(followUpsOfYear(year)),
    storeOf(site, problems).query(), storeOf(site, settings).query(), listFiles(site, reports, analysesQuery),
    storeOf(site, agreements).query(), storeOf(site, partners).query(), storeOf(site, cameraCases).query(camerasInUse)
  ]);
  return inputOf({ measures: plans, followUps: entries, problems: known, settings: set, analyses: files.map(file => file.item), agreements: agreed, partners: parties, camerasInUse: cases }, year, today);
}
