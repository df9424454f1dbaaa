import * as React from 'react';
import { may, useItems, useRefresh, useSite } from '../../../kit/lists';
import { useDraft } from '../../../kit/forms/useDraft';
import { fill, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import * as strings from 'TrygghetsnavetStrings';
import { followUps, measureDepartments, measurePartners, measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { yearQuery } from '../store';
import { carryRows } from './carry';
import type { CarryChoice, CarryRow } from './carry';
import { carryForward, followUpsQuery } from './store';

export interface CarryPage {
  rows: CarryRow[] | undefined;
  /** Rows that a stand is still to be taken on. */
  open: CarryRow[];
  canCarry: boolean;
  choiceOf(row: CarryRow): CarryChoice | '';
  reasonOf(row: CarryRow): string;
  choose(row: CarryRow, choice: CarryChoice | ''): void;
  giveReason(row: CarryRow, reason: string): void;
  counts: Record<CarryChoice, number>;
  /** Between 0 and 1 while it is written. */
  share: number | undefined;
  error: string | undefined;
  done: string | undefined;
  carry(): void;
  failed: Error | undefined;
}

interface Chosen { choice?: CarryChoice | ''; reason?: string; }

/** Last year's measures and what becomes of each in this plan. What is chosen is kept as a draft until it is written. */
export function useCarry(plan: Plan, own: readonly Measure[]): CarryPage {
  const site = useSite();
  const refresh = useRefresh();
  const year = plan.Year ?? 0;
  const previous = useItems(measures, year ? yearQuery(year - 1) : undefined);
  const entries = useItems(followUps, year ? followUpsQuery(year - 1) : undefined);
  const kept = useDraft<Record<number, Chosen>>(`plan-carry-${plan.id}`);
  const [chosen, setChosen] = React.useState<Record<number, Chosen>>(kept.found ?? {});
  const [state, setState] = React.useState<{ share?: number; error?: string; done?: string }>({});
  const rows = React.useMemo(() => previous.items && entries.items && carryRows(previous.items, entries.items, own), [previous.items, entries.items, own]);
  const open = (rows ?? []).filter(({ carried, stopped }) => !carried && !stopped);

  const set = (row: CarryRow, part: Chosen): void => {
    const next = { ...chosen, [row.measure.id]: { ...chosen[row.measure.id], ...part } };
    setChosen(next);
    kept.keep(next);
    setState({});
  };
  const choiceOf = ({ measure, proposed }: CarryRow): CarryChoice | '' => chosen[measure.id]?.choice ?? proposed;
  const reasonOf = ({ measure }: CarryRow): string => chosen[measure.id]?.reason ?? '';
  const count = (choice: CarryChoice): number => open.filter(row => choiceOf(row) === choice).length;
  const counts = { continue: count('continue'), change: count('change'), stop: count('stop') };

  const carry = async (): Promise<void> => {
    if (state.share !== undefined) return;
    setState({ share: 0 });
    const wanted = open.flatMap(row => {
      const choice = choiceOf(row);
      return choice ? [{ row, choice, reason: reasonOf(row) }] : [];
    });
    try {
      const fault = await carryForward(site, year, wanted, today(), share => setState({ share }));
      if (fault) setState({ error: fill(strings.PlanYearsCarryFailed, fault.title, faultText(fault.error)) });
      else {
        kept.drop();
        setChosen({});
        setState({ done: fill(strings.PlanYearsCarryDone, counts.continue + counts.change, year, counts.stop) });
      }
    } catch (error) {
      setState({ error: faultText(error) });
    }
    await refresh(measures, followUps, measureDepartments, measurePartners);
  };

  return {
    rows, open, counts, choiceOf, reasonOf, share: state.share, error: state.error, done: state.done, failed: previous.error ?? entries.error,
    canCarry: may(site.access, plans, 'edit') && may(site.access, measures, 'add'),
    choose: (row, choice) => set(row, { choice }),
    giveReason: (row, reason) => set(row, { reason }),
    carry: () => { carry().catch(() => undefined); }
  };
}
