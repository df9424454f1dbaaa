/** Web, context information, digest, dialects, addresses, regional settings, tenant properties. */
import { define, errorOf, holds, lacks } from '../case.ts';
import type { Caller, ConformanceCase } from '../case.ts';
import { addItem, badQuery, bare, denied, from, minimal, noItem, noList, quote, refused, verbose } from './common.ts';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const asPage = (user: string): Record<string, string> => ({ authorization: '', cookie: `local-user=${user}@kommun.example` });
const digestOf = async (call: Caller, user: string): Promise<string> => (await call('POST', 'contextinfo', undefined, { ...bare, ...asPage(user) })).body.FormDigestValue;

export const webCases: ConformanceCase[] = [
  define('web.get/success/properties', 'the web\'s own properties, its address absolute and relative', from.basics, (call) => call('GET', 'web?$select=Id,Title,Url,ServerRelativeUrl,Language'),
    { status: 200, check: (answer, scratch) => lacks(answer.body, { Id: guid, Title: /./, Url: `${scratch.origin}${scratch.site}`, ServerRelativeUrl: scratch.site || '/', Language: (given: unknown) => typeof given === 'number' }) }),
  define('web.get/success/property', 'one property is an object with a value', from.basics, (call) => call('GET', 'web/title'), { status: 200, check: holds({ value: /./ }) }),
  define('web.get/success/raw', '$value of a property is plain text', from.service, (call) => call('GET', 'web/title/$value'), { status: 200, headers: { 'content-type': /^text\/plain/ }, check: (answer) => (/[{}"]/.test(answer.text) ? [`the text is ${answer.text}`] : []) }, { inferred: true }),
  define('web.get/success/expand', '$expand brings what is linked', from.query, (call) => call('GET', 'web?$select=Title,CurrentUser/LoginName,CurrentUser/Id&$expand=CurrentUser'), { status: 200, check: holds({ Title: /./, CurrentUser: { LoginName: /\|/, Id: (id: unknown) => Number.isInteger(id) } }) }),
  define('web.get/denied/outsider', 'who has no right to the site gets 403', from.errors, (call) => call.as('utomstaende')('GET', 'web/title'), denied, { local: true }),
  define('web.get/missing/site', 'no such site collection', from.errors, (call) => call.at('/sites/finns-inte')('GET', 'web'), { status: 404 }, { local: true }),
  define('web.get/malformed/select', 'an unknown property in $select', from.query, (call) => call('GET', 'web?$select=Title,Nope'), { ...badQuery, message: /'?Nope'? does not exist/ }),

  define('contextinfo/success/flat', 'flat digest, its time, and the web\'s address', from.wire, (call) => call('POST', 'contextinfo', undefined, { accept: 'application/json' }),
    { status: 200, check: (answer, scratch) => lacks(answer.body, { FormDigestValue: /^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/, FormDigestTimeoutSeconds: 1800, WebFullUrl: `${scratch.origin}${scratch.site}`, SiteFullUrl: `${scratch.origin}${scratch.site}`, LibraryVersion: /^\d+(\.\d+)+$/ }) }),
  define('contextinfo/success/verbose', 'verbose: d.GetContextWebInformation', from.basics, (call) => call('POST', 'contextinfo', undefined, verbose), { status: 200, check: holds({ d: { GetContextWebInformation: { __metadata: { type: 'SP.ContextWebInformation' }, FormDigestValue: /^0x/, FormDigestTimeoutSeconds: 1800, SupportedSchemaVersions: { results: ['14.0.0.0', '15.0.0.0'] } } } }) }),
  define('contextinfo/denied/outsider', 'who may not open the site gets no digest for it', from.errors, (call) => call.as('utomstaende')('POST', 'contextinfo'), denied, { local: true, inferred: true }),
  define('contextinfo/missing/site', 'no digest for a site that is not', from.errors, (call) => call.at('/sites/finns-inte')('POST', 'contextinfo'), { status: 404 }, { local: true }),

  define('digest/success/page', 'a write from a page with the site\'s digest', from.basics, async (call, scratch) => call('POST', `${scratch.list}/items`, { Title: scratch.name() }, { ...bare, ...asPage('administrator'), 'X-RequestDigest': await digestOf(call, 'administrator') }), { status: 201 }, { local: true }),
  define('digest/success/token', 'a write with a token needs none', from.basics, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: scratch.name() }), { status: 201 }),
  define('digest/denied/none', 'a write from a page without one', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x' }, { ...bare, ...asPage('administrator') }), { status: 403, code: '-2130575251, Microsoft.SharePoint.SPException', message: /^The security validation for this page is invalid/ }, { local: true }),
  define('digest/denied/expired', 'an expired one', from.errors, async (call, scratch) => {
    const digest = await digestOf(call, 'administrator');
    const { now } = await call.control('GET', 'state');
    await call.control('POST', 'clock', { now: new Date(Date.parse(now) + 1801e3).toISOString() });
    try {
      return await call('POST', `${scratch.list}/items`, { Title: 'x' }, { ...bare, ...asPage('administrator'), 'X-RequestDigest': digest });
    } finally {
      await call.control('POST', 'clock', {});
    }
  }, { status: 403, code: '-2130575252, Microsoft.SharePoint.SPException' }, { local: true }),
  define('digest/denied/other-site', 'one of another site', from.wire, async (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x' }, { ...bare, ...asPage('administrator'), 'X-RequestDigest': await digestOf(call.at('/sites/barn-och-utbildning'), 'administrator') }), { status: 403, code: /^-213057525[12], Microsoft\.SharePoint\.SPException$/ }, { local: true }),
  define('digest/malformed/noise', 'one that is no digest', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x' }, { ...bare, ...asPage('administrator'), 'X-RequestDigest': 'abc' }), { status: 403, code: '-2130575251, Microsoft.SharePoint.SPException' }, { local: true }),

  define('dialects/success/nometadata', 'nometadata: nothing but the values', from.dialects, async (call, scratch) => call('GET', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, bare),
    { status: 200, headers: { 'content-type': /odata=nometadata/ }, check: (answer) => [...lacks(answer.body, { Id: Number.isInteger }), ...Object.keys(answer.body).filter((name) => name.startsWith('odata.') || name.startsWith('__')).map((name) => `${name} is there`)] }),
  define('dialects/success/minimal', 'application/json: minimal metadata with odata.type, odata.id, odata.etag, odata.editLink', from.wire, async (call, scratch) => call('GET', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, { accept: 'application/json' }),
    { status: 200, headers: { 'content-type': /^application\/json;odata=minimalmetadata/ }, check: holds({ 'odata.metadata': /\/_api\/\$metadata#SP\.ListData\.|\/_api\/\$metadata#SP\.Data\./, 'odata.type': /^SP\.Data\..+ListItem$/, 'odata.id': /./, 'odata.etag': '"1"', 'odata.editLink': /^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(\d+\)$/ }) }),
  define('dialects/success/verbose', 'verbose: d, __metadata with uri, etag, type; __deferred for what is linked', from.dialects, async (call, scratch) => call('GET', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, verbose),
    { status: 200, headers: { 'content-type': /odata=verbose/ }, check: holds({ d: { __metadata: { id: /./, uri: /\/_api\/Web\/Lists\(guid'[0-9a-f-]+'\)\/Items\(\d+\)$/, etag: '"1"', type: /^SP\.Data\..+ListItem$/ }, AttachmentFiles: { __deferred: { uri: /\/AttachmentFiles$/ } }, ParentList: { __deferred: { uri: /\/ParentList$/ } }, Id: Number.isInteger } }) }),
  define('dialects/success/verbose-collection', 'verbose: a collection is d.results', from.dialects, (call, scratch) => call('GET', `${scratch.list}/fields?$select=Title&$top=2`, undefined, verbose), { status: 200, check: holds({ d: { results: [{ __metadata: { type: /^SP\.Field/ }, Title: /./ }, { Title: /./ }] } }) }),
  define('dialects/success/verbose-property', 'verbose: a property is d with its name', from.dialects, (call) => call('GET', 'web/title', undefined, verbose), { status: 200, check: holds({ d: { Title: /./ } }) }),
  define('dialects/success/header-etag', 'the ETag header of an item is "guid,version", in the body "version"', from.wire, async (call, scratch) => call('GET', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, minimal), { status: 200, headers: { etag: /^"[0-9a-f-]{36},1"$/ }, check: holds({ 'odata.etag': '"1"' }) }),
  define('dialects/missing/light', 'an error under application/json is odata.error', from.wire, (call, scratch) => call('GET', `${scratch.list}/items(99999999)`, undefined, minimal), { ...noItem, check: (answer) => lacks(answer.body, { 'odata.error': { code: /./, message: { lang: 'en-US', value: /./ } } }) }),
  define('dialects/missing/verbose', 'an error under verbose is error', from.dialects, (call, scratch) => call('GET', `${scratch.list}/items(99999999)`, undefined, verbose), { ...noItem, check: (answer) => lacks(answer.body, { error: { code: /./, message: { lang: 'en-US', value: /./ } } }) }),
  define('dialects/malformed/accept', 'an Accept that JSON cannot meet', 'doc: OData Version 3.0 Core Protocol, request headers', (call) => call('GET', 'web/title', undefined, { accept: 'image/png' }), { status: 406, check: (answer) => (/ACCEPT/i.test(answer.text) ? [] : [`the text is ${answer.text.slice(0, 200)}`]) }, { inferred: true }),
  define('dialects/malformed/dialect', 'an odata dialect that is none', from.dialects, (call) => call('GET', 'web/title', undefined, { accept: 'application/json;odata=nope' }), { status: 406 }, { inferred: true }),
  define('dialects/malformed/body', 'a body that is no JSON', from.basics, (call, scratch) => call('POST', `${scratch.list}/items`, '{"Title": "x"', { ...bare, 'content-type': 'application/json' }), { ...badQuery, message: /JSON/ }),
  define('dialects/malformed/type', 'a body of a type that is not understood', from.basics, (call, scratch) => call('POST', `${scratch.list}/items`, '<x/>', { ...bare, 'content-type': 'text/html' }), refused([400, 406, 415]), { inferred: true }),

  define('addresses/success/case', 'names of resources and methods in any case', from.uris, (call, scratch) => call('GET', `WEB/${scratch.list.slice(4).replace(/^lists/i, 'LISTS')}/ITEMS?$TOP=1&$select=Id`), { status: 200, check: holds({ value: Array.isArray }) }, { inferred: true }),
  define('addresses/success/slash', 'a slash at the end changes nothing', from.uris, (call) => call('GET', 'web/'), { status: 200, check: holds({ Title: /./ }) }, { inferred: true }),
  define('addresses/success/by-title', 'getByTitle with a doubled quote', from.wire, async (call, scratch) => {
    const title = `${scratch.name()} 's`;
    await call('POST', 'web/lists', { Title: title, BaseTemplate: 100 });
    return { ...await call('GET', `web/lists/getByTitle('${quote(title)}')?$select=Title`), seen: title };
  }, { status: 200, check: (answer) => lacks(answer.body.Title, answer.seen) }, { local: true }),
  define('addresses/success/by-guid', 'lists(guid\'…\'), lists(\'…\') and lists/getById(\'…\') are one list', from.uris, async (call, scratch) => {
    const { body } = await call('GET', `${scratch.list}?$select=Id`);
    const all = await Promise.all([`web/lists(guid'${body.Id as string}')/Id`, `web/lists('${body.Id as string}')/Id`, `web/lists/getById('${body.Id as string}')/Id`, `web/lists/getById(guid'${(body.Id as string).toUpperCase()}')/Id`].map((path) => call('GET', path)));
    return { ...(all[0] as (typeof all)[number]), seen: { all: all.map((one) => one.body?.value ?? one.text), id: body.Id } };
  }, { status: 200, check: (answer) => lacks(answer.seen.all, [answer.seen.id, answer.seen.id, answer.seen.id, answer.seen.id]) }),
  define('addresses/success/by-address', 'getList with an address, web/GetList(@l)?@l=\'…\' with an alias', from.uris, async (call, scratch) => {
    const direct = await call('GET', `web/getList('${quote(scratch.listUrl)}')?$select=Id`);
    const alias = await call('GET', `web/GetList(@l)?@l='${quote(scratch.listUrl)}'&$select=Id`);
    return { ...alias, seen: direct.body };
  }, { status: 200, check: (answer) => lacks(answer.body.Id, answer.seen?.Id) }),
  define('addresses/success/plus', 'spaces of a query arrive as +', from.wire, async (call, scratch) => {
    const { Id, Title } = await addItem(call, scratch, { Title: `med ${scratch.name()}` });
    return { ...await call('GET', `${scratch.list}/items?$select=Id&$filter=Title+eq+'${quote(Title).replace(/%20/g, '+')}'+and+Id+eq+${Id}`), seen: Id };
  }, { status: 200, check: (answer) => lacks(answer.body.value, [{ Id: answer.seen }]) }),
  define('addresses/success/encoded', 'percent-encoded quotes, parentheses and dollar signs', from.uris, (call, scratch) => call('GET', `web/getList%28%27${quote(scratch.listUrl)}%27%29/items?%24top=1&%24select=Id`), { status: 200, check: holds({ value: Array.isArray }) }, { inferred: true }),
  define('addresses/success/override', 'X-HTTP-Method and the plain verb do the same', from.basics, async (call, scratch) => {
    const { Id } = await addItem(call, scratch);
    const first = await call('POST', `${scratch.list}/items(${Id})`, { Title: 'a' }, { ...bare, 'X-HTTP-Method': 'PATCH', 'If-Match': '*' });
    return { ...await call('MERGE', `${scratch.list}/items(${Id})`, { Title: 'b' }, { ...bare, 'If-Match': '*' }), seen: first.status };
  }, { status: 204, check: (answer) => lacks(answer.seen, 204) }),
  define('addresses/success/head', 'HEAD is GET without a body', 'doc: RFC 9110', (call) => call('HEAD', 'web'), { status: 200, check: (answer) => (answer.text ? ['there is a body'] : []) }, { inferred: true }),
  define('addresses/missing/resource', 'a resource that is none', from.errors, (call) => call('GET', 'web/nope'), { status: 404, code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', message: /^Cannot find resource for the request/ }),
  define('addresses/missing/list', 'a list by a title nobody has', from.errors, (call, scratch) => call('GET', `web/lists/getByTitle('${scratch.name()}')`), noList),
  define('addresses/malformed/quote', 'a text that is not closed', from.uris, (call) => call('GET', "web/lists/getByTitle('abc)"), refused(400)),
  define('addresses/malformed/percent', 'a percent sign that encodes nothing', 'doc: RFC 3986', (call) => call('GET', "web/lists/getByTitle('%E4%')"), { status: 400 }, { inferred: true }),
  define('addresses/malformed/alias', 'an alias without a value', from.service, (call) => call('GET', 'web/GetList(@l)'), refused(400)),
  define('addresses/malformed/method', 'GET on what is a method of POST', from.errors, (call, scratch) => call('GET', `${scratch.list}/recycle`), refused([400, 404, 405]), { inferred: true }),
  define('addresses/malformed/verb', 'a verb the resource has not', from.errors, (call, scratch) => call('POST', `${scratch.list}/fields/getByInternalNameOrTitle('Title')/Id`, {}, { ...bare, 'X-HTTP-Method': 'DELETE' }), refused([400, 404, 405]), { inferred: true }),

  define('regional/success/zone', 'the site\'s time zone and locale', 'm365-wire §1', (call) => call('GET', 'web/regionalSettings?$select=LocaleId,TimeZone/Id,TimeZone/Description&$expand=TimeZone'), { status: 200, check: holds({ LocaleId: Number.isInteger, TimeZone: { Id: Number.isInteger, Description: /UTC/ } }) }),
  define('regional/success/zone-alone', 'the zone by itself, with its biases', from.csom, (call) => call('GET', 'web/regionalSettings/timeZone'), { status: 200, check: holds({ Id: Number.isInteger, Information: { Bias: Number.isInteger, DaylightBias: Number.isInteger, StandardBias: Number.isInteger } }) }),
  define('regional/denied/outsider', 'not for who may not open the site', from.errors, (call) => call.as('utomstaende')('GET', 'web/regionalSettings'), denied, { local: true }),
  define('regional/missing/property', 'a property that is none', from.errors, (call) => call('GET', 'web/regionalSettings/nope'), { status: 404 }),
  define('regional/malformed/select', 'an unknown property in $select', from.query, (call) => call('GET', 'web/regionalSettings?$select=Nope'), badQuery),

  define('storage/success/value', 'what an administrator has set, everybody reads', 'doc: SharePoint tenant properties', async (call) => {
    await call.control('POST', 'tenantProperties', { key: 'tc', value: 'v', description: 'd', comment: 'c' });
    return call.as('lasare')('GET', "web/GetStorageEntity('tc')");
  }, { status: 200, check: holds({ Value: 'v', Description: 'd', Comment: 'c' }) }, { local: true }),
  define('storage/denied/set', 'only an administrator sets', 'doc: SharePoint tenant properties', (call) => call.as('samordnare')('POST', "web/SetStorageEntity(key='tc',value='x')"), denied, { local: true }),
  define('storage/missing/key', 'a key that is not set is null, not an error', 'doc: SharePoint tenant properties', (call) => call('GET', "web/GetStorageEntity('finns-inte')"), { status: 200, check: (answer) => (errorOf(answer).code || answer.body?.Value ? [answer.text] : []) }),
];

