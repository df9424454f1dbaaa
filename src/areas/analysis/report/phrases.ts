/**
 * The sentences of the årsanalys: each is true of the figures it is given, or is left out. In Swedish, as the
 * document is; the patterns are those of practice (domain.md §2).
 */
import { capitalised, counted, enumerated, numbered, swedish } from '../../../kit/text/swedish';
import type { Status } from '../../plan/lists';
import { isLate } from '../../plan/model';
import type { MeasureState } from '../../plan/model';
import type { DepartmentFigures } from '../model';

const measureWord = (count: number): string => counted(count, 'åtgärd', 'åtgärder');

const spokenStatuses: [Status, (count: number) => string][] = [
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
  const present = spokenStatuses.filter(([status]) => byStatus[status] > 0);
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

/** "Tre åtgärder är försenade: …" Nothing when none is. */
export function lateSentence(late: number): string {
  if (late === 0) return '';
  return `${capitalised(numbered(late, 'åtgärd', 'åtgärder'))} är ${late === 1 ? 'försenad: slutdatumet' : 'försenade: slutdatumen'} har passerat utan att ${late === 1 ? 'den' : 'de'} är ${late === 1 ? 'genomförd eller avbruten' : 'genomförda eller avbrutna'}.`;
}

/** Open measures that nobody has followed up since the last planned date (P22). */
export function silentSentence(silent: number): string {
  return silent === 0 ? '' : `${capitalised(numbered(silent, 'öppen åtgärd', 'öppna åtgärder'))} saknar den senaste planerade uppföljningen.`;
}

/** How many measures someone has followed up (P22), and how often. */
export function followUpSentence({ total, followed, followUps }: Pick<DepartmentFigures, 'total' | 'followed' | 'followUps'>): string {
  if (total === 0) return '';
  if (followed === 0) return total === 1 ? 'Åtgärden har inte följts upp.' : 'Ingen av åtgärderna har följts upp.';
  const times = counted(followUps, 'uppföljning', 'uppföljningar');
  if (followed === total) return total === 1 ? `Åtgärden har följts upp (${times}).` : `Alla åtgärder har följts upp (${times}).`;
  const rest = total - followed;
  return `Av ${measureWord(total)} har ${swedish(followed)} följts upp (${times}). ${capitalised(numbered(rest, 'åtgärd', 'åtgärder'))} saknar uppföljning.`;
}

/** Compares the number of measures with the year before. Only counts: no share of small numbers. */
export function yearSentence(total: number, before: number, year: number): string {
  if (total === 0 || before === 0) return '';
  if (total === before) return `Planen för ${year - 1} hade lika många.`;
  return `Planen för ${year - 1} hade ${measureWord(before)}.`;
}

/** "Fyra problem är prioriterade:", or the only one by its name. */
export function problemSentence(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  return titles.length === 1 ? `Ett problem är prioriterat: ”${titles[0]}”.` : `${capitalised(numbered(titles.length, 'problem', 'problem', 'ett'))} är prioriterade:`;
}

/** How a category of partners stands: agreements in force and ended, actors that were asked and that declined, and why there is none. */
export interface CategoryFigures { inForce: number; ended: number; asked: number; declined: number; noActor: string; }

/** The outcome of agreements in the policy's categories: "Industri saknar överenskommelse: 2 aktörer har tillfrågats, alla har avböjt." */
export function categorySentence(category: string, { inForce, ended, asked, declined, noActor }: CategoryFigures): string {
  const before = ended === 0 ? '' : ` ${capitalised(numbered(ended, 'tidigare överenskommelse har', 'tidigare överenskommelser har'))} upphört.`;
  if (inForce > 0) return `${category}: ${counted(inForce, 'överenskommelse', 'överenskommelser')} gäller.${before}`;
  if (asked === 0) return `${category} saknar överenskommelse. ${noActor ? `Ingen aktör finns: ${sentence(noActor)}` : 'Ingen förfrågan är registrerad.'}${before}`;
  const answer = declined === 0 ? '' : declined === asked && declined > 1 ? ', alla har avböjt' : `, ${swedish(declined)} har avböjt`;
  return `${category} saknar överenskommelse: ${counted(asked, 'aktör', 'aktörer')} har tillfrågats${answer}.${before}`;
}

/** A text as a sentence of its own: ends with a full stop, if it does not end otherwise. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A measure's status as a table shows it; that it is late is computed, never typed. */
export function statusWords(measure: MeasureState, today: string): string {
  return `${measure.Status ?? 'Ingen status'}${isLate(measure, today) ? ', försenad' : ''}`;
}
