export { agreements, minimumCategories, partners } from './lists';
export type { Agreement, Partner } from './lists';
export { agreementCall, categoryStandings, isAttempt, isExpiring, isInForce, keyActorsWithout, missingContent } from './model';
export type { CategoryStanding } from './model';
export { presentPartners } from './store';
export { useRegister } from './useRegister';
