/** @jest-environment node */
import { causeTree, closesCircle, groundsOf, linesOfReasoning, movedUp, possibleGrounds, triangleOf } from '../../../../../src/areas/situation/problems/tree';
import type { CauseNode } from '../../../../../src/areas/situation/problems/tree';
import type { Cause } from '../../../../../src/areas/situation/lists';
import { cause } from './given';

const shape = (nodes: readonly CauseNode<Cause>[]): unknown[] => nodes.map(({ cause: { id }, children }) => children.length ? [id, shape(children)] : id);
const ids = (causes: readonly Cause[]): number[] => causes.map(({ id }) => id);

// 2 and 3 follow from 1, 4 follows from 2; 5 stands alone.
const causes = [cause(1), cause(2, { ParentCause: 1 }), cause(3, { ParentCause: 1 }), cause(4, { ParentCause: 2 }), cause(5)];

describe('orsaksträd', () => {
  it('has the deepest causes at its root and what follows from them below', () => {
    expect(shape(causeTree([...causes].reverse()))).toEqual([[1, [[2, [4]], 3]], 5]);
    expect(causeTree([])).toEqual([]);
  });

  it('counts a cause that is gone as none', () => {
    expect(shape(causeTree([cause(2, { ParentCause: 99 })]))).toEqual([2]);
  });

  it('shows each cause once though SharePoint\'s grid closed a circle', () => {
    const circle = [cause(1, { ParentCause: 3 }), cause(2, { ParentCause: 1 }), cause(3, { ParentCause: 2 }), cause(4, { ParentCause: 3 }), cause(5, { ParentCause: 5 })];
    expect(shape(causeTree(circle)).flat(9).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(ids(groundsOf(circle, circle[0]))).toEqual([3, 2]);
    expect(linesOfReasoning(circle).flat().length).toBeGreaterThan(4);
  });

  it('refuses a cause that would follow from itself, and offers the others', () => {
    expect([closesCircle(causes, 1, 4), closesCircle(causes, 1, 1), closesCircle(causes, 4, 3), closesCircle(causes, undefined, 4), closesCircle(causes, 1, undefined)]).toEqual([true, true, false, false, false]);
    expect(ids(possibleGrounds(causes, 1))).toEqual([5]);
    expect(ids(possibleGrounds(causes, 2))).toEqual([1, 3, 5]);
    expect(ids(possibleGrounds(causes, undefined))).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets what followed from a removed cause follow from what that one followed from', () => {
    expect(movedUp(causes, causes[1]).map(({ cause: { id }, ParentCause }) => [id, ParentCause])).toEqual([[4, 1]]);
    expect(movedUp(causes, causes[0]).map(({ cause: { id }, ParentCause }) => [id, ParentCause])).toEqual([[2, undefined], [3, undefined]]);
    const pair = [cause(1, { ParentCause: 2 }), cause(2, { ParentCause: 1 })];
    expect(movedUp(pair, pair[0])).toEqual([{ cause: pair[1], ParentCause: undefined }]);
  });

  it('reads from what is seen down to what it rests on', () => {
    expect(linesOfReasoning(causes).map(ids)).toEqual([[4, 2, 1], [3, 1], [5]]);
  });
});

describe('brottstriangeln', () => {
  it('has its three sides always, and a fourth for what is on none', () => {
    const some = [cause(1), cause(2, { Side: 'Gärningsperson', ParentCause: 1 }), cause(3, { Side: 'Något annat' as never })];
    expect(triangleOf(some).map(({ side, own, roots }) => [side, ids(own), shape(roots)])).toEqual([
      ['Situation', [1], [1]], ['Utsatthet', [], []], ['Gärningsperson', [2], [2]], [undefined, [3], [3]]
    ]);
    expect(triangleOf([]).map(({ side }) => side)).toEqual(['Situation', 'Utsatthet', 'Gärningsperson']);
  });
});
