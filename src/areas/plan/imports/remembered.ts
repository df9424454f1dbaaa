/** What a person said of a table, kept for the next one: what columns and words mean. Never who somebody is. */
import { statuses } from '../lists';
import type { Status } from '../lists';
import type { RememberedWords, Words } from './choices';
import type { Layout } from './layout';
import { heading, roles } from './roles';
import type { Choices, Reading } from './types';

/** The key of its setting. */
export const rememberedKey = 'planImport';

export interface Remembered extends RememberedWords {
  /** By heading; an empty word: left out. */
  columns: Readonly<Record<string, string>>;
}

const most = 300;
const longest = 120;

const nothing: Remembered = { columns: {}, statuses: {}, departments: {}, areas: {}, problems: {} };

function entries<T>(value: unknown, is: (one: unknown) => one is T): Record<string, T> {
  return Object.fromEntries(Object.entries((value ?? {}) as Record<string, unknown>).filter((entry): entry is [string, T] => is(entry[1])));
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const isRole = (value: unknown): value is string => value === '' || roles.some(role => role === value);
const isStatus = (value: unknown): value is Status => statuses.some(status => status === value);

/** From the text of its setting; nothing where that is not one. */
export function readRemembered(text: string): Remembered {
  try {
    const held = JSON.parse(text) as Record<string, unknown> | null;
    return { columns: entries(held?.columns, isRole), statuses: entries(held?.statuses, isStatus), departments: entries(held?.departments, isNumber), areas: entries(held?.areas, isNumber), problems: entries(held?.problems, isNumber) };
  } catch {
    return nothing;
  }
}

/** The latest win; what is old goes once there is much of it. */
function joined<T>(before: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  const rest = Object.entries(before).filter(([key]) => !(key in now));
  return Object.fromEntries([...Object.entries(now).filter(([key]) => key.length <= longest), ...rest].slice(0, most));
}

/** What is kept after an import. Of words only those of this table, and no problems that were made by it. */
export function remember(before: Remembered, layout: Layout, reading: Reading, words: Words, choices: Choices): Remembered {
  const of = <T>(all: Words['statuses'], said: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(all.flatMap(({ word }) => said[word] === undefined || said[word] === (0 as never) ? [] : [[word, said[word]]]));
  return {
    columns: joined(before.columns, Object.fromEntries(layout.columns.flatMap((column, at) => heading(column.heading) ? [[heading(column.heading), reading.roles[at] ?? '']] : []))),
    statuses: joined(before.statuses, of(words.statuses, choices.statuses)), departments: joined(before.departments, of(words.departments, choices.departments)),
    areas: joined(before.areas, of(words.areas, choices.areas)), problems: joined(before.problems, of(words.problems, choices.problems))
  };
}
