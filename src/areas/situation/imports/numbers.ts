import type { FaultCode } from './faultCodes';
import type { Cell } from './types';

/** How a file writes its figures, as far as the figures themselves tell. */
export interface NumberStyle {
  decimal?: ',' | '.';
  /** The other sign is seen between thousands, beyond doubt. */
  grouped?: boolean;
  dash?: 'zero' | 'missing';
}

export type ReadNumber = { value: number } | { suppressed: true } | { empty: true } | { fault: FaultCode };

const spaces = /[\s\u00a0\u2007\u2009\u202f]/;
const allSpaces = /[\s\u00a0\u2007\u2009\u202f]+/g;
/** `1)`, `(2)`, `*`, `¹` after a figure or a name. */
const footnote = /(?:[\s\u00a0]?(?:\(?\d\)|\*|[¹²³])){1,4}$/;
/** Longer text is no figure and no name with a footnote; patterns need not try. */
const longest = 300;

/** Without footnote marks and with one kind of space and minus. */
export function withoutFootnote(text: string): string {
  return (text.length > longest ? text : text.replace(footnote, '')).trim();
}

function cleaned(text: string): string {
  return text.replace(footnote, '').replace(/[\u2212\u2010\u2011]/g, '-').replace(/%$/, '').trim();
}

interface Evidence { decimal?: ',' | '.'; grouped?: ',' | '.'; }

/** What one figure tells: 3,14 a decimal comma; 1.234.567 thousands; 4,867 nothing. */
function evidenceOf(text: string): Evidence {
  const comma = text.indexOf(',');
  const point = text.indexOf('.');
  if (comma < 0 && point < 0) return {};
  if (comma >= 0 && point >= 0) return comma > point ? { decimal: ',', grouped: '.' } : { decimal: '.', grouped: ',' };
  const sign = comma >= 0 ? ',' : '.';
  const other = sign === ',' ? '.' : ',';
  const token = cleaned(text).replace(/^[-+]/, '');
  const parts = token.split(sign);
  if (!parts.every(part => /^[\d\s\u00a0\u2007\u2009\u202f]+$/.test(part))) return {};
  if (parts.length > 2) return { decimal: other, grouped: sign };
  const open = parts[1].length === 3 && /^[1-9]\d{0,2}$/.test(parts[0]);
  return open ? {} : { decimal: sign };
}

/**
 * The decimal sign by the evidence of all figures in these columns: one that can only be read in one way decides
 * for those that can be read in two. `clash` is the first figure that contradicts an earlier one (indexes from 0).
 */
export function numberStyleOf(rows: readonly Cell[][], columns: readonly number[], first: number): { style: NumberStyle; clash?: { row: number; column: number } } {
  const style: NumberStyle = {};
  for (let row = first; row < rows.length; row++) {
    for (const column of columns) {
      const cell = rows[row][column];
      if (typeof cell !== 'string' || cell.length > longest) continue;
      const comma = cell.indexOf(',');
      const point = cell.indexOf('.');
      if (comma < 0 && point < 0) continue;
      // One sign, the one already known for the decimal: nothing new.
      if (style.decimal && (comma < 0 || point < 0) && (style.decimal === ',') === (comma >= 0) && cell.indexOf(style.decimal, Math.max(comma, point) + 1) < 0) continue;
      const { decimal, grouped } = evidenceOf(cell);
      if (!decimal) continue;
      if (style.decimal && style.decimal !== decimal) return { style, clash: { row, column } };
      style.decimal = decimal;
      style.grouped = style.grouped || grouped !== undefined;
    }
  }
  return { style };
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 160 || unit === 8239;

/**
 * The value of a figure as nearly all are written: digits, spaces between thousands, the decimal sign once it is
 * known. −1 for anything else, which `readNumber` judges. By hand, since a file has up to millions of them.
 */
export function plainFigure(text: string, decimal?: ',' | '.'): number {
  const { length } = text;
  if (length === 0 || length > 14) return -1;
  const sign = decimal === ',' ? 44 : decimal === '.' ? 46 : -1;
  let value = 0;
  let scale = 0;
  let group = 0;
  let spaced = false;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const digit = unit - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      scale *= 10;
      group++;
    } else if (unit === sign && scale === 0 && group > 0 && index < length - 1 && (!spaced || group === 3)) {
      scale = 1;
    } else if (isSpace(unit) && scale === 0 && (spaced ? group === 3 : group > 0 && group <= 3)) {
      spaced = true;
      group = 0;
    } else {
      return -1;
    }
  }
  if (scale === 0) return !spaced || group === 3 ? value : -1;
  return value / scale;
}

/**
 * A figure of a cell: Excel's own number, or text with spaces between thousands, decimal comma or point, either
 * minus, a footnote mark. `..` and `…` are figures the source withholds. Never guesses: what can be read in two
 * ways and is not settled by the file gives `NumberAmbiguous`.
 */
export function readNumber(cell: Cell, style: NumberStyle): ReadNumber {
  if (typeof cell === 'number') return Number.isFinite(cell) && Math.abs(cell) < 1e12 ? { value: cell } : { fault: 'NumberTooLarge' };
  if (cell === null) return { empty: true };
  if (typeof cell !== 'string') return { fault: 'NumberUnreadable' };
  const plain = plainFigure(cell, style.decimal);
  if (plain >= 0) return bounded(plain);
  if (cell.length > longest) return cell.trim() === '' ? { empty: true } : { fault: 'NumberUnreadable' };
  const text = cleaned(cell);
  if (text === '') return { empty: true };
  if (/^(\.\.+|…)$/.test(text)) return { suppressed: true };
  if (/^[-–—]$/.test(text)) return style.dash === 'zero' ? { value: 0 } : style.dash === 'missing' ? { empty: true } : { fault: 'DashUnclear' };
  return readSigned(text, style);
}

function readSigned(text: string, style: NumberStyle): ReadNumber {
  const sign = text.startsWith('-') ? -1 : 1;
  let digits = text.replace(/^[-+]\s*/, '');
  if (spaces.test(digits)) {
    if (!/^\d{1,3}([\s\u00a0\u2007\u2009\u202f]\d{3})+([.,]\d+)?$/.test(digits)) return { fault: 'NumberUnreadable' };
    // Spaces already part the thousands, so the other sign can only be decimal.
    digits = digits.replace(allSpaces, '').replace(',', '.');
    return bounded(sign * Number(digits));
  }
  if (/^\d+([eE][+-]?\d+)$/.test(digits)) return { fault: Number.isFinite(Number(digits)) ? 'NumberUnreadable' : 'NumberTooLarge' };
  if (/^\d+$/.test(digits)) return bounded(sign * Number(digits));
  if (!/^\d+([.,]\d+)+$/.test(digits)) return { fault: 'NumberUnreadable' };
  const open = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits);
  if (open && (!style.decimal || (style.decimal !== open[1] && !style.grouped))) return { fault: 'NumberAmbiguous' };
  const decimal = style.decimal ?? '.';
  const group = decimal === ',' ? '.' : ',';
  const pattern = decimal === ',' ? /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d+)?$/ : /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/;
  if (!pattern.test(digits)) return { fault: 'NumberUnreadable' };
  return bounded(sign * Number(digits.split(group).join('').replace(',', '.')));
}

function bounded(value: number): ReadNumber {
  return Math.abs(value) < 1e12 ? { value } : { fault: 'NumberTooLarge' };
}
