export { followUps, measures, statuses } from './lists';
export type { FollowUp, Measure, Status } from './lists';
export { attention, byUrgency, countMeasures, isClosed, isLate, isSilent } from './model';
export type { PlanCounts } from './model';
export { nextOwnQuery, yearQuery } from './store';
export { MeasureRows } from './mine/MeasureRow';
