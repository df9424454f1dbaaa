import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { Working } from '../../../../kit/ui/wizard/Steps';
import type { WorkKind } from '../../../../kit/ui/wizard/useWork';
import { ChooseStep } from './ChooseStep';
import { LayoutStep } from './LayoutStep';
import { LiveForm } from './LiveForm';
import { ManualForm } from './ManualForm';
import { emptyRow } from './manualModel';
import type { ManualValues } from './manualModel';
import { PreviewStep } from './PreviewStep';
import { DoneStep, RunStep } from './RunStep';
import { Steps } from './Steps';
import type { Way } from './Steps';
import { useImportWizard } from './useImportWizard';
import type { ImportsPageState } from './useImportsPage';
import styles from './imports.module.scss';

const workTexts: Record<WorkKind, () => string> = {
  open: () => strings.ImportReading, read: () => strings.ImportReading, compare: () => strings.ImportComparing, store: () => strings.ImportStarting, undo: () => strings.ImportUndoing, fetch: () => strings.ImportFetching
};

const titles: Record<Way, () => string> = { file: () => strings.ImportNew, live: () => strings.ImportLive, manual: () => strings.ImportManual };

const nothingWritten: ManualValues = { code: '', name: '', kind: 'Upplevd otrygghet', unit: 'percent', source: '', caveat: '', region: '', rows: [emptyRow] };

/** Figures and events on their way in, step by step: from files, fetched, or written in (P13, P51, L4). */
const ImportWizard: React.FC<{ page: ImportsPageState; way: Way; resume: number | undefined }> = ({ page, way, resume }) => {
  const state = useImportWizard(page, resume);
  const [manual, setManual] = React.useState(nothingWritten);
  const { own } = state;
  React.useEffect(() => { if (own) setManual(before => before.region ? before : { ...before, region: own.code }); }, [own?.code]);
  const { step, work, source, plan, result, turn } = state;
  const reading = work.busy !== undefined && step !== 'run';
  return (
    <ItemPanel title={titles[way]()} error={state.failed} missing={undefined} ready={state.ready} wide onClose={page.close}>
      <div className={styles.wizard}>
        <Steps step={step} way={way} busy={reading} />
        {work.error && step !== 'run' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {reading && <Working text={workTexts[work.busy!.kind]()} share={work.busy!.share} onCancel={work.stop} />}
        {!reading && step === 'choose' && way === 'file' && <ChooseStep state={state} />}
        {!reading && step === 'choose' && way === 'manual' && <ManualForm values={manual} onChange={setManual} onReady={() => state.takeManual(manual)} onClose={page.close} />}
        {step === 'choose' && way === 'live' && <div className={reading ? styles.hidden : undefined}><LiveForm state={state} onClose={page.close} /></div>}
        {!reading && step === 'layout' && source && <LayoutStep state={state} />}
        {!reading && step === 'preview' && plan && <PreviewStep state={state} />}
        {step === 'run' && <RunStep work={work} written={state.written} stopped={state.stopped} onAgain={state.goOn} onClose={page.close} />}
        {step === 'done' && result && (
          <DoneStep
            result={result} events={(plan?.draft.events.length ?? 0) > 0} left={turn.of - turn.at} onNext={state.next} onClose={page.close}
            onUndo={() => page.open('undo', result.importId)}
          />
        )}
      </div>
    </ItemPanel>
  );
};

export default ImportWizard;
