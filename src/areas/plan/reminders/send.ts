/** How reminders are sent: one mail a person, written down before it goes. */
import { isGraphFault, sendMail } from '../../../kit/graph';
import type { Graph } from '../../../kit/graph';
import { newKey } from '../../../kit/lists';
import type { Person, Store } from '../../../kit/lists';
import type { reminders } from '../lists';
import type { Reminder } from '../lists';
import { isRecent } from './model';

type Reminders = Store<typeof reminders>;

export interface Letter { person: Person; subject: string; html: string; text: string; measures: number; }

export type Sent =
  /** Handed over to Outlook. */
  | 'sent'
  /** The answer was lost, or the mail may have gone though it could not be written down. */
  | 'unclear'
  /** Someone has reminded this person in the meantime: nothing was sent. */
  | 'already';

const entry = ({ person, subject, text, measures }: Letter, State: Reminder['State'], at: Date): Parameters<Reminders['create']>[0] =>
  ({ Title: subject, Recipient: person, SentAt: at.toISOString(), State, Measures: measures, Body: text });

/** The last reminder to a person, as it is stored now. */
async function lastTo(store: Reminders, person: Person): Promise<Reminder | undefined> {
  const found = await store.query({ where: [{ column: 'Recipient', is: 'eq', value: person.id }] });
  return found.sort((a, b) => (b.SentAt ?? '').localeCompare(a.SentAt ?? ''))[0];
}

/**
 * Sends one mail. It is written down as *Oklar* before it goes and as *Sänd* once Outlook has taken it, so that whatever
 * breaks off in between nobody is mailed twice unseen. What Outlook refused was not sent, and its entry goes.
 * @param seen the entry of the last reminder that the sender knows of; a newer one means that someone else was faster
 * @param key belongs to the letter: after a lost answer the same key makes no second entry
 * @throws GraphFault when nothing was sent; SharePointFault, UnansweredWrite when it could not be written down: nothing was sent
 */
export async function sendReminder(
  graph: Graph, store: Reminders, letter: Letter, seen: string | undefined, key: string, signal?: AbortSignal
): Promise<Sent> {
  signal?.throwIfAborted();
  const last = await lastTo(store, letter.person);
  if (last && (last.SentAt ?? '') > (seen ?? '') && isRecent({ at: last.SentAt ?? '', state: last.State }, Date.now())) return 'already';
  const log = await store.create(entry(letter, 'Oklar', new Date()), key);
  let outcome: Sent;
  try {
    outcome = await sendMail(graph, { to: [{ email: letter.person.email, name: letter.person.title }], subject: letter.subject, html: letter.html }, signal);
  } catch (error) {
    // Not sent: the entry would say that it may have been.
    await store.remove(log).catch(() => undefined);
    throw error;
  }
  if (outcome === 'unclear') return 'unclear';
  try {
    await store.update(log, { State: 'Sänd' });
    return 'sent';
  } catch {
    // The mail has gone; that its entry still says Oklar is the careful side.
    return 'sent';
  }
}

/** Writes down that a reminder was copied, to be sent by other means. @throws SharePointFault, UnansweredWrite */
export function logCopied(store: Reminders, letter: Letter, key: string = newKey()): Promise<Reminder> {
  return store.create(entry(letter, 'Kopierad', new Date()), key);
}

/** Refusals after which no further mail would go either. */
export function endsSending(error: unknown): boolean {
  return isGraphFault(error, 'consent', 'mailbox', 'offline');
}

