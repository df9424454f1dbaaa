import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { areas, causes, evidence, problems } from '../lists';
import { openProblems } from '../store';
import { countProblems, passes, problemRows } from './model';
import type { ProblemCounts, ProblemFilter, ProblemRow } from './model';
import { closedProblems } from './store';
import { useAnswers, useBelonging } from './useBelonging';

export interface ProblemsPageState {
  year: number;
  today: string;
  filter: ProblemFilter;
  /** Those that pass the filter, the prioritised first. Undefined until read. */
  shown: ProblemRow[] | undefined;
  /** How many there are, whatever the filter. */
  total: number | undefined;
  counts: ProblemCounts | undefined;
  areas: Reference[];
  groups: string[];
  error: Error | undefined;
  canAdd: boolean;
  /** The problem whose panel is open: its id, `new`, or none. */
  open: number | 'new' | undefined;
  setQuery(part: Record<string, string>): void;
  show(what: number | 'new', tab?: string): void;
  close(): void;
  refresh(): void;
}

const base = 'situation/problems';

/** What a new problem was begun with is not the address of the register. */
const begun = { new: '', title: '', place: '', from: '', tab: '' };

/** The register of problems: what is shown follows from the address, so that a view can be linked to. */
export function useProblemsPage(): ProblemsPageState {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const year = Number(now.slice(0, 4));
  const fresh = query.new === '1';
  const filter: ProblemFilter = {
    // The area of one that is to be made narrows nothing.
    priority: query.priority, area: fresh ? undefined : Number(query.area) || undefined, group: query.group, season: query.season, state: query.state, text: query.text
  };
  const found = useItems(problems, filter.priority === 'Avslutat' ? closedProblems : openProblems);
  const { answers, ...measures } = useAnswers(year);
  const areaItems = useItems(areas, {});
  const ids = found.items?.map(({ id }) => id);
  const [ownEvidence, ownCauses] = [useBelonging(evidence, ids), useBelonging(causes, ids)];

  const rows = React.useMemo(
    () => found.items && problemRows(found.items, { evidence: ownEvidence.items, causes: ownCauses.items, answers }, year),
    [found.items, ownEvidence.items, ownCauses.items, answers, year]
  );
  const filterKey = JSON.stringify([filter, now]);
  const shown = React.useMemo(() => rows?.filter(row => passes(row, filter, now)), [rows, filterKey]);
  const part = path.slice(base.length + 1);
  const plain = { ...query, ...begun, ...(fresh ? { area: '' } : {}) };

  return {
    year, filter, shown, today: now,
    total: found.items?.length,
    counts: rows && countProblems(rows, now),
    areas: (areaItems.items ?? []).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv')),
    groups: [...new Set((found.items ?? []).map(({ TargetGroup }) => TargetGroup).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'sv')),
    error: [found, ownEvidence, ownCauses, measures, areaItems].find(({ error }) => error)?.error,
    canAdd: may(access, problems, 'add'),
    open: part === 'new' || fresh ? 'new' : Number(part) || undefined,
    setQuery: changed => router.go({ path, query: { ...query, ...changed } }, { replace: true }),
    show: (what, tab = '') => router.go({ path: `${base}/${what}`, query: { ...plain, tab } }),
    close: () => router.go({ path: base, query: plain }),
    refresh: () => { [found, ownEvidence, ownCauses, measures, areaItems].forEach(items => items.refresh()); }
  };
}
