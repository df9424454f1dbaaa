import * as React from 'react';
import useSWR from 'swr';
import { itemsKey, may, useItems, useRefresh, useSite } from '../../kit/lists';
import type { ListDefinition } from '../../kit/lists';
import { listFiles } from '../../kit/lists/files';
import type { StoredFile } from '../../kit/lists/files';
import { cameraCases, decidedFields } from '../cameras';
import { agreements, partners } from '../cooperation';
import { meetings } from '../council';
import { decisions, decisionsQuery, useStandings } from '../decisions';
import type { Standing } from '../decisions';
import { followUps, measures } from '../plan';
import { reports } from '../reports';
import { settings } from '../settings';
import { problems } from '../situation';
import { inputOf } from './model';
import type { AnnualInput } from './model';
import { analysesQuery, camerasEnded, camerasInUse, followUpsOfYear, meetingsOfYear, plansQuery } from './store';

export interface AnnualReading {
  /** Undefined until everything this user may see has been read. */
  input: AnnualInput | undefined;
  /** Årsanalyser in the library. */
  files: StoredFile<typeof reports>[] | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** Reads all that the årsanalys of a year is made of, as far as this user may see it. */
export function useAnnualInput(year: number, today: string): AnnualReading {
  const site = useSite();
  const refreshLists = useRefresh();
  const sees = (...lists: ListDefinition[]): boolean => lists.every(list => may(site.access, list, 'read'));
  const plans = useItems(measures, plansQuery(year));
  const entries = useItems(followUps, followUpsOfYear(year));
  const known = useItems(problems, {});
  const set = useItems(settings, {});
  const agreed = useItems(agreements, sees(agreements, partners) ? {} : undefined);
  const parties = useItems(partners, sees(agreements, partners) ? {} : undefined);
  const used = useItems(cameraCases, sees(cameraCases) ? camerasInUse : undefined);
  const ended = useItems(cameraCases, sees(cameraCases) ? camerasEnded : undefined);
  const decided = useItems(decisions, sees(decisions) ? decisionsQuery(cameraCases) : undefined);
  const met = useItems(meetings, sees(meetings) ? meetingsOfYear(year) : undefined);
  const analyses = useSWR(sees(reports) ? itemsKey(site.url, reports.name, analysesQuery) : undefined, () => listFiles(site, reports, analysesQuery));

  const cases = React.useMemo(() => used.items && ended.items && [...used.items, ...ended.items], [used.items, ended.items]);
  const { byItem, error: standingError } = useStandings(cameraCases, sees(decisions) ? cases : undefined, decidedFields);
  const standings = React.useMemo((): ReadonlyMap<number, Standing> | undefined =>
    byItem && cases?.every(item => byItem.has(item.id)) ? new Map([...byItem].map(([id, { standing }]) => [id, standing])) : undefined, [byItem, cases]);
  const files = analyses.data ?? (sees(reports) ? undefined : []);

  // A register that is still being read must not pass for one that is empty.
  const pending = (sees(agreements, partners) && !(agreed.items && parties.items)) || (sees(cameraCases) && !cases)
    || (sees(decisions) && !decided.items) || (sees(cameraCases, decisions) && !standings) || (sees(meetings) && !met.items);
  const input = React.useMemo(() => plans.items && entries.items && known.items && set.items && files && !pending ? inputOf({
    measures: plans.items, followUps: entries.items, problems: known.items, settings: set.items, analyses: files.map(file => file.item),
    agreements: agreed.items, partners: parties.items, cameras: cases, standings, cameraDecisions: decided.items, meetings: met.items
  }, year, today) : undefined, [
    plans.items, entries.items, known.items, set.items, analyses.data, agreed.items, parties.items, cases, standings, decided.items, met.items, pending, year, today
  ]);

  const read = [plans, entries, known, set, agreed, parties, used, ended, decided, met];
  return {
    input, files,
    error: read.find(({ error }) => error)?.error ?? analyses.error ?? standingError,
    refresh: () => { refreshLists(measures, followUps, problems, settings, agreements, partners, cameraCases, decisions, meetings, reports).catch(() => undefined); }
  };
}
