/** @jest-environment node */
import { statuses } from '../../../../src/areas/plan/lists';
import type { Measure } from '../../../../src/areas/plan/lists';
import { owed, quickFault, quickUpdate, sortOut, steps, toQuick, withStatus, withStep } from '../../../../src/areas/plan/mine/model';
import type { QuickValues } from '../../../../src/areas/plan/mine/model';
import { owedSentence } from '../../../../src/areas/plan/mine/sentences';
import { changesTogether, faultOf, nothing, saysSomething, undoing } from '../../../../src/areas/plan/mine/together';
import { measure } from './sample';

const today = '2026-09-15';
const me = { id: 3, title: 'Verksamhetschef barn', email: '', login: 'i:0#.f|membership|chef.barn@kommun.example' };
const other = { ...me, id: 4, login: 'i:0#.f|membership|chef.kultur@kommun.example' };
const quick = (more: Partial<QuickValues> = {}): QuickValues => ({ status: 'Pågår', progress: '40', reason: '', note: '', ...more });

describe('a quick update (P22: status, progress and a note in one write)', () => {
  it('writes status, progress and note with today\'s date', () => {
    expect(quickUpdate(quick({ note: ' Går bra ' }), today)).toEqual({ Status: 'Pågår', StatusReason: '', Progress: 40, LatestNote: 'Går bra', FollowedUp: today });
  });

  it('leaves the latest note standing when none is written', () => {
    expect(quickUpdate(quick({ note: '  ' }), today)).not.toHaveProperty('LatestNote');
    expect(toQuick(measure(1, { LatestNote: 'Gammal' })).note).toBe('');
  });

  it('keeps a reason only where the status needs one, and asks for it there', () => {
    expect(quickUpdate(quick({ status: 'Pausad', reason: ' Vakans ' }), today)).toMatchObject({ StatusReason: 'Vakans' });
    expect(quickUpdate(quick({ reason: 'blir borta' }), today)).toMatchObject({ StatusReason: '' });
    expect(statuses.filter(status => quickFault(quick({ status })) === 'reason')).toEqual(['Pausad', 'Avbruten']);
    expect(quickFault(quick({ status: 'Avbruten', reason: 'Pengarna är slut' }))).toBeUndefined();
  });

  it('takes progress from 0 to 100, typed as people type', () => {
    for (const progress of ['-1', '101', 'halva']) expect(quickFault(quick({ progress }))).toBe('progress');
    for (const progress of ['', '0', '12,5', ' 100 ']) expect(quickFault(quick({ progress }))).toBeUndefined();
    expect(quickUpdate(quick({ progress: '12,5' }), today).Progress).toBe(12.5);
    expect(quickUpdate(quick({ progress: '' }), today).Progress).toBeUndefined();
  });

  it('lets one touch say both: done is 100 per cent, 100 per cent is done, less goes on', () => {
    expect(withStatus('Genomförd')).toEqual({ status: 'Genomförd', progress: '100' });
    expect(withStatus('Pausad')).toEqual({ status: 'Pausad' });
    expect(steps.map(step => withStep(quick({ status: 'Ej påbörjad' }), step).status)).toEqual([undefined, 'Pågår', 'Pågår', 'Pågår', 'Genomförd']);
    expect(withStep(quick({ status: 'Genomförd' }), 75)).toEqual({ progress: '75', status: 'Pågår' });
    expect(withStep(quick({ status: 'Pausad' }), 50)).toEqual({ progress: '50' });
  });
});

describe('what a head owes', () => {
  const late = measure(1, { Owner: me, EndDate: '2026-09-01', StartDate: '2026-01-01', FollowedUp: '2026-08-30' });
  const silent = measure(2, { Owner: me, EndDate: '2026-12-01', StartDate: '2026-01-01' });
  const calm = measure(3, { Owner: me, EndDate: '2026-10-01', FollowedUp: '2026-09-01' });
  const former = measure(4, { Owner: me, PlanYear: 2025, EndDate: '2025-12-31', StartDate: '2025-01-01' });
  const nobodys = measure(5, { EndDate: '2026-12-01', FollowedUp: '2026-09-01' });
  const elsewhere = measure(6, { Department: { id: 9, title: 'Kultur' } });
  const anothers = measure(7, { Owner: other });
  const done = measure(8, { Owner: me, Status: 'Genomförd' });
  const next = measure(9, { Owner: me, PlanYear: 2027 });
  const all = [done, calm, silent, next, late, former, nobodys, elsewhere, anothers];
  const ids = (some: readonly Measure[]): number[] => some.map(({ id }) => id);

  it('stands late first, then silent, then by end date; proposals, what is nobody\'s and what is closed apart', () => {
    const mine = sortOut(all, { login: me.login.toUpperCase() }, 2026, today);
    expect({ open: ids(mine.open), next: ids(mine.next), unowned: ids(mine.unowned), closed: ids(mine.closed) })
      .toEqual({ open: [4, 1, 2, 3], next: [9], unowned: [5], closed: [8] });
    expect(owed(mine, today)).toEqual({ open: 4, late: 2, silent: 1, unowned: 1, planned: '2026-08-31' });
  });

  it('is a verksamhet\'s where one is asked for, whoever owns it', () => {
    const mine = sortOut(all, { department: 1 }, 2026, today);
    expect(ids(mine.open).sort()).toEqual([1, 2, 3, 4, 7]);
    expect(ids(mine.unowned)).toEqual([5]);
    expect(ids(sortOut(all, { department: 9 }, 2026, today).unowned)).toEqual([6]);
  });

  it('leaves what was changed in its place until it is read anew', () => {
    const places = new Map(all.map(item => [item.id, item]));
    const changed = all.map(item => item.id === 1 ? { ...late, Status: 'Genomförd' as const } : item.id === 5 ? { ...nobodys, Owner: me } : item);
    const mine = sortOut(changed, { login: me.login }, 2026, today, undefined, places);
    expect([ids(mine.open), ids(mine.unowned), ids(mine.closed)]).toEqual([[4, 1, 2, 3], [5], [8]]);
    expect(owed(mine, today)).toMatchObject({ open: 3, late: 1, unowned: 0 });
    const anew = sortOut(changed, { login: me.login }, 2026, today);
    expect([ids(anew.open), ids(anew.unowned)]).toEqual([[4, 2, 3, 5], []]);
  });

  it('is silent by the months that were chosen', () => {
    const mine = sortOut(all, { login: me.login }, 2026, today, [12]);
    expect(owed(mine, today, [12]).silent).toBe(0);
    expect(ids(mine.open)).toEqual([4, 1, 3, 2]);
  });

  it('is told in one sentence', () => {
    const count = { open: 8, late: 2, silent: 1, unowned: 0, planned: '2026-08-31' };
    const tell = (more: Partial<typeof count>, ofDepartment = false): string => owedSentence({ ...count, ...more }, ofDepartment, 'sv-SE');
    expect(tell({})).toBe('3 av dina 8 öppna åtgärder behöver uppdateras: 2 är försenade och 1 är inte uppföljd (planerat 31 augusti 2026).');
    expect(tell({ silent: 0, late: 1, open: 1, unowned: 2 })).toBe('Din öppna åtgärd är försenad. 2 åtgärder i verksamheten saknar ansvarig.');
    expect(tell({ late: 0, open: 1 })).toBe('Din öppna åtgärd är inte uppföljd (planerat 31 augusti 2026).');
    expect(tell({ silent: 0, late: 0 })).toBe('Dina 8 öppna åtgärder är i tid och uppföljda.');
    expect(tell({ silent: 0, late: 0, open: 0, unowned: 1 })).toBe('Du har inga öppna åtgärder. 1 åtgärd i verksamheten saknar ansvarig.');
    expect(tell({ silent: 0 }, true)).toBe('2 av verksamhetens 8 öppna åtgärder behöver uppdateras: 2 är försenade.');
  });
});

describe('several at once', () => {
  it('changes what is said and nothing else', () => {
    expect(saysSomething(nothing)).toBe(false);
    expect(changesTogether(nothing, today)).toEqual({});
    expect(changesTogether({ ...nothing, note: ' Samma ' }, today)).toEqual({ LatestNote: 'Samma', FollowedUp: today });
    expect(changesTogether({ ...nothing, endDate: '2026-12-01' }, today)).toEqual({ EndDate: '2026-12-01' });
    expect(changesTogether({ ...nothing, status: 'Genomförd' }, today)).toEqual({ Status: 'Genomförd', StatusReason: '', Progress: 100, FollowedUp: today });
    expect(changesTogether({ ...nothing, status: 'Pausad', reason: ' Vakans ' }, today)).toEqual({ Status: 'Pausad', StatusReason: 'Vakans', FollowedUp: today });
  });

  it('finds the measure whose dates it would turn round, and blames no other fault of it', () => {
    const changes = changesTogether({ ...nothing, endDate: '2026-03-01' }, today);
    expect(faultOf(measure(1, { StartDate: '2026-04-01' }), changes)).toBe('endBeforeStart');
    expect(faultOf(measure(2, { StartDate: '2026-02-01' }), changes)).toBeUndefined();
    expect(faultOf(measure(3, { Progress: 400 }), changes)).toBeUndefined();
  });

  it('is taken back with the values from before, on what stands there now', () => {
    const before = measure(1, { Status: 'Pågår', LatestNote: 'Före', EndDate: '2026-10-01' });
    const after = { ...before, Status: 'Genomförd' as const, LatestNote: 'Efter', EndDate: '2026-12-01', etag: '"2"' };
    expect(undoing([{ before, after, columns: ['Status', 'LatestNote'] }])).toEqual([{ measure: after, changes: { Status: 'Pågår', LatestNote: 'Före' } }]);
  });
});
