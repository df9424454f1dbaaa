/** One measure over HTTP: what is written of it, followed up, restored and removed (P19, P22, P32, P33). */
import { measureDepartments, measurePartners, measures, followUps, plans } from '../../../src/areas/plan/lists';
import type { Measure } from '../../../src/areas/plan/lists';
import { fromForm, noTies, toForm } from '../../../src/areas/plan/measure/formModel';
import { columnsOf, restoredChanges } from '../../../src/areas/plan/measure/restore';
import { conclusionOf, totalsOf } from '../../../src/areas/plan/measure/thread';
import { removalText, usesOfMeasure } from '../../../src/areas/plan/measure/uses';
import { isSilent } from '../../../src/areas/plan/model';
import { addFollowUp, followUpsQuery } from '../../../src/areas/plan/store';
import type { FollowUpDraft } from '../../../src/areas/plan/store';
import { cameraCases } from '../../../src/areas/cameras/lists';
import { partners } from '../../../src/areas/cooperation/lists';
import { decisions } from '../../../src/areas/decisions/lists';
import { allLists } from '../../../src/areas/lists';
import { areas, causes, estTasks, evidence, indicators, problems } from '../../../src/areas/situation/lists';
import { loadNewestFigure } from '../../../src/areas/situation/facts/newest';
import { saveLinks } from '../../../src/kit/lists/links';
import { maskOf, permission } from '../../../src/kit/lists/roles';
import { historyOf } from '../../../src/kit/lists/history';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { demoServer } from '../localServer';
import { breaking, connectAs, counting, isWrite, storeAs } from '../lists/sites';
import type { Fetch } from '../lists/sites';

jest.setTimeout(60_000);

const path = '/sites/trygghet';
const year = new Date().getFullYear();
const everything = maskOf(Object.values(permission));
const access = new Map(allLists.map(({ name }) => [name, everything]));

const server = demoServer();

const store = <L extends ListDefinition>(definition: L, user = 'samordnare', send?: Fetch): ReturnType<typeof storeAs<L>> => storeAs(server, path, definition, user, send ? { fetch: send } : {});
const stores = (user?: string, send?: Fetch): Parameters<typeof addFollowUp>[0] => ({ measures: store(measures, user, send), followUps: store(followUps, user, send) });

const inDepth: FollowUpDraft = {
  sentence: 'Sex pass hölls', details: '', date: `${year}-08-31`, status: 'Pågår', reason: '', progress: 60,
  depth: { TimesDone: 6, Process: 'Två vakanser', Hours: 40.5, Cost: 12000, IndicatorValue: 9.5, Conclusion: 'Förändra', ConclusionReason: 'För få pass' }
};

/** A measure with something in every column that its form shows. */
async function whole(): Promise<Measure> {
  const [problem] = await store(problems).query({ where: [{ column: 'Title', is: 'eq', value: 'Skadegörelse på skolor, parker och allmänna byggnader' }] });
  const [[cause], [area], [indicator]] = await Promise.all([
    store(causes).query({ where: [{ column: 'Problem', is: 'eq', value: problem.id }] }), store(areas).query({}), store(indicators).query({})
  ]);
  const reference = ({ id, Title }: { id: number; Title: string }): { id: number; title: string } => ({ id, title: Title });
  return store(measures).create(fromForm({
    ...toForm(undefined, year, noTies, 'sv-SE'), Title: 'Hel åtgärd', Problem: reference(problem), CauseItem: reference(cause), IndicatorItem: reference(indicator), Area: reference(area),
    Cause: 'Mörkt', Mechanism: 'Fler ser', Goal: 'Färre skador', Indicator: 'Anmälningar', Baseline: '22', Target: '12,5', MeasureType: 'Situationell', Level: 'Universell', Place: 'Skolan',
    PreventiveArea: 'Folkhälsa', SeasonFrom: '4', SeasonTo: '9', StartDate: `${year}-03-01`, EndDate: `${year}-11-30`, InDepth: true, ThreadReason: 'Ansvarig utses i maj',
    Hours: '120,5', BudgetOwn: '100000', BudgetGrant: '0', BudgetPartner: '2500', SpentHours: '3', SpentOwn: '1', SpentGrant: '2', SpentPartner: '3'
  }));
}

describe('the whole form', () => {
  test('comes back from SharePoint as it was typed', async () => {
    const made = await whole();
    const typed = toForm(made, year, noTies, 'sv-SE');
    expect(typed).toMatchObject({ Mechanism: 'Fler ser', Baseline: '22', Target: '12,5', Hours: '120,5', BudgetGrant: '0', SeasonFrom: '4', SeasonTo: '9', PreventiveArea: 'Folkhälsa', InDepth: true, Ongoing: false });
    expect(made).toMatchObject(fromForm(typed));
    expect([made.Problem, made.CauseItem, made.IndicatorItem, made.Area].every(reference => reference?.title)).toBe(true);
  });

  test('half a season, and money below zero, are refused by the list itself', async () => {
    const made = await whole();
    await expect(store(measures).update(made, { SeasonTo: undefined })).rejects.toMatchObject({ kind: 'validation' });
    await expect(store(measures).update(made, { BudgetOwn: -1 })).rejects.toMatchObject({ kind: 'validation' });
  });

  test('partners and verksamheter are linked once, however often it is saved', async () => {
    const made = await whole();
    const [one, two] = await store(partners).query({});
    const links = store(measurePartners);
    const of = { where: [{ column: 'Measure', is: 'eq', value: made.id }] } as const;
    const wanted = (...items: typeof one[]): Parameters<typeof saveLinks>[3] => ({ column: 'Partner', wanted: items.map(({ id, Title }) => ({ id, title: Title })) });
    const from = { column: 'Measure', id: made.id, title: made.Title };
    await saveLinks(links, [], from, wanted(one, two));
    await saveLinks(links, [], from, wanted(one, two));
    expect((await links.query(of)).map(({ Partner }) => Partner?.id).sort()).toEqual([one.id, two.id].sort());
    await saveLinks(links, await links.query(of), from, wanted(two));
    expect((await links.query(of)).map(({ Partner }) => Partner?.id)).toEqual([two.id]);
    expect(await store(measureDepartments).query(of)).toEqual([]);
  });
});

describe('a follow-up in depth', () => {
  test('keeps Brå\'s three levels and its conclusion, and moves the measure along', async () => {
    const made = await whole();
    const { measure, entry } = await addFollowUp(stores('chef.barn'), made, inDepth);
    expect(entry).toMatchObject({ ...inDepth.depth, Title: 'Sex pass hölls', FollowUpDate: `${year}-08-31`, Status: 'Pågår', Progress: 60 });
    expect(measure).toMatchObject({ Status: 'Pågår', Progress: 60, LatestNote: 'Sex pass hölls', FollowedUp: `${year}-08-31` });
    const read = await store(followUps).query(followUpsQuery(made.id));
    expect([totalsOf(read), conclusionOf(read)?.Conclusion]).toEqual([{ times: 6, hours: 40.5, cost: 12000 }, 'Förändra']);
  });

  test('about an earlier day is kept, and silence and state still follow the latest one', async () => {
    const made = await whole();
    const april = { ...inDepth, sentence: 'Fyra pass i april', date: `${year}-04-30`, progress: 30 };
    const spring = (await addFollowUp(stores(), made, april)).measure;
    expect(spring).toMatchObject({ FollowedUp: `${year}-04-30`, LatestNote: 'Fyra pass i april' });
    expect([isSilent(spring, `${year}-05-10`), isSilent(spring, `${year}-09-10`)]).toEqual([false, true]);
    const autumn = (await addFollowUp(stores(), spring, inDepth)).measure;
    const { measure, entry } = await addFollowUp(stores(), autumn, { ...april, sentence: 'Glömd från maj', date: `${year}-05-30`, status: 'Pausad', reason: 'Vakans' });
    expect(entry).toMatchObject({ Title: 'Glömd från maj', FollowUpDate: `${year}-05-30`, Status: 'Pausad' });
    expect(measure).toEqual(autumn);
    expect(isSilent((await store(measures).get(made.id))!, `${year}-09-10`)).toBe(false);
  });

  test('is one entry, though the answer is lost and it is sent again', async () => {
    const made = await whole();
    let first = true;
    const lost = breaking('after', sent => isWrite(sent) && first && !(first = false));
    await addFollowUp(stores('samordnare', lost), made, inDepth, `mätning-${made.id}`);
    await addFollowUp(stores(), (await store(measures).get(made.id))!, inDepth, `mätning-${made.id}`);
    expect(await store(followUps).query(followUpsQuery(made.id))).toHaveLength(1);
  });
});

describe('a former value', () => {
  test('comes back as a new version, one or all, and is undone', async () => {
    const made = await whole();
    const changed = await store(measures).update(made, { Goal: 'Inga skador', Status: 'Pausad', StatusReason: 'Vakans', Hours: 1, Area: undefined });
    const [entry] = historyOf(measures as unknown as ListDefinition, await store(measures).versions(made.id) as never);
    expect(entry.former).toMatchObject({ Goal: 'Färre skador', Status: 'Ej påbörjad', Hours: 120.5 });

    const counter = counting();
    const one = await store(measures, 'samordnare', counter.fetch).update(changed, restoredChanges(changed, entry.former!, 'Status'));
    expect(one).toMatchObject({ Goal: 'Inga skador', Status: 'Ej påbörjad', StatusReason: '' });
    expect(counter.sent.filter(isWrite)).toHaveLength(1);

    const all = restoredChanges(one, entry.former!);
    const back = await store(measures).update(one, all);
    expect(back).toMatchObject({ Goal: 'Färre skador', Hours: 120.5, Area: made.Area, Owner: undefined });
    expect(restoredChanges(back, entry.former!)).toEqual({});
    expect(await store(measures).update(back, columnsOf(one, Object.keys(all)))).toMatchObject({ Goal: 'Inga skador', Hours: 1, Area: undefined });
    expect((await store(measures).versions(made.id)).length).toBe(5);
  });

  test('is not written over what someone else wrote meanwhile', async () => {
    const made = await whole();
    const changed = await store(measures).update(made, { Goal: 'Andra mål' });
    await store(measures, 'chef.barn').update(changed, { Goal: 'Chefens mål' });
    await expect(store(measures).update(changed, { Goal: 'Färre skador' })).rejects.toMatchObject({ name: 'EditConflict' });
    await store(measures, 'chef.barn').update((await store(measures).get(made.id))!, { Place: 'Parken' });
    expect(await store(measures).update(made, { Level: 'Selektiv' })).toMatchObject({ Goal: 'Chefens mål', Place: 'Parken', Level: 'Selektiv' });
  });
});

describe('removal', () => {
  test('is the coordinator\'s, to the recycle bin, and comes back with its follow-ups', async () => {
    const made = await whole();
    await addFollowUp(stores(), made, inDepth);
    await expect(store(measures, 'chef.barn').remove(made)).rejects.toMatchObject({ kind: 'denied' });
    const recycled = await store(measures).remove(made);
    expect(await store(measures).get(made.id)).toBeUndefined();
    await store(measures).restore(recycled!);
    expect(await store(measures).get(made.id)).toMatchObject({ Title: 'Hel åtgärd', Progress: 60 });
    expect(await store(followUps).query(followUpsQuery(made.id))).toHaveLength(1);
  });
});

describe('what points to a measure', () => {
  const uses = (measure: Measure, send?: Fetch): ReturnType<typeof usesOfMeasure> => usesOfMeasure({ sp: connectAs(server, path, 'samordnare', send ? { fetch: send } : {}), path, access }, measure);

  test('is counted in one call, before it is removed; a decision on the year\'s plan is told', async () => {
    const made = await store(measures).create({ Title: 'Hänvisad', PlanYear: year + 2 });
    const none = { followUps: 0, cameraCases: 0, estTasks: 0, continued: 0, decided: false };
    expect(await uses(made)).toEqual(none);
    expect(removalText(made, none, 0)).toBeUndefined();
    const Reference = { id: made.id, title: '' };
    for (const Title of ['Ett', 'Två', 'Tre']) await store(followUps).create({ Title, Measure: Reference, FollowUpDate: `${year}-04-30` });
    await store(cameraCases).create({ Title: 'Tunneln', Measure: Reference });
    await store(estTasks).create({ Title: 'Byt lampan', Measure: Reference });
    await store(measures).create({ Title: 'Hänvisad', PlanYear: year + 3, ContinuesFrom: made.id });
    const counter = counting();
    expect(await uses(made, counter.fetch)).toEqual({ followUps: 3, cameraCases: 1, estTasks: 1, continued: 1, decided: false });
    expect(counter.sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(1);
    // A user who may read no more than the plan counts no more.
    expect(await usesOfMeasure({ sp: connectAs(server, path, 'samordnare'), path, access: new Map() }, made)).toEqual({ ...none, continued: 1 });

    const plan = await store(plans).create({ Title: 'Plan', Year: year + 2, State: 'Utkast' });
    expect((await uses(made)).decided).toBe(false);
    await store(decisions).create({ Title: 'Plan', ItemList: 'ActionPlans', ItemId: plan.id, Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '7', DecisionDate: `${year}-01-10`, Digest: 'x' });
    expect((await uses(made)).decided).toBe(true);
  });
});

describe('the newest figure of an indicator', () => {
  test('is the municipality\'s own of the newest year, in three questions and one of them of figures', async () => {
    const [crimes] = (await store(indicators).query({})).filter(({ Kind }) => Kind === 'Anmälda brott');
    const counter = counting();
    const found = await loadNewestFigure({ sp: connectAs(server, path, 'chef.barn', { fetch: counter.fetch }), path }, crimes.id);
    expect(found).toMatchObject({ period: String(year - 1), until: `${year - 1}-12`, counted: true });
    expect(Number.isInteger(found?.value)).toBe(true);
    expect(counter.sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(3);
    expect(await loadNewestFigure({ sp: connectAs(server, path), path }, 99999)).toBeUndefined();
  });

  test('a problem\'s evidence is read by its number', async () => {
    const [problem] = await store(problems).query({ where: [{ column: 'Title', is: 'eq', value: 'Skadegörelse på skolor, parker och allmänna byggnader' }] });
    expect((await store(evidence).query({ where: [{ column: 'Problem', is: 'eq', value: problem.id }] })).length).toBe(3);
  });
});
