/** Batch requests and limits. */
import { define, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Scratch } from '../case.ts';
import { addItem, from, minimal, newList, refused } from './common.ts';

interface Part { status: number; headers: Record<string, string>; body: any; text: string }
interface Request { method: string; path: string; body?: unknown; headers?: Record<string, string> }

/** The parts of an answer, in order; fails in words when it is no multipart. */
export function partsOf(answer: Answer): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(answer.headers['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error(`The answer has no boundary: ${answer.headers['content-type'] ?? ''}`);
  return answer.text.split(`--${boundary}`).slice(1).filter((piece) => !/^--\s*$/.test(piece)).map((piece) => {
    const [, line = '', rest = ''] = /(HTTP\/1\.1 [^\r\n]*)([\s\S]*)$/.exec(piece) ?? [];
    const cut = /\r?\n\r?\n/.exec(rest) as RegExpExecArray;
    const headers = Object.fromEntries(rest.slice(0, cut.index).split(/\r?\n/).filter(Boolean).map((one) => [one.slice(0, one.indexOf(':')).toLowerCase(), one.slice(one.indexOf(':') + 1).trim()]));
    const text = rest.slice(cut.index + cut[0].length).replace(/\r?\n$/, '');
    let body: unknown;
    try { body = JSON.parse(text); } catch { body = undefined; }
    return { status: Number(line.split(' ')[1]), headers, body, text };
  });
}

const write = (one: Request, api: string, newline: string): string => {
  const headers = { accept: 'application/json;odata=nometadata', ...(one.body === undefined ? {} : { 'content-type': 'application/json;odata=nometadata' }), ...one.headers };
  return ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${one.method} ${api}${one.path} HTTP/1.1`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', one.body === undefined ? '' : JSON.stringify(one.body), ''].join(newline);
};

/** As the documentation and PnPjs write it: reads stand alone, writes in a row share a change set. */
export function batchBody(requests: Request[], api: string, newline = '\r\n'): { contentType: string; body: string } {
  const id = crypto.randomUUID();
  const lines: string[] = [];
  let set: string | undefined;
  const close = (): void => { if (set) lines.push(`--${set}--`, ''); set = undefined; };
  for (const one of requests) {
    if (one.method === 'GET') {
      close();
      lines.push(`--batch_${id}`, write(one, api, newline));
    } else {
      if (!set) { set = `changeset_${crypto.randomUUID()}`; lines.push(`--batch_${id}`, `Content-Type: multipart/mixed; boundary="${set}"`, ''); }
      lines.push(`--${set}`, write(one, api, newline));
    }
  }
  close();
  lines.push(`--batch_${id}--`, '');
  return { contentType: `multipart/mixed; boundary="batch_${id}"`, body: lines.join(newline) };
}

const api = (scratch: Scratch): string => `${scratch.origin}${scratch.site}/_api/`;
async function send(call: Caller, scratch: Scratch, requests: Request[], newline?: string): Promise<Answer> {
  const { contentType, body } = batchBody(requests, api(scratch), newline);
  const answer = await call('POST', '$batch', body, { 'content-type': contentType, accept: 'application/json' });
  return { ...answer, seen: answer.status === 200 ? partsOf(answer) : [] };
}
const statuses = (answer: Answer, wanted: number[]): string[] => lacks((answer.seen as Part[]).map((one) => one.status), wanted, 'statuses');

export const batchCases: ConformanceCase[] = [
  define('batch/success/reads', 'reads at the top level, answered in order', from.batch, (call, scratch) => send(call, scratch, [{ method: 'GET', path: 'web/title' }, { method: 'GET', path: `${scratch.list}?$select=ItemCount` }, { method: 'GET', path: 'web/currentuser?$select=Id' }]), { status: 200, headers: { 'content-type': /^multipart\/mixed; ?boundary="?batchresponse_/ }, check: (answer) => [...statuses(answer, [200, 200, 200]), ...lacks(answer.seen.map((one: Part) => Object.keys(one.body ?? {})[0]), ['value', 'ItemCount', 'Id'])] }),
  define('batch/success/changes', 'a change set with add, MERGE and DELETE; one part each', from.batch, async (call, scratch) => { const a = await addItem(call, scratch); const b = await addItem(call, scratch); return send(call, scratch, [{ method: 'POST', path: `${scratch.list}/items`, body: { Title: 'b1' } }, { method: 'MERGE', path: `${scratch.list}/items(${a.Id})`, body: { Title: 'b2' }, headers: { 'If-Match': '*' } }, { method: 'DELETE', path: `${scratch.list}/items(${b.Id})`, headers: { 'If-Match': '*' } }, { method: 'GET', path: `${scratch.list}/items(${a.Id})/Title` }]); }, { status: 200, check: (answer) => [...statuses(answer, [201, 204, 200, 200]), ...lacks(answer.seen[3]?.body, { value: 'b2' }), ...lacks(answer.seen[0]?.body, { Title: 'b1' })] }),
  define('batch/success/lf', 'LF alone, as PnPjs writes', from.wire, (call, scratch) => send(call, scratch, [{ method: 'GET', path: 'web/title' }, { method: 'POST', path: `${scratch.list}/items`, body: { Title: 'åäö' } }], '\n'), { status: 200, check: (answer) => [...statuses(answer, [200, 201]), ...lacks(answer.seen[1]?.body, { Title: 'åäö' })] }),
  define('batch/success/tunnel', 'POST with X-HTTP-Method inside', from.batch, async (call, scratch) => send(call, scratch, [{ method: 'POST', path: `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, body: { Title: 'x' }, headers: { 'If-Match': '*', 'X-HTTP-Method': 'MERGE' } }]), { status: 200, check: (answer) => statuses(answer, [204]) }),
  define('batch/success/accept', 'each part in its own dialect', from.batch, (call, scratch) => send(call, scratch, [{ method: 'GET', path: 'web?$select=Title', headers: { accept: 'application/json;odata=verbose' } }, { method: 'GET', path: 'web?$select=Title' }]), { status: 200, check: (answer) => lacks(answer.seen.map((one: Part) => one.body), [{ d: { Title: /./ } }, { Title: /./ }]) }),
  define('batch/denied/part', 'a part may be denied while the others go through', from.batch, (call, scratch) => send(call.as('lasare'), scratch, [{ method: 'GET', path: 'web/title' }, { method: 'POST', path: `${scratch.list}/items`, body: { Title: 'x' } }]), { status: 200, check: (answer) => [...statuses(answer, [200, 403]), ...lacks(answer.seen[1]?.body, { 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException' } })] }, { local: true }),
  define('batch/missing/part', 'a missing target is the error of its own part, in its place', from.batch, (call, scratch) => send(call, scratch, [{ method: 'GET', path: `web/lists/getByTitle('${scratch.name()}')` }, { method: 'GET', path: 'web/title' }]), { status: 200, check: (answer) => [...statuses(answer, [404, 200]), ...lacks(answer.seen[0]?.body, { 'odata.error': { code: '-1, System.ArgumentException' } })] }),
  define('batch/malformed/part', 'a malformed part does not stop the rest', from.batch, (call, scratch) => send(call, scratch, [{ method: 'GET', path: `${scratch.list}/items?$filter=Title%20eq` }, { method: 'POST', path: `${scratch.list}/items`, body: { FinnsInte: 1 } }, { method: 'GET', path: 'web/title' }]), { status: 200, check: (answer) => statuses(answer, [400, 400, 200]) }),
  define('batch/malformed/type', 'a batch that is no multipart', from.batch, (call) => call('POST', '$batch', '{}', { 'content-type': 'application/json' }), refused([400, 415]), { inferred: true }),
  define('batch/malformed/line', 'a part without a request', from.batch, (call) => call('POST', '$batch', '--b\r\nContent-Type: application/http\r\n\r\nhej\r\n--b--\r\n', { 'content-type': 'multipart/mixed; boundary=b' }), refused(400), { inferred: true }),
  define('batch/conflict/part', 'a stale ETag is a 412 inside a 200, and the others are done: not transactional', from.wire, async (call, scratch) => { const a = await addItem(call, scratch); return send(call, scratch, [{ method: 'MERGE', path: `${scratch.list}/items(${a.Id})`, body: { Title: 'x' }, headers: { 'If-Match': '"9"' } }, { method: 'POST', path: `${scratch.list}/items`, body: { Title: 'ändå' } }]); }, { status: 200, check: (answer) => [...statuses(answer, [412, 201]), ...lacks(answer.seen[0]?.body, { 'odata.error': { code: '-1, Microsoft.SharePoint.Client.ClientServiceException' } })] }),
];

/** A list with more items than the (lowered) threshold; the limit is put back afterwards. */
async function lowered<T>(call: Caller, limits: Record<string, number>, work: () => Promise<T>): Promise<T> {
  await call.control('POST', 'limits', limits);
  try {
    return await work();
  } finally {
    await call.control('POST', 'limits', {});
  }
}
async function many(call: Caller, scratch: Scratch): Promise<string> {
  const { path } = await newList(call, scratch);
  for (const xml of ['<Field Type="Number" Name="N" DisplayName="N" Indexed="TRUE"/>', '<Field Type="Text" Name="G" DisplayName="G" Indexed="TRUE"/>']) await call('POST', `${path}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  await send(call, scratch, Array.from({ length: 30 }, (_one, index) => ({ method: 'POST', path: `${path}/items`, body: { Title: `t${index}`, N: index, G: index < 25 ? 'stor' : 'liten' } })));
  return path;
}
const throttled = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', message: /^The attempted operation is prohibited because it exceeds the list view threshold/ };
const overThreshold = (name: string, query: string, title: string, served: boolean): ConformanceCase => define(`limits/${served ? 'success' : 'conflict'}/${name}`, title, from.limits, async (call, scratch) => { const path = await many(call, scratch); return lowered(call, { listViewThreshold: 20 }, () => call('GET', `${path}/items?$select=Id&${query}`)); }, served ? { status: 200 } : throttled, { local: true });

export const limitCases: ConformanceCase[] = [
  overThreshold('page', '$top=10', 'a list over the threshold is paged by Id', true),
  overThreshold('indexed', "$filter=G eq 'liten'", 'a filter on an index that matches fewer', true),
  overThreshold('indexed-range', '$filter=N ge 3 and N lt 8', 'a range on an index', true),
  overThreshold('indexed-first', "$filter=G eq 'liten' and Title eq 't27'", 'an indexed predicate first, then any', true),
  overThreshold('indexed-second', "$filter=Title eq 't27' and G eq 'liten'", 'in either order', true),
  overThreshold('id', '$filter=Id gt 25', 'Id is an index', true),
  overThreshold('sort-indexed', '$orderby=N desc&$top=5', 'a sort on an index', true),
  overThreshold('unindexed', "$filter=Title eq 't5'&$top=10", 'a filter on a column without an index', false),
  overThreshold('sort', '$orderby=Title&$top=10', 'a sort on a column without an index', false),
  overThreshold('indexed-many', "$filter=G eq 'stor'&$top=5", 'an index that matches more than the threshold', false),
  overThreshold('or', "$filter=G eq 'liten' or Title eq 't5'", 'or with a column without an index', false),
  overThreshold('not-equal', "$filter=G ne 'stor'", 'an index does not help ne', false),
  overThreshold('part', "$filter=substringof('lit',G)", 'nor a part of a text', false),
  define('limits/conflict/real-threshold', 'the threshold is 5,000', from.thresholds, async (call, scratch) => { const { path } = await newList(call, scratch); await call.control('POST', 'items', { list: (await call('GET', `${path}/RootFolder/ServerRelativeUrl`)).body.value, count: 5001, values: { Title: 'x' } }); return call('GET', `${path}/items?$filter=Title eq 'y'&$top=1`); }, throttled, { local: true }),
  define('limits/success/under-threshold', 'at exactly 5,000 all is served', from.thresholds, async (call, scratch) => { const { path } = await newList(call, scratch); await call.control('POST', 'items', { list: (await call('GET', `${path}/RootFolder/ServerRelativeUrl`)).body.value, count: 5000, values: { Title: 'x' } }); return call('GET', `${path}/items?$filter=Title eq 'y'&$top=1`); }, { status: 200 }, { local: true }),
  define('limits/conflict/caml', 'CAML meets the threshold too', from.thresholds, async (call, scratch) => { const path = await many(call, scratch); return lowered(call, { listViewThreshold: 20 }, () => call('POST', `${path}/getItems`, { query: { ViewXml: '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">t5</Value></Eq></Where></Query><RowLimit>10</RowLimit></View>' } })); }, throttled, { local: true }),
  define('limits/conflict/indexes', 'the twenty-first index', from.limitsPage, async (call, scratch) => { const { path } = await newList(call, scratch); for (let index = 0; index < 20; index += 1) await call('POST', `${path}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Type="Text" Name="I${index}" DisplayName="I${index}" Indexed="TRUE"/>`, Options: 8 } }); return call('POST', `${path}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" Name="I20" DisplayName="I20" Indexed="TRUE"/>', Options: 8 } }); }, refused([400, 500]), { local: true }),
  ...[12, 13].map((count) => define(`limits/${count === 12 ? 'success' : 'conflict'}/lookups-${count}`, `${count} lookup columns in a query`, from.limitsTold, async (call, scratch) => {
    const { path, id } = await newList(call, scratch);
    const names = Array.from({ length: count }, (_one, index) => `L${index}`);
    for (const name of names) await call('POST', `${path}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Type="Lookup" Name="${name}" DisplayName="${name}" List="{${id}}" ShowField="Title"/>`, Options: 8 } });
    return call('GET', `${path}/items?$select=${names.map((name) => `${name}/Title`).join(',')}&$expand=${names.join(',')}`);
  }, count === 12 ? { status: 200 } : { status: 500, code: /^-2147024(749|860), Microsoft\.SharePoint\.SPQueryThrottledException$/, message: /lookup column threshold/ }, { local: true })),
  define('limits/malformed/text', 'a text of 256 characters', from.limitsPage, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x'.repeat(256) }), refused([400, 500])),
  define('limits/malformed/path', 'a path of more than 400 characters', from.limitsTold, async (call, scratch) => call('POST', `web/getFolderByServerRelativePath(decodedUrl='${scratch.library}')/files/AddUsingPath(decodedurl='${'x'.repeat(400)}.txt',Overwrite=true)`, 'x'), { status: [400, 500], code: '-2147024690, Microsoft.SharePoint.SPException', message: /400 characters/ }, { local: true, inferred: true }),
  define('limits/conflict/attachment', 'an attachment of more than 250 MB (lowered to 1 kB)', from.limits, async (call, scratch) => { const { Id } = await addItem(call, scratch); return lowered(call, { attachmentBytes: 1000 }, () => call('POST', `${scratch.list}/items(${Id})/AttachmentFiles/add(FileName='a.bin')`, new Uint8Array(1001))); }, refused([400, 413, 500]), { local: true, inferred: true }),
  define('limits/conflict/scopes', 'more unique permission scopes than a list may have (lowered to 2)', from.limitsPage, async (call, scratch) => { const { path } = await newList(call, scratch); for (const Title of ['a', 'b', 'c']) await call('POST', `${path}/items`, { Title }); return lowered(call, { uniqueScopes: 2 }, async () => { for (const id of [1, 2]) await call('POST', `${path}/items(${id})/breakroleinheritance(true)`); return call('POST', `${path}/items(3)/breakroleinheritance(true)`); }); }, refused([400, 500]), { local: true, inferred: true }),
  define('limits/conflict/inheritance', 'above 100,000 items inheritance cannot be changed (lowered to 10)', from.limits, async (call, scratch) => { const path = await many(call, scratch); return lowered(call, { inheritanceItems: 10 }, () => call('POST', `${path}/breakroleinheritance(true)`)); }, refused([400, 500]), { local: true, inferred: true }),
  define('limits/conflict/batch', '101 requests in a batch', from.limitsTold, (call, scratch) => send(call, scratch, Array.from({ length: 101 }, () => ({ method: 'GET', path: 'web/title' }))), refused(400), { local: true }),
  define('limits/success/batch', '100 requests in a batch', from.limitsTold, (call, scratch) => send(call, scratch, Array.from({ length: 100 }, () => ({ method: 'GET', path: 'web/title' }))), { status: 200, check: (answer) => lacks(answer.seen.length, 100) }, { local: true }),
  define('limits/success/top', '$top above 5,000 is 5,000', from.thresholds, (call, scratch) => call('GET', `${scratch.list}/items?$select=Id&$top=100000`, undefined, minimal), { status: 200 }, { local: true, inferred: true }),
];
