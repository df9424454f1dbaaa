/**
 * The themes that SharePoint and Teams hand to a web part (IReadonlyTheme: palette, semanticColors, fonts,
 * isInverted), derived from a palette by Fluent itself.
 */
import { createRequire } from 'node:module';
import type { ThemeName } from './browser/hostData.ts';

type Theme = Record<string, unknown>;
const { createTheme } = createRequire(import.meta.url)('@fluentui/react/lib-commonjs/Styling') as { createTheme(theme: object): Theme };

const darkNeutrals = (white: string): object => ({
  white, neutralLighterAlt: '#262626', neutralLighter: '#292929', neutralLight: '#333333', neutralQuaternaryAlt: '#3d3d3d', neutralQuaternary: '#444444', neutralTertiaryAlt: '#666666',
  neutralTertiary: '#adadad', neutralSecondaryAlt: '#c8c8c8', neutralSecondary: '#d6d6d6', neutralPrimaryAlt: '#e6e6e6', neutralPrimary: '#ffffff', neutralDark: '#f5f5f5', black: '#f8f8f8',
});

const tealSite = { themePrimary: '#03787c', themeLighterAlt: '#f0f9fa', themeLighter: '#c5e9ea', themeLight: '#98d6d8', themeTertiary: '#49aeb1', themeSecondary: '#13898d', themeDarkAlt: '#026d70', themeDark: '#025c5f', themeDarker: '#014446' };
const tealSiteDark = { themePrimary: '#4cc2c6', themeLighterAlt: '#0a1314', themeLighter: '#123436', themeLight: '#1d5d60', themeTertiary: '#35989c', themeSecondary: '#45b4b8', themeDarkAlt: '#61cbcf', themeDark: '#7bd5d9', themeDarker: '#a0e2e5' };
const teams = { themePrimary: '#5b5fc7', themeLighterAlt: '#f7f7fd', themeLighter: '#e8ebfa', themeLight: '#c7c9ef', themeTertiary: '#9299f7', themeSecondary: '#7579eb', themeDarkAlt: '#4f52b2', themeDark: '#444791', themeDarker: '#383966' };
const teamsDark = { themePrimary: '#9ea2ff', themeLighterAlt: '#16161f', themeLighter: '#2f2f4a', themeLight: '#383966', themeTertiary: '#7579eb', themeSecondary: '#8f94f5', themeDarkAlt: '#aab1fa', themeDark: '#b6bcfa', themeDarker: '#dce0fa' };
const contrast = {
  themePrimary: '#ffff01', themeLighterAlt: '#000000', themeLighter: '#1aebff', themeLight: '#1aebff', themeTertiary: '#1aebff', themeSecondary: '#ffff01', themeDarkAlt: '#ffff01', themeDark: '#ffff01', themeDarker: '#ffff01',
  white: '#000000', neutralLighterAlt: '#000000', neutralLighter: '#000000', neutralLight: '#3f3f3f', neutralQuaternaryAlt: '#3f3f3f', neutralQuaternary: '#3f3f3f', neutralTertiaryAlt: '#ffffff',
  neutralTertiary: '#3ff23f', neutralSecondaryAlt: '#ffffff', neutralSecondary: '#ffffff', neutralPrimaryAlt: '#ffffff', neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff',
};

const themed = (palette: object, isInverted: boolean): Theme => createTheme({ palette, isInverted });

/** A site has a light or a dark theme; Windows' forced colours, not the site, make high contrast there. */
export const sharePointThemes: Record<ThemeName, Theme> = {
  light: themed(tealSite, false),
  dark: themed({ ...tealSiteDark, ...darkNeutrals('#1b1a19') }, true),
  contrast: themed({ ...tealSiteDark, ...darkNeutrals('#1b1a19') }, true),
};

export const teamsThemes: Record<ThemeName, Theme> = {
  light: themed({ ...teams, white: '#ffffff' }, false),
  dark: themed({ ...teamsDark, ...darkNeutrals('#1f1f1f') }, true),
  contrast: themed(contrast, true),
};
