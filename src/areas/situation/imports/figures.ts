import type { Draft } from './draft';
import { placeOf } from './draft';
import { shown } from '../../../kit/tables/faults';
import type { FaultCode } from './faultCodes';
import { numberStyleOf, plainFigure, readNumber } from './numbers';
import type { NumberStyle } from './numbers';
import type { Answers, Cell, Measures, Table } from './types';

export const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A cell's text, nothing cut. */
export const shownWhole = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim());

/** A cell's text as it stands, with a note where it would start a formula; it is never evaluated. */
export function textOf(cell: Cell | undefined, draft: Draft, sheet: string | undefined, row: number, column: number): string {
  const text = isEmpty(cell) ? '' : shownWhole(cell as Cell);
  if (/^[=+\-@]/.test(text)) draft.fault('FormulaText', placeOf(sheet, row, column), shown(text));
  return text;
}

/** The figures' style by their own evidence and the user's answer; undefined after a fault. */
export function styleOf(table: Table, columns: readonly number[], first: number, draft: Draft, answers: Answers, dash?: NumberStyle['dash']): NumberStyle | undefined {
  const wanted: NumberStyle = { dash: answers.dash ?? dash };
  if (answers.decimal) return { ...wanted, decimal: answers.decimal, grouped: true };
  const { style, clash } = numberStyleOf(table.rows, columns, first);
  if (!clash) return { ...style, ...wanted };
  draft.fault('NumbersMixed', placeOf(table.sheet, clash.row, clash.column), shown(table.rows[clash.row][clash.column]));
  return undefined;
}

export type Taken = 'value' | 'suppressed' | 'empty' | 'fault';

/**
 * One figure into `figures`, checked: counts are whole, none is negative. What is wrong goes to `fault` with the
 * cell as it stands.
 */
export function takeFigure(figures: Measures, measure: keyof Measures, cell: Cell, style: NumberStyle, fault: (code: FaultCode, value: string) => void): Taken {
  const plain = typeof cell === 'string' ? plainFigure(cell, style.decimal) : -1;
  if (plain >= 0 && plain < 1e12 && (Number.isInteger(plain) || measure === 'rate')) {
    figures[measure] = plain;
    return 'value';
  }
  const read = readNumber(cell ?? null, style);
  if ('suppressed' in read) return 'suppressed';
  if ('empty' in read) return 'empty';
  if ('fault' in read) fault(read.fault, shown(cell));
  else if (read.value < 0) fault('NumberNegative', shown(cell));
  else if ((measure === 'count' || measure === 'base') && !Number.isInteger(read.value)) fault('CountNotWhole', shown(cell));
  else {
    figures[measure] = read.value;
    return 'value';
  }
  return 'fault';
}
