import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../../kit/text/format';
import { mostBytes } from '../file';
import { Faults } from './Faults';
import type { ImportWizardState } from './useImportWizard';
import styles from './imports.module.scss';

/** A button that asks the computer for files. */
export const FileButton: React.FC<{ text: string; multiple?: boolean; primary?: boolean; onFiles(files: File[]): void }> = ({ text, multiple, onFiles }) => {
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" className={styles.hidden} multiple={multiple} tabIndex={-1} aria-label={text} accept=".csv,.txt,.tsv,.xlsx,.json"
        onChange={event => {
          onFiles(Array.from(event.target.files ?? []));
          // The same file may be chosen again, as after it was put right.
          event.target.value = '';
        }}
      />
      <PrimaryButton text={text} onClick={() => input.current?.click()} />
    </>
  );
};

/** On to the next of several files, past one that is not imported. */
export const NextFile: React.FC<{ state: ImportWizardState }> = ({ state: { turn, next } }) =>
  turn.of > turn.at ? <DefaultButton text={fill(strings.ImportNext, turn.of - turn.at)} onClick={next} /> : null;

/** Files are dropped or chosen; what is wrong with one is told at once. */
export const ChooseStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const [over, setOver] = React.useState(false);
  const { refused, note, resumed, chooseFiles } = state;
  const drop = (event: React.DragEvent): void => {
    event.preventDefault();
    setOver(false);
    chooseFiles(Array.from(event.dataTransfer.files));
  };
  return (
    <>
      {resumed && <MessageBar isMultiline>{fill(strings.ImportResumeText, resumed.Title)}</MessageBar>}
      {note && <MessageBar messageBarType={MessageBarType.success} isMultiline>{note}</MessageBar>}
      {refused && (
        <section aria-label={refused.name}>
          <MessageBar messageBarType={MessageBarType.error} isMultiline>{fill(strings.ImportRefused, refused.name)}</MessageBar>
          <Faults faults={refused.faults} />
          <NextFile state={state} />
        </section>
      )}
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`} onDrop={drop} onDragLeave={() => setOver(false)}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
      >
        <Icon iconName="Upload" className={styles.dropIcon} aria-hidden />
        <div>{strings.ImportDrop}</div>
        <FileButton text={strings.ImportChooseFiles} multiple onFiles={chooseFiles} />
        <div className={styles.about}>{fill(strings.ImportLimits, mostBytes / 1_048_576)}</div>
      </div>
    </>
  );
};
