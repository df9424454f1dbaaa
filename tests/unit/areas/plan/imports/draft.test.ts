/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personOf, proposeChoices, wordsOf, isUnclear } from '../../../../../src/areas/plan/imports/choices';
import { measureReader, reasonMissing } from '../../../../../src/areas/plan/imports/draft';
import type { Names } from '../../../../../src/areas/plan/imports/names';
import { layOut } from '../../../../../src/areas/plan/imports/layout';
import { openPasted, openTables } from '../../../../../src/areas/plan/imports/open';
import { readRemembered, remember } from '../../../../../src/areas/plan/imports/remembered';
import { proposeRoles } from '../../../../../src/areas/plan/imports/roles';
import type { Choices, MeasureDraft, Reading } from '../../../../../src/areas/plan/imports/types';
import { namedDepartments } from '../../../../../src/areas/plan/imports/page/basis';
import { sheetXml, workbookOf } from '../../situation/imports/made';
import { documentXml, table, wordFile } from '../../../kit/tables/made';

// Node has no parser of HTML: jsdom's, as the other tests of the screen have.
const { JSDOM } = require('jsdom') as { JSDOM: new () => { window: { DOMParser: typeof DOMParser } } };
globalThis.DOMParser = new JSDOM().window.DOMParser;

const data = (name: string): Buffer => readFileSync(join(__dirname, '../../../../data/plans', name));
const names: Names = {
  departments: [{ id: 1, title: 'Samhällsbyggnad' }, { id: 2, title: 'Socialtjänst' }, { id: 3, title: 'Kultur och fritid' }],
  areas: [{ id: 31, title: 'Centrum' }, { id: 32, title: 'Norrby' }], partners: [{ id: 11, title: 'Polisen' }, { id: 12, title: 'Bostadsbolaget' }], problems: [{ id: 21, title: 'Klotter i centrum' }, { id: 22, title: 'Buller nattetid' }]
};

interface Read { drafts: MeasureDraft[]; choices: Choices; }

/** Reads rows as the steps do when nobody changes what is proposed. */
function read(rows: readonly (readonly string[])[], said: Partial<Choices> = {}, reading: Partial<Reading> = {}): Read {
  const layout = layOut([{ rows: rows.map(row => [...row]) }]);
  const full: Reading = { roles: proposeRoles(layout.columns.map(({ heading }) => heading)), year: 2026, fillDown: false, ...reading };
  const choices = { ...proposeChoices(wordsOf(layout, full, names), names, new Map()), ...said };
  return { choices, drafts: layout.rows.map(measureReader(layout, full, choices, names)) };
}
const one = (head: string[], row: string[], said: Partial<Choices> = {}): MeasureDraft => read([head, row], said).drafts[0];
const codes = ({ faults }: MeasureDraft): string[] => faults.map(({ code }) => code);

describe('rows as measures', () => {
  test('a whole row', () => {
    const draft = one(
      ['Åtgärd', 'Problem', 'Orsak', 'Mål', 'Indikator', 'Baslinje', 'Målvärde', 'Verksamhet', 'Samverkan', 'Start', 'Slut', 'Status', 'Kommentar', 'Kostnad', 'Typ', 'Nivå', 'Målgrupp'],
      ['Sanera klotter', 'Klotter i centrum', 'Mörka ytor', 'Färre', 'Antal', '12', '6,5', 'Samhällsbyggnad', 'Polisen, Socialtjänst', 'mars', '2026-12-31', 'Pågår', 'Bra fart', '25 tkr', 'Situationell', 'Universell', 'Boende']
    );
    expect(draft.values).toEqual({
      Title: 'Sanera klotter', Problem: { id: 21, title: 'Klotter i centrum' }, Cause: 'Mörka ytor', Goal: 'Färre', Indicator: 'Antal', Baseline: 12, Target: 6.5, Department: { id: 1, title: 'Samhällsbyggnad' },
      StartDate: '2026-03-01', EndDate: '2026-12-31', Status: 'Pågår', LatestNote: 'Bra fart', BudgetOwn: 25000, MeasureType: 'Situationell', Level: 'Universell', Place: 'Boende'
    });
    expect(draft.partners).toEqual([{ id: 11, title: 'Polisen' }]);
    expect(draft.departments).toEqual([{ id: 2, title: 'Socialtjänst' }]);
    expect(draft.faults).toEqual([]);
  });

  test('a row with nothing but a title is a draft; one without is told', () => {
    expect(one(['Åtgärd', 'Mål'], ['Vuxna på stan', ''])).toMatchObject({ values: { Title: 'Vuxna på stan' }, faults: [] });
    expect(Object.keys(one(['Åtgärd', 'Mål'], ['Vuxna på stan', '']).values)).toEqual(['Title']);
    expect(codes(one(['Åtgärd', 'Mål'], ['', 'Trygghet']))).toEqual(['TitleMissing']);
  });

  test('what no column can hold is kept in the note', () => {
    const draft = one(['Åtgärd', 'Problem', 'Verksamhet', 'Samverkan', 'Tidplan', 'Kostnad', 'Status'], ['Vuxna', 'Ensamhet', 'Rymdkontoret', 'Kyrkan, Polisen', 'när det går', 'inom ram', 'Rullar på']);
    expect(draft.values.LatestNote?.split('\n').sort()).toEqual(['Kostnad: inom ram', 'Problem: Ensamhet', 'Samverkan: Kyrkan', 'Status: Rullar på', 'Tidplan: när det går', 'Verksamhet: Rymdkontoret']);
    expect(codes(draft).sort()).toEqual(['DepartmentUnknown', 'NumberUnclear', 'PartnerUnknown', 'ProblemUnknown', 'StatusUnknown', 'TimeUnclear']);
    expect(draft.faults.find(({ code }) => code === 'TimeUnclear')).toEqual({ code: 'TimeUnclear', column: 'Tidplan', values: ['när det går'] });
    expect(draft.values.Status).toBeUndefined();
  });

  test('a word that a person gave a meaning', () => {
    const draft = one(['Åtgärd', 'Problem', 'Verksamhet', 'Status'], ['Vuxna', 'Ensamhet', 'Rymdkontoret', 'Rullar på'], { statuses: { 'Rullar på': 'Pågår' }, departments: { Rymdkontoret: 3 }, problems: { Ensamhet: 0 } });
    expect(draft.values).toEqual({ Title: 'Vuxna', Department: { id: 3, title: 'Kultur och fritid' }, Status: 'Pågår' });
    expect([draft.newProblem, draft.faults]).toEqual(['Ensamhet', []]);
  });

  test('several verksamheter in a cell: the first is responsible, the others take part', () => {
    const draft = one(['Åtgärd', 'Verksamhet'], ['Vuxna', 'Socialtjänst, Samhällsbyggnad']);
    expect([draft.values.Department?.id, draft.departments.map(({ id }) => id), draft.faults]).toEqual([2, [1], []]);
    expect(one(['Åtgärd', 'Verksamhet'], ['Vuxna', 'Kultur och fritid']).values.Department?.id).toBe(3);
  });

  test('times turned round, too long a title, lists in a line', () => {
    expect(one(['Åtgärd', 'Start', 'Slut'], ['A', '2026-05-01', '2026-03-01'])).toMatchObject({ values: { LatestNote: 'Tidplan: 2026-05-01 – 2026-03-01' }, faults: [{ code: 'TimeReversed', column: 'Slut' }] });
    const long = one(['Åtgärd', 'Mål'], ['x'.repeat(300), 'y']);
    expect([long.values.Title?.length, codes(long), long.values.LatestNote]).toEqual([255, ['TitleLong'], `Åtgärd: ${'x'.repeat(300)}`]);
    expect(one(['Åtgärd', 'Mål'], ['– Vuxna\n– Klubbar', '– a\n– b']).values).toEqual({ Title: 'Vuxna; Klubbar', Goal: '– a\n– b' });
    expect(one(['Insats', 'Aktivitet'], ['Trygg kväll', 'Vuxna på stan']).values.Title).toBe('Trygg kväll – Vuxna på stan');
  });

  test('löpande, genomförd, and a reason for what was stopped', () => {
    expect(one(['Åtgärd', 'Tidplan', 'Status'], ['A', 'löpande', 'Klar']).values).toEqual({ Title: 'A', Ongoing: true, Status: 'Genomförd', Progress: 100 });
    expect(one(['Åtgärd', 'Status', 'Kommentar'], ['A', 'Pausad', 'Saknar pengar']).values).toEqual({ Title: 'A', Status: 'Pausad', StatusReason: 'Saknar pengar', LatestNote: 'Saknar pengar' });
    const silent = one(['Åtgärd', 'Status'], ['A', 'Avbruten']);
    expect([silent.values.StatusReason, codes(silent)]).toEqual([reasonMissing, ['ReasonMissing']]);
    expect(one(['Åtgärd', 'Status'], ['A', 'Avbruten på grund av brist']).values.StatusReason).toBe('Avbruten på grund av brist');
    expect(one(['Åtgärd', 'Status'], ['A', 'Pågår, två träffar hållna']).values).toEqual({ Title: 'A', Status: 'Pågår', LatestNote: 'Status: Pågår, två träffar hållna' });
  });

  test('two columns of comments, each under its heading', () => {
    expect(one(['Åtgärd', 'Uppföljning april', 'Uppföljning december'], ['A', 'bra', 'bättre']).values.LatestNote).toBe('Uppföljning april: bra\nUppföljning december: bättre');
  });

  test('a name that is nobody\'s is stored nowhere', () => {
    const draft = one(['Åtgärd', 'Ansvarig'], ['A', 'Okänd Person, Samhällsbyggnad']);
    expect(JSON.stringify(draft)).not.toContain('Okänd');
    expect([draft.values.Department?.id, draft.owner, codes(draft)]).toEqual([1, undefined, ['OwnerUnknown']]);
    const told = one(['Åtgärd', 'Ansvarig'], ['A', 'Samordnare\nFältgruppen'], { owners: { Samordnare: { kind: 'person', login: 'i:0#.f|samordnare', name: 'Samordnare' }, Fältgruppen: { kind: 'function' } } });
    expect([told.owner?.login, told.values.LatestNote, told.faults]).toEqual(['i:0#.f|samordnare', 'Ansvarig funktion: Fältgruppen', []]);
  });

  test('one owner a measure: of several in a cell the first, and the row says that the others are not saved', () => {
    const owners: Choices['owners'] = { Samordnare: { kind: 'person', login: 'a', name: 'Samordnare' }, Rektor: { kind: 'person', login: 'b', name: 'Rektor' } };
    for (const cell of ['Samordnare\nRektor', 'Samordnare, Okänd Person', 'Okänd Person; Samordnare']) {
      const draft = one(['Åtgärd', 'Ansvarig'], ['A', cell], { owners });
      expect([draft.owner?.login, draft.faults]).toEqual(['a', [{ code: 'OwnerSeveral', column: 'Ansvarig', values: ['Samordnare'] }]]);
    }
    expect(codes(one(['Åtgärd', 'Ansvarig'], ['A', 'Okänd, Obekant']))).toEqual(['OwnerUnknown']);
  });

  test('an area by its name or as a person said; else in the note', () => {
    expect(one(['Åtgärd', 'Område'], ['A', 'centrum']).values).toEqual({ Title: 'A', Area: { id: 31, title: 'Centrum' } });
    expect(one(['Åtgärd', 'Stadsdel'], ['A', 'Norra delen'], { areas: { 'Norra delen': 32 } }).values.Area?.id).toBe(32);
    expect(one(['Åtgärd', 'Område'], ['A', 'Hela kommunen'])).toMatchObject({ values: { Title: 'A', LatestNote: 'Område: Hela kommunen' }, faults: [{ code: 'AreaUnknown', column: 'Område', values: ['Hela kommunen'] }] });
    // A focus area is a problem, and a place or target group stays words.
    expect(proposeRoles(['Fokusområde', 'Område', 'Plats', 'Verksamhetsområde'])).toEqual(['problem', 'area', 'place', 'department']);
    const unclear = (word: string, held: Partial<Names> = {}): boolean => {
      const layout = layOut([{ rows: [['Åtgärd', 'Område'], ['A', word]] }]);
      const all = { ...names, ...held };
      const words = wordsOf(layout, { roles: ['title', 'area'], year: 2026, fillDown: false }, all);
      return isUnclear(words, proposeChoices(words, all, new Map()), all);
    };
    expect([unclear('Centrum'), unclear('Hela kommunen'), unclear('Hela kommunen', { areas: [] })]).toEqual([false, true, false]);
  });

  test('personal data are found, formulas stay text', () => {
    expect(one(['Åtgärd', 'Kommentar'], ['A', 'Ring 070-174 06 05']).personal).toEqual(['phone']);
    expect(one(['Åtgärd', 'Mål'], ['=HYPERLINK("http://x";"klicka")', '@SUM(A1)']).values).toEqual({ Title: '=HYPERLINK("http://x";"klicka")', Goal: '@SUM(A1)' });
    expect(one(['Åtgärd', 'Mål'], ['<script>alert(1)</script>', '<b>fet</b>']).values.Goal).toBe('<b>fet</b>');
  });

  test('empty cells below a problem mean the same as above only where a person says so', () => {
    const rows = [['Problem', 'Åtgärd'], ['Klotter i centrum', 'A'], ['', 'B'], ['Buller nattetid', 'C'], ['', 'D']];
    expect(read(rows).drafts.map(({ values }) => values.Problem?.id)).toEqual([21, undefined, 22, undefined]);
    expect(read(rows, {}, { fillDown: true }).drafts.map(({ values }) => values.Problem?.id)).toEqual([21, 21, 22, 22]);
  });
});

describe('what a person is asked', () => {
  test('people are found by the whole name or address, and only where there is one of it', () => {
    const person = { login: 'a', name: 'Samordnare', email: 'samordnare@kommun.example', title: '' };
    expect(personOf('samordnare', [person, { ...person, login: 'b', name: 'Samordnare två', email: 'x' }])).toBe(person);
    expect(personOf('SAMORDNARE@kommun.example', [person])).toBe(person);
    expect(personOf('Samordnare', [person, { ...person, login: 'b', email: 'x' }])).toBeUndefined();
    expect(personOf('Sam', [person])).toBeUndefined();
  });

  test('nothing where every word is known', () => {
    const layout = layOut([{ rows: [['Åtgärd', 'Verksamhet', 'Status'], ['A', 'Samhällsbyggnad', 'Klar']] }]);
    const reading: Reading = { roles: ['title', 'department', 'status'], year: 2026, fillDown: false };
    const words = wordsOf(layout, reading, names);
    expect(isUnclear(words, proposeChoices(words, names, new Map()), names)).toBe(false);
  });

  test('what was said is kept for next time, but never who somebody is', () => {
    const layout = layOut([{ rows: [['Åtgärd', 'Färg', 'Ansvarig'], ['A', 'Rullar på', 'Okänd Person']] }]);
    const reading: Reading = { roles: ['title', 'status', 'owner'], year: 2026, fillDown: false };
    const words = wordsOf(layout, reading, names);
    const said: Choices = { statuses: { 'Rullar på': 'Pågår' }, departments: {}, areas: {}, problems: {}, owners: { 'Okänd Person': { kind: 'person', login: 'x', name: 'y' } } };
    const kept = JSON.stringify(remember(readRemembered(''), layout, reading, words, said));
    expect(kept).not.toMatch(/Okänd/);
    const found = readRemembered(kept);
    expect(proposeRoles(['Färg', 'Åtgärd'], found.columns)).toEqual(['status', 'title']);
    expect(proposeChoices(words, names, new Map(), found).statuses).toEqual({ 'Rullar på': 'Pågår' });
    expect(readRemembered('{"columns": {"a": "hittepå", "b": "title"}, "statuses": {"x": "Försenad"}, "departments": [1]}')).toEqual({ columns: { b: 'title' }, statuses: {}, departments: { 0: 1 }, areas: {}, problems: {} });
    for (const broken of ['', 'null', '[]', '{', '"x"']) expect(readRemembered(broken).columns).toEqual({});
  });

  test('a verksamhet is known by its former names, and by what became part of it', () => {
    const department = (id: number, Title: string, more: object = {}): Parameters<typeof namedDepartments>[0][number] => ({ id, Title, Ended: false, SucceededBy: undefined, FormerNames: '', ...more });
    expect(namedDepartments([department(1, 'Bildning', { FormerNames: 'Utbildning\nSkola' }), department(2, 'Fritid', { Ended: true, SucceededBy: 1 }), department(3, 'Kultur', { Ended: true, SucceededBy: 2, FormerNames: 'Bibliotek' })]))
      .toEqual([{ id: 1, title: 'Bildning', others: ['Utbildning', 'Skola', 'Fritid', 'Kultur', 'Bibliotek'] }]);
    expect(namedDepartments([department(1, 'A', { Ended: true, SucceededBy: 2 }), department(2, 'B', { Ended: true, SucceededBy: 1 })])).toEqual([]);
  });
});

describe('the ways in', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('the plan that Word copies becomes measures', async () => {
    const opened = await openPasted('plan', data('word.html').toString(), '');
    const layout = layOut(opened.tables);
    const reading: Reading = { roles: proposeRoles(layout.columns.map(({ heading }) => heading)), year: 2026, fillDown: false };
    expect(reading.roles).toEqual(['problem', 'title', 'goal', 'owner', 'department', 'start', 'end', 'status', 'note']);
    const drafts = layout.rows.map(measureReader(layout, reading, proposeChoices(wordsOf(layout, reading, names), names, new Map()), names));
    expect(drafts.map(({ title, values: { Problem, StartDate, EndDate, Status, Ongoing } }) => [title, Problem?.id, StartDate, EndDate, Status, Ongoing])).toEqual([
      ['Sanera klotter inom ett dygn', 21, '2026-03-01', '2026-12-31', 'Pågår', undefined], ['Belysning vid gångtunneln', 21, '2026-01-01', '2026-12-31', 'Genomförd', undefined],
      ['Vuxna på stan', 22, undefined, undefined, undefined, true]
    ]);
  });

  test('Word, Excel and CSV by what they hold', async () => {
    const word = await openTables('plan.doc', new Uint8Array(wordFile(table([['Åtgärd', 'Mål'], ['A', 'B']]))));
    expect([word.format, word.faults, word.tables[0].rows.length, word.digest.length]).toEqual(['Word', [], 2, 64]);
    const book = await openTables('plan.xlsx', new Uint8Array(workbookOf({ Plan: [['Åtgärd', 'Slut'], ['A', { date: 46143 }]] })));
    expect([book.format, layOut(book.tables).rows[0].cells]).toEqual(['Excel', ['A', '2026-05-01']]);
    const csv = await openTables('plan.csv', new Uint8Array(data('plan.csv')));
    expect([csv.format, layOut(csv.tables).rows.map(({ cells }) => cells[0])]).toEqual(['CSV', ['Fältvandring fredagar', 'Sommarjobb för unga']]);
  });

  test('merged cells of a workbook mean the same as those of a pasted table', async () => {
    const cell = (text: string | undefined): string => text === undefined ? '' : `<td>${text}</td>`;
    const rows = [['Problem', 'Åtgärd', 'Verksamhet'], ['Klotter i centrum', 'A', 'Samhällsbyggnad'], [undefined, 'B', undefined], ['Insatser på kvällstid'], ['Buller nattetid', 'C', 'Socialtjänst'], [undefined, 'D', undefined]];
    const spans: Record<string, string> = { 'Klotter i centrum': ' rowspan=2', Samhällsbyggnad: ' rowspan=2', 'Insatser på kvällstid': ' colspan=3', 'Buller nattetid': ' rowspan=2', Socialtjänst: ' rowspan=2' };
    const html = `<table>${rows.map(row => `<tr>${row.map(text => cell(text).replace('<td', `<td${spans[text ?? ''] ?? ''}`)).join('')}</tr>`).join('')}</table>`;
    const merged = ['A2:A3', 'C2:C3', 'A4:C4', 'A5:A6', 'C5:C6'].map(ref => `<mergeCell ref="${ref}"/>`).join('');
    const book = await openTables('plan.xlsx', new Uint8Array(workbookOf({ Plan: sheetXml(rows).replace('</worksheet>', `<mergeCells>${merged}</mergeCells></worksheet>`) })));
    const measures = ({ tables }: Pick<typeof book, 'tables'>): unknown[] => {
      const layout = layOut(tables);
      const reading: Reading = { roles: proposeRoles(layout.columns.map(({ heading }) => heading)), year: 2026, fillDown: false };
      return layout.rows.map(measureReader(layout, reading, proposeChoices(wordsOf(layout, reading, names), names, new Map()), names))
        .map(({ title, values: { Problem, Department }, faults }) => [title, Problem?.id, Department?.id, faults.length]);
    };
    expect(measures(book)).toEqual([['A', 21, 1, 0], ['B', 21, 1, 0], ['C', 22, 2, 0], ['D', 22, 2, 0]]);
    expect(measures(await openPasted('plan', html, ''))).toEqual(measures(book));
  });

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'FileEmpty'], ['a PDF', bytes('%PDF-1.7'), 'FilePdf'], ['the old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'FileOldExcel'],
    ['a web page', bytes('<html><table><tr><td>A</td></tr></table></html>'), 'FileHtml'], ['JSON', bytes('{"a": 1}'), 'FileUnknown'], ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0]), 'FileUnknown'],
    ['21 MB', new Uint8Array(21 * 1_048_576).fill(65), 'FileTooLarge'], ['a damaged document', wordFile('', {}, documentXml('<w:tbl><w:tr>')), 'DocumentDamaged'], ['half an archive', wordFile(table([['A', 'B']])).slice(0, 200), 'ZipDamaged']
  ])('%s is told', async (_name, file, code) => {
    const opened = await openTables('fil', file);
    expect([opened.faults[0]?.code, opened.tables]).toEqual([code, []]);
  });

  test('pasted words without a table, tabs, and the same table twice by its digest', async () => {
    expect((await openPasted('x', '<p>hej</p>', 'hej')).faults[0].code).toBe('NoTables');
    const tabs = await openPasted('x', '', 'Åtgärd\tMål\nA\tB');
    expect([tabs.faults, tabs.tables[0].rows]).toEqual([[], [['Åtgärd', 'Mål'], ['A', 'B']]]);
    const html = data('word.html').toString();
    expect((await openPasted('x', html, '')).digest).toBe((await openPasted('annat', html.replace('width=120', 'width=121'), 'text')).digest);
    expect((await openPasted('x', html.replace('Pågår', 'Klar'), '')).digest).not.toBe((await openPasted('x', html, '')).digest);
  });

  test('10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Åtgärd ${at};Samhällsbyggnad;Klar;maj ${2026 + at % 3};Polisen, Förening ${at}`);
    const opened = await openTables('stor.csv', bytes(`Åtgärd;Verksamhet;Status;Tidplan;Samverkan\n${rows.join('\n')}\n`));
    const layout = layOut(opened.tables);
    const reading: Reading = { roles: proposeRoles(layout.columns.map(({ heading }) => heading)), year: 2026, fillDown: true };
    const started = Date.now();
    const drafts = layout.rows.map(measureReader(layout, reading, proposeChoices(wordsOf(layout, reading, names), names, new Map()), names));
    expect([drafts.length, drafts[9999].values.EndDate]).toEqual([10_000, '2026-05-31']);
    const took = Date.now() - started;
    console.log(JSON.stringify({ rows: 10_000, ms: took }));
    expect(took).toBeLessThan(5000);
  });
});
