import type { Graph } from './connection';
import { isGraphFault } from './errors';

export interface Mail { to: readonly { email: string; name: string }[]; subject: string; html: string; }

/**
 * What is known of a mail after it was handed over. `unclear`: the answer was lost, so it may have been sent or not.
 * Outlook keeps no key to look for it by, so whoever gets `unclear` tells a person and never sends it again by itself
 * (m365-wire.md §4).
 */
export type MailOutcome = 'sent' | 'unclear';

/**
 * Sends a mail from the user's own mailbox. Needs Mail.Send.
 * @throws GraphFault when Outlook refused it, so that nothing was sent; AbortError when cancelled before it was handed over
 */
export async function sendMail(graph: Graph, mail: Mail, signal?: AbortSignal): Promise<MailOutcome> {
  signal?.throwIfAborted();
  try {
    await graph.ask({
      method: 'POST', path: '/me/sendMail',
      body: { message: {
        subject: mail.subject, body: { contentType: 'html', content: mail.html },
        toRecipients: mail.to.map(({ email, name }) => ({ emailAddress: { address: email, name } }))
      } }
    });
    return 'sent';
  } catch (error) {
    if (isGraphFault(error, 'unclear')) return 'unclear';
    throw error;
  }
}
