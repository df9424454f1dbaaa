import * as React from 'react';
import { may, useItems, useRefresh, useSite } from '../../../kit/lists';
import type { Query } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { countsOfYears } from '../events/store';
import { monthAway } from '../events/periods';
import { useGround, useOwnFigures } from '../facts/useFacts';
import { mostYears } from '../facts/store';
import { causes, eventCounts, evidence, observations, pictures, problems } from '../lists';
import type { Picture, Problem } from '../lists';
import { useMeasureList } from '../problems/measures';
import { problemRows } from '../problems/model';
import type { ProblemRow } from '../problems/model';
import { comingSeasons } from '../problems/seasons';
import type { ComingSeason } from '../problems/seasons';
import { answerColumns } from '../problems/store';
import { openProblems } from '../store';
import { deadlines, freshness, standouts } from './overview';
import type { Deadlines, Freshness, Standout } from './overview';
import { useTelling } from './telling';

/** Lägesbilder of so many years tell when the last one was approved (6 §: every second year). */
const pictureYears = 5;

export interface OverviewState {
  year: number;
  /** This year's lägesbild; null when it has not been begun. */
  picture: Picture | null | undefined;
  deadlines: Deadlines | undefined;
  freshness: Freshness[] | undefined;
  standouts: Standout[] | undefined;
  /** Prioritised problems, with what belongs to them as far as it is read. */
  problems: ProblemRow[] | undefined;
  seasons: ComingSeason<Problem>[] | undefined;
  /** What has been done of import, events, problems and lägesbild, in that order; undefined until known. */
  steps: [boolean, boolean, boolean, boolean] | undefined;
  canWrite: boolean;
  error: Error | undefined;
  refresh(): void;
}

/** The state of the year's lägesbild: two calls, whatever the lists hold. */
export function useOverview(): OverviewState {
  const { access } = useSite();
  const refreshLists = useRefresh();
  const telling = useTelling();
  const day = today();
  const year = Number(day.slice(0, 4));
  const counted = Number(monthAway(day.slice(0, 7), -1).slice(0, 4));
  const ground = useGround();
  const comparison = ground.comparison === 'unknown' ? undefined : ground.comparison;
  const known = useItems(problems, openProblems);
  const made = useItems(pictures, { where: [{ column: 'Year', is: 'ge', value: year - pictureYears + 1 }] });
  const counts = useItems(eventCounts, countsOfYears([counted - 1, counted]));

  // The second call: what belongs to what the first one told of.
  const own = useOwnFigures(ground.indicators, comparison, year - mostYears + 1);
  const prioritised = React.useMemo(() => known.items?.filter(({ Priority }) => Priority === 'Prioriterat'), [known.items]);
  const ids = prioritised?.map(({ id }) => id) ?? [];
  const measureList = useMeasureList();
  const ofProblems = ids.length > 0 ? [{ column: 'Problem' as const, is: 'eq' as const, value: ids }] : undefined;
  const evidenceQuery: Query<typeof evidence> | undefined = ofProblems && { where: ofProblems, columns: ['Problem', 'Kind'] };
  const shown = useItems(evidence, evidenceQuery);
  const reasons = useItems(causes, ofProblems && { where: ofProblems, columns: ['Problem'] });
  const answers = useItems(measureList, ofProblems && may(access, measureList, 'read') ? { where: ofProblems, columns: answerColumns } : undefined);

  const rows = React.useMemo(
    () => prioritised && problemRows(prioritised, { evidence: shown.items, causes: reasons.items, answers: answers.items }, year), [prioritised, shown.items, reasons.items, answers.items, year]
  );
  const figures = ground.comparison === 'unknown' ? [] : own.figures;
  const facts = React.useMemo(
    () => figures && counts.items && { freshness: freshness(figures, counts.items, day), standouts: standouts(figures, counts.items, day, telling) }, [own.figures, ground.comparison, counts.items, day, telling]
  );
  const picture = made.items && (made.items.find(({ Year, Term }) => Year === year && Term === 'Helår') ?? null);
  const read = [known, made, counts, own, shown, reasons, answers];
  return {
    year, picture, problems: rows, ...(facts ?? { freshness: undefined, standouts: undefined }),
    deadlines: made.items && deadlines(made.items, day), seasons: React.useMemo(() => known.items && comingSeasons(known.items, day), [known.items, day]),
    steps: figures && counts.items && known.items && picture !== undefined ? [figures.length > 0, counts.items.some(({ Count }) => (Count ?? 0) > 0), known.items.length > 0, picture !== null] : undefined,
    canWrite: may(access, problems, 'edit'), error: ground.error ?? read.find(({ error }) => error)?.error,
    refresh: () => {
      ground.refresh();
      refreshLists(observations, problems, pictures, eventCounts, evidence, causes, measureList).catch(() => undefined);
    }
  };
}
