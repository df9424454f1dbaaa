/** Stand-in for @microsoft/sp-component-base: the theme of the page and its changes. */
import { SPEvent, SPEventArgs, ServiceKey } from './coreLibrary.ts';

export type Theme = Record<string, unknown>;

export class ThemeChangedEventArgs extends SPEventArgs {
  readonly theme: Theme;

  constructor(theme: Theme) {
    super();
    this.theme = theme;
  }
}

export class ThemeProvider {
  static readonly serviceKey = ServiceKey.createCustom('sp-component-base:ThemeProvider', () => {
    throw new Error('SPFx stand-in: ThemeProvider is made by the host only');
  });
  readonly themeChangedEvent = new SPEvent<ThemeChangedEventArgs>();
  private theme: Theme;

  constructor(theme: Theme) {
    this.theme = theme;
  }

  tryGetTheme(): Theme {
    return this.theme;
  }

  /** The host's: a new theme for everybody who listens. */
  change(theme: Theme): void {
    this.theme = theme;
    this.themeChangedEvent.raise(new ThemeChangedEventArgs(theme));
  }
}

export class BaseComponent {}
