/** Set-up against the embedded SharePoint (design, "One truth for each list"; deployment). */
import type { SPFI } from '@pnp/sp/fi';
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/fields/list';
import '@pnp/sp/views/list';
import '@pnp/sp/items/list';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import type { IList } from '@pnp/sp/lists/types';
import { allLists } from '../../../src/areas/lists';
import { groupNames, listPath } from '../../../src/kit/lists/define';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { applySetup, planSetup, planStructure, readSite } from '../../../src/kit/lists/setup';
import type { Step } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, isWrite, newSite } from './sites';
import { comparable, structure } from './structure';

const small = [targets, sample] as unknown as ListDefinition[];

/** One step of every kind, so that set-up can be broken off at each. */
const tiny = [targets, {
  ...sample, columns: { Title: sample.columns.Title, Amount: sample.columns.Amount, Target: sample.columns.Target, ClientKey: sample.columns.ClientKey },
  views: [{ ...sample.views[0], columns: ['Title', 'Amount'] }, { ...sample.views[1], columns: ['Title'], query: '' }]
}] as unknown as ListDefinition[];

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const short = (step: Step): string => [step.kind, 'list' in step ? step.list.name : '', 'column' in step ? step.column : '', 'view' in step ? step.view.name : ''].filter(Boolean).join(' ');
const planned = async (sp: SPFI, definitions: readonly ListDefinition[] = allLists): Promise<string[]> => planSetup(definitions, await readSite(sp, definitions)).steps.map(short);
const listIn = (sp: SPFI, path: string, list: Parameters<typeof listPath>[0]): IList => sp.web.getList(`${path}/${listPath(list)}`);

async function setUp(sp: SPFI, definitions: readonly ListDefinition[] = allLists): Promise<void> {
  const { left, obstacles, failed } = await applySetup(sp, definitions);
  expect({ left: left.map(short), obstacles, failed }).toEqual({ left: [], obstacles: [], failed: undefined });
}

describe('an empty site', () => {
  let path: string;
  let sp: SPFI;
  beforeAll(async () => {
    path = await newSite(server);
    sp = connectAs(server, path);
  });

  it('is set up completely, telling of each step, and then needs nothing', async () => {
    const told: [number, number][] = [];
    const outcome = await applySetup(sp, allLists, ({ done, total }) => told.push([done, total]));
    expect(outcome).toMatchObject({ left: [], obstacles: [], failed: undefined });
    expect(told.map(([done]) => done)).toEqual(Array.from({ length: outcome.done.length + 1 }, (_all, index) => index));
    expect(told.every(([, total]) => total === outcome.done.length)).toBe(true);
    expect(await planned(sp)).toEqual([]);
  });

  it('set up again is not written to at all', async () => {
    const { fetch, sent } = counting();
    const outcome = await applySetup(connectAs(server, path, 'administrator', { fetch }), allLists);
    expect(outcome.done).toEqual([]);
    expect(sent.filter(sent => isWrite(sent) && !sent.url.endsWith('contextinfo'))).toEqual([]);
  });

  it('is read with few requests, however many lists there are', async () => {
    const { fetch, sent } = counting();
    await readSite(connectAs(server, path, 'administrator', { fetch }), allLists);
    // A hundred calls fit into a batch, and each list takes three.
    expect(sent.filter(({ url }) => !url.endsWith('contextinfo'))).toHaveLength(1 + Math.ceil(allLists.length * 3 / 100));
  });

  it('has its lists at their own addresses, under Swedish names', async () => {
    const lists = await sp.web.lists.select('Title', 'RootFolder/ServerRelativeUrl').expand('RootFolder')() as unknown as { Title: string; RootFolder: { ServerRelativeUrl: string } }[];
    for (const definition of allLists) {
      expect(lists.filter(list => list.RootFolder.ServerRelativeUrl === `${path}/${listPath(definition)}`).map(list => list.Title)).toEqual([definition.title.sv]);
    }
  });
});

describe('the root site of the tenant', () => {
  it('can be the home site too: its lists lie right below the root', async () => {
    const sp = connectAs(server, '');
    await setUp(sp, tiny);
    for (const path of ['', '/']) {
      const store = createStore(sp, path, targets);
      const made = await store.create({ Title: `Vid roten "${path}"` });
      expect(await store.get(made.id)).toEqual(made);
    }
    expect((await sp.web.lists.select('RootFolder/ServerRelativeUrl').expand('RootFolder')() as unknown as { RootFolder: { ServerRelativeUrl: string } }[])
      .map(list => list.RootFolder.ServerRelativeUrl)).toContain('/Lists/TnTargets');
  });
});

describe('the two ways of deployment', () => {
  it('lists from the package\'s XML need nothing but their rights', async () => {
    const sp = connectAs(server, await newSite(server, { install: true }));
    const state = await readSite(sp, allLists);
    expect(planStructure(allLists, state)).toEqual({ steps: [], obstacles: [] });
    expect(new Set(planSetup(allLists, state).steps.map(step => step.kind))).toEqual(new Set(['createLevel', 'createGroup', 'setRights']));
    await setUp(sp);
  });

  it('lists made at run time are those of the package\'s XML, field by field, view by view, rule by rule', async () => {
    const [fromXml, atRunTime] = [connectAs(server, await newSite(server, { install: true })), connectAs(server, await newSite(server))];
    await setUp(atRunTime);
    const [one, other] = [await readSite(fromXml, allLists), await readSite(atRunTime, allLists)];
    expect(await structure(atRunTime, other, allLists)).toEqual(await structure(fromXml, one, allLists));
  });

  it('an English site gets English names, and needs nothing more', async () => {
    const sp = connectAs(server, await newSite(server, { language: 1033 }));
    await setUp(sp);
    const state = await readSite(sp, allLists);
    expect(allLists.map(list => state.lists.get(list.name)!.title)).toEqual(allLists.map(list => list.title.en));
    expect(state.lists.get('Measures')!.views.map(view => view.title).sort()).toEqual(allLists.find(list => list.name === 'Measures')!.views.map(view => view.label.en).sort());
    expect(state.lists.get('Measures')!.message).toBe(allLists.find(list => list.name === 'Measures')!.validation!.message.en);
  });

  it('the Swedish package on an English site leaves the structure as it is', async () => {
    const sp = connectAs(server, await newSite(server, { install: true, language: 1033 }));
    expect(planStructure(allLists, await readSite(sp, allLists))).toEqual({ steps: [], obstacles: [] });
  });
});

describe('set-up broken off and run again', () => {
  /** Runs until the n-th write fails and all after it, then again with a good connection. */
  async function resume(definitions: readonly ListDefinition[], moment: 'before' | 'after', from: number): Promise<{ failed: boolean; wrong: string[] }> {
    const path = await newSite(server);
    let writes = 0;
    const fetch = breaking(moment, sent => isWrite(sent) && !sent.url.endsWith('contextinfo') && writes++ >= from);
    const first = await applySetup(connectAs(server, path, 'administrator', { fetch }), definitions);
    const sp = connectAs(server, path);
    const wrong: string[] = [];
    if (first.failed && !first.failed.fault) wrong.push('no fault is told');
    if (first.failed && first.left.length === 0 && moment === 'before') wrong.push('nothing is left though a step failed');
    const second = await applySetup(sp, definitions);
    if (second.failed) wrong.push(`fails again: ${short(second.failed.step)} ${second.failed.fault.message}`);
    wrong.push(...second.left.map(step => `left: ${short(step)}`));
    const state = await readSite(sp, definitions);
    for (const definition of definitions) {
      const list = state.lists.get(definition.name)!;
      const ours = list.fields.map(field => field.name).filter(name => Object.keys(definition.columns).some(column => name.startsWith(column) && /^\d*$/.test(name.slice(column.length))));
      if (ours.length !== Object.keys(definition.columns).length) wrong.push(`${definition.name} has the columns ${ours.join()}`);
      if (list.views.length !== definition.views.length) wrong.push(`${definition.name} has the views ${list.views.map(view => view.name).join()}`);
      if (list.title !== definition.title.sv) wrong.push(`${definition.name} is called ${list.title}`);
      for (const view of definition.views) if (!list.views.some(found => found.title === view.label.sv)) wrong.push(`${definition.name} lacks the view ${view.label.sv}`);
    }
    const titles = (await sp.web.lists.select('Title')()).map(list => list.Title);
    for (const definition of definitions) if (titles.some(title => title.startsWith(`Tn${definition.name}`))) wrong.push(`a second ${definition.name}`);
    const groups = (await sp.web.siteGroups.select('Title')()).map(group => group.Title).filter(title => title.startsWith('Trygghetsnavet'));
    if (groups.length !== Object.keys(groupNames).length) wrong.push(`groups: ${groups.join()}`);
    const levels = (await sp.web.roleDefinitions.select('Name')()).map(level => level.Name).filter(name => name.startsWith('Trygghetsnavet'));
    if (levels.length !== 2) wrong.push(`levels: ${levels.join()}`);
    return { failed: first.failed !== undefined, wrong };
  }

  it.each(['before', 'after'] as const)('at any write, the connection lost %s it took effect: nothing is missing and nothing double', async moment => {
    const faults: string[] = [];
    let at = 0;
    let failed = true;
    const next = async (): Promise<void> => {
      while (failed) {
        const from = at++;
        const { failed: broken, wrong } = await resume(tiny, moment, from);
        faults.push(...wrong.map(text => `write ${from}: ${text}`));
        failed = failed && broken;
      }
    };
    await Promise.all([next(), next(), next()]);
    expect(faults).toEqual([]);
    // It ends when set-up has fewer writes than that: levels, groups, lists, rights, columns, a rule and views.
    expect(at).toBeGreaterThan(30);
  }, 120_000);

  it('at some of the writes of all the lists: nothing is missing and nothing double', async () => {
    const faults: string[] = [];
    for (let at = 11, failed = true; failed; at += 229) {
      const { failed: broken, wrong } = await resume(allLists, at % 2 ? 'before' : 'after', at);
      faults.push(...wrong.map(text => `write ${at}: ${text}`));
      failed = broken;
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('when told to stop: the steps done are told, the others are left', async () => {
    const sp = connectAs(server, await newSite(server));
    const stop = new AbortController();
    const outcome = await applySetup(sp, small, ({ done }) => { if (done === 12) stop.abort(); }, stop.signal);
    expect(outcome.failed).toBeUndefined();
    expect(outcome.done.length).toBe(13);
    expect(outcome.left.length).toBeGreaterThan(0);
    await setUp(sp, small);
  });
});

describe('what people change in a site that is set up', () => {
  let path: string;
  let sp: SPFI;
  const measures = (): IList => listIn(sp, path, { name: 'Measures' });
  const viewOf = async (name: string): Promise<string> => {
    const views = await measures().views.select('Id', 'ServerRelativeUrl')() as { Id: string; ServerRelativeUrl: string }[];
    return views.find(view => view.ServerRelativeUrl.endsWith(`/${name}.aspx`))!.Id;
  };
  beforeEach(async () => {
    path = await newSite(server, { install: true });
    sp = connectAs(server, path);
    await setUp(sp);
  });

  it('names of lists, columns and views, choices and columns of their own are left alone', async () => {
    await measures().update({ Title: 'Våra åtgärder' });
    await measures().fields.getByInternalNameOrTitle('Indicator').update({ Title: 'Mått' });
    await measures().fields.getByInternalNameOrTitle('Title').update({ Title: 'Vad vi gör' });
    await measures().views.getById(await viewOf('Mine')).update({ Title: 'Det jag har' });
    await measures().fields.addText('Eget');
    const status = await measures().fields.getByInternalNameOrTitle('MeasureType').select('SchemaXml')() as unknown as { SchemaXml: string };
    await measures().fields.getByInternalNameOrTitle('MeasureType').update({ SchemaXml: status.SchemaXml.replace('</CHOICES>', '<CHOICE>Annan</CHOICE></CHOICES>') });
    expect(await planned(sp)).toEqual([]);
  });

  it('a name is kept even when something else of the same column or view must be mended', async () => {
    await measures().fields.getByInternalNameOrTitle('PlanYear').update({ Title: 'År & "sånt"', Indexed: false });
    await measures().views.getById(await viewOf('Mine')).update({ Title: 'Det jag har', RowLimit: 5 });
    const type = await measures().fields.getByInternalNameOrTitle('MeasureType').select('SchemaXml')() as unknown as { SchemaXml: string };
    await measures().fields.getByInternalNameOrTitle('MeasureType').update({ SchemaXml: type.SchemaXml.replace('<CHOICE>Social</CHOICE>', '<CHOICE>Eget &amp; annat</CHOICE>') });
    expect((await planned(sp)).sort()).toEqual(['changeField Measures MeasureType', 'changeField Measures PlanYear', 'changeView Measures Mine']);
    await setUp(sp);
    const state = (await readSite(sp, allLists)).lists.get('Measures')!;
    expect(comparable(state.fields.find(field => field.name === 'PlanYear')!.xml).DisplayName).toBe('År &amp; &quot;sånt&quot;');
    expect(state.fields.find(field => field.name === 'PlanYear')!.indexed).toBe(true);
    expect(state.views.find(view => view.name === 'Mine')).toMatchObject({ title: 'Det jag har', rows: 100 });
    const kinds = await measures().fields.getByInternalNameOrTitle('MeasureType').select('Choices')() as unknown as { Choices: string[] };
    expect([...kinds.Choices].sort()).toEqual(['Eget & annat', 'Situationell', 'Social']);
  });

  it('removed indexes, changed rules and views, missing columns, groups and rights are found and mended', async () => {
    await measures().fields.getByInternalNameOrTitle('EndDate').update({ Indexed: false });
    await measures().fields.getByInternalNameOrTitle('Place').delete();
    await measures().update({ ValidationFormula: '', ValidationMessage: '', EnableVersioning: false } as never);
    await measures().views.getById(await viewOf('ByDepartment')).delete();
    await measures().views.getById(await viewOf('Mine')).update({ ViewQuery: '' });
    await sp.web.siteGroups.removeById((await sp.web.siteGroups.getByName(groupNames.registrar)()).Id);
    const found = await planned(sp);
    for (const step of ['changeField Measures EndDate', 'addField Measures Place', 'setValidation Measures', 'keepVersions Measures', 'addView Measures ByDepartment', 'changeView Measures Mine', 'createGroup', 'setRights Measures']) {
      expect(found).toContain(step);
    }
    await setUp(sp);
    const list = (await readSite(sp, allLists)).lists.get('Measures')!;
    expect(list.formula).not.toBe('');
    expect(list.versioning).toBe(true);
  });

  it('Edit for the team\'s members on our list is taken away again, and what others were given on purpose stays', async () => {
    const { membersGroup, levels } = await readSite(sp, allLists);
    const edit = levels.find(level => level.type === 6)!.id;
    const own = await sp.web.siteGroups.add({ Title: 'Revisorer' } as never) as { Id: number };
    await measures().roleAssignments.add(membersGroup!, edit);
    await measures().roleAssignments.add(own.Id, edit);
    expect(await planned(sp)).toEqual(['setRights Measures']);
    await setUp(sp);
    const after = (await readSite(sp, allLists)).lists.get('Measures')!.assignments;
    expect(after.find(one => one.principalId === membersGroup)!.levelIds).not.toContain(edit);
    expect(after.find(one => one.principalId === own.Id)!.levelIds).toContain(edit);
  });

  it('rights inherited from the site again are cut off', async () => {
    await measures().resetRoleInheritance();
    expect(await planned(sp)).toEqual(['setRights Measures']);
    await setUp(sp);
  });

  it('items keep all their values while everything is mended', async () => {
    const item = await measures().items.add({ Title: 'Kvar', PlanYear: 2026, Place: 'Ängen', MeasureType: 'Social' }) as { Id: number };
    await measures().fields.getByInternalNameOrTitle('PlanYear').update({ Indexed: false });
    await measures().fields.getByInternalNameOrTitle('MeasureType').update({ Description: 'x' });
    await setUp(sp);
    expect(await measures().items.getById(item.Id)()).toMatchObject({ Title: 'Kvar', PlanYear: 2026, Place: 'Ängen', MeasureType: 'Social' });
  });
});

describe('what set-up does not dare', () => {
  it('a column of another type is an obstacle: told, not touched, and all else is done', async () => {
    const path = await newSite(server);
    const sp = connectAs(server, path);
    const older = [targets, { ...sample, columns: { ...sample.columns, Code: { type: 'number', label: sample.columns.Code.label, indexed: true } } }] as unknown as ListDefinition[];
    await setUp(sp, older);
    const outcome = await applySetup(sp, small);
    expect(outcome.obstacles).toEqual([{ list: sample, column: 'Code', found: 'Number', wanted: 'Text' }]);
    expect(outcome.left).toEqual([]);
    expect(outcome.failed).toBeUndefined();
  });
});

describe('a user without the rights for it', () => {
  it.each([['a reader', 'lasare'], ['a member, who may make lists but not set rights', 'chef.barn']])('%s gets "denied", and nothing is said to be done', async (_name, user) => {
    const path = await newSite(server, { members: ['chef.barn@kommun.example'], visitors: ['lasare@kommun.example'] });
    const outcome = await applySetup(connectAs(server, path, user), allLists);
    expect(outcome.failed).toMatchObject({ fault: { kind: 'denied', status: 403 } });
    expect(outcome.done).toEqual([]);
    expect(outcome.left.length).toBeGreaterThan(allLists.length);
    expect((await readSite(connectAs(server, path), allLists)).lists.size).toBe(0);
  });

  it('someone who may not even see the site is told so', async () => {
    await expect(applySetup(connectAs(server, await newSite(server), 'utomstaende'), allLists)).rejects.toMatchObject({ kind: 'denied' });
  });
});
