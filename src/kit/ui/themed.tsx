import * as React from 'react';

/** Custom properties that the style sheets of the app read: `--tn-text` and the like. */
export type ThemeVariables = Record<string, string>;

const ThemeVariablesContext = React.createContext<ThemeVariables>({});

export const ThemeVariablesProvider = ThemeVariablesContext.Provider;

/** The variables themselves, for what is drawn rather than styled. */
export const useThemeVariables = (): ThemeVariables => React.useContext(ThemeVariablesContext);

/**
 * Hands the theme's variables on to what Fluent draws outside the app's own element: panels, dialogs, callouts.
 * Every such layer wraps its content in this.
 */
export const Themed: React.FC = ({ children }) => (
  <div style={useThemeVariables() as React.CSSProperties}>{children}</div>
);
