/**
 * Data in every list of a stored release, made from that release's own definitions: values of each column's type,
 * at its limits, and what people add themselves. `snapshot` reads all of it, to be compared after an upgrade.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import type { LocalServer } from '../localServer';
import { client } from '../local/client';
import type { Client } from '../local/client';

interface OldField { name: string; type: string; required: boolean; attributes: Record<string, string>; choices: string[]; }
export interface OldList { path: string; library: boolean; fields: OldField[]; }

const folder = join(__dirname, '../../../sharepoint/releases');

const elements = (path: string, name: string): Element[] =>
  Array.from(new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml').getElementsByTagName(name));

const attributesOf = (element: Element): Record<string, string> => Object.fromEntries(Array.from(element.attributes).map(({ name, value }) => [name, value]));

/** The lists of a release, targets of lookups first, as its elements.xml has them. */
export function listsOf(release: string): OldList[] {
  return elements(join(folder, release, 'elements.xml'), 'ListInstance').map(attributesOf).map(instance => ({
    path: instance.Url, library: instance.TemplateType === '101',
    fields: elements(join(folder, release, instance.CustomSchema), 'Field').map(field => ({
      name: field.getAttribute('Name')!, type: field.getAttribute('Type')!, required: field.getAttribute('Required') === 'TRUE', attributes: attributesOf(field),
      choices: Array.from(field.getElementsByTagName('CHOICE')).map(choice => choice.textContent ?? '')
    }))
  }));
}

const day = 86_400_000;

/** A value at the column's limits. Dates come in the order of the columns, as the lists' rules want them. */
function valueOf(field: OldField, index: number, no: number, world: { targets(list: string): number[]; user: number }): [string, unknown] {
  const { attributes, choices } = field;
  switch (field.type) {
    case 'Text': {
      const text = `${no} Å<&>"'é 😀 ${field.name}`;
      const longest = Number(attributes.MaxLength ?? 255);
      return [field.name, no === 0 ? text.padEnd(longest, 'ö').slice(0, longest) : text.slice(0, longest)];
    }
    case 'Note': return [field.name, `Första raden\nåäö <b>&amp;</b> ${'text '.repeat(no === 0 ? 2000 : 3)}${field.name}`];
    case 'Number': return [field.name, no === 0 ? Number(attributes.Max ?? 1_000_000) : Number(attributes.Min ?? -5)];
    case 'Boolean': return [field.name, no !== 1];
    case 'DateTime': return [field.name, new Date(Date.UTC(2026, 2, 27 + no, 12) + index * day).toISOString().replace('.000', '')];
    case 'Choice': return [field.name, choices[no % choices.length]];
    case 'Lookup': return [`${field.name}Id`, world.targets(attributes.List)[no]];
    case 'User': return [`${field.name}Id`, world.user];
    case 'URL': return [field.name, { Url: `https://kommun.example/${field.name}?no=${no}`, Description: `Länk ${no}` }];
    default: throw new Error(`No value is known for columns of the type ${field.type}`);
  }
}

const listAt = (site: string, list: OldList): string => `web/getList('${site}/${list.path}')`;

async function must(answer: Promise<{ status: number; text: string; body: any }>): Promise<any> {
  const { status, text, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${text}`);
  return body;
}

async function addItem(sp: Client, site: string, list: OldList, no: number, values: Record<string, unknown>): Promise<number> {
  if (!list.library) return (await must(sp.post(`${listAt(site, list)}/items`, values))).Id as number;
  const name = `Fil #${no} åäö.txt`;
  await must(sp.post(`web/getFolderByServerRelativePath(decodedUrl='${site}/${list.path}')/files/AddUsingPath(decodedurl='${encodeURIComponent(name)}',Overwrite=false)`, `Innehåll ${no}`));
  const { Id } = await must(sp.get(`web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${site}/${list.path}/${name}`)}')/listItemAllFields?$select=Id`));
  await must(sp.merge(`${listAt(site, list)}/items(${Id as number})`, values));
  return Id as number;
}

/** Three items in each list: full, least and changed once; one with a file attached; and what people made themselves. */
export async function fill(server: LocalServer, site: string, lists: OldList[]): Promise<void> {
  const sp = client(server.url, site);
  const user = (await must(sp.post('web/ensureuser', { logonName: 'i:0#.f|membership|chef.barn@kommun.example' }))).Id as number;
  const made = new Map<string, number[]>();
  for (const list of lists) {
    const at = listAt(site, list);
    const full = (no: number): Record<string, unknown> =>
      Object.fromEntries(list.fields.map((field, index) => valueOf(field, index, no, { targets: path => made.get(path) ?? [], user })));
    const required = new Set(list.fields.filter(field => field.required).flatMap(field => [field.name, `${field.name}Id`]));
    const least = Object.fromEntries(Object.entries(full(1)).filter(([name]) => required.has(name)));
    // A list whose own rule wants more than the required columns gets a full item instead.
    const second = await addItem(sp, site, list, 1, least).catch(() => addItem(sp, site, list, 1, full(1)));
    const ids = [await addItem(sp, site, list, 0, full(0)), second, await addItem(sp, site, list, 2, full(2))];
    await must(sp.merge(`${at}/items(${ids[2]})`, { Title: 'Ändrad en gång' }));
    if (!list.library) await must(sp.post(`${at}/items(${ids[0]})/attachmentFiles/add(FileName='Bilaga.txt')`, 'Bilagans innehåll'));
    await must(sp.post(`${at}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" Name="Egen" DisplayName="Vår egen kolumn" />', Options: 8 } }));
    await must(sp.merge(`${at}/items(${ids[1]})`, { Egen: 'Vårt eget' }));
    await must(sp.post(`${at}/views`, { Title: 'Vår egen vy', ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' }));
    await must(sp.merge(at, { Title: `Vår ${list.path}` }));
    made.set(list.path, ids);
  }
}

/** Everything that people have entered: items, versions, attachments, files, and the names and views they made. */
export async function snapshot(server: LocalServer, site: string, lists: OldList[]): Promise<unknown[]> {
  const sp = client(server.url, site);
  return Promise.all(lists.map(async list => {
    const at = listAt(site, list);
    const items = (await must(sp.get(`${at}/items?$select=*,FileRef&$top=100`))).value as { Id: number; FileRef: string }[];
    return {
      title: (await must(sp.get(`${at}?$select=Title`))).Title as string,
      views: ((await must(sp.get(`${at}/views?$select=Title`))).value as { Title: string }[]).filter(({ Title }) => Title === 'Vår egen vy'),
      items,
      versions: await Promise.all(items.map(async ({ Id }) => (await must(sp.get(`${at}/items(${Id})/versions`))).value as unknown)),
      files: await Promise.all(items.map(async ({ Id, FileRef }) => list.library
        ? (await sp.get(`web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(FileRef)}')/$value`)).text
        : Promise.all(((await must(sp.get(`${at}/items(${Id})/attachmentFiles`))).value as { FileName: string }[]).map(async ({ FileName }) =>
          [FileName, (await sp.get(`${at}/items(${Id})/attachmentFiles('${FileName}')/$value`)).text]))))
    };
  }));
}
