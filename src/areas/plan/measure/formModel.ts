import type { Person, Reference } from '../../../kit/lists/define';
import { lineLength, parseFigure, typedFigure } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Measure, MeasureChanges, Status } from '../lists';
import { needsReason } from '../model';

/** Columns with a figure that is typed. */
export const figureColumns = [
  'PlanYear', 'Baseline', 'Target', 'Progress', 'Hours', 'BudgetOwn', 'BudgetGrant', 'BudgetPartner', 'SpentHours', 'SpentOwn', 'SpentGrant', 'SpentPartner'
] as const;

/** Columns with words. */
export const wordColumns = ['Title', 'Cause', 'Mechanism', 'Goal', 'Indicator', 'Place', 'ThreadReason', 'StatusReason'] as const;

/** Columns where one of a few values, a day or a month is chosen; empty for none. */
export const choiceColumns = ['MeasureType', 'Level', 'PreventiveArea', 'StartDate', 'EndDate', 'SeasonFrom', 'SeasonTo'] as const;

/** Columns that point to an item of another list. */
export const referenceColumns = ['Department', 'Problem', 'CauseItem', 'IndicatorItem', 'Area'] as const;

/** A measure as it stands in the form: figures as they were typed, so that nothing typed is lost. */
export type MeasureFormValues =
  Record<typeof figureColumns[number] | typeof wordColumns[number] | typeof choiceColumns[number], string>
  & Partial<Record<typeof referenceColumns[number], Reference>>
  & { Owner?: Person; Participants: Reference[]; Partners: Reference[]; Status: string; Ongoing: boolean; InDepth: boolean };

/** What a measure is tied to beside its own columns. */
export interface Ties { participants: Reference[]; partners: Reference[]; }

export const noTies: Ties = { participants: [], partners: [] };

const typed = (value: number | undefined, language: Language): string => value === undefined ? '' : typedFigure(value, language);

function mapped<K extends string, T>(names: readonly K[], value: (name: K) => T): Record<K, T> {
  return Object.fromEntries(names.map(name => [name, value(name)])) as Record<K, T>;
}

/** The form of a stored measure, or of a new one for a plan year. */
export function toForm(measure: Measure | undefined, year: number, ties: Ties, language: Language): MeasureFormValues {
  return {
    ...mapped(figureColumns, name => typed(measure?.[name], language)),
    ...mapped(wordColumns, name => measure?.[name] ?? ''),
    ...mapped(choiceColumns, name => String(measure?.[name] ?? '')),
    ...mapped(referenceColumns, name => measure?.[name]),
    PlanYear: String(measure?.PlanYear ?? year), Progress: typed(measure?.Progress ?? 0, language),
    Owner: measure?.Owner, Participants: ties.participants, Partners: ties.partners,
    Status: measure?.Status ?? 'Ej påbörjad', Ongoing: measure?.Ongoing ?? false, InDepth: measure?.InDepth ?? false
  };
}

/** What the address of a new measure says of it already, as when it grows out of an EST-uppdrag. Names are found by the form. */
export function freshMeasure(query: Readonly<Record<string, string>>): Partial<MeasureFormValues> {
  const reference = (id: string | undefined): Reference | undefined => Number(id) > 0 ? { id: Number(id), title: '' } : undefined;
  const [Department, Problem] = [reference(query.department), reference(query.problem)];
  return { ...query.title ? { Title: query.title.slice(0, lineLength) } : {}, ...Department ? { Department } : {}, ...Problem ? { Problem } : {} };
}

/**
 * What the form says, as columns of the list. Unreadable figures become NaN, for the rules to find. A draft that was
 * typed before a column was in the form says nothing of that column.
 */
export function fromForm(values: MeasureFormValues): MeasureChanges {
  const month = (text: string): number | undefined => text ? Number(text) : undefined;
  const changes: MeasureChanges = {
    ...mapped(figureColumns, name => parseFigure(values[name] ?? '')),
    ...mapped(wordColumns, name => (values[name] ?? '').trim()),
    ...mapped(referenceColumns, name => values[name]),
    Owner: values.Owner,
    MeasureType: (values.MeasureType || undefined) as MeasureChanges['MeasureType'],
    Level: (values.Level || undefined) as MeasureChanges['Level'],
    PreventiveArea: (values.PreventiveArea || undefined) as MeasureChanges['PreventiveArea'],
    StartDate: values.StartDate || undefined, EndDate: values.EndDate || undefined,
    SeasonFrom: month(values.SeasonFrom), SeasonTo: month(values.SeasonTo),
    Status: values.Status as Status,
    // A reason belongs to the status it was given for, as in a quick update.
    StatusReason: needsReason(values.Status) ? (values.StatusReason ?? '').trim() : '',
    Ongoing: values.Ongoing, InDepth: values.InDepth
  };
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name in values)) as MeasureChanges;
}
