import * as React from 'react';
import { may, newKey, useItems, useSite, useStore } from '../../kit/lists';
import { useSave } from '../../kit/forms/useSave';
import { settings } from '../settings';
import { minimumCategories } from './lists';
import type { Category } from './lists';

/** The key of the setting that notes why a category has no actor (P8: "ingen aktör finns"). */
const keyOf = (category: Category): string => `noActor.${category}`;

export interface NoActor {
  /** Reasons by category; undefined until read. */
  reasons: Partial<Record<Category, string>> | undefined;
  canChange: boolean;
  saving: boolean;
  error: Error | undefined;
  /** Notes the reason, or takes it away when it is empty. True when saved. */
  save(category: Category, reason: string): Promise<boolean>;
  refresh(): void;
}

/** Categories for which the coordinator has noted that the municipality has no actor. */
export function useNoActor(): NoActor {
  const site = useSite();
  const store = useStore(settings);
  const saving = useSave(store);
  const { items, refresh } = useItems(settings, {});
  const find = (category: Category): NonNullable<typeof items>[number] | undefined => items?.find(item => item.Title === keyOf(category));
  const reasons = React.useMemo(
    () => items && Object.fromEntries(minimumCategories.map(category => [category, find(category)?.Value ?? ''])), [items]
  );
  return {
    reasons, refresh, saving: saving.saving, error: saving.error,
    canChange: may(site.access, settings, 'edit'),
    save: async (category, reason) => {
      const standing = find(category);
      const saved = await saving.run(() => standing
        ? store.update(standing, { Value: reason.trim() })
        : store.create({ Title: keyOf(category), Value: reason.trim() }, newKey()));
      return saved !== undefined;
    }
  };
}
