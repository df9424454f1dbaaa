/** `npm run probe` against the embedded Microsoft 365: nothing differs there, it refuses what it must, and it sees what differs. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assumptionsOf } from '../probe/firstTenant.ts';
import { graphCases } from '../probe/graphCases.ts';
import { readOptions, Refusal } from '../probe/options.ts';
import { ourCases } from '../probe/ourCases.ts';
import { marker, staysWithin } from '../probe/scratchList.ts';
import { client } from './local/client';
import { sharePointCases } from './local/conformance/sharepoint/index.ts';
import { startServer } from './localServer';
import type { LocalServer } from './localServer';

const root = join(__dirname, '..', '..');
const home = '/sites/trygghet';
let server: LocalServer;
let folder: string;
let made = 0;

beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'probe-'));
  writeFileSync(join(folder, 'token'), 'administrator@kommun.example\n');
  writeFileSync(join(folder, 'graph'), 'samordnare@kommun.example');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

function probe(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), [join(root, 'tests', 'probe', 'main.ts'), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  return new Promise(resolve => child.once('exit', code => resolve({ code, output })));
}

async function newList(description = marker): Promise<string> {
  const title = `Prov ${++made}`;
  const { status } = await client(server.url, home).post('web/lists', { Title: title, BaseTemplate: 100, Description: description });
  expect(status).toBe(201);
  return title;
}

const onList = (list: string, ...more: string[]): string[] => ['--site', `${server.url}${home}`, '--list', list, '--token-file', join(folder, 'token'), ...more];
const onGraph = (...more: string[]): string[] => ['--graph', '--graph-origin', server.url, '--graph-token-file', join(folder, 'graph'), ...more];

describe('against the embedded Microsoft 365', () => {
  it('nothing differs in the scratch list, and afterwards the site is as it was', async () => {
    const list = await newList();
    const sp = client(server.url, home);
    const state = async (): Promise<unknown[]> => Promise.all([
      `web/lists/getByTitle('${list}')?$select=Title,Description,ItemCount,EnableVersioning,EnableAttachments,ValidationFormula,HasUniqueRoleAssignments`,
      `web/lists/getByTitle('${list}')/fields?$select=InternalName,Title,Required,Indexed`, `web/lists/getByTitle('${list}')/views?$select=Id,Title`,
      'web/lists?$select=Id,Title,ItemCount', 'web/siteGroups?$select=Id', 'web/roleDefinitions?$select=Id', 'web/recycleBin?$select=Id'
    ].map(async path => (await sp.get(path)).body as unknown));
    const before = await state();
    const { code, output } = await probe(...onList(list));
    expect(output.split('\n').filter(line => /^(DIFFERS|LEFT BEHIND|  )/.test(line))).toEqual([]);
    expect(output).toMatch(/SharePoint: \d{3} agree, 0 differ/);
    expect(code).toBe(0);
    expect(await state()).toEqual(before);
  });

  it('broken off, it ends after the case under way and cleans up all the same', async () => {
    const list = await newList();
    const child = spawn(join(root, 'node_modules', '.bin', 'node'), [join(root, 'tests', 'probe', 'main.ts'), ...onList(list)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
    const sp = client(server.url, home);
    const fields = async (): Promise<string> => JSON.stringify((await sp.get(`web/lists/getByTitle('${list}')/fields?$select=InternalName`)).body);
    const before = await fields();
    // Its columns are there: it is at work.
    while (!(await fields()).includes('TcRefs')) await new Promise(resolve => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
    expect(output).toMatch(/broken off/);
    expect(output).not.toContain('LEFT BEHIND');
    expect(await fields()).toBe(before);
    expect((await sp.get(`web/lists/getByTitle('${list}')?$select=ItemCount`)).body.ItemCount).toBe(0);
  });

  it('nothing differs in the own calendar, and no meeting is left there', async () => {
    const { code, output } = await probe(...onGraph('--mailbox', 'samordnare@kommun.example'));
    expect(output).toMatch(/Graph: \d+ agree, 0 differ\n/);
    expect(code).toBe(0);
    const events = await (await fetch(`${server.url}/v1.0/me/events`, { headers: { authorization: 'Bearer samordnare@kommun.example' } })).json() as { value: unknown[] };
    expect(events.value).toEqual([]);
    expect(JSON.stringify(await (await fetch(`${server.url}/_local/outbox.json`)).json())).not.toContain('[Prov]');
  });

  it('tells what differs, and where the document speaks of it, and ends with 1', async () => {
    // A host that says something else of a date, and of a taken value, than the documents do.
    const lying = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
        fetch(server.url + request.url, { method: request.method, headers: headers as Record<string, string>, body: chunks.length ? Buffer.concat(chunks) : undefined }).then(async answer => {
          const text = await answer.text();
          response.writeHead(answer.status === 412 ? 409 : answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-length|transfer-encoding|connection|keep-alive)$/.test(name))));
          response.end(text.replace(/"TcDay":"[^"]+"/g, '"TcDay":"2027-03-29T11:00:00Z"').split(server.url).join(`http://${request.headers.host as string}`));
        }, () => response.destroy());
      });
    });
    await new Promise<void>(resolve => { lying.listen(0, '127.0.0.1', resolve); });
    const address = `http://127.0.0.1:${(lying.address() as AddressInfo).port}${home}`;
    const one = (only: string, list: string): Promise<{ code: number | null; output: string }> => probe('--site', address, '--list', list, '--token-file', join(folder, 'token'), '--only', only);
    const list = await newList();
    const dates = await one('ours/success/date-only', list);
    expect(dates.output).toContain('DIFFERS ours/success/date-only');
    expect(dates.output).toContain('first-tenant.md S8');
    expect(dates.output).toContain('TcDay is 2027-03-29T11:00:00Z');
    expect(dates.output).toContain('SharePoint: 0 agree, 1 differ');
    expect(dates.code).toBe(1);
    const stale = await one('items.update/conflict', list);
    expect(stale.output).toMatch(/status is 409, not 412/);
    expect(stale.code).toBe(1);
    await new Promise(resolve => { lying.closeAllConnections(); lying.close(resolve); });
  });

  it.each([
    ['not marked', '', 'is not marked as a scratch list'], ['marked but not empty', marker, 'holds 1 items']
  ])('refuses a list that is %s, and changes nothing in it', async (_what, description, told) => {
    const list = await newList(description);
    const sp = client(server.url, home);
    if (description) await sp.post(`web/lists/getByTitle('${list}')/items`, { Title: 'Viktigt' });
    const fields = async (): Promise<unknown> => (await sp.get(`web/lists/getByTitle('${list}')/fields?$select=InternalName`)).body;
    const before = await fields();
    const { code, output } = await probe(...onList(list));
    expect(output).toContain(told);
    expect(code).toBe(2);
    expect(await fields()).toEqual(before);
  });

  it('refuses a list that is not there, and one of the product\'s own', async () => {
    expect(await probe(...onList('Finns inte'))).toMatchObject({ code: 2, output: expect.stringContaining('404') });
    const { body } = await client(server.url, home).post('web/lists', { Title: 'TnEgna', BaseTemplate: 100, Description: marker });
    expect(body.Id).toBeDefined();
    expect(await probe(...onList('TnEgna'))).toMatchObject({ code: 2, output: expect.stringContaining('keeps its own lists') });
  });

  it('refuses another\'s mailbox, and to invite anybody else', async () => {
    expect(await probe(...onGraph('--mailbox', 'chef.barn@kommun.example'))).toMatchObject({ code: 2, output: expect.stringContaining('is not the mailbox of the token\'s owner') });
    expect(await probe(...onGraph('--mailbox', 'samordnare@kommun.example', '--attendee', 'chef.barn@kommun.example'))).toMatchObject({ code: 2, output: expect.stringContaining('nobody else is invited') });
  });

  it('refuses without an explicit site and list, and a token among the arguments', async () => {
    expect(await probe()).toMatchObject({ code: 2, output: expect.stringContaining('Name the site') });
    expect(await probe(...onList('x').slice(0, 2))).toMatchObject({ code: 2, output: expect.stringContaining('Name the scratch list') });
    expect(await probe(...onList('x'), '--token', 'hemlig')).toMatchObject({ code: 2, output: expect.stringContaining('never given as an argument') });
  });
});

describe('the options', () => {
  const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  const site = ['--site', 'https://kommun.sharepoint.com/sites/prov/', '--list', 'Prov'];
  const refused = (args: string[], environment: Record<string, string> = {}): string => {
    try {
      readOptions(args, environment as never, Date.UTC(2026, 0, 1));
      return '';
    } catch (error) {
      return error instanceof Refusal ? error.message : `no refusal: ${String(error)}`;
    }
  };

  it('take a token from the environment or a file, and look whom it is for and when it ends', () => {
    const good = { aud: 'https://kommun.sharepoint.com', exp: Date.UTC(2026, 0, 1, 1) / 1000 };
    expect(readOptions(site, { PROBE_TOKEN: `Bearer ${jwt(good)}\n` } as never, Date.UTC(2026, 0, 1)).sharePoint).toEqual({ site: 'https://kommun.sharepoint.com/sites/prov', list: 'Prov', token: jwt(good) });
    expect(refused(site, { PROBE_TOKEN: jwt({ ...good, aud: 'https://graph.microsoft.com' }) })).toContain('is meant for https://graph.microsoft.com');
    expect(refused(site, { PROBE_TOKEN: jwt({ ...good, exp: Date.UTC(2025, 0, 1) / 1000 }) })).toContain('ran out');
    expect(refused(site)).toContain('There is no token');
    expect(refused([...site, '--token-file', '/finns/inte'])).toContain('ENOENT');
  });

  it('want https but for this computer, a plain address, and a mailbox with --graph', () => {
    const token = { PROBE_TOKEN: 'x', PROBE_GRAPH_TOKEN: 'x' };
    expect(refused(['--site', 'http://kommun.sharepoint.com', '--list', 'Prov'], token)).toContain('https://');
    expect(refused(['--site', 'kommun', '--list', 'Prov'], token)).toContain('no address');
    expect(refused(['--site', 'https://kommun.sharepoint.com/?a=b', '--list', 'Prov'], token)).toContain('plain address');
    expect(refused(['--graph'], token)).toContain('Name your own mailbox');
    expect(refused(['--graph', '--mailbox', 'jag@kommun.example', '--graph-origin', 'https://annan.example'], token)).toContain('embedded Graph alone');
    expect(refused(['--mailbox', 'jag@kommun.example', ...site], token)).toContain('goes with --graph');
    expect(refused([...site, '--annat'], token)).toContain('annat');
  });
});

test('a write goes to the scratch list, what it recycled, or nowhere', () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const bin = '99999999-2222-3333-4444-555555555555';
  const own = { id, title: 'Prov', url: '/sites/x/Lists/Prov', recycled: new Set([bin]), names: new Set(['tcabc1']) };
  const api = 'https://host/sites/x/_api/';
  const goes = (path: string, body?: unknown): boolean => staysWithin(own, 'POST', api + path, body);
  for (const path of [`web/lists(guid'${id}')/items`, `web/lists/getById('${id}')/fields`, 'web/lists/getByTitle(\'Prov\')/items(7)', 'web/getList(\'/sites/x/Lists/Prov\')/items', 'contextinfo', `web/recycleBin('${bin}')/restore`, 'web/lists/getByTitle(\'Tcabc1\')/items']) expect([path, goes(path)]).toEqual([path, true]);
  for (const path of ['web/lists', 'web', 'web/lists/getByTitle(\'Provtagning\')/items', 'web/getList(\'/sites/x/Lists/Provtagning\')/items', `web/lists(guid'${bin}')/items`, `web/recycleBin('${id}')/deleteObject`, 'web/recycleBin/deleteAll', 'web/siteGroups', 'web/roleDefinitions', 'web/lists/getByTitle(\'Dokument\')/items', `web/siteGroups?x=lists(guid'${id}')`]) expect([path, goes(path)]).toEqual([path, false]);
  const batch = (...urls: string[]): string => urls.map(url => `--b\r\n\r\nPOST ${url} HTTP/1.1\r\n\r\n{}`).join('\r\n');
  expect(goes('$batch', batch(`${api}web/lists(guid'${id}')/items`, `${api}web/lists(guid'${id}')/items`))).toBe(true);
  expect(goes('$batch', batch(`${api}web/lists(guid'${id}')/items`, `${api}web/lists(guid'${bin}')/items`))).toBe(false);
});

describe('docs/first-tenant.md', () => {
  const text = readFileSync(join(root, 'docs', 'first-tenant.md'), 'utf8');
  const rows = assumptionsOf(text);
  const cases = [...sharePointCases, ...ourCases, ...graphCases];

  it('has for each open mark a row: what we assume, how to check, where it matters, what to change, and a box', () => {
    const marks = [...text.matchAll(/^- \[(inf|comm|read)\] .* → (.+)$/gm)];
    expect(marks.length).toBe(text.split('\n').filter(line => line.startsWith('- [')).length);
    const ids = rows.map(({ id }) => id);
    expect(marks.flatMap(([, , named]) => named.split(', ')).filter(id => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    // Each row that bears an open mark is named by one.
    const named = marks.flatMap(([, , one]) => one.split(', '));
    expect(rows.filter(({ id, mark }) => ['inf', 'comm', 'read'].includes(mark) && !named.includes(id)).map(({ id }) => id)).toEqual([]);
    for (const row of rows) {
      expect([row.id, row.outcome !== undefined, [row.assumed, row.check, row.change].every(cell => cell.length > 5), row.files.length > 0]).toEqual([row.id, true, true, true]);
      expect([row.id, row.cases.length > 0 || /för hand/i.test(row.check)]).toEqual([row.id, true]);
    }
  });

  it('names files and cases that are there, and every case of our own assumptions', () => {
    expect(rows.flatMap(({ files }) => files).filter(file => !existsSync(join(root, file)))).toEqual([]);
    const replayable = cases.filter(one => one.reach === 'scratch').map(({ id }) => id);
    expect(rows.flatMap(row => row.cases.map(id => `${row.id} ${id}`)).filter(line => !replayable.includes(line.split(' ')[1]))).toEqual([]);
    const named = rows.flatMap(row => row.cases);
    expect([...ourCases, ...graphCases].map(({ id }) => id).filter(id => !named.includes(id))).toEqual([]);
  });
});
