/** @jest-environment node */
import { Draft, seenAt, slug } from '../../../../../src/areas/situation/imports/draft';
import { dayFirstOf, readDate, readTime } from '../../../../../src/kit/tables/dates';
import { columnLetter } from '../../../../../src/kit/tables/faults';
import { numberStyleOf, readNumber } from '../../../../../src/areas/situation/imports/numbers';
import type { NumberStyle } from '../../../../../src/areas/situation/imports/numbers';
import { parsePeriod, periodOfName } from '../../../../../src/areas/situation/imports/periods';
import { paddedCode, regionsNamed, suggestRegion } from '../../../../../src/areas/situation/imports/regions';
import type { Cell } from '../../../../../src/areas/situation/imports';

describe('figures', () => {
  const style = (...cells: Cell[]): NumberStyle => numberStyleOf(cells.map(cell => [cell]), [0], 0).style;

  it.each<[Cell, NumberStyle, unknown]>([
    ['571', {}, { value: 571 }], [571.5, {}, { value: 571.5 }], ['1 234', {}, { value: 1234 }], ['1\u00a0500\u00a0000', {}, { value: 1_500_000 }],
    ['14\u202f300', {}, { value: 14_300 }], ['1 234,5', {}, { value: 1234.5 }], ['1 234,567', {}, { value: 1234.567 }], ['12,5', { decimal: ',' }, { value: 12.5 }],
    ['12.5', { decimal: '.' }, { value: 12.5 }], ['−3', {}, { value: -3 }], ['+3', {}, { value: 3 }], ['4 867 1)', {}, { value: 4867 }], ['571*', {}, { value: 571 }], ['571**', {}, { value: 571 }], ['571 1) 2)', {}, { value: 571 }], ['571²', {}, { value: 571 }],
    ['12 %', {}, { value: 12 }], ['1.234.567', { decimal: ',', grouped: true }, { value: 1_234_567 }], ['1,234.5', { decimal: '.', grouped: true }, { value: 1234.5 }],
    ['4,867', { decimal: ',' }, { value: 4.867 }], ['4,867', { decimal: '.', grouped: true }, { value: 4867 }],
    ['4,867', {}, { fault: 'NumberAmbiguous' }], ['4.867', {}, { fault: 'NumberAmbiguous' }], ['4.867', { decimal: ',' }, { fault: 'NumberAmbiguous' }],
    ['0,867', { decimal: ',' }, { value: 0.867 }], ['..', {}, { suppressed: true }], ['…', {}, { suppressed: true }], ['', {}, { empty: true }], [null, {}, { empty: true }],
    ['-', { dash: 'zero' }, { value: 0 }], ['–', { dash: 'missing' }, { empty: true }], ['-', {}, { fault: 'DashUnclear' }],
    ['12 34', {}, { fault: 'NumberUnreadable' }], ['1 2345', {}, { fault: 'NumberUnreadable' }], ['1.2.3', {}, { fault: 'NumberUnreadable' }], ['12a', {}, { fault: 'NumberUnreadable' }],
    ['4,56E+03', {}, { fault: 'NumberUnreadable' }], ['1e309', {}, { fault: 'NumberTooLarge' }], [Infinity, {}, { fault: 'NumberTooLarge' }], [NaN, {}, { fault: 'NumberTooLarge' }],
    ['9999999999999', {}, { fault: 'NumberTooLarge' }], [true, {}, { fault: 'NumberUnreadable' }], ['0x1F', {}, { fault: 'NumberUnreadable' }]
  ])('reads %p with %p', (cell, how, expected) => expect(readNumber(cell, how)).toEqual(expected));

  it('finds the decimal sign by what can only be read in one way', () => {
    expect(style('4,867', '12,5')).toEqual({ decimal: ',', grouped: false });
    expect(style('4.867', '4.2951')).toEqual({ decimal: '.', grouped: false });
    expect(style('1.234.567')).toEqual({ decimal: ',', grouped: true });
    expect(style('1,234.5')).toEqual({ decimal: '.', grouped: true });
    expect(style('0,125')).toEqual({ decimal: ',', grouped: false });
    expect(style('4,867', '571')).toEqual({});
    expect(numberStyleOf([['x', '1,5'], ['y', '1.5']], [1], 0).clash).toEqual({ row: 1, column: 1 });
  });
});

describe('periods', () => {
  it.each<[Cell, string | undefined]>([
    ['2024', '2024'], [2024, '2024'], ['2024.0', '2024'], ['2024 (prel.)', '2024'], ['2024 prel.', '2024'], ['2024*', '2024'], ['ar_1950', '1950'], ['År 2024', '2024'],
    ['2024M08', '2024-08'], ['2024-08', '2024-08'], ['202408', '2024-08'], ['2026 prel., Aug', '2026-08'], ['augusti 2026', '2026-08'], ['2024K3', '2024-Q3'], ['Kv 3 2024', '2024-Q3'],
    ['2024 halvår 1', '2024-H1'], ['2017/2018', '2017/2018'], ['2017–2018', '2017/2018'], ['2017/18', '2017/2018'], ['Medelvärde 2020–2022', '2020/2022'],
    ['1497', undefined], ['2024-13', undefined], ['2018/2017', undefined], [45_292, undefined], [new Date(0), undefined], ['År', undefined], [null, undefined], ['', undefined]
  ])('reads %p as %p', (cell, expected) => expect(parsePeriod(cell)?.period).toBe(expected));

  it('marks what is preliminary', () => {
    expect(parsePeriod('2025 prel.')).toEqual({ period: '2025', preliminary: true });
    expect(parsePeriod('2025')).toEqual({ period: '2025', preliminary: false });
  });

  it('takes a year from a file’s name only where there is one', () => {
    expect(periodOfName('anmalda_brott_2024.csv')).toBe('2024');
    expect(periodOfName('ntu 2017-2018.xlsx')).toBe('2017/2018');
    expect(periodOfName('brott_2023_hamtad_2024.csv')).toBeUndefined();
    expect(periodOfName('brott.csv')).toBeUndefined();
    expect(periodOfName('dnr 120245.csv')).toBeUndefined();
  });
});

describe('regions', () => {
  it.each<[string, string[]]>([
    ['Hjo', ['1497']], ['Hjo kommun', ['1497']], ['HJO', ['1497']], ['Arjeplogs kommun', ['2506']], ['Hofors kommun', ['2104']], ['Malung–Sälens kommun', ['2023']], ['Falu kommun', ['2080']],
    ['Stockholms stad', ['0180']], ['Stockholms län', ['01']], ['Gotland', ['0980']], ['Gotlands län', ['09']], ['Goteborg', ['1480']], ['Dals-Eds kommun', ['1438']], ['Hjo 1)', ['1497']],
    ['1497', ['1497']], ['180', ['0180']], ['0180', ['0180']], ['1', ['01']], ['0000', ['00']], ['00', ['00']], ['1497 Hjo', ['1497']], ['1497 Tibro', []], ['14 Västra Götalands län', ['14']],
    ['Riket', ['00']], ['Hela landet', ['00']], ['Region Nord', ['p:nord']], ['Polisregion Väst', ['p:vast']], ['Rinkeby-Kista', ['d:rinkeby-kista']], ['Malmö, Centrum', ['d:malmo-centrum']], ['Malmö Tokigt', []], ['Angereds stadsdel', ['d:angereds-stadsdel']],
    ['G35850', ['G35850']], ['Habo', ['0643']], ['Håbo', ['0305']], ['Atlantis', []], ['', []], ['Källa: Brå', []]
  ])('knows %p', (text, expected) => expect(regionsNamed(text).map(({ code }) => code)).toEqual(expected));

  it('asks about what is nearly a name', () => {
    expect(suggestRegion('Skövd')?.name).toBe('Skövde');
    expect(suggestRegion('Göteborgg kommun')?.name).toBe('Göteborg');
    expect(suggestRegion('Atlantis')).toBeUndefined();
    expect(paddedCode('9999')).toBe('9999');
  });
});

describe('dates', () => {
  it.each<[Cell, string | undefined, string | undefined]>(([
    ['2026-04-13', '2026-04-13'], ['20260413', '2026-04-13'], ['2026-04-13 9:05', '2026-04-13', '09:05'], ['2026-04-13T21:30:00Z', '2026-04-13', '21:30'], ['2026-04-13 kl. 9.05', '2026-04-13', '09:05'],
    ['13.4.2026', '2026-04-13'], ['13/4 2026', '2026-04-13'], ['13 april 2026', '2026-04-13'], ['den 13 apr 2026', '2026-04-13'], ['13/04/2026', '2026-04-13'], ['04/13/2026', '2026-04-13'],
    [new Date('2026-04-13T00:00:00Z'), '2026-04-13'], [20_260_413, '2026-04-13'],
    ['2026-02-30', undefined], ['1800-01-01', undefined], ['45123', undefined], ['igår', undefined], [3, undefined], [null, undefined]
  ] as [Cell, string | undefined, string?][]).map(([cell, date, time]) => [cell, date, time]))('reads %p', (cell, date, time) => {
    const read = readDate(cell);
    expect('date' in read ? read.date : undefined).toBe(date);
    if (time) expect(read).toMatchObject({ time });
  });

  it('never guesses the order of day and month', () => {
    expect(readDate('03/04/2026')).toEqual({ fault: 'DateAmbiguous' });
    expect(readDate('03/04/2026', true)).toEqual({ date: '2026-04-03' });
    expect(readDate('03/04/2026', false)).toEqual({ date: '2026-03-04' });
    expect(readDate('04/04/2026')).toEqual({ date: '2026-04-04' });
    expect(dayFirstOf(['03/04/2026', '04/28/2026'])).toBe(false);
    expect(dayFirstOf(['03/04/2026'])).toBeUndefined();
  });

  it.each<[Cell, string | undefined]>([['9', '09:00'], ['9.05', '09:05'], ['0905', '09:05'], ['21:30:15', '21:30'], [0.5, '12:00'], ['25.00', undefined], ['kväll', undefined]])(
    'reads the time %p', (cell, expected) => expect(readTime(cell)).toBe(expected));
});

describe('names of columns and indicators', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  });

  it('cuts long names without making two of them one', () => {
    const long = 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav stöld ur och från ';
    expect(slug(`${long}bil`)).not.toBe(slug(`${long}båt`));
    expect(slug(`${long}bil`).length).toBeLessThanOrEqual(80);
    expect(slug('Våld i nära relationer, mot kvinnor')).toBe('vald-i-nara-relationer-mot-kvinnor');
  });
});

describe('a draft', () => {
  it('fills in, counts what is said again, and refuses what contradicts', () => {
    const draft = new Draft('x', undefined);
    const seen = seenAt(draft.indicator({ code: 'a:b', name: 'B', unit: 'per100000', source: 's' }), '1497', '2024', 2);
    draft.add({ ...seen, count: 3 });
    draft.add({ ...seen, rate: 32, row: 3 });
    draft.add({ ...seen, count: 3, rate: 32, row: 4 });
    expect(draft.finish()).toMatchObject({ merged: 1, errorCount: 0, observations: [{ key: 'a:b|1497|2024', count: 3, rate: 32, row: 2 }] });
    draft.add({ ...seen, count: 4, row: 5 });
    expect(draft.finish().faults[0]).toMatchObject({ code: 'DuplicateDiffers', row: 5, values: [2, 3, 4] });
  });
});
