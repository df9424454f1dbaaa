import * as React from 'react';
import { may, useSite } from '../../kit/lists';
import type { Reference } from '../../kit/lists';
import { today } from '../../kit/text/format';
import { useRoute, useRouter } from '../../kit/ui/router';
import { partners } from './lists';
import type { Partner } from './lists';
import { categoryStandings, isExpired, isExpiring, isInForce, keyActorsWithout, partnerRows } from './model';
import type { CategoryStanding, CooperationFilter, PartnerRow } from './model';
import { useNoActor } from './useNoActor';
import type { NoActor } from './useNoActor';
import { useRegister } from './useRegister';

export interface CooperationGroup { key: string; name: string; startIndex: number; count: number; }

export interface CooperationPageState {
  filter: CooperationFilter;
  partners: Partner[];
  /** Those that pass the filter. Undefined until read. */
  rows: PartnerRow[] | undefined;
  groups: CooperationGroup[];
  standings: CategoryStanding[] | undefined;
  counts: { partners: number; inForce: number; expiring: number } | undefined;
  keyActorsWithout: Partner[];
  noActor: NoActor;
  error: Error | undefined;
  canAdd: boolean;
  open: { kind: 'partner' | 'agreement'; id: number | 'new'; partner: Reference | undefined } | undefined;
  setQuery(part: Record<string, string>): void;
  show(kind: 'partner' | 'agreement', id: number | 'new', partner?: number): void;
  close(): void;
  refresh(): void;
}

function grouped(rows: readonly PartnerRow[]): CooperationGroup[] {
  const groups: CooperationGroup[] = [];
  rows.forEach(({ partner }, index) => {
    const name = partner.Category ?? '';
    const last = groups[groups.length - 1];
    if (last?.key === name) last.count++;
    else groups.push({ key: name, name, startIndex: index, count: 1 });
  });
  return groups;
}

/** Partners and agreements: what is shown follows from the address, so that a view can be linked to. */
export function useCooperationPage(): CooperationPageState {
  const site = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const register = useRegister(now);
  const noActor = useNoActor();
  const { partners: all, agreements: made } = register;
  const filter: CooperationFilter = { category: query.category, state: query.state, text: query.text };
  const rows = React.useMemo(() => all && made && partnerRows(all, made, filter, now), [all, made, JSON.stringify(filter), now]);
  const [, kind, id] = path.split('/');
  const chosen = all?.find(item => item.id === Number(query.partner));
  return {
    filter, rows, noActor, partners: all ?? [],
    groups: React.useMemo(() => grouped(rows ?? []), [rows]),
    standings: all && made && noActor.reasons && categoryStandings(all, made, noActor.reasons, now),
    counts: all && made && {
      partners: all.filter(item => !item.Ended).length, inForce: made.filter(item => isInForce(item, now)).length,
      expiring: made.filter(item => isExpiring(item, now) || isExpired(item, now)).length
    },
    keyActorsWithout: all && made ? keyActorsWithout(all, made, now) : [],
    error: register.error,
    canAdd: may(site.access, partners, 'add'),
    open: (kind === 'partner' || kind === 'agreement') && (id === 'new' || Number(id))
      ? { kind, id: id === 'new' ? 'new' : Number(id), partner: chosen && { id: chosen.id, title: chosen.Title } } : undefined,
    setQuery: part => router.go({ path, query: { ...query, ...part } }, { replace: true }),
    show: (what, which, partner) => router.go({ path: `cooperation/${what}/${which}`, query: { ...query, partner: partner ? String(partner) : '' } }),
    close: () => router.go({ path: 'cooperation', query: { ...query, partner: '' } }),
    refresh: () => {
      register.refresh();
      noActor.refresh();
    }
  };
}
