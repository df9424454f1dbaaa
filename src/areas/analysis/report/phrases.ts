/**
 * The sentences of the årsanalys: each is true of the figures it is given, or is left out. In Swedish, as the
 * document is; the patterns are those of practice (domain.md §2).
 */
import { capitalised, counted, enumerated, swedish } from '../../../kit/text/swedish';
import type { Status } from '../../plan/lists';
import type { DepartmentFigures } from '../model';

const measureWord = (count: number): string => counted(count, 'åtgärd', 'åtgärder');

const statusWords: [Status, (count: number) => string][] = [
  ['Genomförd', count => count === 1 ? 'är genomförd' : 'är genomförda'],
  ['Pågår', () => 'pågår'],
  ['Ej påbörjad', count => count === 1 ? 'är inte påbörjad' : 'är inte påbörjade'],
  ['Pausad', count => count === 1 ? 'är pausad' : 'är pausade'],
  ['Avbruten', count => count === 1 ? 'är avbruten' : 'är avbrutna']
];

/** "Av 38 åtgärder är 24 genomförda, 9 pågår och 5 är avbrutna." One measure, and none, are said as one says them. */
export function statusSentence(figures: Pick<DepartmentFigures, 'total' | 'byStatus'>, year: number): string {
  const { total, byStatus } = figures;
  if (total === 0) return `Åtgärdsplanen för ${year} har inga åtgärder.`;
  const present = statusWords.filter(([status]) => byStatus[status] > 0);
  if (present.length === 1 && byStatus[present[0][0]] === total) {
    const words = present[0][1](total);
    return total === 1 ? `Planens enda åtgärd ${words}.` : `Alla ${measureWord(total)} i planen ${words}.`;
  }
  const parts = present.map(([status, words], index) => {
    const count = byStatus[status];
    const spoken = words(count);
    // After "Av 38 åtgärder" the verb of the first part comes before its number.
    const [verb, rest] = [spoken.split(' ')[0], spoken.split(' ').slice(1).join(' ')];
    return index === 0 ? `${verb} ${swedish(count)}${rest ? ` ${rest}` : ''}` : `${swedish(count)} ${spoken}`;
  });
  const known = present.reduce((sum, [status]) => sum + byStatus[status], 0);
  const unknown = total - known;
  const all = unknown > 0 ? [...parts, `${swedish(unknown)} har annan eller ingen status`] : parts;
  return parts.length === 0 ? `Ingen av ${measureWord(total)} har en status.` : `Av ${measureWord(total)} ${enumerated(all)}.`;
}

/** "3 åtgärder är försenade: …" Nothing when none is. */
export function lateSentence(late: number): string {
  if (late === 0) return '';
  return `${measureWord(late)} är ${late === 1 ? 'försenad: slutdatumet' : 'försenade: slutdatumen'} har passerat utan att ${late === 1 ? 'den' : 'de'} är ${late === 1 ? 'genomförd eller avbruten' : 'genomförda eller avbrutna'}.`;
}

/** How many measures someone has followed up (P22), and how often. */
export function followUpSentence({ total, followed, followUps }: Pick<DepartmentFigures, 'total' | 'followed' | 'followUps'>): string {
  if (total === 0) return '';
  if (followed === 0) return total === 1 ? 'Åtgärden har inte följts upp.' : 'Ingen av åtgärderna har följts upp.';
  const times = counted(followUps, 'uppföljning', 'uppföljningar');
  if (followed === total) return total === 1 ? `Åtgärden har följts upp (${times}).` : `Alla åtgärder har följts upp (${times}).`;
  const rest = total - followed;
  return `${swedish(followed)} av ${measureWord(total)} har följts upp (${times}). ${capitalised(measureWord(rest))} saknar uppföljning.`;
}

/** Compares the number of measures with the year before. Only counts: no share of small numbers. */
export function yearSentence(total: number, before: number, year: number): string {
  if (total === 0 || before === 0) return '';
  if (total === before) return `Planen för ${year - 1} hade lika många.`;
  return `Planen för ${year - 1} hade ${measureWord(before)}.`;
}

/** "Fyra problem är prioriterade: a, b och c." */
export function problemSentence(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  return titles.length === 1 ? `Ett problem är prioriterat: ${lower(titles[0])}.` : `${counted(titles.length, 'problem', 'problem')} är prioriterade.`;
}

/** A title within a sentence: small first letter, unless the word is written in capitals. */
export function lower(title: string): string {
  return /^[A-ZÅÄÖ][a-zåäö]/.test(title) ? title.charAt(0).toLocaleLowerCase('sv') + title.slice(1) : title;
}

/** The outcome of agreements in the policy's categories: "Industri saknar överenskommelse: 2 tillfrågade, 2 har avböjt." */
export function categorySentence(category: string, states: readonly string[]): string {
  const signed = states.filter(state => state === 'Tecknad').length;
  if (signed > 0) return `${category}: ${counted(signed, 'överenskommelse är tecknad', 'överenskommelser är tecknade')}.`;
  if (states.length === 0) return `${category} saknar överenskommelse. Ingen har tillfrågats.`;
  const declined = states.filter(state => state === 'Avböjd').length;
  const asked = counted(states.length, 'aktör har tillfrågats', 'aktörer har tillfrågats');
  const answer = declined === 0 ? '' : declined === states.length && declined > 1 ? ', alla har avböjt' : `, ${swedish(declined)} har avböjt`;
  return `${category} saknar överenskommelse: ${asked}${answer}.`;
}

/** A text as a sentence of its own: ends with a full stop, if it does not end otherwise. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
