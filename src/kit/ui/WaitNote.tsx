import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { currentWaits, subscribeToWaits } from '../lists';
import type { Wait } from '../lists';
import { fill } from '../text/format';
import styles from './WaitNote.module.scss';

const secondsTo = (wait: Wait): number => Math.max(1, Math.ceil((wait.until - Date.now()) / 1000));

const textOf = (wait: Wait, seconds: number): string => fill(wait.reason === 'busy' ? strings.WaitBusy : strings.WaitLost, wait.service, seconds);

/** The pauses of this page, read anew each second while there are any. */
function useWaits(): Wait[] {
  const [waits, setWaits] = React.useState(currentWaits);
  React.useEffect(() => subscribeToWaits(() => setWaits(currentWaits())), []);
  const waiting = waits.length > 0;
  React.useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setWaits(currentWaits()), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  return waits;
}

/**
 * Says why the page is slow when SharePoint or Outlook has asked it to wait, or does not answer, and lets the person end
 * the waiting. The seconds tick for the eye; a screen reader is told once a wait.
 */
export const WaitNote: React.FC = () => {
  const waits = useWaits();
  const [first] = waits;
  const [told, setTold] = React.useState('');
  React.useEffect(() => setTold(first ? textOf(first, secondsTo(first)) : ''), [first?.until, first?.service]);
  return (
    <>
      <div role="status" className={styles.spoken}>{told}</div>
      {first && (
        <div className={styles.note}>
          <MessageBar
            messageBarType={MessageBarType.warning} isMultiline={false} delayedRender={false} role="none"
            actions={<MessageBarButton onClick={() => waits.forEach(wait => wait.stop())}>{strings.WaitStop}</MessageBarButton>}
          >
            <span aria-hidden="true">{textOf(first, secondsTo(first))}</span>
          </MessageBar>
        </div>
      )}
    </>
  );
};
