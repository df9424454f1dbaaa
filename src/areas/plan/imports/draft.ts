/** From rows of a table to measures: what each says, what is unclear, and what is kept as words. */
import { findPersonalData } from '../../../kit/text/personalData';
import type { MeasureChanges, Status } from '../lists';
import type { Layout, SourceRow } from './layout';
import { readArea, readDepartment, readOwner, readPartners, referenceOf } from './names';
import type { Names } from './names';
import { lineLength, oneLine, RowReader } from './rowReader';
import type { Choices, MeasureDraft, Reading } from './types';
import { readLevel, readStatus, readType } from './words';
import { readWhen } from './when';

/** Stored where a plan stops a measure without saying why: the list asks for a reason. */
export const reasonMissing = 'Skäl framgår inte av den importerade planen.';

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
