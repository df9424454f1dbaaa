import * as React from 'react';
import { useItem } from '../../../../kit/lists';
import { imports } from '../../lists';
import type { Import } from '../../lists';
import type { Step } from './Steps';
import { useFiles } from './useFiles';
import type { FilesState } from './useFiles';
import { useImportBasis } from './useImportBasis';
import type { ImportBasis } from './useImportBasis';
import type { ImportsPageState } from './useImportsPage';
import { usePlanning } from './usePlanning';
import type { PlanningState } from './usePlanning';
import { useStoring } from './useStoring';
import type { StoringState } from './useStoring';
import { useWork } from '../../../../kit/ui/wizard/useWork';
import type { Work } from '../../../../kit/ui/wizard/useWork';

export type { Source } from './source';

export interface ImportWizardState extends ImportBasis, FilesState, PlanningState, StoringState {
  step: Step;
  /** One for all steps: what is begun ends what went on before it. */
  work: Work;
  resumed: Import | undefined;
  chooseFiles(files: File[]): void;
  back(): void;
  next(): void;
}

/** One file at a time from choice to log. Nothing is written before the whole has been read and shown. */
export function useImportWizard(page: ImportsPageState, resume: number | undefined): ImportWizardState {
  const work = useWork();
  const [step, setStep] = React.useState<Step>('choose');
  const { basis, kept } = useImportBasis();
  const { item: resumed } = useItem(imports, resume);
  const files = useFiles(basis, kept, work, setStep);
  const planning = usePlanning(basis, files, work, setStep);
  const storing = useStoring(planning.state, work, setStep, page.written);

  /** Another file begins with nothing planned, so that no step shows what was another's. */
  const forget = (): void => {
    planning.forget();
    storing.forget();
  };

  return {
    ...basis, ...files.state, ...planning.state, ...storing.state, step, work, resumed,
    chooseFiles: chosen => {
      if (chosen.length === 0) return;
      forget();
      files.open(chosen);
    },
    back: () => {
      work.stop();
      setStep(step === 'preview' && files.state.source ? 'layout' : 'choose');
    },
    next: () => {
      forget();
      files.openNext();
    }
  };
}
