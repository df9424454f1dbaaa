export { problems } from './lists';
export type { Problem } from './lists';
export { MeasuresProvider } from './problems/measures';
export { openProblems, withChosen } from './store';
