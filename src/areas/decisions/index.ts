export { decisions } from './lists';
export type { Decision } from './lists';
export { canonical, checkDecision, decisionTitle, newestFirst, standingOf } from './model';
export type { DecisionDraft, DecisionFault, Standing } from './model';
export { useStandings } from './useStandings';
export type { Decided } from './useStandings';
export { DecisionForm } from './DecisionForm';
export { DecisionList } from './DecisionList';
export { decisionsQuery, digestOf } from './store';
