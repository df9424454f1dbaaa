/** @jest-environment node */
import { freshMeasure, fromForm, toForm } from '../../../../src/areas/plan/measure/formModel';
import { checkMeasure } from '../../../../src/areas/plan/model';
import type { Measure } from '../../../../src/areas/plan/lists';
import { measure } from './sample';

const stored: Measure = measure(1, {
  Title: 'Fältarbete', PlanYear: 2025, Department: { id: 2, title: 'Barn' },
  Owner: { id: 3, title: 'Chef', email: '', login: '' }, Problem: { id: 5, title: 'Droger' }, Cause: 'Orsak', Goal: 'Mål', Indicator: 'Antal',
  Baseline: 1234.5, Target: -2, MeasureType: 'Social', Level: 'Selektiv', Place: 'Skolan', StartDate: '2026-01-01', EndDate: '2026-06-30',
  Status: 'Pausad', StatusReason: 'Vakans', Progress: 40, LatestNote: 'x', FollowedUp: '2026-02-01'
});

describe('a measure in the form', () => {
  it.each(['sv-SE', 'en-US'] as const)('comes back as it was when nothing is typed (%s)', language => {
    expect(stored).toMatchObject(fromForm(toForm(stored, 2026, [], language)));
  });

  it('is empty for a new one but for its year, its status and its progress', () => {
    const values = toForm(undefined, 2026, [], 'sv-SE');
    expect(values).toMatchObject({ Title: '', PlanYear: '2026', Status: 'Ej påbörjad', Progress: '0', Baseline: '', EndDate: '' });
    expect(fromForm(values)).toMatchObject({ PlanYear: 2026, Progress: 0, Baseline: undefined, EndDate: undefined, MeasureType: undefined, Department: undefined });
  });

  it('begins with what the address says of it, and with nothing that the address mangles', () => {
    expect(freshMeasure({ title: 'Mörk gång', department: '5', problem: '2', from: 'estTask:12' })).toEqual({ Title: 'Mörk gång', Department: { id: 5, title: '' }, Problem: { id: 2, title: '' } });
    expect(freshMeasure({ department: 'x', problem: '-1', title: 'y'.repeat(300) })).toEqual({ Title: 'y'.repeat(255) });
    expect(freshMeasure({ year: '2026' })).toEqual({});
  });

  it('shows figures with the language\'s decimal sign, ungrouped and unrounded: what is not touched is not changed', () => {
    expect(toForm(stored, 2026, [], 'sv-SE')).toMatchObject({ Baseline: '1234,5', Target: '−2' });
    expect(toForm({ ...stored, Baseline: 12.3456 }, 2026, [], 'en-US').Baseline).toBe('12.3456');
  });

  it('has its texts trimmed, and an unreadable figure found by the rules', () => {
    const changes = fromForm({ ...toForm(stored, 2026, [], 'sv-SE'), Title: '  Ny  ', Target: 'många', PlanYear: 'i år', Progress: '120' });
    expect(changes.Title).toBe('Ny');
    expect(checkMeasure(changes)).toEqual({ Target: 'number', PlanYear: 'year', Progress: 'progress' });
  });
});
