import * as React from 'react';
import { useGraphAccess } from '../../../kit/graph/context';
import { newKey, useRefresh, useStore } from '../../../kit/lists';
import { reminders } from '../lists';
import type { Letter, Sent } from './send';

/** What became of one person's reminder. */
export type Delivery = { state: Sent } | { state: 'copied' } | { state: 'byHand'; text: string } | { state: 'failed'; error: Error };

/** A letter, and the moment of the last reminder that its sender has seen. */
export interface Outgoing { letter: Letter; seen: string | undefined; }

export interface SendingState {
  /** The host gives access to Outlook, and nothing has said that the grant is missing. */
  outlook: boolean;
  /** Outlook said no to all of it. */
  refused: Error | undefined;
  sending: { done: number; total: number } | undefined;
  deliveries: ReadonlyMap<number, Delivery>;
  send(letters: readonly Outgoing[]): void;
  copy(letter: Letter): void;
  stop(): void;
}

/** Sends reminders one after the other, or puts their text on the clipboard. @param onDone for each person whose reminder is written down */
export function useSending(onDone: (person: number) => void): SendingState {
  const access = useGraphAccess();
  const store = useStore(reminders);
  const refresh = useRefresh();
  const [sending, setSending] = React.useState<SendingState['sending']>();
  const [deliveries, setDeliveries] = React.useState<ReadonlyMap<number, Delivery>>(new Map());
  const [refused, setRefused] = React.useState<Error>();
  const stopper = React.useRef<AbortController>();
  React.useEffect(() => () => stopper.current?.abort(), []);
  const told = (person: number, delivery: Delivery): void => setDeliveries(before => new Map([...before, [person, delivery]]));

  const sendAll = async (letters: readonly Outgoing[]): Promise<void> => {
    const { signal } = stopper.current = new AbortController();
    setRefused(undefined);
    setSending({ done: 0, total: letters.length });
    const [{ graphOf }, { endsSending, sendReminder }] = await Promise.all([
      import(/* webpackChunkName: 'graph' */ '../../../kit/graph'), import(/* webpackChunkName: 'graph' */ './send')
    ]);
    for (const [at, { letter, seen }] of letters.entries()) {
      if (signal.aborted) break;
      const { id } = letter.person;
      try {
        const state = await sendReminder(graphOf(access!), store, letter, seen, newKey(), signal);
        told(id, { state });
        if (state !== 'already') onDone(id);
      } catch (error) {
        if ((error as Error).name === 'AbortError') break;
        if (endsSending(error)) {
          setRefused(error as Error);
          break;
        }
        told(id, { state: 'failed', error: error as Error });
      }
      setSending({ done: at + 1, total: letters.length });
    }
  };

  const copyOne = async (letter: Letter): Promise<void> => {
    const { id } = letter.person;
    const text = `${letter.subject}\n\n${letter.text}`;
    const onClipboard = await Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
    try {
      const { logCopied } = await import(/* webpackChunkName: 'graph' */ './send');
      await logCopied(store, letter);
      told(id, onClipboard ? { state: 'copied' } : { state: 'byHand', text });
      onDone(id);
      await refresh(reminders);
    } catch (error) {
      told(id, { state: 'failed', error: error as Error });
    }
  };

  return {
    outlook: access !== undefined, refused, sending, deliveries,
    send: letters => {
      sendAll(letters).catch(error => setRefused(error as Error))
        .then(() => refresh(reminders)).catch(() => undefined)
        .then(() => setSending(undefined), () => undefined);
    },
    copy: letter => { copyOne(letter).catch(() => undefined); },
    stop: () => stopper.current?.abort()
  };
}
