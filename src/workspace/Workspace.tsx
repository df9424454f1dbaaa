import * as React from 'react';
import { SWRConfig } from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { clearOldDrafts } from '../kit/forms/drafts';
import { GraphProvider } from '../kit/graph/context';
import { SiteProvider } from '../kit/lists';
import type { Role, Site } from '../kit/lists';
import { faultText } from '../kit/ui/faults';
import { LanguageProvider } from '../kit/ui/language';
import { Loading } from '../kit/ui/Loading';
import { RouterProvider, useRoute } from '../kit/ui/router';
import { PageHead } from '../kit/ui/Section';
import { ThemeVariablesProvider } from '../kit/ui/themed';
import { WaitNote } from '../kit/ui/WaitNote';
import { measures } from '../areas/plan';
import { MeasuresProvider } from '../areas/situation';
import { ErrorBoundary } from './ErrorBoundary';
import type { Host } from './host';
import { Navigation } from './Navigation';
import { StartPage } from './StartPage';
import { themeFor, themeVariables } from './theme';
import { useLive, useWorkspace } from './useWorkspace';
import styles from './Workspace.module.scss';

const SituationPage = React.lazy(() => import(/* webpackChunkName: 'situation' */ '../areas/situation/SituationPage'));
const EstPage = React.lazy(() => import(/* webpackChunkName: 'est' */ '../areas/situation/EstPage'));
const PlanPage = React.lazy(() => import(/* webpackChunkName: 'plan' */ '../areas/plan/PlanPage'));
const CouncilPage = React.lazy(() => import(/* webpackChunkName: 'council' */ '../areas/council/CouncilPage'));
const CooperationPage = React.lazy(() => import(/* webpackChunkName: 'cooperation' */ '../areas/cooperation/CooperationPage'));
const CamerasPage = React.lazy(() => import(/* webpackChunkName: 'cameras' */ '../areas/cameras/CamerasPage'));
const AnalysisPage = React.lazy(() => import(/* webpackChunkName: 'analysis' */ '../areas/analysis/AnalysisPage'));
const SettingsPage = React.lazy(() => import(/* webpackChunkName: 'settings' */ './setup/SettingsPage'));
const FirstRunPage = React.lazy(() => import(/* webpackChunkName: 'settings' */ './setup/FirstRunPage'));

const Page: React.FC<{ role: Role | undefined }> = ({ role }) => {
  const { path } = useRoute();
  switch (path.split('/')[0]) {
    case '': return <StartPage role={role} />;
    case 'situation': return <SituationPage />;
    case 'est': return <EstPage />;
    case 'plan': return <PlanPage />;
    case 'council': return <CouncilPage />;
    case 'cooperation': return <CooperationPage />;
    case 'cameras': return <CamerasPage />;
    case 'analysis': return <AnalysisPage />;
    case 'settings': return <SettingsPage />;
    default: return (
      <>
        <PageHead title={strings.AppName} />
        <MessageBar messageBarType={MessageBarType.warning}>{strings.PageNotFound}</MessageBar>
      </>
    );
  }
};

const App: React.FC<{ site: Site; role: Role | undefined; ownsPage: boolean }> = ({ site, role, ownsPage }) => {
  const { path } = useRoute();
  const Main = ownsPage ? 'main' : 'div';
  return (
    <SiteProvider value={site}>
      <div className={styles.frame}>
        <Navigation role={role} />
        <Main className={styles.page}>
          <ErrorBoundary key={path.split('/')[0]}>
            <React.Suspense fallback={<Loading />}>
              <MeasuresProvider value={measures}>
                <Page role={role} />
              </MeasuresProvider>
            </React.Suspense>
          </ErrorBoundary>
        </Main>
      </div>
    </SiteProvider>
  );
};

/** What is shown in the app's place, with the heading and landmark that a page needs. */
const Instead: React.FC<{ host: Host; title?: string }> = ({ host, title, children }) => {
  const Main = host.ownsPage ? 'main' : 'div';
  return <Main className={styles.notice}>{title && <PageHead title={title} />}{children}</Main>;
};

const Content: React.FC<{ host: Host }> = ({ host }) => {
  const { phase, again } = useWorkspace(host);
  switch (phase.name) {
    case 'looking': return <Loading />;
    case 'ready': return <App site={phase.site} role={phase.role} ownsPage={host.ownsPage} />;
    case 'none': return (
      <Instead host={host}>
        <React.Suspense fallback={<Loading />}>
          <FirstRunPage host={host} canSetUp={phase.canSetUp} onReady={again} />
        </React.Suspense>
      </Instead>
    );
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

/** The whole app, wherever it is shown: Teams tab, personal app or SharePoint page. */
export const Workspace: React.FC<{ host: Host }> = ({ host }) => {
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
              <SWRConfig value={{ provider: () => new Map(), dedupingInterval: 2000, focusThrottleInterval: 10_000, shouldRetryOnError: false }}>
                <ErrorBoundary>
                  <Content host={host} />
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
