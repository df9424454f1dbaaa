/** Sites, drives and their items. */
import { holds, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Expectation, Scratch } from '../case.ts';
import { send } from '../caller.ts';
import { address, all, bare, elsewhere, empty, filesDenied, from, grant, graphCase, id, made, noFile, operation, range, seen, then } from './common.ts';

const readOnly = 'a read changes nothing';
const kib320 = 320 * 1024;
const own = 'Files.ReadWrite';
const shared = ['Files.ReadWrite.All', 'Sites.Read.All'];
const taken: Expectation = { status: 409, code: 'nameAlreadyExists' };
const modified: Expectation = { status: 412, code: 'resourceModified' };
const text = { 'content-type': 'text/plain' };

/** With the permission for the own drive. */
const mine = (run: (call: Caller, scratch: Scratch) => Promise<Answer>) => async (call: Caller, scratch: Scratch): Promise<Answer> => {
  await grant(call, own);
  return run(call, scratch);
};
/** With the permissions for sites and their libraries, and the library's drive. */
const library = (run: (call: Caller, drive: string, scratch: Scratch) => Promise<Answer>) => async (call: Caller, scratch: Scratch): Promise<Answer> => {
  await grant(call, ...shared);
  const site = await made(call('GET', 'sites/kommun.sharepoint.com:/sites/trygghet'));
  return run(call, `drives/${(await made(call('GET', `sites/${site.id as string}/drive`))).id as string}`, scratch);
};
const put = (call: Caller, path: string, content: string, query = ''): Promise<Answer> => call('PUT', `${path}:/content${query}`, content, text);
const root = 'me/drive/root:/';
const withFile = async (call: Caller, name = 'Underlag/Årsanalys #1.txt'): Promise<any> => made(put(call, `${root}${encodeURI(name).replace(/#/g, '%23')}`, 'text'));
const open = (call: Caller, path: string, body?: object): Promise<Answer> => call('POST', `${path}:/createUploadSession`, body);
interface Opened { url: string; put: (from: number, to: number, total: number) => Promise<Answer> }
async function opened(call: Caller, scratch: Scratch, path = `${root}stor.bin`, body: object = {}): Promise<Opened> {
  const url = elsewhere(scratch, (await made(open(call, path, body))).uploadUrl);
  return { url, put: (first, last, total) => send('PUT', url, range(first, last, total), Buffer.alloc(last - first + 1, 'x')) };
}

export const fileOperations = [
  operation('sites.get', 'A site: by id, by address, the root, by search', { conflict: readOnly }), operation('sites.drives', 'The libraries of a site', { malformed: 'as sites.get', conflict: readOnly }), operation('drives.get', 'A drive', { malformed: 'an unknown id is a missing drive', conflict: readOnly }),
  operation('items.get', 'An item: by id, by path, with its children', { conflict: readOnly }), operation('items.children', 'The items of a folder', { conflict: readOnly }), operation('items.folder', 'A folder is made'),
  operation('items.content', 'A file\'s content', { conflict: readOnly }), operation('items.put', 'A file is made or replaced in one request'), operation('items.session', 'An upload session is opened'), operation('items.upload', 'Ranges are sent to the session\'s address', { denied: 'the address itself is the permission' }),
  operation('items.delete', 'An item is deleted'),
];

export const fileCases: ConformanceCase[] = [
  graphCase('sites.get/success/path', 'by host and path; id of host, site and web', from.sitePath, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', 'sites/kommun.sharepoint.com:/sites/trygghet'); }, { status: 200, check: holds({ id: /^[^,]+,[0-9a-f-]{36},[0-9a-f-]{36}$/, displayName: 'Trygghet', name: 'trygghet', webUrl: /\/sites\/trygghet$/, createdDateTime: /Z$/ }) }),
  graphCase('sites.get/success/id', 'by its id', from.site, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', `sites/${(await made(call('GET', 'sites/kommun.sharepoint.com:/sites/trygghet'))).id as string}?$select=displayName`); }, { status: 200, check: holds({ displayName: 'Trygghet', webUrl: undefined }) }),
  graphCase('sites.get/success/root', 'the tenant\'s root', from.site, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', 'sites/root'); }, { status: 200, check: holds({ displayName: /./, siteCollection: { hostname: /./ } }) }),
  graphCase('sites.get/success/search', 'by search, only what one may see', from.sites, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', 'sites?search=trygg&$select=displayName'); }, { status: 200, check: holds({ value: [{ displayName: 'Trygghet' }] }) }),
  graphCase('sites.get/denied/scope', 'without Sites.Read.All', from.site, (call) => call('GET', 'sites/root'), filesDenied),
  graphCase('sites.get/denied/outsider', 'a site that one may not open', from.site, async (call) => { await grant(call, 'Sites.Read.All'); return call.as('utomstaende')('GET', 'sites/kommun.sharepoint.com:/sites/trygghet'); }, filesDenied),
  graphCase('sites.get/missing/path', 'no site there', from.sitePath, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', 'sites/kommun.sharepoint.com:/sites/finns-inte'); }, noFile),
  graphCase('sites.get/malformed/id', 'what is no id', from.site, async (call) => { await grant(call, 'Sites.Read.All'); return call('GET', 'sites/nope'); }, { status: 400, code: 'invalidRequest' }, true),

  graphCase('sites.drives/success/list', 'its document libraries', from.drives, async (call) => { await grant(call, ...shared); return call('GET', `sites/${(await made(call('GET', 'sites/kommun.sharepoint.com:/sites/trygghet'))).id as string}/drives`); }, { status: 200, check: (answer) => lacks(answer.body.value[0], { id: /^b!/, driveType: 'documentLibrary', name: /./, webUrl: /\/sites\/trygghet\// }) }),
  graphCase('sites.drives/denied/scope', 'without a permission for others\' files', from.drives, async (call) => { await grant(call, own); return call('GET', 'sites/root/drives'); }, filesDenied),
  graphCase('sites.drives/missing/site', 'no such site', from.drives, async (call) => { await grant(call, ...shared); return call('GET', 'sites/00000000-0000-0000-0000-000000000001/drives'); }, noFile),

  graphCase('drives.get/success/own', 'the own drive', from.drive, mine((call) => call('GET', 'me/drive')), { status: 200, check: holds({ id: /^b!/, driveType: 'business', owner: { user: { displayName: 'Samordnare' } } }) }),
  graphCase('drives.get/success/library', 'a site\'s library by the drive\'s id', from.drive, library((call, drive) => call('GET', drive)), { status: 200, check: holds({ driveType: 'documentLibrary' }) }),
  graphCase('drives.get/denied/scope', 'without a permission for files', from.drive, (call) => call('GET', 'me/drive'), filesDenied),
  graphCase('drives.get/denied/library', 'Files.ReadWrite does not reach a site\'s library', from.permissions, library(async (call, drive) => { await grant(call, own); return call('GET', drive); }), filesDenied),
  graphCase('drives.get/denied/other', 'another\'s own drive', from.drive, mine((call) => call('GET', `users/${address('lasare')}/drive`)), filesDenied),
  graphCase('drives.get/missing/id', 'no such drive', from.drive, mine((call) => call('GET', 'drives/b!nope')), noFile, true),

  graphCase('items.get/success/path', 'by path: tags, parent, type', from.item, mine(async (call) => { await withFile(call); return call('GET', `${root}underlag/${encodeURIComponent('årsanalys #1.txt')}`); }), { status: 200, check: holds({ id, name: 'Årsanalys #1.txt', size: 4, eTag: /^"\{[0-9A-F-]{36}\},1"$/, cTag: /^"c:\{[0-9A-F-]{36}\},1"$/, file: { mimeType: 'text/plain' }, parentReference: { driveId: /^b!/, driveType: 'business', id, path: /^\/drives\/b![^/]+\/root:\/Underlag$/ }, createdDateTime: /Z$/, createdBy: { user: { displayName: 'Samordnare' } }, webUrl: /\.txt$/, '@microsoft.graph.downloadUrl': /^https:\/\// }) }),
  graphCase('items.get/success/id', 'by id, and by a path below an item', from.paths, mine(async (call) => {
    const one = await withFile(call);
    return { ...await call('GET', `me/drive/items/${one.parentReference.id as string}:/${encodeURIComponent(one.name as string)}`), seen: await made(call('GET', `me/drive/items/${one.id as string}?$select=name`)) };
  }), { status: 200, check: all(holds({ name: 'Årsanalys #1.txt' }), seen({ name: 'Årsanalys #1.txt', size: undefined })) }),
  graphCase('items.get/success/root', 'the root, with its children', from.item, mine(async (call) => { await withFile(call); return call('GET', 'me/drive/root?$expand=children($select=name)'); }), { status: 200, check: holds({ root: {}, folder: { childCount: 1 }, name: 'root', children: [{ name: 'Underlag' }] }) }),
  graphCase('items.get/success/not-modified', '304 when the tag is the same', from.item, mine(async (call) => { const one = await withFile(call); return call('GET', `me/drive/items/${one.id as string}`, undefined, { 'If-None-Match': one.eTag }); }), { status: 304 }),
  graphCase('items.get/success/library', 'a file of a site\'s library', from.item, library(async (call, drive) => { await made(put(call, `${drive}/root:/Protokoll/a.txt`, 'text')); return call('GET', `${drive}/root:/Protokoll/a.txt`); }), { status: 200, check: holds({ name: 'a.txt', size: 4, parentReference: { driveType: 'documentLibrary' }, webUrl: /\/sites\/trygghet\/Shared%20Documents\/Protokoll\/a\.txt$/, lastModifiedBy: { user: { displayName: 'Samordnare' } } }) }),
  graphCase('items.get/denied/scope', 'without a permission for files', from.item, (call) => call('GET', 'me/drive/root'), filesDenied),
  graphCase('items.get/missing/path', 'nothing of that name', from.item, mine((call) => call('GET', `${root}nope.txt`)), { ...noFile, message: 'The resource could not be found.' }),
  graphCase('items.get/missing/id', 'no such item', from.item, mine((call) => call('GET', 'me/drive/items/01ABCDEF')), noFile),
  graphCase('items.get/malformed/select', 'an unknown property', from.query, mine((call) => call('GET', 'me/drive/root?$select=nope')), { status: 400 }),

  graphCase('items.children/success/list', 'folders and files, sorted, in pages', from.children, mine(async (call) => {
    for (const name of ['b.txt', 'a.txt', 'Underlag/c.txt']) await withFile(call, name);
    return call('GET', 'me/drive/root/children?$select=name,folder&$orderby=name desc&$top=2');
  }), { status: 200, check: holds({ value: [{ name: 'Underlag', folder: { childCount: 1 } }, { name: 'b.txt' }], '@odata.nextLink': /skiptoken=/ }) }),
  graphCase('items.children/success/path', 'of a folder by its path', from.children, mine(async (call) => { await withFile(call); return call('GET', `${root}Underlag:/children?$select=name`); }), { status: 200, check: holds({ value: [{ name: 'Årsanalys #1.txt' }] }) }),
  graphCase('items.children/denied/scope', 'without a permission for files', from.children, (call) => call('GET', 'me/drive/root/children'), filesDenied),
  graphCase('items.children/missing/folder', 'no such folder', from.children, mine((call) => call('GET', `${root}nope:/children`)), noFile),
  graphCase('items.children/malformed/filter', 'a filter that cannot be read', from.filter, mine((call) => call('GET', 'me/drive/root/children?$filter=x')), { status: 400 }),

  graphCase('items.folder/success/made', '201 and the folder', from.folder, mine((call) => call('POST', 'me/drive/root/children', { name: 'Ny', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' })), { status: 201, check: holds({ id, name: 'Ny', folder: { childCount: 0 } }) }),
  graphCase('items.folder/success/rename', 'rename gives it another name', from.folder, mine(async (call) => { await made(call('POST', 'me/drive/root/children', { name: 'Ny', folder: {} })); return call('POST', 'me/drive/root/children', { name: 'Ny', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' }); }), { status: 201, check: holds({ name: /^Ny .*1/ }) }),
  graphCase('items.folder/denied/scope', 'Files.Read does not suffice', from.folder, async (call) => { await grant(call, 'Files.Read'); return call('POST', 'me/drive/root/children', { name: 'Ny', folder: {} }); }, filesDenied),
  graphCase('items.folder/missing/parent', 'no such parent', from.folder, mine((call) => call('POST', `${root}nope:/children`, { name: 'Ny', folder: {} })), noFile),
  graphCase('items.folder/malformed/name', 'a name with what no name holds', from.folder, mine((call) => call('POST', 'me/drive/root/children', { name: 'a?b', folder: {} })), { status: 400, code: 'invalidRequest' }),
  graphCase('items.folder/conflict/taken', 'a name that is taken', from.folder, mine(async (call) => { await made(call('POST', 'me/drive/root/children', { name: 'Ny', folder: {} })); return call('POST', 'me/drive/root/children', { name: 'NY', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }); }), taken),

  graphCase('items.content/success/redirect', '302 to an address that needs no token', from.content, mine(async (call) => { const one = await withFile(call); return then(call('GET', `me/drive/items/${one.id as string}/content`), async (answer) => (await send('GET', answer.headers.location ?? '', bare)).text); }), { status: 302, headers: { location: /./ }, check: seen('text') }),
  graphCase('items.content/success/url', 'the downloadUrl of an item, in parts', from.content, mine(async (call, scratch) => { const one = await withFile(call); return send('GET', elsewhere(scratch, one['@microsoft.graph.downloadUrl'] as string), { ...bare, range: 'bytes=1-2' }); }), { status: 206, headers: { 'content-range': 'bytes 1-2/4' }, check: (answer) => lacks(answer.text, 'ex', 'text') }),
  graphCase('items.content/success/not-modified', '304 when the tag is the same', from.content, mine(async (call) => { const one = await withFile(call); return call('GET', `me/drive/items/${one.id as string}/content`, undefined, { 'If-None-Match': one.cTag }); }), { status: 304 }),
  graphCase('items.content/denied/scope', 'without a permission for files', from.content, async (call) => { await grant(call, own); const one = await withFile(call); await grant(call); return call('GET', `me/drive/items/${one.id as string}/content`); }, filesDenied),
  graphCase('items.content/missing/path', 'no such file', from.content, mine((call) => call('GET', `${root}nope.txt:/content`)), noFile),
  graphCase('items.content/malformed/format', 'a conversion that there is not', from.format, mine(async (call) => { await withFile(call, 'a.zip'); return call('GET', `${root}a.zip:/content?format=pdf`); }), { status: 406 }),
  graphCase('items.content/malformed/offered', 'to PDF: not offered here, and said so', from.format, mine(async (call) => { await withFile(call, 'a.docx'); return call('GET', `${root}a.docx:/content?format=pdf`); }), { status: 501, code: 'notImplemented' }, true),
  graphCase('items.content/malformed/folder', 'a folder has none', from.content, mine((call) => call('GET', 'me/drive/root/content')), { status: 400 }, true),

  graphCase('items.put/success/new', '201, with the folders on the way', from.put, mine((call) => put(call, `${root}FolderA/FileB.txt`, 'innehåll')), { status: 201, check: holds({ id, name: 'FileB.txt', size: 9, file: { mimeType: 'text/plain' } }) }),
  graphCase('items.put/success/replace', '200 with a new tag and the same id', from.put, mine(async (call) => { const one = await withFile(call); return { ...await call('PUT', `me/drive/items/${one.id as string}/content`, 'mera text', text), seen: one }; }), { status: 200, check: (answer) => lacks(answer.body, { id: answer.seen.id, size: 9, eTag: (tag: string) => tag !== answer.seen.eTag }) }),
  graphCase('items.put/success/below', 'below an item by its id', from.put, mine(async (call) => { const one = await withFile(call); return put(call, `me/drive/items/${one.parentReference.id as string}:/ny.txt`, 'x'); }), { status: 201, check: holds({ parentReference: { path: /root:\/Underlag$/ } }) }),
  graphCase('items.put/success/rename', 'conflictBehavior rename', from.put, mine(async (call) => { await withFile(call, 'a.txt'); return put(call, `${root}a.txt`, 'x', '?@microsoft.graph.conflictBehavior=rename'); }), { status: 201, check: holds({ name: 'a 1.txt' }) }),
  graphCase('items.put/success/library', 'in a site\'s library it is SharePoint\'s own file', from.put, library(async (call, drive, scratch) => then(put(call, `${drive}/root:/a.txt`, 'text'), async () => (await send('GET', `${scratch.origin}/sites/trygghet/_api/web/GetFileByServerRelativePath(decodedurl='/sites/trygghet/Shared Documents/a.txt')/$value`, { authorization: `Bearer ${address('samordnare')}` })).text)), { status: 201, check: seen('text') }),
  graphCase('items.put/denied/scope', 'Files.Read does not suffice', from.put, async (call) => { await grant(call, 'Files.Read'); return put(call, `${root}a.txt`, 'x'); }, filesDenied),
  graphCase('items.put/denied/reader', 'who may only read the library', from.put, library((call, drive) => put(call.as('lasare'), `${drive}/root:/a.txt`, 'x')), filesDenied),
  graphCase('items.put/missing/item', 'no such item', from.put, mine((call) => call('PUT', 'me/drive/items/01NOPE/content', 'x', text)), noFile),
  graphCase('items.put/malformed/name', 'a name with what no name holds', from.put, mine((call) => put(call, `${root}a%7Cb.txt`, 'x')), { status: 400, code: 'invalidRequest' }),
  graphCase('items.put/conflict/fail', 'conflictBehavior fail', from.put, mine(async (call) => { await withFile(call, 'a.txt'); return put(call, `${root}A.txt`, 'x', '?@microsoft.graph.conflictBehavior=fail'); }), taken),
  graphCase('items.put/conflict/tag', 'If-Match with an older tag', from.put, mine(async (call) => { const one = await withFile(call, 'a.txt'); await made(put(call, `${root}a.txt`, 'x')); return call('PUT', `me/drive/items/${one.id as string}/content`, 'y', { ...text, 'If-Match': one.eTag }); }), modified),

  graphCase('items.session/success/shape', '200: an address on another host, and when it expires', from.upload, mine((call) => open(call, `${root}stor.bin`, { item: { '@microsoft.graph.conflictBehavior': 'rename', name: 'stor.bin' } })), { status: 200, check: holds({ uploadUrl: /^https:\/\/(?!graph\.)/, expirationDateTime: /Z$/, nextExpectedRanges: ['0-'] }) }),
  graphCase('items.session/success/update', 'of an item by its id, which is replaced', from.upload, mine(async (call, scratch) => {
    const one = await withFile(call);
    const { uploadUrl } = await made(call('POST', `me/drive/items/${one.id as string}/createUploadSession`));
    return { ...await send('PUT', elsewhere(scratch, uploadUrl), range(0, 5, 6), Buffer.alloc(6)), seen: one.id };
  }), { status: 200, check: (answer) => lacks(answer.body, { id: answer.seen, size: 6 }) }),
  graphCase('items.session/denied/scope', 'Files.Read does not suffice', from.upload, async (call) => { await grant(call, 'Files.Read'); return open(call, `${root}a.bin`); }, filesDenied),
  graphCase('items.session/missing/drive', 'no such drive', from.upload, mine((call) => open(call, 'drives/b!nope/root:/a.bin')), noFile, true),
  graphCase('items.session/malformed/behaviour', 'a conflictBehavior that there is not', from.upload, mine((call) => open(call, `${root}a.bin`, { item: { '@microsoft.graph.conflictBehavior': 'nope' } })), { status: 400 }),
  graphCase('items.session/conflict/taken', 'a name that is taken, when nothing else is said', from.upload, mine(async (call) => { await withFile(call, 'a.bin'); return open(call, `${root}a.bin`); }), taken),
  graphCase('items.session/conflict/tag', 'If-Match with another tag', from.upload, mine(async (call) => { await withFile(call, 'a.bin'); return call('POST', `${root}a.bin:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'replace' } }, { 'If-Match': '"{x},9"' }); }), modified),

  graphCase('items.upload/success/range', '202 and the ranges that are missing', from.upload, mine(async (call, scratch) => (await opened(call, scratch)).put(0, kib320 - 1, kib320 + 10)), { status: 202, check: holds({ expirationDateTime: /Z$/, nextExpectedRanges: [`${kib320}-`] }) }),
  graphCase('items.upload/success/last', '201 and the item', from.upload, mine(async (call, scratch) => { const { put: send } = await opened(call, scratch); await send(0, kib320 - 1, kib320 + 10); return send(kib320, kib320 + 9, kib320 + 10); }), { status: 201, check: holds({ id, name: 'stor.bin', size: kib320 + 10, file: {} }) }),
  graphCase('items.upload/success/resume', 'GET tells what is missing', from.upload, mine(async (call, scratch) => { const one = await opened(call, scratch); await one.put(0, kib320 - 1, kib320 + 10); return send('GET', one.url, bare); }), { status: 200, check: holds({ nextExpectedRanges: [`${kib320}-`] }) }),
  graphCase('items.upload/success/cancel', 'DELETE gives up', from.upload, mine(async (call, scratch) => { const { url } = await opened(call, scratch); return then(send('DELETE', url, bare), async () => (await send('GET', url, bare)).status); }), { status: 204, check: all(empty, seen(404)) }),
  graphCase('items.upload/success/deferred', 'deferCommit: the file comes with a last, empty POST', from.upload, mine(async (call, scratch) => {
    const one = await opened(call, scratch, `${root}stor.bin`, { deferCommit: true });
    const last = await one.put(0, 9, 10);
    return { ...await send('POST', one.url, bare), seen: last.status };
  }), { status: 201, check: all(seen(202), holds({ name: 'stor.bin', size: 10 })) }),
  graphCase('items.upload/success/rename', 'rename gives it another name', from.upload, mine(async (call, scratch) => { await withFile(call, 'stor.bin'); return (await opened(call, scratch, `${root}stor.bin`, { item: { '@microsoft.graph.conflictBehavior': 'rename' } })).put(0, 9, 10); }), { status: 201, check: holds({ name: 'stor 1.bin' }) }),
  graphCase('items.upload/success/library', 'into a site\'s library', from.upload, library(async (call, drive, scratch) => (await opened(call, scratch, `${drive}/root:/Underlag/stor.bin`)).put(0, 9, 10)), { status: 201, check: holds({ name: 'stor.bin', size: 10 }) }),
  graphCase('items.upload/success/committed', 'after a conflict at the end it can be committed under another name', from.upload, mine(async (call, scratch) => {
    const one = await opened(call, scratch);
    await withFile(call, 'stor.bin');
    const clash = await one.put(0, 9, 10);
    return { ...await call('PUT', `${root}annan.bin`, { name: 'annan.bin', '@microsoft.graph.conflictBehavior': 'rename', '@microsoft.graph.sourceUrl': one.url }), seen: clash.status };
  }), { status: 201, check: all(seen(409), holds({ name: 'annan.bin', size: 10 })) }),
  graphCase('items.upload/missing/session', 'a session that there is not (any more)', from.upload, (_call, scratch) => send('GET', elsewhere(scratch, 'https://my.microsoftpersonalcontent.com/up/nope'), bare), noFile),
  graphCase('items.upload/malformed/unit', 'a range that is no multiple of 320 KiB and not the last', from.upload, mine(async (call, scratch) => (await opened(call, scratch)).put(0, 99, 1000)), { status: 400, code: 'invalidRequest' }),
  graphCase('items.upload/malformed/header', 'without Content-Range', from.upload, mine(async (call, scratch) => send('PUT', (await opened(call, scratch)).url, bare, Buffer.alloc(10))), { status: 400 }),
  graphCase('items.upload/malformed/total', 'another total than before', from.upload, mine(async (call, scratch) => { const { put: send } = await opened(call, scratch); await send(0, kib320 - 1, kib320 * 3); return send(kib320, kib320 * 2 - 1, kib320 * 4); }), { status: 400, code: 'invalidRequest' }),
  graphCase('items.upload/conflict/again', 'bytes that came already', from.upload, mine(async (call, scratch) => { const { put: send } = await opened(call, scratch); await send(0, kib320 - 1, kib320 * 3); return send(0, kib320 - 1, kib320 * 3); }), { status: 416, code: 'invalidRange', check: holds({ error: { innerError: { code: 'fragmentOverlap' } } }) }),
  graphCase('items.upload/conflict/order', 'bytes out of order', from.upload, mine(async (call, scratch) => (await opened(call, scratch)).put(kib320, kib320 * 2 - 1, kib320 * 3)), { status: 416, code: 'invalidRange', check: holds({ error: { innerError: { code: 'fragmentOutOfOrder' } } }) }),
  graphCase('items.upload/conflict/taken', 'a name that was taken meanwhile', from.upload, mine(async (call, scratch) => { const one = await opened(call, scratch); await withFile(call, 'stor.bin'); return one.put(0, 9, 10); }), taken),

  graphCase('items.delete/success/gone', '204', from.erase, mine(async (call) => { const one = await withFile(call); return then(call('DELETE', `me/drive/items/${one.id as string}`), async () => (await call('GET', `me/drive/items/${one.id as string}`)).status); }), { status: 204, check: all(empty, seen(404)) }),
  graphCase('items.delete/success/library', 'from a library into the site\'s recycle bin', from.erase, library(async (call, drive, scratch) => { await made(put(call, `${drive}/root:/a.txt`, 'x')); return then(call('DELETE', `${drive}/root:/a.txt`), async () => (await send('GET', `${scratch.origin}/sites/trygghet/_api/web/RecycleBin?$select=LeafName`, { authorization: `Bearer ${address('samordnare')}`, accept: 'application/json' })).body.value.map((one: any) => one.LeafName)); }), { status: 204, check: seen(['a.txt']) }),
  graphCase('items.delete/denied/reader', 'who may only read the library', from.erase, library(async (call, drive) => { await made(put(call, `${drive}/root:/a.txt`, 'x')); return call.as('lasare')('DELETE', `${drive}/root:/a.txt`); }), filesDenied),
  graphCase('items.delete/missing/twice', 'a second time', from.erase, mine(async (call) => { const one = await withFile(call); await made(call('DELETE', `me/drive/items/${one.id as string}`)); return call('DELETE', `me/drive/items/${one.id as string}`); }), noFile),
  graphCase('items.delete/malformed/root', 'the root cannot be deleted', from.erase, mine((call) => call('DELETE', 'me/drive/root')), { status: [400, 403] }, true),
  graphCase('items.delete/conflict/tag', 'If-Match with an older tag', from.erase, mine(async (call) => { const one = await withFile(call, 'a.txt'); await made(put(call, `${root}a.txt`, 'x')); return call('DELETE', `me/drive/items/${one.id as string}`, undefined, { 'If-Match': one.eTag }); }), modified),
];
