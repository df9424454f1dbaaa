import * as React from 'react';
import { SWRConfig } from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { clearOldDrafts } from '../kit/forms/drafts';
import { GraphProvider } from '../kit/graph/context';
import { SiteProvider, useItems } from '../kit/lists';
import type { Role, Site } from '../kit/lists';
import { faultText } from '../kit/ui/faults';
import { LanguageProvider } from '../kit/ui/language';
import { Loading } from '../kit/ui/Loading';
import { RouterProvider } from '../kit/ui/router';
import { PageHead } from '../kit/ui/Section';
import { ThemeVariablesProvider } from '../kit/ui/themed';
import { WaitNote } from '../kit/ui/WaitNote';
import { FollowUpMonthsProvider, followUpMonthsOf, measures } from '../areas/plan';
import { settings } from '../areas/settings';
import { MeasuresProvider, municipalityQuery } from '../areas/situation';
import { ErrorBoundary } from './ErrorBoundary';
import type { Host } from './host';
import { themeFor, themeVariables } from './theme';
import { useLive, useWorkspace } from './useWorkspace';
import styles from './Workspace.module.scss';

export interface Ready { site: Site; role: Role | undefined; }

interface Props {
  host: Host;
  /** What a web part shows once the home site is found. */
  page(ready: Ready): React.ReactNode;
  /** What it shows where no home site is known. `again` looks anew. */
  none(canSetUp: boolean, again: () => void): React.ReactNode;
}

/** What is shown in a page's place, with the heading and landmark that it needs. */
export const Instead: React.FC<{ host: Host; title?: string }> = ({ host, title, children }) => {
  const Main = host.ownsPage ? 'main' : 'div';
  return <Main className={styles.notice}>{title && <PageHead title={title} />}{children}</Main>;
};

/** What every page needs of the home site beside its lists. */
const Ground: React.FC = ({ children }) => {
  const { items } = useItems(settings, municipalityQuery);
  const months = React.useMemo(() => followUpMonthsOf(items), [items]);
  return <FollowUpMonthsProvider value={months}><MeasuresProvider value={measures}>{children}</MeasuresProvider></FollowUpMonthsProvider>;
};

const Content: React.FC<Props> = ({ host, page, none }) => {
  const { phase, again } = useWorkspace(host);
  switch (phase.name) {
    case 'looking': return <Loading />;
    case 'ready': return <SiteProvider value={phase.site}><Ground>{page({ site: phase.site, role: phase.role })}</Ground></SiteProvider>;
    case 'none': return <Instead host={host}><React.Suspense fallback={<Loading />}>{none(phase.canSetUp, again)}</React.Suspense></Instead>;
    case 'closed': return (
      <Instead host={host} title={strings.ClosedTitle}>
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.ClosedText}</MessageBar>
      </Instead>
    );
    case 'failed': return (
      <Instead host={host} title={strings.AppName}>
        <MessageBar
          messageBarType={MessageBarType.error} isMultiline
          actions={<MessageBarButton onClick={again}>{strings.TryAgain}</MessageBarButton>}
        >
          {faultText(phase.error)}
        </MessageBar>
      </Instead>
    );
  }
};

/** What every web part of ours stands in: theme, language, addresses, drafts and the home site, wherever it is shown. */
export const Shell: React.FC<Props> = props => {
  const { host } = props;
  const hostTheme = useLive(host.theme);
  const theme = React.useMemo(() => themeFor(hostTheme), [hostTheme]);
  React.useEffect(() => clearOldDrafts(), []);
  const variables = React.useMemo(() => themeVariables(theme, hostTheme), [theme, hostTheme]);
  return (
    <ThemeProvider
      theme={theme} applyTo="element" className={styles.app} style={variables as React.CSSProperties} lang={host.language.slice(0, 2)}
    >
      <ThemeVariablesProvider value={variables}>
        <LanguageProvider value={host.language}>
          <RouterProvider value={host.router}>
            <GraphProvider value={host.graph}>
              <SWRConfig value={{ provider: () => new Map(), dedupingInterval: 2000, focusThrottleInterval: 3000, shouldRetryOnError: false }}>
                <ErrorBoundary>
                  <Content {...props} />
                  <WaitNote />
                </ErrorBoundary>
              </SWRConfig>
            </GraphProvider>
          </RouterProvider>
        </LanguageProvider>
      </ThemeVariablesProvider>
    </ThemeProvider>
  );
};
