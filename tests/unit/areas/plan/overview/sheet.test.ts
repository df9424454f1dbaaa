/** CSV, Word and print say what is seen, in its order; the workload adds up. */
import { documentWords as words, overviewDocument } from '../../../../../src/areas/plan/overview/export/document';
import { cellOf, columnsOf, csvRows, loadSheet, measureSheet } from '../../../../../src/areas/plan/overview/export/sheet';
import { attention } from '../../../../../src/areas/plan/model';
import type { Ask } from '../../../../../src/areas/plan/overview/filter';
import { groupMeasures } from '../../../../../src/areas/plan/overview/groups';
import { totalOf, workloadOf } from '../../../../../src/areas/plan/overview/workload/figures';
import { textsOf } from '../../../../../src/kit/word';
import { measure } from '../sample';

const now = '2026-11-23';
const ask: Ask = measure => attention(measure, now);
const owner = (id: number, title: string): { id: number; title: string; email: string; login: string } => ({ id, title, email: '', login: title });
const items = [
  measure(1, { Title: '=Ljus', Status: 'Pågår', EndDate: '2026-10-01', Owner: owner(5, 'Chef A'), Hours: 10.5, BudgetOwn: 1000, BudgetGrant: 500, SeasonFrom: 4, SeasonTo: 9 }),
  measure(2, { Title: 'Natt', Status: 'Genomförd', Department: { id: 2, title: 'Barn' }, Progress: 100, BudgetPartner: 250 }),
  measure(3, { Title: 'Tyst', Status: 'Pågår', Owner: owner(5, 'Chef A'), StartDate: '2026-01-01', EndDate: '2026-12-31' })
];
const shown = groupMeasures(items, 'department', words);

describe('columns', () => {
  test('what the groups say is not said in each row', () => {
    expect(columnsOf('table', 'department', undefined)).toEqual(['Title', 'Problem', 'Owner', 'Status', 'Attention', 'EndDate', 'Progress']);
    expect(columnsOf('table', 'problem', undefined)).not.toContain('Problem');
    expect(columnsOf('board', 'department', undefined)).toContain('Department');
    expect(columnsOf('timeline', 'none', undefined)).toEqual(expect.arrayContaining(['StartDate', 'EndDate', 'Season']));
    expect(columnsOf('table', 'none', 'noThread')).toContain('Missing');
  });

  test('cells', () => {
    expect(cellOf(items[0], 'Attention', words, ask)).toBe('Försenad');
    expect(cellOf(items[2], 'Attention', words, ask)).toBe('Utan uppföljning');
    expect(cellOf(items[1], 'Attention', words, ask)).toBeUndefined();
    expect(cellOf(items[0], 'Season', words, ask)).toBe('april–september');
    expect(cellOf(items[1], 'Owner', words, ask)).toBe('Ingen ansvarig');
    expect(cellOf(items[0], 'Missing', words, ask)).toBe('problem, orsak, mål, indikator');
  });
});

test('the rows of a file: the order of the groups, each row with its own', () => {
  const rows = csvRows(measureSheet(shown, ['Title', 'Status', 'Progress'], 'Verksamhet', words, ask));
  expect(rows).toEqual([
    ['Verksamhet', 'Åtgärd', 'Status', 'Genomfört, %'], ['Barn', 'Natt', 'Genomförd', 100], ['Kommunledning', '=Ljus', 'Pågår', 0], ['Kommunledning', 'Tyst', 'Pågår', 0]
  ]);
  expect(csvRows(measureSheet({ items, groups: [] }, ['Title'], undefined, words, ask))).toEqual([['Åtgärd'], ['=Ljus'], ['Natt'], ['Tyst']]);
});

describe('the workload', () => {
  const loads = workloadOf(items, 'department', 'Ingen', ask, [{ id: 1, title: 'Kommunledning' }, { id: 9, title: 'Räddningstjänst' }]);

  test('per verksamhet: open, late, silent, hours and kronor; one without measures is told (P4)', () => {
    expect(loads.map(({ key: _key, ...load }) => load)).toEqual([
      { name: 'Barn', total: 1, open: 0, late: 0, silent: 0, hours: 0, kronor: 250 },
      { name: 'Kommunledning', total: 2, open: 2, late: 1, silent: 1, hours: 10.5, kronor: 1500 },
      { name: 'Räddningstjänst', total: 0, open: 0, late: 0, silent: 0, hours: 0, kronor: 0 }
    ]);
  });

  test('per owner, measures of nobody last; the sum is that of all', () => {
    const owners = workloadOf(items, 'owner', 'Ingen ansvarig', ask);
    expect(owners.map(({ name, total }) => [name, total])).toEqual([['Chef A', 2], ['Ingen ansvarig', 1]]);
    expect(totalOf(owners, 'Summa')).toEqual(totalOf(loads, 'Summa'));
  });

  test('as a file', () => {
    const rows = csvRows(loadSheet({ department: loads, owner: [] }, 'Vem', 'Namn', words));
    expect(rows[0]).toEqual(['Vem', 'Namn', 'Åtgärder', 'Öppna', 'Försenade', 'Utan uppföljning', 'Planerade timmar', 'Budget, kronor']);
    expect(rows[2]).toEqual(['Per verksamhet', 'Kommunledning', 2, 2, 1, 1, 10.5, 1500]);
  });
});

test('the document: landscape, a table for each group, in Swedish, with what was chosen', () => {
  const content = overviewDocument(measureSheet(shown, columnsOf('table', 'department', undefined), 'Verksamhet', words, ask), 2026, 'Kommunen', now, ['försenade']);
  expect(content).toMatchObject({ brief: true, organisation: 'Kommunen', facts: [['Urval', 'försenade']], sections: [{ landscape: true }] });
  const { blocks } = content.sections[0];
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'heading', 'table']);
  const texts = textsOf(content).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['=Ljus', 'Natt', 'Tyst', 'Försenad']));
});
