/** @jest-environment node */
import { blankFollowUp, checkFollowUp, toDraft } from '../../../../../src/areas/plan/measure/followUp';
import { measure } from '../sample';

const good = { sentence: 'Tre pass hölls', details: '', status: 'Pågår', reason: '', progress: '40' } as const;
const faults = (values: Partial<Parameters<typeof checkFollowUp>[0]>, start?: string): object => checkFollowUp({ ...good, ...values }, '2026-05-12', start);

describe('the rules of a follow-up (P22)', () => {
  it('finds nothing wrong in a good one, with or without progress', () => {
    expect(faults({})).toEqual({});
    expect(faults({ progress: '' })).toEqual({});
    expect(faults({ progress: '12,5' })).toEqual({});
  });

  it('needs one sentence that fits a single line', () => {
    expect(faults({ sentence: ' ' })).toEqual({ sentence: 'required' });
    expect(faults({ sentence: ` ${'x'.repeat(255)} ` })).toEqual({});
    expect(faults({ sentence: 'x'.repeat(256) })).toEqual({ sentence: 'tooLong' });
  });

  it('needs a reason for what is paused or stopped', () => {
    for (const status of ['Pausad', 'Avbruten'] as const) {
      expect(faults({ status })).toEqual({ reason: 'reason' });
      expect(faults({ status, reason: 'Vakans' })).toEqual({});
    }
  });

  it('has progress from 0 to 100', () => {
    for (const progress of ['-1', '101', 'halvvägs']) expect(faults({ progress })).toEqual({ progress: 'progress' });
    for (const progress of ['0', '100']) expect(faults({ progress })).toEqual({});
  });

  it('is of a day that is over or today, and not before the measure began', () => {
    for (const date of [undefined, '2026-05-12', '2026-04-30', '2026-03-01']) expect(faults({ date }, '2026-03-01')).toEqual({});
    expect(faults({ date: '2026-05-13' })).toEqual({ date: 'future' });
    expect(faults({ date: '2026-02-28' }, '2026-03-01')).toEqual({ date: 'beforeStart' });
    expect(faults({ date: '2020-01-01' })).toEqual({});
    expect([faults({ date: '' }), faults({ date: '2026-02-30' })]).toEqual([{ date: 'required' }, { date: 'date' }]);
    // What is yet to begin can be paused today.
    for (const date of [undefined, '2026-05-12']) expect(faults({ date }, '2026-09-01')).toEqual({});
    expect(faults({ date: '2026-05-11' }, '2026-09-01')).toEqual({ date: 'beforeStart' });
  });

  it('in depth has figures that are figures, and a reason for its conclusion', () => {
    expect(faults({ timesDone: '-1', hours: 'många', cost: '12 000', indicatorValue: 'x', conclusion: 'Avsluta', conclusionReason: ' ' }))
      .toEqual({ timesDone: 'amount', hours: 'amount', indicatorValue: 'number', conclusionReason: 'required' });
    expect(faults({ timesDone: '12', hours: '7,5', cost: '', indicatorValue: '−2', conclusion: 'Fortsätt', conclusionReason: 'Verkar' })).toEqual({});
  });
});

describe('what was typed', () => {
  it('becomes the columns of Brå\'s three levels', () => {
    const typed = { ...good, timesDone: '12', process: ' Bra ', hours: '7,5', cost: '12 000', indicatorValue: '9', conclusion: 'Förändra', conclusionReason: 'För få' };
    expect(toDraft(typed, '2026-08-31')).toMatchObject({
      date: '2026-08-31', progress: 40,
      depth: { TimesDone: 12, Process: 'Bra', Hours: 7.5, Cost: 12000, IndicatorValue: 9, Conclusion: 'Förändra', ConclusionReason: 'För få' }
    });
  });

  it('is of the chosen day, or else of the day it is saved', () => {
    expect([toDraft({ ...good, date: '2026-04-30' }, '2026-05-12').date, toDraft(good, '2026-05-12').date]).toEqual(['2026-04-30', '2026-05-12']);
  });

  it('says nothing of the levels in a plain follow-up', () => {
    expect(toDraft(good, '2026-08-31').depth).toEqual({ TimesDone: undefined, Process: '', Hours: undefined, Cost: undefined, IndicatorValue: undefined, Conclusion: undefined, ConclusionReason: '' });
  });

  it('begins with how the measure stands', () => {
    expect(blankFollowUp(measure(1, { Status: 'Pausad', StatusReason: 'Vakans', Progress: 12.5 }), 'sv-SE')).toEqual({ sentence: '', details: '', status: 'Pausad', reason: 'Vakans', progress: '12,5' });
  });
});
