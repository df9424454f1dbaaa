import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../../kit/text/format';
import { mostBytes } from '../../../../kit/tables/file';
import { FileDrop } from '../../../../kit/ui/wizard/FileDrop';
import { Faults } from './Faults';
import type { ImportWizardState } from './useImportWizard';

/** What the readers take. */
export const accepted = '.csv,.txt,.tsv,.xlsx,.json';

/** On to the next of several files, past one that is not imported. */
export const NextFile: React.FC<{ state: ImportWizardState }> = ({ state: { turn, next } }) =>
  turn.of > turn.at ? <DefaultButton text={fill(strings.ImportNext, turn.of - turn.at)} onClick={next} /> : null;

/** Files are dropped or chosen; what is wrong with one is told at once. */
export const ChooseStep: React.FC<{ state: ImportWizardState }> = ({ state }) => {
  const { refused, note, resumed, chooseFiles } = state;
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
      <FileDrop
        text={strings.ImportDrop} button={strings.ImportChooseFiles} limits={fill(strings.ImportLimits, mostBytes / 1_048_576)} accept={accepted} multiple onFiles={chooseFiles}
      />
    </>
  );
};
