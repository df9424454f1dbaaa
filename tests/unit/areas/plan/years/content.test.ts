import { conclusionEntry, continuation, carryRows, isStand, proposedChoice } from '../../../../../src/areas/plan/years/carry';
import type { CarryRow } from '../../../../../src/areas/plan/years/carry';
import { changesSince, decidedContent, decidedMeasure, decidedPlan, sameContent } from '../../../../../src/areas/plan/years/content';
import { readSnapshot } from '../../../../../src/areas/plan/years/snapshot';
import { snapshotName } from '../../../../../src/kit/documents/freeze';
import { followUp, measure, plan } from '../sample';

const owner = { id: 7, title: 'Chef', login: 'l', email: '' };

describe('what is decided of a plan', () => {
  const before = measure(1, { Goal: 'Halverat\r\nklotter ', Owner: owner });

  it('is its thread and means, not how the work goes nor who the owner is', () => {
    const same = measure(1, { Goal: 'Halverat\nklotter', Owner: { ...owner, id: 9 }, Status: 'Genomförd', Progress: 100, LatestNote: 'Klart', FollowedUp: '2026-12-01', SpentHours: 9, InDepth: true });
    expect(decidedMeasure(same)).toEqual(decidedMeasure(before));
    expect(decidedMeasure(measure(1, { Goal: 'Annat', Owner: owner }))).not.toEqual(decidedMeasure(before));
    expect(decidedMeasure(measure(1, { Goal: 'Halverat\nklotter' })).owned).toBe(false);
  });

  it('is the same whatever order it was read in, and whatever a verksamhet is called', () => {
    const [a, b] = [decidedPlan(plan(1), [measure(1), measure(2)]), decidedPlan(plan(1), [measure(2, { Department: { id: 1, title: 'Nytt namn' } }), measure(1)])];
    expect(decidedContent(a)).toEqual(decidedContent(b));
    expect(sameContent(a, decidedPlan(plan(1, { FileName: 'Åtgärdsplan 2026.docx', State: 'Beslutad' }), [measure(1), measure(2)]))).toBe(true);
    expect(sameContent(a, decidedPlan(plan(1, { Direction: 'Ungas trygghet' }), [measure(1), measure(2)]))).toBe(false);
  });

  it('is compared measure by measure', () => {
    const then = decidedPlan(plan(1), [measure(1), measure(2, { Goal: 'A', Owner: owner }), measure(3)]);
    const now = decidedPlan(plan(1, { Picture: { id: 4, title: 'Lägesbild 2026' } }), [measure(1), measure(2, { Goal: 'B' }), measure(4, { Title: 'Ny' })]);
    expect(changesSince(then, now)).toEqual({
      plan: ['picture'],
      measures: [
        { id: 2, title: 'Åtgärd 2', kind: 'changed', changes: [{ column: 'Goal', before: 'A', after: 'B' }] }, { id: 3, title: 'Åtgärd 3', kind: 'removed', changes: [] },
        { id: 4, title: 'Ny', kind: 'added', changes: [] }
      ]
    });
    expect(changesSince(then, then)).toEqual({ plan: [], measures: [] });
  });

  it('comes back from its frozen file, and nothing else does', () => {
    const decided = decidedPlan(plan(1), [measure(1)]);
    expect(readSnapshot(JSON.stringify({ format: 'trygghetsnavet.atgardsplan', version: 1, decided }))?.decided.measures).toHaveLength(1);
    expect(readSnapshot('{"format":"trygghetsnavet.lagesbild"}')).toBeUndefined();
    expect(readSnapshot('%PDF')).toBeUndefined();
    expect(snapshotName('Åtgärdsplan 2027 (2).docx')).toBe('Åtgärdsplan 2027 (2).json');
  });
});

describe('carried forward', () => {
  it('is proposed by the last conclusion, else by the status (P22)', () => {
    expect(proposedChoice({ Status: 'Pågår', Ongoing: false }, { Conclusion: 'Förändra' })).toBe('change');
    expect(proposedChoice({ Status: 'Pågår', Ongoing: false }, { Conclusion: 'Avsluta' })).toBe('stop');
    expect(proposedChoice({ Status: 'Genomförd', Ongoing: false }, undefined)).toBe('stop');
    expect(proposedChoice({ Status: 'Genomförd', Ongoing: true }, undefined)).toBe('continue');
    expect(proposedChoice({ Status: 'Avbruten', Ongoing: true }, undefined)).toBe('stop');
    expect(proposedChoice({ Status: 'Ej påbörjad', Ongoing: false }, undefined)).toBe('continue');
  });

  it('shows each measure with its last follow-up and conclusion, the unsettled first', () => {
    const entries = [
      followUp(1, 1, { FollowUpDate: '2026-04-30', Conclusion: 'Fortsätt' }), followUp(2, 1, { FollowUpDate: '2026-08-30', Title: 'Sist' }),
      followUp(3, 2, { FollowUpDate: '2026-11-20', Title: 'Förs inte vidare till åtgärdsplan 2027.', Conclusion: 'Avsluta' })
    ];
    const rows = carryRows([measure(3), measure(2), measure(1)], entries, [measure(9, { PlanYear: 2027, ContinuesFrom: 3 })]);
    expect(rows.map(({ measure: { id }, latest, concluded, carried, stopped }) => [id, latest?.Title, concluded?.Conclusion, carried?.id, stopped])).toEqual([
      [1, 'Sist', 'Fortsätt', undefined, false], [2, undefined, 'Avsluta', undefined, true], [3, undefined, undefined, 9, false]
    ]);
    expect(entries.map(isStand)).toEqual([false, false, true]);
  });

  it('takes the thread along and begins the work anew, a year on', () => {
    const from = measure(5, { Goal: 'Mål', Owner: owner, StartDate: '2024-02-29', EndDate: '2026-12-18', Status: 'Pågår', Progress: 60, LatestNote: 'Går bra', FollowedUp: '2026-08-30', Hours: 40, SpentHours: 12, PlanYear: 2026 });
    expect(continuation(from, 'continue', '', 2027)).toEqual({
      Title: 'Åtgärd 5', Department: from.Department, Owner: owner, Goal: 'Mål', Ongoing: false, InDepth: false, Hours: 40, StartDate: '2025-02-28', EndDate: '2027-12-18',
      PlanYear: 2027, ContinuesFrom: 5, Status: 'Ej påbörjad', Progress: 0
    });
    const changed = continuation(from, 'change', ' Ny plats ', 2027);
    expect(changed).toMatchObject({ Goal: 'Mål', LatestNote: 'Ny plats', ContinuesFrom: 5 });
    expect(changed).not.toHaveProperty('EndDate');
    expect(changed).not.toHaveProperty('Hours');
  });

  it('keeps a conclusion once', () => {
    const row = { measure: measure(1), concluded: undefined } as unknown as CarryRow;
    expect(conclusionEntry(row, 'continue', '', 2027, '2026-11-20')).toBeUndefined();
    expect(conclusionEntry(row, 'stop', ' Målet är nått. ', 2027, '2026-11-20')).toMatchObject({ Title: 'Förs inte vidare till åtgärdsplan 2027.', Conclusion: 'Avsluta', ConclusionReason: 'Målet är nått.', FollowUpDate: '2026-11-20' });
    expect(conclusionEntry({ ...row, concluded: followUp(1, 1, { Conclusion: 'Avsluta' }) }, 'stop', '', 2027, '2026-11-20')).toBeUndefined();
  });
});
