/** Tables of a plan on their way into the lists of the embedded SharePoint, broken off anywhere, and undone (P16, P22). */
import { storeOf } from '../../../src/kit/lists';
import { maskOf, permission } from '../../../src/kit/lists/roles';
import { searchPeople } from '../../../src/kit/lists/people';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { partners } from '../../../src/areas/cooperation/lists';
import { findPeople, proposeChoices, wordsOf } from '../../../src/areas/plan/imports/choices';
import { measureReader } from '../../../src/areas/plan/imports/draft';
import type { Names } from '../../../src/areas/plan/imports/names';
import { layOut } from '../../../src/areas/plan/imports/layout';
import { openTables } from '../../../src/areas/plan/imports/open';
import { proposeRoles } from '../../../src/areas/plan/imports/roles';
import { settle } from '../../../src/areas/plan/imports/store/compare';
import { compareWithPlan } from '../../../src/areas/plan/imports/store/plan';
import { runImport } from '../../../src/areas/plan/imports/store/run';
import type { AccessPlace, Decisions, ImportPlan, ImportResult, Place, RowAction } from '../../../src/areas/plan/imports/store/types';
import { planUndo, runUndo } from '../../../src/areas/plan/imports/store/undo';
import type { Choices, Reading } from '../../../src/areas/plan/imports/types';
import { measureDepartments, measurePartners, measures, plans } from '../../../src/areas/plan/lists';
import type { Measure } from '../../../src/areas/plan/lists';
import { changesSince, decidedPlan } from '../../../src/areas/plan/years/content';
import { departments } from '../../../src/areas/settings/lists';
import { areas, causes, imports, problems } from '../../../src/areas/situation/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breakingFrom, connectAs, counting, isWrite, login, newSite } from '../lists/sites';
import type { Fetch } from '../lists/sites';

jest.setTimeout(300_000);

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const definitions = [measures, problems, measureDepartments, measurePartners, departments, partners] as unknown as ListDefinition[];
const access = new Map(['Measures', 'Problems', 'Causes', 'Evidence', 'CameraCases', 'WalkObservations', 'EstTasks'].map(name => [name, maskOf(Object.values(permission))]));

interface TestSite extends AccessPlace { names: Names; }

async function site(): Promise<TestSite> {
  const path = await newSite(server, { install: true });
  const place: Place = { sp: connectAs(server, path), path };
  const named = async (definition: typeof departments | typeof areas | typeof partners | typeof problems, Title: string, more: object = {}): Promise<{ id: number; title: string }> =>
    ({ id: (await storeOf(place, definition as typeof departments).create({ Title, ...more })).id, title: Title });
  const names: Names = {
    departments: [await named(departments, 'Samhällsbyggnad'), await named(departments, 'Socialtjänst')], areas: [await named(areas, 'Centrum'), await named(areas, 'Norrby')], partners: [await named(partners, 'Polisen', { Category: 'Myndigheter' })],
    problems: [await named(problems, 'Klotter i centrum', { Priority: 'Prioriterat' })]
  };
  return { ...place, access, names };
}

const through = (one: TestSite, send: Fetch): TestSite => ({ ...one, sp: connectAs(server, one.path, 'administrator', { fetch: send }) });

const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'title' in value ? (value as { title: string }).title : value);

/** Everything that stands in the lists but the log, without numbers and times of items. */
async function stateOf(place: Place): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {};
  const fresh = { sp: connectAs(server, place.path), path: place.path };
  for (const definition of definitions) {
    const items = await storeOf(fresh, definition).query({}) as unknown as Record<string, unknown>[];
    state[definition.name] = items.map(({ id: _id, etag: _etag, created: _created, modified: _modified, ...values }) =>
      JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])))).sort();
  }
  return state;
}

const logOf = (place: Place): Promise<{ id: number; State?: string; Added?: number; Changed?: number; Unchanged?: number; Content?: string }[]> =>
  storeOf({ sp: connectAs(server, place.path), path: place.path }, imports).query({});

interface Wanted { csv: string; choices?: Partial<Choices>; actions?: Record<number, RowAction>; keepPersonal?: boolean; year?: number; }

async function planOf(place: TestSite, { csv, choices: said, actions = {}, keepPersonal = false, year = 2026 }: Wanted): Promise<ImportPlan> {
  const opened = await openTables('plan.csv', new TextEncoder().encode(csv));
  expect(opened.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const layout = layOut(opened.tables);
  const reading: Reading = { roles: proposeRoles(layout.columns.map(({ heading }) => heading)), year, fillDown: false };
  const words = wordsOf(layout, reading, place.names);
  const choices = { ...proposeChoices(words, place.names, await findPeople(place, words.owners, place.names)), ...said };
  const decisions: Decisions = { actions: new Map(Object.entries(actions).map(([ordinal, action]) => [Number(ordinal), action])), keepPersonal };
  return settle(await compareWithPlan(place, layout.rows.map(measureReader(layout, reading, choices, place.names)), opened, year), decisions);
}
const doImport = async (place: TestSite, wanted: Wanted): Promise<ImportResult> => runImport(place, await planOf(place, wanted));
const undo = async (place: TestSite, importId: number): Promise<void> => runUndo(place, await planUndo(place, importId));
const measuresIn = (place: Place): Promise<Measure[]> => storeOf({ sp: connectAs(server, place.path), path: place.path }, measures).query({});

const head = 'Åtgärd;Problem;Verksamhet;Ansvarig;Samverkan;Tidplan;Status;Kommentar';
const table = (...rows: string[]): Wanted => ({ csv: `${head}\n${rows.join('\n')}\n` });

describe('importing a plan', () => {
  test('a table is stored as it reads, logged, and undone without a trace', async () => {
    const one = await site();
    const before = await stateOf(one);
    const wanted = { ...table(
      'Sanera klotter;Klotter i centrum;Samhällsbyggnad;Samordnare;Polisen, Socialtjänst;2025–2026;Pågår;Bra fart', 'Vuxna på stan;Ensamhet;Rymdkontoret;Okänd Person;;löpande;;', ';;;;;;;utan åtgärd',
      'Utegym;;Socialtjänst;;;maj 2026;Avbruten;'
    ), choices: { problems: { 'Klotter i centrum': one.names.problems[0].id, Ensamhet: 0 } } };
    const plan = await planOf(one, wanted);
    expect(plan.counts).toEqual({ added: 3, changed: 0, skipped: 1 });
    expect(plan.newProblems).toEqual(['Ensamhet']);
    expect(await stateOf(one)).toEqual(before);
    const result = await runImport(one, plan);
    expect(result).toMatchObject({ added: 3, changed: 0, skipped: 1 });
    const [first, second, third] = await measuresIn(one);
    expect(first).toMatchObject({
      Title: 'Sanera klotter', PlanYear: 2026, Problem: one.names.problems[0], Department: { title: 'Samhällsbyggnad' }, Owner: { login: login('samordnare') }, StartDate: '2025-01-01', EndDate: '2026-12-31',
      Status: 'Pågår', LatestNote: 'Bra fart', Ongoing: false
    });
    expect(second).toMatchObject({ Title: 'Vuxna på stan', Problem: { title: 'Ensamhet' }, Department: undefined, Owner: undefined, Ongoing: true, Status: 'Ej påbörjad', LatestNote: 'Verksamhet: Rymdkontoret' });
    expect(third).toMatchObject({ Title: 'Utegym', Status: 'Avbruten', StartDate: '2026-05-01', EndDate: '2026-05-31' });
    expect(JSON.stringify(await stateOf(one))).not.toContain('Okänd');
    expect((await storeOf(one, measurePartners).query({})).map(({ Partner }) => Partner?.title)).toEqual(['Polisen']);
    expect((await storeOf(one, measureDepartments).query({})).map(({ Department }) => Department?.title)).toEqual(['Socialtjänst']);
    const [row] = await logOf(one);
    expect(row).toMatchObject({ State: 'Klar', Content: 'Åtgärder', Added: 3, Changed: 0, Unchanged: 1 });

    const planned = await planUndo(one, row.id);
    expect([planned.removes.length, planned.stays.length, planned.problems.map(({ Title }) => Title)]).toEqual([3, 0, ['Ensamhet']]);
    await runUndo(one, planned);
    expect(await stateOf(one)).toEqual(before);
    expect((await logOf(one)).map(({ State }) => State)).toEqual(['Ångrad']);
    await expect(planUndo(one, row.id)).rejects.toThrow('cannot be undone');
  });

  test('the same table twice changes nothing; the log says so', async () => {
    const one = await site();
    const wanted = table('Sanera klotter;Klotter i centrum;Samhällsbyggnad;Samordnare;Polisen;mars;Pågår;Bra fart', 'Vuxna på stan;;;;;;;', 'Vuxna på stan;;;;;;Klar;tvilling');
    expect((await doImport(one, wanted)).added).toBe(2);
    const standing = await stateOf(one);
    const plan = await planOf(one, wanted);
    expect(plan.rows.map(({ kind, action }) => [kind, action])).toEqual([['same', 'skip'], ['same', 'skip'], ['twin', 'skip']]);
    expect(plan.before).toBeDefined();
    // Not even when updates are asked for.
    const again = await planOf(one, { ...wanted, actions: { 2: 'update', 3: 'update' } });
    expect(again.counts).toEqual({ added: 0, changed: 0, skipped: 3 });
    const counter = counting();
    await runImport(through(one, counter.fetch), again);
    expect(counter.sent.filter(isWrite)).toHaveLength(1);
    expect(await stateOf(one)).toEqual(standing);
    const log = await logOf(one);
    expect(log.map(({ State, Added }) => [State, Added])).toEqual([['Klar', 2], ['Klar', 0]]);
    await undo(one, log[1].id);
    expect(await stateOf(one)).toEqual(standing);
  });

  test('measures that stand there are updated on choice and get back their former values', async () => {
    const one = await site();
    const [department] = one.names.departments;
    const [person] = await searchPeople(one.sp, 'Samordnare');
    await storeOf(one, measures).create({ Title: 'Sanera klotter', PlanYear: 2026, Department: { id: department.id, title: '' }, Status: 'Pågår', Goal: 'Eget mål', Progress: 20 });
    const before = await stateOf(one);
    const wanted = { ...table(`sanera  KLOTTER;Klotter i centrum;Samhällsbyggnad;${person.name};Polisen;senast 1 juni;Klar;Allt sanerat`), actions: { 2: 'update' as const } };
    expect((await planOf(one, { ...wanted, actions: {} })).counts).toEqual({ added: 0, changed: 0, skipped: 1 });
    const result = await doImport(one, wanted);
    expect(result).toMatchObject({ added: 0, changed: 1 });
    expect(await measuresIn(one)).toMatchObject([{ Title: 'Sanera klotter', Goal: 'Eget mål', Status: 'Genomförd', Progress: 100, EndDate: '2026-06-01', LatestNote: 'Allt sanerat', Problem: { title: 'Klotter i centrum' }, Owner: { title: person.name } }]);
    const planned = await planUndo(one, result.importId);
    expect([planned.removes.length, planned.restores.length, planned.stays.length, planned.links.MeasurePartners.length]).toEqual([0, 1, 0, 1]);
    await runUndo(one, planned);
    expect(await stateOf(one)).toEqual(before);
  });

  test('an area is stored by its name, and an undoing gives back the one that stood there', async () => {
    const one = await site();
    const [centre, north] = one.names.areas;
    await storeOf(one, measures).create({ Title: 'Belysning', PlanYear: 2026, Status: 'Pågår', Area: { id: centre.id, title: '' } });
    const before = await stateOf(one);
    const { importId } = await doImport(one, { csv: 'Åtgärd;Område;Status\nBelysning;norrby;Pågår\nNattvandring;Centrum;\nUtegym;Överallt;\n', actions: { 2: 'update' } });
    expect((await measuresIn(one)).map(({ Title, Area, LatestNote }) => [Title, Area?.id, LatestNote])).toEqual([
      ['Belysning', north.id, ''], ['Nattvandring', centre.id, ''], ['Utegym', undefined, 'Område: Överallt']
    ]);
    await undo(one, importId);
    expect(await stateOf(one)).toEqual(before);
  });

  test('after a decision shows as the warning says: what is added and changed, and not how the work goes', async () => {
    const one = await site();
    const plan = await storeOf(one, plans).create({ Title: 'Åtgärdsplan 2026', Year: 2026, State: 'Beslutad', ApprovedOn: '2026-01-15', ApprovedBy: 'Kommunstyrelsen' });
    for (const Title of ['Sanera klotter', 'Nattvandring']) await storeOf(one, measures).create({ Title, PlanYear: 2026, Status: 'Pågår' });
    const decided = decidedPlan(plan, await measuresIn(one));
    await doImport(one, { csv: 'Åtgärd;Mål;Status;Kommentar\nSanera klotter;Renare;;\nNattvandring;;Klar;Tolv kvällar\nUtegym;;;\n', actions: { 2: 'update', 3: 'update' } });
    const after = await measuresIn(one);
    expect(after.map(({ Title, Status }) => [Title, Status])).toEqual([['Sanera klotter', 'Pågår'], ['Nattvandring', 'Genomförd'], ['Utegym', 'Ej påbörjad']]);
    expect(changesSince(decided, decidedPlan(plan, after)).measures).toEqual([
      { id: after[0].id, title: 'Sanera klotter', kind: 'changed', changes: [{ column: 'Goal', before: undefined, after: 'Renare' }] }, { id: after[2].id, title: 'Utegym', kind: 'added', changes: [] }
    ]);
  });

  test('what somebody changed since stays, and is named', async () => {
    const one = await site();
    await storeOf(one, measures).create({ Title: 'Gammal', PlanYear: 2026, Status: 'Pågår' });
    const { importId } = await doImport(one, { ...table('A;Nytt problem;;;;;;', 'B;Nytt problem;;;;;;', 'Gammal;;;;;;Klar;'), choices: { problems: { 'Nytt problem': 0 } }, actions: { 4: 'update' } });
    const store = storeOf(one, measures);
    const [old, a] = await store.query({});
    await store.update(a, { Status: 'Pågår' });
    await store.update(old, { Goal: 'Satt efteråt' });
    const planned = await planUndo(one, importId);
    expect([planned.removes.map(({ Title }) => Title), planned.restores, planned.stays.map(({ Title }) => Title).sort()]).toEqual([['B'], [], ['A', 'Gammal']]);
    await runUndo(one, planned);
    expect((await measuresIn(one)).map(({ Title, Status }) => [Title, Status])).toEqual([['Gammal', 'Genomförd'], ['A', 'Pågår']]);
    // The problem is still what A answers.
    expect((await storeOf(one, problems).query({})).map(({ Title }) => Title)).toContain('Nytt problem');
  });

  test('a problem that was made and got a cause since stays', async () => {
    const one = await site();
    const { importId } = await doImport(one, { ...table('A;Nytt problem;;;;;;'), choices: { problems: { 'Nytt problem': 0 } } });
    const made = (await storeOf(one, problems).query({})).find(({ Title }) => Title === 'Nytt problem')!;
    await storeOf(one, causes).create({ Title: 'Mörkt', Problem: { id: made.id, title: '' }, Side: 'Situation' });
    await undo(one, importId);
    expect(await measuresIn(one)).toEqual([]);
    expect((await storeOf(one, problems).query({})).map(({ Title }) => Title)).toContain('Nytt problem');
  });

  test('rows that may hold personal data come only when somebody has read them; another year is another plan', async () => {
    const one = await site();
    const wanted = table('Ring 070-174 06 05;;;;;;;', 'Vuxna på stan;;;;;;;');
    expect((await planOf(one, wanted)).counts).toEqual({ added: 1, changed: 0, skipped: 1 });
    await doImport(one, wanted);
    expect((await planOf(one, { ...wanted, keepPersonal: true })).counts).toEqual({ added: 1, changed: 0, skipped: 1 });
    expect((await planOf(one, { ...wanted, year: 2027 })).counts).toEqual({ added: 1, changed: 0, skipped: 1 });
    expect((await planOf(one, { ...wanted, year: 2027 })).before).toBeUndefined();
  });

  test('an import that only someone else may make is refused by SharePoint, and nothing stands there', async () => {
    const one = await site();
    const plan = await planOf(one, table('A;;;;;;;'));
    await expect(runImport({ ...one, sp: connectAs(server, one.path, 'lasare') }, plan)).rejects.toMatchObject({ kind: expect.stringMatching(/denied|missing/) });
    expect([await measuresIn(one), await logOf(one)]).toEqual([[], []]);
  });
});

describe('an import that is broken off', () => {
  const many = (one: TestSite): Wanted => ({
    ...table('Gammal;;;;Polisen;;Klar;Uppdaterad', ...Array.from({ length: 130 }, (_, at) => `Åtgärd ${at};${at % 3 ? 'Klotter i centrum' : 'Ensamhet'};Samhällsbyggnad;${at % 7 ? '' : 'Samordnare'};${at % 5 ? '' : 'Polisen, Socialtjänst'};maj;Pågår;`)),
    choices: { problems: { 'Klotter i centrum': one.names.problems[0].id, Ensamhet: 0 } }, actions: { 2: 'update' }
  });

  async function prepared(): Promise<{ one: TestSite; before: Record<string, string[]> }> {
    const one = await site();
    await storeOf(one, measures).create({ Title: 'Gammal', PlanYear: 2026, Status: 'Pågår', Goal: 'Eget mål' });
    return { one, before: await stateOf(one) };
  }

  let whole: Record<string, string[]>;
  let writes: number;
  beforeAll(async () => {
    const { one } = await prepared();
    const counter = counting();
    await doImport(through(one, counter.fetch), many(one));
    whole = await stateOf(one);
    expect(whole.Measures).toHaveLength(131);
    writes = counter.sent.filter(isWrite).length;
    console.log(JSON.stringify({ writes, requests: counter.sent.length, measures: 131 }));
    expect(writes).toBeGreaterThanOrEqual(7);
  });

  test.each(['before', 'after'] as const)('at any write, %s it took effect, is taken up with the same table and ends as if nothing had happened', async moment => {
    for (let at = 0; at < writes; at++) {
      const { one, before } = await prepared();
      await expect(doImport(through(one, breakingFrom(at, moment)), many(one))).rejects.toBeDefined();
      const open = (await logOf(one)).filter(({ State }) => State === 'Påbörjad');
      // Broken off at the very last, all was done and noted: the next is another import of what stands there.
      if (open.length > 0) await doImport(one, many(one));
      else if (at === 0) await doImport(one, many(one));
      expect({ at, ...await stateOf(one) }).toEqual({ at, ...whole });
      const log = await logOf(one);
      expect({ at, states: log.map(({ State }) => State) }).toEqual({ at, states: ['Klar'] });
      await undo(one, log[0].id);
      expect({ at, ...await stateOf(one) }).toEqual({ at, ...before });
    }
  });

  test('can be undone instead, and the undoing be broken off at any write', async () => {
    for (let at = 1; at < writes; at += 2) {
      const { one, before } = await prepared();
      await expect(doImport(through(one, breakingFrom(at, 'after')), many(one))).rejects.toBeDefined();
      const [row] = await logOf(one);
      const plan = await planUndo(one, row.id);
      let step = 0;
      for (; step < 12; step++) {
        try {
          const broken = through(one, breakingFrom(step, 'after'));
          await runUndo(broken, step === 0 ? plan : await planUndo(one, row.id));
          break;
        } catch {
          if ((await logOf(one))[0].State === 'Ångrad') break;
        }
      }
      expect({ at, ...await stateOf(one) }).toEqual({ at, ...before });
      expect((await logOf(one))[0].State).toBe('Ångrad');
    }
  });

  test('by the person who looks on keeps what was written, and goes on', async () => {
    const { one } = await prepared();
    const stop = new AbortController();
    await expect(runImport(one, await planOf(one, many(one)), { signal: stop.signal, onProgress: done => { if (done >= 100) stop.abort(); } })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await measuresIn(one)).length).toBe(101);
    const plan = await planOf(one, many(one));
    expect([plan.resumes !== undefined, plan.rows.filter(({ kind }) => kind === 'done').length]).toEqual([true, 100]);
    await runImport(one, plan);
    expect(await stateOf(one)).toEqual(whole);
  });
});
