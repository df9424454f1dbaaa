/** @jest-environment node */
import { canonical, checkDecision, decisionTitle, newestFirst, standingOf } from '../../../../src/areas/decisions/model';
import type { DecisionDraft } from '../../../../src/areas/decisions/model';
import { decide, digestOf } from '../../../../src/areas/decisions/store';
import type { Decision } from '../../../../src/areas/decisions/lists';

const decision = (more: Partial<Decision>): Decision => ({ id: 1, Decision: 'Beslutad', DecisionDate: '2026-05-21', Digest: 'aa', ...more }) as Decision;

describe('what was decided, as canonical text', () => {
  const fields = ['Title', 'Problem', 'Document', 'Days', 'Check', 'Note'];

  it('is the same for the same content, whoever wrote it', () => {
    const a = { Title: ' Kamera ', Problem: { id: 3, title: 'Nu' }, Document: { url: 'https://a', text: 'A' }, Days: 3, Check: true, Note: 'ett\r\ntvå' };
    const b = { Note: 'ett\ntvå', Check: true, Days: 3, Document: { url: 'https://a', text: 'Annan text' }, Problem: { id: 3, title: 'Då' }, Title: 'Kamera', Other: 1 };
    expect(canonical(a, fields)).toBe(canonical(b, [...fields].reverse()));
    expect(canonical({ Note: '' }, ['Note'])).toBe(canonical({}, ['Note']));
  });

  it('differs with each field, and does not take one field\'s value for another\'s', () => {
    const base = { Title: 'Kamera', Problem: { id: 3, title: '' }, Document: undefined, Days: 3, Check: true, Note: '' };
    const texts = [{}, { Title: 'Kameror' }, { Problem: { id: 4, title: '' } }, { Document: { url: 'https://a', text: '' } }, { Days: 4 }, { Check: false }, { Note: '3' }]
      .map(change => canonical({ ...base, ...change }, fields));
    expect(new Set(texts).size).toBe(texts.length);
    expect(canonical({ Title: 'x', Note: '' }, fields)).not.toBe(canonical({ Title: '', Note: 'x' }, fields));
  });

  it('is hashed with SHA-256', async () => {
    const { createHash } = await import('node:crypto');
    expect(await digestOf({ Title: 'Åäö' }, ['Title'])).toBe(createHash('sha256').update('[["Title","Åäö"]]').digest('hex'));
  });
});

describe('P41: how an item stands', () => {
  it('follows the latest decision, and support decides nothing', () => {
    expect(standingOf([], 'aa').kind).toBe('undecided');
    expect(standingOf([decision({ Decision: 'Förankrad' })], 'aa').kind).toBe('undecided');
    expect(standingOf([decision({ Digest: 'AA' })], 'aa').kind).toBe('decided');
    expect(standingOf([decision({ id: 1, DecisionDate: '2026-01-01' }), decision({ id: 2, Decision: 'Avslagen' })], 'aa').kind).toBe('refused');
    expect(newestFirst([decision({ id: 1 }), decision({ id: 2 }), decision({ id: 3, DecisionDate: '2025-01-01' })]).map(item => item.id)).toEqual([2, 1, 3]);
  });

  it('is changed when the content is no longer what was decided, also when the digest is missing', () => {
    expect(standingOf([decision({})], 'bb').kind).toBe('changed');
    expect(standingOf([decision({ Digest: '' })], 'bb').kind).toBe('changed');
  });
});

describe('what is checked before a decision is registered', () => {
  const draft: DecisionDraft = { Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '40', DecisionDate: '2026-05-21', Dnr: '2024-82', Decider: '', Delegation: '' };

  it('P42: a body decides by §; P41: an official by delegation', () => {
    expect(checkDecision(draft, true, '2026-05-21')).toEqual({});
    expect(checkDecision({ ...draft, Paragraph: '' }, true, '2026-05-21')).toEqual({ Decider: 'sectionOrDelegation', Delegation: 'sectionOrDelegation' });
    expect(checkDecision({ ...draft, Paragraph: '', Decider: 'Förvaltningschef', Delegation: '4.7' }, true, '2026-05-21')).toEqual({});
    expect(checkDecision({ ...draft, Decision: 'Förankrad', Paragraph: '' }, true, '2026-05-21')).toEqual({});
  });

  it('P34: nothing is approved while something is missing; it may be refused', () => {
    expect(checkDecision(draft, false, '2026-05-21')).toEqual({ Decision: 'gates' });
    expect(checkDecision({ ...draft, Decision: 'Avslagen' }, false, '2026-05-21')).toEqual({});
  });

  it('wants outcome, body, date and dnr, and no date ahead', () => {
    expect(checkDecision({ ...draft, Decision: '', Body: '', DecisionDate: '', Dnr: ' ' }, true, '2026-05-21'))
      .toEqual({ Decision: 'required', Body: 'required', DecisionDate: 'required', Dnr: 'required' });
    expect(checkDecision({ ...draft, DecisionDate: '2026-05-22' }, true, '2026-05-21')).toEqual({ DecisionDate: 'future' });
  });

  it('tells body, date and § in the title and nothing of the item', () => {
    expect(decisionTitle(draft)).toBe('Kommunstyrelsen 2026-05-21, § 40');
    expect(decisionTitle({ ...draft, Paragraph: '' })).toBe('Kommunstyrelsen 2026-05-21');
    expect(decisionTitle({ ...draft, Paragraph: '§ 40' })).toBe('Kommunstyrelsen 2026-05-21, § 40');
  });

  it('is not written when the item was changed after it was shown', async () => {
    const create = jest.fn();
    const subject = { definition: { name: 'CameraCases' }, versions: async () => [{ label: '3.0' }], get: async () => ({ id: 7, etag: '"3"', Title: 'Ny' }) };
    await expect(decide({ decisions: { create }, subject } as never, { id: 7, etag: '"2"', Title: 'Gammal' } as never, ['Title'], draft, 'nyckel')).rejects.toThrow('changed');
    expect(create).not.toHaveBeenCalled();
    await decide({ decisions: { create }, subject } as never, { id: 7, etag: '"3"', Title: 'Ny' } as never, ['Title'], { ...draft, Paragraph: '§ 40' }, 'nyckel');
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ ItemId: 7, ItemVersion: '3.0', Title: 'Kommunstyrelsen 2026-05-21, § 40', Paragraph: '40' }), 'nyckel');
    expect(Object.values(create.mock.calls[0][0])).not.toContain('Ny');
  });
});
