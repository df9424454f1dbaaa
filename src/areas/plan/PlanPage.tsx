import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const OverviewPage = React.lazy(() => import(/* webpackChunkName: 'planOverview' */ './overview/OverviewPage'));
const YearsPage = React.lazy(() => import(/* webpackChunkName: 'planYears' */ './years/YearsPage'));
const MinePage = React.lazy(() => import(/* webpackChunkName: 'planMine' */ './mine/MinePage'));

/** Åtgärdsplan: measures that follow from causes, and are followed up (P16–P19, P22, P23; 5 §). One line for each sub-page. */
const PlanPage: React.FC = () => (
  <SubPages
    label={strings.NavPlan} base="plan"
    pages={[
      { path: '', items: true, text: strings.NavOverview, list: 'Measures', Page: OverviewPage },
      { path: 'years', text: strings.PlanYearsTitle, list: 'ActionPlans', Page: YearsPage },
      { path: 'mine', text: strings.OwnMeasures, list: 'Measures', Page: MinePage }
    ]}
  />
);

export default PlanPage;
