/** Times as plans tell them: a day, a month, a term, a quarter, years, or *löpande*. */
import { readDate } from '../../../kit/tables/dates';
import { monthOf } from '../../../kit/tables/months';

/** Dates as YYYY-MM-DD, both included. */
export interface Span { start: string; end: string; }

export interface When { start?: string; end?: string; ongoing?: true; }

const two = (value: number): string => String(value).padStart(2, '0');

/** From the first of one month to the last of another. Months from 1. */
function months(year: number, from: number, to: number = from): Span {
  return { start: `${year}-${two(from)}-01`, end: `${year}-${two(to)}-${two(new Date(Date.UTC(year, to, 0)).getUTCDate())}` };
}

/** Days of an ISO week. */
function week(year: number, number: number): Span | undefined {
  if (number < 1 || number > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000 + (number - 1) * 7 * 86_400_000;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { start: day(monday), end: day(monday + 6 * 86_400_000) };
}

/** First and last month of what has a name. A term is half a year, as in planning. */
const named: readonly (readonly [RegExp, number, number])[] = [
  [/^(vt|vår(en|termin(en)?)?|spring)$/, 1, 6], [/^(ht|höst(en|termin(en)?)?|autumn)$/, 7, 12], [/^(sommar(en|lov(et)?)?|summer)$/, 6, 8],
  [/^(första halvåret|h1|halvår 1|1:a halvåret)$/, 1, 6], [/^(andra halvåret|h2|halvår 2|2:a halvåret)$/, 7, 12],
  [/^(hela året|helår|året|under året|whole year)$/, 1, 12]
];

/** A month's name, whole or cut: "mars", "sept." and not just any word that begins so. */
const monthNames = /^(jan(uari|uary)?|feb(ruari|ruary)?|mar(s|ch)?|apr(il)?|maj|may|june?|juni?|july?|juli?|aug(usti|ust)?|sept?(ember)?|okt(ober)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/;

const isYear = (year: number): boolean => year >= 2000 && year <= 2100;

/** One time, without a word for *from* or *until*. */
function span(text: string, planYear: number): Span | undefined {
  const date = readDate(text);
  if ('date' in date) return { start: date.date, end: date.date };
  const short = /^(\d{1,2})[/. ](?:(\d{1,2})|([a-zåäö]{3,9}))\.?$/.exec(text);
  if (short) {
    const day = readDate(`${planYear}-${two(short[2] ? Number(short[2]) : monthOf(short[3]) ?? 0)}-${two(Number(short[1]))}`);
    if ('date' in day) return { start: day.date, end: day.date };
  }
  const isoMonth = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (isoMonth) return months(Number(isoMonth[1]), Number(isoMonth[2]));
  const [, leading, inner, trailing] = /^(?:(20\d\d)[\s,-]*)?(.*?)(?:[\s,/-]*(20\d\d))?$/.exec(text) ?? [];
  // Two years are a span of their own.
  if (leading && trailing) return undefined;
  const year = Number(leading ?? trailing ?? planYear);
  const words = (inner ?? '').trim();
  if (!isYear(year)) return undefined;
  if (words === '') return leading ?? trailing ? months(year, 1, 12) : undefined;
  const known = named.find(([pattern]) => pattern.test(words));
  if (known) return months(year, known[1], known[2]);
  const term = /^(vt|ht)[\s-]?(\d\d)$/.exec(words);
  if (term) return months(2000 + Number(term[2]), term[1] === 'vt' ? 1 : 7, term[1] === 'vt' ? 6 : 12);
  const quarter = /^(?:(?:kvartal|kv\.?|q|k)\s?([1-4])(?:\s?[-–/]\s?(?:q|kv\.?)?\s?([1-4]))?|([1-4]):?a?\s?(?:kvartalet|kvartal))$/.exec(words);
  if (quarter) {
    const first = Number(quarter[1] ?? quarter[3]);
    return months(year, first * 3 - 2, Number(quarter[2] ?? first) * 3);
  }
  const weeks = /^(?:vecka|v\.?)\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?$/.exec(words);
  if (weeks) {
    const [from, to] = [week(year, Number(weeks[1])), week(year, Number(weeks[2] ?? weeks[1]))];
    return from && to && { start: from.start, end: to.end };
  }
  const month = /^[a-zåäö]{3,9}\.?$/.test(words) ? monthOf(words) : undefined;
  return month && monthNames.test(words) ? months(year, month) : undefined;
}

const always = /löpande|kontinuerlig|tills ?vidare|ständig|återkommande|ongoing|continuous/;
const until = /^(?:senast|klart?(?: senast)?|före|innan|till och med|t\.? ?o\.? ?m\.?|tom|till|deadline|färdig\w*|slut(?:et)?(?: av)?)[:\s]+/;
const since = /^(?:från och med|fr\.? ?o\.? ?m\.?|from|från|start(?:ar|as)?(?: i)?|med start(?: i)?|påbörjas(?: i)?|börjar(?: i)?)[:\s]+/;

/**
 * A time of a plan: "2026-05-01", "maj 2026", "VT 2026", "Q2", "2025–2026", "mars–maj", "senast 1 juni", "löpande".
 * A single day is the day by which it is to be done. Undefined for what tells no time.
 * @param planYear the year that is meant where none is named
 */
export function readWhen(given: string, planYear: number): When | undefined {
  const text = given.replace(/[\s\u00a0]+/g, ' ').replace(/[\u2010-\u2015]/g, '-').trim().toLowerCase().replace(/^(under|i|ca\.?|cirka) /, '').replace(/\.$/, '');
  if (text === '' || text.length > 80) return undefined;
  if (always.test(text)) {
    const rest = text.replace(/löpande|kontinuerligt?|tills ?vidare|ständigt?|återkommande|ongoing|continuous(ly)?|under|[(),]/g, ' ').replace(/\s+/g, ' ').trim();
    const during = rest && !always.test(rest) ? readWhen(rest, planYear) : undefined;
    return { ...during, ongoing: true };
  }
  const last = until.exec(text);
  if (last) {
    const found = span(text.slice(last[0].length), planYear);
    return found && { end: found.end };
  }
  const first = since.exec(text);
  if (first && !/ (?:till|t\.?o\.?m\.?|tom) /.test(text)) {
    const found = span(text.slice(first[0].length), planYear);
    return found && { start: found.start };
  }
  const whole = span(text, planYear);
  if (whole) return whole.start === whole.end ? { end: whole.end } : { start: whole.start, end: whole.end };
  return range(text.replace(since, ''), planYear);
}

/** "mars - maj 2026", "2025-2026", "2026-03-01 - 2026-05-31", "1 mars till 31 maj": each end as a time of its own. */
function range(text: string, planYear: number): When | undefined {
  for (const joint of [/ - | till och med | till | t\.?o\.?m\.? | tom /, /-/, /\//]) {
    const parts = text.split(joint).map(part => part.trim());
    if (parts.length !== 2) continue;
    const to = span(parts[1], planYear);
    // "mars-maj 2027": the year stands at the end for both.
    const year = to && Number(to.start.slice(0, 4));
    // "november-februari 2027" begins the year before.
    const from = to && year && [year, year - 1].map(one => span(parts[0], one)).find(one => one && one.start <= to.end);
    if (from && to) return { start: from.start, end: to.end };
  }
  return undefined;
}
