import * as strings from 'TrygghetsnavetStrings';
import type { DecisionKind } from './lists';

const kinds: Record<DecisionKind, () => string> = {
  'Beslutad': () => strings.DecisionApproved, 'Avslagen': () => strings.DecisionRefused, 'Förankrad': () => strings.DecisionSupported
};

/** A decision's outcome in the user's language; other words as they stand. */
export function decisionText(value: string | undefined): string {
  return kinds[value as DecisionKind]?.() ?? value ?? '';
}
