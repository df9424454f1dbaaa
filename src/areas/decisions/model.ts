import { paragraphNumber } from '../../kit/text/swedish';
import type { Decision, DecisionChanges, DecisionKind } from './lists';

/** How an item stands by its decisions (P41). */
export type Standing =
  | { kind: 'undecided' }
  /** Decided or refused, and the item is as it was then. */
  | { kind: 'decided' | 'refused'; decision: Decision }
  /** There is a decision, and what it was about has been changed since. */
  | { kind: 'changed'; decision: Decision };

/** Newest first: by date, and among those of one day the last registered. */
export function newestFirst(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort((a, b) => (b.DecisionDate ?? '').localeCompare(a.DecisionDate ?? '') || b.id - a.id);
}

/**
 * How an item stands by its own decisions; a note of support (Förankrad) decides nothing.
 * @param digest of the item's decided fields as they are now
 */
export function standingOf(decisions: readonly Decision[], digest: string): Standing {
  const latest = newestFirst(decisions).find(({ Decision: kind }) => kind === 'Beslutad' || kind === 'Avslagen');
  if (!latest) return { kind: 'undecided' };
  if (latest.Digest.toLowerCase() !== digest) return { kind: 'changed', decision: latest };
  return { kind: latest.Decision === 'Beslutad' ? 'decided' : 'refused', decision: latest };
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim() || null;
  if (typeof value !== 'object') return value;
  const { id, url } = value as { id?: number; url?: string };
  return id ?? url ?? null;
}

/**
 * The decided fields of an item as canonical JSON: names in order, lookups by id, links by address, empty as
 * null, line ends alike. The same content gives the same text, whoever wrote it and wherever.
 */
export function canonical(item: object, fields: readonly string[]): string {
  const values = item as Record<string, unknown>;
  return JSON.stringify([...fields].sort().map(name => [name, plain(values[name])]));
}

/** "Kommunstyrelsen 2026-05-21, § 40": all that a decision's title may tell. */
export function decisionTitle(draft: Pick<DecisionChanges, 'Body' | 'DecisionDate' | 'Paragraph'>): string {
  const paragraph = paragraphNumber(draft.Paragraph ?? '');
  return `${draft.Body?.trim() ?? ''} ${draft.DecisionDate ?? ''}${paragraph ? `, § ${paragraph}` : ''}`.trim();
}

/** What is typed when a decision is registered. */
export interface DecisionDraft {
  Decision: DecisionKind | '';
  Body: string;
  Paragraph: string;
  DecisionDate: string;
  Dnr: string;
  Decider: string;
  Delegation: string;
}

/** A decision in its own words, as they stand on the cover of what was decided. */
export interface DecisionWords { body: string; paragraph: string; date: string; dnr: string; decider: string; }

export function decidedBy(draft: DecisionDraft): DecisionWords {
  return { body: draft.Body.trim(), paragraph: paragraphNumber(draft.Paragraph), date: draft.DecisionDate, dnr: draft.Dnr.trim(), decider: draft.Decider.trim() };
}

export type DecisionFault = 'required' | 'tooLong' | 'future' | 'sectionOrDelegation' | 'gates';

const lengths = { Body: 255, Paragraph: 20, Dnr: 50, Decider: 255, Delegation: 255 } as const;

/**
 * The rules of a decision (P41, P42): outcome, body, date and dnr; a § when a body decided, else who decided by
 * which delegation; not dated ahead.
 * @param mayApprove false while something that must be there first is missing (P34): a refusal is still possible
 */
export function checkDecision(draft: DecisionDraft, mayApprove: boolean, today: string): Partial<Record<keyof DecisionDraft, DecisionFault>> {
  const faults: Partial<Record<keyof DecisionDraft, DecisionFault>> = {};
  for (const name of ['Decision', 'Body', 'DecisionDate', 'Dnr'] as const) if (!draft[name].trim()) faults[name] = 'required';
  for (const name of Object.keys(lengths) as (keyof typeof lengths)[]) if (draft[name].length > lengths[name]) faults[name] = 'tooLong';
  if (draft.DecisionDate > today) faults.DecisionDate = 'future';
  if (draft.Decision === 'Beslutad' && !mayApprove) faults.Decision = 'gates';
  if (draft.Decision && draft.Decision !== 'Förankrad' && !draft.Paragraph.trim()) {
    if (!draft.Decider.trim()) faults.Decider = 'sectionOrDelegation';
    if (!draft.Delegation.trim()) faults.Delegation = 'sectionOrDelegation';
  }
  return faults;
}
