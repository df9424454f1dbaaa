/** @jest-environment node */
import { chartTable, tones, top } from '../../../../src/kit/word/chart';
import type { ChartBlock, ChartSeries } from '../../../../src/kit/word';

const block = (series: readonly ChartSeries[], more: Partial<ChartBlock> = {}): ChartBlock =>
  ({ kind: 'chart', form: 'lines', caption: 'Otrygghet', description: '', categoryTitle: 'År', categories: ['2025', '2026'], series, ...more });

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
};

describe('charts', () => {
  test('colours stand out from the paper, from their neighbours and from the figures upon them (WCAG 1.4.3, 1.4.11)', () => {
    tones.forEach(({ fill, on }, index) => {
      expect(contrast(fill, 'FFFFFF')).toBeGreaterThanOrEqual(3);
      expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, tones[(index + 1) % tones.length].fill)).toBeGreaterThanOrEqual(3);
    });
  });

  test('the table tells each value with its margin of error', () => {
    expect(chartTable(block([{ name: 'Hjo', values: [11, undefined], intervals: [[6, 17], undefined] }, { name: 'Riket', values: [12.5, 13] }])).rows)
      .toEqual([['2025', '11 (6–17)', '12,5'], ['2026', '–', '13']]);
  });

  test.each([
    ['intervals are within the axis', block([{ name: 'a', values: [11, 9], intervals: [[6, 17], [5, 14]] }]), 20],
    ['great ones too', block([{ name: 'a', values: [400, 9], intervals: [[6, 612], undefined] }]), 800],
    ['small whole numbers are not halved', block([{ name: 'a', values: [2, 1] }]), 5],
    ['none at all is still a scale', block([{ name: 'a', values: [0, undefined] }]), 5],
    ['stacked ones are summed', block([{ name: 'a', values: [2, 1] }, { name: 'b', values: [4, 1] }], { form: 'bars', stacked: true }), undefined],
    ['decimals are left to Word', block([{ name: 'a', values: [2.5, 1] }]), undefined]
  ])('%s', (_name, given, highest) => expect(top(given)).toBe(highest));
});
