import { monthOf } from './months';
import type { Cell } from './types';

export type DateFault = 'DateUnclear' | 'DateAmbiguous' | 'TimeUnclear';

export type ReadDate = { date: string; time?: string; serial?: true } | { fault: DateFault };

const two = (value: number | string): string => String(value).padStart(2, '0');

function calendar(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year <= 2100;
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** A clock time: 9.05, 09:05, 0905, 9:05:33, kl. 9.05, or Excel's share of a day. Undefined for what is none. */
export function readTime(cell: Cell): string | undefined {
  if (cell instanceof Date) return `${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}`;
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * 1440) % 1440;
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?(?:[.:]\d{2})?$/i.exec(String(cell ?? '').trim());
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return undefined;
  return `${two(found[1])}:${found[2] ?? '00'}`;
}

/** Whether 13/04 or 04/13 stands among the dates; undefined where none of them tells. */
export function dayFirstOf(cells: Iterable<Cell>): boolean | undefined {
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\b/.exec(cell.trim()) : null;
    if (found && Number(found[1]) > 12) return true;
    if (found && Number(found[2]) > 12) return false;
  }
  return undefined;
}

/**
 * A calendar date, with its time where one follows: 2026-04-13, 20260413, 2026-04-13 9:05, 13.4.2026, 13 april 2026,
 * 13/4 2026, 13/04/2026 by `dayFirst`, a date or day number of Excel (in workbooks only, 1900 system).
 */
export function readDate(cell: Cell, dayFirst?: boolean): ReadDate {
  if (cell instanceof Date) return fromExcel(cell.getTime(), true);
  if (typeof cell === 'number') {
    if (cell >= 32_874 && cell < 73_051) return { ...fromExcel(Math.round((cell - 25_569) * 1440) * 60_000, !Number.isInteger(cell)), serial: true };
    return cell >= 19_900_101 && cell <= 21_001_231 ? readDate(String(cell)) : { fault: 'DateUnclear' };
  }
  if (typeof cell !== 'string' || cell.length > 60) return { fault: 'DateUnclear' };
  const text = cell.replace(/[\u2010-\u2015]/g, '-').replace(/[\s\u00a0]+/g, ' ').trim();
  const [, datePart, timePart] = /^(.*?)(?:[ T](?:kl\.? ?)?(\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?))?$/.exec(text) ?? [undefined, text, undefined];
  const day = readDay(datePart, dayFirst);
  if (typeof day !== 'string') return day;
  if (timePart === undefined) return { date: day };
  const time = readTime(timePart.replace(/\.\d{3,}|Z$| ?[+-]\d\d:?\d\d$/g, ''));
  return time ? { date: day, time } : { fault: 'TimeUnclear' };
}

function fromExcel(instant: number, clock: boolean): ReadDate {
  const date = new Date(instant);
  const day = Number.isNaN(instant) ? undefined : calendar(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (!day) return { fault: 'DateUnclear' };
  const time = readTime(date);
  return clock && time !== '00:00' ? { date: day, time } : { date: day };
}

function readDay(text: string, dayFirst?: boolean): string | { fault: DateFault } {
  const numbers = (found: RegExpExecArray | null): number[] => (found ?? []).slice(1).map(Number);
  const iso = numbers(/^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text));
  if (iso.length) return calendar(iso[0], iso[1], iso[2]) ?? { fault: 'DateUnclear' };
  const dotted = numbers(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? /^(\d{1,2})\/(\d{1,2}) (\d{4})$/.exec(text));
  if (dotted.length) return calendar(dotted[2], dotted[1], dotted[0]) ?? { fault: 'DateUnclear' };
  const named = /^(?:den )?(\d{1,2}) ([a-zåäö]{3,9})\.? (\d{4})$/i.exec(text);
  if (named) return calendar(Number(named[3]), monthOf(named[2]) ?? 0, Number(named[1])) ?? { fault: 'DateUnclear' };
  const [first, second, short] = numbers(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text));
  if (first === undefined) return { fault: 'DateUnclear' };
  const dayLeads = first > 12 ? true : second > 12 ? false : dayFirst;
  if (dayLeads === undefined && first !== second) return { fault: 'DateAmbiguous' };
  return (dayLeads === false ? calendar(short, first, second) : calendar(short, second, first)) ?? { fault: 'DateUnclear' };
}
