import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const OverviewPage = React.lazy(() => import(/* webpackChunkName: 'overview' */ './figures/OverviewPage'));
const FiguresPages = React.lazy(() => import(/* webpackChunkName: 'figures' */ './figures/FiguresPages'));
const EventsSummaryPage = React.lazy(() => import(/* webpackChunkName: 'eventsSummary' */ './events/SummaryPage'));
const ImportsPage = React.lazy(() => import(/* webpackChunkName: 'importsPage' */ './imports/page/ImportsPage'));
const EventsPage = React.lazy(() => import(/* webpackChunkName: 'events' */ './events/EventsPage'));
const ProblemsPage = React.lazy(() => import(/* webpackChunkName: 'problems' */ './problems/ProblemsPage'));
const PicturesPage = React.lazy(() => import(/* webpackChunkName: 'pictures' */ './pictures/PicturesPage'));

/** Lägesbild: from sources to problems and their causes (P12–P15; 4 §). One line for each sub-page, in the order of the work. */
const SituationPage: React.FC = () => (
  <SubPages
    label={strings.NavSituation} base="situation"
    pages={[
      { path: '', text: strings.NavOverview, list: 'Problems', Page: OverviewPage },
      { path: 'figures', text: strings.NavFigures, list: 'Observations', Page: FiguresPages },
      { path: 'events', text: strings.NavEvents, list: 'Events', Page: EventsPage },
      { path: 'events/summary', list: 'EventCounts', Page: EventsSummaryPage },
      { path: 'problems', text: strings.NavProblems, list: 'Problems', Page: ProblemsPage },
      { path: 'pictures', text: strings.NavPictures, list: 'SituationPictures', Page: PicturesPage },
      { path: 'imports', text: strings.NavImports, list: 'Imports', Page: ImportsPage }
    ]}
  />
);

export default SituationPage;
