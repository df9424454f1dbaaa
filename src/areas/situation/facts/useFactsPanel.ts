import * as React from 'react';
import { newKey, storeOf, useItems, useRefresh, useSite, useStore } from '../../../kit/lists';
import { municipalityKeys, saveSetting, settings } from '../../settings';
import { allRegions, regionsNamed } from '../imports/regions';
import { indicators, regions } from '../lists';
import type { IndicatorChanges, Region, RegionLevel } from '../lists';
import { groupOf, ownCode } from './comparison';
import type { Group } from './comparison';
import { groupKey, municipalityQuery } from './keys';
import type { IndicatorInfo } from './model';
import { useGround } from './useFacts';

export interface FactsPanelState {
  indicators: IndicatorInfo[] | undefined;
  regions: Region[];
  own: string | undefined;
  group: Group;
  error: Error | undefined;
  busy: boolean;
  saved: boolean;
  setIndicator(indicator: IndicatorInfo, changes: IndicatorChanges): void;
  setCompared(region: Region, Compared: boolean): void;
  setMember(code: string, member: boolean): void;
  nameGroup(name: string): void;
  setOwn(name: string): boolean;
  /** False when no region of Sweden is called so. */
  addRegion(name: string): boolean;
}

const levels: Record<string, RegionLevel> = { country: 'Riket', county: 'Län', municipality: 'Kommun', group: 'Kommungrupp' };

/** Which indicators are followed, and whom the municipality compares itself with: each choice is saved as it is made. */
export function useFactsPanel(): FactsPanelState {
  const site = useSite();
  const ground = useGround();
  const set = useItems(settings, municipalityQuery);
  const refresh = useRefresh();
  const indicatorStore = useStore(indicators);
  const [busy, setBusy] = React.useState(0);
  const [saved, setSaved] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const group = (set.items && groupOf(set.items)) ?? { name: '', members: [] };

  const run = (work: () => Promise<unknown>, ...lists: Parameters<typeof refresh>): void => {
    setBusy(count => count + 1);
    setSaved(false);
    setError(undefined);
    work().then(() => refresh(...lists)).then(() => setSaved(true), setError).then(() => setBusy(count => count - 1), () => undefined);
  };
  const keepGroup = (next: Group): void => run(() => saveSetting(site, groupKey, JSON.stringify(next)), settings);
  return {
    indicators: ground.indicators, regions: ground.regions ?? [], own: set.items && ownCode(set.items), group, error: error ?? ground.error, busy: busy > 0, saved,
    setIndicator: ({ id }, changes) => run(async () => {
      // The panel reads less than the whole item: what is written goes by how it stands now.
      const item = await indicatorStore.get(id);
      if (item) await indicatorStore.update(item, changes);
    }, indicators),
    setCompared: (region, Compared) => run(() => storeOf(site, regions).update(region, { Compared }), regions),
    setMember: (code, member) => keepGroup({ name: group.name || 'Kommungruppen', members: member ? [...new Set([...group.members, code])] : group.members.filter(one => one !== code) }),
    nameGroup: name => { if (name.trim() && name.trim() !== group.name) keepGroup({ ...group, name: name.trim() }); },
    setOwn: name => {
      const found = regionsNamed(name).filter(({ kind }) => kind === 'municipality');
      if (found.length === 1) run(() => saveSetting(site, municipalityKeys.code, found[0].code), settings);
      return found.length === 1;
    },
    addRegion: name => {
      const found = regionsNamed(name).filter(({ kind }) => kind in levels);
      if (found.length !== 1) return false;
      const [{ code, name: Title, kind }] = found;
      const known = ground.regions?.find(({ Code }) => Code === code);
      run(() => known ? storeOf(site, regions).update(known, { Compared: true }) : storeOf(site, regions).create({ Title, Code: code, Level: levels[kind], Compared: true }, newKey()), regions);
      return true;
    }
  };
}

/** Names to propose while one is typed. */
export const regionNames = (): string[] => allRegions().filter(({ kind }) => kind in levels).map(({ name }) => name);
