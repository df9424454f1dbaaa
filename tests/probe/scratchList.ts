/** The scratch list in a real site: whether it may be used, what it was before, and how it becomes that again. */
import { randomUUID } from 'node:crypto';
import type { Answer, Caller, Scratch } from '../integration/local/conformance/case.ts';
import { prepareScratch } from '../integration/local/conformance/sharepoint/index.ts';
import { Refusal } from './options.ts';
import type { SharePointTarget } from './options.ts';
import { serviceCaller } from './service.ts';

/** What must stand in the list's description: nobody has written it by chance. */
export const marker = 'trygghetsnavet-provlista';

const genericList = 100;
const settings = ['Title', 'Description', 'EnableVersioning', 'MajorVersionLimit', 'EnableAttachments', 'EnableFolderCreation', 'ContentTypesEnabled', 'Hidden', 'NoCrawl', 'OnQuickLaunch', 'ValidationFormula', 'ValidationMessage'];

interface Found { Id: string; Title: string; Description: string; ItemCount: number; BaseTemplate: number; HasUniqueRoleAssignments: boolean; RootFolder: { ServerRelativeUrl: string }; [setting: string]: unknown }

const plain = { accept: 'application/json;odata=nometadata' };
const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
const removal = { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' };

async function read(call: Caller, path: string): Promise<any> {
  const answer = await call('GET', path, undefined, plain);
  if (answer.status >= 300) throw new Refusal(`GET ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.body;
}

/** The target of a request that changes something, decoded; a batch has as many as it holds. */
function targets(method: string, url: string, body: unknown): string[] {
  if (!/\/_api\/\$batch$/i.test(url.split('?')[0] ?? '')) return [url];
  return [...String(body).matchAll(/^(POST|PUT|PATCH|MERGE|DELETE) (\S+)/gm)].map(match => match[2] as string);
}

/** Requests that are sent as POST but change nothing, or nothing but the site's own list of its users. */
const harmless = [/\/_api\/contextinfo$/i, /\/_api\/web\/ensureuser\b/i, /clientpeoplepicker(search|resolve)user$/i];

/** What the probe may write to: the list, however it is addressed; what it recycled itself; and lists that cannot be. */
export interface Own { id: string; title: string; url: string; /** Recycle bin entries of the list's own items. */ recycled: Set<string>; /** Names that the probe made up: no list has them. */ names: Set<string> }

/** No list has such a GUID. */
const nobodys = /lists\(guid'0{8}-0{4}-0{4}-0{4}-0{11}1'\)/;

/** Whether a write stays where the probe may write. */
export function staysWithin(list: Own, method: string, url: string, body: unknown): boolean {
  return targets(method, url, body).every(target => {
    const path = decodeURIComponent((target.split('?')[0] ?? '').replace(/%(?![0-9a-f]{2})/gi, '%25')).toLowerCase();
    if (harmless.some(one => one.test(path))) return true;
    const byTitle = `getbytitle('${list.title.replace(/'/g, '\'\'').toLowerCase()}')`;
    const below = [`lists(guid'${list.id}')`, `lists('${list.id}')`, `getbyid('${list.id}')`, `getbyid(guid'${list.id}')`, byTitle, `'${list.url.toLowerCase()}'`, `'${list.url.toLowerCase()}/`];
    if (nobodys.test(path)) return true;
    const bin = /\/recyclebin(?:\/getbyid)?\('([0-9a-f-]{36})'\)\/(restore|deleteobject)/.exec(path);
    if (bin) return list.recycled.has(bin[1] as string);
    const named = /\/lists\/getbytitle\('([^']+)'\)/.exec(path);
    if (named && list.names.has(named[1] as string)) return true;
    return path.includes('/_api/') && below.some(one => path.includes(one.toLowerCase()));
  });
}

export interface OpenScratch { call: Caller; scratch: Scratch; /** What the list had been given and could not be taken back. */ cleanUp(): Promise<string[]> }

async function find(call: Caller, target: SharePointTarget): Promise<Found> {
  const title = encodeURIComponent(target.list.replace(/'/g, '\'\''));
  const list = await read(call, `web/lists/getByTitle('${title}')?$select=Id,ItemCount,BaseTemplate,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl,${settings.join(',')}&$expand=RootFolder`) as Found;
  if (!list.Description.includes(marker)) throw new Refusal(`'${list.Title}' is not marked as a scratch list: write ${marker} in its description, if nothing of it matters`);
  if (list.BaseTemplate !== genericList) throw new Refusal(`'${list.Title}' is no plain list`);
  if (/\/Tn[A-Z][A-Za-z]*$/.test(list.RootFolder.ServerRelativeUrl)) throw new Refusal(`'${list.Title}' lies where Trygghetsnavet keeps its own lists`);
  if (list.ItemCount > 0) throw new Refusal(`'${list.Title}' holds ${list.ItemCount} items: the scratch list must be empty`);
  return list;
}

async function must(answer: Promise<Answer>, what: string): Promise<string | undefined> {
  const { status, text } = await answer;
  return status < 300 || status === 404 ? undefined : `${what}: ${status} ${text.slice(0, 200)}`;
}

/**
 * Opens the scratch list: looks whether it may be used, and gives it the cases' columns.
 * @throws Refusal when it is not marked, not empty or not there
 */
export async function openScratch(target: SharePointTarget, wait?: (milliseconds: number) => Promise<void>): Promise<OpenScratch> {
  const base = `${target.site}/_api/`;
  const { origin, pathname } = new URL(target.site);
  const reader = serviceCaller({ base, token: target.token, accept: plain.accept, mayWrite: () => false, wait });
  const before = await find(reader, target);
  const own: Own = { id: before.Id, title: before.Title, url: before.RootFolder.ServerRelativeUrl, recycled: new Set(), names: new Set() };
  const service = serviceCaller({ base, token: target.token, accept: plain.accept, mayWrite: (...request) => staysWithin(own, ...request), wait });
  const call = Object.assign(async (...request: Parameters<Caller>) => {
    const answer = await service(...request);
    const entry = answer.body?.value ?? answer.body?.d?.Recycle;
    if (/\/recycle(\(\))?$/i.test(request[1]) && typeof entry === 'string') own.recycled.add(entry.toLowerCase());
    return answer;
  }, { as: service.as, at: service.at, control: service.control }) as Caller;
  // Only the cleaning reaches the recycle bin, and there only what lay in the list.
  const cleaner = serviceCaller({ base, token: target.token, accept: plain.accept, mayWrite: () => true, wait });
  const list = `web/lists(guid'${before.Id}')`;
  const names = async (path: string, name: string): Promise<string[]> => ((await read(reader, path)).value as Record<string, string>[]).map(one => one[name] as string);
  const fieldsBefore = await names(`${list}/fields?$select=InternalName`, 'InternalName');
  const viewsBefore = await names(`${list}/views?$select=Id`, 'Id');
  const run = randomUUID().slice(0, 6);
  let count = 0;
  const scratch: Scratch = {
    name: () => {
      count += 1;
      own.names.add(`tc${run}${count}`);
      return `Tc${run}${count}`;
    },
    list, listUrl: own.url, library: '', site: pathname.replace(/\/+$/, ''), origin
  };

  const removeAll = async (path: string, key: string, one: (id: string) => string): Promise<string[]> => {
    const left: (string | undefined)[] = [];
    for (const id of (await read(reader, path)).value.map((entry: Record<string, unknown>) => String(entry[key])) as string[]) left.push(await must(cleaner('POST', one(id), undefined, removal), one(id)));
    return left.filter((text): text is string => text !== undefined);
  };

  const cleanUp = async (): Promise<string[]> => {
    const left: (string | undefined)[] = [];
    // The list's own rule or versioning may have been left on by a case that broke off. What is as it was is not sent.
    const changed = await read(reader, `${list}?$select=HasUniqueRoleAssignments,${settings.join(',')}`) as Found;
    const back = settings.filter(name => (changed[name] ?? '') !== (before[name] ?? '')).map(name => [name, before[name] ?? ''] as const);
    if (back.length > 0) left.push(await must(cleaner('POST', list, Object.fromEntries(back), merge), 'settings'));
    for (let round = 0; round < 50 && (await read(reader, `${list}/items?$select=Id&$top=1`)).value.length > 0; round++) left.push(...await removeAll(`${list}/items?$select=Id&$top=200`, 'Id', id => `${list}/items(${id})`));
    const fields = (await names(`${list}/fields?$select=InternalName`, 'InternalName')).filter(name => !fieldsBefore.includes(name));
    // Columns that show part of another go before it.
    for (const name of fields.reverse()) left.push(await must(cleaner('POST', `${list}/fields/getByInternalNameOrTitle('${encodeURIComponent(name)}')`, undefined, removal), `column ${name}`));
    for (const id of (await names(`${list}/views?$select=Id`, 'Id')).filter(one => !viewsBefore.includes(one))) left.push(await must(cleaner('POST', `${list}/views(guid'${id}')`, undefined, removal), `view ${id}`));
    if (changed.HasUniqueRoleAssignments && !before.HasUniqueRoleAssignments) left.push(await must(cleaner('POST', `${list}/resetroleinheritance`), 'permissions'));
    const bin = (await read(reader, 'web/recycleBin?$select=Id,DirName&$top=500')).value as { Id: string; DirName: string }[];
    const dir = own.url.replace(/^\//, '').toLowerCase();
    for (const { Id } of bin.filter(({ DirName }) => `${DirName.replace(/^\//, '').toLowerCase()}/`.startsWith(`${dir}/`))) left.push(await must(cleaner('POST', `web/recycleBin('${Id}')/deleteObject`), `recycled ${Id}`));
    return left.filter((text): text is string => text !== undefined);
  };

  try {
    await prepareScratch(call, list);
  } catch (error) {
    await cleanUp();
    throw new Refusal((error as Error).message);
  }
  return { call, scratch, cleanUp };
}
