import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { departments } from '../../settings';
import { useFollowUpMonths } from '../followUpMonths';
import { measurePartners, measures } from '../lists';
import type { Measure } from '../lists';
import { attention, countMeasures, sortMeasures } from '../model';
import type { PlanCounts, SortKey } from '../model';
import { yearQuery } from '../store';
import type { SheetWords } from './export/sheet';
import { passes, pointedTo, readView, wantingOf } from './filter';
import type { Ask, PlanView, Wanting } from './filter';
import { groupMeasures } from './groups';
import type { Grouped } from './groups';
import { partnerQuery } from './store';
import { screenWords } from './words';

export interface Named { id: number; title: string; }

export interface OverviewState extends PlanView {
  year: number;
  years: number[];
  today: string;
  words: SheetWords;
  ask: Ask;
  departments: Named[];
  problems: Named[];
  areas: Named[];
  /** The year's measures, whatever the filter. Undefined until read. */
  all: Measure[] | undefined;
  /** Those that pass the filter, group by group. Undefined until read. */
  shown: Grouped | undefined;
  counts: PlanCounts | undefined;
  wanting: Wanting | undefined;
  error: Error | undefined;
  canAdd: boolean;
  canEdit: boolean;
  /** The coordinator, who alone may take measures away, chooses for the whole plan. */
  coordinates: boolean;
  /** The measure whose panel is open: its id, `new`, or none. */
  open: number | 'new' | undefined;
  setQuery(part: Record<string, string>): void;
  sortBy(key: SortKey): void;
  openMeasure(id: number | 'new'): void;
  close(): void;
  refresh(): void;
  /** A measure as our own write left it, until it is read anew. */
  noteChanged(measure: Measure): void;
}

/** What a new measure began from is not the address of the plan. */
const begun = { tab: '', title: '', problem: '', from: '' };

/** The version that an ETag tells: the later the higher. */
const versionOf = ({ etag }: Measure): number => Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);

const firstPlanYear = 2020;
const yearsBack = 10;

/** The years that may be chosen: the next one, and back as far as the list goes. */
function yearsOf(thisYear: number, year: number): number[] {
  const first = Math.max(firstPlanYear, thisYear - yearsBack);
  const years = Array.from({ length: Math.max(1, thisYear + 2 - first) }, (_none, at) => thisYear + 1 - at);
  return [...new Set([...years, year])].sort((a, b) => b - a);
}

/** Which measures the chosen partner takes part in: read when one is chosen. */
function usePartnersMeasures(partner: number | undefined): { ids: ReadonlySet<number> | undefined; error: Error | undefined } {
  const { items, error } = useItems(measurePartners, partner ? partnerQuery(partner) : undefined);
  const ids = React.useMemo(() => items && new Set(items.flatMap(({ Measure: of }) => of ? [of.id] : [])), [items]);
  return { ids, error };
}

/** The plan of one year: what is shown follows from the address, so that a view can be linked to. */
export function useOverview(): OverviewState {
  const site = useSite();
  const router = useRouter();
  const language = useLanguage();
  const { path, query } = useRoute();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = Number(query.year) || thisYear;
  const { items: read, error, refresh } = useItems(measures, yearQuery(year));
  const departmentItems = useItems(departments, {}).items;
  const [changed, setChanged] = React.useState<ReadonlyMap<number, Measure>>(new Map());
  const view = readView(query);
  const { filter, sort, grouping } = view;
  const partner = usePartnersMeasures(filter.partner);
  const words = React.useMemo(() => screenWords(language), [language]);
  const months = useFollowUpMonths();
  const ask = React.useCallback((measure: Measure) => attention(measure, now, months), [now, months]);

  const all = React.useMemo(() => read?.map(measure => {
    const own = changed.get(measure.id);
    return own && versionOf(own) > versionOf(measure) ? own : measure;
  }), [read, changed]);
  const by = view.view === 'board' ? 'status' : grouping;
  const viewKey = JSON.stringify([filter, sort, by]);
  const shown = React.useMemo(() => {
    if (filter.partner && !partner.ids) return undefined;
    const passing = all?.filter(measure => passes(measure, filter, ask, partner.ids));
    return passing && groupMeasures(sortMeasures(passing, sort.key, sort.descending), by, words);
  }, [all, viewKey, partner.ids, words, ask]);
  const offered = React.useMemo(() => ({ problems: pointedTo(all ?? [], 'Problem'), areas: pointedTo(all ?? [], 'Area') }), [all]);

  const part = path.split('/')[1];
  const setQuery = (next: Record<string, string>): void => router.go({ path, query: { ...query, ...next } }, { replace: true });
  return {
    ...view, ...offered, year, all, shown, words, ask, refresh, setQuery, today: now,
    error: error ?? partner.error,
    years: yearsOf(thisYear, year),
    departments: (departmentItems ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv')),
    counts: all && countMeasures(all, now, months),
    wanting: all && wantingOf(all),
    canAdd: may(site.access, measures, 'add'),
    canEdit: may(site.access, measures, 'edit'),
    coordinates: may(site.access, measures, 'remove'),
    open: part === 'new' ? 'new' : Number(part) || undefined,
    sortBy: key => setQuery({ sort: key, order: sort.key === key && !sort.descending ? 'desc' : '' }),
    // A proposal made while one problem is looked at is about that one.
    openMeasure: id => router.go({
      path: `plan/${id}`, query: { ...query, ...begun, tab: query.tab ?? '', ...(id === 'new' && filter.problem ? { problem: String(filter.problem) } : {}) }
    }),
    close: () => router.go({ path: 'plan', query: { ...query, ...begun } }),
    noteChanged: measure => setChanged(known => new Map(known).set(measure.id, measure))
  };
}
