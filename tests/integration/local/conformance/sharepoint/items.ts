/** Items: read, queried, made, changed, deleted; versions, the recycle bin, attachments. */
import { define, holds, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Scratch } from '../case.ts';
import { addItem, badQuery, bare, denied, from, merge, minimal, newList, noItem, noList, quote, refused, removal, stale, then, verbose, verboseBody } from './common.ts';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const nobody = 'web/lists(guid\'00000000-0000-0000-0000-000000000001\')';
const goneList = { status: 404, code: /^-(1|2130575322|2147024894|2147024809), (Microsoft|System)\./ };
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const me = async (call: Caller): Promise<number> => (await call('GET', 'web/currentuser/Id', undefined, bare)).body.value;

/** Five items that share a key, and the numbers by which their answers are told. */
interface Five { key: string; ids: number[]; me: number }
async function five(call: Caller, scratch: Scratch): Promise<Five> {
  const key = scratch.name();
  const who = await me(call);
  const ids: number[] = [];
  const rows: Record<string, unknown>[] = [
    { Title: "A'lfa & co", TcNumber: -2.5, TcChoice: 'Öppen', TcFlag: true, TcDay: '2026-03-28T23:00:00Z', TcMoment: '2026-03-29T00:30:00Z', TcNote: 'ett' },
    { Title: 'beta åäö', TcNumber: 0, TcChoice: 'Pågår', TcFlag: false, TcDay: '2026-06-30T22:00:00Z', TcMoney: 12.5 },
    { Title: 'Gamma', TcNumber: 10, TcChoice: 'Klar', TcTags: ['röd', 'blå'] },
    { Title: 'delta', TcChoice: null, TcFlag: true },
    { Title: 'Epsilon #%', TcNumber: 10, TcChoice: 'Öppen', TcDay: '2026-12-31T23:00:00Z' },
  ];
  for (const [index, row] of rows.entries()) ids.push((await addItem(call, scratch, { ...row, TcKey: key, ...(index === 1 ? { TcPersonId: who, TcRefId: ids[0] } : {}), ...(index === 2 ? { TcRefsId: [ids[0], ids[1]], TcPeopleId: [who] } : {}) })).Id);
  return { key, ids, me: who };
}
const shared = new WeakMap<Scratch, Promise<Five>>();
/** The same five for all reading cases of a run. */
const fiveOf = (call: Caller, scratch: Scratch): Promise<Five> => { let found = shared.get(scratch); if (!found) { found = five(call, scratch); shared.set(scratch, found); } return found; };

/** Places (0 to 4) of the five that the answer holds, in its order. */
const places = (answer: Answer, wanted: number[]): string[] => lacks((answer.body.value as { Id: number }[]).map((one) => (answer.seen.ids as number[]).indexOf(one.Id)), wanted, 'items');

function filterCase(name: string, filter: string | ((all: Five) => string), wanted: number[], title = '', more: { inferred?: true } = {}, expand = ''): ConformanceCase {
  return define(`items.filter/success/${name}`, title || `$filter=${typeof filter === 'string' ? filter : name}`, from.query, async (call, scratch) => {
    const all = await fiveOf(call, scratch);
    const text = typeof filter === 'string' ? filter : filter(all);
    return { ...await call('GET', `${scratch.list}/items?$select=Id${expand}&$filter=TcKey eq '${all.key}' and (${encodeURIComponent(text)})&$orderby=Id`), seen: all };
  }, { status: 200, check: (answer) => places(answer, wanted) }, more);
}

function badFilter(name: string, filter: string, more: { inferred?: true } = {}): ConformanceCase {
  return define(`items.filter/malformed/${name}`, `$filter=${filter}`, from.query, (call, scratch) => call('GET', `${scratch.list}/items?$select=Id&$filter=${encodeURIComponent(filter)}`), { status: 400, code: /^-\d+, [A-Za-z.]+Exception$/ }, more);
}

export const filterCases: ConformanceCase[] = [
  filterCase('eq', "Title eq 'gamma'", [2], 'eq, without case'),
  filterCase('eq-quote', "Title eq 'A''lfa & co'", [0], 'a doubled quote and an ampersand'),
  filterCase('eq-odd', "Title eq 'Epsilon #%'", [4], 'a hash and a percent sign'),
  filterCase('eq-swedish', "Title eq 'beta åäö'", [1]),
  filterCase('ne', "Title ne 'Gamma'", [0, 1, 3, 4]),
  filterCase('ne-empty', "TcChoice ne 'Klar'", [0, 1, 3, 4], 'an empty column is different', { inferred: true }),
  filterCase('gt', 'TcNumber gt 0', [2, 4]),
  filterCase('ge', 'TcNumber ge 0', [1, 2, 4]),
  filterCase('lt', 'TcNumber lt 0', [0]),
  filterCase('le', 'TcNumber le -2.5', [0], 'le with a negative number with decimals'),
  filterCase('text-order', "Title ge 'gamma'", [2], 'texts are compared by order, without case', { inferred: true }),
  filterCase('and-or', "TcNumber eq 10 and (Title eq 'Gamma' or Title eq 'delta')", [2], 'and, or, parentheses'),
  filterCase('precedence', "Title eq 'delta' or Title eq 'Gamma' and TcNumber eq 10", [2, 3], 'and binds before or'),
  filterCase('not', "not (Title eq 'Gamma')", [0, 1, 3, 4], 'not', { inferred: true }),
  filterCase('not-function', "not startswith(Title,'g')", [0, 1, 3, 4], 'not before a function', { inferred: true }),
  filterCase('startswith', "startswith(Title,'EPS')", [4]),
  filterCase('startswith-eq', "startswith(Title,'EPS') eq true", [4]),
  filterCase('substringof', "substringof('lt',Title)", [3]),
  filterCase('substringof-case', "substringof('ÅÄÖ',Title)", [1], 'substringof without case'),
  filterCase('boolean-1', 'TcFlag eq 1', [0, 2, 3, 4], 'yes/no with 1; the default holds where nothing was given'),
  filterCase('boolean-0', 'TcFlag eq 0', [1], 'yes/no with 0'),
  filterCase('boolean-true', 'TcFlag eq true', [0, 2, 3, 4]),
  filterCase('datetime', "TcDay eq datetime'2026-06-30T22:00:00Z'", [1]),
  filterCase('datetime-range', "TcDay ge datetime'2026-06-01T00:00:00Z' and TcDay lt datetime'2027-01-01T00:00:00Z'", [1, 4]),
  filterCase('datetime-text', "TcDay gt '2026-06-01T00:00:00Z'", [1, 4], 'a date as a text, as many clients write it'),
  filterCase('datetime-created', "Created gt datetime'2020-01-01T00:00:00'", [0, 1, 2, 3, 4], 'without a zone'),
  filterCase('null', 'TcNumber eq null', [3]),
  filterCase('not-null', 'TcNumber ne null', [0, 1, 2, 4]),
  filterCase('null-choice', 'TcChoice eq null', [3]),
  filterCase('guid', (all) => `UniqueId ne guid'${all.key.length ? '00000000-0000-0000-0000-000000000001' : ''}'`, [0, 1, 2, 3, 4], "guid'…'", { inferred: true }),
  filterCase('id', (all) => `Id eq ${all.ids[2]} or ID eq ${all.ids[3]}`, [2, 3], 'Id and ID'),
  filterCase('lookup-id', (all) => `TcRefId eq ${all.ids[0]}`, [1], 'a lookup by its number'),
  filterCase('lookup-null', 'TcRefId eq null', [0, 2, 3, 4], 'an empty lookup', { inferred: true }),
  filterCase('lookup-title', "TcRef/Title eq 'A''lfa & co'", [1], 'a lookup by its title, expanded', {}, ',TcRef/Title&$expand=TcRef'),
  filterCase('lookup-path-id', (all) => `TcRef/Id eq ${all.ids[0]}`, [1], 'a lookup by path and number, expanded', {}, ',TcRef/Id&$expand=TcRef'),
  filterCase('lookup-startswith', "startswith(TcRef/Title,'a')", [1], 'a function over a lookup, expanded', {}, ',TcRef/Title&$expand=TcRef'),
  filterCase('person-id', (all) => `TcPersonId eq ${all.me}`, [1], 'a person by number'),
  filterCase('person-mail', "substringof('@',TcPerson/EMail)", [1], 'a person by e-mail, expanded', {}, ',TcPerson/EMail&$expand=TcPerson'),
  filterCase('author', (all) => `AuthorId eq ${all.me}`, [0, 1, 2, 3, 4], 'who made it'),
  filterCase('multichoice', "TcTags eq 'blå'", [2], 'one of several choices'),
  filterCase('multilookup', (all) => `TcRefs/Id eq ${all.ids[1]}`, [2], 'one of several lookups, expanded', { inferred: true }, ',TcRefs/Id&$expand=TcRefs'),
  filterCase('case-of-operators', "Title EQ 'Gamma' OR Title Eq 'delta'", [2, 3], 'operators in capitals', { inferred: true }),
  badFilter('column', "FinnsInte eq 1"), badFilter('open-text', "Title eq 'abc"), badFilter('open-parenthesis', "(Title eq 'a'"), badFilter('nothing-right', "Title eq"), badFilter('no-operator', "Title 'a'"), badFilter('operator', "Title like 'a'"), badFilter('type-text', 'Title eq 5'), badFilter('type-number', "TcNumber eq 'abc'"), badFilter('date', "TcDay gt datetime'imorgon'"), badFilter('function', "length(Title) gt 3"), badFilter('arguments', "startswith(Title)"), badFilter('lookup-unexpanded', "TcRef/Title eq 'a'"), badFilter('text-alone', "'a'"), badFilter('note-eq', "TcNote eq 'ett'"), badFilter('note-substringof', "substringof('et',TcNote)"), badFilter('guid', "UniqueId eq guid'xyz'", { inferred: true }), badFilter('comma', "(TcFlag eq 1),TcNumber eq 1"),
];

export const queryCases: ConformanceCase[] = [
  define('items.query/success/default', 'at most 100 items, with the columns as properties', from.query, (call, scratch) => fiveOf(call, scratch).then(() => call('GET', `${scratch.list}/items`, undefined, minimal)), { status: 200, check: (answer) => [...((answer.body.value as any[]).length <= 100 ? [] : ['more than 100']), ...lacks(answer.body.value[0], { 'odata.etag': /^"\d+"$/, Id: Number.isInteger, ID: Number.isInteger, GUID: guid, Created: utc, Modified: utc, AuthorId: Number.isInteger, EditorId: Number.isInteger, Attachments: false, FileSystemObjectType: 0, OData__UIVersionString: /^\d+\.\d+$/, ContentTypeId: /^0x0100/ })] }),
  define('items.query/success/select', '$select brings those columns and no others', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items?$select=Title,TcNumber&$filter=Id eq ${all.ids[0]}`)), { status: 200, check: (answer) => lacks(Object.keys(answer.body.value[0]).sort(), ['TcNumber', 'Title']) }),
  define('items.query/success/select-ids', 'Id is selected with ID beside it', 'm365-wire §2 [comm]', (call, scratch) => call('GET', `${scratch.list}/items?$select=Id&$top=1`), { status: 200, check: (answer) => lacks(answer.body.value, [{ Id: answer.body.value[0]?.ID ?? -1 }]) }),
  define('items.query/success/star', '$select=* with more', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items?$select=*,FileRef,Author/Title&$expand=Author&$filter=Id eq ${all.ids[0]}`)), { status: 200, check: holds({ value: [{ Title: /./, AuthorId: Number.isInteger, FileRef: /^\/.*\d+_\.000$/, Author: { Title: /./ } }] }) }),
  define('items.query/success/top', '$top', from.query, (call, scratch) => fiveOf(call, scratch).then(() => call('GET', `${scratch.list}/items?$top=2`)), { status: 200, check: (answer) => lacks(answer.body.value.length, 2) }),
  define('items.query/success/skip', '$skip is ignored on items', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$skip=2`), async () => all)), { status: 200, check: (answer) => places(answer, [0, 1, 2, 3, 4]) }),
  define('items.query/success/verbose', 'verbose: d.results', from.query, (call, scratch) => fiveOf(call, scratch).then(() => call('GET', `${scratch.list}/items?$top=1&$select=Title,TcTags`, undefined, verbose)), { status: 200, check: holds({ d: { results: [{ __metadata: { uri: /./, etag: /^"\d+"$/, type: /^SP\.Data\./ }, Title: /./ }] } }) }),
  define('items.query/denied/own-rights', 'of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/items`);
  }, denied, { local: true }),
  define('items.query/denied/item', 'items one may not see are left out', from.rights, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    for (const Title of ['a', 'b']) await call('POST', `${path}/items`, { Title });
    await call('POST', `${path}/items(1)/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/items?$select=Title`);
  }, { status: 200, check: holds({ value: [{ Title: 'b' }] }) }, { local: true }),
  define('items.query/missing/list', 'of a list that is not', from.errors, (call, scratch) => call('GET', `web/lists/getByTitle('${scratch.name()}')/items`), noList),
  define('items.query/malformed/select', 'an unknown column in $select', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$select=Title,FinnsInte`), { ...badQuery, message: /'FinnsInte' does not exist/ }),
  define('items.query/malformed/top', 'a $top that is no number', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$top=många`), badQuery),
  define('items.query/malformed/negative', 'a negative $top', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$top=-1`), badQuery),
  define('items.query/malformed/lookup', 'a lookup selected without $expand', from.wire, (call, scratch) => call('GET', `${scratch.list}/items?$select=TcRef/Title`), { ...badQuery, message: /\$expand query string must contains? TcRef/ }),

  define('items.expand/success/person', 'a person: Title, Id, EMail, Name', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items(${all.ids[1]})?$select=TcPersonId,TcPerson/Title,TcPerson/Id,TcPerson/EMail,TcPerson/Name,Author/Title&$expand=TcPerson,Author`), async () => all.me)), { status: 200, check: (answer) => lacks(answer.body, { TcPersonId: answer.seen, TcPerson: { Id: answer.seen, Title: /./, EMail: /@/, Name: /^i:0#\.f\|membership\|/ }, Author: { Title: /./ } }) }),
  define('items.expand/success/lookup', 'a lookup: Id and Title; several as a list', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id,TcRef/Id,TcRef/Title,TcRefs/Id,TcRefs/Title,TcPeople/Title&$expand=TcRef,TcRefs,TcPeople&$filter=TcKey eq '${all.key}'&$orderby=Id`), async () => all)), { status: 200, check: (answer) => lacks(answer.body.value.slice(1, 3), [{ TcRef: { Id: answer.seen.ids[0], Title: "A'lfa & co" } }, { TcRefs: [{ Id: answer.seen.ids[0] }, { Id: answer.seen.ids[1], Title: 'beta åäö' }], TcPeople: [{ Title: /./ }] }]) }),
  define('items.expand/success/verbose', 'several lookups are results under verbose', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[2]})?$select=TcRefs/Title,TcTags,TcRefsId&$expand=TcRefs`, undefined, verbose)), { status: 200, check: holds({ d: { TcRefs: { results: [{ Title: "A'lfa & co" }, { Title: 'beta åäö' }] }, TcTags: { results: ['röd', 'blå'] }, TcRefsId: { results: [Number.isInteger, Number.isInteger] } } }) }),
  define('items.expand/success/empty', 'an empty lookup has no title', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})?$select=Title,TcRef/Title&$expand=TcRef`)), { status: 200, check: (answer) => (answer.body.TcRef?.Title ? [`TcRef is ${JSON.stringify(answer.body.TcRef)}`] : []) }),
  define('items.expand/success/attachments', 'AttachmentFiles', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})?$select=Title,AttachmentFiles&$expand=AttachmentFiles`)), { status: 200, check: holds({ AttachmentFiles: [] }) }),
  define('items.expand/malformed/no-select', 'a lookup expanded without saying which of its columns', from.wire, (call, scratch) => call('GET', `${scratch.list}/items?$select=Title&$expand=TcRef`), badQuery, { inferred: true }),
  define('items.expand/malformed/unknown', 'nothing of that name', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$expand=FinnsInte`), badQuery),
  define('items.expand/malformed/inner', 'nothing of that name in the target', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$select=TcRef/FinnsInte&$expand=TcRef`), badQuery),

  ...([['one', 'TcNumber', [3, 0, 1, 2, 4]], ['desc', 'Title desc', [2, 4, 3, 1, 0]], ['two', 'TcNumber desc,Title asc', [4, 2, 1, 0, 3]], ['two-desc', 'TcNumber desc, Title desc', [2, 4, 1, 0, 3]], ['id', 'Id desc', [4, 3, 2, 1, 0]]] as [string, string, number[]][]).map(([name, order, wanted]) => define(`items.order/success/${name}`, `$orderby=${order}; nothing comes first`, from.query, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$orderby=${order}`), async () => all)), { status: 200, check: (answer) => places(answer, wanted) })),
  define('items.order/success/lookup', '$orderby over an expanded lookup', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id,TcRef/Title&$expand=TcRef&$filter=TcKey eq '${all.key}'&$orderby=TcRef/Title desc,Id`), async () => all)), { status: 200, check: (answer) => lacks(answer.body.value[0].Id, answer.seen.ids[1]) }, { inferred: true }),
  define('items.order/malformed/column', 'a column that is not', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$orderby=FinnsInte`), badQuery),
  define('items.order/malformed/direction', 'a direction that is none', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$orderby=Title nedåt`), badQuery),

  define('items.page/success/next', 'odata.nextLink is absolute, holds Paged=TRUE and p_ID, and ends when all is read', from.wire, (call, scratch) => fiveOf(call, scratch).then(async (all) => {
    const read: number[] = [];
    const links: string[] = [];
    let answer = await call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$top=2`, undefined, minimal);
    for (;;) {
      read.push(...(answer.body.value as { Id: number }[]).map((one) => all.ids.indexOf(one.Id)));
      const next = answer.body['odata.nextLink'];
      if (!next || links.length > 5) break;
      links.push(next);
      answer = await call('GET', next, undefined, minimal);
    }
    return { ...answer, seen: { read, links } };
  }), { status: 200, check: (answer, scratch) => [...lacks(answer.seen.read, [0, 1, 2, 3, 4]), ...lacks(answer.seen.links.length, 2), ...lacks(answer.seen.links[0], /(\$|%24)skiptoken=Paged%3dTRUE.*p_ID%3d\d+/i), ...(answer.seen.links[0].startsWith(scratch.origin) ? [] : [`the link is ${String(answer.seen.links[0])}`])] }),
  define('items.page/success/verbose', 'verbose: __next', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$top=2`, undefined, verbose)), { status: 200, check: holds({ d: { __next: /skiptoken=Paged/ } }) }),
  define('items.page/success/sorted', 'pages under a sort hold the sort column in the token and lose no row', from.query, (call, scratch) => fiveOf(call, scratch).then(async (all) => {
    const read: number[] = [];
    let answer = await call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$orderby=TcNumber desc,Title&$top=2`, undefined, minimal);
    for (let page = 0; page < 6; page += 1) {
      read.push(...(answer.body.value as { Id: number }[]).map((one) => all.ids.indexOf(one.Id)));
      if (!answer.body['odata.nextLink']) break;
      answer = await call('GET', answer.body['odata.nextLink'], undefined, minimal);
    }
    return { ...answer, seen: read };
  }), { status: 200, check: (answer) => lacks(answer.seen, [4, 2, 1, 0, 3]) }),
  define('items.page/success/own-token', 'a token written by hand: Paged=TRUE&p_ID=…', from.paging, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$skiptoken=Paged%3DTRUE%26p_ID%3D${all.ids[2]}`), async () => all)), { status: 200, check: (answer) => places(answer, [3, 4]) }),
  define('items.page/success/backwards', 'PagedPrev goes back', from.caml, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items?$select=Id&$filter=TcKey eq '${all.key}'&$top=2&$skiptoken=${encodeURIComponent(`Paged=TRUE&PagedPrev=TRUE&p_ID=${all.ids[3]}`)}`), async () => all)), { status: 200, check: (answer) => places(answer, [1, 2]) }, { inferred: true }),
  define('items.page/malformed/token', 'a token that is none', from.query, (call, scratch) => call('GET', `${scratch.list}/items?$skiptoken=abc`), { status: [200, 400] }, { inferred: true }),

  define('items.get/success/entity', 'an item with its ETag', from.lists, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})`, undefined, minimal)), { status: 200, headers: { etag: /^"[0-9a-f-]{36},1"$/ }, check: holds({ Title: "A'lfa & co", TcNumber: -2.5, TcChoice: 'Öppen', TcFlag: true, TcDay: '2026-03-28T23:00:00Z', TcMoment: '2026-03-29T00:30:00Z', TcNote: 'ett', 'odata.etag': '"1"' }) }),
  define('items.get/success/methods', 'getItemById, items/getById, items(n) are one item', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('GET', `${scratch.list}/items/getById(${all.ids[0]})?$select=Id`), async () => [(await call('GET', `${scratch.list}/getItemById(${all.ids[0]})/Id`)).body.value, all.ids[0]])), { status: 200, check: (answer) => [...lacks(answer.body.Id, answer.seen[1]), ...lacks(answer.seen[0], answer.seen[1])] }),
  define('items.get/success/property', 'one column by itself', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})/Title`)), { status: 200, check: holds({ value: "A'lfa & co" }) }),
  define('items.get/success/parent', 'ParentList', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})/ParentList?$select=Title,Id`)), { status: 200, check: holds({ Title: /./, Id: guid }) }),
  define('items.get/denied/list', 'of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/items`, { Title: 'a' });
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/items(1)`);
  }, denied, { local: true }),
  define('items.get/missing/id', 'a number nobody has', from.errors, (call, scratch) => call('GET', `${scratch.list}/items(99999999)`), noItem),
  define('items.get/malformed/id', 'a number that is none', from.errors, (call, scratch) => call('GET', `${scratch.list}/items(abc)`), refused([400, 404]), { inferred: true }),
  define('items.get/malformed/select', 'an unknown column', from.query, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[0]})?$select=FinnsInte`)), badQuery),

  define('items.caml/success/where', 'GetItems with a view\'s XML', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('POST', `${scratch.list}/getItems`, { query: { __metadata: { type: 'SP.CamlQuery' }, ViewXml: `<View><Query><Where><And><Eq><FieldRef Name="TcKey"/><Value Type="Text">${all.key}</Value></Eq><Geq><FieldRef Name="TcNumber"/><Value Type="Number">0</Value></Geq></And></Where><OrderBy><FieldRef Name="TcNumber" Ascending="FALSE"/><FieldRef Name="ID"/></OrderBy></Query><RowLimit>2</RowLimit></View>` } }, verboseBody), async () => all)), { status: 200, check: (answer) => lacks(answer.body.d.results.map((one: any) => answer.seen.ids.indexOf(one.Id)), [2, 4]) }),
  ...([
    ['in', '<In><FieldRef Name="TcChoice"/><Values><Value Type="Choice">Klar</Value><Value Type="Choice">Pågår</Value></Values></In>', [1, 2]], ['begins', '<BeginsWith><FieldRef Name="Title"/><Value Type="Text">ga</Value></BeginsWith>', [2]], ['contains', '<Contains><FieldRef Name="Title"/><Value Type="Text">åä</Value></Contains>', [1]], ['isnull', '<IsNull><FieldRef Name="TcNumber"/></IsNull>', [3]], ['neq', '<Neq><FieldRef Name="Title"/><Value Type="Text">Gamma</Value></Neq>', [0, 1, 3, 4]],
    ['or', '<Or><Eq><FieldRef Name="TcFlag"/><Value Type="Boolean">0</Value></Eq><Gt><FieldRef Name="TcNumber"/><Value Type="Number">5</Value></Gt></Or>', [1, 2, 4]], ['userid', '<Eq><FieldRef Name="TcPerson" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>', [1]], ['lookup-text', '<Eq><FieldRef Name="TcRef"/><Value Type="Lookup">A\'lfa &amp; co</Value></Eq>', [1]], ['includes', '<Includes><FieldRef Name="TcRefs" LookupId="TRUE"/><Value Type="Lookup">{0}</Value></Includes>', [2]], ['membership', '<Eq><FieldRef Name="TcTags"/><Value Type="MultiChoice">blå</Value></Eq>', [2]],
    ['date', '<Geq><FieldRef Name="TcDay"/><Value Type="DateTime">2026-07-01</Value></Geq>', [1, 4]], ['today', '<Lt><FieldRef Name="Created"/><Value Type="DateTime"><Today OffsetDays="2"/></Value></Lt>', [0, 1, 2, 3, 4]],
  ] as [string, string, number[]][]).map(([name, where, wanted]) => define(`items.caml/success/${name}`, `Where: ${name}`, from.caml, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('POST', `${scratch.list}/getItems`, { query: { ViewXml: `<View><Query><Where><And><Eq><FieldRef Name="TcKey"/><Value Type="Text">${all.key}</Value></Eq>${where.replace('{0}', String(all.ids[0]))}</And></Where><OrderBy><FieldRef Name="ID"/></OrderBy></Query></View>` } }), async () => all)), { status: 200, check: (answer) => places(answer, wanted) })),
  define('items.caml/success/alias', 'GetItems(query=@v1) with the query in the address', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('POST', `${scratch.list}/GetItems(query=@v1)?@v1=${encodeURIComponent(JSON.stringify({ ViewXml: `<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${all.ids[3]}</Value></Eq></Where></Query></View>` }))}`), async () => all)), { status: 200, check: (answer) => places(answer, [3]) }),
  define('items.caml/denied/own-rights', 'of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('POST', `${path}/getItems`, { query: { ViewXml: '<View/>' } });
  }, denied, { local: true }),
  define('items.caml/missing/list', 'of a list that is not', from.errors, (call) => call('POST', `${nobody}/getItems`, { query: { ViewXml: '<View/>' } }), goneList),
  define('items.caml/malformed/xml', 'XML that is not well-formed', from.caml, (call, scratch) => call('POST', `${scratch.list}/getItems`, { query: { ViewXml: '<View><Query>' } }), refused([400, 500]), { inferred: true }),
  define('items.caml/malformed/column', 'a column that is not', from.caml, (call, scratch) => call('POST', `${scratch.list}/getItems`, { query: { ViewXml: '<View><Query><Where><Eq><FieldRef Name="FinnsInte"/><Value Type="Text">a</Value></Eq></Where></Query></View>' } }), refused([400, 500]), { inferred: true }),

  define('items.stream/success/rows', 'rows as texts, with lookups and people as objects', from.stream, (call, scratch) => fiveOf(call, scratch).then((all) => then(call('POST', `${scratch.list}/RenderListDataAsStream`, { parameters: { RenderOptions: 2, ViewXml: `<View><Query><Where><Eq><FieldRef Name="TcKey"/><Value Type="Text">${all.key}</Value></Eq></Where><OrderBy><FieldRef Name="ID"/></OrderBy></Query><ViewFields><FieldRef Name="Title"/><FieldRef Name="TcNumber"/><FieldRef Name="TcPerson"/><FieldRef Name="TcRef"/></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>` } }), async () => all)), { status: 200, check: (answer) => lacks(answer.body, { Row: [{ ID: String(answer.seen.ids[0]), Title: "A'lfa & co" }, { ID: String(answer.seen.ids[1]), TcPerson: [{ id: String(answer.seen.me), title: /./, email: /@/ }], TcRef: [{ lookupId: Number.isInteger, lookupValue: "A'lfa & co" }] }], FirstRow: 1, LastRow: 2, RowLimit: 2, NextHref: /^\?Paged=TRUE&p_ID=\d+/ }) }),
  define('items.stream/success/next', 'the next page by Paging', from.stream, (call, scratch) => fiveOf(call, scratch).then(async (all) => {
    const ViewXml = `<View><Query><Where><Eq><FieldRef Name="TcKey"/><Value Type="Text">${all.key}</Value></Eq></Where></Query><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">3</RowLimit></View>`;
    const first = await call('POST', `${scratch.list}/RenderListDataAsStream`, { parameters: { ViewXml } });
    return { ...await call('POST', `${scratch.list}/RenderListDataAsStream`, { parameters: { ViewXml, Paging: (first.body.NextHref as string).slice(1) } }), seen: all };
  }), { status: 200, check: (answer) => [...lacks(answer.body.Row.map((one: any) => Number(one.ID)), answer.seen.ids.slice(3)), ...(answer.body.NextHref ? ['there is another page'] : [])] }),
  define('items.stream/success/schema', 'RenderOptions 1 wraps the data as the page\'s context', from.stream, (call, scratch) => call('POST', `${scratch.list}/RenderListDataAsStream`, { parameters: { RenderOptions: 1, ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit>1</RowLimit></View>' } }), { status: 200, check: (answer) => lacks(answer.body, { ListData: { Row: Array.isArray } }) }, { inferred: true }),
  define('items.stream/denied/own-rights', 'of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('POST', `${path}/RenderListDataAsStream`, { parameters: { ViewXml: '<View/>' } });
  }, denied, { local: true }),
  define('items.stream/missing/list', 'of a list that is not', from.errors, (call) => call('POST', `${nobody}/RenderListDataAsStream`, { parameters: {} }), goneList),
  define('items.stream/malformed/xml', 'XML that is not well-formed', from.stream, (call, scratch) => call('POST', `${scratch.list}/RenderListDataAsStream`, { parameters: { ViewXml: '<View' } }), refused([400, 500]), { inferred: true }),

  define('items.text/success/values', 'each column as a person reads it', from.rest, (call, scratch) => fiveOf(call, scratch).then((all) => call('GET', `${scratch.list}/items(${all.ids[1]})/FieldValuesAsText`)), { status: 200, check: holds({ Title: 'beta åäö', TcChoice: 'Pågår', TcRef: "A'lfa & co", TcPerson: /./, TcNote: '' }) }),
  define('items.text/denied/list', 'of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/items`, { Title: 'a' });
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/items(1)/FieldValuesAsText`);
  }, denied, { local: true }),
  define('items.text/missing/id', 'of an item that is not', from.errors, (call, scratch) => call('GET', `${scratch.list}/items(99999999)/FieldValuesAsText`), noItem),
];

const typeOf = async (call: Caller, scratch: Scratch): Promise<string> => (await call('GET', `${scratch.list}/ListItemEntityTypeFullName`)).body.value;
const wrong = (name: string, values: Record<string, unknown>, more: { inferred?: true } = {}): ConformanceCase => define(`items.types/malformed/${name}`, `refused: ${JSON.stringify(values).slice(0, 80)}`, from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x', ...values }), { status: [400, 500], code: /^-\d+, [A-Za-z.]+Exception$/ }, more);
const kept = (name: string, values: Record<string, unknown>, wanted: Record<string, unknown> = values, title = ''): ConformanceCase => define(`items.types/success/${name}`, title || `kept as given: ${JSON.stringify(values).slice(0, 80)}`, from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch, values); return call('GET', `${scratch.list}/items(${Id})`); }, { status: 200, check: holds(wanted) });

export const writeCases: ConformanceCase[] = [
  define('items.add/success/plain', 'plain JSON; 201 with the entity, Location and ETag', from.wire, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'Ny' }, minimal), { status: 201, headers: { location: /\/_api\/Web\/Lists\(guid'[0-9a-f-]+'\)\/Items\(\d+\)$/, etag: /^"[0-9a-f-]{36},1"$/ }, check: holds({ Title: 'Ny', Id: Number.isInteger, 'odata.etag': '"1"', TcChoice: 'Öppen', TcFlag: true }) }),
  define('items.add/success/verbose', 'the verbose payload of the documentation', from.lists, async (call, scratch) => call('POST', `${scratch.list}/items`, { __metadata: { type: await typeOf(call, scratch) }, Title: 'Test' }, verboseBody), { status: 201, check: holds({ d: { __metadata: { etag: '"1"' }, Title: 'Test' } }) }),
  define('items.add/success/select', '$select shapes the answer', from.wire, (call, scratch) => call('POST', `${scratch.list}/items?$select=Id,Title`, { Title: 'Ny' }), { status: 201, check: (answer) => (answer.body.AuthorId === undefined ? lacks(answer.body.Title, 'Ny') : ['all columns are there']) }, { inferred: true }),
  define('items.add/success/validate', 'addValidateUpdateItemUsingPath answers each value', from.rest, (call, scratch) => call('POST', `${scratch.list}/AddValidateUpdateItemUsingPath`, { listItemCreateInfo: { FolderPath: { DecodedUrl: scratch.listUrl }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: 'Ny' }], bNewDocumentUpdate: false }), { status: 200, check: (answer) => lacks(answer.body.value.find((one: any) => one.FieldName === 'Id'), { FieldValue: /^\d+$/, HasException: false }) }),
  define('items.add/denied/reader', 'a reader makes none', from.errors, (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items`, { Title: 'x' }), denied, { local: true }),
  define('items.add/missing/list', 'on a list that is not', from.errors, (call, scratch) => call('POST', `web/lists/getByTitle('${scratch.name()}')/items`, { Title: 'x' }), noList),
  define('items.add/malformed/property', 'a property the list has not', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x', FinnsInte: 1 }), { status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message: /^The property 'FinnsInte' does not exist on type 'SP\.Data\..+ListItem'/ }),
  define('items.add/malformed/lookup-name', 'a lookup by its name instead of …Id', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { Title: 'x', TcRef: 1 }), { status: 400, code: /^-1, / }),
  define('items.add/malformed/json', 'a body that is no JSON', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, '{"Title":', { ...bare, 'content-type': 'application/json' }), badQuery),
  define('items.add/malformed/array', 'a body that is a list', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, '[{"Title":"x"}]', { ...bare, 'content-type': 'application/json' }), badQuery, { inferred: true }),
  define('items.add/malformed/type', 'verbose with another list\'s type', from.errors, (call, scratch) => call('POST', `${scratch.list}/items`, { __metadata: { type: 'SP.Data.FinnsInteListItem' }, Title: 'x' }, verboseBody), badQuery),
  define('items.add/conflict/unique', 'a unique value that is taken', from.errors, async (call, scratch) => { const TcCode = scratch.name(); await addItem(call, scratch, { TcCode }); return call('POST', `${scratch.list}/items`, { Title: 'x', TcCode }); }, { status: [400, 500], code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', message: /duplicate values were found/ }),
  define('items.add/conflict/unique-case', 'also in other case', from.errors, async (call, scratch) => { const TcCode = `å${scratch.name()}`; await addItem(call, scratch, { TcCode }); return call('POST', `${scratch.list}/items`, { Title: 'x', TcCode: TcCode.toUpperCase() }); }, { status: [400, 500], code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException' }),
  define('items.add/conflict/validation', 'the list\'s validation says no', from.errors, async (call, scratch) => { const { path } = await newList(call, scratch); await call('POST', path, { ValidationFormula: '=[Title]<>"nej"', ValidationMessage: 'Inte så' }, { ...bare, ...merge() }); return call('POST', `${path}/items`, { Title: 'nej' }); }, { status: [400, 500], code: '-2130575162, Microsoft.SharePoint.SPListDataValidationException', message: /Inte så/ }, { local: true }),

  kept('text', { Title: "Å'ä\"ö <b>&</b> \\ / #%" }), kept('text-255', { TcKey: 'ö'.repeat(255) }), kept('text-empty', { TcKey: '' }, { TcKey: null }, 'an empty text is stored as nothing'), kept('note', { TcNote: 'rad 1\nrad 2\ttabb' }), kept('choice', { TcChoice: 'Klar' }), kept('choice-null', { TcChoice: null }), kept('multichoice', { TcTags: ['röd', 'grön'] }), kept('multichoice-verbose', { TcTags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['blå'] } }, { TcTags: ['blå'] }, 'several choices as results'), kept('multichoice-empty', { TcTags: [] }, { TcTags: (given: unknown) => given === null || (Array.isArray(given) && given.length === 0) }, 'no choice'),
  kept('number', { TcNumber: 3.25 }), kept('number-negative', { TcNumber: -100 }), kept('number-zero', { TcNumber: 0 }), kept('currency', { TcMoney: 1234567.89 }), kept('boolean', { TcFlag: false }), kept('date', { TcDay: '2026-05-31T22:00:00Z' }), kept('date-time', { TcMoment: '2026-05-31T22:15:30Z' }), kept('date-offset', { TcMoment: '2026-06-01T00:15:30+02:00' }, { TcMoment: '2026-05-31T22:15:30Z' }, 'an offset is turned into UTC'), kept('date-milliseconds', { TcMoment: '2026-05-31T22:15:30.123Z' }, { TcMoment: '2026-05-31T22:15:30Z' }, 'milliseconds are dropped'), kept('date-null', { TcDay: null }),
  kept('url', { TcLink: { Url: 'https://kommun.example/a?b=c', Description: 'Sida' } }), kept('url-verbose', { TcLink: { __metadata: { type: 'SP.FieldUrlValue' }, Url: 'https://kommun.example/', Description: 'Sida' } }, { TcLink: { Url: 'https://kommun.example/', Description: 'Sida' } }, 'a link with its type'),
  define('items.types/success/people', 'people by number, one and several', from.rest, async (call, scratch) => { const who = await me(call); const { Id } = await addItem(call, scratch, { TcPersonId: who, TcPeopleId: [who] }); return { ...await call('GET', `${scratch.list}/items(${Id})`), seen: who }; }, { status: 200, check: (answer) => lacks(answer.body, { TcPersonId: answer.seen, TcPersonStringId: String(answer.seen), TcPeopleId: [answer.seen] }) }),
  define('items.types/success/people-verbose', 'several people as results', from.lists, async (call, scratch) => { const who = await me(call); return { ...await call('POST', `${scratch.list}/items`, { __metadata: { type: await typeOf(call, scratch) }, Title: 'x', TcPeopleId: { results: [who] } }, verboseBody), seen: who }; }, { status: 201, check: (answer) => lacks(answer.body.d.TcPeopleId, { results: [answer.seen] }) }),
  define('items.types/success/lookup', 'lookups by number, one and several', from.rest, async (call, scratch) => { const a = await addItem(call, scratch); const { Id } = await addItem(call, scratch, { TcRefId: a.Id, TcRefsId: [a.Id] }); return { ...await call('GET', `${scratch.list}/items(${Id})`), seen: a.Id }; }, { status: 200, check: (answer) => lacks(answer.body, { TcRefId: answer.seen, TcRefsId: [answer.seen] }) }),
  define('items.types/success/date-only', 'a date without time is midnight in the site\'s zone', 'm365-wire §1', async (call, scratch) => { const { Id } = await addItem(call, scratch, { TcDay: '2026-07-01T10:00:00Z' }); return call('GET', `${scratch.list}/items(${Id})?$select=TcDay`); }, { status: 200, check: holds({ TcDay: '2026-06-30T22:00:00Z' }) }, { local: true }),
  wrong('text-256', { TcKey: 'x'.repeat(256) }), wrong('text-number', { Title: 5 }), wrong('text-object', { Title: {} }), wrong('number-text', { TcNumber: 'tre' }), wrong('number-max', { TcNumber: 101 }), wrong('boolean-text', { TcFlag: 'ja' }), wrong('date-text', { TcDay: 'imorgon' }), wrong('date-month', { TcDay: '2026-13-01T00:00:00Z' }), wrong('date-1899', { TcDay: '1800-01-01T00:00:00Z' }, { inferred: true }), wrong('multichoice-text', { TcTags: 'röd' }), wrong('url-text', { TcLink: 'https://kommun.example' }), wrong('person-text', { TcPersonId: 'anna' }), wrong('people-number', { TcPeopleId: 5 }), wrong('lookup-object', { TcRefId: { Id: 1 } }), wrong('choice-list', { TcChoice: ['Klar'] }),

  define('items.update/success/merge', '204, the new ETag in the header, the rest untouched', from.wire, async (call, scratch) => { const item = await addItem(call, scratch, { TcNote: 'kvar' }); return then(call('POST', `${scratch.list}/items(${item.Id})`, { Title: 'Ny' }, { ...bare, ...merge(item.etag) }), async () => (await call('GET', `${scratch.list}/items(${item.Id})`)).body); }, { status: 204, headers: { etag: /^"[0-9a-f-]{36},2"$/ }, check: (answer) => [...lacks(answer.seen, { Title: 'Ny', TcNote: 'kvar' }), ...(answer.text ? ['there is a body'] : [])] }),
  define('items.update/success/body-etag', 'the ETag of the body, "1", is accepted', 'm365-wire §2 [comm]', async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'Ny' }, { ...bare, ...merge('"1"') }), { status: 204 }),
  define('items.update/success/star', '* changes whatever stands there', from.lists, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'Ny' }, { ...bare, ...merge('*') }), { status: 204 }),
  define('items.update/success/null', 'null empties a column', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch, { TcNote: 'a', TcNumber: 1, TcDay: '2026-01-01T23:00:00Z', TcTags: ['röd'], TcPersonId: await me(call), TcLink: { Url: 'https://kommun.example/', Description: 'x' } }); return then(call('POST', `${scratch.list}/items(${Id})`, { TcNote: null, TcNumber: null, TcDay: null, TcTags: [], TcPersonId: null, TcLink: null }, { ...bare, ...merge() }), async () => (await call('GET', `${scratch.list}/items(${Id})`)).body); }, { status: 204, check: (answer) => lacks(answer.seen, { TcNote: null, TcNumber: null, TcDay: null, TcPersonId: null, TcLink: null }) }),
  define('items.update/success/patch', 'PATCH and PUT too', from.basics, async (call, scratch) => { const { Id } = await addItem(call, scratch); const first = await call('POST', `${scratch.list}/items(${Id})`, { Title: 'a' }, { ...bare, 'X-HTTP-Method': 'PATCH', 'If-Match': '*' }); return { ...await call('PATCH', `${scratch.list}/items(${Id})`, { Title: 'b' }, { ...bare, 'If-Match': '*' }), seen: first.status }; }, { status: 204, check: (answer) => lacks(answer.seen, 204) }),
  define('items.update/denied/reader', 'a reader changes none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'x' }, { ...bare, ...merge() }), denied, { local: true }),
  define('items.update/missing/id', 'an item that is not', from.errors, (call, scratch) => call('POST', `${scratch.list}/items(99999999)`, { Title: 'x' }, { ...bare, ...merge() }), noItem),
  define('items.update/malformed/property', 'a property the list has not', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { FinnsInte: 1 }, { ...bare, ...merge() }), { status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message: /^The property 'FinnsInte' does not exist on type/ }),
  define('items.update/malformed/no-method', 'POST without X-HTTP-Method saves nothing', from.service, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'x' }), refused([400, 404, 405]), { inferred: true }),
  define('items.update/malformed/no-etag', 'without If-Match: 412', 'doc: Working with lists and list items with REST; m365-wire §2 [comm]', async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'x' }, { ...bare, 'X-HTTP-Method': 'MERGE' }), { status: 412, message: /^The request ETag value '' does not match/ }),
  define('items.update/conflict/stale-header', 'a stale ETag in the header\'s spelling', from.errors, async (call, scratch) => { const item = await addItem(call, scratch); await call('POST', `${scratch.list}/items(${item.Id})`, { Title: 'först' }, { ...bare, ...merge() }); return then(call('POST', `${scratch.list}/items(${item.Id})`, { Title: 'sent' }, { ...bare, ...merge(item.etag) }), async () => (await call('GET', `${scratch.list}/items(${item.Id})/Title`)).body.value); }, { ...stale, check: (answer) => lacks(answer.seen, 'först') }),
  define('items.update/conflict/stale-body', 'a stale ETag in the body\'s spelling', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'sent' }, { ...bare, ...merge('"8"') }), { ...stale, message: /^The request ETag value '"8"' does not match the object's ETag value '"[0-9a-f-]{36},1"'\.$/ }),
  define('items.update/conflict/other-item', 'another item\'s ETag', from.errors, async (call, scratch) => { const other = await addItem(call, scratch); return call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { Title: 'x' }, { ...bare, ...merge(other.etag) }); }, stale),
  define('items.update/conflict/unique', 'a unique value that another has', from.errors, async (call, scratch) => { const TcCode = scratch.name(); await addItem(call, scratch, { TcCode }); return call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, { TcCode }, { ...bare, ...merge() }); }, { status: [400, 500], code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException' }),

  define('items.delete/success/gone', 'DELETE with an ETag', from.lists, async (call, scratch) => { const item = await addItem(call, scratch); return then(call('POST', `${scratch.list}/items(${item.Id})`, undefined, { ...bare, ...removal(item.etag) }), async () => (await call('GET', `${scratch.list}/items(${item.Id})`)).status); }, { status: 200, check: (answer) => lacks(answer.seen, 404) }),
  define('items.delete/success/verb', 'the plain verb', from.basics, async (call, scratch) => call('DELETE', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, { ...bare, 'If-Match': '*' }), { status: 200 }),
  define('items.delete/denied/reader', 'a reader deletes none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, { ...bare, ...removal() }), denied, { local: true }),
  define('items.delete/missing/id', 'an item that is not', from.errors, (call, scratch) => call('POST', `${scratch.list}/items(99999999)`, undefined, { ...bare, ...removal() }), noItem),
  define('items.delete/conflict/stale', 'a stale ETag', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})`, undefined, { ...bare, ...removal('"7"') }), stale),
  define('items.recycle/success/bin', 'recycle answers the entry of the bin', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch); return then(call('POST', `${scratch.list}/items(${Id})/recycle`), async () => (await call('GET', `${scratch.list}/items(${Id})`)).status); }, { status: 200, check: (answer) => [...lacks(answer.body, { value: guid }), ...lacks(answer.seen, 404)] }),
  define('items.recycle/success/verbose', 'verbose: d.Recycle', from.rest, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})/recycle`, undefined, verbose), { status: 200, check: holds({ d: { Recycle: guid } }) }),
  define('items.recycle/denied/reader', 'a reader recycles none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})/recycle`), denied, { local: true }),
  define('items.recycle/missing/id', 'an item that is not', from.errors, (call, scratch) => call('POST', `${scratch.list}/items(99999999)/recycle`), noItem),
  define('items.recycle/conflict/stale', 'a stale ETag', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})/recycle`, undefined, { ...bare, 'If-Match': '"7"' }), stale, { inferred: true }),

  define('items.form/success/values', 'each value is answered', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch); return then(call('POST', `${scratch.list}/items(${Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'Ny' }, { FieldName: 'TcNumber', FieldValue: '12' }, { FieldName: 'TcChoice', FieldValue: 'Klar' }], bNewDocumentUpdate: false }), async () => (await call('GET', `${scratch.list}/items(${Id})`)).body); }, { status: 200, check: (answer) => [...lacks(answer.body.value, [{ FieldName: 'Title', HasException: false, ErrorMessage: null }, { FieldName: 'TcNumber', HasException: false }, { FieldName: 'TcChoice', HasException: false }]), ...lacks(answer.seen, { Title: 'Ny', TcNumber: 12, TcChoice: 'Klar' })] }),
  define('items.form/denied/reader', 'a reader changes none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] }), denied, { local: true }),
  define('items.form/missing/id', 'an item that is not', from.errors, (call, scratch) => call('POST', `${scratch.list}/items(99999999)/validateUpdateListItem`, { formValues: [] }), noItem),
  define('items.form/malformed/value', 'a wrong value is told at its column, with 200, and nothing is saved', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch); return then(call('POST', `${scratch.list}/items(${Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'Ny' }, { FieldName: 'TcNumber', FieldValue: 'många' }] }), async () => (await call('GET', `${scratch.list}/items(${Id})/Title`)).body.value); }, { status: 200, check: (answer) => [...lacks(answer.body.value.find((one: any) => one.FieldName === 'TcNumber'), { HasException: true, ErrorMessage: /./ }), ...(answer.seen === 'Ny' ? ['Title was saved'] : [])] }),
  define('items.form/conflict/unique', 'a unique value that another has is told at its column', from.rest, async (call, scratch) => { const TcCode = scratch.name(); await addItem(call, scratch, { TcCode }); return call('POST', `${scratch.list}/items(${(await addItem(call, scratch)).Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'TcCode', FieldValue: TcCode }] }); }, { status: 200, check: holds({ value: [{ HasException: true }] }) }, { inferred: true }),
];

const changed = async (call: Caller, scratch: Scratch): Promise<number> => { const { Id } = await addItem(call, scratch, { Title: 'ett', TcNumber: 1 }); for (const [Title, TcNumber] of [['två', 2], ['tre', 3]]) await call('POST', `${scratch.list}/items(${Id})`, { Title, TcNumber }, { ...bare, ...merge() }); return Id; };

export const versionCases: ConformanceCase[] = [
  define('versions.all/success/newest', 'newest first, with the values and who changed', from.wire, async (call, scratch) => call('GET', `${scratch.list}/items(${await changed(call, scratch)})/versions`), { status: 200, check: holds({ value: [{ VersionLabel: '3.0', VersionId: 1536, IsCurrentVersion: true, Title: 'tre', TcNumber: 3, Editor: { LookupValue: /./, LookupId: Number.isInteger } }, { VersionLabel: '2.0', VersionId: 1024, IsCurrentVersion: false, Title: 'två' }, { VersionLabel: '1.0', VersionId: 512, Title: 'ett', TcNumber: 1, Created: utc }] }) }),
  define('versions.all/success/select', '$select and $top', from.query, async (call, scratch) => call('GET', `${scratch.list}/items(${await changed(call, scratch)})/versions?$select=VersionLabel,Title&$top=2`), { status: 200, check: (answer) => [...lacks(answer.body.value, [{ VersionLabel: '3.0', Title: 'tre' }, { VersionLabel: '2.0' }]), ...lacks(answer.body.value[0].TcNumber, undefined)] }),
  define('versions.all/denied/list', 'of a list one may not see', from.errors, async (call, scratch) => { const { path } = await newList(call, scratch); await call('POST', `${path}/items`, { Title: 'a' }); await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`); return call.as('lasare')('GET', `${path}/items(1)/versions`); }, denied, { local: true }),
  define('versions.all/missing/id', 'of an item that is not', from.errors, (call, scratch) => call('GET', `${scratch.list}/items(99999999)/versions`), noItem),
  define('versions.get/success/id', 'by its number, 512 for 1.0', from.rest, async (call, scratch) => { const id = await changed(call, scratch); return then(call('GET', `${scratch.list}/items(${id})/versions(512)`), async () => (await call('GET', `${scratch.list}/items(${id})/versions/getById(1024)`)).body.Title); }, { status: 200, check: (answer) => [...lacks(answer.body, { Title: 'ett', VersionLabel: '1.0' }), ...lacks(answer.seen, 'två')] }),
  define('versions.get/missing/id', 'a version that is not', from.errors, async (call, scratch) => call('GET', `${scratch.list}/items(${await changed(call, scratch)})/versions(5120)`), refused([400, 404]), { inferred: true }),
  define('versions.restore/success/new', 'restoring makes a new version with the old values', from.csom, async (call, scratch) => { const id = await changed(call, scratch); return then(call('POST', `${scratch.list}/items(${id})/versions(512)/restoreVersion`), async () => (await call('GET', `${scratch.list}/items(${id})?$select=Title,TcNumber,OData__UIVersionString`)).body); }, { status: 200, check: (answer) => lacks(answer.seen, { Title: 'ett', TcNumber: 1, OData__UIVersionString: '4.0' }) }, { inferred: true }),
  define('versions.restore/denied/reader', 'a reader restores none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${await changed(call, scratch)})/versions(512)/restoreVersion`), denied, { local: true }),
  define('versions.restore/missing/id', 'a version that is not', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${await changed(call, scratch)})/versions(5120)/restoreVersion`), refused([400, 404]), { inferred: true }),
  define('versions.delete/success/gone', 'an old version is deleted', from.rest, async (call, scratch) => { const id = await changed(call, scratch); return then(call('POST', `${scratch.list}/items(${id})/versions(512)`, undefined, { ...bare, ...removal() }), async () => (await call('GET', `${scratch.list}/items(${id})/versions?$select=VersionLabel`)).body.value.map((one: any) => one.VersionLabel)); }, { status: 200, check: (answer) => lacks(answer.seen, ['3.0', '2.0']) }),
  define('versions.delete/denied/reader', 'a reader deletes none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${scratch.list}/items(${await changed(call, scratch)})/versions(512)`, undefined, { ...bare, ...removal() }), denied, { local: true }),
  define('versions.delete/missing/id', 'a version that is not', from.errors, async (call, scratch) => call('POST', `${scratch.list}/items(${await changed(call, scratch)})/versions(5120)`, undefined, { ...bare, ...removal() }), refused([400, 404]), { inferred: true }),
  define('versions.delete/conflict/current', 'the current version cannot be deleted', from.csom, async (call, scratch) => call('POST', `${scratch.list}/items(${await changed(call, scratch)})/versions(1536)`, undefined, { ...bare, ...removal() }), refused([400, 403, 500]), { inferred: true }),
];

const recycled = async (call: Caller, scratch: Scratch, values: Record<string, unknown> = {}): Promise<{ id: number; entry: string }> => { const { Id } = await addItem(call, scratch, values); return { id: Id, entry: (await call('POST', `${scratch.list}/items(${Id})/recycle`)).body.value }; };
const noEntry = refused([400, 404]);

export const binCases: ConformanceCase[] = [
  define('bin.all/success/entry', 'an entry tells what, where, who and when', from.csom, async (call, scratch) => { const title = scratch.name(); const { entry } = await recycled(call, scratch, { Title: title }); return { ...await call('GET', `web/recycleBin?$filter=Title eq '${title}'`), seen: entry }; }, { status: 200, check: (answer) => lacks(answer.body.value, [{ Id: answer.seen, Title: /./, ItemType: 3, ItemState: 1, DeletedDate: utc, DirName: /./, LeafName: /^\d+_\.000$/, DeletedByName: /./ }]) }),
  define('bin.all/success/site', 'the site has one too', from.csom, (call) => call('GET', 'site/recycleBin?$top=1'), { status: 200, check: holds({ value: Array.isArray }) }),
  define('bin.restore/success/same', 'the item comes back with its number, values and versions', from.csom, async (call, scratch) => { const id = await changed(call, scratch); const entry = (await call('POST', `${scratch.list}/items(${id})/recycle`)).body.value as string; return then(call('POST', `web/recycleBin('${entry}')/restore`), async () => [(await call('GET', `${scratch.list}/items(${id})/Title`)).body?.value, (await call('GET', `${scratch.list}/items(${id})/versions`)).body?.value?.length]); }, { status: 200, check: (answer) => lacks(answer.seen, ['tre', 3]) }),
  define('bin.restore/success/by-id', 'recycleBin/getById', from.csom, async (call, scratch) => call('POST', `web/recycleBin/getById('${(await recycled(call, scratch)).entry}')/restore()`), { status: 200 }),
  define('bin.restore/denied/reader', 'not another\'s entry without rights', from.errors, async (call, scratch) => call.as('lasare')('POST', `web/recycleBin('${(await recycled(call, scratch)).entry}')/restore`), { status: [403, 404] }, { local: true, inferred: true }),
  define('bin.restore/missing/id', 'an entry that is not', from.errors, (call) => call('POST', "web/recycleBin('00000000-0000-0000-0000-000000000001')/restore"), noEntry, { inferred: true }),
  define('bin.restore/malformed/id', 'an id that is none', from.errors, (call) => call('POST', "web/recycleBin('abc')/restore"), noEntry, { inferred: true }),
  define('bin.restore/conflict/unique', 'a unique value that has been taken meanwhile', 'm365-wire §2 (unique value taken)', async (call, scratch) => { const TcCode = scratch.name(); const { entry } = await recycled(call, scratch, { TcCode }); await addItem(call, scratch, { TcCode }); return call('POST', `web/recycleBin('${entry}')/restore`); }, { status: [400, 409, 500], code: /^-\d+, / }, { inferred: true }),
  define('bin.delete/success/gone', 'deleteObject', from.csom, async (call, scratch) => { const { entry } = await recycled(call, scratch); return then(call('POST', `web/recycleBin('${entry}')/deleteObject`), async () => (await call('GET', `web/recycleBin('${entry}')`)).status); }, { status: 200, check: (answer) => ([400, 404].includes(answer.seen) ? [] : [`afterwards ${String(answer.seen)}`]) }),
  define('bin.delete/denied/reader', 'not another\'s entry without rights', from.errors, async (call, scratch) => call.as('lasare')('POST', `web/recycleBin('${(await recycled(call, scratch)).entry}')/deleteObject`), { status: [403, 404] }, { local: true, inferred: true }),
  define('bin.delete/missing/id', 'an entry that is not', from.errors, (call) => call('POST', "web/recycleBin('00000000-0000-0000-0000-000000000001')/deleteObject"), noEntry, { inferred: true }),
];

const attach = (call: Caller, scratch: Scratch, id: number, name: string, content: string | Uint8Array = 'innehåll') => call('POST', `${scratch.list}/items(${id})/AttachmentFiles/add(FileName='${quote(name)}')`, content);
const file = (scratch: Scratch, id: number, name: string): string => `${scratch.list}/items(${id})/AttachmentFiles('${quote(name)}')`;
const noFile = refused([400, 404]);

export const attachmentCases: ConformanceCase[] = [
  define('attachments.all/success/list', 'names and addresses', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); await attach(call, scratch, Id, 'b.txt'); return call('GET', `${scratch.list}/items(${Id})/AttachmentFiles`); }, { status: 200, check: holds({ value: [{ FileName: 'a.txt', ServerRelativeUrl: /\/Attachments\/\d+\/a\.txt$/, ServerRelativePath: { DecodedUrl: /a\.txt$/ } }, { FileName: 'b.txt' }] }) }),
  define('attachments.all/denied/list', 'of a list one may not see', from.errors, async (call, scratch) => { const { path } = await newList(call, scratch); await call('POST', `${path}/items`, { Title: 'a' }); await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`); return call.as('lasare')('GET', `${path}/items(1)/AttachmentFiles`); }, denied, { local: true }),
  define('attachments.all/missing/id', 'of an item that is not', from.errors, (call, scratch) => call('GET', `${scratch.list}/items(99999999)/AttachmentFiles`), noItem),
  define('attachments.add/success/bytes', 'bytes as they are; the item says that it has attachments', from.lists, async (call, scratch) => { const { Id } = await addItem(call, scratch); return then(call('POST', `${scratch.list}/items(${Id})/AttachmentFiles/add(FileName='bild.bin')`, new Uint8Array([0, 255, 13, 10, 0, 128])), async () => [(await call('GET', `${scratch.list}/items(${Id})/Attachments`)).body.value, (await call('GET', `${file(scratch, Id, 'bild.bin')}/$value`)).headers['content-length']]); }, { status: 200, check: (answer) => [...lacks(answer.body, { FileName: 'bild.bin' }), ...lacks(answer.seen, [true, '6'])] }),
  define('attachments.add/success/odd', "odd characters: å # % & '", from.paths, async (call, scratch) => { const { Id } = await addItem(call, scratch); await call('POST', `${scratch.list}/items(${Id})/AttachmentFiles/addUsingPath(DecodedUrl='${quote("å #1 100% & 's.txt")}')`, 'x'); return call('GET', `${scratch.list}/items(${Id})/AttachmentFiles`); }, { status: 200, check: holds({ value: [{ FileName: "å #1 100% & 's.txt" }] }) }),
  define('attachments.add/success/etag', 'adding changes the item\'s ETag', from.rest, async (call, scratch) => { const item = await addItem(call, scratch); await attach(call, scratch, item.Id, 'a.txt'); return call('POST', `${scratch.list}/items(${item.Id})`, { Title: 'x' }, { ...bare, ...merge(item.etag) }); }, stale, { inferred: true }),
  define('attachments.add/denied/reader', 'a reader adds none', from.errors, async (call, scratch) => attach(call.as('lasare'), scratch, (await addItem(call, scratch)).Id, 'a.txt'), denied, { local: true }),
  define('attachments.add/missing/id', 'on an item that is not', from.errors, (call, scratch) => attach(call, scratch, 99999999, 'a.txt'), noItem),
  define('attachments.add/malformed/name', 'a name that may not be', from.limitsPage, async (call, scratch) => attach(call, scratch, (await addItem(call, scratch)).Id, 'a*b?.txt'), refused([400, 500]), { inferred: true }),
  define('attachments.add/conflict/name', 'a name that is taken', from.errors, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return attach(call, scratch, Id, 'A.TXT'); }, { status: [400, 409, 500], code: '-2130575257, Microsoft.SharePoint.SPException', message: /already in use/ }),
  define('attachments.get/success/value', '$value is the bytes', from.wire, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt', 'åäö'); return call('GET', `${file(scratch, Id, 'a.txt')}/$value`); }, { status: 200, check: (answer) => lacks(answer.text, 'åäö') }),
  define('attachments.get/success/name', 'getByFileName', from.rest, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return call('GET', `${scratch.list}/items(${Id})/AttachmentFiles/getByFileName('a.txt')`); }, { status: 200, check: holds({ FileName: 'a.txt' }) }),
  define('attachments.get/denied/list', 'of a list one may not see', from.errors, async (call, scratch) => { const { path } = await newList(call, scratch); await call('POST', `${path}/items`, { Title: 'a' }); await call('POST', `${path}/items(1)/AttachmentFiles/add(FileName='a.txt')`, 'x'); await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`); return call.as('lasare')('GET', `${path}/items(1)/AttachmentFiles('a.txt')/$value`); }, denied, { local: true }),
  define('attachments.get/missing/name', 'a name that is not there', from.errors, async (call, scratch) => call('GET', `${file(scratch, (await addItem(call, scratch)).Id, 'a.txt')}/$value`), noFile, { inferred: true }),
  define('attachments.set/success/put', 'PUT to $value', from.wire, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return then(call('POST', `${file(scratch, Id, 'a.txt')}/$value`, 'nytt', { ...bare, 'X-HTTP-Method': 'PUT' }), async () => (await call('GET', `${file(scratch, Id, 'a.txt')}/$value`)).text); }, { status: [200, 204], check: (answer) => lacks(answer.seen, 'nytt') }),
  define('attachments.set/denied/reader', 'a reader changes none', from.errors, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return call.as('lasare')('POST', `${file(scratch, Id, 'a.txt')}/$value`, 'nytt', { ...bare, 'X-HTTP-Method': 'PUT' }); }, denied, { local: true }),
  define('attachments.set/missing/name', 'a name that is not there', from.errors, async (call, scratch) => call('POST', `${file(scratch, (await addItem(call, scratch)).Id, 'a.txt')}/$value`, 'nytt', { ...bare, 'X-HTTP-Method': 'PUT' }), noFile, { inferred: true }),
  define('attachments.delete/success/gone', 'DELETE', from.lists, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return then(call('POST', file(scratch, Id, 'a.txt'), undefined, { ...bare, ...removal() }), async () => (await call('GET', `${scratch.list}/items(${Id})/Attachments`)).body.value); }, { status: 200, check: (answer) => lacks(answer.seen, false) }),
  define('attachments.delete/success/recycle', 'recycleObject', from.wire, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return call('POST', `${file(scratch, Id, 'a.txt')}/recycleObject`); }, { status: 200 }, { inferred: true }),
  define('attachments.delete/denied/reader', 'a reader deletes none', from.errors, async (call, scratch) => { const { Id } = await addItem(call, scratch); await attach(call, scratch, Id, 'a.txt'); return call.as('lasare')('POST', file(scratch, Id, 'a.txt'), undefined, { ...bare, ...removal() }); }, denied, { local: true }),
  define('attachments.delete/missing/name', 'a name that is not there', from.errors, async (call, scratch) => call('POST', file(scratch, (await addItem(call, scratch)).Id, 'a.txt'), undefined, { ...bare, ...removal() }), noFile, { inferred: true }),
];
