/** What words of a plan mean: statuses, types and levels, amounts, and names of what stands in lists. */
import type { Level, MeasureType } from './types';
import type { Status } from '../lists';

const statusPatterns: readonly (readonly [RegExp, Status])[] = [
  [/^(ej|inte|icke|not) (påbörja|start|genomför|utför|igång|begun)/, 'Ej påbörjad'],
  [/^(planera|kommande|framtida|nej$|0 ?%|not started|planned)/, 'Ej påbörjad'],
  [/^(paus|vilande|uppskju|on hold)/, 'Pausad'],
  [/^(avbr|inställ|utgå|struken|stopp|nedlagd|cancel|stopped)/, 'Avbruten'],
  // Late is computed from the end date, never typed.
  [/^(pågå|påbörja|startad|igång|delvis|under arbete|under genomförande|löpande|försena|\d{1,2} ?%|ongoing|in progress|started|late)/, 'Pågår'],
  [/^(klar|genomför|avslut|utför|färdig|slutför|uppfyll|ja$|x$|✓|✔|☒|100 ?%|done|complete|finished)/, 'Genomförd']
];

/** The status that a plan's own word means; undefined where a person must say. `more` when it says more than that. */
export function readStatus(word: string): { status: Status; more: boolean } | undefined {
  const text = word.replace(/\s+/g, ' ').trim().toLowerCase();
  const found = statusPatterns.find(([pattern]) => pattern.test(text));
  return found && { status: found[1], more: text.split(' ').length > 2 };
}

export function readType(word: string): MeasureType | undefined {
  return /^social/i.test(word) ? 'Social' : /^situation/i.test(word) ? 'Situationell' : undefined;
}

export function readLevel(word: string): Level | undefined {
  return /^(universe|generel)/i.test(word) ? 'Universell' : /^(selektiv|riktad)/i.test(word) ? 'Selektiv' : /^indikera/i.test(word) ? 'Indikerad' : undefined;
}

/** An amount: 25 000, 25 tkr, 25 000 kr, 25.000:-. Undefined for words, as "inom ram". */
export function readAmount(word: string): number | undefined {
  const text = word.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  const found = /^(?:ca\.?)?(\d{1,3}(?:[.]\d{3})+|\d+)(?:[,.](\d{1,2}))?(tkr|mkr|kr|kronor|sek|:-|,-|h|tim|timmar)?\.?$/.exec(text);
  if (!found) return undefined;
  const amount = Number(`${found[1].replace(/\./g, '')}.${found[2] ?? '0'}`);
  return amount * (found[3] === 'tkr' ? 1000 : found[3] === 'mkr' ? 1_000_000 : 1);
}

/** A figure as a baseline: 12, 12,5, 34 %. Undefined for words. */
export function readFigure(word: string): number | undefined {
  const found = /^(?:ca\.?\s?)?([−-]?\d+(?:[ \u00a0]\d{3})*(?:[,.]\d+)?)\s?(%|procent|st\.?|stycken)?$/i.exec(word.trim());
  return found ? Number(found[1].replace(/[ \u00a0]/g, '').replace('−', '-').replace(',', '.')) : undefined;
}

/** What a list holds, by the names that it goes by. */
export interface Named { id: number; title: string; others?: readonly string[]; }

/** A name as it is compared: without what administrations add to it, and without marks. */
export function nameKey(text: string): string {
  return text.toLowerCase().replace(/[^a-zåäöéü0-9]+/g, ' ').replace(/\b(sektorn?|förvaltningen|avdelningen|enheten|kommunens?|för)\b/g, ' ').replace(/förvaltning(en)?\b/g, '').replace(/\s+/g, ' ').trim();
}

const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** How alike two names are, 0–1: the share of pairs of letters that both have (Dice). */
export function likeness(one: string, other: string): number {
  const left = pairs(one);
  const right = pairs(other);
  if (left.length + right.length === 0) return one === other ? 1 : 0;
  const rest = [...right];
  const common = left.filter(pair => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return 2 * common / (left.length + right.length);
}

/** One name that holds the other whole, word for word, is rather like it. */
const within = (one: string, other: string): number => Math.min(one.length, other.length) >= 4 && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)) ? 0.7 : 0;

/** How alike a name must be to be proposed. */
const enough = 0.6;
/** What is longer is no name, and would take long to compare. */
const longestName = 200;

type Match = { id: number; sure: boolean } | undefined;

function look(word: string, held: readonly Named[]): Match {
  const key = nameKey(word).slice(0, longestName);
  if (!key) return undefined;
  const candidates = held.flatMap(({ id, title, others = [] }) => [title, ...others].map(name => ({ id, name: nameKey(name) }))).filter(({ name }) => name);
  const same = candidates.find(({ name }) => name === key);
  if (same) return { id: same.id, sure: true };
  const best = candidates.map(({ id, name }) => ({ id, like: Math.max(likeness(key, name), within(key, name)) })).sort((a, b) => b.like - a.like)[0];
  return best && best.like >= enough ? { id: best.id, sure: false } : undefined;
}

/** By list: words that were looked up in it. The same ones stand in row after row. */
const looked = new WeakMap<readonly Named[], Map<string, Match>>();

/** The one that a word names: `sure` when it is the very name, else the nearest, for a person to look at. */
export function nearest(word: string, held: readonly Named[]): Match {
  const known = looked.get(held) ?? new Map<string, Match>();
  looked.set(held, known);
  if (!known.has(word)) known.set(word, look(word, held));
  return known.get(word);
}

const parted = (cell: string, signs: RegExp): string[] =>
  [...new Set(cell.split(signs).map(part => part.replace(/^[–•*·-]\s*/, '').trim()).filter(part => /[a-zåäö]/i.test(part)))];

/** Several names in one cell: one a line, or with commas, semicolons, slashes or *och* between. */
export const splitNames = (cell: string): string[] => parted(cell, /\n|;|,|\/|\s&\s|\s\+\s|\soch\s|\bsamt\b/i);

/** The same where a name may hold an *och* itself, as a title: "verksamhetschef kultur och fritid". */
export const splitTitles = (cell: string): string[] => parted(cell, /\n|;|,|\/|\s\+\s|\bsamt\b/i);
