import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const EventsSummaryPage = React.lazy(() => import(/* webpackChunkName: 'eventsSummary' */ './events/SummaryPage'));
const ImportsPage = React.lazy(() => import(/* webpackChunkName: 'importsPage' */ './imports/page/ImportsPage'));
const EventsPage = React.lazy(() => import(/* webpackChunkName: 'events' */ './events/EventsPage'));

/** Lägesbild: from sources to problems and their causes (P12–P15; 4 §). One line for each sub-page, in the order of the work. */
const SituationPage: React.FC = () => (
  <SubPages
    label={strings.NavSituation} base="situation"
    pages={[
      { path: 'events', text: strings.NavEvents, list: 'Events', Page: EventsPage },
      { path: 'events/summary', list: 'EventCounts', Page: EventsSummaryPage },
      { path: 'imports', text: strings.NavImports, list: 'Imports', Page: ImportsPage }
    ]}
  />
);

export default SituationPage;
