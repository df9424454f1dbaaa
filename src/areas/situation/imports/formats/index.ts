import type { Detection, OpenedFile } from '../types';
import { braIndicators } from './braIndicators';
import { braWorkbook } from './braWorkbook';
import { braYearly } from './braYearly';
import type { Format } from './format';
import { kolada } from './kolada';
import { oj } from './oj';
import { polisen } from './polisen';
import { population } from './population';
import { scb } from './scb';
import { sol } from './sol';
import { template } from './template';

export const formats: readonly Format[] = [braIndicators, sol, template, braYearly, braWorkbook, oj, population, kolada, scb, polisen];

/** Every format that a file may be, the likeliest first; none means the mapping wizard. */
export function detect(file: OpenedFile): readonly Detection[] {
  if (file.kind === 'none') return [];
  return formats.flatMap(format => format.detect(file) ?? []).sort((one, other) => other.confidence - one.confidence);
}
