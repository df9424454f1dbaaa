import * as strings from 'TrygghetsnavetStrings';
import { fill, nameOfMonth } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import { statusText } from '../StatusBadge';
import type { SheetWords } from './export/sheet';
import type { Grouping, View } from './filter';

/** What measures may be grouped by, in the user's language. */
export const groupingTexts = (): Record<Grouping, string> => ({
  department: strings.OverviewByDepartment, problem: strings.Problem, area: strings.OverviewByArea, status: strings.Status, none: strings.OverviewByNone
});

export const viewTexts = (): Record<View, string> => ({
  table: strings.OverviewTable, board: strings.OverviewBoard, timeline: strings.OverviewTimeline, workload: strings.OverviewWorkload
});

/** The words of the overview on screen, in prints and in CSV. */
export function screenWords(language: Language): SheetWords {
  return {
    columns: {
      Title: strings.MeasureTitle, Department: strings.Department, Problem: strings.Problem, Area: strings.OverviewByArea, Owner: strings.Owner, Status: strings.Status,
      Attention: strings.OverviewAttention, StartDate: strings.StartDate, EndDate: strings.EndDate, Season: strings.TimelineSeason, Progress: strings.OverviewDonePercent, Missing: strings.OverviewMissingParts
    },
    loads: {
      total: strings.OverviewLoadTotal, open: strings.OverviewLoadOpen, late: strings.OverviewLoadLate, silent: strings.Silent, hours: strings.OverviewLoadHours, kronor: strings.OverviewLoadKronor
    },
    carriers: { department: strings.OverviewPerDepartment, owner: strings.OverviewPerOwner },
    parts: {
      Problem: strings.OverviewPartProblem, Cause: strings.OverviewPartCause, Goal: strings.OverviewPartGoal, Indicator: strings.OverviewPartIndicator, Owner: strings.OverviewPartOwner
    },
    status: statusText,
    attention: { late: strings.Late, silent: strings.Silent },
    none: { department: strings.NoDepartment, problem: strings.OverviewNoProblem, area: strings.OverviewNoArea, owner: strings.NoOwner },
    season: (from, to) => from === to ? nameOfMonth(from, language) : fill(strings.FromTo, nameOfMonth(from, language), nameOfMonth(to, language)),
    total: strings.OverviewLoadSum
  };
}
