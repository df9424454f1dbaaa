import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { Loading } from '../../kit/ui/Loading';
import { Section } from '../../kit/ui/Section';
import { sharingLevels } from '../reports';
import { LibraryDialog } from './LibraryDialog';
import type { Meeting, MeetingReport, Sharing } from './lists';
import { isCalled } from './model';
import { sharingText, sizeText } from './texts';
import { useReports } from './useReports';
import type { Reports as State } from './useReports';
import rows from '../../kit/ui/rows.module.scss';
import styles from './council.module.scss';

const Row: React.FC<{ report: MeetingReport; state: State }> = ({ report, state }) => {
  const language = useLanguage();
  const { mayChange, busy } = state;
  return (
    <li className={`${rows.row} ${rows.apart}`}>
      <div className={rows.what}>
        <div>{report.Title}</div>
        <div className={rows.about}>
          {sizeText(report.FileSize ?? 0, language)}{!mayChange && ` · ${fill(strings.SharedWith, sharingText(report.Sharing))}`}
        </div>
      </div>
      <div className={`${rows.controls} ${styles.onScreen}`}>
        {mayChange && (
          <Dropdown
            className={styles.sharing} ariaLabel={fill(strings.SharingOf, report.Title)} selectedKey={report.Sharing} disabled={busy !== undefined}
            options={sharingLevels.map(key => ({ key, text: sharingText(key) }))} onChange={(_event, option) => option && state.share(report, option.key as Sharing)}
          />
        )}
        <ActionButton iconProps={{ iconName: 'Download' }} ariaLabel={fill(strings.SaveFileNamed, report.Title)} disabled={busy !== undefined} onClick={() => state.save(report)}>
          {strings.SaveFile}
        </ActionButton>
        {mayChange && (
          <IconButton
            iconProps={{ iconName: 'Cancel' }} ariaLabel={fill(strings.RemoveNamed, report.Title)} title={strings.Remove} disabled={busy !== undefined}
            onClick={() => state.remove(report)}
          />
        )}
      </div>
    </li>
  );
};

/** Ways to add: from the user's own computer, or from a library of the site. */
const Add: React.FC<{ state: State }> = ({ state }) => {
  const input = React.useRef<HTMLInputElement>(null);
  const [library, setLibrary] = React.useState(false);
  const { busy } = state;
  return (
    <>
      <div className={styles.buttons}>
        <DefaultButton text={strings.AddFromLibrary} iconProps={{ iconName: 'Library' }} disabled={busy !== undefined} onClick={() => setLibrary(true)} />
        <DefaultButton text={strings.AddFromComputer} iconProps={{ iconName: 'Upload' }} disabled={busy !== undefined} onClick={() => input.current?.click()} />
        <input
          ref={input} type="file" multiple className={styles.hiddenInput} tabIndex={-1} aria-hidden="true"
          onChange={event => {
            const files = [...event.target.files ?? []];
            // The same file may be chosen again.
            event.target.value = '';
            if (files.length > 0) state.addOwn(files);
          }}
        />
      </div>
      {library && <LibraryDialog onClose={() => setLibrary(false)} onChosen={files => { setLibrary(false); state.addFromLibrary(files); }} />}
    </>
  );
};

/** What goes with a meeting (P25, P28, P29): its files, and who may be given each. */
export const Reports: React.FC<{ meeting: Meeting }> = ({ meeting }) => {
  const state = useReports(meeting);
  const { items, error, busy, mayChange } = state;
  return (
    <Section title={strings.MeetingReports}>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {!items && !error && <Loading rows={2} />}
      {items?.length === 0 && <p>{strings.NoReports}</p>}
      {items && items.length > 0 && <ul className={rows.rows}>{items.map(report => <Row key={report.id} report={report} state={state} />)}</ul>}
      <div aria-live="polite">{busy && <ProgressIndicator label={fill(strings.WorkingOnFile, busy)} />}</div>
      {mayChange && <Add state={state} />}
      {mayChange && isCalled(meeting.State) && <p className={rows.about}>{strings.ReportsAfterSent}</p>}
    </Section>
  );
};
