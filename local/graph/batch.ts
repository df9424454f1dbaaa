/** `$batch`: up to 20 requests in one, in the order that their dependencies give. Source: "Combine multiple requests using JSON batching". */
import { badRequest, errorBody, GraphError, noBody, unreadableBody } from './errors.ts';
import type { Reply } from './call.ts';
import type { Graph } from './graph.ts';
import type { Doc } from './odata.ts';
import { idsOf, userOf } from './service.ts';
import type { GraphRequest } from './service.ts';

const most = 20;
const absolute = /^[a-z][a-z\d+.-]*:/i;
const nested = /^\/*(\$|%24)batch\b/i;

interface Part { id: string; method: string; url: string; headers: Record<string, string>; body?: unknown; dependsOn: string[] }

function read(body: Buffer): Part[] {
  if (body.length === 0) throw noBody();
  let given: unknown;
  try {
    given = (JSON.parse(body.toString('utf8')) as Doc | null)?.requests;
  } catch {
    throw unreadableBody();
  }
  if (!Array.isArray(given)) throw badRequest('Invalid batch payload format.');
  if (given.length > most) throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`);
  if (given.length === 0) throw badRequest('A batch holds at least one request.');
  const parts = given.map((one: Partial<Part> | null): Part => {
    if (typeof one?.id !== 'string' || typeof one.method !== 'string' || typeof one.url !== 'string' || one.url === '' || (one.headers !== undefined && (typeof one.headers !== 'object' || one.headers === null))) throw badRequest('Every request of a batch needs id, method and url.');
    const headers = Object.fromEntries(Object.entries(one.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
    if (one.body !== undefined && !headers['content-type']) throw badRequest('A request with a body needs the header Content-Type.');
    return { id: one.id, method: one.method.toUpperCase(), url: one.url, headers, body: one.body, dependsOn: Array.isArray(one.dependsOn) ? one.dependsOn.map(String) : [] };
  });
  const ids = new Set<string>();
  for (const part of parts) {
    // Documented: ids do not differ by case.
    if (ids.has(part.id.toLowerCase())) throw badRequest(`Request Id : ${part.id} is duplicated.`);
    // Documented: a request may depend on those before it.
    for (const id of part.dependsOn) if (!ids.has(id.toLowerCase())) throw badRequest(`Invalid dependency for request Id : ${part.id}.`);
    ids.add(part.id.toLowerCase());
  }
  return parts;
}

function written(id: string, reply: Reply): Doc {
  const json = reply.body !== undefined && !Buffer.isBuffer(reply.body);
  return { id, status: reply.status, headers: { 'Cache-Control': 'private', ...(json ? { 'Content-Type': 'application/json' } : {}), ...reply.headers }, ...(reply.body === undefined ? {} : { body: json ? reply.body : (reply.body as Buffer).toString('base64') }) };
}

/** @param each carries out one request, as it would be by itself */
export async function answerBatch(graph: Graph, request: GraphRequest, each: (inner: GraphRequest) => Promise<Reply>): Promise<Reply> {
  userOf(graph, request.headers);
  const statuses = new Map<string, number>();
  const responses: Doc[] = [];
  if (request.body.length > 0 && !/json/i.test(request.headers['content-type'] ?? '')) throw unreadableBody();
  for (const part of read(request.body)) {
    const failed = part.dependsOn.find((id) => (statuses.get(id.toLowerCase()) ?? 0) >= 400);
    const json = /json/i.test(part.headers['content-type'] ?? '');
    const body = part.body === undefined ? Buffer.alloc(0) : typeof part.body === 'string' && !json ? Buffer.from(part.body, 'base64') : Buffer.from(JSON.stringify(part.body));
    const inner: GraphRequest = { method: part.method, url: `/v1.0/${part.url.replace(/^\/+/, '')}`, headers: { ...part.headers, host: request.headers.host ?? '', authorization: request.headers.authorization ?? '' }, body, id: request.id };
    const refusal = failed !== undefined ? new GraphError(424, 'FailedDependency', `The request depends on ${failed}, which failed.`)
      : absolute.test(part.url) || nested.test(part.url) ? badRequest('The url of a request in a batch is relative, and no batch itself.') : undefined;
    const reply: Reply = refusal ? { status: refusal.status, body: errorBody(refusal, graph.engine.now(), idsOf(inner)) as Doc } : await each(inner);
    statuses.set(part.id.toLowerCase(), reply.status);
    responses.push(written(part.id, reply));
  }
  return { status: 200, body: { responses } };
}
