/** @jest-environment node */
import { cellText, heatSteps, heatTable, hides } from '../../../../src/kit/charts/heat';
import { mapLayout, ranked, unplaced } from '../../../../src/kit/charts/places';
import { chartNote, chartTable } from '../../../../src/kit/charts/table';
import { guess } from '../../../../src/kit/charts/text';
import { figure } from '../../../../src/kit/text/format';
import { chartWords } from '../../../../src/kit/word/words';
import { band, changes, heat, lines, map, one } from '../../../e2e/charts/samples';

const nbsp = '\u00a0';

describe('the figures as a table', () => {
  it('has a row for each category and a column for each series, in Swedish', () => {
    const { caption, head, rows } = chartTable(lines, chartWords, 'sv-SE');
    expect(caption).toBe('Anmälda brott per 100 000 invånare, jämfört med andra (antal per 100 000 invånare)');
    expect(head).toEqual(['År', 'Kommunen', 'Kommunen, medel av tre år', 'Kommungruppen', 'Västra Götalands län', 'Riket']);
    expect(rows[3]).toEqual(['2019', `6${nbsp}630`, `6${nbsp}347`, `7${nbsp}980`, `13${nbsp}900`, `14${nbsp}375`]);
    expect(rows[6].slice(0, 3)).toEqual(['2022', '–', '–']);
    expect(rows[10][0]).toBe(`2026${nbsp}prel.`);
    expect(chartTable(changes, chartWords, 'sv-SE').rows[0]).toEqual(['Skadegörelse', '−34']);
  });

  it('tells intervals, and none more exactly than it is known, unless told how exactly', () => {
    expect(chartTable(band, chartWords, 'sv-SE').rows.slice(0, 2)).toEqual([['2018', '14 (9–20)'], ['2020', '12,5 (8–18)']]);
    expect(chartTable({ ...band, decimals: 1 }, chartWords, 'sv-SE').rows[0]).toEqual(['2018', '14,0 (9,0–20,0)']);
    expect(chartTable({ ...band, series: [{ name: 'a', values: [1 / 3, 0.1 + 0.2] }] }, chartWords, 'sv-SE').rows.map(([, text]) => text).slice(0, 2)).toEqual(['0,33', '0,3']);
  });

  it('a zero has no sign', () => {
    expect([figure(-0, 'sv-SE'), figure(-0.001, 'sv-SE'), figure(-0.04, 'sv-SE', 1), figure(-0.4, 'sv-SE'), figure(-10, 'en-US')]).toEqual(['0', '0', '0,0', '−0,4', '−10']);
  });

  it('says below where the figures come from and what to know of them', () => {
    expect(chartNote(lines, chartWords, 'sv-SE')).toBe('Källa: påhittade siffror för prov, hämtad 2026-03-23. Preliminära uppgifter är märkta prel. I en liten kommun ändrar få brott talet mycket.');
    expect(chartNote({ ...band, axisFrom: 5, caveat: undefined, sourceDate: undefined }, chartWords, 'sv-SE')).toMatch(/^Källa: påhittade siffror för prov\. Felmarginalen .* i diagrammet\. Axeln börjar vid 5\.$/);
    expect(chartNote({ ...one, preliminary: undefined, sourceDate: undefined }, chartWords, 'sv-SE')).toBe('Källa: påhittade siffror för prov');
    expect(chartNote({ ...one, preliminary: undefined, source: undefined }, chartWords, 'sv-SE')).toBe('');
  });
});

describe('a heat map', () => {
  it('shades equal steps from nothing to the most, and nothing that is hidden or unknown', () => {
    expect(heatSteps({ cells: [[0, 1, 4, 5, 'hidden', undefined, 10]] }, 5)).toEqual([[0, 0, 2, 2, undefined, undefined, 4]]);
    expect(heatSteps({ cells: [[0, 0]] }, 5)).toEqual([[0, 0]]);
  });

  it('tells the same figures in a document, sums too', () => {
    const { head, rows, total } = heatTable(heat, 'Summa', 'sv-SE');
    expect(head).toEqual(['Månad', '2022', '2023', '2024', '2025', '2026', 'Summa']);
    expect(rows).toHaveLength(12);
    expect(rows[11][5]).toBe('–');
    expect(rows.flat()).toContain('..');
    expect(total?.[0]).toBe('Summa');
    expect(hides(heat)).toBe(true);
    expect(cellText(1234, 'sv-SE')).toBe(`1${nbsp}234`);
  });
});

describe('places on a map', () => {
  const label = ({ name }: { name: string }): string => name;
  const places = ranked(map.places);

  it('are ranked by count, the hidden after the told', () => {
    expect(places.map(({ name }) => name).slice(0, 3)).toEqual(['Torget', 'Hamnen', 'Stationen']);
    expect(places[places.length - 1].name).toBe('Badplatsen');
    expect(unplaced(places)).toBe(true);
  });

  it.each([288, 640, 900])('lie as on the ground, by area of their counts, all within %i px', width => {
    const drawn = mapLayout(map.places, width, guess, label);
    const at = (name: string): { x: number; y: number; radius: number } => drawn!.dots.find(dot => places[dot.at].name === name)!;
    expect(drawn?.dots).toHaveLength(7);
    // Hamnen lies east of Torget, Stationen north of it.
    expect(at('Hamnen').x).toBeGreaterThan(at('Torget').x);
    expect(at('Stationen').y).toBeLessThan(at('Torget').y);
    expect((at('Torget').radius / at('Hamnen').radius) ** 2).toBeCloseTo(38 / 22, 6);
    for (const { x, y, radius } of drawn!.dots) expect(x - radius >= 0 && x + radius <= width && y - radius >= 0 && y + radius <= drawn!.height).toBe(true);
    expect(drawn!.ruler.length).toBeLessThanOrEqual(width / 4);
  });

  it('are no map where none has coordinates that can be, and one alone stands in the middle', () => {
    expect(mapLayout([{ name: 'a', count: 1 }, { name: 'b', count: 1, latitude: 91, longitude: 14 }, { name: 'c', count: 1, latitude: NaN, longitude: 14 }], 640, guess, label)).toBeUndefined();
    expect(mapLayout([{ name: 'a', count: 1, latitude: 58.3, longitude: 14.3 }], 640, guess, label)?.dots[0]).toMatchObject({ x: 320, hollow: false });
  });
});
