import * as strings from 'TrygghetsnavetStrings';
import { SharePointFault, UnansweredWrite } from '../lists';
import type { FaultKind } from '../lists';
import { GraphFault } from '../graph/errors';
import type { GraphFaultKind } from '../graph/errors';
import { fill } from '../text/format';

const texts: Record<FaultKind, () => string> = {
  conflict: () => strings.FaultConflict,
  denied: () => strings.FaultDenied,
  missing: () => strings.FaultMissing,
  validation: () => strings.FaultValidation,
  duplicate: () => strings.FaultDuplicate,
  threshold: () => strings.FaultThreshold,
  locked: () => strings.FaultLocked,
  full: () => strings.FaultFull,
  throttled: () => strings.FaultThrottled,
  offline: () => navigator.onLine ? strings.FaultOffline : strings.FaultNoNet,
  unknown: () => strings.FaultUnknown
};

const graphTexts: Record<GraphFaultKind, () => string> = {
  consent: () => strings.GraphConsent,
  mailbox: () => strings.GraphMailbox,
  missing: () => strings.GraphMissing,
  tooLarge: () => strings.GraphTooLarge,
  full: () => strings.GraphFull,
  conflict: () => strings.FaultConflict,
  throttled: () => strings.GraphThrottled,
  offline: () => strings.GraphOffline,
  unclear: () => strings.GraphUnclear,
  invalid: () => strings.GraphInvalid,
  unknown: () => strings.FaultUnknown
};

/** What went wrong, in words for the person who met it. A list's own rule speaks with its own words. */
export function faultText(error: unknown): string {
  if (error instanceof UnansweredWrite) return strings.FaultUnclear;
  if ((error as Error)?.name === 'AbortError') return strings.FaultStopped;
  if (error instanceof GraphFault) return fill(graphTexts[error.kind](), error.message);
  if (!(error instanceof SharePointFault)) return fill(strings.FaultUnknown, error instanceof Error ? error.message : String(error));
  return fill(texts[error.kind](), error.rule?.[strings.LanguageCode as 'sv' | 'en'] ?? error.message);
}
