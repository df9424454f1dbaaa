import { createTheme } from '@fluentui/react/lib/Styling';
import type { ITheme, IPartialTheme } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import type { HostTheme, TeamsTheme } from './host';

/** Teams' own colours (its accent, surfaces and text), as a Fluent palette for each of its themes. */
const teams: Record<TeamsTheme, IPartialTheme> = {
  default: {
    palette: {
      themeDarker: '#323487', themeDark: '#444791', themeDarkAlt: '#4f52b2', themePrimary: '#5b5fc7', themeSecondary: '#7579eb',
      themeTertiary: '#aab1fa', themeLight: '#c5cbfa', themeLighter: '#e8ebfa', themeLighterAlt: '#f6f7fe', accent: '#5b5fc7'
    }
  },
  dark: {
    isInverted: true,
    palette: {
      themeDarker: '#e1e4ff', themeDark: '#cfd4ff', themeDarkAlt: '#b9bffb', themePrimary: '#aab1fa', themeSecondary: '#9299f7',
      themeTertiary: '#5b5fc7', themeLight: '#444791', themeLighter: '#2f2f4a', themeLighterAlt: '#26263a', accent: '#aab1fa',
      black: '#ffffff', neutralDark: '#fafafa', neutralPrimary: '#ffffff', neutralPrimaryAlt: '#e6e6e6', neutralSecondary: '#d6d6d6',
      neutralSecondaryAlt: '#c8c8c8', neutralTertiary: '#adadad', neutralTertiaryAlt: '#6b6b6b', neutralQuaternary: '#5c5c5c',
      neutralQuaternaryAlt: '#525252', neutralLight: '#3d3d3d', neutralLighter: '#333333', neutralLighterAlt: '#2b2b2b', white: '#1f1f1f',
      whiteTranslucent40: 'rgba(0, 0, 0, 0.55)'
    },
    semanticColors: {
      bodyBackground: '#1f1f1f', bodyText: '#ffffff', bodySubtext: '#d6d6d6', inputBorder: '#adadad', link: '#aab1fa', linkHovered: '#cfd4ff',
      primaryButtonBackground: '#aab1fa', primaryButtonText: '#1b1b2e', primaryButtonTextHovered: '#1b1b2e', primaryButtonTextPressed: '#1b1b2e',
      errorText: '#f1a7ab', errorBackground: '#3b1d20', errorIcon: '#f1a7ab', warningBackground: '#3a2f10', warningIcon: '#fde7a0',
      successBackground: '#17301a', successIcon: '#a4dba7', infoBackground: '#2b2b2b', infoIcon: '#d6d6d6', messageText: '#ffffff',
      messageLink: '#aab1fa', messageLinkHovered: '#cfd4ff', severeWarningBackground: '#41210d', severeWarningIcon: '#f5c09a'
    }
  },
  contrast: {
    isInverted: true,
    palette: {
      themeDarker: '#ffff00', themeDark: '#ffff00', themeDarkAlt: '#ffff00', themePrimary: '#ffff01', themeSecondary: '#ffff01',
      themeTertiary: '#ffff01', themeLight: '#1aebff', themeLighter: '#1a1a1a', themeLighterAlt: '#1a1a1a', accent: '#ffff01',
      black: '#ffffff', neutralDark: '#ffffff', neutralPrimary: '#ffffff', neutralPrimaryAlt: '#ffffff', neutralSecondary: '#ffffff',
      neutralSecondaryAlt: '#ffffff', neutralTertiary: '#ffffff', neutralTertiaryAlt: '#ffffff', neutralQuaternary: '#ffffff',
      neutralQuaternaryAlt: '#ffffff', neutralLight: '#333333', neutralLighter: '#1a1a1a', neutralLighterAlt: '#000000', white: '#000000',
      whiteTranslucent40: 'rgba(0, 0, 0, 0.7)'
    },
    semanticColors: {
      bodyBackground: '#000000', bodyText: '#ffffff', bodySubtext: '#ffffff', bodyDivider: '#ffffff', inputBorder: '#ffffff',
      disabledText: '#3ff23f', disabledBodyText: '#3ff23f', disabledBackground: '#000000', link: '#ffff01', linkHovered: '#ffff01',
      primaryButtonBackground: '#ffff01', primaryButtonText: '#000000', primaryButtonTextHovered: '#000000', primaryButtonTextPressed: '#000000',
      buttonBorder: '#ffffff', errorText: '#ffb3b3', errorBackground: '#000000', errorIcon: '#ffb3b3', warningBackground: '#000000',
      warningIcon: '#ffffff', successBackground: '#000000', successIcon: '#ffffff', infoBackground: '#000000', infoIcon: '#ffffff',
      severeWarningBackground: '#000000', severeWarningIcon: '#ffffff', messageText: '#ffffff', messageLink: '#ffff01', messageLinkHovered: '#ffff01',
      listItemBackgroundHovered: '#1a1a1a', menuItemBackgroundHovered: '#333333', menuItemText: '#ffffff'
    }
  }
};

/** Where surfaces have the page's own colour, what lies above it is told apart by its edge. */
function edged(colour: string): Theme['components'] {
  const line = `1px solid ${colour}`;
  return {
    Panel: { styles: { main: { borderLeft: line } } },
    Modal: { styles: { main: { border: line } } },
    CalloutContent: { styles: { root: { border: line } } },
    MessageBar: { styles: { root: { border: line } } }
  };
}

/** The Fluent theme of the place where the app is shown. */
export function themeFor(host: HostTheme): Theme {
  if (host.from === 'teams') {
    const theme = createTheme(teams[host.name] ?? teams.default);
    if (host.name === 'contrast') return { ...theme, components: edged('#ffffff') };
    return host.name === 'dark' ? { ...theme, components: edged('#3d3d3d') } : theme;
  }
  return createTheme({ palette: host.palette, semanticColors: host.semanticColors, isInverted: host.isInverted });
}

/** Whether the theme is one of high contrast, where colour may not carry meaning at all. */
export function isContrast(host: HostTheme): boolean {
  return host.from === 'teams' && host.name === 'contrast';
}

/**
 * The theme as custom properties for the app's own style sheets, so that they follow a change of theme live.
 * The state colours have 4.5:1 contrast against the page in each theme.
 */
export function themeVariables(theme: ITheme, host: HostTheme): Record<string, string> {
  const { palette, semanticColors } = theme;
  const contrast = isContrast(host);
  const dark = theme.isInverted;
  return {
    '--tn-scheme': contrast ? 'contrast' : dark ? 'dark' : 'light',
    '--tn-background': semanticColors.bodyBackground,
    '--tn-surface': palette.neutralLighterAlt,
    '--tn-hover': palette.neutralLighter,
    '--tn-selected': palette.themeLighter,
    '--tn-text': semanticColors.bodyText,
    '--tn-subtle': contrast || dark ? palette.neutralSecondary : '#605e5c',
    '--tn-line': contrast ? '#ffffff' : palette.neutralLight,
    '--tn-accent': palette.themePrimary,
    '--tn-link': semanticColors.link,
    '--tn-bad': contrast ? '#ffffff' : dark ? '#f1a7ab' : '#a4262c',
    '--tn-warn': contrast ? '#ffffff' : dark ? '#fcd48a' : '#8a4b00',
    '--tn-good': contrast ? '#ffffff' : dark ? '#a4dba7' : '#0b6a0b',
    '--tn-calm': contrast ? '#ffffff' : dark ? '#c8c8c8' : '#505050'
  };
}
