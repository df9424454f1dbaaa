/** The colours of a drawing as custom properties, so that print and theme may change them under way. */
import { tones } from './palette';

/** `contrast`: Teams' theme of high contrast; `forced`: the browser's own colours (Windows contrast themes); `paper`: in print, whatever the theme. */
export type Scheme = 'light' | 'dark' | 'contrast' | 'forced' | 'paper';

const page = (text: string, subtle: string, line: string, background: string): Record<string, string> =>
  ({ '--tn-text': text, '--tn-subtle': subtle, '--tn-line': line, '--tn-background': background });

/** What a picture stands on wherever it is pasted, and a chart in print. */
export const paper: Readonly<Record<string, string>> = page('#1f1f1f', '#4d4d4d', '#d0d4da', '#ffffff');

const colourless = (scheme: Scheme): boolean => scheme === 'contrast' || scheme === 'forced';

/** So many shades a heat map has. */
export const heatShades = 5;

/** From few to many, with at least 4.5:1 against the text upon them; none where colours are not to carry meaning. */
export function heats(scheme: Scheme): string[] {
  if (colourless(scheme)) return Array.from({ length: heatShades }, () => 'transparent');
  return scheme === 'dark' ? ['#262b33', '#2a3645', '#2d435c', '#304f73', '#335c8c'] : ['#f3f6fa', '#dce7f2', '#c1d7ec', '#a4c6e5', '#84b2dc'];
}

/**
 * Colours of the series, `--tone-0` and on. In high contrast all have the text's colour, and patterns tell them apart.
 * Where the browser forces its colours these replace the theme's, which it leaves untouched in drawings.
 */
export function inks(scheme: Scheme): Record<string, string> {
  const colour = (at: number): string => scheme === 'light' || scheme === 'paper' ? `#${tones[at].light}` : scheme === 'dark' ? `#${tones[at].dark}` : 'var(--tn-text)';
  return {
    ...(scheme === 'forced' ? page('CanvasText', 'CanvasText', 'GrayText', 'Canvas') : scheme === 'paper' ? paper : {}),
    ...Object.fromEntries(tones.map((_, at) => [`--tone-${at}`, colour(at)])),
    '--grid-opacity': colourless(scheme) ? '0.4' : '1',
    '--heat-edge': colourless(scheme) ? 'var(--tn-line)' : 'var(--tn-background)',
    ...Object.fromEntries(heats(scheme).map((shade, step) => [`--heat-${step}`, shade]))
  };
}

export const ink = { text: 'var(--tn-text)', subtle: 'var(--tn-subtle)', line: 'var(--tn-line)', background: 'var(--tn-background)' } as const;

/** Lines behind the values: fainter where all lines have the text's colour. */
export const grid = { stroke: ink.line, strokeOpacity: 'var(--grid-opacity)' } as const;

/** Keeps a text readable where lines cross it. */
export const halo = { stroke: ink.background, strokeWidth: 3, paintOrder: 'stroke', strokeLinejoin: 'round' } as const;

/** The colour of a series. */
export const toneOf = (tone: number): string => `var(--tone-${tone})`;
