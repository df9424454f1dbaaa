import { dateFormat, numberFormat } from './formats';

/** The languages of the product, as SharePoint writes them in its addresses. */
export type Language = 'sv-SE' | 'en-US';

/** Puts values into a text's `{0}`, `{1}` …; a placeholder without a value is left standing. */
export function fill(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (found, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? found : String(value);
  });
}

/** A calendar date in running text: "21 maj 2026". Takes `YYYY-MM-DD`; empty for no date. */
export function longDate(date: string | undefined, language: Language): string {
  if (!date) return '';
  return dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A month in running text: "april 2026". Takes `YYYY-MM`; what is no month comes back as it is. */
export function monthName(period: string, language: Language, month: 'long' | 'short' = 'long'): string {
  const first = new Date(`${period}-01T00:00:00Z`);
  if (Number.isNaN(first.getTime())) return period;
  return dateFormat(language, { month, year: 'numeric', timeZone: 'UTC' }).format(first);
}

/** Month 4 as "april". */
export function nameOfMonth(month: number, language: Language): string {
  return dateFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
}

/** A point in time with its clock, in Swedish time: 2026-05-21 kl. 9.00 in Swedish. Empty for unreadable text. */
export function dateAndTime(instant: string | undefined, language: Language): string {
  const time = instant ? new Date(instant) : undefined;
  if (!time || Number.isNaN(time.getTime())) return '';
  const day = dateFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(time);
  const parts = dateFormat('sv-SE', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Stockholm' }).formatToParts(time);
  const part = (type: string): string => parts.find(found => found.type === type)?.value ?? '';
  const clock = `${Number(part('hour'))}${language === 'sv-SE' ? '.' : ':'}${part('minute')}`;
  return language === 'sv-SE' ? `${day} kl. ${clock}` : `${day} ${clock}`;
}

/** A number as the language writes it: 1 234 567,8 with a no-break space, a real minus, at most two decimals, or exactly so many. */
export function figure(value: number, language: Language, decimals?: number): string {
  // What rounds to zero has no sign.
  return numberFormat(language, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 }).format(value).replace(/^[-−](?=0([.,]0*)?$)/, '').replace(/-/g, '−');
}

/** A number as a form shows it: `parseFigure` reads just this number back, so nothing is grouped or rounded. */
export function typedFigure(value: number, language: Language): string {
  return numberFormat(language, { useGrouping: false, maximumFractionDigits: 15 }).format(value).replace(/-/g, '−');
}

/**
 * A number as people type it: decimal comma or point, spaces between thousands, either minus.
 * Undefined for empty text, NaN for what is no number.
 */
export function parseFigure(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  if (text === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/** Today's calendar date in Sweden, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return dateFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(now);
}

/** SharePoint's own limit of a single line of text, and of an address. */
export const lineLength = 255;

/** Whether a text is an address that a browser may open: http or https, within SharePoint's 255 characters. */
export function isWebAddress(text: string): boolean {
  return text.length <= lineLength && /^https?:\/\/[^\s/]+\.?[^\s]*$/i.test(text.trim());
}

/** A calendar date so many months on, `YYYY-MM-DD`; the last day where the month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}
