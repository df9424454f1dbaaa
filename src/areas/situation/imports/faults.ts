import { noteCodes } from './faultCodes';
import type { FaultCode } from './faultCodes';
import type { Fault, Place } from './types';

const notes: ReadonlySet<string> = new Set(noteCodes);

export function faultOf(code: FaultCode, place: Place = {}, ...values: (string | number)[]): Fault {
  return { ...place, code, severity: notes.has(code) ? 'note' : 'error', values };
}

/** Thrown inside the readers where nothing further can be read; no caller outside `imports` meets it. */
export class Refusal extends Error {
  public readonly fault: Fault;
  public constructor(code: FaultCode, place: Place = {}, ...values: (string | number)[]) {
    super(code);
    this.fault = faultOf(code, place, ...values);
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
