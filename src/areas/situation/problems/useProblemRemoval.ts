import * as React from 'react';
import { storeOf, useRefresh, useSite } from '../../../kit/lists';
import { causes, evidence, problems } from '../lists';
import type { Problem } from '../lists';
import { causesOf } from '../store';
import { useMeasureList } from './measures';
import { mayRemove } from './model';
import type { ProblemUses } from './model';
import { evidenceOf, removeProblem, usesOf } from './store';

export type RemovalStep =
  | { kind: 'idle' }
  | { kind: 'used'; uses: ProblemUses }
  | { kind: 'asking'; evidence: number; causes: number };

export interface ProblemRemovalState {
  step: RemovalStep;
  busy: boolean;
  error: Error | undefined;
  /** Looks first whether anything points to the problem. */
  ask(): void;
  remove(): void;
  closeProblem(): void;
  back(): void;
}

/** The steps of removing a problem. */
export function useProblemRemoval(problem: Problem, onRemoved: () => void): ProblemRemovalState {
  const site = useSite();
  const refresh = useRefresh();
  const measures = useMeasureList();
  const [step, setStep] = React.useState<RemovalStep>({ kind: 'idle' });
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();

  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setError(undefined);
    work().catch(failure => setError(failure as Error)).finally(() => setBusy(false)).catch(() => undefined);
  };
  const ask = async (): Promise<void> => {
    const uses = await usesOf(site, measures, problem.id);
    if (!mayRemove(uses)) return setStep({ kind: 'used', uses });
    const [ownEvidence, ownCauses] = await Promise.all([
      storeOf(site, evidence).query({ ...evidenceOf(problem.id), columns: ['Kind'] }), storeOf(site, causes).query({ ...causesOf(problem.id), columns: ['Side'] })
    ]);
    setStep({ kind: 'asking', evidence: ownEvidence.length, causes: ownCauses.length });
  };
  return {
    step, busy, error,
    ask: () => run(ask),
    back: () => setStep({ kind: 'idle' }),
    remove: () => {
      setStep({ kind: 'idle' });
      run(async () => {
        // Asked anew: a measure may have been linked since.
        const uses = await usesOf(site, measures, problem.id);
        if (!mayRemove(uses)) return setStep({ kind: 'used', uses });
        await removeProblem(site, problem);
        onRemoved();
        await refresh(problems, evidence, causes);
      });
    },
    closeProblem: () => run(async () => {
      await storeOf(site, problems).update(problem, { Priority: 'Avslutat' });
      onRemoved();
      await refresh(problems);
    })
  };
}
