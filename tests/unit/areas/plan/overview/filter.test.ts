/** What the address of the overview asks for, and who passes (P16, P47). */
import { parseRoute, routeText } from '../../../../../src/kit/ui/router';
import { attention } from '../../../../../src/areas/plan/model';
import type { Ask } from '../../../../../src/areas/plan/overview/filter';
import { passes, pointedTo, readView, wantingOf } from '../../../../../src/areas/plan/overview/filter';
import { measure } from '../sample';

const ask: Ask = measure => attention(measure, '2026-11-23');
const problem = (id: number): { id: number; title: string } => ({ id, title: `Problem ${id}` });
const owner = { id: 7, title: 'Verksamhetschef', email: '', login: 'chef' };
const whole = { Problem: problem(1), Cause: 'Mörkt', Goal: 'Ljust', Indicator: 'Lampor', Owner: owner };

describe('the address', () => {
  test('of nothing is the table by verksamhet, sorted by end date', () => {
    expect(readView({})).toEqual({
      view: 'table', grouping: 'department', sort: { key: 'EndDate', descending: false },
      filter: { department: undefined, partner: undefined, problem: undefined, area: undefined, status: undefined, attention: undefined, only: undefined, text: undefined }
    });
  });

  test('of everything is read as it was written', () => {
    const text = 'plan?view=timeline&group=problem&year=2026&department=3&partner=4&about=5&area=6&status=P%C3%A5g%C3%A5r&only=noThread&text=klotter&sort=Title&order=desc';
    const route = parseRoute(text);
    expect(readView(route.query)).toEqual({
      view: 'timeline', grouping: 'problem', sort: { key: 'Title', descending: true },
      filter: { department: 3, partner: 4, problem: 5, area: 6, status: 'Pågår', attention: undefined, only: 'noThread', text: 'klotter' }
    });
    expect(parseRoute(routeText(route))).toEqual(route);
  });

  test.each([['view', '../x'], ['group', 'owner'], ['department', 'abc'], ['department', '-1'], ['attention', 'none'], ['only', 'x'], ['sort', '__proto__'], ['area', '1e999x']])(
    'with %s=%s in it is as without', (name, value) => { expect(readView({ [name]: value })).toEqual(readView({})); });
});

describe('who passes', () => {
  const shown = measure(1, { ...whole, Area: { id: 9, title: 'Centrum' }, InDepth: true, EndDate: '2026-10-01' });
  test.each([
    [{ problem: 1 }, true], [{ problem: 2 }, false], [{ area: 9 }, true], [{ area: 8 }, false], [{ only: 'inDepth' as const }, true], [{ only: 'noThread' as const }, false],
    [{ attention: 'late' as const }, true], [{ attention: 'silent' as const }, false], [{ department: 1, status: 'Pågår', text: 'ÅTGÄRD' }, true], [{ text: 'problem 1' }, true], [{ status: 'Pausad' }, false]
  ])('%j: %s', (filter, passing) => { expect(passes(shown, filter, ask)).toBe(passing); });

  test('of a partner: those that the partner takes part in, and none until they are read', () => {
    expect(passes(shown, { partner: 4 }, ask, new Set([1]))).toBe(true);
    expect(passes(shown, { partner: 4 }, ask, new Set([2]))).toBe(false);
    expect(passes(shown, { partner: 4 }, ask)).toBe(false);
  });

  test('without their thread: whatever is missing, with or without a reason', () => {
    expect(passes(measure(2, { ...whole, Cause: ' ' }), { only: 'noThread' }, ask)).toBe(true);
    expect(passes(measure(3, { ...whole, Owner: undefined, ThreadReason: 'Tillsätts i mars' }), { only: 'noThread' }, ask)).toBe(true);
    expect(passes(measure(4, { ...whole, Indicator: '', Ongoing: true }), { only: 'noThread' }, ask)).toBe(false);
  });
});

test('what is wanting is counted, and what a reason covers', () => {
  expect(wantingOf([measure(1, whole), measure(2), measure(3, { ThreadReason: 'Övertagen' }), measure(4, { ...whole, Goal: '', ThreadReason: '  ' })])).toEqual({ count: 3, covered: 1 });
});

test('filters offer what measures point to, each once, by name', () => {
  expect(pointedTo([measure(1, { Problem: { id: 2, title: 'Ö' } }), measure(2, { Problem: { id: 1, title: 'A' } }), measure(3, { Problem: { id: 2, title: 'Ö' } }), measure(4)], 'Problem'))
    .toEqual([{ id: 1, title: 'A' }, { id: 2, title: 'Ö' }]);
});
