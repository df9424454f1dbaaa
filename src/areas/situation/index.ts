export { problems } from './lists';
export type { Problem } from './lists';
export { municipalityQuery } from './facts/keys';
export { MeasuresProvider } from './problems/measures';
export { openProblems, withChosen } from './store';
