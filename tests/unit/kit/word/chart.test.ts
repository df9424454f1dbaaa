/** @jest-environment node */
import { chartTable, top } from '../../../../src/kit/word/chart';
import type { ChartSeries } from '../../../../src/kit/charts/model';
import type { ChartBlock } from '../../../../src/kit/word';

const block = (series: readonly ChartSeries[], more: Partial<ChartBlock> = {}): ChartBlock =>
  ({ kind: 'chart', form: 'lines', caption: 'Otrygghet', description: '', categoryTitle: 'År', categories: ['2025', '2026'], series, ...more });

describe('charts', () => {
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
