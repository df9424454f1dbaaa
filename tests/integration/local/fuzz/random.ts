/** Chance that can be repeated: the same seed gives the same requests. */
export interface Random { number: () => number; below: (count: number) => number; one: <T>(from: readonly T[]) => T; chance: (of: number) => boolean; some: <T>(from: readonly T[], most: number) => T[]; text: () => string }

const odd = ['', ' ', "'", "''", '"', '\\', '%', '%00', '%2e%2e', '../', '#', '?', '&', '=', ';', ':', '(', ')', '()', '(((', ',', '/', '//', '\u0000', '\n', '\r\n', '\ufeff', '\ud800', 'å', 'ß', '🙂', '$', '@', '*', '-', '-1', '0', '1e999', '99999999999999999999', 'NaN', 'null', 'true', '{}', '[]', '<x>', "'; drop table graph_events;--", '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(300), 'é'.repeat(2000)];

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(number() * count);
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const chance = (of: number): boolean => number() < of;
  const some = <T>(from: readonly T[], most: number): T[] => Array.from({ length: below(most + 1) }, () => one(from));
  return { number, below, one, chance, some, text: () => some(odd, 3).join('') };
}

/** A text with a piece taken out, doubled, or put in. */
export function mangled(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(6));
  switch (random.below(4)) {
    case 0: return text.slice(0, at) + text.slice(to);
    case 1: return text.slice(0, to) + text.slice(at);
    case 2: return text.slice(0, at) + random.text() + text.slice(at);
    default: return text.slice(0, at) + random.text() + text.slice(to);
  }
}

const strange = (random: Random): unknown => random.one<unknown>([null, true, false, 0, -1, 1.5, 1e308, '', 'x', [], {}, [null], { a: { b: [1] } }, random.text(), '2027-01-01', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13', JSON.parse('{"__proto__": {"x": 1}}')]);

/** A JSON value of which something is left out, exchanged or added, at any depth. */
export function bent(random: Random, value: unknown, depth = 0): unknown {
  if (depth > 0 && random.chance(0.03)) return strange(random);
  if (Array.isArray(value)) return random.chance(0.1) ? [...value, ...value, strange(random)] : value.map((one) => bent(random, one, depth + 1));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(() => !random.chance(0.03)).map(([name, one]) => [random.chance(0.03) ? mangled(random, name) : name, bent(random, one, depth + 1)] as const);
    return Object.fromEntries([...entries, ...(random.chance(0.05) ? [[random.one(['x', '@odata.type', 'id', 'constructor', random.text()]), strange(random)] as const] : [])]);
  }
  return typeof value === 'string' && random.chance(0.04) ? mangled(random, value) : value;
}
