/**
 * The wire: Graph below `/v1.0` for scripts, and below `/_local/net/<host>/` for pages, whose calls to
 * https://graph.microsoft.com and to upload addresses on other hosts are led here by the host page.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { HookAnswer, HookRequest, Hooks, LogEntry } from '../sharepoint/rest/plugin.ts';
import { answerBatch } from './batch.ts';
import type { Reply } from './call.ts';
import { driveHost } from './drives/uploads.ts';
import { translated } from './drives/faults.ts';
import { badRequest, noItem, overConcurrency, requestTooLarge, unsupportedMediaType } from './errors.ts';
import { uploadHost } from './events/attachments.ts';
import type { Graph } from './graph.ts';
import { answer, failure, idsOf, usesMailbox, userOf } from './service.ts';
import type { GraphRequest } from './service.ts';

export interface GraphOptions { graph: Graph; hooks: Hooks; log: LogEntry[] }

const graphHost = 'graph.microsoft.com';
const bodyLimit = 260 * 1024 * 1024;
const logLimit = 5000;
/** Graph answers to the first five, and says 405 to the rest. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'MERGE'];
/** Requests of one app that a mailbox carries out at the same time. Source: "Microsoft Graph service-specific throttling limits", Outlook. */
const mostAtOnce = 4;
/** A mailbox takes its time; without it requests would never meet. */
const mailboxMilliseconds = 8;

class GraphServer {
  private readonly options: GraphOptions;
  private readonly busy = new Map<string, number>();

  constructor(options: GraphOptions) {
    this.options = options;
  }

  /** One request to Graph, with a place in its mailbox when it needs one. */
  private async graph(request: GraphRequest): Promise<Reply> {
    const { graph } = this.options;
    if (!usesMailbox(request.url)) return answer(graph, request);
    let mailbox: string;
    try {
      mailbox = userOf(graph, request.headers).upn;
      if ((this.busy.get(mailbox) ?? 0) >= mostAtOnce) throw overConcurrency();
    } catch (error) {
      return failure(graph, error, request);
    }
    this.busy.set(mailbox, (this.busy.get(mailbox) ?? 0) + 1);
    try {
      await wait(mailboxMilliseconds);
      return answer(graph, request);
    } finally {
      this.busy.set(mailbox, (this.busy.get(mailbox) as number) - 1);
    }
  }

  private async at(host: string, request: GraphRequest): Promise<Reply> {
    const { graph } = this.options;
    try {
      if (![graphHost, uploadHost, driveHost].includes(host)) throw noItem();
      const url = new URL(`https://${host}${request.url}`);
      if (host === uploadHost) return graph.engine.transaction(() => graph.attachments.answer(request.method, url, request.headers, request.body));
      if (host === driveHost) return graph.engine.transaction(() => translated(() => graph.drives.answer(request.method, url, request.headers, request.body)));
      if (request.method === 'POST' && /^\/+v1\.0\/+\$batch\/*$/i.test(url.pathname)) return await answerBatch(graph, request, (inner) => this.hooked(host, inner, true));
      return await this.graph(request);
    } catch (error) {
      return failure(graph, error, request);
    }
  }

  /** With the places for injected faults, and the log. */
  private async hooked(host: string, request: GraphRequest, inner: boolean): Promise<Reply> {
    const { hooks, log, graph } = this.options;
    const started = performance.now();
    const user = /^Bearer\s+(\S+)/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const hook: HookRequest = { method: request.method, url: `https://${host}${request.url}`, headers: request.headers, user, inner };
    const before = await hooks.before?.(hook);
    const made = before ? undefined : await this.at(host, request);
    const after = made && await hooks.after?.(hook, { status: made.status, headers: made.headers ?? {}, body: made.body === undefined ? '' : Buffer.isBuffer(made.body) ? made.body : JSON.stringify(made.body) });
    const fault: HookAnswer = before ?? after;
    const status = fault === 'reset' ? 0 : fault?.status ?? made?.status ?? 500;
    log.push({ at: new Date(graph.engine.now()).toISOString(), method: request.method, url: hook.url, status, rowsScanned: 0, user, milliseconds: Math.round((performance.now() - started) * 100) / 100, inner, ...(fault ? { fault: before ? 'before' : 'after' } : {}) });
    if (log.length > logLimit) log.splice(0, log.length - logLimit);
    if (fault === 'reset') throw new Reset('reset');
    return fault ? { status: fault.status, headers: fault.headers, body: Buffer.isBuffer(fault.body) ? fault.body : Buffer.from(fault.body) } : made as Reply;
  }

  async answer(host: string, url: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const asked: GraphRequest = { method: request.method, url, headers, body, id: crypto.randomUUID() };
    let made: Reply;
    try {
      made = await this.hooked(host.toLowerCase(), asked, false);
    } catch (error) {
      if (!(error instanceof Reset)) throw error;
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
    const ids = idsOf(asked);
    void reply.code(made.status).headers({ 'cache-control': 'private', 'request-id': ids.request, 'client-request-id': ids.client, 'x-content-type-options': 'nosniff', ...made.headers });
    // A redirection is followed by the browser itself, which would not find the other host.
    const away = made.status === 302 ? made.headers?.location : undefined;
    if (away?.startsWith('https://')) void reply.header('location', `${request.protocol}://${headers.host}/_local/net/${away.slice('https://'.length)}`);
    // A reply without a body has no Content-Type either: clients of Graph stumble over one.
    if (made.body === undefined) return reply.send();
    if (Buffer.isBuffer(made.body)) return reply.send(made.body);
    return reply.header('content-type', 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8').send(JSON.stringify(made.body));
  }
}

/** Whether an address is one of Graph's, or of the hosts beside it. */
export const ofGraph = (url: string): boolean => /^\/+(v1\.0|_local\/+net)(\/|\?|$)/i.test(url);

/** What the server itself turns away before a route (a broken escape, a Content-Type that is none, too large a body) is refused in Graph's shape too. */
export function refuseInGraph(graph: Graph, request: FastifyRequest, reply: FastifyReply, error: Error & { statusCode?: number }): FastifyReply {
  const asked: GraphRequest = { method: request.method, url: '', headers: {}, body: Buffer.alloc(0), id: crypto.randomUUID() };
  const { status, body } = failure(graph, error.statusCode === 415 ? unsupportedMediaType() : error.statusCode === 413 ? requestTooLarge() : error.statusCode === undefined || error.statusCode >= 500 ? error : badRequest('The request is malformed.'), asked);
  return reply.code(status).headers({ 'request-id': asked.id, 'client-request-id': asked.id, 'x-content-type-options': 'nosniff' }).type('application/json').send(JSON.stringify(body));
}

class Reset extends Error {}

export async function graphPlugin(app: FastifyInstance, options: GraphOptions): Promise<void> {
  const server = new GraphServer(options);
  app.setErrorHandler((error, request, reply) => refuseInGraph(options.graph, request, reply, error as Error & { statusCode?: number }));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  app.route({ method: methods, url: '/v1.0/*', bodyLimit, exposeHeadRoute: false, handler: (request, reply) => server.answer(graphHost, request.raw.url ?? '/', request, reply) });
  app.route({
    method: methods, url: '/_local/net/:host/*', bodyLimit, exposeHeadRoute: false, handler: (request, reply) => {
      const { host } = request.params as { host: string };
      return server.answer(host, (request.raw.url ?? '').slice('/_local/net/'.length + host.length), request, reply);
    },
  });
}
