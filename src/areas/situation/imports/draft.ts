import { columnLetter, shown } from '../../../kit/tables/faults';
import { faultOf } from './faults';
import type { FaultCode } from './faultCodes';
import type { Fault, FormatId, ImportDraft, ImportedEvent, Indicator, Measures, Observation, Place, Region, SkipReason, Unit } from './types';

const mostFaults = 200;
const measures = ['count', 'rate', 'low', 'high', 'base'] as const;

/** ASCII, lower case, joined by hyphens. What is cut keeps a mark of the whole, so that two long names stay two. */
export function slug(name: string): string {
  const flat = name.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/[éè]/g, 'e').replace(/§/g, 'par').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (flat.length <= 80) return flat;
  let mark = 0;
  for (const letter of flat) mark = (Math.imul(mark, 31) + letter.charCodeAt(0)) >>> 0;
  return `${flat.slice(0, 72)}-${mark.toString(36)}`;
}

export type Seen = Omit<Observation, 'key'>;

/** An observation without figures. */
export function seenAt(indicator: string, region: string, period: string, row: number, sheet?: string): Seen {
  return { indicator, region, period, count: undefined, rate: undefined, low: undefined, high: undefined, base: undefined, preliminary: false, suppressed: false, row, sheet };
}

/**
 * What a reader gathers. Two rows on the same indicator, region and period are one: the second fills in what the
 * first lacks, is counted as merged where it says the same again, and is a fault where it contradicts.
 */
export class Draft {
  private readonly observations: Observation[] = [];
  /** By indicator, region and period: cheaper by half than one map of joined keys. */
  private readonly known = new Map<string, Map<string, { prefix: string; periods: Map<string, Observation> }>>();
  private readonly indicators = new Map<string, Indicator>();
  private readonly regions = new Map<string, Region>();
  private readonly events = new Map<string, ImportedEvent>();
  private readonly faults: Fault[] = [];
  private readonly once = new Set<string>();
  private readonly skips = new Map<string, { reason: SkipReason; count: number; rows: number[]; sheet?: string }>();
  private errors = 0;
  private notes = 0;
  private merged = 0;

  public constructor(private readonly file: string, private readonly format: FormatId | undefined) {}

  public source = '';
  public edition: string | undefined;

  public get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** Errors beyond the first 200 are counted only; what is an error and what a note, the code tells. */
  public fault(code: FaultCode, place: Place = {}, ...values: (string | number)[]): void {
    this.take(faultOf(code, place, ...values));
  }

  public take(fault: Fault): void {
    if (fault.severity === 'error') this.errors++;
    else this.notes++;
    const alike = this.faults.filter(({ severity }) => severity === fault.severity).length;
    if (alike < mostFaults) this.faults.push(fault);
  }

  /** A fault of one and the same kind and value once for the whole file, at its first place. */
  public faultOnce(code: FaultCode, place: Place, ...values: (string | number)[]): void {
    const name = [code, ...values].join('|');
    if (this.once.has(name)) return;
    this.once.add(name);
    this.fault(code, place, ...values);
  }

  public skip(reason: SkipReason, row: number, sheet?: string): void {
    const id = `${reason}|${sheet ?? ''}`;
    const skipped = this.skips.get(id) ?? { reason, count: 0, rows: [], sheet };
    skipped.count++;
    if (skipped.rows.length < 20) skipped.rows.push(row);
    this.skips.set(id, skipped);
  }

  /** Enters an indicator once; its code. */
  public indicator(indicator: Indicator): string {
    const known = this.indicators.get(indicator.code);
    // The row that tells the unit of the figures wins over one that only counts, and a definition over none.
    if (!known) this.indicators.set(indicator.code, indicator);
    else this.indicators.set(indicator.code, { ...known, unit: known.unit === 'count' ? indicator.unit : known.unit, definition: known.definition ?? indicator.definition });
    return indicator.code;
  }

  public region(region: Region): string {
    if (!this.regions.has(region.code)) this.regions.set(region.code, region);
    return region.code;
  }

  /** Enters an observation, or what it adds to one already known. The object stays the caller's, to use again. */
  public add(seen: Seen): void {
    const { indicator, region, period, count, rate, low, high, base, preliminary, suppressed, row, sheet } = seen;
    let regions = this.known.get(indicator);
    if (!regions) this.known.set(indicator, regions = new Map());
    let held = regions.get(region);
    if (!held) regions.set(region, held = { prefix: `${indicator}|${region}|`, periods: new Map() });
    const known = held.periods.get(period);
    if (known) return this.merge(known, seen);
    const observation: Observation = { key: held.prefix + period, indicator, region, period, count, rate, low, high, base, preliminary, suppressed, row, sheet };
    held.periods.set(period, observation);
    this.observations.push(observation);
  }

  private merge(known: Observation, seen: Seen): void {
    const values: Measures = known;
    let filled = false;
    for (const measure of measures) {
      const value = seen[measure];
      if (value === undefined) continue;
      if (values[measure] === undefined) {
        values[measure] = value;
        filled = true;
      } else if (values[measure] !== value) {
        this.fault('DuplicateDiffers', { sheet: seen.sheet, row: seen.row }, known.row, values[measure] as number, value);
        return;
      }
    }
    if (seen.suppressed && !known.suppressed) {
      known.suppressed = true;
      filled = true;
    }
    known.preliminary = known.preliminary || seen.preliminary;
    if (!filled) this.merged++;
  }

  public event(event: ImportedEvent): void {
    const known = this.events.get(event.externalId);
    if (!known) this.events.set(event.externalId, event);
    else if (known.date === event.date && known.time === event.time && known.category === event.category && known.text === event.text) this.merged++;
    else this.fault('DuplicateDiffers', { sheet: event.sheet, row: event.row }, known.row, shown(known.text ?? known.category), shown(event.text ?? event.category));
  }

  /** Rules that hold between the figures of an observation, whatever the source. */
  private checkFigures(): void {
    for (const observation of this.observations) {
      const { low, high, rate, row, sheet, indicator } = observation;
      if (low === undefined && high === undefined && rate === undefined) continue;
      const unit: Unit | undefined = this.indicators.get(indicator)?.unit;
      if (unit === 'percent' && Math.max(rate ?? 0, low ?? 0, high ?? 0) > 100) this.fault('PercentTooLarge', { sheet, row }, rate ?? high ?? 0);
      if (low !== undefined && high !== undefined && low > high) this.fault('IntervalReversed', { sheet, row }, low, high);
      else if (rate !== undefined && ((low ?? rate) > rate || (high ?? rate) < rate)) this.fault('IntervalOutside', { sheet, row }, rate, low ?? '', high ?? '');
    }
  }

  /** The draft, with a word where the file gave nothing at all. */
  public finish(): ImportDraft {
    this.checkFigures();
    if (this.errors === 0 && this.observations.length === 0 && this.events.size === 0) {
      this.fault([...this.skips.values()].some(({ reason }) => reason === 'notIncident' || reason === 'otherPlace' || reason === 'personNotice') ? 'NoIncidents' : 'NothingFound');
    }
    return {
      file: this.file, format: this.format, source: this.source, edition: this.edition,
      indicators: [...this.indicators.values()], regions: [...this.regions.values()],
      observations: this.observations, events: [...this.events.values()],
      faults: [...this.faults.filter(({ severity }) => severity === 'error'), ...this.faults.filter(({ severity }) => severity === 'note')],
      errorCount: this.errors, noteCount: this.notes, skipped: [...this.skips.values()], merged: this.merged
    };
  }
}

/** The place of a cell from the indexes of a table's row and column. */
export function placeOf(sheet: string | undefined, row: number, column?: number): Place {
  return { sheet, row: row + 1, column: column === undefined ? undefined : columnLetter(column) };
}
