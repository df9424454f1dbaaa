/** Problems with what belongs to them: how they are read together, and what goes with what is removed (P2, P32). */
import type { ListDefinition } from '../../../src/kit/lists/define';
import { measures } from '../../../src/areas/plan/lists';
import { causes, estTasks, evidence, problems, walkObservations, walks } from '../../../src/areas/situation/lists';
import type { Problem } from '../../../src/areas/situation/lists';
import { loadPictureProblems } from '../../../src/areas/situation/problems/load';
import { mayRemove } from '../../../src/areas/situation/problems/model';
import { removeCause, removeEvidence, removeProblem, usesOf } from '../../../src/areas/situation/problems/store';
import { causesOf } from '../../../src/areas/situation/store';
import { maskOf, permission } from '../../../src/kit/lists/roles';
import { demoServer } from '../localServer';
import { breaking, connectAs, counting, storeAs } from '../lists/sites';
import type { Fetch } from '../lists/sites';

jest.setTimeout(60_000);

const path = '/sites/trygghet';
const year = new Date().getFullYear();
const everything = maskOf(Object.values(permission));
const all = new Map(['CameraCases', 'WalkObservations', 'EstTasks', 'Measures'].map(name => [name, everything]));

const server = demoServer();

const place = (send?: Fetch, access = all): Parameters<typeof usesOf>[0] => ({ sp: connectAs(server, path, 'samordnare', send ? { fetch: send } : {}), path, access });
const store = <L extends ListDefinition>(definition: L): ReturnType<typeof storeAs<L>> => storeAs(server, path, definition, 'samordnare');

/** A problem with two pieces of evidence and three causes, each following from the one before. */
async function made(Title: string): Promise<{ problem: Problem; ids: number[] }> {
  const problem = await store(problems).create({ Title, Priority: 'Prioriterat', PriorityReason: 'Prov' });
  const Problem = { id: problem.id, title: Title };
  const shown = await store(evidence).create({ Title: 'Klotter', Problem, Kind: 'Samverkan', Source: 'Skolan' });
  await store(evidence).create({ Title: 'Rutor', Problem, Kind: 'Annat', Source: 'Skolan' });
  const ids: number[] = [];
  for (const name of ['Mörkt', 'Ingen ser', 'Ingen bryr sig']) {
    ids.push((await store(causes).create({ Title: name, Problem, Side: 'Situation', Evidence: { id: shown.id, title: '' }, ParentCause: ids[ids.length - 1] })).id);
  }
  return { problem, ids };
}

describe('problems of the lägesbild', () => {
  test('are read for the document in two calls, with numbers that lead to each other', async () => {
    const counter = counting();
    const found = await loadPictureProblems(place(counter.fetch), measures, year);
    expect(counter.sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(2);
    expect(found.map(({ priority }) => priority)).toEqual([...Array(6).fill('Prioriterat'), ...Array(4).fill('Bevakas')]);
    const main = found.find(({ title }) => title.startsWith('Skadegörelse'))!;
    expect(main).toMatchObject({ kinds: ['Samverkan', 'Händelser', 'Trygghetsvandring'], thin: false, standing: 'measures', emptySides: [], place: expect.stringContaining('Skolområdet') });
    const numbers = main.evidence.map(({ number }) => number);
    expect(main.causes.filter(({ evidence: ground }) => ground && !numbers.includes(ground))).toEqual([]);
    expect(main.tree).toContain('Situation: Klotter som får sitta kvar drar till sig mer, som beror på Skolorna anmäler skador olika och ofta sent.');
    expect(main.measures!.length).toBeGreaterThan(2);
    expect(found.some(({ title }) => title.startsWith('Mörk gångväg'))).toBe(false);
  });

  test('say nothing of measures to those who may not read them', async () => {
    const found = await loadPictureProblems(place(undefined, new Map()), measures, year);
    expect(found.map(({ measures: own, standing }) => [own, standing])).toEqual(found.map(() => [undefined, undefined]));
  });

  test('stay while a measure, an uppdrag, an observation or a camera case points to them', async () => {
    const { problem } = await made('Hänvisat');
    const Problem = { id: problem.id, title: '' };
    expect(mayRemove(await usesOf(place(), measures, problem.id))).toBe(true);
    await store(estTasks).create({ Title: 'Byt lampan', Problem });
    const walk = await store(walks).create({ Title: 'Hamnen', WalkDate: '2026-05-01' });
    await store(walkObservations).create({ Title: 'Mörkt', Walk: { id: walk.id, title: '' }, Problem });
    await store(measures).create({ Title: 'Ljus', PlanYear: year, Problem });
    expect(await usesOf(place(), measures, problem.id)).toMatchObject({ measures: [{ Title: 'Ljus' }], estTasks: 1, walkObservations: 1, cameraCases: 0 });
    const [withCase] = await store(problems).query({ where: [{ column: 'Title', is: 'eq', value: 'Skadegörelse på skolor, parker och allmänna byggnader' }] });
    expect((await usesOf(place(), measures, withCase.id)).cameraCases).toBeGreaterThan(0);
  });

  test('go with their evidence and causes, though the connection breaks halfway', async () => {
    const { problem } = await made('Borttaget');
    let writes = 0;
    const broken = breaking('before', ({ method }) => method === 'POST' && ++writes > 2);
    await expect(removeProblem(place(broken), problem)).rejects.toThrow();
    expect(await store(problems).get(problem.id)).toMatchObject({ Title: 'Borttaget' });
    await removeProblem(place(), problem);
    const where = [{ column: 'Problem', is: 'eq', value: problem.id }] as const;
    expect([await store(problems).get(problem.id), await store(evidence).query({ where }), await store(causes).query({ where })]).toEqual([undefined, [], []]);
  });

  test('keep the rest of the tree when a cause goes, and the causes when their evidence does', async () => {
    const { problem, ids } = await made('Träd');
    const before = await store(causes).query(causesOf(problem.id));
    await removeCause(store(causes), before, before.find(({ id }) => id === ids[1])!);
    const after = await store(causes).query(causesOf(problem.id));
    expect(after.map(({ id, ParentCause }) => [id, ParentCause])).toEqual([[ids[0], undefined], [ids[2], ids[0]]]);
    const shown = (await store(evidence).query({ where: [{ column: 'Problem', is: 'eq', value: problem.id }] })).find(({ Title }) => Title === 'Klotter')!;
    await removeEvidence({ evidence: store(evidence), causes: store(causes) }, after, shown);
    expect((await store(causes).query(causesOf(problem.id))).map(({ Evidence }) => Evidence)).toEqual([undefined, undefined]);
    expect(await store(evidence).get(shown.id)).toBeUndefined();
  });

  test('are refused by the list itself with half a season, or a decision without its day', async () => {
    await expect(store(problems).create({ Title: 'Halv säsong', SeasonFrom: 4 })).rejects.toMatchObject({ kind: 'validation' });
    await expect(store(problems).create({ Title: 'Utan datum', ProblemDecision: 'Åtgärd' })).rejects.toMatchObject({ kind: 'validation' });
  });
});
