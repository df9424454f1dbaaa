export { applySetup } from './apply';
export type { Outcome, Progress } from './apply';
export { planRights, planSetup, planStructure } from './plan';
export type { Obstacle, SetupPlan, Step } from './plan';
export { readSite } from './state';
export type { SiteState } from './state';
