import { findPersonalData } from '../../../../kit/text/personalData';
import type { Draft } from '../draft';
import { placeOf, slug } from '../draft';
import { dayFirstOf, readDate, readTime } from '../../../../kit/tables/dates';
import { shown } from '../../../../kit/tables/faults';
import { isEmpty, textOf } from '../figures';
import { regionsNamed } from '../regions';
import type { Slices } from '../../../../kit/tables/slices';
import type { Answers, Cell, EventMapping, ReadOptions, Table } from '../types';

/** 53 bits of a text, as 11 letters and digits: enough to tell a file's rows apart. */
function mark(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36).padStart(11, '0');
}

interface EventSource { table: Table; mapping: EventMapping; draft: Draft; answers: Answers; options: ReadOptions; slices: Slices; }

/**
 * Events of another system by a mapping: one row, one event. A system without ids gets one of the row's content
 * and how often that content came before, so that the same export gives the same ids, and two alike events stay two.
 */
export async function readEvents({ table, mapping, draft, answers, options, slices }: EventSource): Promise<void> {
  const { rows, sheet } = table;
  const { columns } = mapping;
  const first = mapping.header ?? 0;
  const dayFirst = answers.dayFirst ?? dayFirstOf(rows.slice(first).map(row => row[columns.date]));
  const seen = new Map<string, number>();
  const prefix = slug(mapping.source).slice(0, 30);
  draft.source = mapping.source;
  for (let index = first; index < rows.length; index++) {
    if (index % 100 === 0 && slices.due()) await slices.pause(0.5 + 0.5 * index / rows.length);
    const row = rows[index];
    if (row.every(isEmpty)) continue;
    const cell = (column: number | undefined): Cell => (column === undefined ? null : row[column] ?? null);
    const text = (column: number | undefined): string | undefined => (column === undefined ? undefined : textOf(row[column], draft, sheet, index, column) || undefined);
    if (isEmpty(cell(columns.date))) {
      // A line that only explains stands in one cell; a report without its date is a fault.
      if (row.filter(held => !isEmpty(held)).length === 1) draft.skip('footnote', index + 1, sheet);
      else draft.fault('DateMissing', placeOf(sheet, index, columns.date));
      continue;
    }
    const read = readDate(cell(columns.date), dayFirst);
    if ('fault' in read) {
      draft.fault(read.fault, placeOf(sheet, index, columns.date), shown(cell(columns.date)));
      continue;
    }
    if (read.serial) draft.faultOnce('DateSerial', placeOf(sheet, index, columns.date));
    if (options.today && read.date > options.today) draft.fault('DateFuture', placeOf(sheet, index, columns.date), read.date);
    const clock = cell(columns.time);
    const time = isEmpty(clock) ? read.time : readTime(clock);
    if (!isEmpty(clock) && !time) draft.fault('TimeUnclear', placeOf(sheet, index, columns.time), shown(clock));
    const [category, place, area, words] = [text(columns.category), text(columns.place), text(columns.area), text(columns.text)];
    for (const { kind } of findPersonalData([place, words].filter(Boolean).join(' '))) draft.fault('PersonalData', placeOf(sheet, index, columns.text ?? columns.place), kind);
    const own = text(columns.externalId);
    const content = [read.date, time, category, place, area, words].join('|');
    const times = (seen.get(content) ?? 0) + 1;
    seen.set(content, times);
    draft.event({
      externalId: own ? `${prefix}:${own.slice(0, 200)}` : `${prefix}:${mark(content)}${times > 1 ? `-${times}` : ''}`,
      date: read.date, time, category, place, area, text: words, region: place ? regionsNamed(place)[0]?.code : undefined, source: mapping.source, row: index + 1, sheet
    });
  }
}
