/**
 * Swedish as documents write it (domain.md §6). What the municipality decides and sends is in Swedish whatever
 * language its reader has chosen for the app (språklagen 10 §), so these forms are no interface texts.
 */
import { figure, longDate } from './format';

const space = '\u00a0';

/** In running text: "den 21 maj 2026", day and month kept together. Takes `YYYY-MM-DD`; empty for no date. */
export function runningDate(date: string | undefined): string {
  return date ? `den ${longDate(date, 'sv-SE').replace(' ', space)}` : '';
}

/** A number in a document: 1 234 567,8. */
export const swedish = (value: number): string => figure(value, 'sv-SE');

/** "12 %", with a no-break space. */
export function percent(value: number): string {
  return `${swedish(value)}${space}%`;
}

/** "1 åtgärd", "12 åtgärder": a number and its noun, kept on one line. */
export function counted(count: number, one: string, many: string): string {
  return `${swedish(count)}${space}${count === 1 ? one : many}`;
}

const numerals = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A number in running text: in words up to twelve, as Swedish is written, then in figures. */
export function numeral(count: number, one: 'en' | 'ett' = 'en'): string {
  return count === 1 ? one : numerals[count] ?? swedish(count);
}

/** "en åtgärd", "tolv åtgärder", "13 åtgärder": for the beginning of a sentence, where figures read badly. */
export function numbered(count: number, one: string, many: string, gender: 'en' | 'ett' = 'en'): string {
  return `${numeral(count, gender)}${space}${count === 1 ? one : many}`;
}

/** "a", "a och b", "a, b och c". */
export function enumerated(parts: readonly string[], joint = 'och'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${joint} ${parts[parts.length - 1]}`;
}

/** A sentence begins with a capital letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** "§ 40" and "40" are the same paragraph: its number alone is stored. */
export function paragraphNumber(text: string): string {
  return text.trim().replace(/^§\s*/, '');
}
