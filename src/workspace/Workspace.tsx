import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { Role } from '../kit/lists';
import { Loading } from '../kit/ui/Loading';
import { useRoute } from '../kit/ui/router';
import { PageHead } from '../kit/ui/Section';
import { ErrorBoundary } from './ErrorBoundary';
import type { Host } from './host';
import { Navigation } from './Navigation';
import { Shell } from './Shell';
import { StartPage } from './StartPage';
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

const App: React.FC<{ role: Role | undefined; ownsPage: boolean }> = ({ role, ownsPage }) => {
  const { path } = useRoute();
  const Main = ownsPage ? 'main' : 'div';
  return (
    <div className={styles.frame}>
      <Navigation role={role} />
      <Main className={styles.page}>
        <ErrorBoundary key={path.split('/')[0]}>
          <React.Suspense fallback={<Loading />}><Page role={role} /></React.Suspense>
        </ErrorBoundary>
      </Main>
    </div>
  );
};

/** The whole app, wherever it is shown: Teams tab, personal app or SharePoint page. */
export const Workspace: React.FC<{ host: Host }> = ({ host }) => (
  <Shell
    host={host} page={({ role }) => <App role={role} ownsPage={host.ownsPage} />}
    none={(canSetUp, again) => <FirstRunPage host={host} canSetUp={canSetUp} onReady={again} />}
  />
);
