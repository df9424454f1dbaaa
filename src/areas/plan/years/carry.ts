/** What becomes of last year's measures in the new plan, measure by measure (P22, P23, P47). Pure. */
import { isDate } from '../../../kit/lists/define';
import type { FollowUp, FollowUpChanges, Measure, MeasureChanges } from '../lists';
import { isClosed } from '../model';

/** fortsätt · förändra · ej vidare. */
export const carryChoices = ['continue', 'change', 'stop'] as const;
export type CarryChoice = typeof carryChoices[number];

const conclusionOf = { change: 'Förändra', stop: 'Avsluta' } as const;

/** How a stand on a measure begins, among the follow-ups that it is kept with. */
const standTitles = { change: 'Förändras inför', stop: 'Förs inte vidare till' } as const;

/** A stand that next year's plan has taken: it concludes, and tells nothing of how the work goes. */
export function isStand({ Title, Conclusion }: Pick<FollowUp, 'Title' | 'Conclusion'>): boolean {
  return !!Conclusion && Object.values(standTitles).some(beginning => Title.startsWith(`${beginning} åtgärdsplan `));
}

export interface CarryRow {
  measure: Measure;
  /** The newest follow-up, and the newest that draws a conclusion. */
  latest: FollowUp | undefined;
  concluded: FollowUp | undefined;
  /** Next year's measure that goes on from it. */
  carried: Measure | undefined;
  /** Someone has said that it does not go on. */
  stopped: boolean;
  proposed: CarryChoice;
}

const newest = (entries: readonly FollowUp[]): FollowUp[] =>
  [...entries].sort((a, b) => (b.FollowUpDate ?? '').localeCompare(a.FollowUpDate ?? '') || b.id - a.id);

/** What is proposed: the last conclusion; without one what is done or stopped does not go on, unless it is a löpande åtgärd. */
export function proposedChoice(measure: Pick<Measure, 'Status' | 'Ongoing'>, concluded: Pick<FollowUp, 'Conclusion'> | undefined): CarryChoice {
  switch (concluded?.Conclusion) {
    case 'Fortsätt': return 'continue';
    case 'Förändra': return 'change';
    case 'Avsluta': return 'stop';
    default: return isClosed(measure.Status) && !(measure.Ongoing && measure.Status !== 'Avbruten') ? 'stop' : 'continue';
  }
}

/** Last year's measures with what is known of each; those that nobody has taken a stand on first. */
export function carryRows(previous: readonly Measure[], followUps: readonly FollowUp[], own: readonly Measure[]): CarryRow[] {
  const entries = new Map<number, FollowUp[]>();
  for (const entry of followUps) if (entry.Measure) entries.set(entry.Measure.id, [...entries.get(entry.Measure.id) ?? [], entry]);
  const next = new Map(own.flatMap(measure => measure.ContinuesFrom ? [[measure.ContinuesFrom, measure] as const] : []));
  const rows = previous.map((measure): CarryRow => {
    const sorted = newest(entries.get(measure.id) ?? []);
    const concluded = sorted.find(({ Conclusion }) => Conclusion);
    const carried = next.get(measure.id);
    return {
      measure, latest: sorted.find(entry => !isStand(entry)), concluded, carried, stopped: !carried && concluded?.Conclusion === 'Avsluta', proposed: proposedChoice(measure, concluded)
    };
  });
  const settled = ({ carried, stopped }: CarryRow): number => carried || stopped ? 1 : 0;
  return rows.sort((a, b) => settled(a) - settled(b) || (a.measure.Department?.title ?? '').localeCompare(b.measure.Department?.title ?? '', 'sv') || a.measure.Title.localeCompare(b.measure.Title, 'sv'));
}

/** The same day so many years later; 29 February becomes the 28th. */
function moved(date: string | undefined, years: number): string | undefined {
  if (!date) return undefined;
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return isDate(later) ? later : `${later.slice(0, 8)}28`;
}

const kept = [
  'Title', 'Department', 'Owner', 'Problem', 'CauseItem', 'Cause', 'Mechanism', 'Goal', 'Indicator', 'IndicatorItem', 'Baseline', 'Target', 'MeasureType', 'Level', 'Place', 'Area',
  'PreventiveArea', 'SeasonFrom', 'SeasonTo', 'Ongoing', 'InDepth', 'ThreadReason'
] as const;
const planned = ['Hours', 'BudgetOwn', 'BudgetGrant', 'BudgetPartner'] as const;

/**
 * The new year's measure: the thread goes along, the work begins anew. One that is to be changed comes without dates and
 * resources, which are to be planned anew, and with the reason as its first note.
 */
export function continuation(measure: Measure, choice: 'continue' | 'change', reason: string, year: number): MeasureChanges {
  const years = year - (measure.PlanYear ?? year - 1);
  const copy = (names: readonly (keyof Measure)[]): Record<string, unknown> => Object.fromEntries(names.filter(name => measure[name] !== undefined && measure[name] !== '').map(name => [name, measure[name]]));
  return {
    ...copy(kept), PlanYear: year, ContinuesFrom: measure.id, Status: 'Ej påbörjad', Progress: 0,
    ...(choice === 'continue' ? { ...copy(planned), StartDate: moved(measure.StartDate, years), EndDate: moved(measure.EndDate, years) } : {}),
    ...(reason.trim() ? { LatestNote: reason.trim() } : {})
  } as MeasureChanges;
}

/** The follow-up that keeps what was concluded, where none says so already. That a measure simply goes on is told by the new one. */
export function conclusionEntry(row: CarryRow, choice: CarryChoice, reason: string, year: number, today: string): FollowUpChanges | undefined {
  if (choice === 'continue') return undefined;
  const Conclusion = conclusionOf[choice];
  if (row.concluded?.Conclusion === Conclusion && !reason.trim()) return undefined;
  return {
    Title: `${standTitles[choice]} åtgärdsplan ${year}.`, Measure: { id: row.measure.id, title: row.measure.Title }, FollowUpDate: today, Status: row.measure.Status, Progress: row.measure.Progress,
    Conclusion, ConclusionReason: reason.trim()
  };
}

/** Keys by which a second try finds what the first made: one continuation of a measure in a year, one conclusion of each kind. */
export const carryKey = (id: number, year: number): string => `fortsatter-${id}-${year}`;
export const conclusionKey = (id: number, year: number, choice: CarryChoice): string => `slutsats-${id}-${year}-${choice}`;
