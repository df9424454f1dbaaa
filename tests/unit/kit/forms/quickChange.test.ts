/** @jest-environment node */
import { settling } from '../../../../src/kit/forms/settling';
import { follow } from '../../../../src/kit/forms/useQuickChange';
import { EditConflict } from '../../../../src/kit/lists';
import type { ItemOf, Store } from '../../../../src/kit/lists';
import { toItem } from '../../../../src/kit/lists/items';
import { sample } from '../lists/sample';

type Item = ItemOf<typeof sample>;
const item = (Title: string, Code: string, version: number): Item => toItem(sample, { Id: 1, 'odata.etag': `"x,${version}"`, Title, Code, Modified: `2026-05-10T08:00:0${version}Z` });

describe('columns that a change sets by itself', () => {
  const clash = (columns: [string, unknown][]): EditConflict<Item> =>
    new EditConflict(item('Deras', 'deras', 2), {}, columns.map(([column, mine]) => ({ column, before: '', mine, theirs: 'x' })));
  const over = (update: jest.Mock): Store<typeof sample> => settling({ definition: sample, update } as unknown as Store<typeof sample>, ['Code']);

  it('are written over what someone else set at once, and nobody is asked', async () => {
    const update = jest.fn().mockRejectedValueOnce(clash([['Code', 'min']])).mockResolvedValue(item('Deras', 'min', 3));
    expect(await over(update).update(item('Före', '', 1), { Code: 'min' })).toMatchObject({ Code: 'min' });
    expect(update).toHaveBeenLastCalledWith(item('Deras', 'deras', 2), { Code: 'min' });
  });

  it('are kept for the answer when something else is asked about', async () => {
    const update = jest.fn().mockRejectedValue(clash([['Code', 'min'], ['Title', 'Mitt']]));
    const failure = await over(update).update(item('Före', '', 1), { Code: 'min', Title: 'Mitt' }).catch((error: EditConflict<Item>) => error) as EditConflict<Item>;
    expect(failure.collisions.map(({ column }) => column)).toEqual(['Title']);
    expect(failure.mine).toEqual({ Code: 'min' });
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('change nothing in how other faults are told', async () => {
    const failure = clash([['Title', 'Mitt']]);
    await expect(over(jest.fn().mockRejectedValue(failure)).update(item('Före', '', 1), { Title: 'Mitt' })).rejects.toBe(failure);
  });
});

describe('a draft over an item that changed meanwhile', () => {
  const values = ({ Title, Code }: Item): { Title: string; Code: string } => ({ Title, Code: Code ?? '' });
  const options = (now: Item): Parameters<typeof follow<typeof sample, { Title: string; Code: string }>>[1] =>
    ({ definition: sample, item: now, form: 'x', toValues: values, mayBeSaved: () => true, changes: (typed: unknown) => typed }) as never;
  const base = item('Före', 'a', 1);

  it('follows where its writer has changed nothing, and keeps what was typed', () => {
    const found = follow({ base, values: { Title: 'Mitt', Code: 'a' } }, options(item('Före', 'b', 2)));
    expect(found).toMatchObject({ disputed: [], draft: { values: { Title: 'Mitt', Code: 'b' }, base: { etag: '"x,2"' } } });
  });

  it('stays judged against what it was begun on where both changed the same', () => {
    const found = follow({ base, values: { Title: 'Mitt', Code: 'a' } }, options(item('Deras', 'b', 2)));
    expect(found).toMatchObject({ disputed: ['Title'], draft: { values: { Title: 'Mitt', Code: 'a' }, base: { etag: '"x,1"' } } });
  });

  it('does not follow what is older than itself', () => {
    const newer = item('Före', 'b', 2);
    expect(follow({ base: newer, values: { Title: 'Mitt', Code: 'b' } }, options(base)).draft.base).toBe(newer);
  });
});
