export { linkPromoted, promotedLists } from './est/promote';
export { causes, estTasks, events, problems, walkObservations } from './lists';
export type { Problem } from './lists';
export { municipalityQuery } from './facts/keys';
export { MeasuresProvider } from './problems/measures';
export { causesOf, openProblems, problemOverview, withChosen } from './store';

/** Comes with the first årsanalys that is opened: nothing else needs the lägesbild's figures as a document. */
export const annualSituation: typeof import('./annual').loadAnnualSituation = async (...asked) =>
  (await import(/* webpackChunkName: 'annualSituation' */ './annual')).loadAnnualSituation(...asked);
export type { AnnualSituation } from './annual';
