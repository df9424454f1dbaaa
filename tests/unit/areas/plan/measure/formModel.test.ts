/** @jest-environment node */
import { checkForm } from '../../../../../src/areas/plan/measure/checks';
import { freshMeasure, fromForm, noTies, toForm } from '../../../../../src/areas/plan/measure/formModel';
import type { MeasureFormValues } from '../../../../../src/areas/plan/measure/formModel';
import { measures } from '../../../../../src/areas/plan/lists';
import type { Measure } from '../../../../../src/areas/plan/lists';
import { measure } from '../sample';

/** A measure with something in every column. */
const stored: Measure = measure(1, {
  Title: 'Fältarbete', PlanYear: 2025, Department: { id: 2, title: 'Barn' },
  Owner: { id: 3, title: 'Chef', email: '', login: '' }, Problem: { id: 5, title: 'Droger' }, CauseItem: { id: 6, title: 'Ensamma unga' }, Cause: 'Orsak', Mechanism: 'Fler vuxna', Goal: 'Mål',
  Indicator: 'Antal', IndicatorItem: { id: 7, title: 'Anmälda brott' }, Baseline: 1234.5, Target: -2, MeasureType: 'Social', Level: 'Selektiv', Place: 'Skolan', Area: { id: 8, title: 'Centrum' },
  PreventiveArea: 'ANDTS', SeasonFrom: 4, SeasonTo: 9, StartDate: '2026-01-01', EndDate: '2026-06-30', Status: 'Pausad', StatusReason: 'Vakans', Progress: 40, LatestNote: 'x', FollowedUp: '2026-02-01',
  Ongoing: true, InDepth: true, ThreadReason: 'Nytt område', ContinuesFrom: 12, Hours: 120.5, BudgetOwn: 100000, BudgetGrant: 5000, BudgetPartner: 0,
  SpentHours: 12, SpentOwn: 9000.5, SpentGrant: 0, SpentPartner: 1
});

/** What the form does not show: what follow-ups write, the plan's own link to last year, and the technical key. */
const elsewhere = ['LatestNote', 'FollowedUp', 'ContinuesFrom', 'ClientKey'];

describe('a measure in the form', () => {
  it.each(['sv-SE', 'en-US'] as const)('comes back as it was, every column that it shows, when nothing is typed (%s)', language => {
    const back = fromForm(toForm(stored, 2026, noTies, language));
    expect(Object.keys(back).sort()).toEqual(Object.keys(measures.columns).filter(name => !elsewhere.includes(name)).sort());
    expect(stored).toMatchObject(back);
    const empty = measure(2, { Status: 'Ej påbörjad' });
    expect(empty).toMatchObject(fromForm(toForm(empty, 2026, noTies, language)));
  });

  it('is empty for a new one but for its year, its status and its progress', () => {
    const values = toForm(undefined, 2026, noTies, 'sv-SE');
    expect(values).toMatchObject({ Title: '', PlanYear: '2026', Status: 'Ej påbörjad', Progress: '0', Baseline: '', EndDate: '', SeasonFrom: '', Hours: '', Ongoing: false });
    expect(fromForm(values)).toMatchObject({ PlanYear: 2026, Progress: 0, Baseline: undefined, EndDate: undefined, MeasureType: undefined, Department: undefined, SeasonFrom: undefined });
    expect(checkForm(fromForm({ ...values, Title: 'Ny' }))).toEqual({});
  });

  it('begins with what the address says of it, and with nothing that the address mangles', () => {
    expect(freshMeasure({ title: 'Mörk gång', department: '5', problem: '2', from: 'estTask:12' })).toEqual({ Title: 'Mörk gång', Department: { id: 5, title: '' }, Problem: { id: 2, title: '' } });
    expect(freshMeasure({ department: 'x', problem: '-1', title: 'y'.repeat(300) })).toEqual({ Title: 'y'.repeat(255) });
    expect(freshMeasure({ year: '2026' })).toEqual({});
  });

  it('shows figures with the language\'s decimal sign, ungrouped and unrounded: what is not touched is not changed', () => {
    expect(toForm(stored, 2026, noTies, 'sv-SE')).toMatchObject({ Baseline: '1234,5', Target: '−2', SpentOwn: '9000,5' });
    expect(toForm({ ...stored, Baseline: 12.3456 }, 2026, noTies, 'en-US').Baseline).toBe('12.3456');
  });

  it('has its texts trimmed, and unreadable figures found by the rules', () => {
    const changes = fromForm({ ...toForm(stored, 2026, noTies, 'sv-SE'), Title: '  Ny  ', Target: 'många', PlanYear: 'i år', Progress: '120', Hours: '-1', BudgetOwn: 'lite' });
    expect(changes.Title).toBe('Ny');
    expect(checkForm(changes)).toEqual({ Target: 'number', PlanYear: 'year', Progress: 'progress', Hours: 'amount', BudgetOwn: 'amount' });
  });

  it('asks for both months of a season, as the list does (P33)', () => {
    const values = toForm(stored, 2026, noTies, 'sv-SE');
    expect(checkForm(fromForm({ ...values, SeasonTo: '' }))).toEqual({ SeasonTo: 'season' });
    expect(checkForm(fromForm({ ...values, SeasonFrom: '' }))).toEqual({ SeasonFrom: 'season' });
    expect(checkForm(fromForm({ ...values, SeasonFrom: '', SeasonTo: '' }))).toEqual({});
  });

  it('says nothing of columns that a draft from an earlier version does not know', () => {
    const { Title, PlanYear, Status, Cause } = toForm(stored, 2026, noTies, 'sv-SE');
    expect(fromForm({ Title, PlanYear, Status, Cause } as MeasureFormValues)).toEqual({ Title: 'Fältarbete', PlanYear: 2025, Status: 'Pausad', Cause: 'Orsak' });
  });
});
