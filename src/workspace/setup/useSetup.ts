import * as React from 'react';
import type { SPFI } from '@pnp/sp/fi';
import { allLists } from '../../areas/lists';
import { settings } from '../../areas/settings';
import { storeOf } from '../../kit/lists';
import { applySetup, planSetup, readSite } from '../../kit/lists/setup';
import type { Outcome, Progress, SetupPlan, SiteState } from '../../kit/lists/setup';
import { useLanguage } from '../../kit/ui/language';
import { stepText } from './steps';

/** What the health check found: what differs, and what in the site itself will give trouble. */
export interface Health {
  plan: SetupPlan;
  wrongTimeZone: string | undefined;
  wrongLocale: boolean;
  state: SiteState;
}

/** Swedish (Sweden), as SharePoint numbers locales. */
const swedish = 1053;

/** Stockholm's zone, as SharePoint describes it in any language: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. */
const swedishZone = /stockholm|w\. europe/i;

/** Compares the site with the definitions, and looks at what set-up cannot mend. */
export async function checkHealth(sp: SPFI): Promise<Health> {
  const state = await readSite(sp, allLists);
  return {
    plan: planSetup(allLists, state),
    wrongTimeZone: swedishZone.test(state.timeZone) ? undefined : state.timeZone,
    wrongLocale: state.localeId !== swedish,
    state
  };
}

/** The key under which the set-up's log is kept in the settings list. */
export const logKey = 'setupLog';

/** Log lines kept, newest first. */
const logLines = 500;

async function keepLog(sp: SPFI, path: string, lines: string[]): Promise<void> {
  const store = storeOf({ sp, path }, settings);
  const [standing] = await store.query({ where: [{ column: 'Title', is: 'eq', value: logKey }], limit: 1 });
  const Value = [...lines, ...(standing?.Value.split('\n') ?? [])].slice(0, logLines).join('\n');
  if (standing) await store.update(standing, { Value });
  else await store.create({ Title: logKey, Value }, logKey);
}

export interface Setup {
  running: boolean;
  progress: Progress | undefined;
  outcome: Outcome | undefined;
  error: Error | undefined;
  start(): Promise<Outcome | undefined>;
  stop(): void;
}

/** Runs the set-up of a site and keeps its log. It can be stopped and started again at any step. */
export function useSetup(sp: SPFI, path: string): Setup {
  const language = useLanguage();
  const [running, setRunning] = React.useState(false);
  const [progress, setProgress] = React.useState<Progress>();
  const [outcome, setOutcome] = React.useState<Outcome>();
  const [error, setError] = React.useState<Error>();
  const stopper = React.useRef<AbortController>();
  React.useEffect(() => () => stopper.current?.abort(), []);

  const start = async (): Promise<Outcome | undefined> => {
    setRunning(true);
    setError(undefined);
    setOutcome(undefined);
    stopper.current = new AbortController();
    try {
      const result = await applySetup(sp, allLists, setProgress, stopper.current.signal);
      const now = new Date().toISOString();
      const lines = result.done.map(step => `${now} ${stepText(step, language)}`);
      if (result.failed) lines.push(`${now} ${stepText(result.failed.step, language)}: ${result.failed.fault.message}`);
      // The log goes into a list that the set-up itself makes; if that is what failed there is nowhere to write.
      if (lines.length > 0) await keepLog(sp, path, lines.reverse()).catch(() => undefined);
      setOutcome(result);
      return result;
    } catch (failure) {
      setError(failure as Error);
      return undefined;
    } finally {
      setRunning(false);
    }
  };

  return { running, progress, outcome, error, start, stop: () => stopper.current?.abort() };
}
