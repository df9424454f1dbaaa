import * as React from 'react';
import { useSite } from '../lists';
import { dropDraft, findDraft, keepDraft } from './drafts';

export interface Drafted<T> {
  /** What was typed earlier and never saved, as the form opened. */
  found: T | undefined;
  keep(values: T): void;
  drop(): void;
}

/**
 * Keeps what is typed in a small form of its own until it is saved, as `useItemForm` does for items.
 * @param form names the form and what it is about, as `followup-17`
 * @param memoryOnly never on disk: about items of a confidential list
 */
export function useDraft<T>(form: string, memoryOnly?: boolean): Drafted<T> {
  const { url, login } = useSite();
  const place = { site: url, login, form, memoryOnly };
  const [found] = React.useState(() => findDraft<T>(place));
  return { found, keep: values => keepDraft(place, values), drop: () => dropDraft(place) };
}
