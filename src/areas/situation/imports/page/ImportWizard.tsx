import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { useRouter } from '../../../../kit/ui/router';
import { DoneStep, RunStep } from '../../../../kit/ui/wizard/RunStep';
import { Working } from '../../../../kit/ui/wizard/Steps';
import type { WorkKind } from '../../../../kit/ui/wizard/useWork';
import { ChooseStep } from './ChooseStep';
import { LayoutStep } from './LayoutStep';
import { LiveForm } from './LiveForm';
import { ManualForm } from './ManualForm';
import { emptyRow } from './manualModel';
import type { ManualValues } from './manualModel';
import { PreviewStep } from './PreviewStep';
import { Steps } from './Steps';
import type { Way } from './Steps';
import { useImportWizard } from './useImportWizard';
import type { ImportWizardState } from './useImportWizard';
import type { ImportsPageState } from './useImportsPage';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';

const workTexts: Record<WorkKind, () => string> = {
  open: () => strings.ImportReading, read: () => strings.ImportReading, compare: () => strings.ImportComparing, store: () => strings.ImportStarting, undo: () => strings.ImportUndoing, fetch: () => strings.ImportFetching
};

const titles: Record<Way, () => string> = { file: () => strings.ImportNew, live: () => strings.ImportLive, manual: () => strings.ImportManual };

const nothingWritten: ManualValues = { code: '', name: '', kind: 'Upplevd otrygghet', unit: 'percent', source: '', caveat: '', region: '', rows: [emptyRow] };

/** What came of it, and where to go from here. */
const Done: React.FC<{ state: ImportWizardState; page: ImportsPageState }> = ({ state: { stored: { result }, plan, turn, next }, page }) => {
  const router = useRouter();
  const events = (plan?.draft.events.length ?? 0) > 0;
  if (!result) return null;
  return (
    <DoneStep
      figures={[{ label: strings.ImportAdded, value: result.added }, { label: strings.ImportChanged, value: result.changed }, { label: strings.ImportUnchanged, value: result.unchanged }]}
      onUndo={() => page.open('undo', result.importId)} onClose={page.close}
    >
      {turn.of > turn.at && <PrimaryButton text={fill(strings.ImportNext, turn.of - turn.at)} onClick={next} />}
      <DefaultButton text={events ? strings.ImportShowEvents : strings.ImportShowFigures} onClick={() => router.go({ path: events ? 'situation/events' : 'situation/figures', query: {} })} />
    </DoneStep>
  );
};

/** Figures and events on their way in, step by step: from files, fetched, or written in (P13, P51, L4). */
const ImportWizard: React.FC<{ page: ImportsPageState; way: Way; resume: number | undefined }> = ({ page, way, resume }) => {
  const state = useImportWizard(page, resume);
  const [manual, setManual] = React.useState(nothingWritten);
  const { own } = state;
  React.useEffect(() => { if (own) setManual(before => before.region ? before : { ...before, region: own.code }); }, [own?.code]);
  const { step, work, source, plan, stored } = state;
  const reading = work.busy !== undefined && step !== 'run';
  return (
    <ItemPanel title={titles[way]()} error={state.failed} missing={undefined} ready={state.ready} wide onClose={page.close}>
      <div className={wizard.wizard}>
        <Steps step={step} way={way} busy={reading} />
        {work.error && step !== 'run' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {reading && <Working text={workTexts[work.busy!.kind]()} share={work.busy!.share} onCancel={work.stop} />}
        {!reading && step === 'choose' && way === 'file' && <ChooseStep state={state} />}
        {!reading && step === 'choose' && way === 'manual' && <ManualForm values={manual} onChange={setManual} onReady={() => state.takeManual(manual)} onClose={page.close} />}
        {step === 'choose' && way === 'live' && <div className={reading ? wizard.hidden : undefined}><LiveForm state={state} onClose={page.close} /></div>}
        {!reading && step === 'layout' && source && <LayoutStep state={state} />}
        {!reading && step === 'preview' && plan && <PreviewStep state={state} />}
        {step === 'run' && <RunStep work={work} stored={stored} onAgain={state.goOn} onClose={page.close} />}
        {step === 'done' && <Done state={state} page={page} />}
      </div>
    </ItemPanel>
  );
};

export default ImportWizard;
