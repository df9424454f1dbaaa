/** Serves the outbox page and, each in a frame of its own that runs nothing, the bodies of mails. */
import type { FastifyInstance } from 'fastify';
import { escapeHtml } from '../graph/events/text.ts';
import type { Graph } from '../graph/graph.ts';
import type { Mail } from '../graph/outbox.ts';
import { outboxPage } from './pages/outbox.ts';
import { choicesOf } from './tenant.ts';
import type { ThemeName } from './browser/hostData.ts';

/** A mail may hold anything: it gets no script, no form, no address but its own data, and no page may frame it but ours. */
const bodyPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

const colours: Record<ThemeName, string> = { light: '#fff;color:#242424', dark: '#292929;color:#fff;color-scheme:dark', contrast: '#000;color:#fff;color-scheme:dark' };
const linkColours: Record<ThemeName, string> = { light: '#0f548c', dark: '#62abf5', contrast: '#ffff01' };

function bodyDocument(mail: Mail, theme: ThemeName): string {
  const inner = mail.body.contentType === 'html' ? mail.body.content : `<pre>${escapeHtml(mail.body.content)}</pre>`;
  return `<!doctype html><meta charset="utf-8"><title>-</title><style>html{background:${colours[theme]};font:14px/20px "Segoe UI",Arial,sans-serif}body{margin:0;overflow-wrap:anywhere}pre{margin:0;font:inherit;white-space:pre-wrap}a{color:${linkColours[theme]}}table{max-width:100%}</style>${inner}`;
}

export function serveOutbox(app: FastifyInstance, parts: { graph: Graph; policy: string; zone: () => string }): void {
  const { graph } = parts;
  const find = (id: string | undefined): Mail | undefined => (id !== undefined && /^\d{1,15}$/.test(id) ? graph.outbox.get(Number(id)) : undefined);

  app.get('/_local/outbox', (request, reply) => {
    const query = request.query as Record<string, string | undefined>;
    const page = outboxPage({
      mails: graph.outbox.all(), chosen: find(query.mail), grouping: query.group === 'recipient' ? 'recipient' : 'message', choices: choicesOf(query), zone: parts.zone(),
      answerOf: mail => graph.meetings.answerOf(mail.uid, mail.from, mail.to.address),
    });
    return reply.type('text/html; charset=utf-8').header('Content-Security-Policy', parts.policy).header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff').send(page);
  });

  app.get('/_local/outbox/:id/body', (request, reply) => {
    const mail = find((request.params as { id: string }).id);
    if (!mail) return reply.code(404).send();
    const { theme } = choicesOf(request.query as Record<string, string | undefined>);
    return reply.type('text/html; charset=utf-8').header('Content-Security-Policy', bodyPolicy).header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff').send(bodyDocument(mail, theme));
  });
}
