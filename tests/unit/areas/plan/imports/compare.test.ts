/** @jest-environment node */
import { actionsOf, compareRows, settle } from '../../../../../src/areas/plan/imports/store/compare';
import { joined, numbersOf, rangesOf, recordOf, recordText } from '../../../../../src/areas/plan/imports/store/record';
import type { Comparison, ComparedRow } from '../../../../../src/areas/plan/imports/store/types';
import type { MeasureDraft } from '../../../../../src/areas/plan/imports/types';
import { measure } from '../sample';

const draft = (ordinal: number, title: string, values: MeasureDraft['values'] = {}, more: Partial<MeasureDraft> = {}): MeasureDraft =>
  ({ ordinal, table: 1, row: ordinal, title, values: { Title: title, ...values }, departments: [], partners: [], faults: [], personal: [], ...more });
const one = { id: 1, title: 'Kommunledning' };
const comparison = (rows: readonly ComparedRow[]): Comparison => ({ year: 2026, source: { name: 'x', digest: 'd', format: 'CSV' }, rows });
const none = { actions: new Map(), keepPersonal: false };

describe('rows against the plan', () => {
  test('new, the same, twins, made before, and without a title', () => {
    const rows = compareRows(
      [draft(1, 'Vuxna på stan', { Department: one }), draft(2, 'ÅTGÄRD  7', { Department: one }), draft(3, 'vuxna på stan', { Department: one }), draft(4, 'Vuxna på stan'), draft(5, ''), draft(6, 'Redan gjord')],
      [measure(7), measure(8, { Title: 'Redan gjord', Department: undefined })], new Map([[6, 8]])
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'same', 'twin', 'new', 'left', 'done']);
    expect(rows[2].twinOf).toEqual({ table: 1, row: 1 });
    expect(rows.map(row => actionsOf(row)[0])).toEqual(['make', 'skip', 'skip', 'make', 'skip', 'skip']);
  });

  test('an update changes only what the row tells otherwise', () => {
    const standing = measure(7, { Goal: 'Trygghet', StartDate: '2026-03-01', LatestNote: 'Först\nSedan mer', Status: 'Pågår', Owner: { id: 3, title: 'Samordnare', email: '', login: 'i:0#.f|A' } });
    const row = (values: MeasureDraft['values'], more: Partial<MeasureDraft> = {}): ComparedRow => compareRows([draft(1, 'Åtgärd 7', { Department: one, ...values }, more)], [standing], new Map())[0];
    expect(row({ Goal: 'Trygghet', LatestNote: 'Först' }).changes).toEqual({});
    expect(actionsOf(row({ Goal: 'Trygghet' }))).toEqual(['skip', 'make']);
    expect(row({ Goal: 'Lugn', Status: 'Genomförd', Progress: 100 }).changes).toEqual({ Goal: 'Lugn', Status: 'Genomförd', Progress: 100 });
    expect(row({ EndDate: '2026-02-01' }).changes).toEqual({});
    expect(actionsOf(row({}, { owner: { login: 'I:0#.F|a', name: 'Samordnare' } }))).toEqual(['skip', 'make']);
    expect(actionsOf(row({}, { owner: { login: 'i:0#.f|b', name: 'Chef' } }))).toEqual(['skip', 'update', 'make']);
  });

  test('what was decided row by row; rows with personal data only when somebody has read them', () => {
    const rows = compareRows([draft(1, 'A', {}, { newProblem: 'Buller' }), draft(2, 'B', {}, { personal: ['phone'], newProblem: 'Ensamhet' }), draft(3, 'A')], [], new Map());
    const first = settle(comparison(rows), none);
    expect([first.counts, first.newProblems, first.rows.map(({ action }) => action)]).toEqual([{ added: 1, changed: 0, skipped: 2 }, ['Buller'], ['make', 'skip', 'skip']]);
    const second = settle(comparison(rows), { actions: new Map([[1, 'skip'], [3, 'make'], [2, 'update']]), keepPersonal: true });
    expect([second.counts, second.newProblems, second.rows.map(({ action }) => action)]).toEqual([{ added: 2, changed: 0, skipped: 1 }, ['Ensamhet'], ['skip', 'make', 'make']]);
  });
});

describe('what an import remembers', () => {
  test('numbers as ranges, and back', () => {
    expect(rangesOf([5, 1, 2, 3, 9, 9])).toBe('1-3,5,9');
    expect(numbersOf('1-3,5,9')).toEqual([1, 2, 3, 5, 9]);
    expect([rangesOf([]), numbersOf(''), numbersOf('x-y,0,3-1,-4,1-99999999')]).toEqual(['', [], []]);
  });

  test('records are joined, and unreadable ones empty', () => {
    const record = { year: 2026, rows: [1, 2], problems: ['A'], updates: [[7, 3]] as [number, number][] };
    expect(recordOf({ Record: recordText(record) })).toEqual(record);
    expect(joined(record, { year: 2026, rows: [2, 4], problems: ['B', 'A'], updates: [[7, 5], [8, 1]] })).toEqual({ year: 2026, rows: [1, 2, 4], problems: ['A', 'B'], updates: [[7, 3], [8, 1]] });
    for (const Record of ['', '{', 'null', '[]', '{"rows": 4, "updates": [[1]], "problems": "x"}']) expect(recordOf({ Record })).toEqual({ year: 0, rows: [], problems: [], updates: [] });
    expect(() => recordText({ ...record, updates: Array.from({ length: 9000 }, (_, at) => [at, 1]) })).toThrow();
    expect(recordText({ ...record, updates: [], rows: Array.from({ length: 10_000 }, (_, at) => at + 1) }).length).toBeLessThan(100);
  });
});
