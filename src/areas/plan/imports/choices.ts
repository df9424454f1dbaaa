/** Words of a table that a person is asked about, and what they probably mean. */
import { searchPeople } from '../../../kit/lists/people';
import type { FoundPerson } from '../../../kit/lists/people';
import type { Site } from '../../../kit/lists';
import type { Status } from '../lists';
import { filledRows } from './draft';
import type { Layout } from './layout';
import { departmentsIn, ownerWords } from './names';
import type { Names } from './names';
import type { Role } from './roles';
import { oneLine } from './rowReader';
import type { Choices, OwnerChoice, Reading } from './types';
import { nearest, readStatus } from './words';

/** A word, and in how many rows it stands. */
export interface Word { word: string; count: number; }

export interface Words { statuses: Word[]; departments: Word[]; areas: Word[]; problems: Word[]; owners: Word[]; }

function counted(words: readonly string[]): Word[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count }));
}

/** The distinct words of the columns that name something, in the order of the table. */
export function wordsOf(layout: Layout, reading: Reading, names: Pick<Names, 'departments'>): Words {
  const rows = filledRows(layout, reading);
  const at = (role: Role): number => reading.roles.indexOf(role);
  const cells = (role: Role): string[] => at(role) < 0 ? [] : rows.map(row => row[at(role)] ?? '');
  return {
    statuses: counted(cells('status').map(oneLine)),
    departments: counted(cells('department').filter(cell => !departmentsIn(cell, names)).map(oneLine)),
    areas: counted(cells('area').map(oneLine)),
    problems: counted(cells('problem').map(oneLine)),
    owners: counted(cells('owner').flatMap(cell => ownerWords(cell, names)))
  };
}

/** What was said of words before. Nothing about persons: who is meant is asked for each time. */
export interface RememberedWords { statuses: Readonly<Record<string, Status>>; departments: Readonly<Record<string, number>>; areas: Readonly<Record<string, number>>; problems: Readonly<Record<string, number>>; }

/** Whom a word names, where the directory knows exactly one of that name or address. */
export function personOf(word: string, found: readonly FoundPerson[]): FoundPerson | undefined {
  const key = word.trim().toLowerCase();
  const same = found.filter(({ name, email }) => name.toLowerCase() === key || email.toLowerCase() === key);
  return same.length === 1 ? same[0] : undefined;
}

/** Words that are looked for among people: as many as a plan has, and no more. */
const mostSearches = 80;
const atOnce = 4;

/** People by the words that name them. @throws SharePointFault; AbortError */
export async function findPeople(site: Pick<Site, 'sp'>, words: readonly Word[], names: Pick<Names, 'departments'>, signal?: AbortSignal): Promise<Map<string, FoundPerson>> {
  const sought = words.map(({ word }) => word).filter(word => word.length <= 100 && !nearest(word, names.departments)?.sure).slice(0, mostSearches);
  const people = new Map<string, FoundPerson>();
  for (let first = 0; first < sought.length; first += atOnce) {
    if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    const answers = await Promise.all(sought.slice(first, first + atOnce).map(async word => [word, personOf(word, await searchPeople(site.sp, word))] as const));
    for (const [word, person] of answers) if (person) people.set(word, person);
  }
  return people;
}

function ownerOf(word: string, people: ReadonlyMap<string, FoundPerson>, names: Pick<Names, 'departments'>): OwnerChoice {
  const person = people.get(word);
  if (person) return { kind: 'person', login: person.login, name: person.name };
  const department = nearest(word, names.departments);
  return department?.sure ? { kind: 'department', id: department.id } : { kind: 'none' };
}

/** What the words probably mean: as it was said last time, by their very name, or the nearest. */
export function proposeChoices(words: Words, names: Names, people: ReadonlyMap<string, FoundPerson>, remembered: Partial<RememberedWords> = {}): Choices {
  const from = <T>(all: readonly Word[], find: (word: string) => T | undefined): Record<string, T> =>
    Object.fromEntries(all.flatMap(({ word }) => {
      const found = find(word);
      return found === undefined ? [] : [[word, found]];
    }));
  const named = (kind: 'departments' | 'areas' | 'problems'): Record<string, number> => from(words[kind], word => {
    const said = remembered[kind]?.[word];
    return names[kind].some(({ id }) => id === said) ? said : nearest(word, names[kind])?.id;
  });
  return {
    statuses: from(words.statuses, word => remembered.statuses?.[word] ?? readStatus(word)?.status),
    departments: named('departments'), areas: named('areas'), problems: named('problems'),
    owners: Object.fromEntries(words.owners.map(({ word }) => [word, ownerOf(word, people, names)]))
  };
}

/** Whether something is left that only a person can say. */
export function isUnclear(words: Words, choices: Choices, names: Names): boolean {
  const unsure = (kind: 'departments' | 'areas' | 'problems'): boolean => words[kind].some(({ word }) => !nearest(word, names[kind])?.sure);
  return words.statuses.some(({ word }) => !choices.statuses[word])
    || unsure('departments') || unsure('problems')
    // Where no areas are kept there is nothing to choose among.
    || (names.areas.length > 0 && unsure('areas'))
    || words.owners.some(({ word }) => choices.owners[word]?.kind !== 'department');
}
