import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { dateAndTime } from '../../text/format';
import { faultText } from '../faults';
import { ItemPanel } from '../ItemPanel';
import { useLanguage } from '../language';
import { Working } from './Steps';
import type { Writing } from './useStoring';
import { useWork } from './useWork';
import styles from './Wizard.module.scss';

/** What an undoing would do, and to what. */
interface Undoing { import: { Title: string; ImportedAt?: string; created: string }; }

interface Props<P extends Undoing> {
  plan(signal: AbortSignal): Promise<P>;
  run(plan: P, writing: Writing): Promise<void>;
  may(plan: P): boolean;
  doneText(plan: P): string;
  /** What it would do, or why it may not be done. */
  children(plan: P): React.ReactNode;
  onWritten(): void;
  onClose(): void;
}

/** The undoing of a whole import: shown first, then done, and taken up again where it was broken off. */
export function UndoPanel<P extends Undoing>({ plan: planned, run, may, doneText, children, onWritten, onClose }: Props<P>): React.ReactElement {
  const language = useLanguage();
  const work = useWork();
  const [plan, setPlan] = React.useState<P>();
  const [done, setDone] = React.useState(false);
  const look = (): void => {
    work.run('compare', async signal => {
      const found = await planned(signal);
      setPlan(() => found);
    }).catch(() => undefined);
  };
  React.useEffect(look, []);
  const undo = (): void => {
    if (!plan) return;
    work.run('undo', async (signal, tell) => {
      try {
        await run(plan, { signal, onProgress: (count, total) => tell(total > 0 ? count / total : 0) });
        setDone(true);
      } finally {
        onWritten();
      }
    }).then(finished => { if (!finished) setPlan(undefined); }, () => undefined);
  };
  return (
    <ItemPanel title={strings.ImportUndo} error={undefined} missing={undefined} ready onClose={onClose}>
      <div className={styles.wizard}>
        {work.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(work.error)}</MessageBar>}
        {work.busy && <Working text={work.busy.kind === 'undo' ? strings.ImportUndoing : strings.ImportComparing} share={work.busy.share} onCancel={work.stop} />}
        {!work.busy && !plan && !done && (
          <>
            <p>{strings.ImportUndoBroken}</p>
            <div className={styles.buttons}><DefaultButton text={strings.TryAgain} onClick={look} /></div>
          </>
        )}
        {!work.busy && plan && !done && (
          <>
            <p className={styles.file}><strong>{plan.import.Title}</strong> {dateAndTime(plan.import.ImportedAt ?? plan.import.created, language)}</p>
            {children(plan)}
            <div className={styles.buttons}>
              {may(plan) && <PrimaryButton text={strings.ImportUndo} onClick={undo} />}
              <DefaultButton text={may(plan) ? strings.Cancel : strings.Close} onClick={onClose} />
            </div>
          </>
        )}
        {plan && done && (
          <>
            <MessageBar messageBarType={MessageBarType.success}>{doneText(plan)}</MessageBar>
            <div className={styles.buttons}><PrimaryButton text={strings.ImportToLog} onClick={onClose} /></div>
          </>
        )}
      </div>
    </ItemPanel>
  );
}
