/** What the SharePoint cases share: the scratch list's columns, headers, documented sources, and small steps. */
import type { Answer, Caller, Expectation, Scratch } from '../case.ts';

/** The columns of the scratch list; `{list}` stands for its GUID. */
export const scratchColumns: Record<string, string> = {
  TcKey: '<Field Type="Text" Name="TcKey" DisplayName="Tc nyckel" Indexed="TRUE" />',
  TcCode: '<Field Type="Text" Name="TcCode" DisplayName="Tc kod" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
  TcNote: '<Field Type="Note" Name="TcNote" DisplayName="Tc text" NumLines="6" RichText="FALSE" />',
  TcChoice: '<Field Type="Choice" Name="TcChoice" DisplayName="Tc val" Format="Dropdown" Indexed="TRUE"><Default>Öppen</Default><CHOICES><CHOICE>Öppen</CHOICE><CHOICE>Pågår</CHOICE><CHOICE>Klar</CHOICE></CHOICES></Field>',
  TcTags: '<Field Type="MultiChoice" Name="TcTags" DisplayName="Tc märken"><CHOICES><CHOICE>röd</CHOICE><CHOICE>grön</CHOICE><CHOICE>blå</CHOICE></CHOICES></Field>',
  TcNumber: '<Field Type="Number" Name="TcNumber" DisplayName="Tc tal" Min="-100" Max="100" />',
  TcMoney: '<Field Type="Currency" Name="TcMoney" DisplayName="Tc belopp" LCID="1053" />',
  TcFlag: '<Field Type="Boolean" Name="TcFlag" DisplayName="Tc flagga"><Default>1</Default></Field>',
  TcDay: '<Field Type="DateTime" Name="TcDay" DisplayName="Tc dag" Format="DateOnly" Indexed="TRUE" />',
  TcMoment: '<Field Type="DateTime" Name="TcMoment" DisplayName="Tc tidpunkt" Format="DateTime" />',
  TcLink: '<Field Type="URL" Name="TcLink" DisplayName="Tc länk" Format="Hyperlink" />',
  TcPerson: '<Field Type="User" Name="TcPerson" DisplayName="Tc person" UserSelectionMode="PeopleOnly" />',
  TcPeople: '<Field Type="UserMulti" Name="TcPeople" DisplayName="Tc personer" UserSelectionMode="PeopleOnly" Mult="TRUE" />',
  TcRef: '<Field Type="Lookup" Name="TcRef" DisplayName="Tc hänvisning" List="{list}" ShowField="Title" />',
  TcRefs: '<Field Type="LookupMulti" Name="TcRefs" DisplayName="Tc hänvisningar" List="{list}" ShowField="Title" Mult="TRUE" />',
};

/** Gives the list the columns it lacks. @throws when the service refuses */
export async function prepareScratch(call: Caller, list: string): Promise<void> {
  const found = await call('GET', `${list}/fields?$select=InternalName`, undefined, bare);
  const { body } = await call('GET', `${list}?$select=Id`, undefined, bare);
  const there = new Set((found.body.value as { InternalName: string }[]).map((one) => one.InternalName));
  for (const [name, xml] of Object.entries(scratchColumns)) {
    if (there.has(name)) continue;
    const made = await call('POST', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml.replace('{list}', `{${body.Id as string}}`), Options: 8 } }, bare);
    if (made.status >= 300) throw new Error(`The column ${name} could not be made: ${made.status} ${made.text}`);
  }
}

export const bare = { accept: 'application/json;odata=nometadata' };
export const minimal = { accept: 'application/json;odata=minimalmetadata' };
export const verbose = { accept: 'application/json;odata=verbose' };
export const verboseBody = { ...verbose, 'content-type': 'application/json;odata=verbose' };
export const merge = (etag = '*'): Record<string, string> => ({ 'X-HTTP-Method': 'MERGE', 'If-Match': etag });
export const removal = (etag = '*'): Record<string, string> => ({ 'X-HTTP-Method': 'DELETE', 'If-Match': etag });

/** Where the expectations come from: pages of Microsoft's documentation by title, and the project's notes of the wire. */
export const from = {
  wire: 'm365-wire §2 [ran]', errors: 'm365-wire §2, table of errors', limits: 'm365-wire §3 [doc]', limitsTold: 'm365-wire §3 [comm]',
  lists: 'doc: Working with lists and list items with REST', query: 'doc: Use OData query operations in SharePoint REST requests',
  files: 'doc: Working with folders and files with REST', fields: 'doc: Fields REST API reference', rest: 'doc: Lists and list items REST API reference',
  people: 'doc: Users, groups, and roles REST API reference', rights: 'doc: Set custom permissions on a list by using the REST interface',
  batch: 'doc: Make batch requests with the REST APIs', sync: 'doc: Synchronize SharePoint items using the REST service', basics: 'doc: Complete basic operations using SharePoint REST endpoints',
  service: 'doc: Get to know the SharePoint REST service', paths: 'doc: Supporting % and # in files and folders with the ResourcePath API', dialects: 'doc: JSON Light support in REST SharePoint API released',
  caml: 'doc: Query schema', stream: 'doc: Working with lists and list items with REST, RenderListDataAsStream', thresholds: 'doc: Manage large lists and libraries', paging: 'doc: Working with lists and list items with REST, $skiptoken',
  csom: 'doc: [MS-CSOMSPT] SharePoint Client-Side Object Model Protocol', uris: 'doc: Determine SharePoint REST service endpoint URIs', limitsPage: 'doc: SharePoint limits',
} as const;

export const denied: Expectation = { status: 403, code: '-2147024891, System.UnauthorizedAccessException', message: /^Access (is )?denied/ };
export const noList: Expectation = { status: 404, code: '-1, System.ArgumentException', message: /^List '.+' does not exist at site with URL 'https?:\/\/.+'\.$/ };
export const noItem: Expectation = { status: 404, code: /^-2130575338, (System\.ArgumentException|Microsoft\.SharePoint\.SPException)$/, message: /^Item does not exist\. It may have been deleted by another user\./ };
export const badQuery: Expectation = { status: 400, code: /^-1, (Microsoft\.SharePoint\.(Client\.InvalidClientQueryException|SPException)|Microsoft\.Data\.OData\.ODataException)$/ };
export const stale: Expectation = { status: 412, code: '-1, Microsoft.SharePoint.Client.ClientServiceException', message: /^The request ETag value '.*' does not match the object's ETag value '"[0-9a-fA-F-]{36},\d+"'\.?$/ };
/** Any error in SharePoint's form: a number, a .NET type, a message. */
export const refused = (status: number | number[]): Expectation => ({ status, code: /^-\d+, [A-Za-z.]+Exception$/, message: /\S/ });

/** A new item of the scratch list; its body. @throws when it cannot be made */
export async function addItem(call: Caller, scratch: Scratch, values: Record<string, unknown> = {}): Promise<{ Id: number; etag: string; [name: string]: any }> {
  const made = await call('POST', `${scratch.list}/items`, { Title: scratch.name(), ...values }, bare);
  if (made.status !== 201) throw new Error(`An item could not be made: ${made.status} ${made.text}`);
  return { ...made.body, etag: made.headers.etag };
}

/** The answer to the first request, with what a second one reads afterwards as `seen`. */
export async function then(answer: Promise<Answer> | Answer, after: () => Promise<unknown>): Promise<Answer> {
  const got = await answer;
  return { ...got, seen: await after() };
}

export const quote = (text: string): string => encodeURIComponent(text.replace(/'/g, "''")).replace(/'/g, '%27');

/** A list of its own for a case; its path. Only `local` cases do this. */
export async function newList(call: Caller, scratch: Scratch, more: Record<string, unknown> = {}): Promise<{ path: string; id: string; title: string }> {
  const title = scratch.name();
  const made = await call('POST', 'web/lists', { Title: title, BaseTemplate: 100, ...more }, bare);
  if (made.status !== 201) throw new Error(`A list could not be made: ${made.status} ${made.text}`);
  return { path: `web/lists(guid'${made.body.Id as string}')`, id: made.body.Id, title };
}

/** A principal's number at the site. */
export async function idOf(call: Caller, user: string): Promise<number> {
  return (await call('POST', 'web/ensureuser', { logonName: `i:0#.f|membership|${user}@kommun.example` }, bare)).body.Id;
}
