import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../../../../kit/lists';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import { UndoPanel as Undoing } from '../../../../kit/ui/wizard/UndoPanel';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import type { Import } from '../../lists';
import { planUndo, runUndo } from '../store';
import type { UndoPlan } from '../store/types';
import type { ImportsPageState } from './useImportsPage';

/** Other imports by file and time. */
const Imports: React.FC<{ items: readonly Import[] }> = ({ items }) => {
  const language = useLanguage();
  return <ul className={wizard.faults}>{items.map(({ id, Title, ImportedAt, created }) => <li key={id}>{Title}, {dateAndTime(ImportedAt ?? created, language)}</li>)}</ul>;
};

const may = ({ blockedBy, lost }: UndoPlan): boolean => blockedBy.length === 0 && lost === 0;

/** What the undo would do, or why it may not be done. */
const Plan: React.FC<{ plan: UndoPlan }> = ({ plan }) => {
  const language = useLanguage();
  const { blockedBy, lost, removes, restores, editedSince, events, alsoIn } = plan;
  return (
    <>
      {blockedBy.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.blocked} isMultiline>{strings.ImportUndoBlocked}</MessageBar>
          <Imports items={blockedBy} />
        </>
      )}
      {lost > 0 && <MessageBar messageBarType={MessageBarType.error} isMultiline>{fill(strings.ImportUndoLost, lost)}</MessageBar>}
      {may(plan) && (
        <ul className={wizard.faults}>
          {removes.length > 0 && <li>{fill(strings.ImportUndoRemoves, figure(removes.length, language))}</li>}
          {restores.length > 0 && <li>{fill(strings.ImportUndoRestores, figure(restores.length, language))}</li>}
          {events.length > 0 && <li>{fill(strings.ImportUndoEvents, figure(events.length, language))}</li>}
          {removes.length + restores.length + events.length === 0 && <li>{strings.ImportUndoNothing}</li>}
        </ul>
      )}
      {may(plan) && editedSince > 0 && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.ImportUndoEdited, editedSince)}</MessageBar>}
      {may(plan) && alsoIn.length > 0 && (
        <>
          <MessageBar isMultiline>{strings.ImportUndoAlsoIn}</MessageBar>
          <Imports items={alsoIn} />
        </>
      )}
    </>
  );
};

const UndoPanel: React.FC<{ page: ImportsPageState; id: number }> = ({ page, id }) => {
  const site = useSite();
  return (
    <Undoing<UndoPlan>
      plan={signal => planUndo(site, id, { signal })} run={(plan, writing) => runUndo(site, plan, writing)} may={may}
      doneText={() => strings.ImportUndone} onWritten={page.written} onClose={page.close}
    >
      {plan => <Plan plan={plan} />}
    </Undoing>
  );
};

export default UndoPanel;
