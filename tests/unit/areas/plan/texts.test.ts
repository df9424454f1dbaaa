/** @jest-environment node */
import { formerlyText } from '../../../../src/areas/plan/texts';
import { department } from './people/samples';

it('a verksamhet says what it was called, and what became part of it (P4)', () => {
  const renamed = department(1, 'Barn och utbildning', { FormerNames: 'Barn och skola (till 2026-01-01)\nSkolförvaltningen' });
  expect(formerlyText(renamed, [renamed])).toBe('tidigare Barn och skola (till 2026-01-01), Skolförvaltningen');
  expect(formerlyText(renamed, [renamed, department(2, 'Fritid', { Ended: true, EndedOn: '2026-02-01', SucceededBy: 1 })])).toContain('Fritid (till 2026-02-01)');
  expect(formerlyText(department(3, 'Ny'), [renamed])).toBe('');
});
