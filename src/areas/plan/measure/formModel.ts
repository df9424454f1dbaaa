import type { Person, Reference } from '../../../kit/lists/define';
import { lineLength, parseFigure, typedFigure } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Measure, MeasureChanges, Status } from '../lists';
import { needsReason } from '../model';

/** A measure as it stands in the form: figures as they were typed, so that nothing typed is lost. */
export interface MeasureFormValues {
  Title: string;
  PlanYear: string;
  Department?: Reference;
  Participants: Reference[];
  Owner?: Person;
  Problem?: Reference;
  Cause: string;
  Goal: string;
  Indicator: string;
  Baseline: string;
  Target: string;
  MeasureType: string;
  Level: string;
  Place: string;
  StartDate: string;
  EndDate: string;
  Status: string;
  StatusReason: string;
  Progress: string;
}

const typed = (value: number | undefined, language: Language): string => value === undefined ? '' : typedFigure(value, language);

/** The form of a stored measure, or of a new one for a plan year. */
export function toForm(measure: Measure | undefined, year: number, participants: Reference[], language: Language): MeasureFormValues {
  return {
    Title: measure?.Title ?? '',
    PlanYear: String(measure?.PlanYear ?? year),
    Department: measure?.Department,
    Participants: participants,
    Owner: measure?.Owner,
    Problem: measure?.Problem,
    Cause: measure?.Cause ?? '',
    Goal: measure?.Goal ?? '',
    Indicator: measure?.Indicator ?? '',
    Baseline: typed(measure?.Baseline, language),
    Target: typed(measure?.Target, language),
    MeasureType: measure?.MeasureType ?? '',
    Level: measure?.Level ?? '',
    Place: measure?.Place ?? '',
    StartDate: measure?.StartDate ?? '',
    EndDate: measure?.EndDate ?? '',
    Status: measure?.Status ?? 'Ej påbörjad',
    StatusReason: measure?.StatusReason ?? '',
    Progress: typed(measure?.Progress ?? 0, language)
  };
}

/** What the address of a new measure says of it already, as when it grows out of an EST-uppdrag. Names are found by the form. */
export function freshMeasure(query: Readonly<Record<string, string>>): Partial<MeasureFormValues> {
  const reference = (id: string | undefined): Reference | undefined => Number(id) > 0 ? { id: Number(id), title: '' } : undefined;
  const [Department, Problem] = [reference(query.department), reference(query.problem)];
  return { ...query.title ? { Title: query.title.slice(0, lineLength) } : {}, ...Department ? { Department } : {}, ...Problem ? { Problem } : {} };
}

/** What the form says, as columns of the list. Unreadable figures become NaN, for the rules to find. */
export function fromForm(values: MeasureFormValues): MeasureChanges {
  return {
    Title: values.Title.trim(),
    PlanYear: parseFigure(values.PlanYear),
    Department: values.Department,
    Owner: values.Owner,
    Problem: values.Problem,
    Cause: values.Cause.trim(),
    Goal: values.Goal.trim(),
    Indicator: values.Indicator.trim(),
    Baseline: parseFigure(values.Baseline),
    Target: parseFigure(values.Target),
    MeasureType: (values.MeasureType || undefined) as MeasureChanges['MeasureType'],
    Level: (values.Level || undefined) as MeasureChanges['Level'],
    Place: values.Place.trim(),
    StartDate: values.StartDate || undefined,
    EndDate: values.EndDate || undefined,
    Status: values.Status as Status,
    // A reason belongs to the status it was given for, as in a quick update.
    StatusReason: needsReason(values.Status) ? values.StatusReason.trim() : '',
    Progress: parseFigure(values.Progress)
  };
}
