/** Stand-in for @microsoft/sp-lodash-subset: the functions that SPFx's own templates use. */
export const cloneDeep = <T>(value: T): T => structuredClone(value);
export const assign = Object.assign;

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return true;
  return typeof value === 'string' ? value.length === 0 : Object.keys(value).length === 0;
}

/** Deep equality of JSON-like values. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const left = Object.keys(a);
  return left.length === Object.keys(b).length
    && left.every(key => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
