/** Mail: which call does what, and with which permission. */
import { neededBody, parameters } from './call.ts';
import { badRequest, notImplemented } from './errors.ts';
import { sendMail } from './mail.ts';
import { done, outlook } from './route.ts';
import type { Route } from './route.ts';
import { getSent, listSent } from './sentItems.ts';

const read = ['Mail.Read', 'Mail.ReadWrite'];

export const mailRoutes: Route[] = [
  outlook('POST', 'me/sendMail', ['Mail.Send'], (call) => {
    // Documented: a message may come as MIME, in base64.
    if (/^text\/plain/i.test(call.headers['content-type'] ?? '') && call.rawBody.length > 0) throw /^[A-Za-z\d+/\s]+={0,2}\s*$/.test(call.rawBody.toString('latin1')) ? notImplemented('messages in MIME') : badRequest('Invalid base64 string for MIME content.', 'ErrorMimeContentInvalidBase64String');
    neededBody(call);
    const { engine, outbox, settings } = call.graph;
    sendMail({ store: engine.store, outbox, now: engine.now(), limit: settings.messageLimit() }, call.user, parameters(call, 'sendMail', ['Message', 'SaveToSentItems']));
    return done(202);
  }),
  outlook('GET', 'me/mailFolders/sentitems/messages', read, listSent),
  outlook('GET', 'me/messages/{}', read, getSent),
];
