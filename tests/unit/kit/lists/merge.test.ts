/** @jest-environment node */
import { sameValue, threeWayMerge } from '../../../../src/kit/lists/merge';
import { random } from '../../random';

type Item = Record<string, unknown>;

describe('equality of column values', () => {
  it('treats all emptiness alike, and neither 0 nor false as empty', () => {
    for (const [a, b] of [[undefined, null], [null, ''], ['', undefined]]) expect(sameValue(a, b)).toBe(true);
    expect(sameValue(0, undefined)).toBe(false);
    expect(sameValue(false, undefined)).toBe(false);
    expect(sameValue(0, '')).toBe(false);
  });

  it('compares references by id and addresses by url and text', () => {
    expect(sameValue({ id: 1, title: 'A' }, { id: 1, title: 'Omdöpt' })).toBe(true);
    expect(sameValue({ id: 1, title: 'A' }, { id: 2, title: 'A' })).toBe(false);
    expect(sameValue({ url: 'u', text: 'a' }, { url: 'u', text: 'b' })).toBe(false);
    expect(sameValue({ url: 'u', text: 'a' }, { url: 'u', text: 'a' })).toBe(true);
  });
});

describe('three-way merge', () => {
  it('keeps what only I changed, leaves what only they changed, and asks about what both did', () => {
    const before = { A: 'a', B: 'b', C: 'c', D: 'd' };
    const merge = threeWayMerge(before, { A: 'mitt', B: 'b', C: 'mitt', D: 'lika' }, { A: 'a', B: 'deras', C: 'deras', D: 'lika' });
    expect(merge).toEqual({ changes: { A: 'mitt' }, collisions: [{ column: 'C', before: 'c', mine: 'mitt', theirs: 'deras' }] });
  });

  it('sees that I emptied a column', () => {
    expect(threeWayMerge<Item>({ A: 'a' }, { A: undefined }, { A: 'a' }).changes).toEqual({ A: undefined });
    expect(Object.keys(threeWayMerge<Item>({ A: 'a' }, { A: undefined }, { A: 'a' }).changes)).toEqual(['A']);
    expect(threeWayMerge<Item>({ A: 'a' }, { A: '' }, { A: 'b' }).collisions).toHaveLength(1);
  });

  it('never loses a text: for 20,000 random triples each change of either side stands, or is a collision', () => {
    const { whole, of } = random(1);
    const values = ['', undefined, null, 'a', 'b', 'c', 0, 1, false, true, { id: 1, title: 'x' }, { id: 2, title: 'y' }, { url: 'u', text: 't' }];
    const columns = ['A', 'B', 'C', 'D'];
    const item = (): Item => Object.fromEntries(columns.map(column => [column, of(values)]));
    const faults: string[] = [];
    for (let round = 0; round < 20_000; round++) {
      const before = item();
      const theirs = whole(3) === 0 ? { ...before } : Object.fromEntries(columns.map(column => [column, whole(2) ? before[column] : of(values)]));
      const mine: Item = Object.fromEntries(columns.filter(() => whole(2)).map(column => [column, of(values)]));
      const { changes, collisions } = threeWayMerge(before, mine, theirs);
      const merged: Item = { ...theirs, ...changes };
      for (const column of columns) {
        const wanted = column in mine ? mine[column] : before[column];
        const iChanged = !sameValue(wanted, before[column]);
        const theyChanged = !sameValue(theirs[column], before[column]);
        const collides = collisions.some(collision => collision.column === column);
        const expected = iChanged && theyChanged && !sameValue(wanted, theirs[column]);
        const triple = JSON.stringify({ column, before, mine, theirs, merged, collisions });
        if (collides !== expected) faults.push(`collision wrong: ${triple}`);
        if (!collides && iChanged && !sameValue(merged[column], wanted)) faults.push(`my change is lost: ${triple}`);
        if (theyChanged && !iChanged && !sameValue(merged[column], theirs[column])) faults.push(`their change is lost: ${triple}`);
        if (collides && column in changes) faults.push(`written without asking: ${triple}`);
      }
      for (const collision of collisions) {
        if (collision.mine !== mine[collision.column] || collision.theirs !== theirs[collision.column] || collision.before !== before[collision.column]) {
          faults.push(`a collision does not show all three values: ${JSON.stringify({ before, mine, theirs, collision })}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
