import { monthOf } from '../../../kit/tables/months';
import type { Cell } from './types';

export interface Period { period: string; preliminary: boolean; }

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2100;
const two = (value: number | string): string => String(value).padStart(2, '0');

type Rule = [RegExp, (found: RegExpExecArray) => string | undefined];

const rules: readonly Rule[] = [
  [/^(?:år|ar)?[\s_]?(\d{4})$/, ([, year]) => year],
  // 2017/2018, 2017–2018, 2020-2022; 2017/18.
  [/^(\d{4})\s*[/–—-]\s*(\d{4})$/, ([, from, to]) => (isYear(Number(to)) && Number(to) > Number(from) ? `${from}/${to}` : undefined)],
  [/^(\d{4})\/(\d{2})$/, ([, from, to]) => (Number(to) === (Number(from) + 1) % 100 ? `${from}/${Number(from) + 1}` : undefined)],
  [/^(\d{4})\s*[-]?m?[-]?(0[1-9]|1[0-2])$/, ([, year, month]) => `${year}-${month}`],
  [/^(\d{4})\s*-?(?:[kq]|kv(?:artal)?\.?)\s*([1-4])$/, ([, year, quarter]) => `${year}-Q${quarter}`],
  [/^(?:[kq]|kv(?:artal)?\.?)\s*([1-4])\s*,?\s*(\d{4})$/, ([, quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})\s*-?(?:h|halvår)\s*([12])$/, ([, year, half]) => `${year}-H${half}`],
  [/^(?:h|halvår)\s*([12])\s*,?\s*(\d{4})$/, ([, half, year]) => `${year}-H${half}`],
  [/^(\d{4})\s*,?\s*([a-zåäö]{3,9})\.?$/, ([, year, name]) => monthly(year, name)],
  [/^([a-zåäö]{3,9})\.?\s*,?\s*(\d{4})$/, ([, name, year]) => monthly(year, name)],
  [/^(?:medel(?:värde)?\s*)(\d{4})\s*[–—-]\s*(\d{4})$/, ([, from, to]) => `${from}/${to}`]
];

function monthly(year: string, name: string): string | undefined {
  const month = monthOf(name);
  return month ? `${year}-${two(month)}` : undefined;
}

/**
 * A period as sources write it: 2024 · 2024 (prel.) · 2026 prel., Aug · 2024M08 · 202408 · 2024K3 · 2017/2018 ·
 * medel 2020–2022. Undefined for anything else, dates and Excel's day numbers included.
 */
export function parsePeriod(cell: Cell): Period | undefined {
  if (typeof cell === 'number') return isYear(cell) ? { period: String(cell), preliminary: false } : undefined;
  if (typeof cell !== 'string' || cell.length > 60) return undefined;
  const preliminary = /prel/i.test(cell);
  const text = cell.toLowerCase().replace(/\(?prel(?:iminär(?:t|a)?)?\.?\)?\s*,?/g, ' ').replace(/[*\u00a0]/g, ' ').replace(/\.0$/, '').replace(/\s+/g, ' ').trim();
  for (const [pattern, read] of rules) {
    const found = pattern.exec(text);
    const period = found ? read(found) : undefined;
    if (period && isYear(Number(period.slice(0, 4)))) return { period, preliminary };
  }
  return undefined;
}

/** The year or span that a file's name tells: `anmalda_brott_2024.csv` → 2024. Undefined unless exactly one. */
export function periodOfName(name: string): string | undefined {
  const stem = name.replace(/\.[^.]+$/, '');
  const span = /(?<!\d)((?:19|20)\d{2})\s*[-–_/]\s*((?:19|20)\d{2})(?!\d)/.exec(stem);
  if (span) return `${span[1]}/${span[2]}`;
  const years = [...new Set([...stem.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year))];
  return years.length === 1 ? years[0] : undefined;
}
