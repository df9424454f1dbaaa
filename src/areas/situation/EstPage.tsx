import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const SummaryPage = React.lazy(() => import(/* webpackChunkName: 'eventsSummary' */ './events/SummaryPage'));

/** EST: the meeting every second week, its tasks, and the half-year that it all sums up to (domain.md §2). One line for each sub-page. */
const EstPage: React.FC = () => (
  <SubPages
    label={strings.NavEst} base="est"
    pages={[
      { path: 'summary', text: strings.NavSummary, list: 'EventCounts', Page: SummaryPage }
    ]}
  />
);

export default EstPage;
