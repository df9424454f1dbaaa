import * as React from 'react';
import { newKey } from '../lists';
import { useDraft } from './useDraft';

export interface DraftForm<D> {
  draft: D;
  /** Belongs to what is typed: the same sent twice makes one item. */
  key: string;
  /** What is wrong, once someone has tried to save it. */
  faults: Partial<Record<keyof D, string>>;
  write(part: Partial<D>): void;
  /** Whether nothing is wrong; from now on what is wrong is shown. */
  check(): boolean;
  /** It is saved: what is typed next is another. */
  saved(next?: D): void;
}

interface Options<D, F> {
  blank(): D;
  check(draft: D): Partial<Record<keyof D, F>>;
  faultText(fault: F): string | undefined;
  /** Never on disk: about items of a confidential list. */
  memoryOnly?: boolean;
}

/**
 * What is typed in a small form of its own: kept as a draft with the key of what it is to make, until it is saved.
 * @param form names the form and what it is about, as `plan-secure-17`
 */
export function useDraftForm<D extends object, F>(form: string, { blank, check, faultText, memoryOnly }: Options<D, F>): DraftForm<D> {
  const kept = useDraft<{ key: string; draft: D }>(form, memoryOnly);
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank());
  const [key, setKey] = React.useState(() => kept.found?.key ?? newKey());
  const [tried, setTried] = React.useState(false);
  const wrong = Object.entries(check(draft)) as [keyof D, F][];
  return {
    draft, key,
    faults: tried ? Object.fromEntries(wrong.map(([name, fault]) => [name, faultText(fault)])) as DraftForm<D>['faults'] : {},
    write: part => {
      const typed = { ...draft, ...part };
      setDraft(typed);
      kept.keep({ key, draft: typed });
    },
    check: () => {
      setTried(true);
      return wrong.length === 0;
    },
    saved: next => {
      kept.drop();
      setKey(newKey());
      setTried(false);
      if (next) setDraft(next);
    }
  };
}
