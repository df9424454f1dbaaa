import * as React from 'react';
import { act, render } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { useSave } from '../../../../src/kit/forms/useSave';
import type { Saving } from '../../../../src/kit/forms/useSave';
import { EditConflict, SharePointFault } from '../../../../src/kit/lists';
import type { ItemOf, Store } from '../../../../src/kit/lists';
import { toItem } from '../../../../src/kit/lists/items';
import { sample } from '../lists/sample';

type Item = ItemOf<typeof sample>;
const item = (Title: string, etag: string): Item => toItem(sample, { Id: 1, 'odata.etag': etag, Title, Code: 'K' });

const [before, theirs, saved] = [item('Före', '"1"'), item('Deras', '"2"'), item('Sparad', '"3"')];
const conflict = (): EditConflict<Item> => new EditConflict(theirs, { Code: 'mitt' }, [{ column: 'Title', before: 'Före', mine: 'Mitt', theirs: 'Deras' }]);

function mount(update: jest.Mock): { state(): Saving<typeof sample>; unmount(): void } {
  const store = { definition: sample, update } as unknown as Store<typeof sample>;
  let state: Saving<typeof sample>;
  const Probe = (): React.ReactElement => {
    state = useSave(store);
    return <span />;
  };
  const { unmount } = render(<SWRConfig value={{ provider: () => new Map() }}><Probe /></SWRConfig>);
  return { state: () => state, unmount };
}

/** Starts a save and lets everything happen that does not wait for a person. */
async function begin(state: () => Saving<typeof sample>): Promise<{ going: Promise<Item | undefined> }> {
  let going: Promise<Item | undefined> = Promise.resolve(undefined);
  await act(async () => { going = state().update(before, { Title: 'Mitt', Code: 'mitt' }); });
  return { going };
}

describe('saving', () => {
  it('gives the item as stored, and says while it is at it', async () => {
    let finish: (value: Item) => void = () => undefined;
    const update = jest.fn(() => new Promise<Item>(resolve => { finish = resolve; }));
    const { state } = mount(update);
    let going: Promise<Item | undefined> | undefined;
    act(() => { going = state().update(before, { Title: 'Mitt' }); });
    expect(state().saving).toBe(true);
    await act(async () => { finish(saved); });
    expect(await going).toBe(saved);
    expect(state()).toMatchObject({ saving: false, error: undefined, conflict: undefined });
    expect(update).toHaveBeenCalledWith(before, { Title: 'Mitt' });
  });

  it('keeps the fault for the form, until it is cleared or saved again', async () => {
    const update = jest.fn().mockRejectedValueOnce(new SharePointFault('denied', 403, '', 'Nej')).mockResolvedValue(saved);
    const { state } = mount(update);
    await act(async () => { expect(await state().update(before, {})).toBeUndefined(); });
    expect(state()).toMatchObject({ saving: false, error: { kind: 'denied' } });
    act(() => state().clear());
    expect(state().error).toBeUndefined();
    await act(async () => { expect(await state().update(before, {})).toBe(saved); });
  });
});

describe('a conflict (design: 412 opens a three-way merge)', () => {
  it('waits for a person, then writes my other changes and the values chosen upon what is stored', async () => {
    const update = jest.fn().mockRejectedValueOnce(conflict()).mockResolvedValueOnce(saved);
    const { state } = mount(update);
    const { going } = await begin(state);
    expect(state()).toMatchObject({ saving: true, conflict: { conflict: { collisions: [{ column: 'Title' }] } } });
    await act(async () => { state().conflict!.settle({ Title: 'Mitt' }); });
    expect(update).toHaveBeenLastCalledWith(theirs, { Code: 'mitt', Title: 'Mitt' });
    expect(await going).toBe(saved);
    expect(state()).toMatchObject({ saving: false, conflict: undefined });
  });

  it('given up writes nothing and gives what is stored', async () => {
    const update = jest.fn().mockRejectedValueOnce(conflict());
    const { state } = mount(update);
    const { going } = await begin(state);
    await act(async () => { state().conflict!.giveUp(); });
    expect(await going).toBe(theirs);
    expect(update).toHaveBeenCalledTimes(1);
    expect(state()).toMatchObject({ saving: false, conflict: undefined });
  });

  it('may come again while it is settled, and is asked about again', async () => {
    const update = jest.fn().mockRejectedValueOnce(conflict()).mockRejectedValueOnce(conflict()).mockResolvedValueOnce(saved);
    const { state } = mount(update);
    const { going } = await begin(state);
    await act(async () => { state().conflict!.settle({ Title: 'Mitt' }); });
    expect(state().conflict).toBeDefined();
    await act(async () => { state().conflict!.settle({ Title: 'Deras' }); });
    expect(await going).toBe(saved);
    expect(update).toHaveBeenCalledTimes(3);
  });

  it('whose settling fails leaves the fault in the form', async () => {
    const update = jest.fn().mockRejectedValueOnce(conflict()).mockRejectedValueOnce(new SharePointFault('offline', 0, '', 'borta'));
    const { state } = mount(update);
    const { going } = await begin(state);
    await act(async () => { state().conflict!.settle({ Title: 'Mitt' }); });
    expect(await going).toBeUndefined();
    expect(state()).toMatchObject({ saving: false, error: { kind: 'offline' }, conflict: undefined });
  });
});
