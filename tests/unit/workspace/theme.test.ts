import { isContrast, themeFor, themeVariables } from '../../../src/workspace/theme';
import type { HostTheme, TeamsTheme } from '../../../src/workspace/host';

/** Relative luminance (WCAG 2.1). */
function luminance(colour: string): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) throw new Error(`${colour} is no plain colour`);
  const [red, green, blue] = hex.slice(1).map(part => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.1). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const full = (colour: string): string => colour === 'white' ? '#ffffff' : colour.length === 4 ? `#${[...colour.slice(1)].map(digit => digit + digit).join('')}` : colour;

const names: TeamsTheme[] = ['default', 'dark', 'contrast'];
const inTeams = (name: TeamsTheme): HostTheme => ({ from: 'teams', name });
const variables = (name: TeamsTheme): Record<string, string> => themeVariables(themeFor(inTeams(name)), inTeams(name));

const texts = ['text', 'subtle', 'accent', 'link', 'bad', 'warn', 'good', 'calm'];

describe('the app\'s colours in Teams (WCAG 2.1 AA 1.4.3)', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(names.flatMap(name => texts.map(text => [name, text] as const)))('%s: %s has 4.5:1 against page, surface and hovered row', (name, text) => {
    const found = variables(name);
    for (const behind of ['background', 'surface', 'hover']) {
      const ratio = contrast(full(found[`--tn-${text}`]), full(found[`--tn-${behind}`]));
      expect({ behind, ratio, enough: ratio >= 4.5 }).toEqual({ behind, ratio, enough: true });
    }
  });

  it.each(names)('%s: text on a selected row has 4.5:1', name => {
    const found = variables(name);
    expect(contrast(full(found['--tn-text']), full(found['--tn-selected']))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(names)('%s: the words of buttons and messages have 4.5:1 against theirs', name => {
    const { semanticColors } = themeFor(inTeams(name));
    for (const [text, behind] of [
      ['primaryButtonText', 'primaryButtonBackground'], ['bodyText', 'bodyBackground'], ['messageText', 'errorBackground'], ['messageText', 'warningBackground'],
      ['messageText', 'successBackground'], ['messageText', 'infoBackground'], ['errorText', 'bodyBackground'], ['link', 'bodyBackground'], ['messageLink', 'infoBackground']
    ] as const) {
      const ratio = contrast(full(semanticColors[text]), full(semanticColors[behind]));
      expect({ text, behind, ratio, enough: ratio >= 4.5 }).toEqual({ text, behind, ratio, enough: true });
    }
  });

  it('carry no meaning in high contrast, where every state has the same colour', () => {
    const found = variables('contrast');
    expect(new Set(['bad', 'warn', 'good', 'calm'].map(state => found[`--tn-${state}`])).size).toBe(1);
    expect(names.map(name => isContrast(inTeams(name)))).toEqual([false, false, true]);
  });

  it('are Teams\' default ones for a theme that Teams may invent later', () => {
    expect(themeFor({ from: 'teams', name: 'glass' as TeamsTheme }).palette.themePrimary).toBe(themeFor(inTeams('default')).palette.themePrimary);
  });
});

describe('the app\'s colours in SharePoint', () => {
  it('are the site\'s own', () => {
    const host: HostTheme = { from: 'sharepoint', palette: { themePrimary: '#03787c' }, semanticColors: { bodyBackground: '#faf9f8' }, isInverted: false };
    expect(themeVariables(themeFor(host), host)).toMatchObject({ '--tn-accent': '#03787c', '--tn-background': '#faf9f8' });
    expect(isContrast(host)).toBe(false);
  });
});
