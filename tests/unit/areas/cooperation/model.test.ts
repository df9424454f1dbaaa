/** @jest-environment node */
import {
  agreementCall, categoryStandings, checkAgreement, checkPartner, isAttempt, isExpired, isExpiring, isInForce, keyActorsWithout, missingContent, partnerRows
} from '../../../../src/areas/cooperation/model';
import { minimumCategories } from '../../../../src/areas/cooperation/lists';
import type { Agreement, Category, Partner } from '../../../../src/areas/cooperation/lists';

const today = '2026-05-21';

const partner = (id: number, Category: Category, more: Partial<Partner> = {}): Partner => ({
  id, etag: '"1"', created: '', modified: '', ClientKey: '', Title: `Part ${id}`, Category, KeyActor: false, ContactFunction: '', Note: '', Ended: false, ...more
});

const agreement = (id: number, partnerId: number, more: Partial<Agreement> = {}): Agreement => ({
  id, etag: '"1"', created: '', modified: '', ClientKey: '', Title: `Överenskommelse ${id}`, Partner: { id: partnerId, title: '' }, State: 'Tillfrågad',
  Purposes: '', Areas: '', AskedDate: undefined, AnswerNote: '', SignedDate: undefined, ValidFrom: undefined, ValidTo: undefined, NextReview: undefined,
  Dnr: '', Document: undefined, ...more
});

const signed: Partial<Agreement> = {
  State: 'Tecknad', Purposes: 'Trygg handel', Areas: 'Centrum', AskedDate: '2025-01-10', SignedDate: '2025-02-01', ValidFrom: '2025-02-01', ValidTo: '2028-02-01'
};

describe('the life of an agreement', () => {
  it('is in force from its first day to its last, and only when signed', () => {
    const on = (day: string): boolean => isInForce(agreement(1, 1, signed), day);
    expect(['2025-01-31', '2025-02-01', '2028-02-01', '2028-02-02'].map(on)).toEqual([false, true, true, false]);
    expect(isInForce(agreement(1, 1, { ...signed, State: 'Under arbete' }), today)).toBe(false);
  });

  it('expires within six months, counted in calendar months', () => {
    const expiring = (ValidTo: string): boolean => isExpiring(agreement(1, 1, { ...signed, ValidTo }), today);
    expect(['2026-05-20', '2026-05-21', '2026-11-21', '2026-11-22'].map(expiring)).toEqual([false, true, true, false]);
    expect(isExpired(agreement(1, 1, { ...signed, ValidTo: '2026-05-20' }), today)).toBe(true);
  });

  it('P8, 9 §: a signed one holds purposes, areas, date and period; one without is told so', () => {
    expect(missingContent(agreement(1, 1, signed))).toEqual([]);
    expect(missingContent(agreement(1, 1, { State: 'Tecknad', Areas: ' ' }))).toEqual(['Purposes', 'Areas', 'SignedDate', 'ValidFrom', 'ValidTo']);
    expect(missingContent(agreement(1, 1, { State: 'Avböjd' }))).toEqual([]);
    expect(agreementCall(agreement(1, 1, { ...signed, Areas: '' }), today)).toBe('incomplete');
    expect(agreementCall(agreement(1, 1, { ...signed, Areas: '', ValidTo: '2026-01-01' }), today)).toBe('expired');
  });

  it('P9: declining asks for nothing, and its attempt counts when it is dated', () => {
    const declined = agreement(1, 1, { State: 'Avböjd', AskedDate: '2026-01-01' });
    expect([isAttempt(declined), agreementCall(declined, today)]).toEqual([true, 'none']);
    expect(isAttempt(agreement(1, 1, { State: 'Avböjd' }))).toBe(false);
  });
});

describe('P8: the six categories', () => {
  const stateOf = (own: Agreement[], noActor: Partial<Record<Category, string>> = {}): string =>
    categoryStandings([partner(1, 'Industri')], own, noActor, today).find(standing => standing.category === 'Industri')!.state;

  it('are those of the policy, each with a state', () => {
    expect(minimumCategories).toEqual(['Handel', 'Industri', 'Bostadsbolag', 'Föreningar', 'Ideella organisationer', 'Myndigheter']);
    expect(categoryStandings([], [], {}, today).map(standing => standing.state)).toEqual(Array(6).fill('none'));
  });

  it('are met by an agreement, by a dated attempt with answer, or by there being no actor', () => {
    expect(stateOf([agreement(1, 1, signed)])).toBe('signed');
    expect(stateOf([agreement(1, 1, { State: 'Avböjd', AskedDate: '2026-01-01' })])).toBe('attempted');
    expect(stateOf([agreement(1, 1, { AskedDate: '2026-01-01', AnswerNote: 'Återkommer' })])).toBe('attempted');
    expect(stateOf([agreement(1, 1, { AskedDate: '2026-01-01' })])).toBe('waiting');
    expect(stateOf([agreement(1, 1, { State: 'Avböjd' })])).toBe('none');
    expect(stateOf([], { Industri: 'Ingen industri finns i kommunen.' })).toBe('noActor');
    expect(stateOf([], { Industri: '  ' })).toBe('none');
  });

  it('do not count an agreement whose time is out, or another category\'s', () => {
    expect(stateOf([agreement(1, 1, { ...signed, AskedDate: undefined, ValidTo: '2026-01-01' })])).toBe('none');
    expect(stateOf([agreement(1, 2, signed)])).toBe('none');
  });
});

describe('P5: key actors', () => {
  it('are named when they have neither an agreement in force nor a dated attempt', () => {
    const key = { KeyActor: true };
    const all = [partner(1, 'Handel', key), partner(2, 'Handel', key), partner(3, 'Handel', key), partner(4, 'Handel'), partner(5, 'Handel', { ...key, Ended: true })];
    const made = [agreement(1, 1, signed), agreement(2, 2, { State: 'Avböjd', AskedDate: '2026-01-01' })];
    expect(keyActorsWithout(all, made, today).map(item => item.id)).toEqual([3]);
  });
});

describe('the rows of the page', () => {
  const all = [partner(1, 'Annat'), partner(2, 'Handel', { Title: 'Öst' }), partner(3, 'Handel', { Title: 'Affär' }), partner(4, 'Handel', { Ended: true })];
  const made = [agreement(1, 2, { ...signed, ValidTo: '2026-06-01' }), agreement(2, 2, { State: 'Avböjd', AskedDate: '2020-01-01' })];
  const keys = (filter: Parameters<typeof partnerRows>[2]): string[] => partnerRows(all, made, filter, today).map(row => row.key);

  it('stand by category in the policy\'s order, then by name; an ended partner without agreement is left out', () => {
    expect(keys({})).toEqual(['3', '2-1', '2-2', '1']);
  });

  it('are narrowed by category, state and words', () => {
    expect(keys({ category: 'Annat' })).toEqual(['1']);
    expect(keys({ state: 'Avböjd' })).toEqual(['2-2']);
    expect(keys({ state: 'none' })).toEqual(['3', '1']);
    expect(keys({ state: 'expiring' })).toEqual(['2-1']);
    expect(keys({ text: 'AFF' })).toEqual(['3']);
  });
});

describe('what is checked before saving', () => {
  it('wants a partner\'s name and category', () => {
    expect(checkPartner({})).toEqual({ Title: 'required', Category: 'required' });
    expect(checkPartner({ Title: 'x'.repeat(256), Category: 'Handel' })).toEqual({ Title: 'tooLong' });
  });

  it('wants 9 §\'s content of a signed agreement, and the day of asking of a declined one', () => {
    const base = { Title: 'Trygg handel', Partner: { id: 1, title: '' } };
    expect(checkAgreement({ ...base, State: 'Tillfrågad' })).toEqual({});
    expect(checkAgreement({ ...base, State: 'Avböjd' })).toEqual({ AskedDate: 'declined' });
    expect(Object.keys(checkAgreement({ ...base, State: 'Tecknad' }))).toEqual(['Purposes', 'Areas', 'SignedDate', 'ValidFrom', 'ValidTo']);
    expect(checkAgreement({ State: 'Tillfrågad' })).toEqual({ Title: 'required', Partner: 'required' });
  });

  it('wants dates in order, real ones, and an address that can be opened', () => {
    const base = { ...signed, Title: 'Trygg handel', Partner: { id: 1, title: '' } };
    expect(checkAgreement({ ...base, ValidTo: '2025-01-31' })).toEqual({ ValidTo: 'endBeforeStart' });
    expect(checkAgreement({ ...base, SignedDate: '2025-01-09' })).toEqual({ SignedDate: 'signedBeforeAsked' });
    expect(checkAgreement({ ...base, NextReview: '2026-02-30' })).toEqual({ NextReview: 'date' });
    expect(checkAgreement({ ...base, Document: { url: 'javascript:alert(1)', text: '' } })).toEqual({ Document: 'link' });
  });
});
