/** Every chart of the kit in one page, in the theme and language of its address: for tests and for looking at. */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { initializeIcons } from '@fluentui/react/lib/Icons';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import AreaMap from '../../../src/kit/charts/AreaMap';
import Chart from '../../../src/kit/charts/Chart';
import HeatMap from '../../../src/kit/charts/HeatMap';
import { ThemeVariablesProvider } from '../../../src/kit/ui/themed';
import type { HostTheme, TeamsTheme } from '../../../src/workspace/host';
import { themeFor, themeVariables } from '../../../src/workspace/theme';
import { charts, heat, map } from './samples';

const asked = new URLSearchParams(window.location.search);
const host: HostTheme = { from: 'teams', name: (asked.get('theme') ?? 'default') as TeamsTheme };
const theme = themeFor(host);
const variables = themeVariables(theme, host);

initializeIcons('../../node_modules/@fluentui/font-icons-mdl2/fonts/', { disableWarnings: true });
ReactDOM.render(
  <ThemeProvider theme={theme}>
    <ThemeVariablesProvider value={variables}>
      <main style={{ ...variables, padding: 16, background: 'var(--tn-background)', color: 'var(--tn-text)' } as React.CSSProperties}>
        <h1>Diagram</h1>
        {charts.map(data => <Chart key={data.caption} data={data} />)}
        <HeatMap data={heat} />
        <AreaMap data={map} />
      </main>
    </ThemeVariablesProvider>
  </ThemeProvider>,
  document.getElementById('root')
);
