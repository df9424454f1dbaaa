import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const OverviewPage = React.lazy(() => import(/* webpackChunkName: 'planOverview' */ './overview/OverviewPage'));
const ImportPage = React.lazy(() => import(/* webpackChunkName: 'planImportPage' */ './imports/page/ImportPage'));

/** Åtgärdsplan: measures that follow from causes, and are followed up (P16–P19, P22, P23; 5 §). One line for each sub-page. */
const PlanPage: React.FC = () => (
  <SubPages
    label={strings.NavPlan} base="plan"
    pages={[
      { path: '', items: true, text: strings.NavOverview, list: 'Measures', Page: OverviewPage },
      { path: 'import', text: strings.NavImports, list: 'Imports', Page: ImportPage }
    ]}
  />
);

export default PlanPage;
