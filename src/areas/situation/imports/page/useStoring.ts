import { useSite } from '../../../../kit/lists';
import { useStoring as useWriting } from '../../../../kit/ui/wizard/useStoring';
import type { Stored } from '../../../../kit/ui/wizard/useStoring';
import type { Work } from '../../../../kit/ui/wizard/useWork';
import { planImport, runImport } from '../store';
import type { ImportPlan, ImportResult } from '../store/types';
import type { Step } from './Steps';
import type { PlanningState } from './usePlanning';

export interface StoringState {
  stored: Stored<ImportResult>;
  start(): void;
  /** After a break: what is left is planned anew and written. */
  goOn(): void;
}

export interface Storing { state: StoringState; forget(): void; }

/** The plan with the events that were ticked though they probably stand there. */
const withSame = (plan: ImportPlan, takeSame: ReadonlySet<string>): ImportPlan => takeSame.size === 0 ? plan : {
  ...plan, nothingNew: false, counts: { ...plan.counts, added: plan.counts.added + takeSame.size },
  events: plan.events.map(held => takeSame.has(held.event.externalId) ? { ...held, taken: true } : held)
};

/** Writes what was shown: at once, or, after a break, as it is planned then. */
export function useStoring({ plan, takeSame }: PlanningState, work: Work, go: (step: Step) => void, onWritten: () => void): Storing {
  const site = useSite();
  const { stored, store, forget } = useWriting((planned: ImportPlan, writing) => runImport(site, planned, writing), work, go, onWritten);
  return {
    forget,
    state: {
      stored,
      start: () => { if (plan) store(() => Promise.resolve(withSame(plan, takeSame))); },
      goOn: () => {
        if (!plan) return;
        const { draft, file, regions, options } = plan;
        const codes = new Set(regions.filter(({ kept }) => kept).map(({ region }) => region.code));
        store(signal => planImport(site, draft, file, { ...options, regions: codes, eventsAs: options.eventsAs && { ...options.eventsAs, takeSame }, signal }));
      }
    }
  };
}
