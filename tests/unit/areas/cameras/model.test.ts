/** @jest-environment node */
import { awaits, basicsLacks, checkCase, decisionView, gatesOf, isReady, shownCases } from '../../../../src/areas/cameras/model';
import { cameraCases, caseStates, decidedFields } from '../../../../src/areas/cameras/lists';
import type { CameraCase, CameraCaseChanges } from '../../../../src/areas/cameras/lists';

const link = { url: 'https://kommun.example/a.pdf', text: '' };

/** A case that lacks nothing. */
const whole: CameraCaseChanges = {
  Title: 'Busstationen', Place: 'Busstationen', PlaceType: 'Offentlig plats', Ground: 'Brottsutsatt', Purpose: 'Förebygga', CaseState: 'Utredning',
  LegalBasis: '14 § lagen (2023:196), offentlig plats', Gate1Problem: true, Problem: { id: 1, title: '' }, Gate1Note: 'Felanmälningar 2025',
  Gate2Measures: true, Measure: { id: 2, title: '' }, Gate3Assessment: true, AssessmentDate: '2026-01-10', AssessmentDocument: link, DpiaNeeded: 'Nej',
  DpiaNote: 'Liten yta', Gate4Routine: true, RoutineDocument: link, StorageDays: 3
};

const lacksOf = (change: CameraCaseChanges, status: string | undefined = 'Pågår'): string[][] => gatesOf({ ...whole, ...change }, status).map(gate => gate.lacks);

describe('the four gates', () => {
  it('hold when they are checked off and nothing is missing', () => {
    expect(gatesOf(whole, 'Genomförd').map(gate => [gate.name, gate.holds])).toEqual([['problem', true], ['measures', true], ['assessment', true], ['routine', true]]);
    expect(isReady(whole, 'Genomförd')).toBe(true);
    expect(gatesOf({}, undefined).some(gate => gate.holds)).toBe(false);
  });

  it('never hold on the check alone, nor on the facts alone', () => {
    expect(gatesOf({ Gate1Problem: true, Gate2Measures: true, Gate3Assessment: true, Gate4Routine: true }, undefined).some(gate => gate.holds)).toBe(false);
    expect(lacksOf({ Gate1Problem: false, Gate2Measures: false, Gate3Assessment: false, Gate4Routine: false })).toEqual(Array(4).fill(['check']));
  });

  it('P37: want a problem and dated events or documents', () => {
    expect(lacksOf({ Problem: undefined })[0]).toEqual(['problem']);
    expect(lacksOf({ Gate1Note: 'Många har klagat' })[0]).toEqual(['problemDocuments']);
    expect(lacksOf({ Gate1Note: 'Ärende 120253' })[0]).toEqual(['problemDocuments']);
  });

  it('P34, P38: want a measure under way or done; others do not count', () => {
    for (const status of ['Ej påbörjad', 'Pausad', 'Avbruten', undefined]) expect(gatesOf(whole, status)[1].lacks).toEqual(['measureNotStarted']);
    for (const status of ['Pågår', 'Genomförd']) expect(gatesOf(whole, status)[1].lacks).toEqual([]);
    expect(lacksOf({ Measure: undefined, Gate2Note: ' ' })[1]).toEqual(['measure']);
  });

  it('P38: take a measure outside the plan with document and date, of a real day', () => {
    expect(lacksOf({ Measure: undefined, Gate2Note: 'Belysning, protokoll 2025-11-03' })[1]).toEqual([]);
    expect(lacksOf({ Measure: undefined, Gate2Note: 'Belysning i fjol' })[1]).toEqual(['measureOutsideDate']);
    expect(lacksOf({ Measure: undefined, Gate2Note: 'Belysning 2025-13-40' })[1]).toEqual(['measureOutsideDate']);
  });

  it('P39: want the balancing dated before the start, its document, and a DPIA or a reasoned no', () => {
    expect(lacksOf({ StartDate: '2026-01-11' })[2]).toEqual([]);
    expect(lacksOf({ StartDate: '2026-01-10' })[2]).toEqual(['assessmentAfterStart']);
    expect(lacksOf({ AssessmentDate: undefined, AssessmentDocument: undefined, DpiaNeeded: undefined })[2]).toEqual(['assessmentDate', 'assessmentDocument', 'dpia']);
    expect(lacksOf({ DpiaNote: '' })[2]).toEqual(['dpiaReason']);
    expect(lacksOf({ DpiaNeeded: 'Ja', DpiaNote: '' })[2]).toEqual(['dpiaDocument']);
  });

  it('P40: want the routine, the storage time, and a reason over 72 hours', () => {
    expect(lacksOf({ RoutineDocument: undefined, StorageDays: undefined })[3]).toEqual(['routineDocument', 'storageDays']);
    expect(lacksOf({ StorageDays: 0 })[3]).toEqual([]);
    expect(lacksOf({ StorageDays: 4 })[3]).toEqual(['storageReason']);
    expect(lacksOf({ StorageDays: 4, StorageReason: 'Helgen' })[3]).toEqual([]);
  });
});

describe('P54, L14: ground and legal basis', () => {
  it('let 14 § cover public places alone', () => {
    expect(basicsLacks(whole)).toEqual([]);
    expect(basicsLacks({ ...whole, PlaceType: 'Parkeringshus eller färdmedel' })).toEqual(['legalBasisPlace']);
    expect(basicsLacks({ ...whole, PlaceType: 'Annan plats', LegalBasis: 'Annan rättslig grund' })).toEqual(['legalBasisText']);
    expect(basicsLacks({ ...whole, PlaceType: 'Annan plats', LegalBasis: 'Annan rättslig grund', LegalBasisText: 'Allmänt intresse' })).toEqual([]);
    expect(basicsLacks({})).toEqual(['place', 'ground', 'purpose', 'legalBasis']);
  });
});

describe('P41: state and decision', () => {
  it('shows a state that claims a decision without one as not decided', () => {
    expect(caseStates.map(state => decisionView(state, 'undecided'))).toEqual(['none', 'none', 'missing', 'missing', 'none', 'missing']);
    expect(decisionView('I drift', 'decided')).toBe('decided');
    expect(decisionView('I drift', 'refused')).toBe('missing');
    expect(decisionView('Avslagen', 'decided')).toBe('missing');
    for (const state of caseStates) expect(decisionView(state, 'changed')).toBe('changed');
  });

  it('lets a case await its decision until it is decided as it stands', () => {
    const ready = { CaseState: 'Klar för beslut' } as const;
    expect((['undecided', 'changed', 'decided', 'refused'] as const).map(standing => awaits(ready, standing))).toEqual([true, true, false, false]);
    expect(awaits({ CaseState: 'Utredning' }, 'undecided')).toBe(false);
  });

  it('decides on columns that the list has, and not on its course', () => {
    for (const name of decidedFields) expect(Object.keys(cameraCases.columns)).toContain(name);
    for (const name of ['CaseState', 'StartDate', 'EndDate', 'Department']) expect(decidedFields).not.toContain(name);
  });
});

describe('what is checked before saving', () => {
  it('P34: stops "Klar för beslut" while a gate is open, and lets what has happened be told', () => {
    expect(checkCase({ ...whole, CaseState: 'Klar för beslut' }, 'Ej påbörjad')).toEqual({ CaseState: 'notReady' });
    expect(checkCase({ ...whole, CaseState: 'Klar för beslut' }, 'Pågår')).toEqual({});
    expect(checkCase({ Title: 'Kamera från förr', CaseState: 'I drift' }, undefined)).toEqual({});
  });

  it('holds the list\'s own rules', () => {
    expect(checkCase({ ...whole, Title: ' ' }, 'Pågår')).toEqual({ Title: 'required' });
    expect(checkCase({ ...whole, StartDate: '2026-02-01', EndDate: '2026-01-31' }, 'Pågår')).toEqual({ EndDate: 'endBeforeStart' });
    for (const StorageDays of [-1, 366, 1.5, NaN]) expect(checkCase({ ...whole, StorageDays }, 'Pågår')).toEqual({ StorageDays: 'storageDays' });
    expect(checkCase({ ...whole, StorageDays: 30 }, 'Pågår')).toEqual({ StorageReason: 'storageReason' });
    expect(checkCase({ ...whole, RoutineDocument: { url: 'rutin.pdf', text: '' } }, 'Pågår')).toEqual({ RoutineDocument: 'link' });
  });

  it('is a protected list: neither councillor nor reader has a right, and drafts stay off the disk (design, "Roles")', () => {
    expect(cameraCases.rights).toEqual({ coordinator: 'write', head: 'edit', decider: 'read', registrar: 'read' });
    expect(cameraCases.confidential).toBe(true);
  });
});

describe('the page', () => {
  const item = (id: number, more: Partial<CameraCase>): CameraCase => ({ id, Title: `Ärende ${id}`, Place: '', ...more }) as CameraCase;
  const all = [item(1, { CaseState: 'Avslagen' }), item(2, { CaseState: 'Utredning', Title: 'Ö' }), item(3, { CaseState: 'Utredning', Title: 'Å', Department: { id: 7, title: '' }, Place: 'Torget' })];

  it('stands in the course of the states, and is narrowed by state, verksamhet and words', () => {
    const ids = (filter: Parameters<typeof shownCases>[1]): number[] => shownCases(all, filter).map(found => found.id);
    expect(ids({})).toEqual([3, 2, 1]);
    expect(ids({ state: 'Avslagen' })).toEqual([1]);
    expect(ids({ department: 7 })).toEqual([3]);
    expect(ids({ text: 'torg' })).toEqual([3]);
  });
});
