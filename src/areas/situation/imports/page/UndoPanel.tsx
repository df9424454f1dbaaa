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
import type { Import } from '../../lists';
import { planUndo, runUndo } from '../store';
import type { UndoPlan } from '../store/types';
import type { ImportsPageState } from './useImportsPage';
import styles from './imports.module.scss';

/** Other imports by file and time. */
const Imports: React.FC<{ items: readonly Import[] }> = ({ items }) => {
  const language = useLanguage();
  return <ul className={styles.faults}>{items.map(({ id, Title, ImportedAt, created }) => <li key={id}>{Title}, {dateAndTime(ImportedAt ?? created, language)}</li>)}</ul>;
};

/** What the undo would do, or why it may not be done. */
const Plan: React.FC<{ plan: UndoPlan; onUndo(): void; onClose(): void }> = ({ plan, onUndo, onClose }) => {
  const language = useLanguage();
  const { blockedBy, lost, removes, restores, editedSince, events, alsoIn } = plan;
  const may = blockedBy.length === 0 && lost === 0;
  return (
    <>
      <p className={styles.file}><strong>{plan.import.Title}</strong> {dateAndTime(plan.import.ImportedAt ?? plan.import.created, language)}</p>
      {blockedBy.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.blocked} isMultiline>{strings.ImportUndoBlocked}</MessageBar>
          <Imports items={blockedBy} />
        </>
      )}
      {lost > 0 && <MessageBar messageBarType={MessageBarType.error} isMultiline>{fill(strings.ImportUndoLost, lost)}</MessageBar>}
      {may && (
        <ul className={styles.faults}>
          {removes.length > 0 && <li>{fill(strings.ImportUndoRemoves, figure(removes.length, language))}</li>}
          {restores.length > 0 && <li>{fill(strings.ImportUndoRestores, figure(restores.length, language))}</li>}
          {events.length > 0 && <li>{fill(strings.ImportUndoEvents, figure(events.length, language))}</li>}
          {removes.length + restores.length + events.length === 0 && <li>{strings.ImportUndoNothing}</li>}
        </ul>
      )}
      {may && editedSince > 0 && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.ImportUndoEdited, editedSince)}</MessageBar>}
      {may && alsoIn.length > 0 && (
        <>
          <MessageBar isMultiline>{strings.ImportUndoAlsoIn}</MessageBar>
          <Imports items={alsoIn} />
        </>
      )}
      <div className={styles.buttons}>
        {may && <PrimaryButton text={strings.ImportUndo} onClick={onUndo} />}
        <DefaultButton text={may ? strings.Cancel : strings.Close} onClick={onClose} />
      </div>
    </>
  );
};

/** The undo of a whole import: shown first, then done, and taken up again where it was broken off. */
const UndoPanel: React.FC<{ page: ImportsPageState; id: number }> = ({ page, id }) => {
  const site = useSite();
  const work = useWork();
  const [plan, setPlan] = React.useState<UndoPlan>();
  const [done, setDone] = React.useState(false);
  const look = (): void => { work.run('compare', async signal => setPlan(await planUndo(site, id, { signal }))).catch(() => undefined); };
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
            <MessageBar messageBarType={MessageBarType.success}>{strings.ImportUndone}</MessageBar>
            <div className={styles.buttons}><PrimaryButton text={strings.ImportToLog} onClick={page.close} /></div>
          </>
        )}
      </div>
    </ItemPanel>
  );
};

export default UndoPanel;
