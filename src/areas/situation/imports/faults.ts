import { noteCodes } from './faultCodes';
import type { FaultCode } from './faultCodes';
import type { Fault, Place } from './types';

const notes: ReadonlySet<string> = new Set(noteCodes);

export function faultOf(code: FaultCode, place: Place = {}, ...values: (string | number)[]): Fault {
  return { ...place, code, severity: notes.has(code) ? 'note' : 'error', values };
}
