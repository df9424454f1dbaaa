export { linkPromoted, promotedLists } from './est/promote';
export { causes, imports, problems } from './lists';
export type { Import, Problem } from './lists';
export { municipalityQuery } from './facts/keys';
export { MeasuresProvider } from './problems/measures';
export { causesOf, openProblems, problemOverview, withChosen } from './store';

/** Comes with the first årsanalys that is opened: nothing else needs the lägesbild's figures as a document. */
export const annualSituation: typeof import('./annual').loadAnnualSituation = async (...asked) =>
  (await import(/* webpackChunkName: 'annualSituation' */ './annual')).loadAnnualSituation(...asked);
export type { AnnualSituation } from './annual';

/** Comes with what removes problems: whether nothing points to one and nothing belongs to it. */
export const isUnused: typeof import('./problems/store').isUnused = async (...asked) =>
  (await import(/* webpackChunkName: 'problemUses' */ './problems/store')).isUnused(...asked);
