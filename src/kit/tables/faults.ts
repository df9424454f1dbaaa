import { tableNoteCodes } from './faultCodes';
import type { TableFaultCode } from './faultCodes';
import type { Place, TableFault } from './types';

const notes: ReadonlySet<string> = new Set(tableNoteCodes);

export function tableFault(code: TableFaultCode, place: Place = {}, ...values: (string | number)[]): TableFault {
  return { ...place, code, severity: notes.has(code) ? 'note' : 'error', values };
}

/** Thrown inside the readers where nothing further can be read; whoever opens a file turns it into a fault. */
export class Refusal extends Error {
  public readonly fault: TableFault;
  public constructor(code: TableFaultCode, place: Place = {}, ...values: (string | number)[]) {
    super(code);
    this.fault = tableFault(code, place, ...values);
  }
}

/** A column's letters as Excel shows them, from its index: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + index % 26);
}

/** What of a cell a message quotes. */
export function shown(value: unknown): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
