/** @jest-environment node */
import { checkFollowUp } from '../../../../src/areas/plan/measure/useFollowUps';

const good = { sentence: 'Tre pass hölls', details: '', status: 'Pågår', reason: '', progress: '40' } as const;
const faults = (values: Partial<Parameters<typeof checkFollowUp>[0]>): object => checkFollowUp({ ...good, ...values });

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
});
