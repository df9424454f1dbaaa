/** @jest-environment node */
import {
  attention, byUrgency, checkMeasure, countMeasures, isClosed, isDecidable, isLate, isSilent, matches, missingThread, needsReason, plannedFollowUps,
  readFollowUpMonths, sortMeasures
} from '../../../../src/areas/plan/model';
import { statuses } from '../../../../src/areas/plan/lists';
import type { Measure, Status } from '../../../../src/areas/plan/lists';
import { measure as plain } from './sample';

const person = { id: 3, title: 'Verksamhetschef barn', email: '', login: '' };

/** One with its whole thread. */
const measure = (values: Partial<Measure> = {}): Measure => plain(1, {
  Title: 'Fältarbete', Department: { id: 2, title: 'Barn' }, Owner: person, Problem: { id: 5, title: 'Droger' }, Cause: 'Orsak', Goal: 'Mål', Indicator: 'Antal', ...values
});

describe('försenad (computed, never typed: domain.md §2)', () => {
  it('holds from the day after the end date', () => {
    expect(isLate(measure({ EndDate: '2026-03-01' }), '2026-03-01')).toBe(false);
    expect(isLate(measure({ EndDate: '2026-03-01' }), '2026-03-02')).toBe(true);
    expect(isLate(measure(), '2026-03-02')).toBe(false);
  });

  it('never holds for what is done or stopped, and holds for what is paused', () => {
    const late = (Status: Status): boolean => isLate(measure({ Status, EndDate: '2026-01-01' }), '2026-03-02');
    expect(statuses.filter(late)).toEqual(['Ej påbörjad', 'Pågår', 'Pausad']);
    expect(statuses.filter(isClosed)).toEqual(['Genomförd', 'Avbruten']);
  });
});

describe('silent (P22: each planned follow-up is made)', () => {
  it('has three planned follow-ups a year', () => {
    expect(plannedFollowUps(2026)).toEqual(['2026-04-30', '2026-08-31', '2026-12-31']);
  });

  it('follows the months that the municipality has chosen', () => {
    expect(plannedFollowUps(2028, [11, 2])).toEqual(['2028-02-29', '2028-11-30']);
    expect(isSilent(measure(), '2026-05-10', [6])).toBe(false);
    expect(isSilent(measure(), '2026-06-30', [6])).toBe(true);
    expect(attention(measure(), '2026-06-30', [6])).toBe('silent');
    expect(countMeasures([measure()], '2026-05-10', [6]).silent).toBe(0);
  });

  it('reads the months of the setting, and takes nothing that is no month', () => {
    expect(readFollowUpMonths('4,8,12')).toEqual([4, 8, 12]);
    expect(readFollowUpMonths(' 12; 3 3 ')).toEqual([3, 12]);
    for (const text of ['', '13', '0', 'april', '4,x', '1.5']) expect(readFollowUpMonths(text)).toBeUndefined();
  });

  it('holds from the planned date on when nobody has followed up', () => {
    expect(isSilent(measure(), '2026-04-29')).toBe(false);
    expect(isSilent(measure(), '2026-04-30')).toBe(true);
    expect(isSilent(measure({ FollowedUp: '2026-04-15' }), '2026-05-10')).toBe(false);
    expect(isSilent(measure({ FollowedUp: '2026-04-15' }), '2026-08-31')).toBe(true);
  });

  it('accepts a follow-up up to thirty days early', () => {
    expect(isSilent(measure({ FollowedUp: '2026-03-31' }), '2026-05-10')).toBe(false);
    expect(isSilent(measure({ FollowedUp: '2026-03-30' }), '2026-05-10')).toBe(true);
  });

  it('asks nothing of what starts later, is closed, or has no plan year', () => {
    expect(isSilent(measure({ StartDate: '2026-05-01' }), '2026-05-10')).toBe(false);
    expect(isSilent(measure({ StartDate: '2026-04-30' }), '2026-05-10')).toBe(true);
    expect(isSilent(measure({ Status: 'Genomförd' }), '2026-05-10')).toBe(false);
    expect(isSilent(measure({ PlanYear: undefined }), '2026-05-10')).toBe(false);
  });

  it('goes on after the year: the December follow-up stays due', () => {
    expect(isSilent(measure({ FollowedUp: '2026-09-01' }), '2027-02-01')).toBe(true);
  });
});

describe('what waits for its owner', () => {
  const today = '2026-05-10';
  const late = measure({ id: 1, Title: 'Sen', EndDate: '2026-05-01', FollowedUp: '2026-04-30' });
  const silent = measure({ id: 2, Title: 'Tyst', EndDate: '2026-12-31' });
  const calm = measure({ id: 3, Title: 'Lugn', EndDate: '2026-06-01', FollowedUp: '2026-04-30' });
  const calmB = measure({ id: 5, Title: 'Ängslig', EndDate: '2026-06-01', FollowedUp: '2026-04-30' });
  const done = measure({ id: 4, Title: 'Klar', EndDate: '2026-01-01', Status: 'Genomförd' });

  it('late goes before silent', () => {
    expect(attention(measure({ EndDate: '2026-05-01' }), today)).toBe('late');
    expect([late, silent, calm, done].map(item => attention(item, today))).toEqual(['late', 'silent', 'none', 'none']);
  });

  it('the late first, then the silent, then by end date and title, the closed last', () => {
    expect([done, calmB, calm, silent, late].sort(byUrgency(today)).map(item => item.Title)).toEqual(['Sen', 'Tyst', 'Lugn', 'Ängslig', 'Klar']);
  });

  it('is counted for the plan\'s summary', () => {
    expect(countMeasures([late, silent, calm, done], today)).toEqual({ total: 4, done: 1, ongoing: 3, late: 1, silent: 1 });
  });
});

describe('the rules of a measure', () => {
  const good = { Title: 'A', PlanYear: 2026, Status: 'Pågår' as Status };
  const faults = (values: Parameters<typeof checkMeasure>[0]): object => checkMeasure({ ...good, ...values });

  it('finds nothing wrong in a good one', () => {
    expect(faults({ StartDate: '2026-01-01', EndDate: '2026-01-01', Progress: 100, Baseline: -2.5 })).toEqual({});
  });

  it('needs a title that is more than spaces, and a plan year from 2020 to 2100', () => {
    expect(faults({ Title: '  ' })).toEqual({ Title: 'required' });
    expect(faults({ PlanYear: undefined })).toEqual({ PlanYear: 'required' });
    for (const PlanYear of [2019, 2101, 2026.5, NaN]) expect(faults({ PlanYear })).toEqual({ PlanYear: 'year' });
    for (const PlanYear of [2020, 2100]) expect(faults({ PlanYear })).toEqual({});
  });

  it('keeps to the 255 signs of a single line', () => {
    for (const name of ['Title', 'Indicator', 'Place', 'StatusReason'] as const) {
      expect(faults({ [name]: 'x'.repeat(255) })).toEqual({});
      expect(faults({ [name]: 'x'.repeat(256) })).toEqual({ [name]: 'tooLong' });
    }
  });

  it('lets no measure end before it starts', () => {
    expect(faults({ StartDate: '2026-02-01', EndDate: '2026-01-31' })).toEqual({ EndDate: 'endBeforeStart' });
    expect(faults({ StartDate: '2026-02-01' })).toEqual({});
    expect(faults({ EndDate: '2026-02-01' })).toEqual({});
  });

  it('finds unreadable dates and figures at their own fields', () => {
    expect(faults({ StartDate: 'igår', EndDate: '1/2 2026', Baseline: NaN, Target: NaN })).toEqual({ StartDate: 'date', EndDate: 'date', Baseline: 'number', Target: 'number' });
  });

  it('finds dates that the calendar does not have', () => {
    expect(faults({ EndDate: '2026-02-30' })).toEqual({ EndDate: 'date' });
  });

  it('needs a reason for what is paused or stopped, and only for that', () => {
    expect(statuses.filter(needsReason)).toEqual(['Pausad', 'Avbruten']);
    for (const Status of statuses) {
      expect(faults({ Status, StatusReason: ' ' })).toEqual(needsReason(Status) ? { StatusReason: 'reason' } : {});
      expect(faults({ Status, StatusReason: 'Vakans' })).toEqual({});
    }
  });

  it('has progress from 0 to 100', () => {
    for (const Progress of [-1, 101, NaN, Infinity]) expect(faults({ Progress })).toEqual({ Progress: 'progress' });
    for (const Progress of [0, 100, undefined]) expect(faults({ Progress })).toEqual({});
  });
});

describe('the thread source → problem → cause → measure → effect (P32)', () => {
  const bare = { Problem: undefined, Cause: '', Goal: ' ', Indicator: '', Owner: undefined };

  it('names what a measure lacks', () => {
    expect(missingThread(measure())).toEqual([]);
    expect(missingThread(measure(bare))).toEqual(['Problem', 'Cause', 'Goal', 'Indicator', 'Owner']);
    expect(missingThread(measure({ ...bare, CauseItem: { id: 1, title: '' }, IndicatorItem: { id: 1, title: '' } }))).toEqual(['Problem', 'Goal', 'Owner']);
  });

  it('asks for no indicator of a löpande åtgärd', () => {
    expect(missingThread(measure({ Indicator: '', Ongoing: true }))).toEqual([]);
  });

  it('may be decided whole, or with one reason for what is missing', () => {
    expect([isDecidable(measure()), isDecidable(measure(bare)), isDecidable(measure({ ...bare, ThreadReason: ' ' })), isDecidable(measure({ ...bare, ThreadReason: 'Lagkrav' }))]).toEqual([true, false, false, true]);
  });
});

describe('the plan\'s filter', () => {
  const item = measure({ Place: 'Ängsskolan', EndDate: '2026-01-01' });
  const passes = (filter: Parameters<typeof matches>[1]): boolean => matches(item, filter, '2026-05-10');

  it('lets all pass when empty, and each part narrows', () => {
    expect(passes({})).toBe(true);
    expect([passes({ department: 2 }), passes({ department: 3 })]).toEqual([true, false]);
    expect([passes({ status: 'Pågår' }), passes({ status: 'Pausad' })]).toEqual([true, false]);
    expect([passes({ attention: 'late' }), passes({ attention: 'silent' }), passes({ attention: 'none' })]).toEqual([true, false, true]);
    expect(passes({ department: 2, status: 'Pausad' })).toBe(false);
  });

  it('finds words in title, problem, owner and place, whatever their case', () => {
    for (const text of ['fält', ' DROGER ', 'verksamhetschef', 'ängs', '']) expect([text, passes({ text })]).toEqual([text, true]);
    expect(passes({ text: 'kamera' })).toBe(false);
    expect(matches(measure({ Problem: undefined, Owner: undefined, Place: '' }), { text: 'droger' }, '2026-05-10')).toBe(false);
  });
});

describe('sorting', () => {
  const items = [
    measure({ id: 1, Title: 'Öppna förskolan', EndDate: '2026-06-01', Progress: 5, Status: 'Genomförd' }),
    measure({ id: 2, Title: 'Zon', EndDate: undefined, Progress: undefined, Status: 'Ej påbörjad' }),
    measure({ id: 3, Title: 'Ängen', EndDate: '2026-02-01', Progress: 50, Status: 'Pågår', Owner: undefined, Problem: undefined }),
    measure({ id: 4, Title: 'Ara', EndDate: '2026-02-01', Progress: 0, Status: undefined })
  ];
  const ids = (key: Parameters<typeof sortMeasures>[1], descending = false): number[] => sortMeasures(items, key, descending).map(item => item.id);

  it('is Swedish: å, ä and ö come last', () => {
    expect(ids('Title')).toEqual([4, 2, 3, 1]);
    expect(ids('Title', true)).toEqual([1, 3, 2, 4]);
  });

  it('leaves what is empty last, whichever way, but 0 is a value', () => {
    expect(ids('EndDate')).toEqual([3, 4, 1, 2]);
    expect(ids('EndDate', true)).toEqual([1, 3, 4, 2]);
    expect(ids('Progress')).toEqual([4, 1, 3, 2]);
    expect(ids('Owner').pop()).toBe(3);
    expect(ids('Problem', true).pop()).toBe(3);
  });

  it('follows the course of the work for statuses, and leaves the list it was given alone', () => {
    expect(ids('Status')).toEqual([2, 3, 1, 4]);
    expect(items.map(item => item.id)).toEqual([1, 2, 3, 4]);
  });
});
