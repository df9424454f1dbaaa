import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { personalDataName } from '../forms/PersonalDataWarning';
import { fill } from '../text/format';
import type { DocumentFinding } from './useDocument';
import styles from './MakeDocument.module.scss';

/** What looks like personal data in a document, each with its place. */
export const Findings: React.FC<{ findings: readonly DocumentFinding[] }> = ({ findings }) => (
  <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline role="alert">
    {strings.AnalysisFindings}
    <ul className={styles.findings}>
      {findings.map(({ place, kind, text }) => <li key={`${place} ${text}`}>{fill(strings.FindingAt, personalDataName(kind), text, place)}</li>)}
    </ul>
  </MessageBar>
);
