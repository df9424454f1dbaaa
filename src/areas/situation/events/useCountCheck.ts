import * as React from 'react';
import { EditConflict, listStamp, may, useRefresh, useSite } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { settings } from '../../settings';
import { eventCounts, events } from '../lists';
import { checkCounts } from './check';
import type { CheckResult } from './check';
import { sameStamp } from './counts';
import type { Checked } from './counts';
import { findChecked, keepChecked } from './settings';

/** How often the counts are looked after while a page of them is open, in milliseconds. */
const interval = 10 * 60_000;

/** When each site was last checked, and what a user who may not keep it in the settings knows of it. */
const lastChecks = new Map<string, { at: number; stale: boolean; checked?: Checked }>();

export interface CountCheckState {
  /** The counts may not say what the events say. */
  stale: boolean;
  /** While everything is read through. */
  progress: { read: number; of: number } | undefined;
}

async function check(site: Site, retention: number, onProgress: (read: number, of: number) => void, signal: AbortSignal): Promise<CheckResult> {
  const kept = await findChecked(site);
  // Whoever may not write sees whether anything has happened, and leaves it to those who may.
  if (!may(site.access, eventCounts, 'edit')) return { hold: sameStamp(kept?.stamp, await listStamp(site, events)), checked: kept, wrote: false };
  const keeps = may(site.access, settings, 'edit');
  const known = keeps ? kept : lastChecks.get(site.url)?.checked ?? kept;
  const result = await checkCounts(site, known, { retention, mayRecountAll: keeps, onProgress, signal });
  if (keeps && result.checked && result.checked !== kept) {
    await keepChecked(site, result.checked).catch(error => { if (!(error instanceof EditConflict)) throw error; });
  }
  return result;
}

/**
 * Looks after the counts in the background, once the page's first content stands: now, every ten minutes and when the
 * tab is come back to, but not more often.
 */
export function useCountCheck(ready: boolean, retention: number): CountCheckState {
  const site = useSite();
  const refresh = useRefresh();
  const [state, setState] = React.useState<CountCheckState>({ stale: lastChecks.get(site.url)?.stale ?? false, progress: undefined });
  const latest = React.useRef(retention);
  latest.current = retention;

  React.useEffect(() => {
    if (!ready) return undefined;
    const stop = new AbortController();
    let running: Promise<void> | undefined;
    const show = (next: CountCheckState): void => { if (!stop.signal.aborted) setState(next); };
    const look = async (): Promise<void> => {
      const last = lastChecks.get(site.url);
      if (document.hidden || (last && Date.now() - last.at < interval)) return;
      lastChecks.set(site.url, { at: Date.now(), stale: last?.stale ?? false, checked: last?.checked });
      try {
        const result = await check(site, latest.current, (read, of) => show({ stale: true, progress: { read, of } }), stop.signal);
        lastChecks.set(site.url, { at: Date.now(), stale: !result.hold, checked: result.checked });
        show({ stale: !result.hold, progress: undefined });
        if (result.wrote) await refresh(eventCounts, events);
      } catch {
        // A check is no one's errand: what could not be done now is done by the next one.
        show({ stale: true, progress: undefined });
        if (stop.signal.aborted) lastChecks.delete(site.url);
      }
    };
    const now = (): void => { running = running ?? look().finally(() => { running = undefined; }); };
    now();
    const timer = setInterval(now, interval / 10);
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      stop.abort();
      clearInterval(timer);
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [ready, site]);

  return state;
}
