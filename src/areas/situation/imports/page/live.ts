/**
 * Statistics fetched from Kolada and SCB by the browser itself. Whether it may is for the services (CORS) and for the
 * page's security policy to say: where it may not, the same addresses give the same JSON as files.
 */
import { nextKoladaPage } from '../formats/kolada';

const koladaBase = 'https://api.kolada.se/v3';
const scbBase = 'https://statistikdatabasen.scb.se/api/v2';
/** SCB's table of the population, and its column of inhabitants. */
const population = { table: 'TAB638', contents: 'BE0101N1' } as const;

/** KPIs to begin with: reported crimes, violence, grov kvinnofridskränkning, theft, damage, prosecuted 15–17 (domain.md §3). */
export const startKpis = ['N07540', 'N07403', 'N07402', 'U07417', 'U07452', 'N02905'] as const;

/** Kolada refuses longer lists of years. */
export const mostYears = 25;
/** Pages of one answer: a guard against one that never ends. */
const mostPages = 40;

/** The browser was not let through, the service did not answer, or answered with something else. */
export class LiveFault extends Error {
  public readonly kind: 'refused' | 'answer';
  public constructor(kind: 'refused' | 'answer', message: string) {
    super(message);
    this.name = 'LiveFault';
    this.kind = kind;
  }
}

export interface LiveQuery { source: 'kolada' | 'scb'; kpis: readonly string[]; /** SCB's codes; `00` is the whole country. */ regions: readonly string[]; from: number; to: number; }

/** KPI ids as they are typed: by comma, space or line; anything else is left out. */
export function kpisOf(typed: string): string[] {
  return [...new Set(typed.toUpperCase().split(/[\s,;]+/).filter(id => /^[NU]\d{5}$/.test(id)))];
}

const yearsOf = ({ from, to }: LiveQuery): number[] => Array.from({ length: Math.max(0, Math.min(to - from + 1, mostYears)) }, (_, at) => to - at).reverse();

/** Kolada names the whole country 0000, and its regions are not the län. */
const koladaRegions = (regions: readonly string[]): string[] => regions.map(code => code === '00' ? '0000' : code).filter(code => /^(\d{4}|G\d+)$/.test(code));

/** What must be fetched: the data, and for Kolada the names of the KPIs, since its data holds only their ids. */
export function addressesOf(query: LiveQuery): { data: string; titles?: string } {
  const years = yearsOf(query).join(',');
  if (query.source === 'scb') {
    const { table, contents } = population;
    return { data: `${scbBase}/tables/${table}/data?lang=sv&outputFormat=json-stat2&valueCodes[Region]=${query.regions.filter(code => /^\d{2}(\d{2})?$/.test(code)).join(',')}&valueCodes[ContentsCode]=${contents}&valueCodes[Tid]=${years}` };
  }
  const kpis = query.kpis.join(',');
  return { data: `${koladaBase}/data/kpi/${kpis}/municipality/${koladaRegions(query.regions).join(',')}/year/${years}`, titles: `${koladaBase}/kpi/${kpis}` };
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { signal, credentials: 'omit', headers: { Accept: 'application/json' } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LiveFault('refused', new URL(address).host);
  }
  if (!response.ok) throw new LiveFault('answer', `${new URL(address).host} ${response.status}`);
  try {
    return await response.json() as unknown;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LiveFault('answer', new URL(address).host);
  }
}

/** All pages of an answer. Only the service's own host is followed. */
async function fetchPages(address: string, signal: AbortSignal): Promise<unknown[]> {
  const pages: unknown[] = [];
  for (let next: string | undefined = address; next && pages.length < mostPages;) {
    const page = await fetchJson(next, signal);
    pages.push(page);
    const following: string | undefined = nextKoladaPage(page);
    next = following && new URL(following, address).host === new URL(address).host ? new URL(following, address).href : undefined;
  }
  return pages;
}

export interface LiveAnswer { name: string; json: unknown; titles?: unknown; }

/** Fetches what a query asks for. @throws LiveFault, or the signal's reason when stopped */
export async function fetchLive(query: LiveQuery, signal: AbortSignal): Promise<LiveAnswer> {
  const { data, titles } = addressesOf(query);
  if (query.source === 'scb') return { name: `SCB ${population.table} ${query.from}–${query.to}.json`, json: await fetchJson(data, signal) };
  const pages = await fetchPages(data, signal);
  // Without names the figures stand under their ids, which the preview shows.
  const named = titles && await fetchPages(titles, signal).catch(error => { if (signal.aborted) throw error; });
  return { name: `Kolada ${query.from}–${query.to}.json`, json: pages.length === 1 ? pages[0] : pages, titles: named || undefined };
}
