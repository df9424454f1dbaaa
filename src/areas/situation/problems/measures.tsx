import * as React from 'react';
// Only how measures look: the plan's area builds on this one, and its list is handed in by the workspace.
import type { measures } from '../../plan';

export type MeasureList = typeof measures;

const MeasuresContext = React.createContext<MeasureList | undefined>(undefined);

/** Hands the list of measures to the pages of the lägesbild. */
export const MeasuresProvider = MeasuresContext.Provider;

export function useMeasureList(): MeasureList {
  const list = React.useContext(MeasuresContext);
  if (!list) throw new Error('MeasuresProvider is missing');
  return list;
}
