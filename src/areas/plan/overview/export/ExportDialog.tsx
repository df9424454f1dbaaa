import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { personalDataName } from '../../../../kit/forms/PersonalDataWarning';
import { fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { Themed } from '../../../../kit/ui/themed';
import type { OverviewState } from '../useOverview';
import { useExport } from './useExport';
import type { ExportKind } from './useExport';
import styles from '../Overview.module.scss';

/** More findings than these are told by their number. */
const mostTold = 10;

/** A file of what is seen, made as soon as it is asked for: how far it has come, and what is to be looked at first. */
const ExportDialog: React.FC<{ state: OverviewState; kind: ExportKind; onClose(): void }> = ({ state, kind, onClose }) => {
  const { stage, goOn } = useExport(state, kind);
  const findings = stage.name === 'found' ? stage.findings : [];
  return (
    <Dialog
      hidden={false} onDismiss={onClose} minWidth={300}
      dialogContentProps={{ type: DialogType.normal, title: kind === 'csv' ? strings.OverviewExportCsv : strings.OverviewExportWord, closeButtonAriaLabel: strings.Close }}
    >
      <Themed>
        <div aria-live="polite">
          {stage.name === 'working' && <ProgressIndicator label={strings.AnalysisWriting} />}
          {stage.name === 'done' && <MessageBar messageBarType={MessageBarType.success} isMultiline>{fill(strings.DocumentDownloaded, stage.file)}</MessageBar>}
          {stage.name === 'failed' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(stage.error)}</MessageBar>}
        </div>
        {stage.name === 'found' && (
          <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline role="alert">
            {strings.AnalysisFindings}
            <ul className={styles.findings}>
              {findings.slice(0, mostTold).map(({ place, kind: of, text }) => <li key={`${place} ${text}`}>{fill(strings.FindingAt, personalDataName(of), text, place)}</li>)}
              {findings.length > mostTold && <li>{fill(strings.OverviewFindingsMore, findings.length - mostTold)}</li>}
            </ul>
          </MessageBar>
        )}
      </Themed>
      <DialogFooter>
        {stage.name === 'found' && <PrimaryButton text={strings.OverviewExportAnyway} onClick={goOn} />}
        <DefaultButton text={stage.name === 'done' || stage.name === 'failed' ? strings.Close : strings.Cancel} onClick={onClose} />
      </DialogFooter>
    </Dialog>
  );
};

export default ExportDialog;
