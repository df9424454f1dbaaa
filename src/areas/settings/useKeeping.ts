import * as React from 'react';
import { may, useRefresh, useSite } from '../../kit/lists';
import { settings } from './lists';
import { saveSetting } from './store';

export interface Keeping {
  saving: boolean;
  error: Error | undefined;
  /** Whether the person may change settings at all. */
  canKeep: boolean;
  /** Never rejects: a fault stands in `error`, and the answer is false. */
  keep(value: string): Promise<boolean>;
}

/** Writes one setting, and tells how that goes: for what is kept as soon as it is chosen. */
export function useKeeping(key: string): Keeping {
  const site = useSite();
  const refresh = useRefresh();
  const [saving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  return {
    saving, error, canKeep: may(site.access, settings, 'edit'),
    keep: async value => {
      setSaving(true);
      setError(undefined);
      try {
        await saveSetting(site, key, value);
        await refresh(settings);
        return true;
      } catch (failure) {
        setError(failure as Error);
        return false;
      } finally {
        setSaving(false);
      }
    }
  };
}
