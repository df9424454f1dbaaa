/** The control API of Graph: which permissions are granted, and the outbox as data, with its files. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { admitOwnPages } from '../sharepoint/control.ts';
import type { Graph } from './graph.ts';
import type { Mail } from './outbox.ts';
import type { Reply } from './events/meetings.ts';

type Body = Record<string, unknown>;

const answers: Record<string, Reply> = { accept: 'accepted', tentativelyAccept: 'tentativelyAccepted', decline: 'declined' };

/** A mail as tests and other clients read it. */
export function mailDoc(mail: Mail): object {
  const { event } = mail;
  return {
    id: mail.id, sending: mail.sending, at: new Date(mail.at).toISOString(), kind: mail.kind, from: mail.from, to: { name: mail.to.name, address: mail.to.address, type: mail.to.type }, recipients: mail.recipients, subject: mail.subject, body: mail.body,
    ...(mail.answer ? { answer: mail.answer } : {}), ...(mail.proposed ? { proposedNewTime: { start: new Date(mail.proposed.start).toISOString(), end: new Date(mail.proposed.end).toISOString() } } : {}), ...(event ? { event: { uid: mail.uid, start: new Date(event.start).toISOString(), end: new Date(event.end).toISOString(), isAllDay: event.isAllDay, timeZone: event.zone, location: event.location, joinUrl: event.joinUrl } } : {}),
    attachments: mail.files.map((file, index) => ({ name: file.name, contentType: file.type, size: file.size, url: `/_local/outbox/${mail.id}/attachments/${index}` })),
  };
}

export async function graphControlPlugin(app: FastifyInstance, { graph }: { graph: Graph }): Promise<void> {
  admitOwnPages(app);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  const refuse = (reply: FastifyReply, status: number, error: string): FastifyReply => reply.code(status).send({ error });
  const mailOf = (id: string): Mail | undefined => (/^\d{1,15}$/.test(id) ? graph.outbox.get(Number(id)) : undefined);

  app.get('/_local/graph/consent', async () => ({ scopes: graph.settings.scopes() }));
  app.post('/_local/graph/consent', async (request, reply) => {
    const { scopes } = (request.body ?? {}) as Body;
    if (!Array.isArray(scopes) || !scopes.every((one) => typeof one === 'string')) return refuse(reply, 400, "The body needs 'scopes', a list of names.");
    graph.settings.grant(scopes);
    return { scopes: graph.settings.scopes() };
  });
  app.post('/_local/graph/settings', async (request, reply) => {
    const { messageLimit, withoutMailbox } = (request.body ?? {}) as Body;
    if (messageLimit === undefined && withoutMailbox === undefined) return refuse(reply, 400, "The body needs 'messageLimit', a number of bytes, or 'withoutMailbox', a list of UPNs.");
    if (messageLimit !== undefined && (!Number.isInteger(messageLimit) || (messageLimit as number) < 1)) return refuse(reply, 400, "'messageLimit' is a number of bytes.");
    if (withoutMailbox !== undefined && (!Array.isArray(withoutMailbox) || !withoutMailbox.every((one) => typeof one === 'string'))) return refuse(reply, 400, "'withoutMailbox' is a list of UPNs.");
    if (messageLimit !== undefined) graph.settings.setMessageLimit(messageLimit as number);
    if (withoutMailbox !== undefined) graph.settings.setWithoutMailbox(withoutMailbox as string[]);
    return { messageLimit: graph.settings.messageLimit(), withoutMailbox: graph.settings.withoutMailbox() };
  });

  app.get('/_local/outbox.json', async (request) => {
    const { recipient, kind } = request.query as Record<string, string | undefined>;
    return graph.outbox.all().filter((mail) => (!recipient || mail.to.address.toLowerCase() === recipient.toLowerCase()) && (!kind || mail.kind === kind)).map(mailDoc);
  });
  app.delete('/_local/outbox.json', async () => {
    graph.outbox.empty();
    return {};
  });
  app.get('/_local/outbox/:id/attachments/:index', async (request, reply) => {
    const { id, index } = request.params as { id: string; index: string };
    const file = mailOf(id)?.files[/^\d{1,4}$/.test(index) ? Number(index) : -1];
    if (!file) return refuse(reply, 404, 'There is no such file.');
    const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
    return reply.type('application/octet-stream').headers({ 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`, 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }).send(graph.outbox.content(file));
  });
  app.post('/_local/outbox/:id/answer', async (request, reply) => {
    const mail = mailOf((request.params as { id: string }).id);
    const body = (request.body ?? {}) as Body;
    const answer = Object.hasOwn(answers, String(body.answer)) ? answers[String(body.answer)] : undefined;
    if (!mail || (mail.kind !== 'invitation' && mail.kind !== 'update')) return refuse(reply, 404, 'There is no such invitation.');
    if (!answer) return refuse(reply, 400, "The body needs 'answer': accept, tentativelyAccept or decline.");
    const sent = graph.engine.transaction(() => graph.meetings.answerByMail(mail.uid, mail.from, mail.to, answer, String(body.comment ?? '')));
    if (!sent) return refuse(reply, 409, 'The meeting has been cancelled.');
    const back = typeof body.back === 'string' && /^\/_local\/outbox(\?[^\r\n]*)?$/.test(body.back) ? body.back : undefined;
    return back ? reply.redirect(back, 303) : { answer };
  });
}
