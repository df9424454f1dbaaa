import { toLink } from '../../../kit/lists/define';
import type { Reference } from '../../../kit/lists/define';
import { lineLength, parseFigure } from '../../../kit/text/format';
import type { Cause, CauseChanges, Evidence, EvidenceChanges, Problem, ProblemChanges } from '../lists';
import { hasField } from './evidence';

export interface ProblemFormValues {
  Title: string; Description: string; Area?: Reference; Place: string; TargetGroup: string; Priority: string; PriorityReason: string;
  /** Months as `1`–`12`, or empty. */
  SeasonFrom: string; SeasonTo: string; FirstYear: string;
}

const typed = (value: number | undefined): string => value === undefined ? '' : String(value);

/** The form of a stored problem, or of a new one noted this year. */
export function toProblemForm(problem: Problem | undefined, year: number): ProblemFormValues {
  return {
    Title: problem?.Title ?? '', Description: problem?.Description ?? '', Area: problem?.Area, Place: problem?.Place ?? '',
    TargetGroup: problem?.TargetGroup ?? '', Priority: problem?.Priority ?? 'Bevakas', PriorityReason: problem?.PriorityReason ?? '',
    SeasonFrom: typed(problem?.SeasonFrom), SeasonTo: typed(problem?.SeasonTo), FirstYear: problem ? typed(problem.FirstYear) : String(year)
  };
}

/** What the address of a new problem says of it already, as when it grows out of an EST-uppdrag. The area's name is found by the form. */
export function freshProblem(query: Readonly<Record<string, string>>): Partial<ProblemFormValues> {
  const line = (text: string | undefined): string => (text ?? '').trim().slice(0, lineLength);
  const area = Number(query.area);
  return {
    ...(query.title ? { Title: line(query.title) } : {}), ...(query.place ? { Place: line(query.place) } : {}),
    ...(query.new === '1' && Number.isInteger(area) && area > 0 ? { Area: { id: area, title: '' } } : {})
  };
}

export function fromProblemForm(values: ProblemFormValues): ProblemChanges {
  return {
    Title: values.Title.trim(), Description: values.Description.trim(), Area: values.Area, Place: values.Place.trim(),
    TargetGroup: values.TargetGroup.trim(), Priority: values.Priority as ProblemChanges['Priority'], PriorityReason: values.PriorityReason.trim(),
    SeasonFrom: parseFigure(values.SeasonFrom), SeasonTo: parseFigure(values.SeasonTo), FirstYear: parseFigure(values.FirstYear)
  };
}

export interface DecisionFormValues { ProblemDecision: string; ProblemDecisionReason: string; ProblemDecisionDate: string; }

/** The decision on a problem; dated today when it is new. */
export function toDecisionForm(problem: Problem | undefined, today: string): DecisionFormValues {
  return {
    ProblemDecision: problem?.ProblemDecision ?? '', ProblemDecisionReason: problem?.ProblemDecisionReason ?? '',
    ProblemDecisionDate: problem?.ProblemDecisionDate ?? (problem?.ProblemDecision ? '' : today)
  };
}

/** Without a decision there is neither reason nor day. */
export function fromDecisionForm(values: DecisionFormValues): ProblemChanges {
  const decided = values.ProblemDecision !== '';
  return {
    ProblemDecision: (values.ProblemDecision || undefined) as ProblemChanges['ProblemDecision'],
    ProblemDecisionReason: decided ? values.ProblemDecisionReason.trim() : '',
    ProblemDecisionDate: decided ? values.ProblemDecisionDate || undefined : undefined
  };
}

export interface EvidenceFormValues {
  Title: string; Kind: string; EvidenceDate: string; Indicator?: Reference; PeriodFrom: string; PeriodTo: string;
  EventCategory?: Reference; Area?: Reference; Walk?: Reference; Report?: Reference; Source: string; Link: string;
}

/** The form of stored evidence, or of new evidence. */
export function toEvidenceForm(evidence: Evidence | undefined): EvidenceFormValues {
  return {
    Title: evidence?.Title ?? '', Kind: evidence?.Kind ?? '', EvidenceDate: evidence?.EvidenceDate ?? '', Indicator: evidence?.Indicator,
    PeriodFrom: evidence?.PeriodFrom ?? '', PeriodTo: evidence?.PeriodTo ?? '', EventCategory: evidence?.EventCategory, Area: evidence?.Area,
    Walk: evidence?.Walk, Report: evidence?.Report, Source: evidence?.Source ?? '', Link: evidence?.Link?.url ?? ''
  };
}

/** Only what belongs to the kind is kept: a walk chosen before the kind was changed is no source of statistics. */
export function fromEvidenceForm(values: EvidenceFormValues, problem: Reference, before: Evidence | undefined): EvidenceChanges {
  const { Kind: kind } = values;
  const period = hasField(kind, 'Period');
  const only = (field: 'Indicator' | 'EventCategory' | 'Area' | 'Walk' | 'Report'): Reference | undefined => hasField(kind, field) ? values[field] : undefined;
  return {
    Title: values.Title.trim(), Problem: problem, Kind: (kind || undefined) as EvidenceChanges['Kind'], EvidenceDate: values.EvidenceDate || undefined,
    Indicator: only('Indicator'), PeriodFrom: period ? values.PeriodFrom.trim() : '', PeriodTo: period ? values.PeriodTo.trim() : '',
    EventCategory: only('EventCategory'), Area: only('Area'), Walk: only('Walk'), Report: only('Report'),
    Source: values.Source.trim(), Link: toLink(values.Link, before?.Link)
  };
}

export interface CauseFormValues { Title: string; Side: string; Strength: string; Grounds: string; Evidence?: Reference; Parent?: Reference; }

/** The form of a stored cause, or of a new one on a side of the triangle. */
export function toCauseForm(cause: Cause | undefined, causes: readonly Cause[], side: string): CauseFormValues {
  const parent = causes.find(({ id }) => id === cause?.ParentCause);
  return {
    Title: cause?.Title ?? '', Side: cause?.Side ?? side, Strength: cause?.Strength ?? '', Grounds: cause?.Grounds ?? '', Evidence: cause?.Evidence,
    Parent: parent && { id: parent.id, title: parent.Title }
  };
}

export function fromCauseForm(values: CauseFormValues, problem: Reference): CauseChanges {
  return {
    Title: values.Title.trim(), Problem: problem, Side: values.Side as CauseChanges['Side'],
    Strength: (values.Strength || undefined) as CauseChanges['Strength'], Grounds: values.Grounds.trim(), Evidence: values.Evidence, ParentCause: values.Parent?.id
  };
}
