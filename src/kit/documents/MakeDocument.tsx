import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../text/format';
import { faultText } from '../ui/faults';
import { Findings } from './Findings';
import type { DocumentMaking } from './useDocument';
import forms from '../forms/form.module.scss';
import styles from './MakeDocument.module.scss';

const Outcome: React.FC<{ making: DocumentMaking }> = ({ making: { stage, saves, cancel } }) => {
  switch (stage.name) {
    case 'writing': return (
      <>
        <ProgressIndicator label={strings.AnalysisWriting} percentComplete={stage.progress.done / stage.progress.total} />
        <DefaultButton text={strings.Stop} onClick={cancel} />
      </>
    );
    case 'saving': return <ProgressIndicator label={strings.AnalysisSaving} />;
    case 'done': return <MessageBar messageBarType={MessageBarType.success} isMultiline>{fill(saves ? strings.AnalysisDone : strings.DocumentDownloaded, stage.file)}</MessageBar>;
    case 'failed': return (
      <MessageBar messageBarType={MessageBarType.error} isMultiline>{stage.written ? fill(strings.AnalysisNotSaved, faultText(stage.error)) : faultText(stage.error)}</MessageBar>
    );
    default: return null;
  }
};

/** The button that makes a document, what was found in its text, and how far it has come. */
export const MakeDocument: React.FC<{ making: DocumentMaking; text: string }> = ({ making, text }) => {
  const { stage, make, cancel } = making;
  return (
    <div className={styles.make}>
      {stage.name === 'found' ? (
        <>
          <Findings findings={stage.findings} />
          <div className={forms.buttons}>
            <PrimaryButton text={strings.DocumentMakeAnyway} onClick={make} />
            <DefaultButton text={strings.Cancel} onClick={cancel} />
          </div>
        </>
      ) : (
        // Stays in its place while it works, so that the keyboard does not lose its own.
        <div><DefaultButton text={text} iconProps={{ iconName: 'ReportDocument' }} onClick={make} allowDisabledFocus disabled={stage.name === 'writing' || stage.name === 'saving'} /></div>
      )}
      <div aria-live="polite" className={styles.outcome}><Outcome making={making} /></div>
    </div>
  );
};
