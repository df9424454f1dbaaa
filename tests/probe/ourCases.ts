/**
 * What the product takes for granted of SharePoint and no document says in so many words: each a case against the
 * scratch list, as the conformance cases are. A difference in a real tenant means a change in our code: docs/first-tenant.md
 * tells where.
 */
import { define, lacks } from '../integration/local/conformance/case.ts';
import type { Answer, Caller, ConformanceCase, Scratch } from '../integration/local/conformance/case.ts';

const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
const source = 'docs/architecture.md';
const inferred = { inferred: true } as const;

async function must(answer: Promise<Answer>): Promise<any> {
  const got = await answer;
  if (got.status >= 300) throw new Error(`A step before the case failed: ${got.status} ${got.text.slice(0, 300)}`);
  return got.body;
}

const add = async (call: Caller, scratch: Scratch, values: Record<string, unknown>): Promise<number> => (await must(call('POST', `${scratch.list}/items`, { Title: scratch.name(), ...values }))).Id as number;
const change = (call: Caller, path: string, values: Record<string, unknown>): Promise<Answer> => call('POST', path, values, merge);
const field = (scratch: Scratch, name: string): string => `${scratch.list}/fields/getByInternalNameOrTitle('${name}')`;
const titles = (answer: Answer): string[] => (answer.body?.value as { Title: string }[] | undefined)?.map(({ Title }) => Title) ?? [];
const filtered = (scratch: Scratch, filter: string, more = ''): string => `${scratch.list}/items?$select=Title${more}&$filter=${encodeURIComponent(filter)}`;

/** Runs with the list's own rule set, and takes it away again whatever happens. */
async function underRule(call: Caller, scratch: Scratch, formula: string, work: () => Promise<Answer>): Promise<Answer> {
  await must(change(call, scratch.list, { ValidationFormula: formula, ValidationMessage: 'Regeln' }));
  try {
    return await work();
  } finally {
    await must(change(call, scratch.list, { ValidationFormula: '', ValidationMessage: '' }));
  }
}

const ruleBroken = /^-2130575162/;

const dates: ConformanceCase[] = [
  define('ours/success/date-only', 'a date written as noon UTC is kept as midnight of the same date in the site\'s zone', source, async (call, scratch) => {
    const id = await add(call, scratch, { TcDay: '2027-03-28T12:00:00Z' });
    return call('GET', `${scratch.list}/items(${id})?$select=TcDay`);
  }, { status: 200, check: ({ body }) => {
    const off = Math.abs(Date.parse(body?.TcDay) - Date.UTC(2027, 2, 28)) / 3_600_000;
    return off < 12 ? [] : [`TcDay is ${body?.TcDay}, not within twelve hours of midnight UTC of 2027-03-28`];
  } }, inferred),
  define('ours/success/date-filter', 'noon UTC parts two dates in a filter, in every zone', source, async (call, scratch) => {
    const [day, next, key] = [scratch.name(), scratch.name(), scratch.name()];
    await add(call, scratch, { Title: day, TcKey: key, TcDay: '2027-05-10T12:00:00Z' });
    await add(call, scratch, { Title: next, TcKey: key, TcDay: '2027-05-11T12:00:00Z' });
    const answer = await call('GET', filtered(scratch, `TcKey eq '${key}' and (TcDay ge datetime'2027-05-09T12:00:00Z' and TcDay lt datetime'2027-05-10T12:00:00Z')`));
    return { ...answer, seen: [day] };
  }, { status: 200, check: answer => lacks(titles(answer), answer.seen, 'found') }, inferred)
];

const rules: ConformanceCase[] = [
  define('ours/success/blank-text', 'in a rule a blank text equals ""', source, (call, scratch) =>
    underRule(call, scratch, '=(([TcKey]="")+([TcNumber]>5))>0', () => call('POST', `${scratch.list}/items`, { Title: scratch.name(), TcNumber: 1 })), { status: 201 }, inferred),
  define('ours/success/blank-date', 'in a rule a blank date equals "", beside a comparison with it', source, (call, scratch) =>
    underRule(call, scratch, '=(([TcMoment]="")+([TcDay]="")+([TcMoment]>=[TcDay]))>0', () => call('POST', `${scratch.list}/items`, { Title: scratch.name(), TcDay: '2027-01-02T12:00:00Z' })), { status: 201 }, inferred),
  define('ours/malformed/rule', 'sums and products of comparisons are a rule; what breaks it is refused with its own code', source, (call, scratch) =>
    underRule(call, scratch, '=(([TcKey]="")+([TcNumber]>5))*(([TcDay]="")+([TcFlag]=TRUE))>0', () => call('POST', `${scratch.list}/items`, { Title: scratch.name(), TcKey: 'x', TcNumber: 1 })), { status: [400, 500], code: ruleBroken }, inferred),
  define('ours/success/rule-name', 'a rule is taken by the columns\' internal names', source, (call, scratch) =>
    underRule(call, scratch, '=[TcNumber]<=50', async () => call('GET', `${scratch.list}?$select=ValidationFormula`)), { status: 200, check: ({ body }) => /^=\[?(TcNumber|Tc tal)\]?<=50$/.test(String(body?.ValidationFormula).replace(/\s/g, '')) ? [] : [`the rule reads ${body?.ValidationFormula}`] }, inferred),
  define('ours/success/required', 'REST takes an item whose required column is missing: the forms alone ask for it', source, async (call, scratch) => {
    await must(change(call, field(scratch, 'TcNote'), { Required: true }));
    try {
      return await call('POST', `${scratch.list}/items`, { Title: scratch.name() });
    } finally {
      await must(change(call, field(scratch, 'TcNote'), { Required: false }));
    }
  }, { status: 201 }, inferred)
];

const questions: ConformanceCase[] = [
  define('ours/success/owner-after-index', 'a person\'s Name narrows what an indexed condition found', source, async (call, scratch) => {
    const key = scratch.name();
    const me = await must(call('GET', 'web/currentuser?$select=Id,LoginName'));
    await add(call, scratch, { Title: key, TcKey: key, TcPersonId: me.Id });
    await add(call, scratch, { TcKey: key });
    const answer = await call('GET', filtered(scratch, `TcKey eq '${key}' and TcPerson/Name eq '${(me.LoginName as string).replace(/'/g, '\'\'')}'`, ',TcPerson/Name&$expand=TcPerson'));
    return { ...answer, seen: [key] };
  }, { status: 200, check: answer => lacks(titles(answer), answer.seen, 'found') }, inferred),
  define('ours/success/or-one-column', 'several values of one indexed column, or none, as one or', source, async (call, scratch) => {
    const names = [scratch.name(), scratch.name(), scratch.name()];
    const ids = [await add(call, scratch, { Title: names[0], TcChoice: 'Öppen' }), await add(call, scratch, { Title: names[1], TcChoice: 'Klar' }), await add(call, scratch, { Title: names[2], TcChoice: null })];
    const answer = await call('GET', filtered(scratch, `(TcChoice eq 'Öppen' or TcChoice eq null) and (${ids.map(id => `Id eq ${id}`).join(' or ')})`));
    return { ...answer, seen: [names[0], names[2]] };
  }, { status: 200, check: answer => lacks(titles(answer).sort(), [...answer.seen].sort(), 'found') }, inferred),
  define('ours/success/date-or-none', 'a date from a day on, or none', source, async (call, scratch) => {
    const [key, late, none] = [scratch.name(), scratch.name(), scratch.name()];
    await add(call, scratch, { TcKey: key, TcDay: '2020-01-01T12:00:00Z' });
    await add(call, scratch, { Title: late, TcKey: key, TcDay: '2028-01-01T12:00:00Z' });
    await add(call, scratch, { Title: none, TcKey: key });
    const answer = await call('GET', filtered(scratch, `(TcDay ge datetime'2024-01-01T12:00:00Z' or TcDay eq null) and TcKey eq '${key}'`));
    return { ...answer, seen: [late, none] };
  }, { status: 200, check: answer => lacks(titles(answer).sort(), [...answer.seen].sort(), 'found') }, inferred),
  define('ours/success/swedish-order', 'texts are sorted as on a Swedish site: å, ä, ö last', source, async (call, scratch) => {
    const key = scratch.name();
    for (const letter of ['ö', 'a', 'å', 'z', 'ä']) await add(call, scratch, { Title: letter, TcCode: `${key}${letter}`, TcKey: key });
    return call('GET', `${filtered(scratch, `TcKey eq '${key}'`)}&$orderby=TcCode`);
  }, { status: 200, check: answer => lacks(titles(answer), ['a', 'z', 'å', 'ä', 'ö'], 'order') }, inferred),
  define('ours/conflict/key-case', 'a unique key is the same in capitals', source, async (call, scratch) => {
    const key = scratch.name();
    await add(call, scratch, { TcCode: key.toLowerCase() });
    return call('POST', `${scratch.list}/items`, { Title: scratch.name(), TcCode: key.toUpperCase() });
  }, { status: [400, 500], code: /^-2130575169/ }, inferred)
];

const setUp: ConformanceCase[] = [
  define('ours/success/index-yes-no', 'a yes/no column can be indexed', source, async (call, scratch) => {
    await must(change(call, field(scratch, 'TcFlag'), { Indexed: true }));
    return call('GET', `${field(scratch, 'TcFlag')}?$select=Indexed`);
  }, { status: 200, check: ({ body }) => lacks(body, { Indexed: true }) }, inferred),
  define('ours/success/schema-keeps', 'a new SchemaXml of a column keeps its values and its index', source, async (call, scratch) => {
    const id = await add(call, scratch, { TcChoice: 'Klar' });
    const { SchemaXml } = await must(call('GET', `${field(scratch, 'TcChoice')}?$select=SchemaXml`));
    await must(change(call, field(scratch, 'TcChoice'), { SchemaXml: (SchemaXml as string).replace('</CHOICES>', '<CHOICE>Till</CHOICE></CHOICES>') }));
    const answer = await call('GET', `${scratch.list}/items(${id})?$select=TcChoice`);
    return { ...answer, seen: await must(call('GET', `${field(scratch, 'TcChoice')}?$select=Indexed,SchemaXml`)) };
  }, { status: 200, check: ({ body, seen }) => [...lacks(body, { TcChoice: 'Klar' }), ...lacks(seen, { Indexed: true, SchemaXml: /<CHOICE>Till<\/CHOICE>/ }, 'field')] }, inferred),
  define('ours/success/view-address', 'a view\'s address comes from the title it is made with, and stays when that is changed', source, async (call, scratch) => {
    const name = scratch.name();
    const made = await must(call('POST', `${scratch.list}/views`, { Title: name }));
    await must(change(call, `${scratch.list}/views(guid'${made.Id as string}')`, { Title: `${name} visad` }));
    const answer = await call('GET', `${scratch.list}/views(guid'${made.Id as string}')?$select=Title,ServerRelativeUrl`);
    return { ...answer, seen: name };
  }, { status: 200, check: ({ body, seen }) => lacks(body, { Title: `${seen as string} visad`, ServerRelativeUrl: (url: unknown) => String(url).endsWith(`/${seen as string}.aspx`) }) }, inferred),
  define('ours/success/name-hint', 'AddFieldInternalNameHint keeps the internal name beside another shown', source, async (call, scratch) => {
    const name = scratch.name();
    await must(call('POST', `${scratch.list}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Type="Text" Name="${name}" StaticName="${name}" DisplayName="Visat namn ${name}" />`, Options: 8 } }));
    const answer = await call('GET', `${field(scratch, name)}?$select=InternalName,Title`);
    return { ...answer, seen: name };
  }, { status: 200, check: ({ body, seen }) => lacks(body, { InternalName: seen, Title: `Visat namn ${seen as string}` }) }, inferred),
  define('ours/success/formatter', 'a column keeps the formatting in its SchemaXml', source, async (call, scratch) => {
    const name = scratch.name();
    const format = '{"elmType":"div","txtContent":"@currentField"}';
    await must(call('POST', `${scratch.list}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="${name}" CustomFormatter="${format.replace(/"/g, '&quot;')}" />`, Options: 8 } }));
    const answer = await call('GET', `${field(scratch, name)}?$select=CustomFormatter`);
    return { ...answer, seen: format };
  }, { status: 200, check: ({ body, seen }) => { try { return lacks(JSON.parse(body.CustomFormatter), JSON.parse(seen as string), 'CustomFormatter'); } catch { return [`CustomFormatter is ${body?.CustomFormatter}`]; } } }, inferred)
];

export const ourCases: ConformanceCase[] = [...dates, ...rules, ...questions, ...setUp];
