import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { mostBytes } from '../../../../kit/tables/file';
import { fill, today } from '../../../../kit/text/format';
import { FileDrop } from '../../../../kit/ui/wizard/FileDrop';
import { DecidedNote } from './DecidedNote';
import { tableFaultText } from './texts';
import type { ImportWizardState } from './useImportWizard';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './planImport.module.scss';

const accepted = '.docx,.docm,.xlsx,.xlsm,.csv,.txt,.tsv';

/** A table is pasted as it stands in Word or Excel, or its file is chosen; what is wrong with it is told at once. */
export const ChooseStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const [typed, setTyped] = React.useState('');
  const { refused, resumed, year } = state;
  const thisYear = Number(today().slice(0, 4));
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, year])].sort((a, b) => b - a);
  const name = fill(strings.PlanImportPastedName, year);
  return (
    <>
      {resumed && <MessageBar isMultiline>{fill(strings.PlanImportResumeText, resumed.Title)}</MessageBar>}
      {refused && (
        <section aria-label={refused.name}>
          <MessageBar messageBarType={MessageBarType.error} isMultiline>{fill(strings.ImportRefused, refused.name)}</MessageBar>
          <ul className={wizard.faults}>{refused.faults.map((fault, index) => <li key={index}>{tableFaultText(fault)}</li>)}</ul>
        </section>
      )}
      <Dropdown
        label={strings.PlanYear} selectedKey={year} className={styles.year} options={years.map(key => ({ key, text: String(key) }))}
        onChange={(_event, option) => option && state.setYear(Number(option.key))}
      />
      <DecidedNote state={state} />
      <TextField
        label={strings.PlanImportPaste} multiline rows={4} resizable={false} value={typed} description={strings.PlanImportPasteHint} autoComplete="off"
        onChange={(_event, text = '') => setTyped(text)}
        onPaste={event => {
          const html = event.clipboardData.getData('text/html');
          const text = event.clipboardData.getData('text/plain');
          // Words without a table are typed text like any other.
          if (!/<table[\s>]/i.test(html) && !text.includes('\t')) return;
          event.preventDefault();
          state.paste(name, html, text);
        }}
      />
      {typed.trim() && <div className={wizard.buttons}><DefaultButton text={strings.PlanImportReadTyped} onClick={() => state.paste(name, '', typed)} /></div>}
      <FileDrop
        text={strings.PlanImportDrop} button={strings.PlanImportChooseFile} limits={fill(strings.PlanImportLimits, mostBytes / 1_048_576)} accept={accepted}
        onFiles={files => files[0] && state.chooseFile(files[0])}
      />
    </>
  );
};
