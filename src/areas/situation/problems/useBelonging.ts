import useSWR from 'swr';
import { itemsKey, may, useItems, useSite } from '../../../kit/lists';
import type { ItemOf, Items, ListDefinition } from '../../../kit/lists';
import { readOf } from './load';
import { useMeasureList } from './measures';
import type { Answer } from './answer';
import { answersOf, answersAround } from './store';

/** What belongs to certain problems, in as few questions as there must be. Pass undefined to wait. */
export function useBelonging<L extends ListDefinition>(definition: L, problems: readonly number[] | undefined): Items<L> {
  const site = useSite();
  const { data, error, mutate } = useSWR<ItemOf<L>[], Error>(
    problems && itemsKey(site.url, definition.name, { problems }), () => readOf(site, definition, problems!)
  );
  return { items: data, error, refresh: () => { mutate().catch(() => undefined); } };
}

export interface Answers { answers: Answer[] | undefined; error: Error | undefined; refresh(): void; }

/** Measures of the years around a plan year, with the problems that they answer. Pass undefined to wait. */
export function useAnswers(year: number | undefined): Answers {
  const { access } = useSite();
  const list = useMeasureList();
  const { items, error, refresh } = useItems(list, year !== undefined && may(access, list, 'read') ? answersAround(year) : undefined);
  return { answers: items, error, refresh };
}

/** The measures of whatever year that answer one problem. */
export function useAnswersOf(problem: number | undefined): Answers {
  const { access } = useSite();
  const list = useMeasureList();
  const { items, error, refresh } = useItems(list, problem !== undefined && may(access, list, 'read') ? answersOf(problem) : undefined);
  return { answers: items, error, refresh };
}
