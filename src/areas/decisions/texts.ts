import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate } from '../../kit/text/format';
import type { Language } from '../../kit/text/format';
import type { DecisionKind } from './lists';
import type { DecisionFault } from './model';

const kinds: Record<DecisionKind, () => string> = {
  'Beslutad': () => strings.DecisionApproved, 'Avslagen': () => strings.DecisionRefused, 'Förankrad': () => strings.DecisionSupported
};

/** A decision's outcome in the user's language; other words as they stand. */
export function decisionText(value: string | undefined): string {
  return kinds[value as DecisionKind]?.() ?? value ?? '';
}

const faults: Record<DecisionFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TextTooLong, future: () => strings.DecisionFuture,
  sectionOrDelegation: () => strings.DecisionSectionOrDelegation, gates: () => strings.DecisionGates
};

export const decisionFaultText = (fault: DecisionFault): string => faults[fault]();

/** "Kommunstyrelsen 21 maj 2026, § 40, dnr 2024-82": as far as it is known. */
export function approvalText(item: { ApprovedBy: string; ApprovedOn: string | undefined; Paragraph: string; Dnr: string }, language: Language): string {
  return [
    [item.ApprovedBy, longDate(item.ApprovedOn, language)].filter(Boolean).join(' '), item.Paragraph && `§\u00a0${item.Paragraph}`, item.Dnr && fill(strings.DecisionDnr, item.Dnr)
  ].filter(Boolean).join(', ');
}
