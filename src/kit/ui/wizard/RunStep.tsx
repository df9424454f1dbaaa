import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { figure, fill } from '../../text/format';
import { faultText } from '../faults';
import { Figures } from '../Figures';
import type { Figure } from '../Figures';
import { useLanguage } from '../language';
import { Working } from './Steps';
import type { Stored } from './useStoring';
import type { Work } from './useWork';
import styles from './Wizard.module.scss';

interface RunProps { work: Work; stored: Stored<unknown>; onAgain(): void; onClose(): void; }

/** Storing, with what was written when it was ended or failed: nothing is lost, and nothing is half without saying so. */
export const RunStep: React.FC<RunProps> = ({ work, stored: { written, stopped }, onAgain, onClose }) => {
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

/** What came of it; its children are the ways on from here. */
export const DoneStep: React.FC<{ figures: readonly Figure[]; onUndo(): void; onClose(): void }> = ({ figures, onUndo, onClose, children }) => (
  <>
    <MessageBar messageBarType={MessageBarType.success}>{strings.ImportDone}</MessageBar>
    <Figures label={strings.ImportStepDone} figures={figures} />
    <div className={styles.buttons}>
      {children}
      <DefaultButton text={strings.ImportToLog} onClick={onClose} />
      <DefaultButton text={strings.ImportUndo} onClick={onUndo} />
    </div>
  </>
);
