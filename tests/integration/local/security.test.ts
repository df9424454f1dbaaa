import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { client, request } from './client';
import type { Client } from './client';

let server: LocalServer;
let admin: Client;
const list = "web/lists/getByTitle('Beslut')";
const as = (name: string): Client => client(server.url, '/sites/trygghet', name);

beforeAll(async () => {
  server = await startServer();
  admin = as('administrator');
  await admin.post('web/lists', { Title: 'Beslut', BaseTemplate: 100 });
  await admin.post(`${list}/items`, { Title: 'Ett' });
});

afterAll(() => server.stop());

test('permission levels are found by type; names are in the site\'s language (SP.RoleType)', async () => {
  const read = await admin.get('web/roleDefinitions/getByType(2)');
  expect(read.body).toMatchObject({ Id: 1073741826, Name: 'Läsa', RoleTypeKind: 2, BasePermissions: { High: '176', Low: '138612833' } });
  expect((await admin.get("web/roleDefinitions/getByName('Redigera')")).body.Id).toBe(1073741830);
});

test('rights follow the groups: visitors read, members write, outsiders are denied (m365-wire §2 denied)', async () => {
  expect((await as('lasare').get(`${list}/items`)).status).toBe(200);
  const written = await as('lasare').post(`${list}/items`, { Title: 'Nej' });
  expect([written.status, written.code]).toEqual([403, '-2147024891, System.UnauthorizedAccessException']);
  expect((await as('chef.barn').post(`${list}/items`, { Title: 'Ja' })).status).toBe(201);
  expect((await as('utomstaende').get('web')).status).toBe(403);
  expect((await client(server.url, '', 'utomstaende').get('web/title')).body.value).toBe('Intranät');
});

test('membership through an Entra group counts in rights but not in currentuser/groups (m365-wire §1)', async () => {
  const chef = as('chef.kultur');
  expect((await chef.post(`${list}/items`, { Title: 'Via grupp' })).status).toBe(201);
  expect((await chef.get('web/currentuser/groups')).body.value).toEqual([]);
  expect((await as('chef.barn').get('web/currentuser/groups')).body.value).toHaveLength(1);
  const bits = (await chef.get(`${list}/EffectiveBasePermissions`)).body;
  expect(bits).toEqual({ High: '432', Low: '1011030767' });
});

test('a user has another number in each site collection (user information lists)', async () => {
  const home = (await as('samordnare').get('web/currentuser')).body;
  const other = (await client(server.url, '/sites/barn-och-utbildning', 'samordnare').get('web/currentuser')).body;
  expect(home.LoginName).toBe(other.LoginName);
  expect(home.Id).not.toBe(other.Id);
});

test('a list with its own rights: trimmed from collections, 403 by title, back with resetroleinheritance (m365-wire §2 security)', async () => {
  const group = await admin.post('web/siteGroups', { Title: 'Beslutande', Description: 'Får besluta' });
  expect(group.status).toBe(201);
  const user = await admin.post(`web/siteGroups(${group.body.Id})/users`, { LoginName: 'i:0#.f|membership|beslutsfattare@kommun.example' });
  expect(user.status).toBe(201);
  expect((await admin.post(`${list}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`)).status).toBe(200);
  expect((await admin.post(`${list}/roleAssignments/addroleassignment(principalid=${group.body.Id}, roledefid=1073741827)`)).status).toBe(200);
  expect((await admin.get(`${list}/HasUniqueRoleAssignments`)).body.value).toBe(true);
  expect((await as('beslutsfattare').post(`${list}/items`, { Title: 'Beslut' })).status).toBe(201);
  const samordnare = as('samordnare');
  const seen = (await samordnare.get('web/lists?$select=Id,Title,EffectiveBasePermissions,RootFolder/ServerRelativeUrl&$expand=RootFolder')).body.value;
  expect(seen.map((one: any) => one.Title)).toEqual(['Dokument', 'Webbplatssidor']);
  expect(seen[0].RootFolder.ServerRelativeUrl).toBe('/sites/trygghet/Shared Documents');
  const denied = await samordnare.get(list);
  expect([denied.status, denied.code]).toEqual([403, '-2147024891, System.UnauthorizedAccessException']);
  const roles = (await admin.get(`${list}/roleAssignments?$expand=Member,RoleDefinitionBindings&$filter=PrincipalId eq ${group.body.Id}`)).body.value;
  expect(roles).toMatchObject([{ PrincipalId: group.body.Id, Member: { Title: 'Beslutande', PrincipalType: 8 }, RoleDefinitionBindings: [{ RoleTypeKind: 3 }] }]);
  // Whoever is let in below gets Limited Access on the web (SharePoint's own assignment)
  expect((await admin.get('web/roleAssignments?$expand=RoleDefinitionBindings')).body.value.find((one: any) => one.PrincipalId === group.body.Id).RoleDefinitionBindings[0].RoleTypeKind).toBe(1);
  expect((await as('lasare').post(`${list}/resetroleinheritance`)).status).toBe(403);
  expect((await admin.post(`${list}/resetroleinheritance`)).status).toBe(200);
  expect((await samordnare.get(list)).status).toBe(200);
});

test('an item with its own rights is hidden from others, in queries too', async () => {
  const { Id } = (await admin.post(`${list}/items`, { Title: 'Hemlig' })).body;
  await admin.post(`${list}/items(${Id})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  expect((await as('lasare').get(`${list}/items(${Id})`)).status).toBe(404);
  expect((await as('lasare').get(`${list}/items?$filter=Id eq ${Id}`)).body.value).toEqual([]);
  expect((await admin.get(`${list}/items(${Id})?$select=HasUniqueRoleAssignments,EffectiveBasePermissions`)).body).toMatchObject({ HasUniqueRoleAssignments: true, EffectiveBasePermissions: { High: '2147483647' } });
});

test('aliases and JSON masks (OData parameter aliases; doesUserHavePermissions)', async () => {
  const asked = encodeURIComponent('{"High":"0","Low":"2"}');
  expect((await as('lasare').get(`web/doesUserHavePermissions(@v)?@v=${asked}`)).body.value).toBe(false);
  expect((await as('chef.barn').get(`web/doesUserHavePermissions(@v)?@v=${asked}`)).body.value).toBe(true);
  const login = encodeURIComponent("'i:0#.f|membership|lasare@kommun.example'");
  expect((await admin.get(`web/siteusers(@v)?@v=${login}`)).body.Title).toBe('Läsare');
  expect((await admin.get(`${list}/getusereffectivepermissions(@u)?@u=${login}`)).body.Low).toBe('138612833');
  expect((await admin.get("web/siteUsers/getByEmail('lasare@kommun.example')")).body.Title).toBe('Läsare');
});

test('ensureuser and the people picker know the directory (m365-wire §2)', async () => {
  const made = await admin.post('web/ensureuser', { logonName: 'utomstaende@kommun.example' });
  expect(made.body).toMatchObject({ LoginName: 'i:0#.f|membership|utomstaende@kommun.example', PrincipalType: 1 });
  expect((await admin.post('web/ensureuser', { logonName: 'ingen@kommun.example' })).status).toBe(400);
  const found = await admin.post('sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser', { queryParams: { QueryString: 'verksamhetschef', PrincipalType: 5, MaximumEntitySuggestions: 10 } });
  const people = JSON.parse(found.body.value);
  expect(people.map((one: any) => one.EntityType)).toEqual(['User', 'User', 'User', 'SecGroup']);
});

test('tenant properties: read by all, set by administrators only (GetStorageEntity)', async () => {
  expect((await admin.get("web/GetStorageEntity('hem')")).body).toEqual({ 'odata.null': true });
  await server.control('POST', 'tenantProperties', { key: 'hem', value: '/sites/trygghet' });
  expect((await as('lasare').get("web/GetStorageEntity('hem')")).body.Value).toBe('/sites/trygghet');
  expect((await as('samordnare').post("web/SetStorageEntity(key='hem',value='x')")).status).toBe(403);
});

describe('the form digest (m365-wire §2: 403 -2130575251/-2130575252, 1800 s, bound to the site)', () => {
  const cookie = { cookie: 'local-user=chef.barn@kommun.example' };
  const digest = async (site: string): Promise<string> => (await request('POST', `${server.url}${site}/_api/contextinfo`, cookie)).body.FormDigestValue;
  const add = (value?: string) => request('POST', `${server.url}/sites/trygghet/_api/${list}/items`, { ...cookie, ...(value ? { 'X-RequestDigest': value } : {}) }, { Title: 'D' });

  test('is needed with a cookie, and taken', async () => {
    expect((await add()).code).toBe('-2130575251, Microsoft.SharePoint.SPException');
    expect((await add('0x1234,01 Jan 2026 00:00:00 -0000')).status).toBe(403);
    const made = await digest('/sites/trygghet');
    expect(made).toMatch(/^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    expect((await add(made)).status).toBe(201);
  });

  test('of another site or user is invalid, an old one expired', async () => {
    expect((await add(await digest('/sites/barn-och-utbildning'))).code).toContain('-2130575251');
    const other = (await request('POST', `${server.url}/sites/trygghet/_api/contextinfo`, { cookie: 'local-user=samordnare@kommun.example' })).body.FormDigestValue;
    expect((await add(other)).code).toContain('-2130575251');
    const made = await digest('/sites/trygghet');
    await server.control('POST', 'clock', { now: new Date(Date.now() + 1900 * 1000).toISOString() });
    expect((await add(made)).code).toBe('-2130575252, Microsoft.SharePoint.SPException');
    await server.control('POST', 'clock', {});
  });
});
