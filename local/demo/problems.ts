import { causes, decided, evidence } from './data/causes.ts';
import type { Pen } from './pen.ts';

/** Evidence and causes of the problems, entered a few weeks ago. */
export function fillProblems(pen: Pen, categories: readonly number[], areas: readonly number[]): void {
  const instant = pen.instant(-40);
  const evidenceIds = new Map(evidence.map(item => [item.no, pen.add('samordnare', 'TnEvidence', {
    Title: item.title, ProblemId: pen.problem(item.problem), Kind: item.kind, Source: item.source, PeriodFrom: item.from, PeriodTo: item.to,
    EventCategoryId: item.category === undefined ? undefined : categories[item.category], AreaId: item.area === undefined ? undefined : areas[item.area],
    Link: item.link && { Url: item.link, Description: item.link }, ClientKey: pen.key('evidence', item.no)
  }, instant)]));
  const causeIds = new Map<number, number>();
  for (const cause of causes) {
    causeIds.set(cause.no, pen.add('samordnare', 'TnCauses', {
      Title: cause.title, ProblemId: pen.problem(cause.problem), Side: cause.side, Strength: cause.strength, Grounds: cause.grounds,
      EvidenceId: cause.evidence && evidenceIds.get(cause.evidence), ParentCause: cause.parent && causeIds.get(cause.parent), ClientKey: pen.key('cause', cause.no)
    }, instant));
  }
  for (const { problem, area, season, decision } of decided) {
    const values = {
      AreaId: area === undefined ? undefined : areas[area], SeasonFrom: season?.[0], SeasonTo: season?.[1],
      ...(decision ? { ProblemDecision: 'Åtgärd', ProblemDecisionReason: decision, ProblemDecisionDate: `${pen.day(-35)}T12:00:00Z` } : {})
    };
    pen.change('samordnare', 'TnProblems', pen.problem(problem), Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)), pen.instant(-35));
  }
}
