/** The typed store against the embedded SharePoint, over HTTP. */
import type { SPFI } from '@pnp/sp/fi';
import { measures } from '../../../src/areas/plan/lists';
import { departments, settings } from '../../../src/areas/settings/lists';
import { ensurePerson } from '../../../src/kit/lists/people';
import { SharePointFault, isFault, toFault } from '../../../src/kit/lists/errors';
import { historyOf } from '../../../src/kit/lists/history';
import { saveLinks } from '../../../src/kit/lists/links';
import { applySetup } from '../../../src/kit/lists/setup';
import { batched } from '../../../src/kit/lists/batched';
import { EditConflict, createStore } from '../../../src/kit/lists/store';
import type { Store } from '../../../src/kit/lists/store';
import { defineLink } from '../../../src/kit/lists/define';
import type { ChangesOf, ListDefinition, Person } from '../../../src/kit/lists/define';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, firstWrites, isWrite, login, newSite, storeAs } from './sites';

const pairs = defineLink({
  name: 'Pairs', title: { sv: 'Par', en: 'Pairs' }, description: { sv: 'Par', en: 'Pairs' }, rights: { coordinator: 'write', reader: 'read' },
  from: { column: 'Sample', label: { sv: 'Prov', en: 'Sample' }, list: 'Samples' }, to: { column: 'Target', label: { sv: 'Mål', en: 'Target' }, list: 'Targets' }
});
const definitions = [targets, sample, pairs] as unknown as ListDefinition[];

let server: LocalServer;
let path: string;
let sp: SPFI;
let samples: Store<typeof sample>;
let someone: Person;
let target: { id: number; title: string };

beforeAll(async () => {
  server = await startServer();
  path = await newSite(server, { members: ['chef.barn@kommun.example'], visitors: ['lasare@kommun.example'] });
  sp = connectAs(server, path);
  const { left, failed } = await applySetup(sp, definitions);
  expect({ left, failed }).toEqual({ left: [], failed: undefined });
  samples = createStore(sp, path, sample);
  someone = await ensurePerson(sp, login('chef.barn'));
  const made = await createStore(sp, path, targets).create({ Title: 'Målet' });
  target = { id: made.id, title: made.Title };
});
afterAll(() => server.stop());

/** Every item with this text in `Free`, as SharePoint has them. */
const all = async (Code: string): Promise<unknown[]> => samples.query({ where: [{ column: 'Code', is: 'eq', value: Code }] });

describe('an item of every column type', () => {
  const full = (): ChangesOf<typeof sample> => ({
    Title: 'Prov', Code: 'full', Free: '<b>\'"&; åäö 😀</b>', Body: 'Rad 1\nRad 2 "citat" <i>', Amount: 12.5, Flag: true, Day: '2026-03-29', Moment: '2026-03-29T00:30:00Z',
    Kind: 'Två & tre', Target: target, Holder: someone, Page: { url: 'https://kommun.example/a?b=1&c=2', text: 'Sidan, med "text"' }
  });

  it('is made, and read back as it was written', async () => {
    const made = await samples.create(full());
    expect(made).toMatchObject({ ...full(), Holder: { id: someone.id, title: someone.title, login: login('chef.barn') } });
    expect(made.id).toBeGreaterThan(0);
    expect(made.etag).not.toBe('');
    expect(made.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(await samples.get(made.id)).toEqual(made);
    expect(await samples.query({ where: [{ column: 'Id' as never, is: 'eq', value: made.id }] })).toEqual([made]);
  });

  it('is changed column by column, the others left as they stand', async () => {
    const made = await samples.create(full());
    const changed = await samples.update(made, { Title: 'Ändrad', Amount: 0, Flag: false, Day: '2026-10-25' });
    expect(changed).toMatchObject({ ...full(), Title: 'Ändrad', Amount: 0, Flag: false, Day: '2026-10-25', Holder: { id: someone.id }, Target: target });
    expect(changed.etag).not.toBe(made.etag);
  });

  it('is emptied column by column', async () => {
    const made = await samples.create(full());
    const emptied = await samples.update(made, {
      Free: '', Body: '', Amount: undefined, Day: undefined, Moment: undefined, Kind: undefined, Target: undefined, Holder: undefined, Page: undefined
    });
    expect(emptied).toMatchObject({ Title: 'Prov', Free: '', Body: '' });
    for (const name of ['Amount', 'Day', 'Moment', 'Kind', 'Target', 'Holder', 'Page'] as const) expect([name, emptied[name]]).toEqual([name, undefined]);
  });

  it('gets the defaults of columns that are not given, and none for those given as empty', async () => {
    expect(await samples.create({ Title: 'Bara namn' })).toMatchObject({ Amount: 5, Kind: 'Ett', Flag: true });
    const made = await samples.create({ Title: 'Tomt', Amount: undefined, Kind: undefined, Flag: false });
    expect([made.Amount, made.Kind, made.Flag]).toEqual([undefined, undefined, false]);
  });

  it('has its versions, newest first, with what its lookups and persons were called', async () => {
    const made = await samples.create(full());
    const second = await samples.update(made, { Title: 'Andra', Target: undefined });
    await samples.update(second, { Day: '2026-04-01', Holder: undefined });
    const versions = await samples.versions(made.id);
    expect(versions.map(version => version.label)).toEqual(['3.0', '2.0', '1.0']);
    expect(versions[2].values).toMatchObject({ Title: 'Prov', Day: '2026-03-29', Target: target, Holder: { id: someone.id, title: someone.title }, Flag: true, Amount: 12.5 });
    expect(versions[0].editor).toBe('Administratör');
    expect(historyOf(sample, versions).map(entry => entry.changes.map(change => change.name))).toEqual([
      ['Day', 'Holder'], ['Title', 'Target'], expect.arrayContaining(['Title', 'Code', 'Day', 'Target', 'Holder', 'Page'])
    ]);
  });

  it('is undefined once it is gone, and can be removed twice', async () => {
    const made = await samples.create({ Title: 'Bort' });
    await samples.remove(made);
    expect(await samples.get(made.id)).toBeUndefined();
    await expect(samples.remove(made)).resolves.toBeUndefined();
    await expect(samples.update(made, { Title: 'x' })).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('queries', () => {
  beforeAll(async () => {
    const values: ChangesOf<typeof sample>[] = [
      { Title: 'A', Day: '2026-03-28', Flag: true, Amount: 1, Target: target, Kind: 'Ett' },
      { Title: 'B', Day: '2026-03-29', Flag: false, Amount: 2, Holder: someone, Kind: 'Två & tre' },
      { Title: 'C', Day: '2026-03-30', Flag: true, Amount: 3, Moment: '2026-03-30T10:00:00Z', Kind: undefined },
      { Title: 'D', Amount: undefined, Kind: undefined }
    ];
    for (const value of values) await samples.create({ Code: 'query', ...value });
  });

  it.each([
    ['a date', { column: 'Day', is: 'eq', value: '2026-03-29' }, 'B'],
    ['dates up to one', { column: 'Day', is: 'le', value: '2026-03-29' }, 'AB'],
    ['dates before one', { column: 'Day', is: 'lt', value: '2026-03-29' }, 'A'],
    ['dates after one', { column: 'Day', is: 'gt', value: '2026-03-29' }, 'C'],
    ['dates from one on', { column: 'Day', is: 'ge', value: '2026-03-29' }, 'BC'],
    ['no date', { column: 'Day', is: 'eq', value: null }, 'D'],
    ['some date', { column: 'Day', is: 'ne', value: null }, 'ABC'],
    ['no lookup', { column: 'Target', is: 'eq', value: null }, 'BCD'],
    ['a person by login', { column: 'Holder', is: 'eq', value: { login: login('chef.barn') } }, 'B'],
    ['nobody', { column: 'Holder', is: 'eq', value: null }, 'ACD'],
    ['yes', { column: 'Flag', is: 'eq', value: true }, 'ACD'],
    ['no', { column: 'Flag', is: 'eq', value: false }, 'B'],
    ['a choice with a sign of XML', { column: 'Kind', is: 'eq', value: 'Två & tre' }, 'B'],
    ['figures', { column: 'Amount', is: 'ge', value: 2 }, 'BC'],
    ['a point in time', { column: 'Moment', is: 'le', value: '2026-03-30T10:00:00Z' }, 'C']
  ] as const)('find by %s', async (_name, condition, expected) => {
    const found = await samples.query({ where: [{ column: 'Code', is: 'eq', value: 'query' }, condition], orderBy: [{ column: 'Id' }] });
    expect(found.map(item => item.Title).join('')).toBe(expected);
  });

  it('find by lookup and person ids', async () => {
    const by = async (column: 'Target' | 'Holder', value: number): Promise<string[]> =>
      (await samples.query({ where: [{ column: 'Code', is: 'eq', value: 'query' }, { column, is: 'eq', value }] })).map(item => item.Title);
    expect(await by('Target', target.id)).toEqual(['A']);
    expect(await by('Holder', someone.id)).toEqual(['B']);
  });

  it('order, limit, and read only what is asked for', async () => {
    const found = await samples.query({
      where: [{ column: 'Code', is: 'eq', value: 'query' }], orderBy: [{ column: 'Amount', descending: true }, { column: 'Id' }], limit: 2, columns: ['Title', 'Amount']
    });
    expect(found.map(item => [item.Title, item.Amount, item.Code])).toEqual([['C', 3, ''], ['B', 2, '']]);
  });

  it('take a text with quotes as text', async () => {
    const Code = 'Prov\'et " & + %';
    await samples.create({ Title: 'citat', Code });
    expect(await all(Code)).toHaveLength(1);
    expect(await all('x\' or Id gt 0 or Code eq \'')).toEqual([]);
  });
});

describe('reading more than fits a page (m365-wire §3: all paging is complete)', () => {
  async function add(from: number, to: number): Promise<void> {
    for (let start = from; start < to; start += 100) {
      const [inBatch, execute] = sp.batched();
      const list = inBatch.web.getList(`${path}/Lists/TnTargets`);
      const added = Array.from({ length: 100 }, (_all, index) => list.items.add({ Title: `Många ${start + index}` }));
      await execute();
      await Promise.all(added);
    }
  }

  it('finds all of 2,500 items, each once, in three requests', async () => {
    await add(0, 2500);
    const { fetch, sent } = counting();
    const found = await storeAs(server, path, targets, 'administrator', { fetch }).query();
    expect(found).toHaveLength(2501);
    expect(new Set(found.map(item => item.id)).size).toBe(2501);
    expect(sent).toHaveLength(3);
    expect((await storeAs(server, path, targets).query({ limit: 1200 })).length).toBe(1200);
  });

  it('works past the 5,000-row threshold: unfiltered, by an index, and sorted by one', async () => {
    await add(2500, 5200);
    const store = storeAs(server, path, targets);
    expect(await store.query()).toHaveLength(5201);
    expect((await store.query({ where: [{ column: 'Title', is: 'eq', value: 'Många 5199' }] })).map(item => item.Title)).toEqual(['Många 5199']);
    expect((await store.query({ orderBy: [{ column: 'Title' }], limit: 1 }))[0].Title).toBe('Målet');
    // What the kit refuses to ask would indeed fail.
    const unindexed = sp.web.getList(`${path}/Lists/TnTargets`).items.filter('Modified ge datetime\'2026-01-01T00:00:00Z\'').top(10)();
    expect(await toFault(await unindexed.catch(error => error as Error))).toMatchObject({ kind: 'threshold' });
  }, 60_000);
});

describe('a batch of reads (m365-wire §1: the reply can be 200 while a child failed)', () => {
  it('gives each child its own value or fault, in one request', async () => {
    const { fetch, sent } = counting();
    const connection = connectAs(server, path, 'administrator', { fetch });
    const answers = await batched<unknown>(connection, [
      inBatch => createStore(inBatch, path, sample).query({ where: [{ column: 'Code', is: 'eq', value: 'query' }] }),
      inBatch => createStore(inBatch, path, settings).query(),
      inBatch => createStore(inBatch, path, targets).query({ limit: 1 })
    ]);
    expect(answers.map(answer => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: { kind: 'missing', status: 404 } });
    expect((answers[0] as PromiseFulfilledResult<unknown[]>).value).toHaveLength(4);
    expect(sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(1);
  });

  it('fails as a whole when the batch itself does', async () => {
    const connection = connectAs(server, path, 'administrator', { fetch: breaking('before', ({ url }) => url.endsWith('$batch')) });
    await expect(batched(connection, [inBatch => createStore(inBatch, path, sample).query()])).rejects.toMatchObject({ kind: 'offline' });
  });
});

describe('two people at once', () => {
  it('both changes stand where they do not collide (three-way merge)', async () => {
    const made = await samples.create({ Title: 'Bådas', Code: 'both', Free: 'f' });
    await samples.update(made, { Title: 'Deras', Amount: 7 });
    const merged = await samples.update(made, { Free: 'Mitt', Amount: 7, Day: '2026-05-01' });
    expect(merged).toMatchObject({ Title: 'Deras', Free: 'Mitt', Amount: 7, Day: '2026-05-01', Code: 'both' });
  });

  it('nothing is written when they collide, and the conflict shows both and what was before', async () => {
    const made = await samples.create({ Title: 'Före', Code: 'collide', Target: target });
    const theirs = await samples.update(made, { Title: 'Deras', Target: undefined });
    const mine = { Title: 'Mitt', Free: 'också mitt' };
    const conflict = await samples.update(made, mine).catch(error => error as EditConflict<typeof made>);
    expect(conflict).toBeInstanceOf(EditConflict);
    expect(conflict).toMatchObject({
      theirs: { Title: 'Deras', etag: theirs.etag }, mine: { Free: 'också mitt' }, collisions: [{ column: 'Title', before: 'Före', mine: 'Mitt', theirs: 'Deras' }]
    });
    expect(await samples.get(made.id)).toEqual(theirs);
    // The choice is then written upon what stands there.
    const { theirs: stored, mine: others } = conflict as EditConflict<typeof made>;
    expect(await samples.update(stored, { ...others, Title: 'Mitt' } as ChangesOf<typeof sample>)).toMatchObject({ Title: 'Mitt', Free: 'också mitt' });
  });

  it('no write at all overwrites blindly: each carries an ETag (m365-wire §1: PnPjs sends *)', async () => {
    const made = await samples.create({ Title: 'Märkt' });
    const tags: (string | null)[] = [];
    const watching: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      if (headers.get('X-HTTP-Method') === 'MERGE') tags.push(headers.get('If-Match'));
      return fetch(input, init);
    };
    await storeAs(server, path, sample, 'administrator', { fetch: watching }).update(made, { Title: 'Ny' });
    expect(tags).toEqual([made.etag]);
  });
});

describe('answers that never come', () => {
  it('a create that took effect is found by its key: one item', async () => {
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', firstWrites(1)) });
    const made = await store.create({ Title: 'Tappad', Code: 'lost-after' });
    expect(made).toMatchObject({ Title: 'Tappad', Code: 'lost-after' });
    expect(await all('lost-after')).toHaveLength(1);
  });

  it('a create that never arrived is made again: one item', async () => {
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', firstWrites(2)) });
    await store.create({ Title: 'Tappad', Code: 'lost-before' });
    expect(await all('lost-before')).toHaveLength(1);
  });

  it('a create that keeps failing says so, and makes one item when the form is sent again with its key', async () => {
    const broken = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', sent => isWrite(sent)) });
    await expect(broken.create({ Title: 'Tappad', Code: 'lost-always' }, 'key-always')).rejects.toMatchObject({ name: 'UnansweredWrite' });
    expect(await all('lost-always')).toEqual([]);
    const deaf = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', ({ url }) => !url.includes('contextinfo')) });
    await expect(deaf.create({ Title: 'Tappad', Code: 'lost-always' }, 'key-always')).rejects.toThrow();
    await samples.create({ Title: 'Tappad', Code: 'lost-always' }, 'key-always');
    expect(await all('lost-always')).toHaveLength(1);
  });

  it('a form that is changed and sent again after a lost answer: one item, with what was typed last', async () => {
    const deaf = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', ({ url }) => !url.includes('contextinfo')) });
    await expect(deaf.create({ Title: 'Först', Code: 'retyped', Free: 'kvar' }, 'key-retyped')).rejects.toThrow();
    const made = await samples.create({ Title: 'Sedan', Code: 'retyped', Free: 'kvar' }, 'key-retyped');
    expect(made).toMatchObject({ Title: 'Sedan', Free: 'kvar' });
    expect(await all('retyped')).toEqual([made]);
  });

  it('… and what someone wrote into it meanwhile stands: merged, or asked about', async () => {
    const deaf = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', ({ url }) => !url.includes('contextinfo')) });
    await expect(deaf.create({ Title: 'Först', Code: 'met' }, 'key-met')).rejects.toThrow();
    const [found] = await all('met') as Awaited<ReturnType<typeof samples.query>>;
    await samples.update(found, { Free: 'deras' });
    expect(await samples.create({ Title: 'Först', Code: 'met' }, 'key-met')).toMatchObject({ Title: 'Först', Free: 'deras' });
    expect(await samples.create({ Title: 'Sedan', Code: 'met' }, 'key-met')).toMatchObject({ Title: 'Sedan', Free: 'deras' });
    await expect(samples.create({ Title: 'Först', Code: 'met', Free: 'mitt' }, 'key-met')).rejects.toBeInstanceOf(EditConflict);
  });

  it('a create whose item cannot be read back by its number is found by its key', async () => {
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', ({ url, method }) => method === 'GET' && /items\(\d+\)|getById/i.test(url)) });
    expect(await store.create({ Title: 'Oläst', Code: 'unread' }, 'key-unread')).toMatchObject({ Title: 'Oläst' });
    expect(await all('unread')).toHaveLength(1);
  });

  it('a write that was done, but that nothing can be read of, does not say that nothing was saved', async () => {
    const blind = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', ({ method }) => method === 'GET') });
    await expect(blind.create({ Title: 'Blind', Code: 'blind' }, 'key-blind')).rejects.toMatchObject({ name: 'UnansweredWrite' });
    const made = await samples.create({ Title: 'Blind', Code: 'blind' }, 'key-blind');
    expect(await all('blind')).toEqual([made]);
    await expect(blind.update(made, { Title: 'Ändrad' })).rejects.toMatchObject({ name: 'UnansweredWrite' });
    expect(await samples.update(made, { Title: 'Ändrad' })).toMatchObject({ Title: 'Ändrad' });
    expect(await samples.versions(made.id)).toHaveLength(2);
  });

  it('an update that took effect is not written twice', async () => {
    const made = await samples.create({ Title: 'Före' });
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', firstWrites(1)) });
    expect(await store.update(made, { Title: 'Efter', Body: 'text' })).toMatchObject({ Title: 'Efter', Body: 'text' });
    expect(await samples.versions(made.id)).toHaveLength(2);
  });

  it('an update that never arrived is written again', async () => {
    const made = await samples.create({ Title: 'Före' });
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', firstWrites(1)) });
    expect(await store.update(made, { Title: 'Efter' })).toMatchObject({ Title: 'Efter' });
    expect(await samples.versions(made.id)).toHaveLength(2);
  });

  it('an update that never arrived meets what someone wrote meanwhile', async () => {
    const made = await samples.create({ Title: 'Före' });
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('before', firstWrites(1)) });
    await samples.update(made, { Title: 'Deras' });
    await expect(store.update(made, { Title: 'Mitt' })).rejects.toBeInstanceOf(EditConflict);
    expect(await samples.get(made.id)).toMatchObject({ Title: 'Deras' });
  });

  it('a removal whose answer is lost is done, and one that never arrived says so', async () => {
    const [one, two] = [await samples.create({ Title: 'Ett' }), await samples.create({ Title: 'Två' })];
    await storeAs(server, path, sample, 'administrator', { fetch: breaking('after', firstWrites(1)) }).remove(one);
    expect(await samples.get(one.id)).toBeUndefined();
    await expect(storeAs(server, path, sample, 'administrator', { fetch: breaking('before', firstWrites(1)) }).remove(two)).rejects.toMatchObject({ name: 'UnansweredWrite' });
    expect(await samples.get(two.id)).toBeDefined();
  });

  it('reads are simply sent again', async () => {
    let broken = 1;
    const store = storeAs(server, path, sample, 'administrator', { fetch: breaking('after', () => broken-- > 0) });
    expect((await store.query({ limit: 1 })).length).toBe(1);
  });
});

describe('the client key', () => {
  it('makes the same draft one item, however often it is sent', async () => {
    const [one, two] = [await samples.create({ Title: 'Första', Code: 'key' }, 'Samma-Nyckel'), await samples.create({ Title: 'Andra', Code: 'key' }, 'samma-nyckel')];
    expect(two.id).toBe(one.id);
    expect(await all('key')).toHaveLength(1);
  });

  it('is unique in SharePoint itself (m365-wire §2: unique value taken)', async () => {
    await samples.create({ Title: 'Ett' }, 'upptagen');
    const twice = sp.web.getList(`${path}/Lists/TnSamples`).items.add({ Title: 'Två', ClientKey: 'upptagen' });
    expect(await toFault(await twice.catch(error => error as Error))).toMatchObject({ kind: 'duplicate' });
  });

  it('is not needed: items made in SharePoint itself are read and changed all the same', async () => {
    const list = sp.web.getList(`${path}/Lists/TnSamples`);
    const ids = [await list.items.add({ Title: 'Utan' }), await list.items.add({ Title: 'Utan' })].map(made => (made as { Id: number }).Id);
    for (const id of ids) expect(await samples.update((await samples.get(id))!, { Title: 'Ändrad' })).toMatchObject({ Title: 'Ändrad', id });
  });
});

describe('links between items', () => {
  it('are made just those wanted, and repeating it changes nothing', async () => {
    const store = createStore(sp, path, pairs);
    const item = await samples.create({ Title: 'Länkad' });
    const wanted = await createStore(sp, path, targets).query({ limit: 3 });
    const standing = (): Promise<Awaited<ReturnType<typeof store.query>>> => store.query({ where: [{ column: 'Sample', is: 'eq', value: item.id }], orderBy: [{ column: 'Id' }] });
    const save = async (ids: typeof wanted, known = [] as Awaited<ReturnType<typeof store.query>>): Promise<void> =>
      saveLinks(store, known, { column: 'Sample', id: item.id, title: item.Title }, { column: 'Target', wanted: ids.map(one => ({ id: one.id, title: one.Title })) });
    await save(wanted.slice(0, 2));
    await save(wanted.slice(0, 2));
    expect((await standing()).map(link => link.Target?.id)).toEqual([wanted[0].id, wanted[1].id]);
    await save(wanted.slice(1, 3), await standing());
    expect((await standing()).map(link => link.Target?.id)).toEqual([wanted[1].id, wanted[2].id]);
  });
});

describe('what SharePoint refuses', () => {
  let home: string;
  beforeAll(async () => { home = await newSite(server, { install: true, visitors: ['lasare@kommun.example'] }); });

  it.each([
    ['an end before the start', { StartDate: '2026-03-30', EndDate: '2026-03-29' }],
    ['a pause without reason', { Status: 'Pausad' }],
    ['a stop without reason, with dates in order', { Status: 'Avbruten', StartDate: '2026-03-29', EndDate: '2026-03-29' }]
  ] as const)('%s breaks the list\'s own rule, in the list\'s own Swedish words', async (_name, values) => {
    const refused = await storeAs(server, home, measures).create({ Title: 'Fel', PlanYear: 2026, ...values }).catch(error => error as SharePointFault);
    expect(isFault(refused, 'validation')).toBe(true);
    // SharePoint puts a sentence of its own before it.
    expect((refused as SharePointFault).message).toContain(measures.validation!.message.sv);
  });

  it.each([
    ['no dates', {}], ['a start alone', { StartDate: '2026-03-30' }], ['an end alone', { EndDate: '2026-03-30' }],
    ['start and end on one day', { StartDate: '2026-03-30', EndDate: '2026-03-30' }], ['a pause with a reason', { Status: 'Pausad', StatusReason: 'Vakans' }]
  ] as const)('but not %s', async (_name, values) => {
    expect(await storeAs(server, home, measures).create({ Title: 'Rätt', PlanYear: 2026, ...values })).toMatchObject({ Title: 'Rätt', ...values });
  });

  it('a figure beyond its limits and a text that is too long are of the kind "validation"', async () => {
    for (const values of [{ Title: 'x', PlanYear: 1999 }, { Title: 'x', PlanYear: 2026, Progress: 101 }, { Title: 'x'.repeat(256), PlanYear: 2026 }]) {
      await expect(storeAs(server, home, measures).create(values)).rejects.toMatchObject({ kind: 'validation' });
    }
  });

  it('a missing permission is "denied", to write as to read', async () => {
    await expect(storeAs(server, home, departments, 'lasare').create({ Title: 'Nej' })).rejects.toMatchObject({ kind: 'denied', status: 403 });
    await expect(storeAs(server, home, departments, 'utomstaende').query()).rejects.toMatchObject({ kind: 'denied' });
  });

  it('a list that is not there is "missing"', async () => {
    await expect(storeAs(server, '/sites/trygghet', measures).query()).rejects.toMatchObject({ kind: 'missing', status: 404 });
    await expect(storeAs(server, '/sites/trygghet', measures).create({ Title: 'x', PlanYear: 2026 })).rejects.toMatchObject({ kind: 'missing' });
  });

  it('a server that does not answer is "offline"', async () => {
    await expect(storeAs(server, home, measures, 'administrator', { fetch: breaking('before', () => true) }).query()).rejects.toMatchObject({ kind: 'offline' });
  });
});
