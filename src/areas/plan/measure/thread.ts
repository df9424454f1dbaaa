/** The thread of a measure as plain data: evidence, problem, cause, measure, effect, conclusion (domain.md §2; P32). */
import type { NewestFigure } from '../../situation';
import type { FollowUp, Measure } from '../lists';

/** What the indicator says now, and where that was read. */
export interface IndicatorNow { value: number; source: 'followUp' | 'figure'; /** A day, or a period as the source names it. */ when: string; }

/** Follow-ups by day, the oldest first. */
export function byDay<F extends Pick<FollowUp, 'FollowUpDate' | 'id'>>(entries: readonly F[]): F[] {
  return [...entries].sort((a, b) => (a.FollowUpDate ?? '').localeCompare(b.FollowUpDate ?? '') || a.id - b.id);
}

/** The newest value of the indicator: of the follow-ups, or of the lägesbild where that is newer. */
export function indicatorNow(figure: NewestFigure | undefined, entries: readonly Pick<FollowUp, 'FollowUpDate' | 'IndicatorValue' | 'id'>[]): IndicatorNow | undefined {
  const told = byDay(entries).filter(({ IndicatorValue }) => IndicatorValue !== undefined).pop();
  const day = told?.FollowUpDate ?? '';
  if (told && (!figure || day.slice(0, 7) >= figure.until)) return { value: told.IndicatorValue!, source: 'followUp', when: day };
  return figure && { value: figure.value, source: 'figure', when: figure.period };
}

/** How far the indicator has come: at its target or past it, on its way, where it began, or the wrong way. */
export type Course = 'reached' | 'nearer' | 'same' | 'away';

/** Undefined where baseline, target or value is unknown. A target that is the baseline means that the level is kept. */
export function courseOf(baseline: number | undefined, target: number | undefined, now: number | undefined): Course | undefined {
  if (baseline === undefined || target === undefined || now === undefined) return undefined;
  if (target === baseline) return now === target ? 'reached' : 'away';
  const way = Math.sign(target - baseline);
  if ((now - target) * way >= 0) return 'reached';
  if (now === baseline) return 'same';
  return (now - baseline) * way > 0 ? 'nearer' : 'away';
}

/** Under so many cases a change says little (domain.md §2, small numbers). */
const fewCases = 20;

/** Whether the indicator counts so few cases that a change shows no effect. Counts of the lägesbild alone are judged. */
export function isFew(figure: NewestFigure | undefined, baseline: number | undefined, now: IndicatorNow | undefined): boolean {
  return figure?.counted === true && baseline !== undefined && now !== undefined && Math.max(baseline, now.value) < fewCases;
}

/** The newest follow-up that draws a conclusion. */
export function conclusionOf<F extends Pick<FollowUp, 'FollowUpDate' | 'Conclusion' | 'id'>>(entries: readonly F[]): F | undefined {
  return byDay(entries).filter(({ Conclusion }) => Conclusion).pop();
}

/** What the follow-ups of a measure add up to; undefined where none tells. */
export function totalsOf(entries: readonly Pick<FollowUp, 'TimesDone' | 'Hours' | 'Cost'>[]): { times?: number; hours?: number; cost?: number } {
  const sum = (name: 'TimesDone' | 'Hours' | 'Cost'): number | undefined => {
    const told = entries.map(entry => entry[name]).filter((value): value is number => value !== undefined);
    return told.length > 0 ? told.reduce((total, value) => total + value, 0) : undefined;
  };
  return { times: sum('TimesDone'), hours: sum('Hours'), cost: sum('Cost') };
}

/** The indicator in one line: one of the lägesbild's, or words of one's own; empty where there is none. */
export const indicatorText = (measure: Pick<Measure, 'IndicatorItem' | 'Indicator'>): string =>
  [measure.IndicatorItem?.title, measure.Indicator.trim()].filter(Boolean).join(' – ');

/** The cause in the same way. */
export const causeText = (measure: Pick<Measure, 'CauseItem' | 'Cause'>): string => [measure.CauseItem?.title, measure.Cause.trim()].filter(Boolean).join('\n');
