/** Which of a file's regions are kept. */
import { allRegions, regionByCode, regionsNamed } from '../regions';
import { municipalityKeys, settingOf } from '../../../settings';
import type { Setting } from '../../../settings';
import type { Region } from '../types';

/** The municipality itself: by its kommunkod, else by its name, both among the settings. */
export function municipalityOf(items: readonly Setting[] | undefined): Region | undefined {
  const byCode = regionByCode(settingOf(items, municipalityKeys.code));
  if (byCode?.kind === 'municipality') return byCode;
  const named = regionsNamed(settingOf(items, municipalityKeys.name).replace(/\s*\(.*$/, ''));
  return named.length === 1 && named[0].kind === 'municipality' ? named[0] : undefined;
}

/** The län of a kommun: the first two figures of its code. */
export const countyOf = (code: string): string => code.slice(0, 2);

const orderOf: Record<Region['kind'], number> = { country: 3, county: 2, municipality: 0, district: 5, police: 4, group: 1 };

/** Regions as a person looks for them: the own first, then by kind and name. */
export function orderedRegions(regions: readonly Region[], own: string | undefined): Region[] {
  return [...regions].sort((a, b) => Number(b.code === own) - Number(a.code === own) || orderOf[a.kind] - orderOf[b.kind] || a.name.localeCompare(b.name, 'sv'));
}

/** A file with no more regions than these is taken whole where it holds none that is expected. */
const few = 12;

/**
 * What is kept unless someone says otherwise: the municipality, its län, the whole country, and whom it compares
 * itself with. A small file with none of them is kept whole; of a large one a person must choose.
 * @param compared codes of the stored regions
 */
export function defaultRegions(regions: readonly Region[], own: string | undefined, compared: ReadonlySet<string>): Set<string> {
  const expected = regions.filter(({ code }) => code === own || code === '00' || (own !== undefined && code === countyOf(own)) || compared.has(code));
  const sought = expected.some(({ code }) => code === own || compared.has(code));
  return new Set((sought || regions.length > few ? expected : regions).map(({ code }) => code));
}

/** Of the regions kept, those that comparisons begin with: of many kommuner none, since nobody compares with them all. */
export function comparedFrom(kept: ReadonlySet<string>, own: string | undefined): Set<string> {
  return new Set([...kept].filter(code => code !== own && (kept.size <= few || code === '00' || (own !== undefined && code === countyOf(own)))));
}

/** The 290 kommuner, by name. */
export const municipalities = (): Region[] => allRegions().filter(({ kind }) => kind === 'municipality').sort((a, b) => a.name.localeCompare(b.name, 'sv'));

/** Kommuner, län and the whole country: what an unknown name may be said to mean. */
export const knownRegions = (): Region[] => orderedRegions(allRegions().filter(({ kind }) => kind === 'municipality' || kind === 'county' || kind === 'country'), undefined);
