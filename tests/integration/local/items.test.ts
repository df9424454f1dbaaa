import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { addField, client } from './client';
import type { Client } from './client';

let server: LocalServer;
let sp: Client;
const list = "web/lists/getByTitle('Problem')";

beforeAll(async () => {
  server = await startServer();
  sp = client(server.url, '/sites/trygghet');
  expect((await sp.post('web/lists', { Title: 'Område', BaseTemplate: 100 })).status).toBe(201);
  expect((await sp.post('web/lists', { Title: 'Problem', BaseTemplate: 100 })).status).toBe(201);
  const area = (await sp.get("web/lists/getByTitle('Område')?$select=Id")).body.Id as string;
  for (const xml of [
    '<Field Type="Text" Name="ClientKey" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    '<Field Type="Choice" Name="Status" DisplayName="Läge" Indexed="TRUE"><Default>Öppen</Default><CHOICES><CHOICE>Öppen</CHOICE><CHOICE>Klar</CHOICE></CHOICES></Field>',
    '<Field Type="User" Name="Owner" DisplayName="Ansvarig" Indexed="TRUE" UserSelectionMode="PeopleOnly" />',
    `<Field Type="Lookup" Name="Area" DisplayName="Område" List="{${area}}" ShowField="Title" Indexed="TRUE" />`,
    '<Field Type="DateTime" Name="Due" DisplayName="Klart senast" Format="DateOnly" />',
    '<Field Type="DateTime" Name="Seen" DisplayName="Sett" Format="DateTime" />',
    '<Field Type="Number" Name="Weight" DisplayName="Vikt" Min="0" Max="100" Decimals="0" />',
    '<Field Type="Boolean" Name="Active" DisplayName="Aktiv"><Default>1</Default></Field>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Taggar"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="Note" Name="Text" DisplayName="Text" NumLines="6" RichText="FALSE" />',
    '<Field Type="URL" Name="Link" DisplayName="Länk" Format="Hyperlink" />',
  ]) expect((await addField(sp, list, xml)).status).toBe(200);
});

afterAll(() => server.stop());

test('add answers 201 with the entity, its ETag, and both Id and ID (m365-wire §2)', async () => {
  const me = (await sp.get('web/currentuser')).body.Id as number;
  const area = await sp.post("web/lists/getByTitle('Område')/items", { Title: 'Centrum' });
  const made = await sp.post(`${list}/items`, { Title: "Klotter vid 'ån'", OwnerId: me, AreaId: area.body.Id, Due: '2026-07-01T10:00:00Z', Weight: 3, Tags: ['a', 'b'], Link: { Url: 'https://kommun.example', Description: 'Sida' }, Text: 'rad 1\nrad 2', ClientKey: 'K1' }, { accept: 'application/json' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ 'odata.etag': '"1"', Id: 1, ID: 1, Status: 'Öppen', Active: true, Tags: ['a', 'b'], OwnerId: me, OwnerStringId: String(me), OData__UIVersionString: '1.0', 'odata.type': 'SP.Data.ProblemListItem' });
  expect(made.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
  // Stockholm in July is UTC+2: midnight of 1 July (m365-wire §1, a DateOnly value is midnight in the site's zone)
  expect(made.body.Due).toBe('2026-06-30T22:00:00Z');
});

test('dialects: verbose envelopes, nometadata bare (OData dialects of SharePoint REST)', async () => {
  const verbose = await sp.get(`${list}/items(1)`, { accept: 'application/json;odata=verbose' });
  expect(verbose.body.d.__metadata).toMatchObject({ etag: '"1"', type: 'SP.Data.ProblemListItem' });
  expect(verbose.body.d.Tags.results).toEqual(['a', 'b']);
  const many = await sp.get(`${list}/items?$top=1`, { accept: 'application/json;odata=verbose' });
  expect(many.body.d.results).toHaveLength(1);
  const bare = await sp.get(`${list}/items(1)`);
  expect(bare.body['odata.type']).toBeUndefined();
  const payload = await sp.post(`${list}/items`, { __metadata: { type: 'SP.Data.ProblemListItem' }, Title: 'Verbose', Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['b'] } }, { accept: 'application/json;odata=verbose', 'content-type': 'application/json;odata=verbose' });
  expect(payload.status).toBe(201);
  expect(payload.body.d.Tags.results).toEqual(['b']);
});

test('expand reads lookups and people; without expand it is refused (m365-wire §2, SharePoint lookup query error)', async () => {
  const found = await sp.get(`${list}/items(1)?$select=Id,Owner/Title,Owner/EMail,Owner/Name,Area/Title,Area/Id&$expand=Owner,Area`);
  expect(found.body).toMatchObject({ Owner: { Title: 'Administratör', EMail: 'administrator@kommun.example', Name: 'i:0#.f|membership|administrator@kommun.example' }, Area: { Title: 'Centrum', Id: 1 } });
  const refused = await sp.get(`${list}/items?$select=Owner/Title`);
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('$expand query string must contains Owner');
});

test.each([
  ["Status eq 'Öppen'", 2], ["Status eq 'öppen'", 2], ["startswith(Title,'klotter')", 1], ["substringof('ÅN',Title)", 1], ["Title eq 'Klotter vid ''ån'''", 1], ['Weight ge 3 and Weight lt 4', 1],
  ["Owner/Name eq 'i:0#.f|membership|administrator@kommun.example'", 1], ["Area/Title eq 'Centrum'", 1], ['AreaId eq 1', 1], ['OwnerId eq null', 1], ['Weight ne null', 1], ['Active eq 1', 2], ['Active eq true', 2],
  ["Due eq datetime'2026-06-30T22:00:00Z'", 1], ["Due le '2026-07-01'", 1], ["Tags eq 'a'", 1], ["not (Title eq 'Verbose')", 1], ["(Id eq 1 or ID eq 2) and Status ne 'Klar'", 2], ["Status ne 'Öppen'", 0], ["startswith(Title,'x') eq false", 2], ["5 gt Weight", 1],
])('$filter=%s finds %i (SharePoint REST: supported query operations)', async (filter, count) => {
  const found = await sp.get(`${list}/items?$select=Id,Owner/Name,Area/Title&$expand=Owner,Area&$filter=${encodeURIComponent(filter)}`);
  expect(found.text).toContain('"value"');
  expect(found.body.value).toHaveLength(count);
});

test.each([
  ["Nope eq 1"], ["Title eq 5"], ["Title eq 'unclosed"], ["Title"], ["(Title eq 'a'"], ["Text eq 'a'"], ["length(Title) eq 3"], ["Title eq 'a' and"], ["Weight eq 'abc'"], ["Due gt 'notadate'"], ["'; drop table lists; --' eq Title or 1"],
])('$filter=%s is refused with 400 in SharePoint\'s form (m365-wire §2 errors)', async (filter) => {
  const found = await sp.get(`${list}/items?$filter=${encodeURIComponent(filter)}`);
  expect(found.status).toBe(400);
  expect(found.code).toMatch(/^-\d+, (Microsoft|System)/);
  expect(found.text).not.toMatch(/select|sqlite/i);
});

test('ETags: both spellings and weak are accepted, a stale one answers 412 (m365-wire §2)', async () => {
  const made = await sp.post(`${list}/items`, { Title: 'Etag' });
  const id = made.body.Id as number;
  const header = made.headers.get('etag') as string;
  const first = await sp.merge(`${list}/items(${id})`, { Title: 'Etag 2' }, header);
  expect(first.status).toBe(204);
  expect(first.headers.get('etag')).toBe(header.replace(',1"', ',2"'));
  expect((await sp.merge(`${list}/items(${id})`, { Title: 'Etag 3' }, '"2"')).status).toBe(204);
  expect((await sp.merge(`${list}/items(${id})`, { Title: 'Etag 4' }, 'W/"3"')).status).toBe(204);
  const stale = await sp.merge(`${list}/items(${id})`, { Title: 'Etag 5' }, '"3"');
  expect(stale.status).toBe(412);
  expect(stale.body['odata.error'].message.value).toMatch(/^The request ETag value '"3"' does not match the object's ETag value '"[0-9a-f-]+,4"'\.$/);
  expect((await sp.remove(`${list}/items(${id})`, '"1"')).status).toBe(412);
  expect((await sp.remove(`${list}/items(${id})`)).status).toBe(200);
  expect((await sp.get(`${list}/items(${id})`)).status).toBe(404);
});

test('each change is a version, newest first (m365-wire §2 versions)', async () => {
  const { Id } = (await sp.post(`${list}/items`, { Title: 'Ett' })).body;
  await sp.merge(`${list}/items(${Id})`, { Title: 'Två' });
  await sp.merge(`${list}/items(${Id})`, { Title: 'Tre' });
  const versions = (await sp.get(`${list}/items(${Id})/versions`)).body.value;
  expect(versions.map((one: any) => [one.VersionLabel, one.Title, one.IsCurrentVersion])).toEqual([['3.0', 'Tre', true], ['2.0', 'Två', false], ['1.0', 'Ett', false]]);
  expect(versions[0].Editor).toMatchObject({ LookupValue: 'Administratör', Email: 'administrator@kommun.example' });
});

test('unique values are enforced without case; blanks are free (m365-wire §2 errors)', async () => {
  await sp.post(`${list}/items`, { Title: 'U', ClientKey: 'Nyckel-Å' });
  const again = await sp.post(`${list}/items`, { Title: 'U', ClientKey: 'nyckel-å' });
  expect([again.status, again.code]).toEqual([400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException']);
  expect((await sp.post(`${list}/items`, { Title: 'U' })).status).toBe(201);
});

test.each([
  [{ Weight: 101 }], [{ Weight: 'tung' }], [{ Title: 'x'.repeat(256) }], [{ Title: 5 }], [{ Active: 'ja' }], [{ Due: '2026-13-01' }], [{ Tags: 'a' }], [{ OwnerId: 'chef' }], [{ Nope: 1 }], [{ Owner: 1 }], [{ Link: 'https://x' }],
])('a wrong value %j is refused with 400 (SharePoint REST type errors)', async (values) => {
  expect((await sp.post(`${list}/items`, values)).status).toBe(400);
});

test('a list validation formula holds, by internal or display name (m365-wire §2; calculated field formulas)', async () => {
  expect((await sp.merge(list, { ValidationFormula: '=IF(ISBLANK([Klart senast]),TRUE,AND(Weight<50,[Due]>=DATE(2020;1;1)))', ValidationMessage: 'Datum och vikt' })).status).toBe(204);
  expect((await sp.post(`${list}/items`, { Title: 'ok' })).status).toBe(201);
  const broken = await sp.post(`${list}/items`, { Title: 'fel', Due: '2026-01-01', Weight: 60 });
  expect([broken.status, broken.code]).toEqual([400, '-2130575162, Microsoft.SharePoint.SPListDataValidationException']);
  expect(broken.text).toContain('Datum och vikt');
  for (const formula of ['=[Nope]=1', '=IF(', '=[Owner]="a"', '=SOMETHING(1)']) expect((await sp.merge(list, { ValidationFormula: formula })).status).toBe(400);
  await sp.merge(list, { ValidationFormula: '', ValidationMessage: '' });
});

test('paging follows the absolute odata.nextLink, also under a sort (m365-wire §2 async iterator)', async () => {
  const read = async (query: string): Promise<number[]> => {
    const ids: number[] = [];
    let next: string | undefined = `${server.url}/sites/trygghet/_api/${list}/items?${query}`;
    while (next) {
      const page: any = await (await fetch(next, { headers: { accept: 'application/json', authorization: 'Bearer administrator@kommun.example' } })).json();
      ids.push(...page.value.map((one: any) => one.Id));
      next = page['odata.nextLink'];
      if (next) expect(next).toMatch(/\?%24skiptoken=Paged%3dTRUE.*p_ID%3d\d+/);
    }
    return ids;
  };
  const all = (await sp.get(`${list}/items?$select=Id&$top=5000`)).body.value.map((one: any) => one.Id);
  expect(await read('$select=Id&$top=2')).toEqual(all);
  for (const order of ['Title', 'Title desc', 'Weight,Title desc', 'Weight desc', 'Due desc,Id desc', 'Id desc']) {
    const sorted = (await sp.get(`${list}/items?$select=Id&$top=5000&$orderby=${order}`)).body.value.map((one: any) => one.Id);
    expect(await read(`$select=Id&$top=2&$orderby=${encodeURIComponent(order)}`)).toEqual(sorted);
    expect(new Set(sorted).size).toBe(all.length);
  }
});

test('recycle bin: away, listed, restored with the same Id (SP.RecycleBinItem)', async () => {
  const { Id } = (await sp.post(`${list}/items`, { Title: 'Bort', ClientKey: 'R1' })).body;
  const put = await sp.post(`${list}/items(${Id})/recycle`);
  expect(put.body.value).toMatch(/^[0-9a-f-]{36}$/);
  expect((await sp.get(`${list}/items(${Id})`)).status).toBe(404);
  expect((await sp.get('web/recycleBin')).body.value[0]).toMatchObject({ Title: 'Bort', ItemType: 3 });
  expect((await sp.post(`web/recycleBin('${put.body.value}')/restore`)).status).toBe(200);
  expect((await sp.get(`${list}/items(${Id})`)).body.Title).toBe('Bort');
});

test('attachments: add, read, remove; the item says so (m365-wire §2)', async () => {
  const { Id } = (await sp.post(`${list}/items`, { Title: 'Bilaga' })).body;
  expect((await sp.post(`${list}/items(${Id})/attachmentFiles/add(FileName='a b''c.txt')`, 'innehåll')).status).toBe(200);
  expect((await sp.get(`${list}/items(${Id})/attachmentFiles('a b''c.txt')/$value`)).text).toBe('innehåll');
  expect((await sp.get(`${list}/items(${Id})?$select=Attachments,AttachmentFiles&$expand=AttachmentFiles`)).body).toMatchObject({ Attachments: true, AttachmentFiles: [{ FileName: "a b'c.txt" }] });
  expect((await sp.remove(`${list}/items(${Id})/attachmentFiles('a b''c.txt')`)).status).toBe(200);
  expect((await sp.get(`${list}/items(${Id})`)).body.Attachments).toBe(false);
});

test('form values: each answered with its own error (ListItem.ValidateUpdateListItem)', async () => {
  const { Id } = (await sp.post(`${list}/items`, { Title: 'Form' })).body;
  const done = await sp.post(`${list}/items(${Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Weight', FieldValue: '1000' }, { FieldName: 'Title', FieldValue: '' }], bNewDocumentUpdate: false });
  expect(done.body.value.map((one: any) => one.HasException)).toEqual([true, true]);
  const made = await sp.post(`${list}/AddValidateUpdateItemUsingPath`, { listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/trygghet/Lists/Problem' } }, formValues: [{ FieldName: 'Title', FieldValue: 'Ny' }, { FieldName: 'Owner', FieldValue: '[{"Key":"i:0#.f|membership|samordnare@kommun.example"}]' }] });
  expect(made.body.value.find((one: any) => one.FieldName === 'Id').FieldValue).toMatch(/^\d+$/);
});

test('RenderListDataAsStream reads CAML (m365-wire §2 stream)', async () => {
  const viewXml = '<View><Query><Where><And><Eq><FieldRef Name="Status"/><Value Type="Choice">Öppen</Value></Eq><IsNotNull><FieldRef Name="Area"/></IsNotNull></And></Where><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query><ViewFields><FieldRef Name="Title"/><FieldRef Name="Area"/><FieldRef Name="Owner"/></ViewFields><RowLimit>5</RowLimit></View>';
  const found = await sp.post(`${list}/RenderListDataAsStream?Paged=TRUE`, { parameters: { ViewXml: viewXml, RenderOptions: 2 } });
  expect(found.body.Row).toHaveLength(1);
  expect(found.body.Row[0]).toMatchObject({ ID: '1', Area: [{ lookupId: 1, lookupValue: 'Centrum' }], Owner: [{ title: 'Administratör' }] });
});

test('a POST to an item without X-HTTP-Method saves nothing and says so (SharePoint REST: MERGE by header)', async () => {
  const answer = await sp.post(`${list}/items(1)`, { Title: 'Borta' });
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('The parameter Title does not exist in method GetById.')]);
});

test('a batch: order kept, literal verbs, at most a hundred (m365-wire §2 batch, §3)', async () => {
  const api = `${server.url}/sites/trygghet/_api/`;
  const part = (method: string, path: string, body = '', headers = ''): string => `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${method} ${api}${path} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\nContent-Type: application/json\r\n${headers}\r\n${body}\r\n`;
  const path = encodeURI(list);
  const body = `--b\r\n${part('GET', `${path}?$select=Title`)}--b\r\nContent-Type: multipart/mixed; boundary="c"\r\n\r\n--c\r\n${part('MERGE', `${path}/items(1)`, '{"Title":"I batch"}', 'If-Match: *\r\n')}--c\r\n${part('DELETE', `${path}/items(4711)`, '', 'If-Match: *\r\n')}--c--\r\n--b\r\n${part('GET', `${path}/items(1)?$select=Title`)}--b--\r\n`;
  const done = await sp.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
  expect(done.status).toBe(200);
  expect(done.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
  expect([...done.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((one) => one[1])).toEqual(['200', '204', '404', '200']);
  expect(done.text).toContain('I batch');
  const many = Array.from({ length: 101 }, () => `--b\r\n${part('GET', 'web/title')}`).join('');
  expect((await sp.post('$batch', `${many}--b--`, { 'content-type': 'multipart/mixed; boundary=b' })).status).toBe(400);
  expect((await sp.post('$batch', 'x', { 'content-type': 'text/plain' })).status).toBe(400);
});
