/** @jest-environment node */
import { heats, inks } from '../../../../src/kit/charts/ink';
import type { Scheme } from '../../../../src/kit/charts/ink';
import { dashes, looks, tones } from '../../../../src/kit/charts/palette';
import { lines } from '../../../e2e/charts/samples';

/** Contrast ratio of two colours (WCAG 2.1). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map(at => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of charts (WCAG 1.4.11, 1.4.3)', () => {
  it.each(tones.map((tone, at) => [at, tone] as const))('tone %i has 3:1 against its page, and the figures upon it 4.5:1', (_, { light, dark, on }) => {
    expect(contrast(`#${light}`, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(`#${dark}`, '#1f1f1f')).toBeGreaterThanOrEqual(3);
    expect(contrast(`#${dark}`, '#000000')).toBeGreaterThanOrEqual(3);
    expect(contrast(`#${on}`, `#${light}`)).toBeGreaterThanOrEqual(4.5);
  });

  it('take turns, so that neighbours have 3:1 against each other too', () => {
    tones.forEach(({ light }, at) => expect(contrast(`#${light}`, `#${tones[(at + 1) % tones.length].light}`)).toBeGreaterThanOrEqual(3));
  });

  it.each([['light', '#323130'], ['dark', '#ffffff'], ['paper', '#1f1f1f']] as [Scheme, string][])('of a heat map have 4.5:1 against the text upon them: %s', (scheme, text) => {
    for (const shade of heats(scheme)) expect(contrast(shade, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('carry nothing in high contrast', () => {
    for (const scheme of ['contrast', 'forced'] as const) {
      expect(new Set(tones.map((_, at) => inks(scheme)[`--tone-${at}`])).size).toBe(1);
      expect(new Set(heats(scheme))).toEqual(new Set(['transparent']));
    }
    expect(new Set(dashes).size).toBe(tones.length);
  });
});

it('a mean takes the colour of what it smooths, dashed and without marks; no other line is dashed so', () => {
  const all = looks(lines);
  expect(all.map(({ tone }) => tone)).toEqual([0, 0, 1, 2, 3]);
  expect(all.map(({ dash }) => dash)).toEqual(['solid', 'dash', 'longDash', 'dot', 'dashDot']);
  expect(all.map(({ mark }) => mark)).toEqual(['circle', undefined, 'square', 'triangle', 'diamond']);
});
