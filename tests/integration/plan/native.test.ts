/**
 * The list of measures edited in SharePoint's own ways obeys the rules that the app obeys: through REST and through what
 * its grid sends (ValidateUpdateListItem), told in the language of the site.
 */
import { allLists } from '../../../src/areas/lists';
import { measures } from '../../../src/areas/plan/lists';
import { groupNames } from '../../../src/kit/lists';
import { applySetup } from '../../../src/kit/lists/setup';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, login, newSite, storeAs, upn } from '../lists/sites';

jest.setTimeout(120_000);

let server: LocalServer;
const sites: Record<'sv' | 'en', string> = { sv: '', en: '' };

beforeAll(async () => {
  server = await startServer();
  sites.sv = await newSite(server, { install: true, members: [upn('chef.barn')] });
  sites.en = await newSite(server, { language: 1033, members: [upn('chef.barn')] });
  const { left, failed } = await applySetup(connectAs(server, sites.en), allLists);
  expect({ left, failed }).toEqual({ left: [], failed: undefined });
  // The set-up gives its rights to groups of its own.
  const joined = await fetch(`${server.url}${sites.en}/_api/web/siteGroups/getByName('${groupNames.head}')/users`, {
    method: 'POST', body: JSON.stringify({ LoginName: login('chef.barn') }), headers: { Authorization: `Bearer ${upn('administrator')}`, Accept: 'application/json', 'Content-Type': 'application/json' }
  });
  expect(joined.ok).toBe(true);
});
afterAll(() => server.stop());

interface Answer { status: number; body: Record<string, unknown>; }

async function post(site: string, path: string, body: object, more: Record<string, string> = {}): Promise<Answer> {
  const reply = await fetch(`${server.url}${site}/_api/web/getList('${site}/Lists/TnMeasures')/${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { Authorization: `Bearer ${upn('chef.barn')}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...more }
  });
  const text = await reply.text();
  return { status: reply.status, body: text ? JSON.parse(text) as Record<string, unknown> : {} };
}

const merge = (site: string, id: number, values: object): Promise<Answer> => post(site, `items(${id})`, values, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });

/** What the grid sends for a row: texts as they were typed. */
const grid = (site: string, id: number, values: Record<string, unknown>): Promise<Answer> => post(site, `items(${id})/validateUpdateListItem`, {
  formValues: Object.entries(values).map(([FieldName, value]) => ({ FieldName, FieldValue: value === null ? '' : String(value) })), bNewDocumentUpdate: false
});

const start = { Title: 'Åtgärd i listan', PlanYear: 2026, Status: 'Pågår', Progress: 20, StartDate: '2026-03-01', EndDate: '2026-10-01' } as const;
const make = async (site: string): Promise<number> => (await storeAs(server, site, measures).create(start)).id;

const broken: [string, Record<string, unknown>][] = [
  ['ended before it began', { EndDate: '2026-02-01T12:00:00Z' }],
  ['begun after its end', { StartDate: '2026-11-01T12:00:00Z' }],
  ['paused without a reason', { Status: 'Pausad' }],
  ['stopped without a reason', { Status: 'Avbruten' }],
  ['with half a season', { SeasonFrom: 5 }],
  ['with the other half', { SeasonTo: 9 }]
];

describe.each(['sv', 'en'] as const)('on a site in %s, by a head', language => {
  const site = (): string => sites[language];
  const words = measures.validation!.message[language];

  test.each(broken)('a measure %s is refused with the list\'s own words, by REST and in the grid, and stays as it was', async (_what, values) => {
    const id = await make(site());
    const before = await storeAs(server, site(), measures).get(id);
    const refused = await merge(site(), id, values);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(words);
    const typed = await grid(site(), id, values);
    expect(typed.status).toBe(200);
    const told = typed.body.value as { HasException: boolean; ErrorMessage: string }[];
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toMatchObject({ HasException: true, ErrorMessage: expect.stringContaining(words) });
    expect(await storeAs(server, site(), measures).get(id)).toEqual(before);
  });

  test.each([['Progress', 101], ['Progress', -1], ['SeasonFrom', 13], ['PlanYear', 1999]])('%s %i is out of range, and is refused', async (column, value) => {
    const id = await make(site());
    const values = { [column]: value, ...(column === 'SeasonFrom' ? { SeasonTo: 3 } : {}) };
    expect((await merge(site(), id, values)).status).toBe(400);
    const told = (await grid(site(), id, values)).body.value as { FieldName: string; HasException: boolean }[];
    expect(told.find(({ FieldName }) => FieldName === column)).toMatchObject({ HasException: true });
    expect(await storeAs(server, site(), measures).get(id)).toMatchObject({ Progress: 20, SeasonFrom: undefined, PlanYear: 2026 });
  });

  test('what keeps the rules is saved, by both ways', async () => {
    const id = await make(site());
    expect((await merge(site(), id, { Status: 'Pausad', StatusReason: 'Vakans', SeasonFrom: 5, SeasonTo: 9 })).status).toBe(204);
    const told = (await grid(site(), id, { Status: 'Pågår', Progress: 60 })).body.value as { HasException: boolean }[];
    expect(told.some(({ HasException }) => HasException)).toBe(false);
    expect(await storeAs(server, site(), measures).get(id)).toMatchObject({ Status: 'Pågår', Progress: 60, StatusReason: 'Vakans', SeasonFrom: 5, SeasonTo: 9 });
  });
});
