import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { figure, fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { Figures } from '../../../../kit/ui/Figures';
import { useLanguage } from '../../../../kit/ui/language';
import { useRouter } from '../../../../kit/ui/router';
import { Working } from '../../../../kit/ui/wizard/Steps';
import type { Work } from '../../../../kit/ui/wizard/useWork';
import type { ImportResult } from '../store/types';
import styles from './imports.module.scss';

interface RunProps { work: Work; written: { done: number; total: number } | undefined; stopped: boolean; onAgain(): void; onClose(): void; }

/** Storing, with what was written when it was ended or failed: nothing is lost, and nothing is half without saying so. */
export const RunStep: React.FC<RunProps> = ({ work, written, stopped, onAgain, onClose }) => {
  const language = useLanguage();
  const told = written ? fill(strings.ImportWritten, figure(written.done, language), figure(written.total, language)) : '';
  if (work.busy) return <Working text={told || strings.ImportStarting} share={work.busy.share} onCancel={work.stop} />;
  return (
    <>
      <MessageBar messageBarType={stopped ? MessageBarType.warning : MessageBarType.error} isMultiline>
        {stopped ? strings.ImportStopped : work.error && faultText(work.error)} {told} {strings.ImportStoppedText}
      </MessageBar>
      <div className={styles.buttons}>
        <PrimaryButton text={strings.ImportResume} onClick={onAgain} />
        <DefaultButton text={strings.ImportToLog} onClick={onClose} />
      </div>
    </>
  );
};

interface DoneProps { result: ImportResult; events: boolean; left: number; onNext(): void; onUndo(): void; onClose(): void; }

/** What came of it, and where to go from here. */
export const DoneStep: React.FC<DoneProps> = ({ result, events, left, onNext, onUndo, onClose }) => {
  const router = useRouter();
  return (
    <>
      <MessageBar messageBarType={MessageBarType.success}>{strings.ImportDone}</MessageBar>
      <Figures
        label={strings.ImportStepDone}
        figures={[{ label: strings.ImportAdded, value: result.added }, { label: strings.ImportChanged, value: result.changed }, { label: strings.ImportUnchanged, value: result.unchanged }]}
      />
      <div className={styles.buttons}>
        {left > 0 && <PrimaryButton text={fill(strings.ImportNext, left)} onClick={onNext} />}
        <DefaultButton text={events ? strings.ImportShowEvents : strings.ImportShowFigures} onClick={() => router.go({ path: events ? 'situation/events' : 'situation/figures', query: {} })} />
        <DefaultButton text={strings.ImportToLog} onClick={onClose} />
        <DefaultButton text={strings.ImportUndo} onClick={onUndo} />
      </div>
    </>
  );
};
