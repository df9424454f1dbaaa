import * as React from 'react';
import { useSWRConfig } from 'swr';
import { itemsKey } from '../kit/lists';
import type { Access, Role, Site } from '../kit/lists';
import { today } from '../kit/text/format';
import { councilNameQuery } from '../areas/council';
import { municipalityQuery } from '../areas/situation';
import { measures, yearQuery } from '../areas/plan';
import { settings } from '../areas/settings';
import { claimsLogin, findHome } from './home';
import type { Home } from './home';
import type { Host } from './host';
import { roleOf } from './roles';

export type Phase =
  | { name: 'looking' }
  | { name: 'ready'; site: Site; role: Role | undefined }
  | { name: 'none'; canSetUp: boolean }
  | { name: 'closed'; url: string }
  | { name: 'failed'; error: Error };

const noAccess: Access = new Map();

function siteOf(home: Home, host: Host, access: Access): Site {
  return { url: home.url, path: home.path, sp: home.sp, access, login: claimsLogin(host.user.login), readAt: Date.now() };
}

/** Finds the home site and keeps what the first call brought along for the start page. */
export function useWorkspace(host: Host): { phase: Phase; again: () => void } {
  const [phase, setPhase] = React.useState<Phase>({ name: 'looking' });
  const [round, setRound] = React.useState(0);
  const { mutate } = useSWRConfig();

  React.useEffect(() => {
    let gone = false;
    const show = (next: Phase): void => { if (!gone) setPhase(next); };
    const start = async (): Promise<void> => {
      const year = Number(today().slice(0, 4));
      const search = await findHome(host, year);
      if (search.phase !== 'found') {
        show(search.phase === 'none' ? { name: 'none', canSetUp: search.canSetUp } : { name: 'closed', url: search.url });
        return;
      }
      const { home } = search;
      if (home.councilName) await mutate(itemsKey(home.url, settings.name, councilNameQuery), home.councilName, { revalidate: false });
      if (home.municipality) await mutate(itemsKey(home.url, settings.name, municipalityQuery), home.municipality, { revalidate: false });
      if (home.plan) await mutate(itemsKey(home.url, measures.name, yearQuery(year)), home.plan, { revalidate: false });
      if (home.access instanceof Promise) {
        // The year's measures are here: they are shown while SharePoint tells what may be changed.
        show({ name: 'ready', site: siteOf(home, host, noAccess), role: undefined });
      }
      const access = await home.access;
      show({ name: 'ready', site: siteOf(home, host, access), role: roleOf(access) });
    };
    setPhase({ name: 'looking' });
    start().catch(error => show({ name: 'failed', error: error as Error }));
    return () => { gone = true; };
  }, [host, round]);

  return { phase, again: () => setRound(count => count + 1) };
}

/** The current value of something live in the host. */
export function useLive<T>(source: { current(): T; subscribe(changed: () => void): () => void }): T {
  const [value, setValue] = React.useState(source.current());
  React.useEffect(() => {
    setValue(source.current());
    return source.subscribe(() => setValue(source.current()));
  }, [source]);
  return value;
}
