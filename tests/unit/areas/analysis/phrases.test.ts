import { categorySentence, followUpSentence, lateSentence, lower, problemSentence, sentence, statusSentence, yearSentence } from '../../../../src/areas/analysis/report/phrases';

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
    expect(plain(lateSentence(1))).toBe('1 åtgärd är försenad: slutdatumet har passerat utan att den är genomförd eller avbruten.');
    expect(plain(lateSentence(3))).toContain('3 åtgärder är försenade');
  });

  test.each([
    [0, 0, 0, ''],
    [1, 0, 0, 'Åtgärden har inte följts upp.'],
    [4, 0, 0, 'Ingen av åtgärderna har följts upp.'],
    [1, 1, 1, 'Åtgärden har följts upp (1 uppföljning).'],
    [3, 3, 7, 'Alla åtgärder har följts upp (7 uppföljningar).'],
    [20, 19, 39, '19 av 20 åtgärder har följts upp (39 uppföljningar). 1 åtgärd saknar uppföljning.']
  ])('%i measures, %i followed up', (total, followed, followUps, said) => expect(plain(followUpSentence({ total, followed, followUps }))).toBe(said));

  test('years are compared by counts alone, and only when both have any', () => {
    expect(yearSentence(0, 5, 2026)).toBe('');
    expect(yearSentence(5, 0, 2026)).toBe('');
    expect(yearSentence(5, 5, 2026)).toBe('Planen för 2025 hade lika många.');
    expect(plain(yearSentence(20, 1, 2026))).toBe('Planen för 2025 hade 1 åtgärd.');
  });
});

describe('problems and agreements', () => {
  test('one problem is named, several are counted', () => {
    expect(problemSentence([])).toBe('');
    expect(problemSentence(['Sena samlingar'])).toBe('Ett problem är prioriterat: sena samlingar.');
    expect(plain(problemSentence(['a', 'b']))).toBe('2 problem är prioriterade.');
  });

  test('a refusal is told as what it is (P9)', () => {
    expect(plain(categorySentence('Industri', ['Avböjd', 'Avböjd']))).toBe('Industri saknar överenskommelse: 2 aktörer har tillfrågats, alla har avböjt.');
    expect(plain(categorySentence('Industri', ['Avböjd', 'Tillfrågad']))).toBe('Industri saknar överenskommelse: 2 aktörer har tillfrågats, 1 har avböjt.');
    expect(plain(categorySentence('Handel', ['Tillfrågad']))).toBe('Handel saknar överenskommelse: 1 aktör har tillfrågats.');
    expect(categorySentence('Handel', [])).toBe('Handel saknar överenskommelse. Ingen har tillfrågats.');
    expect(plain(categorySentence('Handel', ['Tecknad', 'Avböjd']))).toBe('Handel: 1 överenskommelse är tecknad.');
  });

  test('titles within sentences, and sentences of their own', () => {
    expect(lower('EST-rapporter')).toBe('EST-rapporter');
    expect(lower('Öppna ytor')).toBe('öppna ytor');
    expect([sentence(' Klart '), sentence('Klart.'), sentence('Klart?'), sentence('')]).toEqual(['Klart.', 'Klart.', 'Klart?', '']);
  });
});
