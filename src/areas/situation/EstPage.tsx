import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../kit/ui/SubNavigation';

const MeetingPage = React.lazy(() => import(/* webpackChunkName: 'estMeeting' */ './est/MeetingPage'));
const TasksPage = React.lazy(() => import(/* webpackChunkName: 'estTasks' */ './est/TasksPage'));
const WalksPage = React.lazy(() => import(/* webpackChunkName: 'walks' */ './walks/WalksPage'));
const SummaryPage = React.lazy(() => import(/* webpackChunkName: 'eventsSummary' */ './events/SummaryPage'));

/** EST: the meeting every second week, its tasks, and the half-year that it all sums up to (domain.md §2). One line for each sub-page. */
const EstPage: React.FC = () => (
  <SubPages
    label={strings.NavEst} base="est"
    pages={[
      { path: 'meetings', text: strings.NavEstMeetings, list: 'EstMeetings', Page: MeetingPage },
      { path: 'tasks', text: strings.NavEstTasks, list: 'EstTasks', Page: TasksPage },
      { path: 'walks', text: strings.NavWalks, list: 'SafetyWalks', Page: WalksPage },
      { path: 'summary', text: strings.NavSummary, list: 'EventCounts', Page: SummaryPage }
    ]}
  />
);

export default EstPage;
