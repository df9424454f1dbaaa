export { followUps, measures } from './lists';
export type { Measure } from './lists';
export { attention, byUrgency, countMeasures, isClosed } from './model';
export type { PlanCounts } from './model';
export { laterOwnQuery, yearQuery } from './store';
export { MeasureRows } from './MeasureRow';
