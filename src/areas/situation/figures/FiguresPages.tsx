import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { SubPages } from '../../../kit/ui/SubNavigation';
import FiguresPage from './FiguresPage';

const ChangesPage = React.lazy(() => import(/* webpackChunkName: 'changes' */ './ChangesPage'));
const EventFiguresPage = React.lazy(() => import(/* webpackChunkName: 'eventFigures' */ './EventFiguresPage'));

/** The analysis on screen: one indicator over time and beside others, what changed, and when and where events are reported. */
const FiguresPages: React.FC = () => (
  <SubPages
    label={strings.NavFigures} base="situation/figures"
    pages={[
      { path: '', text: strings.NavDevelopment, list: 'Observations', Page: FiguresPage },
      { path: 'settings', list: 'Observations', Page: FiguresPage },
      { path: 'changes', text: strings.NavChanges, list: 'Observations', Page: ChangesPage },
      { path: 'events', text: strings.NavEventFigures, list: 'EventCounts', Page: EventFiguresPage }
    ]}
  />
);

export default FiguresPages;
