import { withoutFootnote } from './numbers';
import { countyLines } from './regionData';
import type { Region } from './types';

/** Lower case, one kind of dash and space, no footnote mark. */
function plain(name: string): string {
  return withoutFootnote(name.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\s\u00a0\u202f]+/g, ' ')).toLowerCase().replace(/\s*-\s*/g, '-');
}

/** Without the signs that an ASCII file lacks. */
export function folded(name: string): string {
  return plain(name).replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/[éè]/g, 'e');
}

const byCode = new Map<string, Region>();
const byName = new Map<string, Region>();
const byFolded = new Map<string, Region[]>();

function enter(region: Region, ...names: string[]): void {
  byCode.set(region.code, region);
  for (const name of [region.name, ...names]) {
    byName.set(plain(name), region);
    const others = byFolded.get(folded(name)) ?? [];
    if (!others.includes(region)) byFolded.set(folded(name), [...others, region]);
  }
}

enter({ code: '00', name: 'Hela landet', kind: 'country' }, 'Riket', 'Hela riket', 'Sverige', 'Hela Sverige');
for (const line of countyLines) {
  const [head, list] = line.split(':');
  const county = head.slice(0, 2);
  for (const kommun of list.split(',')) enter({ code: county + kommun.slice(0, 2), name: kommun.slice(2), kind: 'municipality' });
  enter({ code: county, name: head.slice(2), kind: 'county' });
}
// The one kommun whose genitive is no genitive of its name.
byName.set('falu', byCode.get('2080') as Region);

// Polisens regioner, as SOL lists them.
for (const name of ['Nord', 'Mitt', 'Stockholm', 'Öst', 'Väst', 'Syd', 'Bergslagen']) {
  const region: Region = { code: `p:${folded(name)}`, name: `Polisregion ${name}`, kind: 'police' };
  byCode.set(region.code, region);
  byName.set(plain(region.name), region);
  byName.set(plain(`Region ${name}`), region);
}

// City districts that Brå's yearly files list beside the kommuner.
const districts = 'Angered,Askim-Frölunda-Högsbo,Bromma,Enskede-Årsta-Vantör,Farsta,Fosie,Hisingen,Husie,Hyllie,Hägersten-Liljeholmen,'
  + 'Hägersten-Älvsjö,Hässelby-Vällingby,Innerstaden,Järva,Kirseberg,Kungsholmen,Limhamn-Bunkeflo,Lundby,Majorna-Linné,Nordost,Norra Hisingen,'
  + 'Norrmalm,Oxie,Rinkeby-Kista,Rosengård,Skarpnäck,Skärholmen,Spånga-Tensta,Sydväst,Södermalm,Södra Innerstaden,Västra Göteborg,'
  + 'Västra Hisingen,Västra Innerstaden,Älvsjö,Örgryte-Härlanda,Östermalm,Östra Göteborg';
const isDistrict = new Set(districts.split(',').map(plain));
/** Districts whose names say nothing without their city's. */
const isPart = new Set(['centrum', 'norr', 'söder', 'öster', 'väster']);

/** A region by SCB's code (`00`, `14`, `1497`), Kolada's `0000` or a group's `G…`; undefined for no such region. */
export function regionByCode(code: string): Region | undefined {
  if (code === '0000') return byCode.get('00');
  if (/^G\d{3,7}$/.test(code)) return { code, name: code, kind: 'group' };
  return byCode.get(code);
}

/** A kommunkod as Excel leaves it: 180 → 0180, 1 → 01. Other text as it stands. */
export function paddedCode(code: string): string {
  return /^\d{3}$/.test(code) ? `0${code}` : /^\d$/.test(code) ? `0${code}` : code;
}

/**
 * The region that a name or code means: "Hjo", "Hjo kommun", "Arjeplogs kommun", "Malung–Sälen", "Goteborg",
 * "1497", 180, "1497 Hjo", "Hela landet", "Region Nord", a city district. Several where ASCII spelling leaves two
 * (Habo and Håbo); none for a name that no source of ours uses.
 */
export function regionsNamed(text: string): readonly Region[] {
  if (text.length > 100) return [];
  const typed = plain(text);
  if (/^\d{1,4}$/.test(typed) || /^g\d{3,7}$/.test(typed)) {
    const region = regionByCode(paddedCode(typed.toUpperCase()));
    return region ? [region] : [];
  }
  const coded = /^(\d{2}|\d{4}) (.+)$/.exec(typed);
  if (coded) {
    const region = byCode.get(coded[1] === '0000' ? '00' : coded[1]);
    return region && regionsNamed(coded[2]).includes(region) ? [region] : [];
  }
  const bare = typed.replace(/ (kommun|stad)$/, '');
  const exact = byName.get(typed) ?? byName.get(bare) ?? (bare !== typed && bare.endsWith('s') ? byName.get(bare.slice(0, -1)) : undefined);
  if (exact) return [exact];
  const ofCity = bare.replace(/^(?:stockholms?|göteborgs?|malmö)[\s,:-]+/, '');
  const part = ofCity.replace(/s? (stadsdel|stadsområde|stadsdelsområde|stadsdelsnämnd|sdo|sdn)$/, '');
  if (isDistrict.has(part) || part !== ofCity || (ofCity !== bare && isPart.has(part))) {
    return [{ code: `d:${folded(bare).replace(/[^a-z0-9]+/g, '-').slice(0, 60)}`, name: withoutFootnote(text.trim()), kind: 'district' }];
  }
  const flat = folded(bare);
  return byFolded.get(flat) ?? (bare !== typed && flat.endsWith('s') ? byFolded.get(flat.slice(0, -1)) : undefined) ?? [];
}

/** The kommuner and län that a name without å, ä and ö may mean: Habo and Håbo for "Habo". */
export function regionsFolded(text: string): readonly Region[] {
  return byFolded.get(folded(text).replace(/ (kommun|stad)$/, '')) ?? [];
}

/** Whether a name was only known without its å, ä and ö, which tells that the whole file is written so. */
export function isFolded(text: string, region: Region): boolean {
  return region.kind !== 'district' && folded(region.name) !== plain(region.name) && !/[åäöéè]/i.test(text) && /[a-z]/i.test(text);
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  [...one].forEach((letter, at) => {
    const next = [at + 1];
    [...other].forEach((sign, index) => next.push(Math.min(next[index] + 1, row[index + 1] + 1, row[index] + (letter === sign ? 0 : 1))));
    row = next;
  });
  return row[other.length];
}

/** The kommun or län that a misspelt name is nearest to, if near enough to ask about. */
export function suggestRegion(text: string): Region | undefined {
  const typed = folded(text).replace(/ (kommun|stad)$/, '');
  if (typed.length < 3 || typed.length > 40) return undefined;
  let best: { region: Region; far: number } | undefined;
  for (const region of byCode.values()) {
    if (region.kind !== 'municipality' && region.kind !== 'county') continue;
    const far = distance(typed, folded(region.name));
    if (far <= Math.max(1, Math.floor(typed.length / 4)) && (!best || far < best.far)) best = { region, far };
  }
  return best?.region;
}

export const allRegions = (): readonly Region[] => [...byCode.values()];
