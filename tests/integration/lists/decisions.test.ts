/** Camera cases, decisions and agreements over HTTP, in the demo municipality: rights, rules of the lists, and what was decided (P34, P41; design, "Roles"). */
import { cameraCases, decidedFields } from '../../../src/areas/cameras/lists';
import type { CameraCase } from '../../../src/areas/cameras/lists';
import { gatesOf, isReady } from '../../../src/areas/cameras/model';
import { agreements } from '../../../src/areas/cooperation/lists';
import { decisions } from '../../../src/areas/decisions/lists';
import { standingOf } from '../../../src/areas/decisions/model';
import type { DecisionDraft } from '../../../src/areas/decisions/model';
import { ChangedSubject, decide, decisionsQuery, digestOf } from '../../../src/areas/decisions/store';
import { measures } from '../../../src/areas/plan/lists';
import { listPath } from '../../../src/kit/lists/define';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { demoServer } from '../localServer';
import { fetchAs, storeAs } from './sites';

const home = '/sites/trygghet';
const draft: DecisionDraft = { Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '40', DecisionDate: '2026-05-21', Dnr: '2024-82', Decider: '', Delegation: '' };

const server = demoServer();

async function call(user: string, method: string, list: Pick<ListDefinition, 'name'>, id?: number, body?: object): Promise<number> {
  const reply = await fetchAs(user)(`${server.url}${home}/_api/web/getList('${home}/${listPath(list)}')/items${id ? `(${id})` : ''}`, {
    method: method === 'GET' ? 'GET' : 'POST', body: body && JSON.stringify(body),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...(['MERGE', 'DELETE'].includes(method) ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}) }
  });
  return reply.status;
}

const cases = (user = 'samordnare'): Promise<CameraCase[]> => storeAs(server, home, cameraCases, user).query();
const standing = async (item: CameraCase, user = 'samordnare'): Promise<string> => {
  const own = (await storeAs(server, home, decisions, user).query(decisionsQuery(cameraCases))).filter(decision => decision.ItemId === item.id);
  return standingOf(own, await digestOf(item, decidedFields)).kind;
};

describe('camera cases are protected by the server', () => {
  it.each(['radsledamot', 'lasare', 'utomstaende'])('%s gets 403 for the list, an item, its versions and a write', async user => {
    const [{ id }] = await cases();
    expect(await Promise.all([call(user, 'GET', cameraCases), call(user, 'GET', cameraCases, id), call(user, 'POST', cameraCases, undefined, { Title: 'x' }), call(user, 'MERGE', cameraCases, id, { Title: 'x' })]))
      .toEqual([403, 403, 403, 403]);
    await expect(storeAs(server, home, cameraCases, user).versions(id)).rejects.toMatchObject({ kind: 'denied' });
  });

  it.each(['beslutsfattare', 'registrator'])('%s reads them and writes none', async user => {
    const [{ id }] = await cases(user);
    expect([await call(user, 'POST', cameraCases, undefined, { Title: 'x' }), await call(user, 'MERGE', cameraCases, id, { Title: 'x' }), await call(user, 'DELETE', cameraCases, id)]).toEqual([403, 403, 403]);
  });

  it('a head adds and changes them, and deletes none', async () => {
    const made = await storeAs(server, home, cameraCases, 'chef.kultur').create({ Title: 'Ett nytt ärende', CaseState: 'Utredning' });
    expect([await call('chef.kultur', 'MERGE', cameraCases, made.id, { Place: 'Torget' }), await call('chef.kultur', 'DELETE', cameraCases, made.id)]).toEqual([204, 403]);
    await storeAs(server, home, cameraCases, 'samordnare').remove(made);
  });
});

describe('decisions are added and never changed', () => {
  it('by the decider', async () => {
    const [{ id }] = await storeAs(server, home, decisions, 'beslutsfattare').query();
    expect([await call('beslutsfattare', 'MERGE', decisions, id, { Body: 'x' }), await call('beslutsfattare', 'DELETE', decisions, id)]).toEqual([403, 403]);
  });

  it.each(['chef.barn', 'registrator', 'radsledamot', 'lasare'])('and only read by %s', async user => {
    const [{ id }] = await storeAs(server, home, decisions, user).query();
    const body = { Title: 'x', ItemList: 'CameraCases', ItemId: 1, Decision: 'Förankrad', Body: 'x', DecisionDate: '2026-05-21T12:00:00Z' };
    expect([await call(user, 'POST', decisions, undefined, body), await call(user, 'MERGE', decisions, id, { Body: 'x' })]).toEqual([403, 403]);
  });

  it('and tell those who may not see a case nothing of it', async () => {
    const told = JSON.stringify(await storeAs(server, home, decisions, 'lasare').query());
    for (const item of await cases()) for (const text of [item.Title, item.Place, item.Ground, item.Purpose]) if (text) expect([text, told.includes(text)]).toEqual([text, false]);
  });
});

describe('P41: what was decided', () => {
  it('stands in the demo as the app computes it: decided, undecided, refused', async () => {
    const kinds = await Promise.all((await cases()).map(item => standing(item, 'registrator')));
    expect(kinds).toEqual(['decided', 'undecided', 'undecided', 'refused']);
  });

  it('P34–P40: the demo\'s gates stand open and closed as their cases say', async () => {
    const status = new Map((await storeAs(server, home, measures, 'samordnare').query()).map(measure => [measure.id, measure.Status]));
    const gates = (await cases()).map(item => gatesOf(item, status.get(item.Measure?.id ?? 0)).map(gate => gate.holds));
    expect(gates[0]).toEqual([true, true, true, true]);
    expect(gates[1]).toEqual([true, true, true, true]);
    expect(gates[2].slice(0, 2)).toEqual([true, false]);
    expect((await cases()).map(item => isReady(item, status.get(item.Measure?.id ?? 0)))).toEqual([true, true, false, false]);
  });

  it('is registered once by the decider, with version and digest, and no longer holds after a change made in the list itself', async () => {
    const stores = { decisions: storeAs(server, home, decisions, 'beslutsfattare'), subject: storeAs(server, home, cameraCases, 'beslutsfattare') };
    const [, ready] = await cases('beslutsfattare');
    const made = await decide(stores, ready, decidedFields, draft, 'beslut-1');
    expect(made).toMatchObject({ Title: 'Kommunstyrelsen 2026-05-21, § 40', ItemId: ready.id, ItemVersion: '3.0', Digest: await digestOf(ready, decidedFields) });
    expect((await decide(stores, ready, decidedFields, draft, 'beslut-1')).id).toBe(made.id);
    expect(await standing((await cases())[1])).toBe('decided');

    // The course of the case may go on without a new decision; what was decided may not change.
    expect(await call('chef.kultur', 'MERGE', cameraCases, ready.id, { CaseState: 'Beslutad' })).toBe(204);
    expect(await standing((await cases())[1])).toBe('decided');
    expect(await call('chef.kultur', 'MERGE', cameraCases, ready.id, { StorageDays: 30 })).toBe(204);
    expect(await standing((await cases())[1])).toBe('changed');
    await expect(decide(stores, ready, decidedFields, draft, 'beslut-2')).rejects.toThrow(ChangedSubject);
  });
});

describe('the lists\' own rules, met in SharePoint\'s grid too', () => {
  it('refuse an agreement whose dates are out of order, or signed without its period', async () => {
    const store = storeAs(server, home, agreements, 'samordnare');
    const [{ Partner }] = await store.query();
    const base = { Title: 'Prov', Partner };
    for (const wrong of [
      { ValidFrom: '2026-02-01', ValidTo: '2026-01-31' }, { AskedDate: '2026-02-01', SignedDate: '2026-01-31' }, { State: 'Tecknad' as const },
      { State: 'Tecknad' as const, SignedDate: '2026-01-01', ValidFrom: '2026-01-01' }
    ]) await expect(store.create({ ...base, ...wrong })).rejects.toMatchObject({ kind: 'validation' });
    for (const right of [
      {}, { State: 'Avböjd' as const }, { AskedDate: '2026-02-01', SignedDate: '2026-02-01' },
      { State: 'Tecknad' as const, SignedDate: '2026-01-01', ValidFrom: '2026-01-01', ValidTo: '2026-01-01' }
    ]) await store.remove(await store.create({ ...base, ...right }));
  });

  it('refuse storage over 72 hours without a reason, and an end before the start', async () => {
    const store = storeAs(server, home, cameraCases, 'chef.barn');
    for (const wrong of [{ StorageDays: 4 }, { StorageDays: 366 }, { StartDate: '2026-02-01', EndDate: '2026-01-31' }]) {
      await expect(store.create({ Title: 'Prov', ...wrong })).rejects.toMatchObject({ kind: 'validation' });
    }
    for (const right of [{ StorageDays: 3 }, { StorageDays: 4, StorageReason: 'Helgen' }, { EndDate: '2026-01-31' }]) {
      await storeAs(server, home, cameraCases, 'samordnare').remove(await store.create({ Title: 'Prov', ...right }));
    }
  });

  it('refuse a decision with neither § nor decider and delegation', async () => {
    const store = storeAs(server, home, decisions, 'beslutsfattare');
    const base = { Title: 'Prov', ItemList: 'Prov', ItemId: 1, Body: 'Kommunstyrelsen', DecisionDate: '2026-05-21', Decision: 'Beslutad' as const };
    await expect(store.create(base)).rejects.toMatchObject({ kind: 'validation' });
    await expect(store.create({ ...base, Decider: 'Förvaltningschef' })).rejects.toMatchObject({ kind: 'validation' });
    for (const right of [{ Paragraph: '40' }, { Decider: 'Förvaltningschef', Delegation: '4.7' }, { Decision: 'Förankrad' as const }]) await store.create({ ...base, ...right });
  });
});
