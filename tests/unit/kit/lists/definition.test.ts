/** @jest-environment node */
import { clientKey, defineList, listPath, text } from '../../../../src/kit/lists/define';
import { sample } from './sample';

describe('a list definition', () => {
  it('gets a client key: unique, indexed, hidden, not required (design: a create is found again after a lost answer)', () => {
    expect(sample.columns.ClientKey).toBe(clientKey);
    expect(clientKey).toMatchObject({ type: 'text', unique: true, indexed: true, hidden: true });
    expect(clientKey).not.toHaveProperty('required', true);
  });

  it('is not changed by being defined', () => {
    const columns = { Title: text({ sv: 'a', en: 'b' }) };
    defineList({ name: 'X', title: { sv: '', en: '' }, description: { sv: '', en: '' }, columns, views: [], rights: {} });
    expect(Object.keys(columns)).toEqual(['Title']);
  });

  it('lies at an address of its own, apart from lists that the site may hold', () => {
    expect(listPath(sample)).toBe('Lists/TnSamples');
  });
});
