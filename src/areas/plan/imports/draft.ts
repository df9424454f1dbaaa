/** From rows of a table to measures: what each says, what is unclear, and what is kept as words. */
import type { Reference } from '../../../kit/lists/define';
import { findPersonalData } from '../../../kit/text/personalData';
import type { MeasureChanges, Status } from '../lists';
import type { Layout, SourceRow } from './layout';
import { lineLength, oneLine, RowReader } from './rowReader';
import type { Choices, MeasureDraft, Reading } from './types';
import { nearest, readLevel, readStatus, readType, splitNames, splitTitles } from './words';
import type { Named } from './words';
import { readWhen } from './when';

/** What the site holds that words may name. */
export interface Names { departments: readonly Named[]; areas: readonly Named[]; partners: readonly Named[]; problems: readonly Named[]; }

/** Stored where a plan stops a measure without saying why: the list asks for a reason. */
export const reasonMissing = 'Skäl framgår inte av den importerade planen.';

const referenceOf = (held: readonly Named[], id: number): Reference | undefined => {
  const found = held.find(one => one.id === id);
  return found && { id, title: found.title };
};

function readTimes(reader: RowReader, year: number): void {
  const found: { start?: string; end?: string } = {};
  for (const role of ['when', 'start', 'end'] as const) {
    const text = oneLine(reader.cell(role));
    if (!text) continue;
    const when = readWhen(text, year);
    if (!when) {
      reader.keep(role, text);
      reader.fault('TimeUnclear', role, text);
      continue;
    }
    if (when.ongoing) reader.values.Ongoing = true;
    if (role !== 'end') found.start = (role === 'start' ? when.start ?? when.end : when.start) ?? found.start;
    if (role !== 'start') found.end = when.end ?? found.end;
  }
  if (found.start && found.end && found.end < found.start) {
    reader.fault('TimeReversed', reader.columns('end').length > 0 ? 'end' : 'when', found.start, found.end);
    reader.keep('when', `${found.start} – ${found.end}`);
    return;
  }
  if (found.start) reader.values.StartDate = found.start;
  if (found.end) reader.values.EndDate = found.end;
}

function readState(reader: RowReader, choices: Choices): void {
  const word = oneLine(reader.cell('status'));
  if (!word) return;
  const read = readStatus(word);
  const status: Status | undefined = choices.statuses[word] ?? read?.status;
  if (!status) {
    reader.keep('status', word);
    reader.fault('StatusUnknown', 'status', word);
    return;
  }
  reader.values.Status = status;
  if (status === 'Genomförd') reader.values.Progress = 100;
  // The list asks for a reason: what the plan says of it, or that it says nothing.
  if (status === 'Pausad' || status === 'Avbruten') {
    const reason = (read?.more ?? true) && word.split(' ').length > 2 ? word : oneLine(reader.cell('note'));
    if (!reason) reader.fault('ReasonMissing', 'status', word);
    reader.values.StatusReason = (reason || reasonMissing).slice(0, lineLength);
  } else if (read?.more || (read === undefined && word.split(' ').length > 2)) reader.keep('status', word);
}

function readOwner(reader: RowReader, choices: Choices, names: Names): MeasureDraft['owner'] {
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
  if (people.length > 0 && people.length + unknown > 1) reader.fault('OwnerSeveral', 'owner', people[0].name);
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
function readDepartment(reader: RowReader, choices: Choices, names: Names): Reference[] {
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
function readArea(reader: RowReader, choices: Choices, names: Names): void {
  const word = oneLine(reader.cell('area'));
  reader.values.Area = word ? referenceOf(names.areas, choices.areas[word] ?? -1) : undefined;
  if (!word || reader.values.Area) return;
  reader.keep('area', word);
  reader.fault('AreaUnknown', 'area', word);
}

function readPartners(reader: RowReader, names: Names): Pick<MeasureDraft, 'departments' | 'partners'> {
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

/** One row as a measure. */
function readRow(row: SourceRow, cells: readonly string[], layout: Layout, reading: Reading, choices: Choices, names: Names): MeasureDraft {
  const reader = new RowReader(layout, reading.roles, cells);
  const { values } = reader;
  const title = reader.columns('title').map(at => oneLine(cells[at] ?? '')).filter(Boolean).join(' – ');
  if (!title) reader.fault('TitleMissing', 'title');
  if (title.length > lineLength) {
    reader.keep('title', title);
    reader.fault('TitleLong', 'title');
  }
  values.Title = title.slice(0, lineLength);
  reader.note('cause', 'Cause');
  reader.note('goal', 'Goal');
  reader.note('mechanism', 'Mechanism');
  reader.line('indicator', 'Indicator');
  reader.line('place', 'Place');
  for (const [role, column] of [['baseline', 'Baseline'], ['target', 'Target'], ['cost', 'BudgetOwn'], ['hours', 'Hours']] as const) reader.figure(role, column);
  readTimes(reader, reading.year);
  readState(reader, choices);
  for (const [role, column, read] of [['type', 'MeasureType', readType], ['level', 'Level', readLevel]] as const) {
    const word = oneLine(reader.cell(role));
    const found = read(word);
    if (found) Object.assign(values, { [column]: found });
    else if (word) {
      reader.keep(role, word);
      reader.fault('WordUnknown', role, word);
    }
  }
  const beside = readDepartment(reader, choices, names);
  readArea(reader, choices, names);
  const problem = oneLine(reader.cell('problem'));
  const isNew = choices.problems[problem] === 0;
  if (problem && !isNew) {
    values.Problem = referenceOf(names.problems, choices.problems[problem] ?? -1);
    if (!values.Problem) {
      reader.keep('problem', problem);
      reader.fault('ProblemUnknown', 'problem', problem);
    }
  }
  const owner = readOwner(reader, choices, names);
  const linked = readPartners(reader, names);
  const taking = [...beside, ...linked.departments].filter(({ id }, at, all) => id !== values.Department?.id && all.findIndex(one => one.id === id) === at);
  reader.finishNote();
  // Columns without value are not to empty what stands there.
  for (const name of Object.keys(values) as (keyof MeasureChanges)[]) if (values[name] === undefined) delete values[name];
  const texts = Object.values(values).filter((value): value is string => typeof value === 'string');
  const personal = [...new Set(findPersonalData([...texts, isNew ? problem : ''].join('\n')).map(({ kind }) => kind))];
  return {
    ordinal: row.ordinal, table: row.table, row: row.row, title: values.Title ?? '', values, ...owner ? { owner } : {}, ...problem && isNew ? { newProblem: problem.slice(0, lineLength) } : {},
    departments: taking, partners: linked.partners, faults: reader.faults, personal
  };
}

/** Rows with what an empty cell below a problem or a verksamhet means. */
export function filledRows({ rows }: Layout, { roles, fillDown }: Reading): string[][] {
  const down = fillDown ? roles.flatMap((role, at) => role === 'problem' || role === 'department' ? [at] : []) : [];
  const above = new Map<number, string>();
  return rows.map(({ cells }) => {
    const filled = [...cells];
    for (const at of down) {
      if (filled[at]) above.set(at, filled[at]);
      else filled[at] = above.get(at) ?? '';
    }
    return filled;
  });
}

/** What makes a measure of each row of a layout. Nothing is refused but a row without words for what is to be done. */
export function measureReader(layout: Layout, reading: Reading, choices: Choices, names: Names): (row: SourceRow) => MeasureDraft {
  const filled = filledRows(layout, reading);
  const at = new Map(layout.rows.map((row, index) => [row, index]));
  return row => readRow(row, filled[at.get(row)!] ?? row.cells, layout, reading, choices, names);
}
