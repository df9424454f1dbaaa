import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import type { Outcome } from './changes';
import type { ChangeRun } from './useChanges';
import styles from './people.module.scss';

const icons: Record<Outcome['state'], string> = { done: 'CheckMark', waiting: 'Clock', changed: 'Warning', gone: 'Warning', failed: 'ErrorBadge' };

function outcomeText(outcome: Outcome, undone: boolean): string {
  switch (outcome.state) {
    case 'done': return undone ? strings.PeopleRowUndone : strings.PeopleRowDone;
    case 'waiting': return strings.PeopleRowWaiting;
    case 'changed': return strings.PeopleRowChanged;
    case 'gone': return strings.PeopleRowGone;
    case 'failed': return faultText(outcome.error);
  }
}

/** What became of a step, row by row, and the way back from it. */
export const ChangeReport: React.FC<{ run: ChangeRun; onClose(): void }> = ({ run, onClose }) => {
  const { changes, outcomes, running, progress, error, undone } = run;
  const heading = React.useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the keyboard goes on where the answer stands.
  React.useEffect(() => { if (!running) heading.current?.focus(); }, [running]);
  if (!changes && !error && !running) return null;
  const done = outcomes.filter(({ state }) => state === 'done').length;
  const whole = changes !== undefined && done === changes.length && !error;
  return (
    <>
      {running && (
        <ProgressIndicator
          label={strings.PeopleRunning} description={progress && fill(strings.PeopleProgress, progress.done, progress.total)}
          percentComplete={progress && progress.total > 0 ? progress.done / progress.total : undefined}
        />
      )}
      {!running && (
        <>
          {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
          {changes && outcomes.length > 0 && (
            <MessageBar messageBarType={whole ? MessageBarType.success : MessageBarType.warning} isMultiline role="status">
              <p ref={heading} tabIndex={-1} className={styles.told}>
                {fill(undone ? strings.PeopleUndoneCount : strings.PeopleDoneCount, done, changes.length)}
                {run.unfinished && ` ${strings.PeopleTryAgainText}`}
              </p>
            </MessageBar>
          )}
          <ul className={styles.outcomes} aria-label={strings.PeopleOutcomes}>
            {changes?.map((change, index) => {
              const outcome = outcomes[index];
              return outcome && (
                <li key={`${change.list.name} ${change.id}`} className={styles.outcome}>
                  <Icon iconName={icons[outcome.state]} className={outcome.state === 'done' ? styles.good : styles.wrong} aria-hidden />
                  <span>{change.title}<span className={styles.about}> – {outcomeText(outcome, undone)}</span></span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {running && <DefaultButton text={strings.Stop} onClick={run.stop} />}
        {run.unfinished && <PrimaryButton text={strings.TryAgain} onClick={run.again} />}
        {run.canUndo && <DefaultButton text={strings.PeopleUndoAll} iconProps={{ iconName: 'Undo' }} onClick={run.undo} />}
        {!running && <DefaultButton text={strings.Close} onClick={onClose} />}
      </div>
    </>
  );
};
