import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useSite } from '../../../../kit/lists';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { ItemPanel } from '../../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../../kit/ui/language';
import { Working } from '../../../../kit/ui/wizard/Steps';
import { useWork } from '../../../../kit/ui/wizard/useWork';
import { planUndo, runUndo } from '../store/undo';
import type { UndoPlan } from '../store/types';
import type { ImportPageState } from './useImportPage';
import styles from './planImport.module.scss';

/** Measures that are named before the rest is counted. */
const atOnce = 20;

/** What the undoing would do, and what stays since somebody has changed it. */
const Plan: React.FC<{ plan: UndoPlan; onUndo(): void; onClose(): void }> = ({ plan, onUndo, onClose }) => {
  const language = useLanguage();
  const { removes, restores, stays, problems } = plan;
  return (
    <>
      <p className={styles.file}><strong>{plan.import.Title}</strong> {dateAndTime(plan.import.ImportedAt ?? plan.import.created, language)}</p>
      <ul className={styles.faults}>
        {removes.length > 0 && <li>{fill(strings.PlanImportUndoRemoves, figure(removes.length, language))}</li>}
        {restores.length > 0 && <li>{fill(strings.PlanImportUndoRestores, figure(restores.length, language))}</li>}
        {problems.length > 0 && <li>{fill(strings.PlanImportUndoProblems, problems.map(({ Title }) => Title).join(', '))}</li>}
        {removes.length + restores.length + problems.length === 0 && <li>{strings.PlanImportUndoNothing}</li>}
      </ul>
      {stays.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.PlanImportUndoStays, figure(stays.length, language))}</MessageBar>
          <ul className={styles.faults}>{stays.slice(0, atOnce).map(({ id, Title }) => <li key={id}>{Title}</li>)}</ul>
          {stays.length > atOnce && <p className={styles.about}>{fill(strings.ImportMoreFaults, stays.length - atOnce)}</p>}
        </>
      )}
      <div className={styles.buttons}>
        <PrimaryButton text={strings.ImportUndo} onClick={onUndo} />
        <DefaultButton text={strings.Cancel} onClick={onClose} />
      </div>
    </>
  );
};

/** The undoing of a whole import: shown first, then done, and taken up again where it was broken off. */
const UndoPanel: React.FC<{ page: ImportPageState; id: number }> = ({ page, id }) => {
  const site = useSite();
  const work = useWork();
  const [plan, setPlan] = React.useState<UndoPlan>();
  const [done, setDone] = React.useState(false);
  const look = (): void => { work.run('compare', async () => setPlan(await planUndo(site, id))).catch(() => undefined); };
  React.useEffect(look, [id]);
  const undo = (): void => {
    if (!plan) return;
    work.run('undo', async (signal, tell) => {
      try {
        await runUndo(site, plan, { signal, onProgress: (count, total) => tell(total > 0 ? count / total : 0) });
        setDone(true);
      } finally {
        page.written();
      }
    }).then(finished => { if (!finished) setPlan(undefined); }, () => undefined);
  };
  return (
    <ItemPanel title={strings.ImportUndo} error={undefined} missing={undefined} ready onClose={page.close}>
      <div className={styles.wizard}>
        {work.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {work.busy && <Working text={work.busy.kind === 'undo' ? strings.ImportUndoing : strings.ImportComparing} share={work.busy.share} onCancel={work.stop} />}
        {!work.busy && !plan && !done && (
          <>
            <p>{strings.ImportUndoBroken}</p>
            <div className={styles.buttons}><DefaultButton text={strings.TryAgain} onClick={look} /></div>
          </>
        )}
        {!work.busy && plan && !done && <Plan plan={plan} onUndo={undo} onClose={page.close} />}
        {done && (
          <>
            <MessageBar messageBarType={MessageBarType.success}>{plan?.stays.length ? strings.PlanImportUndonePartly : strings.ImportUndone}</MessageBar>
            <div className={styles.buttons}><PrimaryButton text={strings.ImportToLog} onClick={page.close} /></div>
          </>
        )}
      </div>
    </ItemPanel>
  );
};

export default UndoPanel;
