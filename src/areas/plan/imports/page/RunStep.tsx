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
import type { ImportPageState } from './useImportPage';
import type { ImportWizardState } from './useImportWizard';
import styles from './planImport.module.scss';

interface Props { state: ImportWizardState; page: ImportPageState; }

/** Storing, with what was written when it was ended or failed: nothing is lost, and nothing is half without saying so. */
export const RunStep: React.FC<Props> = ({ state: { work, storing }, page }) => {
  const language = useLanguage();
  const { written, stopped } = storing;
  const told = written ? fill(strings.ImportWritten, figure(written.done, language), figure(written.total, language)) : '';
  if (work.busy) return <Working text={told || strings.ImportStarting} share={work.busy.share} onCancel={work.stop} />;
  return (
    <>
      <MessageBar messageBarType={stopped ? MessageBarType.warning : MessageBarType.error} isMultiline>
        {stopped ? strings.ImportStopped : work.error && faultText(work.error)} {told} {strings.ImportStoppedText}
      </MessageBar>
      <div className={styles.buttons}>
        <PrimaryButton text={strings.ImportResume} onClick={storing.goOn} />
        <DefaultButton text={strings.ImportToLog} onClick={page.close} />
      </div>
    </>
  );
};

/** What came of it, and where to go from here. */
export const DoneStep: React.FC<Props> = ({ state: { storing: { result }, year }, page }) => {
  const router = useRouter();
  if (!result) return null;
  return (
    <>
      <MessageBar messageBarType={MessageBarType.success}>{strings.ImportDone}</MessageBar>
      <Figures
        label={strings.ImportStepDone}
        figures={[{ label: strings.ImportAdded, value: result.added }, { label: strings.ImportChanged, value: result.changed }, { label: strings.PlanImportSkipped, value: result.skipped }]}
      />
      <div className={styles.buttons}>
        <PrimaryButton text={strings.PlanImportShowPlan} onClick={() => router.go({ path: 'plan', query: { year: String(year) } })} />
        <DefaultButton text={strings.ImportToLog} onClick={page.close} />
        <DefaultButton text={strings.ImportUndo} onClick={() => page.open('undo', result.importId)} />
      </div>
    </>
  );
};
