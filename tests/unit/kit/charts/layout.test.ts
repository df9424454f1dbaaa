/** @jest-environment node */
import { layout } from '../../../../src/kit/charts/layout';
import type { Layout } from '../../../../src/kit/charts/layout';
import { bandPath, banded, linePath } from '../../../../src/kit/charts/lines';
import { legend } from '../../../../src/kit/charts/legend';
import { valueExtent } from '../../../../src/kit/charts/model';
import type { ChartData } from '../../../../src/kit/charts/model';
import { move, nearest } from '../../../../src/kit/charts/moves';
import { clip, guess, wrap } from '../../../../src/kit/charts/text';
import { band, bars, changes, charts, columns, lines, one, stack, whiskers } from '../../../e2e/charts/samples';

const place = (data: ChartData, width = 640): Layout => layout(data, { width, measure: guess, labels: data.categories, figure: String, tick: String });
const overlaps = (places: { at: number; lines: string[] }[]): boolean => {
  const shown = places.filter(({ lines: texts }) => texts.length > 0).map(({ at, lines: texts }) => ({ at, half: Math.max(...texts.map(guess)) / 2 }));
  return shown.some(({ at, half }, index) => index > 0 && at - half < shown[index - 1].at + shown[index - 1].half);
};

describe('honest axes', () => {
  it.each(charts.filter(({ form }) => form !== 'lines').map(data => [data.caption, data] as const))('bars and columns begin at zero: %s', (_, data) => {
    const [low] = valueExtent({ ...data, axisFrom: 500 });
    expect(low).toBeLessThanOrEqual(0);
    const { ticks, base, lying } = place({ ...data, axisFrom: 500 });
    expect(ticks.find(({ at }) => Math.abs(at - base) < 0.01)).toMatchObject({ label: '0' });
    expect(lying).toBe(data.form === 'bars');
  });

  it('the length of a bar is in proportion to its value', () => {
    for (const data of [one, changes, whiskers]) {
      const { bars: drawn, lying } = place(data);
      const ratios = drawn.map(({ series, category, width, height }) => (lying ? width : height) / Math.abs(data.series[series].values[category] ?? NaN));
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 6);
    }
  });

  it('lines begin at zero, unless told otherwise: then exactly there', () => {
    expect(place(lines).ticks[0].label).toBe('0');
    const told = place({ ...band, axisFrom: 5 });
    expect(told.ticks[0]).toEqual({ label: '5', at: told.bottom });
    expect(place({ ...band, axisFrom: 13 }).points[0].every(point => point && point.y <= told.bottom + 1)).toBe(true);
  });

  it('whole values get whole ticks only, and values that are all zero still get an axis', () => {
    const few = { ...one, categories: ['2025', '2026'], preliminary: undefined, series: [{ name: 'a', values: [1, 2] }] };
    expect(place(few).ticks.map(({ label }) => label)).toEqual(['0', '1', '2']);
    expect(place({ ...few, series: [{ name: 'a', values: [0, 0] }] }).ticks.length).toBeGreaterThan(1);
    expect(place({ ...few, series: [{ name: 'a', values: [undefined, undefined] }] }).bars).toEqual([]);
  });

  it('intervals are within the axis', () => {
    const { top, bottom, whiskers: drawn } = place(whiskers);
    expect(drawn).toHaveLength(7);
    for (const { from, to } of drawn) for (const { y } of [from, to]) expect(y >= top && y <= bottom).toBe(true);
  });
});

describe('what has no value', () => {
  it('leaves a gap in a line and no bar at all', () => {
    expect(place(lines).points[0][6]).toBeUndefined();
    expect(linePath(place(lines).points[0]).match(/M/g)).toHaveLength(2);
    expect(place(one).bars.map(({ category }) => category)).not.toContain(6);
  });
});

describe('stacks', () => {
  it('stand upon each other in order, without zeros, and reach their sum', () => {
    const { bars: drawn, points } = place(stack);
    const autumn = drawn.filter(({ category }) => category === 0);
    expect(autumn.map(({ series }) => series)).toEqual([0, 1, 2, 3]);
    for (let at = 1; at < autumn.length; at += 1) expect(autumn[at].y + autumn[at].height).toBeCloseTo(autumn[at - 1].y, 6);
    expect(drawn.some(({ series, category }) => series === 2 && category === 1)).toBe(false);
    expect(points[0][0]?.y).toBeCloseTo(autumn[0].y + autumn[0].height / 2, 6);
  });
});

describe('room', () => {
  it.each([320, 480, 900].flatMap(width => charts.map(data => [width, data.caption, data] as const)))('%i px: nothing is drawn outside, no names cover each other: %s', (width, _, data) => {
    const { left, right, top, bottom, height, bars: drawn, points, categories, lying, labels } = place(data, width);
    expect(right - left).toBeGreaterThan(width * 0.4);
    expect(bottom).toBeLessThan(height);
    for (const { x, y, width: wide, height: high } of drawn) {
      expect(x).toBeGreaterThanOrEqual(left - 0.01);
      expect(x + wide).toBeLessThanOrEqual(right + 0.01);
      expect(y).toBeGreaterThanOrEqual(top - 0.01);
      expect(y + high).toBeLessThanOrEqual(bottom + 0.01);
    }
    for (const point of points.flat()) if (point) expect(point.x <= width && point.x >= 0 && point.y >= 0 && point.y <= bottom).toBe(true);
    for (const { x, text, anchor } of labels) expect(x + guess(text) * (anchor === 'middle' ? 0.5 : 1)).toBeLessThanOrEqual(width + 0.01);
    if (!lying) {
      expect(overlaps(categories)).toBe(false);
      expect(categories[categories.length - 1].lines).not.toEqual([]);
    }
  });

  it('columns with names that have no room lie down', () => {
    const named = { ...columns, categories: bars.categories.slice(0, 4) };
    expect(place(named, 320).lying).toBe(true);
    expect(place(named, 1200).lying).toBe(false);
    expect(place(one, 320).lying).toBe(false);
  });

  it('a legend breaks into rows, and one series needs none', () => {
    const names = columns.series.map(({ name }) => name);
    expect(new Set(legend(names, 'bars', 320, guess).entries.map(({ y }) => y)).size).toBeGreaterThan(2);
    expect(legend(['a'], 'bars', 320, guess)).toEqual({ entries: [], height: 0 });
  });

  it('texts break between words and are clipped with an ellipsis', () => {
    expect(wrap('ett två tre', guess('ett två'), 2, guess)).toEqual(['ett två', 'tre']);
    expect(wrap('ett två tre fyra', guess('ett'), 2, guess)[1]).toMatch(/…$/);
    expect(clip('Kommunledning', guess('Kommun…'), guess)).toBe('Kommun…');
    expect(clip('ab', 1, guess)).toBe('');
  });
});

describe('bands', () => {
  it('are drawn for the only series with intervals, when none is missing; else whiskers', () => {
    expect(banded(band)).toBe(0);
    expect(bandPath(place(band), 0)).toMatch(/^M.*Z$/);
    expect(banded(whiskers)).toBeUndefined();
    expect(banded({ ...band, series: [band.series[0], { ...band.series[0], name: 'b' }] })).toBeUndefined();
    expect(banded({ ...band, series: [{ ...band.series[0], values: [14, undefined, 11, 12] }] })).toBeUndefined();
  });
});

describe('keys and pointer', () => {
  const grid = { series: 2, categories: 3 };
  it('go along, across, to the ends, and stop there', () => {
    expect(move('ArrowRight', undefined, grid, false)).toEqual({ series: 0, category: 0 });
    expect(move('ArrowLeft', undefined, grid, false)).toEqual({ series: 0, category: 2 });
    expect(move('ArrowRight', { series: 1, category: 2 }, grid, false)).toEqual({ series: 1, category: 2 });
    expect(move('ArrowDown', { series: 0, category: 1 }, grid, false)).toEqual({ series: 1, category: 1 });
    expect(move('ArrowDown', { series: 0, category: 1 }, grid, true)).toEqual({ series: 0, category: 2 });
    expect(move('ArrowRight', { series: 0, category: 1 }, grid, true)).toEqual({ series: 1, category: 1 });
    expect(move('Home', { series: 1, category: 2 }, grid, false)).toEqual({ series: 1, category: 0 });
    expect(move('End', undefined, grid, false)).toEqual({ series: 0, category: 2 });
    expect(move('a', undefined, grid, false)).toBeUndefined();
    expect(move('Home', undefined, { series: 0, categories: 0 }, false)).toBeUndefined();
  });

  it.each(charts.map(data => [data.caption, data] as const))('find every value at its own point: %s', (_, data) => {
    const drawn = place(data, 900);
    drawn.points.forEach((points, series) => points.forEach((point, category) => {
      // In a stack what is not drawn has no place of its own.
      if (!point || (data.stacked && !drawn.bars.some(bar => bar.series === series && bar.category === category))) return;
      const found = nearest(drawn, point.x, point.y, data.stacked ?? false);
      expect(found?.category).toBe(category);
      expect(found && drawn.points[found.series][category]).toEqual(point);
    }));
    expect(nearest(drawn, 5000, 5000, false)).toBeUndefined();
  });
});
