import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { Link } from '@fluentui/react/lib/Link';
import type { StoredFile } from '../../kit/lists/files';
import { dateAndTime, figure, fill } from '../../kit/text/format';
import { useLanguage } from '../../kit/ui/language';
import { Section } from '../../kit/ui/Section';
import type { reports } from '../reports';
import type { AnalysisState } from './useAnalysis';
import prose from '../../kit/ui/prose.module.scss';
import styles from './AnalysisPage.module.scss';

const statusText = (status: string | undefined): string => status === 'Utkast' ? strings.StatusDraft : status === 'Fastställd' ? strings.StatusDecided : status ?? '';

/** Opens a file in Word on the web instead of downloading it. */
const openAddress = (path: string): string => `${path.split('/').map(encodeURIComponent).join('/')}?web=1`;

const FileRow: React.FC<{ file: StoredFile<typeof reports>; onDownload(): void }> = ({ file, onDownload }) => {
  const language = useLanguage();
  const facts = [statusText(file.item.DocumentStatus), dateAndTime(file.item.modified, language), `${figure(Math.max(1, Math.round(file.bytes / 1024)), language)}\u00a0kB`];
  return (
    <li className={styles.file}>
      <Icon iconName="WordDocument" aria-hidden className={styles.icon} />
      <div className={styles.name}>
        <Link href={openAddress(file.path)} target="_blank" aria-label={fill(strings.OpenFile, file.name)}>{file.name}</Link>
        <div className={prose.text}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <ActionButton iconProps={{ iconName: 'Download' }} text={strings.Download} ariaLabel={fill(strings.DownloadFile, file.name)} onClick={onDownload} />
    </li>
  );
};

/** Årsanalyser that lie in the library, to open or download. */
export const ReportFiles: React.FC<{ state: AnalysisState }> = ({ state: { earlier, download } }) => (
  <Section title={strings.AnalysisEarlier}>
    {earlier?.length === 0 && <p className={prose.text}>{strings.AnalysisNone}</p>}
    {earlier && earlier.length > 0 && (
      <ul className={styles.files}>{earlier.map(file => <FileRow key={file.item.id} file={file} onDownload={() => download(file)} />)}</ul>
    )}
  </Section>
);
