import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { Steps, Working } from '../../../../kit/ui/wizard/Steps';
import { ChooseStep } from './ChooseStep';
import { ColumnsStep } from './ColumnsStep';
import { PreviewStep } from './PreviewStep';
import { DoneStep, RunStep } from './RunStep';
import { useImportWizard } from './useImportWizard';
import { steps } from './steps';
import type { Step } from './steps';
import type { ImportPageState } from './useImportPage';
import { WordsStep } from './WordsStep';
import styles from './planImport.module.scss';

const names: Record<Step, () => string> = {
  choose: () => strings.PlanImportStepChoose, columns: () => strings.PlanImportStepColumns, words: () => strings.PlanImportStepWords, preview: () => strings.ImportStepPreview,
  run: () => strings.ImportStepRun, done: () => strings.ImportStepDone
};

/** A plan on its way in, step by step (P16, P22). */
const ImportWizard: React.FC<{ page: ImportPageState; resume: number | undefined }> = ({ page, resume }) => {
  const state = useImportWizard(page, resume);
  const { step, work, basis } = state;
  const reading = work.busy !== undefined && step !== 'run';
  return (
    <ItemPanel title={strings.PlanImportNew} error={basis.failed} missing={undefined} ready={basis.ready} wide onClose={page.close}>
      <div className={styles.wizard}>
        <Steps names={steps.map(name => names[name]())} at={steps.indexOf(step)} busy={reading} />
        {work.error && step !== 'run' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {reading && <Working text={work.busy?.kind === 'compare' ? strings.ImportComparing : strings.ImportReading} share={work.busy?.share} onCancel={work.stop} />}
        {!reading && step === 'choose' && <ChooseStep state={state} />}
        {!reading && step === 'columns' && <ColumnsStep state={state} />}
        {!reading && step === 'words' && <WordsStep state={state} />}
        {!reading && step === 'preview' && state.storing.plan && <PreviewStep state={state} />}
        {step === 'run' && <RunStep state={state} page={page} />}
        {step === 'done' && <DoneStep state={state} page={page} />}
      </div>
    </ItemPanel>
  );
};

export default ImportWizard;
