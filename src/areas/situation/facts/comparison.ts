/** Whom the municipality compares itself with: its own code among the settings, the rest among the regions (domain.md §2). */
import type { ItemOf } from '../../../kit/lists/define';
import { municipalityKeys, settingOf } from '../../settings';
import type { settings } from '../../settings';
import { regionByCode, regionsNamed } from '../imports/regions';
import { regionLevels } from '../lists';
import type { Region } from '../lists';
import { groupKey } from './keys';
import type { ComparedRegion, Comparison } from './model';

type Setting = Pick<ItemOf<typeof settings>, 'Title' | 'Value'>;

/** The kommungrupp as it is kept: its name and its members' codes. */
export interface Group { name: string; members: readonly string[]; }

/** The municipality's code: as it was set, else that of its name. Undefined when neither is known. */
export function ownCode(settings: readonly Setting[]): string | undefined {
  const code = settingOf(settings, municipalityKeys.code);
  if (/^\d{4}$/.test(code)) return code;
  const found = regionsNamed(settingOf(settings, municipalityKeys.name).replace(/\s*\(.*\)\s*$/, ''));
  return found.length === 1 ? found[0].code : undefined;
}

/** The kommungrupp as the settings hold it; undefined when there is none, or nothing that can be read. */
export function groupOf(settings: readonly Setting[]): Group | undefined {
  try {
    const { name, members } = JSON.parse(settingOf(settings, groupKey)) as Partial<Group>;
    return typeof name === 'string' && Array.isArray(members) ? { name, members: members.filter(code => typeof code === 'string' && code !== '') } : undefined;
  } catch {
    return undefined;
  }
}

const named = (code: string, regions: readonly Pick<Region, 'Code' | 'Title' | 'Level'>[]): ComparedRegion => {
  const stored = regions.find(({ Code }) => Code === code);
  return { code, name: stored?.Title || regionByCode(code)?.name || code, level: stored?.Level ?? 'Kommun' };
};

/** Whom the figures are told of, and beside whom. Undefined until the municipality's own code is known. */
export function comparisonOf(settings: readonly Setting[], regions: readonly Pick<Region, 'Code' | 'Title' | 'Level' | 'Compared'>[]): Comparison | undefined {
  const code = ownCode(settings);
  if (!code) return undefined;
  const level = ({ Level }: Pick<Region, 'Level'>): number => regionLevels.findIndex(one => one === Level);
  const others = regions.filter(({ Compared, Code }) => Compared && Code && Code !== code)
    .sort((a, b) => level(a) - level(b) || a.Title.localeCompare(b.Title, 'sv')).map(({ Code }) => named(Code, regions));
  const group = groupOf(settings);
  const members = group?.members.filter(member => member !== code) ?? [];
  return { own: named(code, regions), others, ...(group && members.length > 0 ? { group: { name: group.name, members: members.map(member => named(member, regions)) } } : {}) };
}

/** The municipality's name as sentences use it: "Hjo". */
export const shortName = (name: string): string => name.replace(/\s+kommun$/i, '');
