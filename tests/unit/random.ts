/** Random numbers that are the same in every run: a failing case can be found again. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** One of the values. */
  of<T>(values: readonly T[]): T;
  /** Text of up to `length` signs, among them those that XML, OData and JSON treat as their own. */
  text(length: number): string;
}

const signs = ['a', 'Ö', 'é', ' ', '\n', '<', '>', '&', '"', '\'', ';', '[', ']', '{', '}', '\\', '/', '%', '#', '+', '0', '&amp;', '😀', ']]>', '-->'];

/** Mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  const of = <T>(values: readonly T[]): T => values[whole(values.length)];
  return { whole, of, text: length => Array.from({ length: whole(length + 1) }, () => of(signs)).join('') };
}
