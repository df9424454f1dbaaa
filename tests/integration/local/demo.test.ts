/**
 * The demo data as the product meets it: over REST, as each demo user.
 * Sources: domain.md (figures, words), the design's "Roles", sharepoint/assets (lists and rights).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonalData } from '../../../src/kit/text/personalData';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';

const root = join(__dirname, '../../..');
const home = '/sites/trygghet';
const roles = ['samordnare', 'chef.barn', 'chef.samhalle', 'chef.kultur', 'radsledamot', 'beslutsfattare', 'registrator', 'lasare'] as const;
const heads = ['chef.barn', 'chef.samhalle', 'chef.kultur'] as const;
const rights = JSON.parse(readFileSync(join(root, 'sharepoint/assets/rights.json'), 'utf8')) as { lists: { path: string; rights: Record<string, string> }[]; groups: Record<string, string> };

type Row = Record<string, unknown>;
interface MeasureRow extends Row {
  Id: number; Title: string; PlanYear: number; Status: string; StatusReason: string | null; Progress: number; StartDate: string | null; EndDate: string | null;
  FollowedUp: string | null; Indicator: string | null; Baseline: number | null; Target: number | null; ClientKey: string; Owner?: { Name: string };
}

let server: LocalServer;

async function call(user: string, path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(`${server.url}${home}/_api/${path}`, {
    method: init.method ?? 'GET',
    headers: {
      Authorization: `Bearer ${user}@kommun.example`, Accept: 'application/json;odata=nometadata',
      ...(init.body === undefined ? {} : { 'Content-Type': 'application/json;odata=nometadata' }), ...init.headers
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) })
  });
}

async function read<T = Row>(path: string, user = 'samordnare'): Promise<T[]> {
  const answer = await call(user, path);
  expect(answer.status).toBe(200);
  return (await answer.json() as { value: T[] }).value;
}

const listUrl = (path: string): string => `web/getList('${home}/${path}')`;
const itemsOf = <T = Row>(name: string, query = '', user = 'samordnare'): Promise<T[]> => read<T>(`${listUrl(`Lists/Tn${name}`)}/items?$top=500${query}`, user);
const allMeasures = (): Promise<MeasureRow[]> => itemsOf<MeasureRow>('Measures', '&$select=*,Owner/Name&$expand=Owner');
const merge = (user: string, path: string, id: number, body: Row): Promise<Response> =>
  call(user, `${listUrl(path)}/items(${id})`, { method: 'POST', body, headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } });

beforeAll(async () => {
  server = await startServer({ demo: true });
});

afterAll(async () => {
  await server?.stop();
});

describe('what the demo holds', () => {
  it('fills every list', async () => {
    const counts = Object.fromEntries(await Promise.all(['Settings', 'Departments', 'Problems', 'Measures', 'MeasureDepartments', 'Partners', 'Agreements', 'CameraCases', 'Decisions']
      .map(async name => [name, (await itemsOf(name)).length] as const)));
    expect(counts).toEqual({ Settings: 4, Departments: 8, Problems: 11, Measures: 42, MeasureDepartments: 67, Partners: 14, Agreements: 10, CameraCases: 4, Decisions: 3 });
    expect((await itemsOf('FollowUps')).length).toBeGreaterThanOrEqual(60);
  });

  it('has three plan years around today', async () => {
    const measures = await allMeasures();
    const year = new Date().getFullYear();
    const inYear = (wanted: number): MeasureRow[] => measures.filter(measure => measure.PlanYear === wanted);
    expect([inYear(year - 1).length, inYear(year).length, inYear(year + 1).length]).toEqual([12, 20, 10]);
    expect(inYear(year - 1).every(measure => !['Pågår', 'Ej påbörjad'].includes(measure.Status))).toBe(true);
    expect(inYear(year + 1).every(measure => measure.Status === 'Ej påbörjad')).toBe(true);
    expect(inYear(year + 1).some(measure => measure.Indicator === null && measure.EndDate === null)).toBe(true);
  });

  it('holds ten years of figures, marked as examples but for the two that are published', async () => {
    const indicators = await itemsOf<{ Source: string; Caveat: string }>('Indicators');
    expect(indicators.length).toBeGreaterThan(10);
    for (const { Source, Caveat } of indicators) expect([Source, Caveat.slice(0, 11)]).toEqual(['Exempeldata', 'Exempeldata']);
    const crimes = await itemsOf<{ Period: string; Count: number }>('Observations', "&$filter=Series eq 'bra:totalt-antal-anmalda-brott|1497|År'");
    expect(crimes).toHaveLength(10);
    expect(Object.fromEntries(crimes.map(({ Period, Count }) => [Period, Count]))).toMatchObject({ 2020: 594, 2021: 571 });
    const [imported, ...others] = await itemsOf<{ Title: string; State: string }>('Imports');
    expect([imported.Title, imported.State, others.length]).toEqual(['Exempeldata', 'Klar', 0]);
  });

  it('carries the settings and the way home', async () => {
    const settings = Object.fromEntries((await itemsOf<{ Title: string; Value: string }>('Settings')).map(item => [item.Title, item.Value]));
    expect(settings).toEqual({ municipality: 'Hjo kommun (exempel)', municipalityCode: '1497', councilName: 'BRÅ', compareGroup: expect.stringContaining('Kommungruppen (exempel)') });
    const entity = await (await call('lasare', 'web/GetStorageEntity(\'trygghetsnavet-home\')')).json() as { Value: string };
    expect(entity.Value).toBe(home);
  });

  it.each(heads)('gives %s at least four measures of the current year, one late, one silent', async head => {
    const year = new Date().getFullYear();
    const own = (await allMeasures()).filter(measure => measure.PlanYear === year && measure.Owner?.Name.endsWith(`|${head}@kommun.example`));
    expect(own.length).toBeGreaterThanOrEqual(4);
    const running = own.filter(measure => measure.Status === 'Pågår');
    expect(running.some(measure => Date.parse(measure.EndDate as string) < Date.now() - 24 * 3600000)).toBe(true);
    // The year so far, half of it without a word.
    const half = (new Date(year, 0, 1).getTime() + Date.now()) / 2;
    expect(running.some(measure => Date.parse(measure.FollowedUp as string) < half)).toBe(true);
  });

  it('shows in the versions who changed what: ten measures and more, several hands', async () => {
    const measures = await allMeasures();
    const histories = await Promise.all(measures.map(measure => read<{ Editor: { LookupId: number }; Modified: string }>(`${listUrl('Lists/TnMeasures')}/items(${measure.Id})/versions`)));
    const rich = histories.filter(versions => versions.length >= 3 && new Set(versions.map(version => version.Editor.LookupId)).size >= 2);
    expect(rich.length).toBeGreaterThanOrEqual(10);
    for (const versions of rich) {
      const times = versions.map(version => Date.parse(version.Modified));
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }
  });
});

describe('who sees and may what', () => {
  const editors: Record<string, { add: number; change: number }> = {
    'samordnare': { add: 201, change: 204 }, 'chef.barn': { add: 201, change: 204 }, 'chef.samhalle': { add: 201, change: 204 }, 'chef.kultur': { add: 201, change: 204 },
    'radsledamot': { add: 403, change: 403 }, 'beslutsfattare': { add: 403, change: 403 }, 'registrator': { add: 403, change: 403 }, 'lasare': { add: 403, change: 403 }
  };

  const roleOf: Record<string, string> = {
    'samordnare': 'coordinator', 'chef.barn': 'head', 'chef.samhalle': 'head', 'chef.kultur': 'head',
    'radsledamot': 'councillor', 'beslutsfattare': 'decider', 'registrator': 'registrar', 'lasare': 'reader'
  };

  it.each(roles)('%s sees the lists that the role may read, and no other of ours', async user => {
    const seen = await read<{ RootFolder: { ServerRelativeUrl: string } }>('web/lists?$select=Id,RootFolder/ServerRelativeUrl&$expand=RootFolder', user);
    const urls = seen.map(list => list.RootFolder.ServerRelativeUrl);
    for (const { path, rights: given } of rights.lists) expect([path, urls.includes(`${home}/${path}`)]).toEqual([path, roleOf[user] in given]);
    expect((await itemsOf('Measures', '', user)).length).toBeGreaterThanOrEqual(42);
  });

  it('shows an outsider nothing', async () => {
    const lists = await call('utomstaende', 'web/lists?$select=Title');
    expect([200, 403]).toContain(lists.status);
    const titles = lists.status === 200 ? (await lists.json() as { value: Row[] }).value : [];
    expect(titles).toEqual([]);
    expect((await call('utomstaende', `${listUrl('Lists/TnMeasures')}/items`)).status).toBe(403);
  });

  it.each(roles)('lets %s write measures only as the role may', async user => {
    const [first] = await allMeasures();
    const changed = await merge(user, 'Lists/TnMeasures', first.Id, { LatestNote: first.LatestNote });
    expect(changed.status).toBe(editors[user].change);
    const added = await call(user, `${listUrl('Lists/TnMeasures')}/items`, { method: 'POST', body: { Title: 'Prov av rättigheter', PlanYear: 2030, ClientKey: `test-${user}` } });
    expect(added.status).toBe(editors[user].add);
    if (added.status !== 201) return;
    const { Id } = await added.json() as { Id: number };
    const removal = await call(user, `${listUrl('Lists/TnMeasures')}/items(${Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
    expect(removal.status).toBe(user === 'samordnare' ? 200 : 403);
    if (removal.status === 403) await call('samordnare', `${listUrl('Lists/TnMeasures')}/items(${Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
  });

  it('lets a head add a follow-up and never change one', async () => {
    const [first] = await itemsOf<{ Id: number; Title: string; MeasureId: number }>('FollowUps');
    const body = { Title: 'Prov av rättigheter', MeasureId: first.MeasureId, FollowUpDate: '2026-01-15T00:00:00Z', ClientKey: 'test-followup' };
    expect((await call('chef.barn', `${listUrl('Lists/TnFollowUps')}/items`, { method: 'POST', body })).status).toBe(201);
    const [added] = await itemsOf<{ Id: number }>('FollowUps', '&$filter=ClientKey eq \'test-followup\'');
    expect((await merge('chef.barn', 'Lists/TnFollowUps', added.Id, { Title: 'Ändrad' })).status).toBe(403);
    await call('samordnare', `${listUrl('Lists/TnFollowUps')}/items(${added.Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
    expect((await merge('chef.barn', 'Lists/TnFollowUps', first.Id, { Title: first.Title })).status).toBe(403);
    expect((await merge('chef.barn', 'Lists/TnProblems', 1, { Place: 'Annan plats' })).status).toBe(403);
  });

  it('knows the head of kultur och fritid only through the Entra group', async () => {
    const groups = await read<{ Title: string }>('web/currentuser/groups', 'chef.kultur');
    expect(groups.map(group => group.Title)).not.toContain(rights.groups.head);
    const members = await read<{ LoginName: string }>(`web/siteGroups/getByName('${encodeURIComponent(rights.groups.head)}')/users`);
    expect(members.filter(member => member.LoginName.includes('chef.')).length).toBe(2);
    expect(members.some(member => member.LoginName.startsWith('c:0t.c|tenant|'))).toBe(true);
  });
});

describe('what stands in the items', () => {
  const texts = async (): Promise<string[]> => {
    const lists = await Promise.all(['Settings', 'Departments', 'Problems', 'Measures', 'FollowUps', 'Partners', 'Agreements', 'CameraCases', 'Decisions'].map(name => itemsOf(name)));
    const columns = ['Title', 'Value', 'Description', 'Place', 'TargetGroup', 'PriorityReason', 'Cause', 'Goal', 'Indicator', 'StatusReason', 'LatestNote', 'Details',
      'ContactFunction', 'Note', 'Purposes', 'Areas', 'AnswerNote', 'Ground', 'Purpose', 'LegalBasisText', 'Gate1Note', 'Gate2Note', 'DpiaNote', 'StorageReason',
      'Body', 'Decider', 'Delegation'];
    return lists.flat().flatMap(item => columns.map(column => item[column])).filter((value): value is string => typeof value === 'string');
  };

  it('names no person and holds no personnummer, phone number or address', async () => {
    const all = await texts();
    expect(all.length).toBeGreaterThan(300);
    const suspicious = [
      /@/, /(?<!\p{L})(herr|fru|fröken)(?!\p{L})/iu,
      // Two capitalised words in a row are how a person's name looks.
      /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
    ];
    for (const pattern of suspicious) expect(all.filter(text => pattern.test(text))).toEqual([]);
    expect(all.flatMap(findPersonalData)).toEqual([]);
  });

  it('uses only published figures in problems, with their source (domain.md §1; data/README.md)', async () => {
    const published = new Set(['93', '34', '7', '2', '594', '571', '4,3', '1000', '14278', '13816', '135', '100000', '9']);
    const years = /^20(20|21|22|23|24|25)$/;
    for (const problem of await itemsOf<{ Title: string; Description: string }>('Problems')) {
      const figures = problem.Description.replace(/(\d)\s(\d{3})/g, '$1$2').match(/\d+(,\d+)?/g) ?? [];
      for (const figure of figures) if (!years.test(figure)) expect([problem.Title, figure, published.has(figure)]).toEqual([problem.Title, figure, true]);
      if (figures.length > 0 && !/årskurs|CAN/.test(problem.Description)) expect(problem.Description).toMatch(/Källa: /);
    }
  });

  it('marks every baseline and target as the plan\'s own', async () => {
    const unmarked = (await allMeasures()).filter(measure => (measure.Baseline !== null || measure.Target !== null) && !/planens egen räkning/.test(measure.Indicator ?? ''));
    expect(unmarked.map(measure => measure.Title)).toEqual([]);
  });

  it('gives every item a client key of its own', async () => {
    for (const name of ['Settings', 'Departments', 'Problems', 'Measures', 'FollowUps', 'MeasureDepartments', 'Partners', 'Agreements', 'CameraCases', 'Decisions']) {
      const keys = (await itemsOf<{ ClientKey: string }>(name)).map(item => item.ClientKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(name === 'MeasureDepartments' ? /^\d+-\d+$/ : /^demo-[a-z]+(-[a-z]+)?-\d{2}$/);
    }
  });

  it('meets the lists\' own choices and limits', async () => {
    const fields = await read<{ InternalName: string; Choices?: string[] }>(`${listUrl('Lists/TnMeasures')}/fields?$filter=TypeAsString eq 'Choice'`);
    const choices = new Map(fields.filter(field => Array.isArray(field.Choices)).map(field => [field.InternalName, field.Choices as string[]]));
    for (const measure of await allMeasures()) {
      for (const [name, allowed] of choices) if (measure[name] !== null) expect(allowed).toContain(measure[name]);
      expect(measure.Progress).toBeGreaterThanOrEqual(0);
      expect(measure.Progress).toBeLessThanOrEqual(100);
      if (measure.StartDate && measure.EndDate) expect(measure.EndDate >= measure.StartDate).toBe(true);
      if (['Pausad', 'Avbruten'].includes(measure.Status)) expect(measure.StatusReason).toBeTruthy();
      if (measure.Status === 'Genomförd') expect(measure.Progress).toBe(100);
    }
  });

  it('passes the list\'s validation once more when saved unchanged', async () => {
    for (const measure of await allMeasures()) {
      expect([measure.Title, (await merge('samordnare', 'Lists/TnMeasures', measure.Id, { Title: measure.Title })).status]).toEqual([measure.Title, 204]);
    }
  });
});

describe('the demo\'s calendars', () => {
  it('show real free and busy time of everybody who may be called to a meeting, four weeks ahead (council: times from getSchedule)', async () => {
    const day = (days: number): object => ({ dateTime: new Date(Date.now() + days * 24 * 3600000).toISOString().slice(0, 19), timeZone: 'UTC' });
    const schedules = ['samordnare', 'chef.barn', 'chef.samhalle', 'chef.kultur', 'radsledamot', 'beslutsfattare'].map(name => `${name}@kommun.example`);
    const reply = await fetch(`${server.url}/v1.0/me/calendar/getSchedule`, { method: 'POST', headers: { Authorization: `Bearer ${schedules[0]}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ schedules, startTime: day(0), endTime: day(28), availabilityViewInterval: 60 }) });
    const { value } = await reply.json() as { value: { availabilityView: string; scheduleItems: unknown[] }[] };
    for (const one of value) {
      expect(one.scheduleItems.length).toBeGreaterThanOrEqual(4);
      expect(one.availabilityView).toMatch(/[123]/);
      expect(one.availabilityView.split('0').length).toBeGreaterThan(28 * 12);
    }
  });
});

describe('cooperation and cameras in the demo', () => {
  interface AgreementRow extends Row { State: string; PartnerId: number; ValidTo: string | null; }

  it('has partners in every category and agreements in every state, one of them about to expire', async () => {
    const partners = await itemsOf<{ Id: number; Category: string }>('Partners');
    const agreements = await itemsOf<AgreementRow>('Agreements');
    expect(new Set(partners.map(partner => partner.Category)).size).toBe(9);
    expect(new Set(agreements.map(agreement => agreement.State))).toEqual(new Set(['Tillfrågad', 'Under arbete', 'Tecknad', 'Avböjd', 'Upphörd']));
    const months = (date: string): number => (Date.parse(date) - Date.now()) / (30 * 24 * 3600000);
    expect(agreements.filter(({ State, ValidTo }) => State === 'Tecknad' && ValidTo && months(ValidTo) > 0 && months(ValidTo) < 6)).toHaveLength(1);
  });

  it('has four camera cases: in use with its decision, ready, stopped at gate 2, refused (P34–P41)', async () => {
    const cases = await itemsOf<{ Id: number; CaseState: string; Gate2Measures: boolean; MeasureId: number | null }>('CameraCases');
    expect(cases.map(item => item.CaseState)).toEqual(['I drift', 'Klar för beslut', 'Utredning', 'Avslagen']);
    const [blocked] = (await allMeasures()).filter(measure => measure.Id === cases[2].MeasureId);
    expect([cases[2].Gate2Measures, blocked.Status]).toEqual([false, 'Ej påbörjad']);
    const decisions = (await itemsOf<{ ItemList: string; ItemId: number; Decision: string; Title: string }>('Decisions', '', 'lasare')).filter(({ ItemList }) => ItemList === 'CameraCases');
    expect(decisions.map(({ ItemList, ItemId, Decision }) => [ItemList, ItemId, Decision])).toEqual([['CameraCases', cases[0].Id, 'Beslutad'], ['CameraCases', cases[3].Id, 'Avslagen']]);
    for (const { Title } of decisions) expect(Title).toMatch(/^[A-Z][a-zåäö]+ \d{4}-\d{2}-\d{2}(, § \d+)?$/);
  });
});

describe('the demo does not age', () => {
  interface Seeded extends Row { versions: string[]; created: string; modified: string }
  it.each(['2027-01-20T08:00:00Z', '2028-02-29T12:00:00Z', '2031-07-01T06:30:00Z', '2030-12-31T21:30:00Z'])('holds the same shape at %s', clock => {
    const out = execFileSync(join(root, 'node_modules/.bin/node'), [join(__dirname, 'demoAtClock.mjs'), clock], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const { measures, followUps, problems, others } = JSON.parse(out) as Record<string, Seeded[]>;
    const now = Date.parse(clock);
    const year = new Date(now).getUTCFullYear();
    expect(new Set(measures.map(measure => measure.PlanYear))).toEqual(new Set([year - 1, year, year + 1]));
    for (const item of [...measures, ...followUps, ...problems, ...others]) {
      expect(item.versions.every(time => Date.parse(time) <= now)).toBe(true);
      expect(Date.parse(item.created) <= Date.parse(item.modified)).toBe(true);
    }
    expect(followUps.every(followUp => Date.parse(followUp.FollowUpDate as string) <= now)).toBe(true);
    const late = measures.filter(measure => measure.PlanYear === year && measure.Status === 'Pågår' && Date.parse(measure.EndDate as string) + 24 * 3600000 <= now);
    expect(late.length).toBeGreaterThanOrEqual(heads.length);
  });
});
