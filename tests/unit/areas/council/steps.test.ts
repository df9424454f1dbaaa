import { after, isHalfSent, nextStep, stepMark, stepNumber } from '../../../../src/areas/council/steps';
import type { Standing, Step } from '../../../../src/areas/council/steps';

const wanted = { files: ['a.docx', 'b.pdf'], recipients: [{ email: 'x@k.example' }, { email: 'Y@k.example' }] };
const nothing: Standing = { event: false, files: [], invited: [] };

describe('the steps of an invitation', () => {
  it('create, each file, invite, done', () => {
    const kinds: string[] = [];
    let standing = nothing;
    for (let step: Step = nextStep(standing, wanted); ; step = nextStep(standing, wanted)) {
      kinds.push(step.kind === 'attach' ? step.file : step.kind);
      if (step.kind === 'done') break;
      standing = after(standing, step, wanted);
    }
    expect(kinds).toEqual(['create', 'a.docx', 'b.pdf', 'invite', 'done']);
  });

  it('begin where the mailbox stands, whatever was written down', () => {
    expect(nextStep({ event: true, files: ['b.pdf'], invited: [] }, wanted)).toEqual({ kind: 'attach', file: 'a.docx' });
    expect(nextStep({ event: true, files: ['a.docx', 'b.pdf'], invited: [] }, wanted)).toEqual({ kind: 'invite' });
    expect(nextStep({ event: true, files: ['a.docx', 'b.pdf'], invited: ['x@k.example', 'y@k.example'] }, wanted)).toEqual({ kind: 'done' });
  });

  it('attach nothing once somebody is invited: it would reach nobody; who is missing is still invited', () => {
    expect(nextStep({ event: true, files: [], invited: ['x@k.example'] }, wanted)).toEqual({ kind: 'invite' });
    expect(nextStep({ event: true, files: [], invited: ['X@k.example', 'y@K.example'] }, wanted)).toEqual({ kind: 'done' });
  });

  it('are counted for the progress and marked within the column\'s hundred characters', () => {
    expect([{ kind: 'create' } as const, { kind: 'attach', file: 'b.pdf' } as const, { kind: 'invite' } as const].map(step => stepNumber(step, wanted))).toEqual([{ number: 1, of: 4 }, { number: 3, of: 4 }, { number: 4, of: 4 }]);
    expect(stepMark('1234abcd', { kind: 'attach', file: 'x'.repeat(300) }).length).toBeLessThanOrEqual(100);
    expect([stepMark('r', { kind: 'create' }), stepMark('r', { kind: 'done' })]).toEqual(['create r', 'sent']);
    expect(['', 'sent', 'create r'].map(InvitationStep => isHalfSent({ InvitationStep }))).toEqual([false, false, true]);
  });
});
