/** The årsanalys as a coordinator makes it, read from a running server. */
import { storeOf } from '../../src/kit/lists';
import { listFiles } from '../../src/kit/lists/files';
import { inputOf } from '../../src/areas/analysis/model';
import type { AnnualInput } from '../../src/areas/analysis/model';
import { analysesQuery, camerasEnded, camerasInUse, followUpsOfYear, meetingsOfYear, plansQuery } from '../../src/areas/analysis/store';
import { cameraCases, decidedFields } from '../../src/areas/cameras/lists';
import { agreements, partners } from '../../src/areas/cooperation/lists';
import { meetings } from '../../src/areas/council/lists';
import { decisions } from '../../src/areas/decisions/lists';
import { standingOf } from '../../src/areas/decisions/model';
import { decisionsQuery, digestOf } from '../../src/areas/decisions/store';
import { followUps, measures } from '../../src/areas/plan/lists';
import { reports } from '../../src/areas/reports';
import { settings } from '../../src/areas/settings';
import { problems } from '../../src/areas/situation';
import type { placeAs } from './lists/sites';

/** What the page collects for a year, from the same lists by the same questions. */
export async function readAnnual(site: ReturnType<typeof placeAs>, year: number, today: string): Promise<AnnualInput> {
  const [plans, entries, known, set, files, agreed, parties, used, ended, decided, met] = await Promise.all([
    storeOf(site, measures).query(plansQuery(year)), storeOf(site, followUps).query(followUpsOfYear(year)),
    storeOf(site, problems).query(), storeOf(site, settings).query(), listFiles(site, reports, analysesQuery),
    storeOf(site, agreements).query(), storeOf(site, partners).query(), storeOf(site, cameraCases).query(camerasInUse), storeOf(site, cameraCases).query(camerasEnded),
    storeOf(site, decisions).query(decisionsQuery(cameraCases)), storeOf(site, meetings).query(meetingsOfYear(year))
  ]);
  const cameras = [...used, ...ended];
  const standings = await Promise.all(cameras.map(async item =>
    [item.id, standingOf(decided.filter(({ ItemId }) => ItemId === item.id), await digestOf(item, decidedFields))] as const));
  return inputOf({
    measures: plans, followUps: entries, problems: known, settings: set, analyses: files.map(file => file.item), agreements: agreed, partners: parties,
    cameras, standings: new Map(standings), cameraDecisions: decided, meetings: met
  }, year, today);
}
