import { categorySentence, followUpSentence, lateSentence, problemSentence, sentence, statusSentence, statusWords, yearSentence } from '../../../../src/areas/analysis/report/phrases';
import { measure } from './sample';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const status = (done: number, ongoing: number, waiting = 0, paused = 0, stopped = 0): Parameters<typeof statusSentence>[0]['byStatus'] =>
  ({ 'Genomförd': done, 'Pågår': ongoing, 'Ej påbörjad': waiting, Pausad: paused, Avbruten: stopped });

describe('how the measures stand', () => {
  test.each([
    [0, status(0, 0), 'Åtgärdsplanen för 2026 har inga åtgärder.'],
    [1, status(1, 0), 'Planens enda åtgärd är genomförd.'],
    [1, status(0, 1), 'Planens enda åtgärd pågår.'],
    [3, status(3, 0), 'Alla 3 åtgärder i planen är genomförda.'],
    [2, status(1, 1), 'Av 2 åtgärder är 1 genomförd och 1 pågår.'],
    [38, status(24, 9, 0, 0, 5), 'Av 38 åtgärder är 24 genomförda, 9 pågår och 5 är avbrutna.'],
    [4, status(0, 2, 1, 1), 'Av 4 åtgärder pågår 2, 1 är inte påbörjad och 1 är pausad.'],
    [5, status(2, 2), 'Av 5 åtgärder är 2 genomförda, 2 pågår och 1 har annan eller ingen status.'],
    [2, status(0, 0), 'Ingen av 2 åtgärder har en status.']
  ])('%i measures: %#', (total, byStatus, said) => expect(plain(statusSentence({ total, byStatus }, 2026))).toBe(said));

  test('late measures are told, none are not', () => {
    expect(lateSentence(0)).toBe('');
    expect(plain(lateSentence(1))).toBe('En åtgärd är försenad: slutdatumet har passerat utan att den är genomförd eller avbruten.');
    expect(plain(lateSentence(3))).toContain('Tre åtgärder är försenade');
  });

  test.each([
    [0, 0, 0, ''],
    [1, 0, 0, 'Åtgärden har inte följts upp.'],
    [4, 0, 0, 'Ingen av åtgärderna har följts upp.'],
    [1, 1, 1, 'Åtgärden har följts upp (1 uppföljning).'],
    [3, 3, 7, 'Alla åtgärder har följts upp (7 uppföljningar).'],
    [20, 19, 39, 'Av 20 åtgärder har 19 följts upp (39 uppföljningar). En åtgärd saknar uppföljning.']
  ])('%i measures, %i followed up', (total, followed, followUps, said) => expect(plain(followUpSentence({ total, followed, followUps }))).toBe(said));

  test('years are compared by counts alone, and only when both have any', () => {
    expect(yearSentence(0, 5, 2026)).toBe('');
    expect(yearSentence(5, 0, 2026)).toBe('');
    expect(yearSentence(5, 5, 2026)).toBe('Planen för 2025 hade lika många.');
    expect(plain(yearSentence(20, 1, 2026))).toBe('Planen för 2025 hade 1 åtgärd.');
  });
});

describe('problems and agreements', () => {
  test('one problem is named as it is written, several are counted', () => {
    expect(problemSentence([])).toBe('');
    expect(problemSentence(['Hjo hamn om natten'])).toBe('Ett problem är prioriterat: ”Hjo hamn om natten”.');
    expect(plain(problemSentence(['a', 'b']))).toBe('Två problem är prioriterade:');
  });

  const figures = (more: Partial<Parameters<typeof categorySentence>[1]>): Parameters<typeof categorySentence>[1] => ({ inForce: 0, ended: 0, asked: 0, declined: 0, noActor: '', ...more });

  test.each([
    [{ asked: 2, declined: 2 }, 'Industri saknar överenskommelse: 2 aktörer har tillfrågats, alla har avböjt.'],
    [{ asked: 2, declined: 1 }, 'Industri saknar överenskommelse: 2 aktörer har tillfrågats, 1 har avböjt.'],
    [{ asked: 1 }, 'Industri saknar överenskommelse: 1 aktör har tillfrågats.'],
    [{}, 'Industri saknar överenskommelse. Ingen förfrågan är registrerad.'],
    [{ noActor: 'Kommunen har ingen industri' }, 'Industri saknar överenskommelse. Ingen aktör finns: Kommunen har ingen industri.'],
    [{ inForce: 1, asked: 1, declined: 1 }, 'Industri: 1 överenskommelse gäller.'],
    [{ inForce: 2, ended: 1 }, 'Industri: 2 överenskommelser gäller. En tidigare överenskommelse har upphört.'],
    [{ ended: 2 }, 'Industri saknar överenskommelse. Ingen förfrågan är registrerad. Två tidigare överenskommelser har upphört.']
  ])('a refusal is told as what it is, and only what is in force as in force (P8, P9): %j', (given, said) => {
    expect(plain(categorySentence('Industri', figures(given)))).toBe(said);
  });

  test('a late measure is said to be late beside its status, a closed one is not', () => {
    expect(statusWords(measure(1, { EndDate: '2026-10-01' }), '2026-11-23')).toBe('Pågår, försenad');
    expect(statusWords(measure(1, { EndDate: '2026-10-01', Status: 'Genomförd' }), '2026-11-23')).toBe('Genomförd');
    expect(statusWords(measure(1, { Status: undefined }), '2026-11-23')).toBe('Ingen status');
  });

  test('a text becomes a sentence of its own', () => {
    expect([sentence(' Klart '), sentence('Klart.'), sentence('Klart?'), sentence('')]).toEqual(['Klart.', 'Klart.', 'Klart?', '']);
  });
});
