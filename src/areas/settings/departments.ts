/** Rules of the municipality's verksamheter: which are offered, what they were called before, and what became of them (P4). */
import type { ItemOf, Reference } from '../../kit/lists/define';
import type { departments } from './lists';

export type Department = ItemOf<typeof departments>;

/** A name that a verksamhet had, until a date `YYYY-MM-DD`; empty where someone wrote the name without one. */
export interface FormerName { name: string; until: string; }

const written = /^(.*\S)\s*\(till (\d{4}-\d{2}-\d{2})\)$/;

/** The names a verksamhet had, as its column tells them: one a line, the latest last. */
export function formerNamesOf({ FormerNames }: Pick<Department, 'FormerNames'>): FormerName[] {
  return FormerNames.split(/\r?\n/).map(line => line.trim()).filter(Boolean).map(line => {
    const [, name = line, until = ''] = written.exec(line) ?? [];
    return { name, until };
  });
}

/** The column with one more name in it. The same name until the same day stands there once. */
export function withFormerName(department: Pick<Department, 'FormerNames'>, name: string, until: string): string {
  const line = `${name} (till ${until})`;
  const lines = department.FormerNames.split(/\r?\n/).map(one => one.trim()).filter(Boolean);
  return [...lines.filter(one => one !== line), line].join('\n');
}

/** Everything that a verksamhet comes from: names it had itself, and verksamheter that became part of it. */
export function originsOf(department: Pick<Department, 'id' | 'FormerNames'>, all: readonly Department[]): FormerName[] {
  const merged = all.filter(({ id, Ended, SucceededBy }) => Ended && SucceededBy === department.id && id !== department.id)
    .map(({ Title, EndedOn = '' }) => ({ name: Title, until: EndedOn }));
  const known = formerNamesOf(department);
  return [...known, ...merged.filter(({ name }) => !known.some(one => one.name === name))];
}

/** What forms offer: those that have not ended, by name. An item that points to one that has keeps it. */
export function offeredDepartments(all: readonly Pick<Department, 'id' | 'Title' | 'Ended'>[]): Reference[] {
  return all.filter(({ Ended }) => !Ended).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}
