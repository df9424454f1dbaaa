/** PnPjs, the product's client, against the embedded SharePoint (m365-wire §2: what it sends and reads). */
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/batching';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/attachments';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/regional-settings';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';

let server: LocalServer;
let sp: SPFI;

function connect(user: string): SPFI {
  const site = `${server.url}/sites/trygghet`;
  return spfi(site).using(DefaultInit(), DefaultHeaders(), BrowserFetchWithRetry(), DefaultParse(), (instance: Queryable) => {
    instance.on.pre(async (url: string, init: RequestInit, result: unknown): Promise<[string, RequestInit, unknown]> => {
      init.headers = { ...init.headers, Authorization: `Bearer ${user}@kommun.example` };
      return [url, init, result];
    });
    return instance;
  });
}

beforeAll(async () => {
  server = await startServer();
  sp = connect('samordnare');
  const made = await sp.web.lists.ensure("Agree'ments", 'Överenskommelser', 100);
  expect(made.created).toBe(true);
});

afterAll(() => server.stop());

const list = () => sp.web.lists.getByTitle("Agree'ments");

test('columns, choices and lookups', async () => {
  await list().fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Nyckel" />', Options: 8 } as any);
  await list().fields.addChoice('Status', { Choices: ['Open', 'Closed'] });
  await list().fields.addNumber('Weight', { MinimumValue: 0 });
  await list().fields.addDateTime('Due');
  await list().fields.addUser('Owner');
  await list().fields.addMultilineText('Body', { NumberOfLines: 6, RichText: false });
  await list().fields.addBoolean('Active');
  const { Id } = await list().select('Id')();
  await list().fields.addLookup('Parent', { LookupListId: Id, LookupFieldName: 'Title' });
  expect((await list().fields.getByInternalNameOrTitle('Status')()).Choices).toEqual(['Open', 'Closed']);
  await list().fields.getByInternalNameOrTitle('Status').update({ Indexed: true });
});

test('items: added, queried, updated under an ETag, deleted', async () => {
  const me = await sp.web.currentUser();
  const first = await list().items.add({ Title: "O'Hara + 1", Status: 'Open', OwnerId: me.Id });
  await list().items.add({ Title: 'Två', Status: 'Closed', ParentId: first.Id });
  const found = await list().items.select('Id', 'Title', 'Author/Title', 'Parent/Title').expand('Author', 'Parent').filter("Status eq 'Closed' and Parent/Title eq 'O''Hara + 1'").orderBy('Id', false).top(50)();
  expect(found).toMatchObject([{ Title: 'Två', Author: { Title: 'Samordnare' }, Parent: { Title: "O'Hara + 1" } }]);
  const { etag } = await list().items.getById(first.Id).update({ Title: 'Ny' }, '"1"');
  expect(etag).toMatch(/,2"$/);
  await list().items.getById(first.Id).update({ Title: 'Nyare' }, etag);
  await expect(list().items.getById(first.Id).update({ Title: 'Sen' }, etag)).rejects.toThrow(/412/);
  expect(await list().items.getById(first.Id).versions()).toHaveLength(3);
  expect(await list().items.getById(first.Id).recycle()).toMatch(/^[0-9a-f-]{36}$/);
});

test('the async iterator reads every page', async () => {
  const [batched, execute] = sp.batched();
  const target = batched.web.lists.getByTitle("Agree'ments");
  for (let number = 0; number < 25; number += 1) void target.items.add({ Title: `Rad ${number}`, Status: 'Open' });
  await execute();
  const seen: string[] = [];
  for await (const page of list().items.select('Id', 'Title').filter("Status eq 'Open'").top(10)) seen.push(...page.map((one: any) => one.Title));
  expect(seen).toEqual(Array.from({ length: 25 }, (_one, number) => `Rad ${number}`));
});

test('a batch of reads and writes: each answer in its place, errors too', async () => {
  const [batched, execute] = sp.batched();
  const target = batched.web.lists.getByTitle("Agree'ments");
  const results = Promise.allSettled([
    target.select('Title')(), target.items.getById(2).update({ Title: 'Ö' }), target.items.getById(2).update({ Title: 'X' }, '"9"'), target.items.getById(999)(), target.items.add({ Title: 'sist' }), batched.web.currentUser(),
  ]);
  await execute();
  const settled = await results;
  expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect((settled[5] as PromiseFulfilledResult<any>).value.Title).toBe('Samordnare');
});

test('files in chunks, attachments, folders', async () => {
  const folder = sp.web.getFolderByServerRelativePath('Shared Documents');
  await folder.files.addUsingPath("r#1 'a'.docx", 'innehåll', { Overwrite: true });
  expect(await sp.web.getFileByServerRelativePath("/sites/trygghet/Shared Documents/r#1 'a'.docx").getText()).toBe('innehåll');
  const big = new Blob([new Uint8Array(25 * 1024 * 1024).fill(7)]);
  const file = await folder.files.addChunked('stor.bin', big, { Overwrite: true });
  expect(Number(file.Length)).toBe(25 * 1024 * 1024);
  await list().items.getById(2).attachmentFiles.add('bilaga.txt', 'text');
  expect(await list().items.getById(2).attachmentFiles.getByName('bilaga.txt').getText()).toBe('text');
  await sp.web.folders.addUsingPath('Shared Documents/Protokoll');
  expect((await folder.folders()).map((one) => one.Name)).toContain('Protokoll');
});

test('groups, levels and rights', async () => {
  const group = await sp.web.siteGroups.add({ Title: 'Rådet', Description: '' });
  await sp.web.siteGroups.getById(group.Id).users.add('i:0#.f|membership|radsledamot@kommun.example');
  expect((await sp.web.siteGroups.getByName('Rådet').users()).map((one) => one.Title)).toEqual(['Rådsledamot']);
  await list().breakRoleInheritance(false, true);
  const role = await sp.web.roleDefinitions.getByType(2)();
  await list().roleAssignments.add(group.Id, role.Id);
  expect(await connect('radsledamot').web.lists.getByTitle("Agree'ments").items.top(1)()).toHaveLength(1);
  await expect(connect('lasare').web.lists.getByTitle("Agree'ments").items()).rejects.toThrow(/403/);
  const bits = await connect('radsledamot').web.lists.getByTitle("Agree'ments").getCurrentUserEffectivePermissions();
  expect(Number(bits.Low)).toBe(138612833);
  expect((await sp.web.ensureUser('lasare@kommun.example')).Title).toBe('Läsare');
  expect((await sp.web.regionalSettings.timeZone()).Id).toBe(4);
});
