/** One column that two people changed in different ways. */
export interface Collision { column: string; before: unknown; mine: unknown; theirs: unknown; }

export interface Merge<T> {
  /** What to write so that both people's changes stand, where they do not collide. */
  changes: Partial<T>;
  collisions: Collision[];
}

/** Equality of column values: references and persons by id, addresses by url, all else by value; empty is empty. */
export function sameValue(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (value === undefined || value === null || value === '') return null;
    // SharePoint's JSON tells fifteen digits of a number.
    if (typeof value === 'number') return Number(value.toPrecision(15));
    if (typeof value !== 'object') return value;
    const object = value as { id?: number; url?: string; text?: string };
    return object.id ?? (object.url !== undefined ? `${object.url} ${object.text ?? ''}` : JSON.stringify(value));
  };
  return plain(a) === plain(b);
}

/**
 * Three-way merge of one item: what I changed since `before`, against what is stored now.
 * Columns that only I changed are kept as mine, those that only they changed stay theirs, and those that both
 * changed to different values are collisions for a person to settle.
 */
export function threeWayMerge<T extends object>(before: T, mine: Partial<T>, theirs: T): Merge<T> {
  const changes: Partial<T> = {};
  const collisions: Collision[] = [];
  for (const column of Object.keys(mine) as (keyof T & string)[]) {
    const wanted = mine[column] as T[typeof column];
    if (sameValue(wanted, before[column]) || sameValue(wanted, theirs[column])) continue;
    if (sameValue(theirs[column], before[column])) changes[column] = wanted;
    else collisions.push({ column, before: before[column], mine: wanted, theirs: theirs[column] });
  }
  return { changes, collisions };
}
