export { problems } from './lists';
export type { Problem } from './lists';
