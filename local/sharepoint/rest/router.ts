/** One request to `_api`: path → resource → operation → answer. Used for the wire and for each part of a batch. */
import { methodNotAllowed, noResource, notAcceptable, SharePointError, badQuery, internal } from '../errors.ts';
import type { Session } from '../domain/security.ts';
import type { Engine } from '../engine.ts';
import { brokenBody, Complex, demandBody, entity, value } from './model.ts';
import type { Call, Node } from './model.ts';
import { emptySelection, parsePath, Query, readSelection } from './path.ts';
import type { Segment } from './path.ts';
import { applyQuery, findByName, projectNode } from './project.ts';
import { collectionBody, contentType, dialectOf, entityBody, errorBody, valueBody } from './render.ts';
import type { Dialect } from './render.ts';
import { rootType } from './types/web.ts';

export interface RestRequest { method: string; /** After `/_api/`, with query, undecoded. */ target: string; headers: Record<string, string>; body: Buffer; origin: string; session: Session }
export interface RestResponse { status: number; headers: Record<string, string>; body: string | Buffer }

function readBody(raw: Buffer, headers: Record<string, string>): Record<string, unknown> {
  const type = headers['content-type'] ?? '';
  if (raw.length === 0) return {};
  // The body of a file may be anything and call itself JSON; an operation that needs values fails by itself.
  const broken = { [brokenBody]: true } as unknown as Record<string, unknown>;
  if (raw.length > 8 * 1024 * 1024 || !/json|text\/plain|^$/i.test(type)) return broken;
  try {
    const read = JSON.parse(raw.toString('utf8').replace(/^\ufeff/, '')) as unknown;
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read as Record<string, unknown> : broken;
  } catch {
    return broken;
  }
}

function step(node: Node, segment: Segment, call: Call, last: boolean): Node | undefined {
  const name = segment.name.replace(/^SP\.(Web|List|ListItem)\./i, '');
  // A method is called by POST; PnPjs tunnels a DELETE through some, which changes nothing about what they do.
  const posting = call.method === 'POST' || (call.verb === 'POST' && call.method === 'DELETE');
  if (node.kind === 'entity') {
    const link = findByName(node.type.links, name);
    const action = findByName(node.type.actions, name);
    if (action && (posting || !link)) {
      if (!posting) throw methodNotAllowed(call.method);
      call.acted = true;
      return action[1](node.data, call, segment.args) ?? value(action[0], null);
    }
    if (link) return keyed(link[1](node.data, call, segment.args), segment, call);
    const property = findByName(node.type.props, name) ?? findByName(node.type.more, name);
    if (property) return value(property[0], property[1](node.data, call));
    // List items show the columns of their list as properties.
    if (node.type.project && last) {
      const doc = node.type.project(node.data, call, readSelection(name), emptySelection);
      const found = findByName(doc.values, name);
      if (found) return value(found[0], found[1]);
    }
    throw noResource(segment.name);
  }
  if (node.kind === 'collection') {
    const action = findByName(node.actions, name);
    if (action && (posting || !findByName(node.links, name))) {
      if (!posting) throw methodNotAllowed(call.method);
      call.acted = true;
      return action[1](call, segment.args) ?? value(action[0], null);
    }
    const link = findByName(node.links, name);
    if (link) return keyed(link[1](call, segment.args), segment, call);
    if (name === '$count') return { kind: 'raw', content: Buffer.from(String(node.count ? node.count(call) : node.query ? node.query(call).rows.length : applyQuery(node.type, node.list(call), call).length)), contentType: 'text/plain' };
    throw noResource(segment.name);
  }
  if (node.kind === 'value') {
    if (name === '$value') return { kind: 'raw', content: Buffer.from(String(node.value ?? '')), contentType: 'text/plain;charset=utf-8' };
    if (node.value instanceof Complex) {
      const found = findByName(node.value.value, name);
      if (found) return value(found[0], found[1]);
    }
  }
  throw noResource(segment.name);
}

/** `lists('…')`: an argument on a collection names one of it. */
function keyed(node: Node, segment: Segment, call: Call): Node {
  if (node.kind !== 'collection' || !segment.args) return node;
  const arg = segment.args.positional[0] ?? [...segment.args.named.values()][0];
  if (arg === undefined) return node;
  if (!node.key) throw noResource(segment.name);
  return node.key(arg, call);
}

function answer(node: Node, call: Call, dialect: Dialect): RestResponse {
  const api = `${call.siteUrl}/_api`;
  const headers: Record<string, string> = { 'content-type': contentType(dialect) };
  switch (node.kind) {
    case 'entity': {
      const doc = projectNode(node.type, node.data, call);
      if (node.type.headerEtag) headers.etag = node.type.headerEtag(node.data);
      if (node.created) headers.location = `${api}/${doc.link}`;
      return { status: node.created ? 201 : 200, headers, body: entityBody(doc, dialect, api) };
    }
    case 'collection': {
      if (node.query) {
        const { rows, next } = node.query(call);
        return { status: 200, headers, body: collectionBody(rows, dialect, api, 'SP.ListData', next) };
      }
      const docs = applyQuery(node.type, node.list(call), call).map((row) => projectNode(node.type, row, call));
      return { status: 200, headers, body: collectionBody(docs, dialect, api, typeof node.type.name === 'string' ? node.type.name : 'SP.ListData') };
    }
    case 'value': return { status: 200, headers, body: valueBody(node.name, node.value, dialect, api) };
    default: return { status: 200, headers: { 'content-type': node.contentType }, body: node.content };
  }
}

function operate(call: Call, segments: Segment[], dialect: Dialect): RestResponse {
  let node: Node = entity(rootType, {});
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    node = step(node, segment, call, last) as Node;
  });
  const target = node as Node;
  const invoked = segments.length > 0;
  if (!invoked) throw noResource('');
  switch (call.method) {
    case 'GET': return answer(target, call, dialect);
    case 'POST': {
      if (target.kind === 'collection' && target.create && !call.acted) {
        demandBody(call);
        return answer(target.create(call), call, dialect);
      }
      // Without the X-HTTP-Method header nothing would be saved: SharePoint takes the body for parameters of the last method.
      const stray = target.kind === 'entity' && !call.acted && !target.created ? Object.keys(call.body)[0] : undefined;
      if (stray) throw badQuery(`The parameter ${stray} does not exist in method GetById.`);
      return answer(target, call, dialect);
    }
    case 'MERGE':
    case 'PATCH':
    case 'PUT': {
      if (target.kind === 'raw' && target.set) {
        target.set(call);
        return { status: 204, headers: {}, body: '' };
      }
      if (target.kind !== 'entity' || !target.type.merge) throw methodNotAllowed(call.method);
      demandBody(call);
      const done = target.type.merge(target.data, call);
      return { status: 204, headers: done?.etag ? { etag: done.etag } : {}, body: '' };
    }
    case 'DELETE': {
      if (call.acted) return answer(target, call, dialect);
      if (target.kind !== 'entity' || !target.type.remove) throw methodNotAllowed(call.method);
      target.type.remove(target.data, call);
      return { status: 200, headers: { 'content-type': contentType(dialect) }, body: '' };
    }
    default: throw methodNotAllowed(call.method);
  }
}

export function failure(error: unknown, headers: Record<string, string>): RestResponse {
  const dialect = dialectOf(headers.accept);
  const known = error instanceof SharePointError ? error : internal();
  return { status: known.status, headers: { 'content-type': contentType(dialect) }, body: errorBody(known.code, known.message, dialect) };
}

/** Whether the client takes JSON at all, in one of SharePoint's dialects. Without a header it takes what comes. */
function acceptable(accept: string | undefined): boolean {
  if (!accept || accept.trim() === '') return true;
  return accept.split(',').some((one) => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    if (type === '*/*' || type === 'application/*') return true;
    if (type !== 'application/json' && type !== 'text/json') return false;
    const dialect = parameters.find((part) => /^odata(\.metadata)?\s*=/.test(part));
    return dialect === undefined || /=\s*"?(nometadata|none|minimalmetadata|minimal|fullmetadata|full|verbose)"?$/.test(dialect);
  });
}

/** Never throws: what goes wrong is an answer in SharePoint's form. */
export function handle(engine: Engine, request: RestRequest): RestResponse & { scanned: number; fault?: unknown } {
  const cut = request.target.indexOf('?');
  const path = cut < 0 ? request.target : request.target.slice(0, cut);
  let scanned = 0;
  try {
    const query = new Query(cut < 0 ? '' : request.target.slice(cut + 1));
    if (!/\/(\$|%24)(value|count)$/i.test(path) && !acceptable(request.headers.accept)) throw notAcceptable();
    const override = request.headers['x-http-method'] ?? request.headers['x-http-method-override'];
    const { site } = request.session;
    const dialect = dialectOf(request.headers.accept);
    const call: Call = {
      engine, session: request.session, origin: request.origin, siteUrl: `${request.origin}${site.url === '/' ? '' : site.url}`, path, query,
      method: request.method === 'POST' && override ? override.toUpperCase() : request.method.toUpperCase(), verb: request.method.toUpperCase(), headers: request.headers, rawBody: request.body,
      body: request.method === 'GET' ? {} : readBody(request.body, request.headers), verbose: dialect === 'verbose', scanned: 0, acted: false,
    };
    try {
      const response = call.method === 'GET' ? operate(call, parsePath(path, query), dialect) : engine.transaction(() => operate(call, parsePath(path, query), dialect));
      scanned = call.scanned;
      return { ...response, scanned };
    } finally {
      scanned = call.scanned;
    }
  } catch (error) {
    return { ...failure(error, request.headers), scanned, ...(error instanceof SharePointError ? {} : { fault: error }) };
  }
}
