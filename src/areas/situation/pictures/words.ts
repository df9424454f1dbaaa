/** What differs between two texts, word by word. */

export interface Piece { kind: 'same' | 'added' | 'removed'; text: string; }

/** Words with the spaces after them, so that the pieces together are the text again. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Above this many comparisons the texts are told apart as wholes: a page must not stand still. */
const mostComparisons = 4_000_000;

/**
 * The later text as pieces: what stands in both, what came and what went. The longest common run of words is kept
 * (longest common subsequence), beginnings and ends alike left out of the search.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const [a, b] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], words: readonly string[]): void => {
    const last = pieces[pieces.length - 1];
    if (words.length === 0) return;
    if (last?.kind === kind) last.text += words.join('');
    else pieces.push({ kind, text: words.join('') });
  };
  add('same', old.slice(0, start));
  if (a.length * b.length > mostComparisons) {
    add('removed', a);
    add('added', b);
  } else {
    for (const [kind, word] of walk(a, b)) add(kind, [word]);
  }
  add('same', old.slice(old.length - end));
  return pieces;
}

function walk(a: readonly string[], b: readonly string[]): [Piece['kind'], string][] {
  const width = b.length + 1;
  // How many words the rest of both have in common, from each pair of places on.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const found: [Piece['kind'], string][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push(['same', a[i]]);
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
      found.push(['removed', a[i]]);
      i += 1;
    } else {
      found.push(['added', b[j]]);
      j += 1;
    }
  }
  return [...found, ...a.slice(i).map((word): [Piece['kind'], string] => ['removed', word]), ...b.slice(j).map((word): [Piece['kind'], string] => ['added', word])];
}
