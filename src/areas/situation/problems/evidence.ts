/** Kinds of evidence: what each is told by, and where it leads (P32, P37). */
import { evidenceKinds } from '../lists';
import type { Evidence, EvidenceKind } from '../lists';

/** Fields that say where evidence comes from. */
export type OriginField = 'Indicator' | 'EventCategory' | 'Area' | 'Walk' | 'Report' | 'Source' | 'Link';

const origins: Record<EvidenceKind, readonly OriginField[]> = {
  'Nationell och regional statistik': ['Indicator', 'Source'],
  'Lägesbild': ['Report', 'Source', 'Link'],
  'Årsanalys': ['Report', 'Source', 'Link'],
  'Samverkan': ['Source', 'Link'],
  'Omvärldsbevakning': ['Link'],
  'Händelser': ['EventCategory', 'Area', 'Source'],
  'Trygghetsvandring': ['Walk', 'Source'],
  'Annat': ['Source', 'Link']
};

/** The fields of which one must say where evidence of this kind comes from, the usual one first. */
export function originsOf(kind: string): readonly OriginField[] {
  return origins[kind as EvidenceKind] ?? ['Source', 'Link'];
}

/** Whether a kind of evidence has a certain field. Source and link are open to all. */
export function hasField(kind: string, field: OriginField | 'Period'): boolean {
  if (field === 'Period') return kind === 'Händelser' || kind === 'Nationell och regional statistik';
  return field === 'Source' || field === 'Link' || originsOf(kind).includes(field);
}

/** `2026-04`. */
export function isMonthText(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** A year, two years (`2017/2018`), a half-year, quarter or month, as sources name them. */
export function isPeriodText(text: string): boolean {
  return /^\d{4}(([/-]\d{4})|-?[HhKkQq][1-4]|-(0[1-9]|1[0-2]))?$/.test(text);
}

/** `2020–2025`, or the one period that is known. */
export function periodText({ PeriodFrom: from, PeriodTo: to }: Pick<Evidence, 'PeriodFrom' | 'PeriodTo'>): string {
  return from && to && from !== to ? `${from}–${to}` : from || to;
}

/** Where evidence comes from, as its most telling field says it; empty where nothing is known. */
export function originText(evidence: Pick<Evidence, 'Indicator' | 'EventCategory' | 'Area' | 'Walk' | 'Report' | 'Source' | 'Link' | 'PeriodFrom' | 'PeriodTo'>): string {
  const events = [evidence.EventCategory?.title, evidence.Area?.title].filter(Boolean).join(', ');
  const what = evidence.Indicator?.title || evidence.Walk?.title || evidence.Report?.title || events;
  return [what, what && periodText(evidence), evidence.Source || (what ? '' : evidence.Link?.text || evidence.Link?.url)].filter(Boolean).join(' · ');
}

/** The place in the app, or in SharePoint, where evidence comes from. */
export type Origin =
  | { kind: 'route'; path: string; query: Record<string, string> }
  | { kind: 'item'; list: 'Reports'; id: number }
  | { kind: 'web'; url: string };

/** Where evidence leads, what is nearest to the facts first; undefined where it is told by words alone. */
export function originOf(evidence: Pick<Evidence, 'Indicator' | 'EventCategory' | 'Area' | 'Walk' | 'Report' | 'Link' | 'Kind' | 'PeriodFrom'>): Origin | undefined {
  const route = (path: string, query: Record<string, string> = {}): Origin => ({ kind: 'route', path, query });
  if (evidence.Indicator) return route('situation/figures', { indicator: String(evidence.Indicator.id) });
  if (evidence.Walk) return route(`est/walks/${evidence.Walk.id}`);
  if (evidence.Kind === 'Händelser' && isMonthText(evidence.PeriodFrom)) {
    return route('situation/events', {
      month: evidence.PeriodFrom,
      ...(evidence.EventCategory ? { category: String(evidence.EventCategory.id) } : {}),
      ...(evidence.Area ? { area: String(evidence.Area.id) } : {})
    });
  }
  if (evidence.Report) return { kind: 'item', list: 'Reports', id: evidence.Report.id };
  return evidence.Link && { kind: 'web', url: evidence.Link.url };
}

/** Evidence of a problem by kind, in the order of the list's choices; newest first within a kind. */
export function byKind<E extends Pick<Evidence, 'Kind' | 'EvidenceDate' | 'id'>>(evidence: readonly E[]): E[] {
  const order = (kind: string | undefined): number => {
    const index = evidenceKinds.findIndex(known => known === kind);
    return index < 0 ? evidenceKinds.length : index;
  };
  return [...evidence].sort((a, b) => order(a.Kind) - order(b.Kind) || (b.EvidenceDate ?? '').localeCompare(a.EvidenceDate ?? '') || b.id - a.id);
}
