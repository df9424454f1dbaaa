/** Requests to the embedded SharePoint: good ones, odd ones, broken ones; and what may come back. */
import { carried, commonFaults, pathed } from './wire.ts';
import type { FuzzAnswer, FuzzRequest } from './wire.ts';
import { bent, mangled } from './random.ts';
import type { Random } from './random.ts';

/** What lies in the tenant while it is asked. */
export interface SharePointGround { list: string; listId: string; item: number; field: string; view: string; folder: string; file: string; group: number; user: number; entry: string; digest: string }

const site = '/sites/trygghet';
const token = 'Bearer administrator@kommun.example';

/** A tenant with a list that has a column of every type, an item, a file, an upload begun, a group, and an entry in the bin. */
export async function prepareSharePoint(origin: string): Promise<SharePointGround> {
  const call = async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${origin}${path}`, { method, headers: { authorization: token, accept: 'application/json;odata=nometadata', ...(body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' }) }, body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body) });
    return response.status === 204 ? {} : response.json();
  };
  const api = (path: string): string => `${site}/_api/${path}`;
  await call('POST', '/_local/reset', {});
  const list = await call('POST', api('web/lists'), { Title: 'Prov', BaseTemplate: 100 });
  const path = `web/lists(guid'${list.Id as string}')`;
  for (const xml of [
    '<Field Type="Text" Name="Nyckel" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', '<Field Type="Note" Name="Text" DisplayName="Text"/>', '<Field Type="Number" Name="Tal" DisplayName="Tal" Min="0" Max="9"/>', '<Field Type="Boolean" Name="Ja" DisplayName="Ja"/>', '<Field Type="DateTime" Name="Dag" DisplayName="Dag" Format="DateOnly" Indexed="TRUE"/>',
    '<Field Type="Choice" Name="Val" DisplayName="Val"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>', '<Field Type="MultiChoice" Name="Flera" DisplayName="Flera"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>', '<Field Type="URL" Name="Sida" DisplayName="Sida"/>', '<Field Type="User" Name="Vem" DisplayName="Vem"/>', `<Field Type="Lookup" Name="Till" DisplayName="Till" List="{${list.Id as string}}" ShowField="Title"/>`, `<Field Type="LookupMulti" Name="Dit" DisplayName="Dit" Mult="TRUE" List="{${list.Id as string}}" ShowField="Title"/>`,
  ]) await call('POST', api(`${path}/fields/createfieldasxml`), { parameters: { SchemaXml: xml, Options: 8 } });
  const first = await call('POST', api(`${path}/items`), { Title: 'a', Tal: 1, Dag: '2026-01-01T23:00:00Z', Flera: ['a'] });
  await call('POST', api(`${path}/items`), { Title: 'b', TillId: first.Id, DitId: [first.Id] });
  const gone = await call('POST', api(`${path}/items`), { Title: 'c' });
  const entry = await call('POST', api(`${path}/items(${gone.Id as number})/recycle`));
  await call('POST', api(`${path}/items(${first.Id as number})/AttachmentFiles/add(FileName='a.txt')`), 'x');
  await call('POST', api("web/getFolderByServerRelativePath(decodedUrl='Shared Documents')/folders/AddUsingPath(decodedUrl='Mapp')"));
  await call('POST', api("web/getFolderByServerRelativePath(decodedUrl='Shared Documents/Mapp')/files/AddUsingPath(decodedUrl='a.txt',Overwrite=true)"), 'x');
  const view = await call('GET', api(`${path}/defaultView`));
  const group = await call('POST', api('web/siteGroups'), { Title: 'Prov' });
  const user = await call('POST', api('web/ensureuser'), { logonName: 'lasare@kommun.example' });
  const digest = await (await fetch(`${origin}${api('contextinfo')}`, { method: 'POST', headers: { cookie: 'local-user=administrator@kommun.example', accept: 'application/json' } })).json() as { FormDigestValue: string };
  return { list: path, listId: list.Id, item: first.Id, field: 'Tal', view: view.Id, folder: `${site}/Shared Documents/Mapp`, file: `${site}/Shared Documents/Mapp/a.txt`, group: group.Id, user: user.Id, entry: entry.value, digest: digest.FormDigestValue };
}

const names = ['Title', 'Id', 'ID', 'Nyckel', 'Text', 'Tal', 'Ja', 'Dag', 'Val', 'Flera', 'Sida', 'Vem', 'VemId', 'Vem/Title', 'Vem/EMail', 'Vem/Name', 'Till', 'TillId', 'Till/Title', 'Till/Id', 'Dit/Title', 'DitId', 'Author/Title', 'AuthorId', 'Created', 'Modified', 'GUID', 'UniqueId', 'FileRef', 'FileLeafRef', 'FileDirRef', 'FSObjType', 'OData__UIVersionString', 'ContentTypeId', 'ContentType', 'Attachments', 'AttachmentFiles', 'FieldValuesAsText', 'EffectiveBasePermissions', 'RoleAssignments', 'ParentList', 'File', 'Folder', 'Versions', 'Nope', 'constructor', '__proto__', 'toString', '*', '', 'Till/Till/Title', 'Title/Title', 'LinkTitle', 'Edit', 'owshiddenversion'];
const literals = ["'a'", "'O''x'", "''", '1', '-1.5', '1e999', '0x1', 'true', 'false', 'null', "datetime'2026-01-01T00:00:00Z'", "datetime'x'", "datetime''", "guid'00000000-0000-0000-0000-000000000001'", "guid'x'", "'2026-01-01'", "'+275760-09-13'", '1L', '1.5d', "binary'ab'", "'%'", "'_'", "'\u0000'", '99999999999999999999'];

function filter(random: Random, depth = 0): string {
  const compare = (): string => `${random.one(names)} ${random.one(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'EQ', 'add', 'has', ''])} ${random.one(literals)}`;
  if (depth > 4 || random.chance(0.45)) return random.chance(0.9) ? compare() : `${random.one(literals)} eq ${random.one(names)}`;
  switch (random.below(6)) {
    case 0: return `(${filter(random, depth + 1)}) ${random.one(['and', 'or', 'AND', 'xor'])} ${filter(random, depth + 1)}`;
    case 1: return `not ${filter(random, depth + 1)}`;
    case 2: return `${random.one(['startswith', 'substringof', 'endswith', 'contains', 'tolower', 'year', 'day'])}(${random.one([...names, ...literals])},${random.one([...literals, ...names])})${random.one(['', '', ' eq true', ' eq 1', ' gt 3'])}`;
    case 3: return `${filter(random, depth + 1)} ${random.one(['and', 'or'])} ${filter(random, depth + 1)}`;
    case 4: return '('.repeat(random.below(900)) + 'Id eq 1' + ')'.repeat(random.below(900));
    default: return Array.from({ length: random.below(random.chance(0.05) ? 150 : 20) }, () => compare()).join(' or ');
  }
}

function query(random: Random): string {
  const options: Record<string, () => string> = {
    $filter: () => filter(random), $select: () => random.some(names, 4).join(','), $expand: () => random.some(names, 3).join(','), $orderby: () => random.some(names, 3).map((name) => `${name} ${random.one(['asc', 'desc', '', 'up'])}`).join(','),
    $top: () => random.one(['1', '5', '0', '-1', '5000', '100000', '99999999999999999999', '1.5', 'x', '']), $skip: () => random.one(['0', '1', '-1', 'x']), $inlinecount: () => 'allpages', $format: () => random.one(['json', 'atom']),
    $skiptoken: () => random.one(['Paged=TRUE&p_ID=1', 'Paged=TRUE&p_ID=x', 'Paged=TRUE&p_Title=a&p_ID=1', 'Paged=TRUE', 'x', '', '%', 'Paged=TRUE&PagedPrev=TRUE&p_ID=2', 'Paged=TRUE&p_ID=1e400', 'Paged=TRUE&p_ID=-1&p_Tal=x']), '@v': () => random.one(["'a'", '{"High":"0","Low":"1"}', "{'ViewXml':'<View/>'}", '{', '', '[]', 'null', "'", '{"High":{},"Low":"-1"}']),
  };
  const chosen = random.some(Object.keys(options), 4);
  const text = chosen.map((name) => {
    const value = (options[name] as () => string)().replace(/[\ud800-\udfff]/g, '');
    return `${random.chance(0.1) ? encodeURIComponent(name) : name}=${random.chance(0.85) ? encodeURIComponent(value) : value}`;
  }).join('&');
  return text ? `?${text}` : '';
}

const camls = ['<View><Query><Where><Eq><FieldRef Name="Tal"/><Value Type="Number">1</Value></Eq></Where><OrderBy><FieldRef Name="Title" Ascending="FALSE"/></OrderBy></Query><ViewFields><FieldRef Name="Till"/><FieldRef Name="Vem"/></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>', '<View><Query><Where><And><In><FieldRef Name="Val"/><Values><Value Type="Choice">a</Value></Values></In><Or><IsNull><FieldRef Name="Dag"/></IsNull><Includes><FieldRef Name="Dit" LookupId="TRUE"/><Value Type="Lookup">1</Value></Includes></Or></And></Where></Query></View>', '<View><Query><Where><Contains><FieldRef Name="Text"/><Value Type="Note">x</Value></Contains></Where></Query></View>', '<View/>', '', '<View Scope="RecursiveAll"><Query><Where><Geq><FieldRef Name="Dag"/><Value Type="DateTime"><Today OffsetDays="-9999999999"/></Value></Geq></Where></Query></View>', '<View><Query><Where><Eq><FieldRef Name="Vem"/><Value Type="Integer"><UserID/></Value></Eq></Where></Query></View>', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><View>&c;</View>'];
const fieldXmls = ['<Field Type="Text" Name="X1" DisplayName="X1" MaxLength="20" Indexed="TRUE"/>', '<Field Type="Choice" Name="X2" DisplayName="X2"><Default>a</Default><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>', '<Field Type="Lookup" Name="X3" DisplayName="X3" List="{00000000-0000-0000-0000-000000000001}" ShowField="Title"/>', '<Field Type="Number" Name="X4" DisplayName="X4" Min="x" Max="-1"/>', '<Field Type="Calculated" Name="X5" DisplayName="X5"><Formula>=[Title]</Formula></Field>', '<Field Type="Text" Name="X6" DisplayName="X6"><Validation Message="nej">=LEN([X6])&gt;2</Validation></Field>', '<Field/>', '<x/>', '<Field Type="Text" ID="{x}" Name="constructor" DisplayName="constructor"/>', '<Field Type="Text" Name="Nyckel" DisplayName="Nyckel" EnforceUniqueValues="TRUE"/>', '<Field Type="Boolean" Name="X7" DisplayName="X7" EnforceUniqueValues="TRUE" Indexed="TRUE"/>', '<Field Type="DateTime" Name="X8" DisplayName="X8"><Default>[today]</Default></Field>'];
const itemBody = { __metadata: { type: 'SP.Data.ProvListItem' }, Title: 'x', Nyckel: 'k', Text: 'x', Tal: 3, Ja: true, Dag: '2026-02-02T23:00:00Z', Val: 'a', Flera: { results: ['a'] }, Sida: { Url: 'https://kommun.example', Description: 'x' }, VemId: 1, TillId: 1, DitId: { results: [1] } };
const parts = (ground: SharePointGround): string[] => [`GET ${site}/_api/web/title HTTP/1.1`, `GET ${site}/_api/${ground.list}/items?$filter=Title%20eq HTTP/1.1`, `POST ${site}/_api/${ground.list}/items HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"Title":"b"}`, `MERGE ${site}/_api/${ground.list}/items(${ground.item}) HTTP/1.1\r\nIf-Match: *\r\nContent-Type: application/json\r\n\r\n{"Title":5}`, 'GET http://x:y/_api/web HTTP/1.1', 'GET /sites/nope/_api/web HTTP/1.1', 'GET % HTTP/1.1', `POST ${site}/_api/$batch HTTP/1.1`, 'hej', ''];

function batch(random: Random, ground: SharePointGround): { type: string; body: string } {
  const one = (boundary: string, line: string): string => `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${line}\r\n\r\n`;
  const set = (): string => `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${random.some(parts(ground), 4).map((line) => one('c', line)).join('')}--c--\r\n`;
  const nested = (depth: number): string => (depth === 0 ? one('b', 'hej') : `--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${nested(depth - 1)}`);
  const body = random.chance(0.05) ? nested(random.below(2000)) : `${Array.from({ length: random.below(random.chance(0.05) ? 130 : 6) }, () => (random.chance(0.3) ? set() : one('b', random.one(parts(ground))))).join('')}--b--\r\n`;
  return { type: random.one(['multipart/mixed; boundary=b', 'multipart/mixed; boundary="b"', 'multipart/mixed; boundary=c', 'multipart/mixed', 'application/json', 'multipart/mixed; boundary=']), body: random.chance(0.4) ? mangled(random, body) : body };
}

/** Method, path below `_api/`, and the body where there is one; a text is sent as it is. */
const addresses = (ground: SharePointGround): [string, string, unknown?][] => {
  const { list } = ground;
  const item = `${list}/items(${ground.item})`;
  const folder = `web/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(ground.folder)}')`;
  const file = `web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(ground.file)}')`;
  return [
    ['GET', 'web'], ['GET', 'web/title'], ['GET', 'site'], ['POST', 'contextinfo'], ['GET', 'web/lists'], ['GET', 'web/regionalSettings/timeZone/localTimeToUTC(@v)'], ["GET", "web/GetStorageEntity('x')"], ['POST', "web/SetStorageEntity(key='k',value='v',description='d',comments='c')"],
    ['GET', list], ['GET', "web/lists/getByTitle('Prov')"], ['GET', `web/getList('${site}/Lists/Prov')`], ['GET', 'web/GetList(@v)'], ['POST', 'web/lists', { Title: 'Ny', BaseTemplate: 100, Description: 'x' }], ['MERGE', list, { Title: 'Prov', EnableVersioning: true, MajorVersionLimit: 5, ValidationFormula: '=[Tal]>1', ValidationMessage: 'x', ReadSecurity: 1 }],
    ['GET', `${list}/fields`], ['GET', `${list}/fields/getByInternalNameOrTitle('Tal')`], ...fieldXmls.map((xml): [string, string, unknown] => ['POST', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } }]), ['POST', `${list}/fields`, { __metadata: { type: 'SP.FieldChoice' }, FieldTypeKind: 6, Title: 'F', Choices: { results: ['a'] }, Required: true, DefaultValue: 'a', Indexed: true }], ['POST', `${list}/fields/AddField`, { parameters: { FieldTypeKind: 7, Title: 'L', LookupListId: ground.listId, LookupFieldName: 'Title' } }],
    ['MERGE', `${list}/fields/getByInternalNameOrTitle('Val')`, { Title: 'Val', Choices: { results: ['a', 'b'] }, Indexed: true, ValidationFormula: '=[Val]="a"', CustomFormatter: '{}', SchemaXml: '<Field Type="Choice" DisplayName="Val"/>' }], ['DELETE', `${list}/fields/getByInternalNameOrTitle('Text')`],
    ['GET', `${list}/views`], ['GET', `${list}/views(guid'${ground.view}')`], ['POST', `${list}/views`, { Title: 'V', RowLimit: 5, ViewQuery: '<OrderBy/>', ViewFields: { results: ['Title'] } }], ['MERGE', `${list}/defaultView`, { Title: 'Alla', RowLimit: 9, ViewQuery: '<Where/>', Hidden: false }], ['POST', `${list}/defaultView/viewfields/addviewfield('Tal')`], ['POST', `${list}/defaultView/viewfields/moveviewfieldto`, { field: 'Tal', index: 0 }], ['POST', `${list}/defaultView/setviewxml`, { viewXml: '<View><Query/><ViewFields><FieldRef Name="Tal"/></ViewFields></View>' }],
    ...Array.from({ length: 12 }, (): [string, string] => ['GET', `${list}/items`]), ['GET', item], ['GET', `${list}/getItemById(${ground.item})`], ...Array.from({ length: 6 }, (): [string, string, unknown] => ['POST', `${list}/items`, itemBody]), ['MERGE', item, itemBody], ['PATCH', item, itemBody], ['GET', `${item}/versions`], ['GET', `${item}/versions(512)`], ['GET', `${item}/FieldValuesAsText`], ['POST', `${item}/recycle`], ['DELETE', `${list}/items(2)`],
    ...camls.flatMap((ViewXml): [string, string, unknown][] => [['POST', `${list}/getItems`, { query: { __metadata: { type: 'SP.CamlQuery' }, ViewXml } }], ['POST', `${list}/RenderListDataAsStream`, { parameters: { ViewXml, RenderOptions: 2, Paging: 'Paged=TRUE&p_ID=1' } }]]), ['POST', `${list}/GetItems(query=@v)`], ['POST', `${item}/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'Tal', FieldValue: '1' }, { FieldName: 'Vem', FieldValue: '[{"Key":"lasare@kommun.example"}]' }, { FieldName: 'Dag', FieldValue: '2026-01-01' }], bNewDocumentUpdate: false }], ['POST', `${list}/AddValidateUpdateItemUsingPath`, { listItemCreateInfo: { FolderPath: { DecodedUrl: `${site}/Lists/Prov` } }, formValues: [{ FieldName: 'Title', FieldValue: 'x' }] }],
    ['GET', `${item}/AttachmentFiles`], ['POST', `${item}/AttachmentFiles/add(FileName='b.txt')`, 'raw'], ['GET', `${item}/AttachmentFiles('a.txt')/$value`], ['PUT', `${item}/AttachmentFiles('a.txt')/$value`, 'raw'], ['GET', 'web/recycleBin'], ['POST', `web/recycleBin('${ground.entry}')/restore`], ['POST', `web/recycleBin('${ground.entry}')/deleteObject`],
    ['GET', folder], ['GET', `${folder}/files`], ['POST', `${folder}/folders/AddUsingPath(decodedUrl='b')`], ['POST', `${folder}/files/AddUsingPath(decodedUrl='c.txt',Overwrite=true)`, 'raw'], ['POST', 'web/folders', { ServerRelativeUrl: `${ground.folder}/d` }], ['GET', file], ['GET', `${file}/$value`], ['PUT', `${file}/$value`, 'raw'], ['GET', `${file}/ListItemAllFields`], ['MERGE', `${file}/ListItemAllFields`, { Title: 'x' }], ['GET', `${file}/versions`], ['POST', `${file}/startUpload(uploadId=guid'11111111-1111-1111-1111-111111111111')`, 'raw'], ['POST', `${file}/continueUpload(uploadId=guid'11111111-1111-1111-1111-111111111111',fileOffset=3)`, 'raw'], ['POST', `${file}/finishUpload(uploadId=guid'11111111-1111-1111-1111-111111111111',fileOffset=6)`, 'raw'], ['POST', `${file}/recycle`],
    ['GET', 'web/siteGroups'], ['POST', 'web/siteGroups', { Title: 'G', Description: 'x' }], ['MERGE', `web/siteGroups(${ground.group})`, { Title: 'G2', AllowMembersEditMembership: true }], ['POST', `web/siteGroups(${ground.group})/users`, { LoginName: 'i:0#.f|membership|lasare@kommun.example' }], ['POST', `web/siteGroups(${ground.group})/users/removeById(${ground.user})`], ['GET', 'web/siteUsers'], ['GET', 'web/siteUsers(@v)'], ['GET', "web/siteUsers/getByEmail('lasare@kommun.example')"], ['POST', 'web/ensureuser', { logonName: 'lasare@kommun.example' }], ['GET', 'web/currentuser/groups'], ['POST', 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser', { queryParams: { QueryString: 'l', PrincipalType: 15, MaximumEntitySuggestions: 5 } }],
    ['GET', 'web/roleDefinitions'], ['POST', 'web/roleDefinitions', { Name: 'R', Description: 'x', BasePermissions: { High: '0', Low: '1' }, Order: 1 }], ['POST', `${list}/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`], ['POST', `${list}/roleAssignments/addroleassignment(principalid=${ground.user}, roledefid=1073741826)`], ['GET', `${list}/roleAssignments`], ['POST', `${item}/breakroleinheritance(true)`], ['POST', `${list}/resetroleinheritance`], ['GET', 'web/doesUserHavePermissions(@v)'], ['GET', `${list}/getUserEffectivePermissions(@v)`], ['GET', `${list}/EffectiveBasePermissions`],
  ];
};

function headers(random: Random, ground: SharePointGround, type: string | undefined): Record<string, string> {
  const more: Record<string, string> = {};
  if (type) more['content-type'] = random.chance(0.93) ? type : random.one(['text/plain', 'application/xml', 'application/json;odata=verbose', '', 'x', 'application/json;charset=utf-16', 'application/x-www-form-urlencoded']);
  if (random.chance(0.9)) more.authorization = random.chance(0.9) ? token : random.one(['Bearer lasare@kommun.example', 'Bearer utomstaende@kommun.example', 'Bearer x', 'Basic x', 'Bearer ', 'x']);
  else {
    more.cookie = random.one(['local-user=administrator@kommun.example', 'local-user=x', 'local-user=%', 'local-user="administrator@kommun.example"']);
    more['x-requestdigest'] = random.one([ground.digest, 'x', '0x00,', `${ground.digest}x`, '']);
  }
  if (random.chance(0.6)) more.accept = random.one(['application/json', 'application/json;odata=nometadata', 'application/json;odata=verbose', 'application/json;odata=minimalmetadata', 'application/json;odata=fullmetadata', '*/*', 'x', 'application/atom+xml', 'application/json;odata=x', 'text/html,*/*;q=0.8', ';;;,']);
  if (random.chance(0.4)) more['if-match'] = random.one(['*', '"1"', '"x"', 'W/"1"', '1', '"{00000000-0000-0000-0000-000000000001},1"', '"', '""', '"99999999999999999999"']);
  if (random.chance(0.15)) more['x-http-method'] = random.one(['MERGE', 'DELETE', 'PUT', 'PATCH', 'GET', 'nope', '']);
  if (random.chance(0.03)) more[random.one(['if-none-match', 'prefer', 'x-forwarded-host', 'host'])] = random.one(['x', '*', 'a b', 'kommun.example']);
  return Object.fromEntries(Object.entries(more).map(([name, value]) => [name, carried(random.chance(0.02) ? mangled(random, value) : value)]));
}

export function sharePointRequest(random: Random, ground: SharePointGround): FuzzRequest {
  const prefix = random.chance(0.95) ? `${site}/_api/` : random.one(['/_api/', '/sites/nope/_api/', '/sites/barn-och-utbildning/_api/', '/sites/trygghet/sub/_api/', '/teams/x/_api/', '/SITES/TRYGGHET/_API/', '/sites/%E0%A4/_api/', '/sites//_api//']);
  if (random.chance(0.06)) {
    const { type, body } = batch(random, ground);
    return { method: 'POST', path: `${prefix}$batch`, headers: { ...headers(random, ground, undefined), 'content-type': type }, body: Buffer.from(body) };
  }
  const [method, path, body] = random.one(addresses(ground));
  const target = random.chance(0.25) ? mangled(random, path) : path;
  const asked = random.chance(0.55) ? query(random) : '';
  const verb = random.chance(0.92) ? method : random.one(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE', 'HEAD', 'OPTIONS']);
  let sent: Buffer | undefined;
  let type: string | undefined;
  if (body !== undefined) {
    // XML within a body is mangled by itself: a broken envelope would hide it.
    const xml = (value: unknown): unknown => (typeof value === 'string' && value.startsWith('<') && random.chance(0.4) ? mangled(random, value) : typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, xml(one)])) : value);
    const text = typeof body === 'string' ? body : JSON.stringify(bent(random, xml(body)));
    sent = Buffer.from(random.chance(0.06) ? mangled(random, text) : text);
    type = typeof body === 'string' ? undefined : 'application/json';
  } else if (random.chance(0.03)) sent = Buffer.from(random.one(['{', '{}', 'x', '\u0000']));
  return { method: verb, path: pathed(`${prefix}${target}${asked}`), headers: headers(random, ground, type), body: sent };
}

/** What SharePoint itself answers with 500: thresholds, and names that are taken. */
const ownFaults = /^-(2147024860|2147024749|2130575342|2130575293|2146232832), /;

/** What is wrong with an answer. */
export function sharePointFaults(answer: FuzzAnswer): string[] {
  let body: any;
  try {
    body = JSON.parse(answer.text);
  } catch {
    body = undefined;
  }
  const error = body?.['odata.error'] ?? body?.error;
  const common = commonFaults(answer).filter((one) => !(one.startsWith('answered 500') && ownFaults.test(String(error?.code))));
  // Node itself turns away what is no HTTP; a HEAD has no body; a token nobody knows is refused before SharePoint.
  if (answer.status < 400 || answer.status === 401 || (answer.status === 400 && answer.text === '') || answer.text === '') return common;
  if (typeof error !== 'object' || !/^-\d+, [A-Za-z.]+$/.test(String(error?.code)) || typeof error.message?.value !== 'string' || error.message.value === '') common.push(`${answer.status} is not in SharePoint's form: ${answer.text.slice(0, 200)}`);
  return common;
}
