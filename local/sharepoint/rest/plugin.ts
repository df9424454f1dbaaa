/**
 * The wire: `_api` at every site, who calls, the digest, batches, the log and the places for injected faults.
 * A Fastify plugin; what it answers is decided by the router alone.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessDenied, internal, noFile, SharePointError } from '../errors.ts';
import type { Session } from '../domain/security.ts';
import { defaultUser } from '../defaults.ts';
import type { Engine } from '../engine.ts';
import { Permission } from '../permissions.ts';
import { readBatch, writeBatch } from './batch.ts';
import { checkDigest } from './digest.ts';
import { decode } from './path.ts';
import { failure, handle } from './router.ts';
import type { RestResponse } from './router.ts';
import { errorBody } from './render.ts';

export interface LogEntry { at: string; method: string; url: string; status: number; rowsScanned: number; user: string; milliseconds: number; /** Part of a batch. */ inner: boolean; fault?: string }
export interface HookRequest { method: string; url: string; headers: Record<string, string>; user: string; inner: boolean }
/** `reset` breaks the connection; of an inner part of a batch it breaks the whole. */
export type HookAnswer = RestResponse | 'reset' | undefined;

/** Where faults come in: `before` may answer instead of the server, `after` may replace an answer whose work is done. */
export interface Hooks {
  before?: (request: HookRequest) => HookAnswer | Promise<HookAnswer>;
  after?: (request: HookRequest, response: RestResponse) => HookAnswer | Promise<HookAnswer>;
}

export interface RestOptions { engine: Engine; hooks: Hooks; log: LogEntry[] }

const logLimit = 5000;
const bodyLimit = 260 * 1024 * 1024;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE'];

class Reset extends Error {}

/** The site's URL and what follows `_api/`, undecoded; undefined when the address is none of the API. */
export function splitTarget(url: string): { site: string; target: string } | undefined {
  const cut = url.search(/[?#]/);
  const path = cut < 0 ? url : url.slice(0, cut);
  const found = /\/_api(?:\/|$)/i.exec(path);
  if (!found) return undefined;
  const parts = path.slice(0, found.index).split('/').filter(Boolean).map(decode);
  const managed = parts[0]?.toLowerCase();
  const site = (managed === 'sites' || managed === 'teams') && parts[1] ? `/${managed}/${parts[1]}` : '/';
  return { site, target: path.slice(found.index + found[0].length) + (cut < 0 ? '' : url.slice(cut)) };
}

interface Caller { upn: string; oauth: boolean }

function readCookie(text: string): string {
  try {
    return decodeURIComponent(text).replace(/^"|"$/g, '');
  } catch {
    return text; // nobody has such a name
  }
}

/** Turns away what never reached the API: an address or a body that cannot be read. */
export function refuseRequest(headers: Record<string, string | string[] | undefined>, reply: FastifyReply, error: { statusCode?: number; message: string }): FastifyReply {
  const status = error.statusCode ?? 500;
  const known = status < 500 ? new SharePointError(status, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', status === 413 ? 'The request message is too big. The server does not allow messages larger than 262144000 bytes.' : status === 415 ? 'The Content-Type header of the request is missing or its value is invalid.' : 'The request URL or message cannot be read.') : internal();
  const answer = failure(known, { accept: String(headers.accept ?? '') });
  return reply.code(answer.status).headers(answer.headers).send(answer.body);
}

/** The user of the page's cookie or of a script's bearer token; the administrator when there is neither. */
export function caller(headers: Record<string, string | string[] | undefined>): Caller {
  const authorization = String(headers.authorization ?? '');
  if (authorization) return { upn: authorization.replace(/^Bearer\s+/i, '').trim().toLowerCase(), oauth: true };
  const cookie = /(?:^|;\s*)local-user=([^;]*)/.exec(String(headers.cookie ?? ''))?.[1];
  return { upn: (cookie ? readCookie(cookie) : defaultUser).toLowerCase(), oauth: false };
}

export class RestServer {
  private readonly options: RestOptions;

  constructor(options: RestOptions) {
    this.options = options;
  }

  private note(entry: LogEntry): void {
    const { log } = this.options;
    log.push(entry);
    if (log.length > logLimit) log.splice(0, log.length - logLimit);
  }

  /** One request, outer or inner, with hooks and log. */
  private async one(session: Session, request: { method: string; url: string; headers: Record<string, string>; body: Buffer; origin: string; target: string; inner: boolean; user: string }): Promise<RestResponse> {
    const { engine, hooks } = this.options;
    const started = performance.now();
    const hook: HookRequest = { method: request.headers['x-http-method'] && request.method === 'POST' ? request.headers['x-http-method'] : request.method, url: request.url, headers: request.headers, user: request.user, inner: request.inner };
    let response = await hooks.before?.(hook);
    let scanned = 0;
    let fault: string | undefined = response ? 'before' : undefined;
    if (!response) {
      const done = handle(engine, { method: request.method, target: request.target, headers: request.headers, body: request.body, origin: request.origin, session });
      scanned = done.scanned;
      if (done.fault) console.error(done.fault);
      done.headers['x-local-rowsscanned'] = String(scanned);
      response = done;
      const replaced = await hooks.after?.(hook, done);
      if (replaced) {
        fault = 'after';
        response = replaced;
      }
    }
    this.note({ at: new Date(engine.now()).toISOString(), method: hook.method, url: request.url, status: response === 'reset' ? 0 : response.status, rowsScanned: scanned, user: request.user, milliseconds: Math.round((performance.now() - started) * 100) / 100, inner: request.inner, ...(fault ? { fault } : {}) });
    if (response === 'reset') throw new Reset('reset');
    return response;
  }

  private async batch(session: Session, request: { headers: Record<string, string>; body: Buffer; origin: string; user: string }): Promise<RestResponse> {
    const responses: RestResponse[] = [];
    for (const part of readBatch(request.body, request.headers['content-type'])) {
      const path = part.url.replace(/^https?:\/\/[^/]+/i, '');
      const at = splitTarget(path.startsWith('/') ? path : `${session.site.url === '/' ? '' : session.site.url}/${path}`);
      // Only a dialect of JSON is handed down: the batch itself may have asked for multipart.
      const headers = { accept: /json/i.test(request.headers.accept ?? '') ? request.headers.accept as string : '', ...part.headers };
      let inner: Session | undefined;
      try {
        if (!at) throw new SharePointError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${part.url}.`);
        inner = at.site.toLowerCase() === session.site.url.toLowerCase() ? session : this.options.engine.session(at.site, session.user.upn);
      } catch (error) {
        responses.push(failure(error, headers));
        continue;
      }
      responses.push(await this.one(inner, { method: part.method, url: path, headers, body: part.body, origin: request.origin, target: (at as { target: string }).target, inner: true, user: request.user }));
    }
    const written = writeBatch(responses);
    return { status: 200, headers: { 'content-type': written.contentType }, body: written.body };
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { engine } = this.options;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const origin = `http://${headers.host ?? 'localhost'}`;
    let response: RestResponse;
    const who = caller(request.headers);
    try {
      const at = splitTarget(request.raw.url ?? '/');
      if (!at) throw accessDenied();
      if (who.oauth && !engine.principals.tenantUser(who.upn)) {
        response = { status: 401, headers: { 'content-type': 'application/json;charset=utf-8', 'www-authenticate': 'Bearer realm="local"' }, body: JSON.stringify({ error_description: 'Invalid issuer or signature.' }) };
      } else {
        const session = engine.session(at.site, who.upn);
        const bare = at.target.split('?')[0]?.toLowerCase().replace(/\/+$/, '');
        const reading = request.method === 'GET' || request.method === 'HEAD';
        if (!reading && !who.oauth && bare !== 'contextinfo') checkDigest(session, headers['x-requestdigest'], engine.now());
        const given = { method: request.method === 'HEAD' ? 'GET' : request.method, url: request.raw.url ?? '', headers, body, origin, target: at.target, inner: false, user: who.upn };
        if (bare === '$batch') {
          const hook: HookRequest = { method: request.method, url: given.url, headers, user: who.upn, inner: false };
          const before = await this.options.hooks.before?.(hook);
          if (before === 'reset') throw new Reset('reset');
          response = before ?? await this.batch(session, given);
          const after = before ? undefined : await this.options.hooks.after?.(hook, response);
          if (after === 'reset') throw new Reset('reset');
          response = after ?? response;
          this.note({ at: new Date(engine.now()).toISOString(), method: 'POST', url: given.url, status: response.status, rowsScanned: 0, user: who.upn, milliseconds: 0, inner: false });
        } else response = await this.one(session, given);
      }
    } catch (error) {
      if (error instanceof Reset) {
        reply.hijack();
        request.raw.socket.destroy();
        return;
      }
      response = failure(error, headers);
      if (!(error instanceof SharePointError)) console.error(error);
      this.note({ at: new Date(engine.now()).toISOString(), method: request.method, url: request.raw.url ?? '', status: response.status, rowsScanned: 0, user: who.upn, milliseconds: 0, inner: false });
    }
    void reply.code(response.status).headers({ 'cache-control': 'private, max-age=0', sprequestguid: crypto.randomUUID(), 'x-content-type-options': 'nosniff', 'x-sharepointhealthscore': '0', microsoftsharepointteamservices: '16.0.0.26120', ...(/json/.test(response.headers['content-type'] ?? '') ? { dataserviceversion: '3.0' } : {}), ...response.headers });
    await reply.send(response.body);
  }

  /** A stored file under its own address, as a link in a page opens it. */
  async file(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { engine } = this.options;
    const path = decode((request.raw.url ?? '/').split('?')[0] as string);
    try {
      const parts = path.split('/').filter(Boolean);
      const managed = (parts[0] === 'sites' || parts[0] === 'teams') && parts[1] ? `/${parts[0]}/${parts[1]}` : '/';
      const session = engine.session(managed, caller(request.headers).upn);
      const attachment = /^(.*)\/Attachments\/(\d+)\/([^/]+)$/i.exec(path);
      if (attachment) {
        const list = engine.lists.getAt(session, attachment[1] as string);
        const item = engine.items.get(session, list, Number(attachment[2]));
        await reply.type('application/octet-stream').send(engine.files.attachment(list, item, attachment[3] as string).content);
        return;
      }
      const file = engine.files.file(session, path);
      session.demand(session.itemMask(file.list, file.item), Permission.open);
      const kind = { html: 'text/html;charset=utf-8', json: 'application/json', png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml', pdf: 'application/pdf', txt: 'text/plain;charset=utf-8', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }[path.split('.').pop()?.toLowerCase() ?? ''];
      await reply.type(kind ?? 'application/octet-stream').header('content-security-policy', 'sandbox').header('x-content-type-options', 'nosniff').send(engine.files.content(file.list, file.item));
    } catch (error) {
      const known = error instanceof SharePointError ? error : noFile(path);
      await reply.code(known.status).type('application/json').send(errorBody(known.code, known.message, 'minimalmetadata'));
    }
  }
}

export async function restPlugin(app: FastifyInstance, options: RestOptions): Promise<void> {
  const server = new RestServer(options);
  app.setErrorHandler((error, request, reply) => refuseRequest(request.headers, reply, error as Error & { statusCode?: number }));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  // The managed paths are spelled out: a literal segment wins over another plugin's wildcard below it.
  const sites = ['', '/sites/:site', '/teams/:site', '/sites/:site/:inner', '/teams/:site/:inner'];
  for (const url of sites.flatMap((site) => [`${site}/_api`, `${site}/_api/*`])) {
    app.route({ method: methods, url, bodyLimit, exposeHeadRoute: false, handler: (request, reply) => server.answer(request, reply) });
    app.route({ method: 'OPTIONS', url, handler: (_request, reply) => reply.code(200).header('allow', ['OPTIONS', ...methods].join(', ')).send() });
  }
}
