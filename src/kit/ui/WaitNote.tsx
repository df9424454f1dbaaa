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

/** Panels that are open: one holds keyboard and screen reader, so the note must stand within it. */
const panels = { open: 0, listeners: new Set<() => void>() };

/** Counts a panel's note in while it is shown; tells the page's note how many there are. */
function useOpenPanels(inPanel: boolean): number {
  const [open, setOpen] = React.useState(panels.open);
  React.useEffect(() => {
    const tell = (by: number): void => {
      panels.open += by;
      panels.listeners.forEach(listener => listener());
    };
    const listener = (): void => setOpen(panels.open);
    panels.listeners.add(listener);
    tell(inPanel ? 1 : 0);
    return () => {
      panels.listeners.delete(listener);
      tell(inPanel ? -1 : 0);
    };
  }, [inPanel]);
  return open;
}

/**
 * Says why the page is slow when SharePoint or Outlook has asked it to wait, or does not answer, and lets the person end
 * the waiting. The seconds tick for the eye; a screen reader is told once a wait.
 */
export const WaitNote: React.FC<{ inPanel?: boolean }> = ({ inPanel = false }) => {
  const waits = useWaits();
  const elsewhere = useOpenPanels(inPanel) > 0 && !inPanel;
  const first = elsewhere ? undefined : waits[0];
  const [told, setTold] = React.useState('');
  React.useEffect(() => setTold(first ? textOf(first, secondsTo(first)) : ''), [first?.until, first?.service]);
  return (
    <>
      <div role="status" className={styles.spoken}>{told}</div>
      {first && (
        <div className={inPanel ? styles.inPanel : styles.note}>
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
