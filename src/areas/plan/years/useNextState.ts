import * as React from 'react';
import { storeOf, useRefresh, useSite } from '../../../kit/lists';
import { plans } from '../lists';
import type { Plan, PlanState } from '../lists';

const stateOf: Record<'follow' | 'close', PlanState> = { follow: 'Följs upp', close: 'Avslutad' };

/** One write: the plan goes on to its next state. */
export function useNextState(plan: Plan, step: 'follow' | 'close'): { saving: boolean; error?: Error; go(): void } {
  const site = useSite();
  const refresh = useRefresh();
  const [state, setState] = React.useState<{ saving: boolean; error?: Error }>({ saving: false });
  return {
    ...state,
    go: () => {
      setState({ saving: true });
      storeOf(site, plans).update(plan, { State: stateOf[step] }).then(() => refresh(plans)).then(() => setState({ saving: false }), (error: Error) => setState({ saving: false, error }));
    }
  };
}
