import * as React from 'react';
import { useItems } from '../../../kit/lists';
// Only how measures look: the plan's area builds on this one, and its list is handed in by the workspace.
import type { measures } from '../../plan';
import type { Answer } from './model';
import { answerColumns, answersOf } from './store';

export type MeasureList = typeof measures;

const MeasuresContext = React.createContext<MeasureList | undefined>(undefined);

/** Hands the list of measures to the pages of the lägesbild. */
export const MeasuresProvider = MeasuresContext.Provider;

export function useMeasureList(): MeasureList {
  const list = React.useContext(MeasuresContext);
  if (!list) throw new Error('MeasuresProvider is missing');
  return list;
}

export interface Answers { answers: Answer[] | undefined; error: Error | undefined; refresh(): void; }

/** Every measure of every year, with the problem that it answers. */
export function useAnswers(): Answers {
  const { items, error, refresh } = useItems(useMeasureList(), { columns: answerColumns });
  return { answers: items, error, refresh };
}

/** The measures that answer one problem. */
export function useAnswersOf(problem: number): Answers {
  const { items, error, refresh } = useItems(useMeasureList(), answersOf(problem));
  return { answers: items, error, refresh };
}
