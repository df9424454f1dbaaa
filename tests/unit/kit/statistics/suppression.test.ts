/** @jest-environment node */
import { suppress } from '../../../../src/kit/statistics';
import type { Cell, Suppressed } from '../../../../src/kit/statistics';
import { random } from '../../random';

const both = { rows: true, columns: true };

/** The hidden places that the told sums give away: those whose value is the same in every solution of the equations. */
function givenAway({ cells, rows, columns, all }: Suppressed): string[] {
  const table: Cell[][] = [...cells.map((row, at) => [...row, rows?.[at]]), ...(columns ? [[...columns, all]] : [])].map(row => rows ? row : row.slice(0, -1));
  const unknown = table.flatMap((row, r) => row.flatMap((cell, c) => cell === 'hidden' ? [`${r}:${c}`] : []));
  const width = table[0].length;
  const line = (places: string[]): number[] => unknown.map(name => places.includes(name) ? (places.indexOf(name) === places.length - 1 ? -1 : 1) : 0);
  const equations = [
    ...(rows ? table.map((row, r) => line(row.map((_, c) => `${r}:${c}`))) : []),
    ...(columns ? Array.from({ length: width }, (_, c) => line(table.map((__, r) => `${r}:${c}`))) : [])
  ];
  const rank = (matrix: number[][]): number => {
    const left = matrix.map(row => [...row]);
    let found = 0;
    for (let column = 0; column < unknown.length; column += 1) {
      const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column]) > 1e-9);
      if (pivot < 0) continue;
      [left[found], left[pivot]] = [left[pivot], left[found]];
      for (let row = 0; row < left.length; row += 1) {
        const share = row === found ? 0 : left[row][column] / left[found][column];
        if (share) left[row] = left[row].map((value, at) => value - share * left[found][at]);
      }
      found += 1;
    }
    return found;
  };
  const before = rank(equations);
  return unknown.filter((_, at) => rank([...equations, unknown.map((__, other) => other === at ? 1 : 0)]) === before);
}

describe('small cells hidden (domain.md §5)', () => {
  it('hides counts from 1 to 4 and shows zeros, gaps and the rest, where no sums are told', () => {
    expect(suppress([[0, 1, 4, 5, undefined]], { rows: false, columns: false })).toEqual({ cells: [[0, 'hidden', 'hidden', 5, undefined]] });
    expect(suppress([[9, 10, 11]], { rows: false, columns: false }, 10)).toEqual({ cells: [['hidden', 10, 11]] });
  });

  it('hides the least of the others too where a sum would tell it', () => {
    expect(suppress([[3, 8, 20]], { rows: true, columns: false })).toEqual({ cells: [['hidden', 'hidden', 20]], rows: [31] });
    expect(suppress([[3, 8, 20], [7, 30, 9], [10, 10, 10]], both).cells).toEqual([['hidden', 'hidden', 20], ['hidden', 'hidden', 9], [10, 10, 10]]);
  });

  it('hides more where the hidden ones are together still fewer than five, since nothing but 1 and 1 makes 2', () => {
    expect(suppress([[1, 1, 20]], { rows: true, columns: false })).toEqual({ cells: [['hidden', 'hidden', 'hidden']], rows: [22] });
    expect(suppress([[1, 1, 0]], { rows: true, columns: false })).toEqual({ cells: [['hidden', 'hidden', 0]], rows: ['hidden'] });
  });

  it('hides the sum with its only cell', () => {
    expect(suppress([[2]], both)).toEqual({ cells: [['hidden']], rows: ['hidden'], columns: ['hidden'], all: 'hidden' });
  });

  it('shows a table without small counts as it is', () => {
    expect(suppress([[10, 0], [7, 5]], both)).toEqual({ cells: [[10, 0], [7, 5]], rows: [10, 12], columns: [17, 5], all: 22 });
    expect(suppress([], both)).toMatchObject({ cells: [] });
  });

  it('refuses what is no count', () => {
    expect(() => suppress([[-1]], both)).toThrow();
    expect(() => suppress([[1.5]], both)).toThrow();
  });

  it('leaves no hidden cell that can be worked out from the sums, in 300 tables at random', () => {
    const { whole: upTo } = random(7);
    for (let nth = 0; nth < 300; nth += 1) {
      const [height, width, size] = [1 + upTo(6), 1 + upTo(6), [4, 12, 40][upTo(3)]];
      const counts = Array.from({ length: height }, () => Array.from({ length: width }, () => upTo(size)));
      const told = suppress(counts, both);
      expect({ counts, away: givenAway(told) }).toEqual({ counts, away: [] });
      told.cells.forEach((row, r) => row.forEach((cell, c) => {
        if (counts[r][c] > 0 && counts[r][c] < 5) expect(cell).toBe('hidden');
        else if (cell !== 'hidden') expect(cell).toBe(counts[r][c]);
      }));
    }
  });

  it('does so for the months of sixty places while someone waits', () => {
    const { whole } = random(3);
    const counts = Array.from({ length: 60 }, () => Array.from({ length: 12 }, () => whole(9)));
    const begun = performance.now();
    expect(suppress(counts, both).cells).toHaveLength(60);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
