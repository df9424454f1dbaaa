export { linkPromoted, promotedLists } from './est/promote';
export { areas, causes, estTasks, events, evidence, imports, indicators, observations, pictures, problems, walkObservations } from './lists';
export type { Cause, Evidence, Import, Indicator, Picture, Problem } from './lists';
export { municipalityQuery } from './facts/keys';
export { EvidenceBadge } from './problems/badges';
export { MeasuresProvider } from './problems/measures';
export { isThin, kindsOf } from './problems/model';
export { isSeasonal, nextSeason } from './problems/seasons';
export { evidenceOf } from './problems/store';
export { dayText, kindText, seasonText } from './problems/texts';
export { causesOf, openProblems, problemOverview, withChosen } from './store';

/** Comes with the first årsanalys that is opened: nothing else needs the lägesbild's figures as a document. */
export const annualSituation: typeof import('./annual').loadAnnualSituation = async (...asked) =>
  (await import(/* webpackChunkName: 'annualSituation' */ './annual')).loadAnnualSituation(...asked);
export type { AnnualSituation } from './annual';

/** Comes with the first measure that is followed by one of the lägesbild's indicators: it brings the names of all kommuner along. */
export const newestFigure: typeof import('./facts/newest').loadNewestFigure = async (...asked) =>
  (await import(/* webpackChunkName: 'newestFigure' */ './facts/newest')).loadNewestFigure(...asked);
export type { NewestFigure } from './facts/newest';

/** Comes with what removes problems: whether nothing points to one and nothing belongs to it. */
export const isUnused: typeof import('./problems/store').isUnused = async (...asked) =>
  (await import(/* webpackChunkName: 'problemUses' */ './problems/store')).isUnused(...asked);
