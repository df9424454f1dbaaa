import { formerNamesOf, offeredDepartments, originsOf, withFormerName } from '../../../../../src/areas/settings/departments';
import { belongingsOf, endChange, moveChanges, movingLinks, nameFault, namesOf, renameChange } from '../../../../../src/areas/plan/people/reorganise';
import { checkForm, concerned, emptyForm, partReference, partsOf, undecided } from '../../../../../src/areas/plan/people/reorganiseForm';
import { reversed } from '../../../../../src/areas/plan/people/changes';
import type { ListDefinition } from '../../../../../src/kit/lists/define';
import { measure } from '../sample';
import { department } from './samples';

const list = { name: 'Departments' } as ListDefinition;
const barn = department(1, 'Barn och utbildning');
const kultur = department(2, 'Kultur och fritid');
const teknik = department(3, 'Teknik', { Ended: true, EndedOn: '2025-12-31', SucceededBy: 2 });
const all = [barn, kultur, teknik];
const to = (id: number, title: string): { id: number; title: string } => ({ id, title });

describe('names (P4)', () => {
  test('a rename keeps the former name with its date, once, and it is read back', () => {
    const change = renameChange(list, barn, ' Utbildning ', '2026-11-23');
    expect(change).toMatchObject({ before: { Title: 'Barn och utbildning', FormerNames: '' }, after: { Title: 'Utbildning', FormerNames: 'Barn och utbildning (till 2026-11-23)' } });
    const renamed = department(1, 'Utbildning', { FormerNames: 'Skola\nBarn och utbildning (till 2026-11-23)' });
    expect(formerNamesOf(renamed)).toEqual([{ name: 'Skola', until: '' }, { name: 'Barn och utbildning', until: '2026-11-23' }]);
    expect(withFormerName(renamed, 'Barn och utbildning', '2026-11-23')).toBe(renamed.FormerNames);
  });

  test('what became part of a verksamhet is told with its own former names, each once', () => {
    expect(originsOf(kultur, all)).toEqual([{ name: 'Teknik', until: '2025-12-31' }]);
    expect(originsOf({ ...kultur, FormerNames: 'Fritid (till 2024-01-01)\nTeknik (till 2025-12-31)' }, all).map(({ name }) => name)).toEqual(['Fritid', 'Teknik']);
  });

  test('forms offer those that have not ended; a name that has ended is free', () => {
    expect(offeredDepartments(all).map(({ id }) => id)).toEqual([1, 2]);
    expect([nameFault('', all), nameFault('kultur och fritid ', all), nameFault('Teknik', all), nameFault('Kultur och fritid', all, 2)]).toEqual(['required', 'taken', undefined, undefined]);
    expect(namesOf(' A \n\nB\nA')).toEqual(['A', 'B']);
  });
});

describe('what moves', () => {
  const own = to(1, barn.Title);
  const measures = [
    measure(1, { Department: own, PlanYear: 2027 }), measure(2, { Department: own }), measure(3, { Department: own, Status: 'Genomförd' }),
    measure(4, { Department: own, PlanYear: 2025 }), measure(5, { Department: to(2, kultur.Title) })
  ];
  const tasks = { list: { name: 'EstTasks' } as ListDefinition, kind: 'task' as const, items: [{ id: 1, Title: 'Lampan', Department: own }, { id: 2, Title: 'Häcken', Department: undefined }] };

  test('open measures of this year and later; closed and earlier ones stay with the old', () => {
    expect(belongingsOf([1], measures, [tasks], 2026).map(({ key }) => key)).toEqual(['measure-2', 'measure-1', 'task-1']);
  });

  test('a merger moves, then ends; the way back begins with what came last', () => {
    const rows = belongingsOf([1], measures, [], 2026);
    const changes = [...moveChanges(rows, () => to(2, kultur.Title)), endChange(list, barn, '2026-12-31', 2)];
    expect(changes.map(({ id, after }) => [id, after])).toEqual([
      [2, { Department: to(2, kultur.Title) }], [1, { Department: to(2, kultur.Title) }], [1, { Ended: true, EndedOn: '2026-12-31', SucceededBy: 2 }]
    ]);
    const back = reversed(changes, [{ state: 'done' }, { state: 'changed' }, { state: 'done' }]);
    expect(back.map(({ id, after }) => [id, after])).toEqual([[1, { Ended: false, EndedOn: undefined, SucceededBy: undefined }], [2, { Department: own }]]);
    expect(moveChanges(rows, () => own)).toEqual([]);
  });

  test('links of taking part move, but for what would say twice that a verksamhet takes part', () => {
    const link = (id: number, of: number, by: number): Parameters<typeof movingLinks>[0][number] => ({ id, Title: '', Measure: to(of, ''), Department: to(by, '') });
    const others = [measure(10, { Department: to(8, 'Annan') }), measure(11, { Department: to(2, kultur.Title) }), measure(12, { Department: to(8, 'Annan') }), measure(13, { Department: to(8, ''), Status: 'Genomförd' })];
    const links = [link(1, 10, 1), link(2, 11, 1), link(3, 12, 1), link(4, 12, 2), link(5, 13, 1)];
    expect(movingLinks(links, others, [1], 2, 2026).map(({ id }) => id)).toEqual([1]);
    // Two that merge at the same time took part in the same measure: one link says it.
    expect(movingLinks([link(1, 10, 1), link(2, 10, 5)], others, [1, 5], 2, 2026).map(({ id }) => id)).toEqual([1]);
  });
});

describe('the form', () => {
  const form = emptyForm('2026-11-23');

  test('a new name is asked for, and one that differs', () => {
    expect(checkForm('rename', barn, { ...form, name: barn.Title }, all)).toEqual({ name: 'required' });
    expect(checkForm('rename', barn, { ...form, name: kultur.Title }, all)).toEqual({ name: 'taken' });
    expect(checkForm('rename', barn, { ...form, name: 'Utbildning', date: '2026-02-30' }, all)).toEqual({ date: 'date' });
    expect(checkForm('rename', barn, { ...form, name: 'Utbildning' }, all)).toEqual({});
  });

  test('a merger needs somewhere to go; a new one may take the name of one that ends', () => {
    expect(checkForm('merge', barn, form, all)).toEqual({ target: 'target' });
    expect(checkForm('merge', barn, { ...form, target: 2 }, all)).toEqual({});
    expect(checkForm('merge', barn, { ...form, target: 'new', with: [2], name: kultur.Title }, all)).toEqual({});
    expect(checkForm('merge', barn, { ...form, target: 'new', name: kultur.Title }, all)).toEqual({ name: 'taken' });
    expect(concerned('merge', barn, { ...form, target: 2, with: [2, 5] })).toEqual([1, 5]);
  });

  test('a split needs two parts where the old one ends, and a part for each row', () => {
    expect(checkForm('split', barn, { ...form, parts: 'Skola' }, all)).toEqual({ parts: 'parts' });
    expect(checkForm('split', barn, { ...form, parts: 'Skola', existing: [2] }, all)).toEqual({});
    expect(checkForm('split', barn, { ...form, parts: 'Skola', ends: false }, all)).toEqual({});
    const chosen = { ...form, parts: 'Skola\nFörskola', existing: [2], to: { 'measure-1': 'new:1', 'measure-2': '2', 'measure-3': 'new:7' } };
    const parts = partsOf(barn, chosen, all);
    expect(parts.map(({ key }) => key)).toEqual(['new:0', 'new:1', '2']);
    const rows = [1, 2, 3].map(id => ({ key: `measure-${id}` })) as unknown as Parameters<typeof undecided>[0];
    expect(undecided(rows, chosen, parts).map(({ key }) => key)).toEqual(['measure-3']);
    const made = [department(20, 'Skola'), department(21, 'Förskola')];
    expect([partReference('new:1', made, all), partReference('2', made, all), partReference(undefined, made, all)]).toEqual([to(21, 'Förskola'), to(2, kultur.Title), undefined]);
  });
});
