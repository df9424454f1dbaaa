export { linkPromoted, promotedLists } from './est/promote';
export { causes, problems } from './lists';
export type { Problem } from './lists';
export { municipalityQuery } from './facts/keys';
export { MeasuresProvider } from './problems/measures';
export { causesOf, openProblems, problemOverview, withChosen } from './store';
