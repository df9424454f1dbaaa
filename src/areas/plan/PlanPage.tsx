import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const OverviewPage = React.lazy(() => import(/* webpackChunkName: 'planOverview' */ './overview/OverviewPage'));
const MinePage = React.lazy(() => import(/* webpackChunkName: 'planMine' */ './mine/MinePage'));
const YearsPage = React.lazy(() => import(/* webpackChunkName: 'planYears' */ './years/YearsPage'));
const ImportPage = React.lazy(() => import(/* webpackChunkName: 'planImportPage' */ './imports/page/ImportPage'));
const PeoplePage = React.lazy(() => import(/* webpackChunkName: 'planPeople' */ './people/PeoplePage'));
const DepartmentsPage = React.lazy(() => import(/* webpackChunkName: 'planPeople' */ './people/DepartmentsPage'));
const RemindersPage = React.lazy(() => import(/* webpackChunkName: 'planReminders' */ './reminders/RemindersPage'));

/** Åtgärdsplan: measures that follow from causes, and are followed up (P16–P19, P22, P23; 5 §). One line for each sub-page. */
const PlanPage: React.FC = () => (
  <SubPages
    label={strings.NavPlan} base="plan"
    pages={[
      { path: '', items: true, text: strings.NavOverview, list: 'Measures', Page: OverviewPage },
      { path: 'mine', text: strings.OwnMeasures, list: 'Measures', Page: MinePage },
      { path: 'years', text: strings.PlanYearsTitle, list: 'ActionPlans', Page: YearsPage },
      { path: 'import', text: strings.NavImports, list: 'Imports', Page: ImportPage },
      // The log of reminders is the coordinator's alone, and so are these pages.
      { path: 'people', text: strings.PeopleTitle, list: 'Reminders', Page: PeoplePage },
      { path: 'people/departments', list: 'Reminders', Page: DepartmentsPage },
      { path: 'reminders', text: strings.ReminderTitle, list: 'Reminders', Page: RemindersPage }
    ]}
  />
);

export default PlanPage;
