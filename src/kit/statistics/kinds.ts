/**
 * Figures of the lägesbild, kept apart by what they count: events that people report to the municipality are never
 * added to crimes reported to the police (domain.md §2), and counts of unlike populations are never compared.
 */

/** Anmälda brott, händelser (EST), and shares of those asked (NTU, trygghetsmätning). */
export type Kind = 'reportedCrimes' | 'events' | 'survey';

interface Series<K extends Kind> {
  kind: K;
  /** Years, half-years or months, in order. */
  periods: readonly string[];
  /** For each period whether its figure may still change. */
  preliminary?: readonly boolean[];
}

/** How many, period by period; undefined where nothing is known. */
export interface Counts<K extends Exclude<Kind, 'survey'>> extends Series<K> { counts: readonly (number | undefined)[]; }

/** How many per so many inhabitants: the only thing to compare regions by. */
export interface Rates<K extends Kind> extends Series<K> {
  region: string;
  rates: readonly (number | undefined)[];
  /** 1 000 or 100 000 inhabitants; 100 for percent of those asked. */
  per: number;
}

/**
 * Adds counts of one kind, period by period; undefined where any of them is.
 * @throws Error when kinds or periods differ, which the types let through only where they are not known
 */
export function add<K extends Exclude<Kind, 'survey'>>(first: Counts<K>, ...others: readonly Counts<NoInfer<K>>[]): Counts<K> {
  for (const other of others) {
    if (other.kind !== first.kind) throw new Error(`${first.kind} and ${other.kind} are not the same thing`);
    if (other.periods.join() !== first.periods.join()) throw new Error('The periods differ');
  }
  const all = [first, ...others];
  return {
    kind: first.kind, periods: first.periods,
    counts: first.periods.map((_, at) => all.reduce<number | undefined>((sum, { counts }) => sum === undefined || counts[at] === undefined ? undefined : sum + counts[at], 0)),
    preliminary: first.periods.map((_, at) => all.some(({ preliminary }) => preliminary?.[at]))
  };
}

/** A region beside another in one period. */
export interface Beside { region: string; rate: number; other: number; difference: number; preliminary: boolean; }

/**
 * The latest period that both have, own rate beside each other region's. Regions without any in common are left out.
 * @throws Error when the rates are of different kinds or of different numbers of inhabitants
 */
export function besideRegions<K extends Kind>(own: Rates<K>, regions: readonly Rates<NoInfer<K>>[]): (Beside & { period: string })[] {
  return regions.flatMap(region => {
    if (region.kind !== own.kind || region.per !== own.per) throw new Error(`${region.region} is measured otherwise than ${own.region}`);
    for (let at = own.periods.length - 1; at >= 0; at -= 1) {
      const there = region.periods.indexOf(own.periods[at]);
      const [rate, other] = [own.rates[at], region.rates[there]];
      if (rate === undefined || other === undefined) continue;
      const preliminary = Boolean(own.preliminary?.[at] || region.preliminary?.[there]);
      return [{ region: region.region, period: own.periods[at], rate, other, difference: rate - other, preliminary }];
    }
    return [];
  });
}
