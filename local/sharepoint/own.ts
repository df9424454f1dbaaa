/** The value under a client's name in a table of ours, never what every object inherits ("constructor"). */
export function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
