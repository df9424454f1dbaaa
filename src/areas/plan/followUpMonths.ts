import * as React from 'react';
import { followUpMonthsKey, settingOf } from '../settings';
import type { Setting } from '../settings';
import { defaultFollowUpMonths, readFollowUpMonths } from './model';

const Months = React.createContext(defaultFollowUpMonths);

/** Gives everything below it the months at whose end measures are followed up. */
export const FollowUpMonthsProvider = Months.Provider;

/** The months at whose end measures are followed up (P22): the municipality's own, or April, August and December. */
export function useFollowUpMonths(): readonly number[] {
  return React.useContext(Months);
}

/** The months among settings that were read. */
export function followUpMonthsOf(items: readonly Setting[] | undefined): readonly number[] {
  return readFollowUpMonths(settingOf(items, followUpMonthsKey)) ?? defaultFollowUpMonths;
}
