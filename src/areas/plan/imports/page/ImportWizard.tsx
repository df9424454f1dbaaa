import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { useRouter } from '../../../../kit/ui/router';
import { DoneStep, RunStep } from '../../../../kit/ui/wizard/RunStep';
import { Steps, Working } from '../../../../kit/ui/wizard/Steps';
import { ChooseStep } from './ChooseStep';
import { ColumnsStep } from './ColumnsStep';
import { PreviewStep } from './PreviewStep';
import { useImportWizard } from './useImportWizard';
import type { ImportWizardState } from './useImportWizard';
import { steps } from './steps';
import type { Step } from './steps';
import type { ImportPageState } from './useImportPage';
import { WordsStep } from './WordsStep';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';

const names: Record<Step, () => string> = {
  choose: () => strings.PlanImportStepChoose, columns: () => strings.PlanImportStepColumns, words: () => strings.PlanImportStepWords, preview: () => strings.ImportStepPreview,
  run: () => strings.ImportStepRun, done: () => strings.ImportStepDone
};

/** What came of it, and where to go from here. */
const Done: React.FC<{ state: ImportWizardState; page: ImportPageState }> = ({ state: { storing: { stored: { result } }, year }, page }) => {
  const router = useRouter();
  if (!result) return null;
  return (
    <DoneStep
      figures={[{ label: strings.ImportAdded, value: result.added }, { label: strings.ImportChanged, value: result.changed }, { label: strings.PlanImportSkipped, value: result.skipped }]}
      onUndo={() => page.open('undo', result.importId)} onClose={page.close}
    >
      <PrimaryButton text={strings.PlanImportShowPlan} onClick={() => router.go({ path: 'plan', query: { year: String(year) } })} />
    </DoneStep>
  );
};

/** A plan on its way in, step by step (P16, P22). */
const ImportWizard: React.FC<{ page: ImportPageState; resume: number | undefined }> = ({ page, resume }) => {
  const state = useImportWizard(page, resume);
  const { step, work, basis, storing } = state;
  const reading = work.busy !== undefined && step !== 'run';
  return (
    <ItemPanel title={strings.PlanImportNew} error={basis.failed} missing={undefined} ready={basis.ready} wide onClose={page.close}>
      <div className={wizard.wizard}>
        <Steps names={steps.map(name => names[name]())} at={steps.indexOf(step)} busy={reading} />
        {work.error && step !== 'run' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {reading && <Working text={work.busy?.kind === 'compare' ? strings.ImportComparing : strings.ImportReading} share={work.busy?.share} onCancel={work.stop} />}
        {!reading && step === 'choose' && <ChooseStep state={state} />}
        {!reading && step === 'columns' && <ColumnsStep state={state} />}
        {!reading && step === 'words' && <WordsStep state={state} />}
        {!reading && step === 'preview' && storing.plan && <PreviewStep state={state} />}
        {step === 'run' && <RunStep work={work} stored={storing.stored} onAgain={storing.goOn} onClose={page.close} />}
        {step === 'done' && <Done state={state} page={page} />}
      </div>
    </ItemPanel>
  );
};

export default ImportWizard;
