import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { addField, client, request } from './client';
import type { Client } from './client';

let server: LocalServer;
let sp: Client;

beforeAll(async () => {
  server = await startServer();
  sp = client(server.url, '/sites/trygghet');
});

afterAll(() => server.stop());

test('a list\'s address comes from its first title and stays (SP.List)', async () => {
  const made = await sp.post('web/lists', { Title: 'Åtgärder 2026', Description: 'Plan', BaseTemplate: 100 });
  expect(made.status).toBe(201);
  expect((await sp.merge("web/lists/getByTitle('Åtgärder 2026')", { Title: "Pelle''s plan".replace("''", "'"), EnableVersioning: true, MajorVersionLimit: 500 })).status).toBe(204);
  const found = await sp.get("web/getList('/sites/trygghet/Lists/Åtgärder 2026')?$select=Id,Title,MajorVersionLimit,ItemCount,ListItemEntityTypeFullName,EntityTypeName,RootFolder/ServerRelativeUrl&$expand=RootFolder");
  expect(found.body).toMatchObject({ Title: "Pelle's plan", MajorVersionLimit: 500, ItemCount: 0, RootFolder: { ServerRelativeUrl: '/sites/trygghet/Lists/Åtgärder 2026' }, ListItemEntityTypeFullName: 'SP.Data._x00c5_tg_x00e4_rder_x0020_2026ListItem' });
  expect((await sp.get("web/lists/getByTitle('Pelle''s plan')")).status).toBe(200);
  expect((await sp.get('web/lists/getByTitle(%27Pelle%27%27s%20plan%27)/Title')).body.value).toBe("Pelle's plan");
  expect((await sp.get(`web/lists(guid'${found.body.Id as string}')`)).status).toBe(200);
  expect((await sp.get("Web/GetListUsingPath(DecodedUrl='/sites/trygghet/Lists/Åtgärder 2026')")).status).toBe(200);
  const twice = await sp.post('web/lists', { Title: "Pelle's plan", BaseTemplate: 100 });
  expect(twice.code).toBe('-2130575342, Microsoft.SharePoint.SPException');
});

test('what is missing answers SharePoint\'s 404s (m365-wire §2 errors)', async () => {
  const title = await sp.get("web/lists/getByTitle('no')");
  expect([title.status, title.code, title.body['odata.error'].message.value]).toEqual([404, '-1, System.ArgumentException', `List 'no' does not exist at site with URL '${server.url}/sites/trygghet'.`]);
  expect((await sp.get("web/getList('/sites/trygghet/Lists/No')")).status).toBe(404);
  expect((await sp.get('web/nothing')).status).toBe(404);
  expect((await client(server.url, '/sites/ingen').get('web')).status).toBe(404);
  expect((await sp.get("web/lists/getByTitle('open")).status).toBe(400);
  expect((await sp.get('web/lists/%E0%A4%A')).status).toBe(400);
  expect((await request('POST', `${server.url}/sites/trygghet/_api/web/lists`, { authorization: 'Bearer administrator@kommun.example', 'content-type': 'application/json' }, '{bad')).status).toBe(400);
});

test('internal names come from display names unless hinted (m365-wire §1, AddFieldInternalNameHint)', async () => {
  await sp.post('web/lists', { Title: 'Fält', BaseTemplate: 100 });
  const list = "web/lists/getByTitle('Fält')";
  const add = (xml: string, options: number) => sp.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: options } });
  const plain = await add('<Field Type="Text" Name="Street" DisplayName="Gatans namn" />', 0);
  expect(plain.body.InternalName).toBe('Gatans_x0020_namn');
  expect((await add('<Field Type="Text" DisplayName="Gatans namn" />', 0)).body.InternalName).toBe('Gatans_x0020_namn0');
  const hinted = await add('<Field Type="Number" Name="Count" StaticName="Count" DisplayName="Antal" Required="TRUE" Min="0" Decimals="0" Group="Tn"><Default>0</Default></Field>', 8);
  expect(hinted.body).toMatchObject({ InternalName: 'Count', Title: 'Antal', TypeAsString: 'Number', FieldTypeKind: 9, Required: true, MinimumValue: 0, DefaultValue: '0', Group: 'Tn' });
  expect(hinted.body.SchemaXml).toMatch(/Min="0".*<Default>0<\/Default>/);
  expect((await add('<Field Type="Number" Name="Count" DisplayName="Antal" />', 8)).status).toBe(400);
  expect((await add('<Field Type="Nope" Name="Y" DisplayName="Y" />', 8)).status).toBe(400);
  expect((await add('<Field Type="Text" Name="Y"', 8)).status).toBe(400);
  const renamed = await sp.merge(`${list}/fields/getByInternalNameOrTitle('Count')`, { Title: 'Stycken', Description: 'Hur många', CustomFormatter: '{}', Indexed: true });
  expect(renamed.status).toBe(204);
  expect((await sp.get(`${list}/fields/getByTitle('Stycken')`)).body).toMatchObject({ InternalName: 'Count', Indexed: true, CustomFormatter: '{}', Description: 'Hur många' });
  const filtered = await sp.get(`${list}/fields?$select=InternalName,Title&$filter=Hidden eq false and ReadOnlyField eq false and startswith(InternalName,'C')`);
  expect(filtered.body.value.map((one: any) => one.InternalName)).toEqual(['Count']);
  expect((await sp.remove(`${list}/fields/getByInternalNameOrTitle('Count')`)).status).toBe(200);
  expect((await sp.remove(`${list}/fields/getByInternalNameOrTitle('Title')`)).status).toBe(400);
  expect((await sp.get(`${list}/fields/getByInternalNameOrTitle('Count')`)).status).toBe(400);
});

test('typed columns, verbose and plain; lookups by AddField (m365-wire §2 typed field, lookup)', async () => {
  const list = "web/lists/getByTitle('Fält')";
  const verbose = { accept: 'application/json;odata=verbose', 'content-type': 'application/json;odata=verbose' };
  const choice = await sp.post(`${list}/fields`, { __metadata: { type: 'SP.FieldChoice' }, FieldTypeKind: 6, Title: 'Val', Choices: { __metadata: { type: 'Collection(Edm.String)' }, results: ['ett', 'två'] }, EditFormat: 1 }, verbose);
  expect(choice.status).toBe(201);
  expect(choice.body.d).toMatchObject({ TypeAsString: 'Choice', Choices: { results: ['ett', 'två'] }, EditFormat: 1, __metadata: { type: 'SP.FieldChoice' } });
  const id = (await sp.get(`${list}?$select=Id`)).body.Id as string;
  const lookup = await sp.post(`${list}/fields/AddField`, { parameters: { FieldTypeKind: 7, Title: 'Förälder', LookupListId: id, LookupFieldName: 'Title' } });
  expect(lookup.body).toMatchObject({ TypeAsString: 'Lookup', LookupList: `{${id}}`, LookupField: 'Title', InternalName: 'F_x00f6_r_x00e4_lder' });
});

test('a column\'s own formula, and unique columns need an index', async () => {
  const list = "web/lists/getByTitle('Fält')";
  const made = await addField(sp, list, '<Field Type="Number" Name="Year" DisplayName="År"><Validation Message="Ett år">=OR(ISBLANK([År]),AND([År]&gt;=2000,[År]&lt;2100))</Validation></Field>');
  expect(made.body).toMatchObject({ ValidationMessage: 'Ett år' });
  expect((await sp.post(`${list}/items`, { Title: 'a', Year: 1999 })).code).toContain('SPFieldValidationException');
  expect((await sp.post(`${list}/items`, { Title: 'a', Year: 2026 })).status).toBe(201);
  expect((await addField(sp, list, '<Field Type="Text" Name="U" DisplayName="U" EnforceUniqueValues="TRUE" />')).status).toBe(400);
  expect((await addField(sp, list, '<Field Type="Note" Name="N" DisplayName="N" Indexed="TRUE" />')).status).toBe(400);
});

test('at most twenty indices a list (m365-wire §3)', async () => {
  await sp.post('web/lists', { Title: 'Index', BaseTemplate: 100 });
  const list = "web/lists/getByTitle('Index')";
  const answers = [];
  for (let number = 0; number < 21; number += 1) answers.push((await addField(sp, list, `<Field Type="Text" Name="C${number}" DisplayName="C${number}" Indexed="TRUE" />`)).status);
  expect(answers).toEqual([...Array(20).fill(200), 400]);
});

test('views: made, changed, their columns ordered (SP.View, SP.ViewFieldCollection)', async () => {
  const list = "web/lists/getByTitle('Fält')";
  const made = await sp.post(`${list}/views`, { Title: 'Öppna', PersonalView: false, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>', RowLimit: 50 });
  expect(made.body).toMatchObject({ Title: 'Öppna', RowLimit: 50, Hidden: false });
  const view = `${list}/views/getByTitle('Öppna')`;
  for (const name of ['Title', 'ID', 'Year']) expect((await sp.post(`${view}/viewfields/addviewfield('${name}')`)).status).toBe(200);
  await sp.post(`${view}/viewfields/moveviewfieldto`, { field: 'Year', index: 0 });
  await sp.post(`${view}/viewfields/removeviewfield('ID')`);
  expect((await sp.get(`${view}/viewfields`)).body.Items).toEqual(['Year', 'Title']);
  expect((await sp.merge(view, { CustomFormatter: '{"a":1}', Hidden: true })).status).toBe(204);
  expect((await sp.get(`${list}/views(guid'${made.body.Id as string}')`)).body).toMatchObject({ Hidden: true, CustomFormatter: '{"a":1}' });
  await sp.post(`${view}/viewfields/removeallviewfields`);
  expect((await sp.remove(view)).status).toBe(200);
  expect((await sp.get(`${list}/defaultView?$select=Title`)).body.Title).toBe('Alla objekt');
});

test('regional settings follow the site\'s zone, daylight saving included (SP.TimeZone)', async () => {
  expect((await sp.get('web/regionalSettings?$select=LocaleId,TimeZone/Id&$expand=TimeZone')).body).toMatchObject({ LocaleId: 1053, TimeZone: { Id: 4 } });
  await server.control('POST', 'sites', { url: '/sites/ny', title: 'New York', timeZone: 'Eastern Standard Time', localeId: 1033, language: 1033 });
  const ny = client(server.url, '/sites/ny');
  expect((await ny.get('web/regionalSettings/timeZone')).body.Information).toEqual({ Bias: 300, StandardBias: 0, DaylightBias: -60 });
  await ny.post('web/lists', { Title: 'Days', BaseTemplate: 100 });
  await addField(ny, "web/lists/getByTitle('Days')", '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly" />');
  expect((await ny.post("web/lists/getByTitle('Days')/items", { Day: '2026-03-08T12:00:00Z' })).body.Day).toBe('2026-03-08T05:00:00Z');
  expect((await ny.post("web/lists/getByTitle('Days')/items", { Day: '2026-03-09' })).body.Day).toBe('2026-03-09T04:00:00Z');
  expect((await sp.get("web/regionalSettings/timeZone/localTimeToUTC(@d)?@d='2026-07-01T00:00:00'")).body.value).toBe('2026-06-30T22:00:00Z');
});

test('files: names with signs, folders, versions, chunks, content (m365-wire §2 file add, addChunked)', async () => {
  const folder = "web/getFolderByServerRelativePath(decodedUrl='/sites/trygghet/Shared Documents')";
  expect((await sp.post(`${folder}/folders/AddUsingPath(DecodedUrl='Protokoll 2026')`)).status).toBe(200);
  const inner = "web/getFolderByServerRelativeUrl('/sites/trygghet/Shared Documents/Protokoll 2026')";
  const made = await sp.post(`${inner}/files/AddUsingPath(decodedurl='r%231 100%25.docx',Overwrite=true)`, 'ett');
  expect(made.body).toMatchObject({ Name: 'r#1 100%.docx', ServerRelativeUrl: '/sites/trygghet/Shared Documents/Protokoll 2026/r#1 100%.docx', Length: '3' });
  expect((await sp.post(`${inner}/files/AddUsingPath(decodedurl='r%231 100%25.docx',Overwrite=false)`, 'x')).code).toContain('-2130575257');
  const file = "web/getFileByServerRelativePath(decodedUrl='/sites/trygghet/Shared Documents/Protokoll 2026/r%231 100%25.docx')";
  expect((await sp.post(`${file}/$value`, 'två!', { 'X-HTTP-Method': 'PUT' })).status).toBe(204);
  expect((await sp.get(`${file}/$value`)).text).toBe('två!');
  expect((await sp.get(`${file}?$select=UIVersionLabel,Length,ListItemAllFields/Id&$expand=ListItemAllFields,ModifiedBy`)).body).toMatchObject({ UIVersionLabel: '2.0', Length: '5', ListItemAllFields: { Id: 2 }, ModifiedBy: { Title: 'Administratör' } });
  expect((await sp.get(`${file}/versions`)).body.value.map((one: any) => one.VersionLabel)).toEqual(['1.0']);
  const id = 'c0ffee00-0000-4000-8000-000000000001';
  expect((await sp.post(`${file}/startUpload(uploadId=guid'${id}')`, 'aaa')).body.value).toBe('3');
  expect((await sp.post(`${file}/continueUpload(uploadId=guid'${id}',fileOffset=3)`, 'bbb')).body.value).toBe('6');
  expect((await sp.post(`${file}/continueUpload(uploadId=guid'${id}',fileOffset=4)`, 'bbb')).status).toBe(400);
  expect((await sp.post(`${file}/finishUpload(uploadId=guid'${id}',fileOffset=6)`, 'c')).body.Length).toBe('7');
  expect((await sp.get(`${inner}/files?$select=Name`)).body.value).toHaveLength(1);
  expect((await sp.post(`${folder}/files/AddUsingPath(decodedurl='a:b.txt')`, 'x')).status).toBe(400);
  expect((await sp.post(`${folder}/files/AddUsingPath(decodedurl='${'x'.repeat(400)}.txt')`, 'x')).status).toBe(400);
  expect((await sp.post(`${inner}/recycle`)).status).toBe(200);
  expect((await sp.get(`${file}/$value`)).status).toBe(404);
});

test('the threshold counts rows scanned (m365-wire §3)', async () => {
  await sp.post('web/lists', { Title: 'Många', BaseTemplate: 100 });
  const list = "web/lists/getByTitle('Många')";
  await addField(sp, list, '<Field Type="Number" Name="Plain" DisplayName="Plain" />');
  await addField(sp, list, '<Field Type="Number" Name="Fast" DisplayName="Fast" Indexed="TRUE" />');
  await addField(sp, list, '<Field Type="Number" Name="Half" DisplayName="Half" Indexed="TRUE" />');
  for (let page = 0; page < 51; page += 1) {
    const parts = Array.from({ length: 100 }, (_one, index) => `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${server.url}/sites/trygghet/_api/${encodeURI(list)}/items HTTP/1.1\nAccept: application/json\nContent-Type: application/json\n\n${JSON.stringify({ Title: `n${page}`, Plain: page, Fast: page * 100 + index, Half: 1 })}\n`);
    await sp.post('$batch', `--b\nContent-Type: multipart/mixed; boundary=c\n\n${parts.join('\n')}--c--\n\n--b--\n`, { 'content-type': 'multipart/mixed; boundary=b' });
  }
  expect((await sp.get(`${list}/ItemCount`)).body.value).toBe(5100);
  const scan = async (query: string) => {
    const found = await sp.get(`${list}/items?$select=Id&${query}`);
    return [found.status, Number(found.headers.get('x-local-rowsscanned'))];
  };
  expect(await scan('$top=10')).toEqual([200, 10]);
  expect(await scan('$filter=Fast lt 10')).toEqual([200, 10]);
  expect(await scan('$filter=Fast lt 10 and Plain eq 0')).toEqual([200, 10]);
  expect(await scan('$orderby=Fast desc&$top=5')).toEqual([200, 5]);
  for (const query of ['$filter=Plain eq 0&$top=10', '$orderby=Plain&$top=10', '$filter=Half eq 1 and Fast lt 10', '$filter=Fast lt 10 or Plain eq 0']) {
    const found = await sp.get(`${list}/items?$select=Id&${query}`);
    expect([found.status, found.code]).toEqual([500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException']);
  }
});
