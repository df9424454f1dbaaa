/** From words of a row to what the site holds: verksamheter, areas, partners and owners. */
import type { Reference } from '../../../kit/lists/define';
import { oneLine } from './rowReader';
import type { RowReader } from './rowReader';
import type { Choices, MeasureDraft } from './types';
import { nearest, splitNames, splitTitles } from './words';
import type { Named } from './words';

/** What the site holds that words may name. */
export interface Names { departments: readonly Named[]; areas: readonly Named[]; partners: readonly Named[]; problems: readonly Named[]; }

/** What a list holds under a number, as an item points to it. */
export const referenceOf = (held: readonly Named[], id: number): Reference | undefined => {
  const found = held.find(one => one.id === id);
  return found && { id, title: found.title };
};

/** The one person who answers for the measure; a verksamhet among the words becomes the responsible one. */
export function readOwner(reader: RowReader, choices: Choices, names: Names): MeasureDraft['owner'] {
  const people: { login: string; name: string }[] = [];
  let unknown = 0;
  for (const word of ownerWords(reader.cell('owner'), names)) {
    const choice = choices.owners[word];
    if (choice?.kind === 'person') people.push({ login: choice.login, name: choice.name });
    else if (choice?.kind === 'department') reader.values.Department = reader.values.Department ?? referenceOf(names.departments, choice.id);
    else if (choice?.kind === 'function') reader.keep('owner', word);
    else unknown++;
  }
  // A word that nobody answers to is not told on: it may be somebody's name.
  if (people.length > 0 && new Set(people.map(({ login }) => login)).size + unknown > 1) reader.fault('OwnerSeveral', 'owner', people[0].name);
  else if (unknown > 0) reader.fault('OwnerUnknown', 'owner');
  return people[0];
}

/** The words of a cell of *Ansvarig*: a verksamhet by its whole name, else one after the other. */
export function ownerWords(cell: string, { departments }: Pick<Names, 'departments'>): string[] {
  const whole = oneLine(cell);
  return nearest(whole, departments)?.sure ? [whole] : splitTitles(cell);
}

/** Several verksamheter in one cell, each by its very name: the first is responsible, the others take part. */
export function departmentsIn(cell: string, { departments }: Pick<Names, 'departments'>): Reference[] | undefined {
  const parts = splitNames(cell).map(part => nearest(part, departments));
  if (parts.length < 2 || !parts.every(part => part?.sure)) return undefined;
  return parts.flatMap(part => (part && referenceOf(departments, part.id)) ?? []);
}

/** The responsible verksamhet; gives back those that take part. */
export function readDepartment(reader: RowReader, choices: Choices, names: Names): Reference[] {
  const word = oneLine(reader.cell('department'));
  if (!word) return [];
  const chosen = referenceOf(names.departments, choices.departments[word] ?? -1);
  const [first, ...others] = chosen ? [chosen] : departmentsIn(reader.cell('department'), names) ?? [];
  reader.values.Department = first;
  if (!first) {
    reader.keep('department', word);
    reader.fault('DepartmentUnknown', 'department', word);
  }
  return others;
}

/** The area by its name; a word that is none of those that are kept stands in the note. */
export function readArea(reader: RowReader, choices: Choices, names: Names): void {
  const word = oneLine(reader.cell('area'));
  reader.values.Area = word ? referenceOf(names.areas, choices.areas[word] ?? -1) : undefined;
  if (!word || reader.values.Area) return;
  reader.keep('area', word);
  reader.fault('AreaUnknown', 'area', word);
}

/** Who takes part: partners and verksamheter by their very names. */
export function readPartners(reader: RowReader, names: Names): Pick<MeasureDraft, 'departments' | 'partners'> {
  const told = { departments: [] as Reference[], partners: [] as Reference[] };
  const left: string[] = [];
  for (const word of splitNames(reader.cell('partners'))) {
    const [partner, department] = [nearest(word, names.partners), nearest(word, names.departments)];
    const found = partner?.sure ? referenceOf(names.partners, partner.id) : undefined;
    const own = !found && department?.sure ? referenceOf(names.departments, department.id) : undefined;
    if (found && !told.partners.some(({ id }) => id === found.id)) told.partners.push(found);
    else if (own && !told.departments.some(({ id }) => id === own.id)) told.departments.push(own);
    else if (!found && !own) left.push(word);
  }
  if (left.length > 0) {
    reader.keep('partners', left.join(', '));
    reader.fault('PartnerUnknown', 'partners', left.join(', '));
  }
  return told;
}
