import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../../../../kit/lists';
import { figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import { UndoPanel as Undoing } from '../../../../kit/ui/wizard/UndoPanel';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import { planUndo, runUndo } from '../store/undo';
import type { UndoPlan } from '../store/types';
import type { ImportPageState } from './useImportPage';

/** Measures that are named before the rest is counted. */
const atOnce = 20;

/** What the undoing would do, and what stays since somebody has changed it. */
const Plan: React.FC<{ plan: UndoPlan }> = ({ plan: { removes, restores, stays, problems } }) => {
  const language = useLanguage();
  return (
    <>
      <ul className={wizard.faults}>
        {removes.length > 0 && <li>{fill(strings.PlanImportUndoRemoves, figure(removes.length, language))}</li>}
        {restores.length > 0 && <li>{fill(strings.PlanImportUndoRestores, figure(restores.length, language))}</li>}
        {problems.length > 0 && <li>{fill(strings.PlanImportUndoProblems, problems.map(({ Title }) => Title).join(', '))}</li>}
        {removes.length + restores.length + problems.length === 0 && <li>{strings.PlanImportUndoNothing}</li>}
      </ul>
      {stays.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.PlanImportUndoStays, figure(stays.length, language))}</MessageBar>
          <ul className={wizard.faults}>{stays.slice(0, atOnce).map(({ id, Title }) => <li key={id}>{Title}</li>)}</ul>
          {stays.length > atOnce && <p className={wizard.about}>{fill(strings.ImportMoreFaults, stays.length - atOnce)}</p>}
        </>
      )}
    </>
  );
};

const UndoPanel: React.FC<{ page: ImportPageState; id: number }> = ({ page, id }) => {
  const site = useSite();
  return (
    <Undoing<UndoPlan>
      plan={() => planUndo(site, id)} run={(plan, writing) => runUndo(site, plan, writing)} may={() => true}
      doneText={({ stays }) => stays.length > 0 ? strings.PlanImportUndonePartly : strings.ImportUndone} onWritten={page.written} onClose={page.close}
    >
      {plan => <Plan plan={plan} />}
    </Undoing>
  );
};

export default UndoPanel;
