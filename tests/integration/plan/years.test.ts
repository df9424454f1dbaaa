/** Åtgärdsplaner over HTTP: carried forward safely, secured, decided in steps that can be taken up, frozen by the server, and told when changed (P16, P18, P22, P23, L5). */
import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisions } from '../../../src/areas/decisions/lists';
import type { DecisionDraft } from '../../../src/areas/decisions/model';
import { decidedBy, newestFirst, standingOf } from '../../../src/areas/decisions/model';
import { ChangedSubject, decisionsQuery, digestOf } from '../../../src/areas/decisions/store';
import { followUps, measureDepartments, measures, plans } from '../../../src/areas/plan/lists';
import type { Measure, Plan } from '../../../src/areas/plan/lists';
import { usesOfMeasure } from '../../../src/areas/plan/measure/uses';
import { yearQuery } from '../../../src/areas/plan/store';
import { carryKey, carryRows } from '../../../src/areas/plan/years/carry';
import type { CarryRow } from '../../../src/areas/plan/years/carry';
import { changesSince, decidedContent, decidedFields, decidedPlan, incomplete } from '../../../src/areas/plan/years/content';
import { IncompletePlan, buildFollowUp, buildPlan, decidePlan, freezeFollowUp, securePlan } from '../../../src/areas/plan/years/decide';
import { loadSnapshot } from '../../../src/areas/plan/years/frozen';
import { readPlan } from '../../../src/areas/plan/years/gather';
import { carryForward, continuedBy, createPlan, followUpSubject, followUpsQuery, isBare } from '../../../src/areas/plan/years/store';
import { frozenPath } from '../../../src/areas/reports/frozen';
import { frozenFiles } from '../../../src/areas/reports/lists';
import { pictures } from '../../../src/areas/situation/lists';
import type { Reached } from '../../../src/kit/documents/freeze';
import { downloadFile, listFiles } from '../../../src/kit/lists/files';
import type { Site } from '../../../src/kit/lists/site';
import { textsOf } from '../../../src/kit/word';
import { breaking, counting, firstWrites, siteAs, storeAs } from '../lists/sites';
import { demoServer } from '../localServer';
import { validationErrors } from '../validate';

jest.setTimeout(120_000);

const path = '/sites/trygghet';
const year = new Date().getFullYear();
const today = `${year}-11-20`;
const draft: DecisionDraft = { Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '§ 140', DecisionDate: `${year}-01-10`, Dnr: `${year}-182`, Decider: '', Delegation: '' };
const support = { body: 'Förvaltningsledningen', date: `${year}-01-08`, who: 'Förvaltningschefer', note: 'Alla står bakom planen.', dnr: '' };

const server = demoServer();

const place = (user = 'samordnare', options = {}): Site => siteAs(server, path, user, options);
const own = (of: number): Promise<Measure[]> => storeAs(server, path, measures, 'samordnare').query(yearQuery(of));
const rowsOf = async (): Promise<CarryRow[]> => carryRows(await own(year), await storeAs(server, path, followUps, 'samordnare').query(followUpsQuery(year)), await own(year + 1));
const standing = async (id: number): Promise<string> => {
  const found = await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(plans, [id]));
  const { plan, measures: now } = await readPlan(place('lasare'), id);
  return standingOf(found, await digestOf(decidedContent(decidedPlan(plan, now)), decidedFields)).kind;
};
const change = async (id: number, values: object, user = 'samordnare'): Promise<void> => {
  const reply = await fetch(`${server.url}${path}/_api/web/getList('${path}/Lists/TnMeasures')/items(${id})`, {
    method: 'POST', body: JSON.stringify(values),
    headers: { Authorization: `Bearer ${user}@kommun.example`, Accept: 'application/json', 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }
  });
  expect(reply.status).toBe(204);
};

let plan: Plan;

test('a plan rests on a lägesbild; a head cannot make one', async () => {
  const [picture] = (await storeAs(server, path, pictures, 'samordnare').query()).filter(({ State, Year }) => State === 'Fastställd' && Year === year - 1);
  const wanted = { year: year + 1, picture: { id: picture.id, title: picture.Title }, analysis: undefined };
  await expect(createPlan(place('chef.barn'), wanted, crypto.randomUUID())).rejects.toMatchObject({ kind: 'denied' });
  const key = crypto.randomUUID();
  plan = await createPlan(place(), wanted, key);
  expect((await createPlan(place(), wanted, key)).id).toBe(plan.id);
  expect(plan).toMatchObject({ Title: `Åtgärdsplan ${year + 1}`, State: 'Utkast', Picture: { id: picture.id } });
});

test('carry-forward is exactly once, whatever breaks off, with participants and a link both ways', async () => {
  const rows = await rowsOf();
  const before = (await own(year + 1)).length;
  const chosen = rows.map((row, index) => ({ row, choice: row.proposed === 'stop' ? 'stop' as const : index % 3 === 0 ? 'change' as const : 'continue' as const, reason: index % 3 === 0 ? 'Ny plats.' : '' }));
  // The first answers are lost though the writes took effect.
  await carryForward(place('samordnare', { fetch: breaking('after', firstWrites(1)) }), year + 1, chosen, today).catch(() => undefined);
  expect(await carryForward(place(), year + 1, chosen, today)).toBeUndefined();
  expect(await carryForward(place(), year + 1, chosen, today)).toBeUndefined();
  const onward = chosen.filter(({ choice }) => choice !== 'stop');
  const made = (await own(year + 1)).filter(({ ContinuesFrom }) => ContinuesFrom);
  expect(made.map(({ ContinuesFrom }) => ContinuesFrom).sort()).toEqual(onward.map(({ row }) => row.measure.id).sort());
  expect((await own(year + 1)).length).toBe(before + onward.length);
  const { row } = onward.find(({ choice }) => choice === 'continue')!;
  const [next] = await storeAs(server, path, measures, 'lasare').query(continuedBy(row.measure.id));
  expect(next).toMatchObject({ Title: row.measure.Title, Status: 'Ej påbörjad', Progress: 0, PlanYear: year + 1, ContinuesFrom: row.measure.id });
  const links = await storeAs(server, path, measureDepartments, 'samordnare').query();
  for (const from of onward) {
    const to = made.find(({ ContinuesFrom }) => ContinuesFrom === from.row.measure.id)!;
    const departmentsOf = (id: number): (number | undefined)[] => links.filter(({ Measure: one }) => one?.id === id).map(({ Department }) => Department?.id).sort();
    expect(departmentsOf(to.id)).toEqual(departmentsOf(from.row.measure.id));
  }
  // Everyone has been taken a stand on.
  expect((await rowsOf()).filter(({ carried, stopped }) => !carried && !stopped)).toEqual([]);
  expect(carryKey(1, 2027)).not.toBe(carryKey(1, 2028));
});

describe('secured and decided', () => {
  const build = () => buildPlan(place(), plan.id, today, 'department', decidedBy(draft));
  const read = () => readPlan(place(), plan.id);

  test('a head gets 403 on Decisions; the coordinator registers support once', async () => {
    const shown = await read();
    await expect(securePlan(place('chef.barn'), shown, support, crypto.randomUUID())).rejects.toMatchObject({ kind: 'denied', status: 403 });
    const key = crypto.randomUUID();
    await securePlan(place(), shown, support, key);
    await securePlan(place(), await read(), support, key);
    const found = await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(plans, [plan.id]));
    expect(found.map(({ Decision, Body, Delegation }) => [Decision, Body, Delegation])).toEqual([['Förankrad', 'Förvaltningsledningen', 'Alla står bakom planen.']]);
    expect((await read()).plan.State).toBe('Förankrad');
    expect(await standing(plan.id)).toBe('undecided');
  });

  test('support is not registered for what someone changed meanwhile', async () => {
    const shown = await read();
    const [one] = shown.measures;
    await change(one.id, { Goal: 'Ett annat mål.' });
    await expect(securePlan(place(), shown, support, crypto.randomUUID())).rejects.toThrow(ChangedSubject);
    await change(one.id, { Goal: one.Goal });
  });

  test('is refused while a measure lacks its thread without a reason: nothing is stored', async () => {
    const lacking = incomplete((await read()).measures);
    expect(lacking.length).toBeGreaterThan(0);
    await expect(decidePlan(place(), await build(), plan.id, draft, crypto.randomUUID())).rejects.toThrow(IncompletePlan);
    expect(await listFiles(place(), frozenFiles)).toEqual([]);
    for (const { id } of lacking) await change(id, { ThreadReason: 'Indikatorn tas fram under våren.' });
    expect(incomplete((await read()).measures)).toEqual([]);
  });

  test('is refused when a measure was changed after it was read', async () => {
    const built = await build();
    const [one] = (await read()).measures;
    await change(one.id, { Goal: 'Ändrat under läsningen.' });
    await expect(decidePlan(place(), built, plan.id, draft, crypto.randomUUID())).rejects.toThrow(ChangedSubject);
    await change(one.id, { Goal: one.Goal });
    expect(await listFiles(place(), frozenFiles)).toEqual([]);
  });

  test('broken off between its steps it is taken up: one file of each kind, one decision', async () => {
    const built = await build();
    const key = crypto.randomUUID();
    let reached: Reached = {};
    let files = 0;
    const cut = place('samordnare', { fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) => /AddUsingPath/i.test(String(input)) && (files += 1) > 1 ? Promise.reject(new TypeError('connection lost')) : fetch(input, init) });
    await expect(decidePlan(cut, built, plan.id, draft, key, { reached, onReached: at => { reached = at; } })).rejects.toThrow();
    expect(reached).toMatchObject({ file: `Åtgärdsplan ${year + 1}.docx` });
    expect(await standing(plan.id)).toBe('undecided');
    const decided = await decidePlan(place(), built, plan.id, draft, key, { reached, onReached: at => { reached = at; } });
    // The page was closed: nothing is known of what was reached, but the frozen files tell.
    await decidePlan(place(), await build(), plan.id, draft, key);
    expect(decided).toMatchObject({ State: 'Beslutad', ApprovedBy: 'Kommunstyrelsen', ApprovedOn: `${year}-01-10`, Paragraph: '140', Dnr: `${year}-182`, FileName: `Åtgärdsplan ${year + 1}.docx` });
    expect((await listFiles(place(), frozenFiles)).map(({ name }) => name).sort()).toEqual([`Åtgärdsplan ${year + 1}.docx`, `Åtgärdsplan ${year + 1}.json`]);
    const found = await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(plans, [plan.id]));
    expect(found.filter(({ Decision }) => Decision === 'Beslutad')).toHaveLength(1);
    expect(await standing(plan.id)).toBe('decided');
  });

  test('freezes a valid document with every measure, the reasons and what it rests on', async () => {
    const name = `Åtgärdsplan ${year + 1}.docx`;
    const bytes = new Uint8Array(await (await downloadFile(place('lasare'), frozenPath(place(), name))).arrayBuffer());
    const written = join(tmpdir(), `plan-${process.pid}.docx`);
    writeFileSync(written, bytes);
    if (process.env.KEEP_DOCUMENT) writeFileSync(process.env.KEEP_DOCUMENT, bytes);
    expect(validationErrors(written)).toEqual([]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
    const text = xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const { id } of (await read()).measures) expect(text).toContain(`Å-${id}`);
    for (const told of ['Beslutad', `Kommunstyrelsen ${year}-01-10`, 'Indikatorn tas fram under våren.', `Lägesbild ${year - 1}`, '5 § lagen', 'Fortsätter Å-']) expect(text).toContain(told);
    expect(xml).toContain('w:orient="landscape"');
    expect(xml.match(/<w:tbl>/g)?.length).toBe(xml.match(/<w:tblHeader\/>/g)?.length);
  });

  test.each([
    ['a goal', (one: Measure): [object, object] => [{ Goal: 'Något annat.' }, { Goal: one.Goal }]],
    ['an end date', (one: Measure): [object, object] => [{ EndDate: `${year + 1}-12-30T12:00:00Z` }, { EndDate: one.EndDate ? `${one.EndDate}T12:00:00Z` : null }]],
    ['its owner gone', (one: Measure): [object, object] => [{ OwnerId: null }, { OwnerId: one.Owner?.id }]]
  ])('%s changed in SharePoint\'s own grid afterwards is told, measure by measure; changed back it is as decided', async (_what, values) => {
    const one = (await read()).measures.find(measure => measure.Owner && !measure.ThreadReason)!;
    const [mine, back] = values(one);
    await change(one.id, mine);
    expect(await standing(plan.id)).toBe('changed');
    const now = await read();
    const snapshot = (await loadSnapshot(place('lasare'), now.plan.FileName))!;
    const changes = changesSince(snapshot.decided, decidedPlan(now.plan, now.measures));
    expect(changes).toMatchObject({ plan: [], measures: [{ id: one.id, kind: 'changed' }] });
    if ('OwnerId' in mine) expect(incomplete(now.measures)).toMatchObject([{ id: one.id, parts: ['Owner'] }]);
    await change(one.id, back);
    expect(await standing(plan.id)).toBe('decided');
  });

  test('a measure about to be removed is told to be decided where the frozen data hold it, not where it came later', async () => {
    expect((await usesOfMeasure(place(), (await read()).measures[0])).decided).toBe(true);
    const store = storeAs(server, path, measures, 'samordnare');
    const late = await store.create({ Title: 'Tillagd efteråt', PlanYear: year + 1, Status: 'Ej påbörjad' });
    expect((await usesOfMeasure(place(), late)).decided).toBe(false);
    await store.remove(late);
  });

  test('how the work goes changes nothing that was decided; a new measure does, and is decided anew', async () => {
    const [one] = (await read()).measures;
    await change(one.id, { Status: 'Pågår', Progress: 40, LatestNote: 'Börjat.', SpentHours: 12 });
    expect(await standing(plan.id)).toBe('decided');
    await storeAs(server, path, measures, 'samordnare').create({ Title: 'Ny under året', PlanYear: year + 1, Status: 'Ej påbörjad', ThreadReason: 'Beslutas i mars.' });
    expect(await standing(plan.id)).toBe('changed');
    const again = { ...draft, Paragraph: '§ 12', DecisionDate: `${year}-02-10` };
    await decidePlan(place(), await buildPlan(place(), plan.id, today, 'problem', decidedBy(again)), plan.id, again, crypto.randomUUID());
    expect(await standing(plan.id)).toBe('decided');
    expect((await read()).plan.FileName).toBe(`Åtgärdsplan ${year + 1} (2).docx`);
    const written = join(tmpdir(), `plan-2-${process.pid}.docx`);
    writeFileSync(written, new Uint8Array(await (await downloadFile(place('lasare'), frozenPath(place(), `Åtgärdsplan ${year + 1} (2).docx`))).arrayBuffer()));
    expect(validationErrors(written)).toEqual([]);
    const found = newestFirst(await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(plans, [plan.id])));
    expect(found.map(({ Paragraph }) => Paragraph)).toEqual(['12', '140', '']);
  });
});

test('the follow-up report is frozen and registered, apart from the plan\'s own decisions', async () => {
  const [current] = (await storeAs(server, path, plans, 'samordnare').query()).filter(({ Year }) => Year === year);
  const [deep] = await own(year);
  await change(deep.id, { InDepth: true, Baseline: 20, Target: 10 });
  const store = storeAs(server, path, followUps, 'samordnare');
  for (const [date, IndicatorValue] of [[`${year}-04-30`, 17], [`${year}-08-31`, 9]] as const) {
    await store.create({ Title: 'Mätt på plats.', Measure: { id: deep.id, title: '' }, FollowUpDate: date, Status: 'Pågår', TimesDone: 4, Process: 'Vuxna på plats två kvällar i veckan.', Hours: 24, Cost: 12000, IndicatorValue, Conclusion: 'Fortsätt', ConclusionReason: 'Det verkar.' });
  }
  const document = await buildFollowUp(place(), current.id, today, decidedBy(draft), 'Vuxennärvaro fungerade.\n- Belysning hanns inte med');
  const texts = textsOf(document).map(({ text }) => text).join('\n');
  for (const told of ['gjord 8\u00a0gånger.', '48\u00a0timmar och 24\u00a0000 kronor.', 'Indikatorn är nu 9, baslinjen 20, målvärdet 10. Målvärdet är nått.', 'Vuxennärvaro fungerade.', 'Belysning hanns inte med']) expect(texts).toContain(told);
  const key = crypto.randomUUID();
  let reached: Reached = {};
  await freezeFollowUp(place(), current, document, draft, key, { reached, onReached: at => { reached = at; } });
  await freezeFollowUp(place(), current, document, draft, key, { reached });
  const bytes = new Uint8Array(await (await downloadFile(place('lasare'), frozenPath(place(), `Uppföljning av åtgärdsplan ${year}.docx`))).arrayBuffer());
  const written = join(tmpdir(), `uppfoljning-${process.pid}.docx`);
  writeFileSync(written, bytes);
  if (process.env.KEEP_FOLLOWUP) writeFileSync(process.env.KEEP_FOLLOWUP, bytes);
  expect(validationErrors(written)).toEqual([]);
  expect(Object.keys(unzipSync(bytes)).filter(name => name.startsWith('word/charts/chart')).length).toBeGreaterThan(0);
  expect(await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(followUpSubject, [current.id]))).toHaveLength(1);
  expect(await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(plans, [current.id]))).toEqual([]);
});

test('a plan made by mistake is bare until a measure has its year or a decision is about it, told in one call; the coordinator alone removes it', async () => {
  const made = await createPlan(place(), { year: year + 2, picture: undefined, analysis: undefined }, crypto.randomUUID());
  const counter = counting();
  expect(await isBare(place('samordnare', { fetch: counter.fetch }), made)).toBe(true);
  expect(counter.sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(1);
  const store = storeAs(server, path, measures, 'samordnare');
  const measure = await store.create({ Title: 'Tidig', PlanYear: year + 2, Status: 'Ej påbörjad' });
  expect(await isBare(place(), made)).toBe(false);
  await store.remove(measure);
  expect(await isBare(place(), made)).toBe(true);

  await expect(storeAs(server, path, plans, 'chef.barn').remove(made)).rejects.toMatchObject({ kind: 'denied' });
  const all = storeAs(server, path, plans, 'samordnare');
  const recycled = await all.remove(made);
  expect(await all.get(made.id)).toBeUndefined();
  await all.restore(recycled!);
  expect(await all.get(made.id)).toMatchObject({ Title: `Åtgärdsplan ${year + 2}`, State: 'Utkast' });
  await securePlan(place(), await readPlan(place(), made.id), support, crypto.randomUUID());
  expect(await isBare(place(), made)).toBe(false);
});
