/** @jest-environment node */
import { saveLinks } from '../../../../src/kit/lists/links';
import { defineLink, linkKey } from '../../../../src/kit/lists/define';
import type { ItemOf } from '../../../../src/kit/lists/define';
import type { Store } from '../../../../src/kit/lists/store';

const links = defineLink({
  name: 'Pairs', title: { sv: 'Par', en: 'Pairs' }, description: { sv: '', en: '' }, rights: {},
  from: { column: 'Left', label: { sv: 'V', en: 'L' }, list: 'Lefts' }, to: { column: 'Right', label: { sv: 'H', en: 'R' }, list: 'Rights' }
});
type Link = ItemOf<typeof links>;

const standing = (...ids: number[]): Link[] => ids.map(id =>
  ({ id: id * 10, etag: '', created: '', modified: '', Title: '', ClientKey: '', Left: { id: 1, title: 'A' }, Right: { id, title: `R${id}` } }));

async function save(from: Link[], wanted: number[]): Promise<{ made: unknown[][]; removed: number[] }> {
  const store = { create: jest.fn(), remove: jest.fn() };
  await saveLinks(store as unknown as Store<typeof links>, from, { column: 'Left', id: 1, title: 'A' },
    { column: 'Right', wanted: wanted.map(id => ({ id, title: `R${id}` })) });
  return { made: store.create.mock.calls, removed: store.remove.mock.calls.map(([link]) => (link as Link).id) };
}

describe('the links of one item', () => {
  it('get what is missing and lose what is too many, and nothing else is touched', async () => {
    const { made, removed } = await save(standing(2, 3), [3, 4]);
    expect(made).toEqual([[{ Title: 'A – R4', Left: { id: 1, title: '' }, Right: { id: 4, title: 'R4' } }, linkKey(1, 4)]]);
    expect(removed).toEqual([20]);
  });

  it('need no write when they stand already', async () => {
    expect(await save(standing(2, 3), [3, 2])).toEqual({ made: [], removed: [] });
  });

  it('have the pair of ids as key, so that the same pair is one item', () => {
    expect(linkKey(1, 23)).not.toBe(linkKey(12, 3));
    expect(linkKey(1, 4)).toBe('1-4');
  });

  it('keep their title within SharePoint\'s 255 signs', async () => {
    const store = { create: jest.fn(), remove: jest.fn() };
    await saveLinks(store as unknown as Store<typeof links>, [], { column: 'Left', id: 1, title: 'x'.repeat(255) }, { column: 'Right', wanted: [{ id: 2, title: 'y'.repeat(255) }] });
    expect((store.create.mock.calls[0][0] as { Title: string }).Title).toHaveLength(255);
  });

  it('are a list of two indexed lookups (design: multi-value lookups cannot be indexed)', () => {
    expect(links.columns).toMatchObject({
      Left: { type: 'lookup', list: 'Lefts', indexed: true, required: true }, Right: { type: 'lookup', list: 'Rights', indexed: true, required: true }, ClientKey: { unique: true }
    });
  });
});
