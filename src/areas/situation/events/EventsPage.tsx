import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { may, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { fill, monthName } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { Figures } from '../../../kit/ui/Figures';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../../kit/ui/ListPage';
import { useRouter } from '../../../kit/ui/router';
import { useNarrow } from '../../../kit/ui/useNarrow';
import { events, imports } from '../lists';
import { EventRows, EventTable } from './EventTable';
import { MonthChooser } from './MonthChooser';
import { halfYearBefore, halfYearOf, monthAway } from './periods';
import { halfYearText } from './texts';
import { useEventsPage } from './useEventsPage';
import type { EventsPageState } from './useEventsPage';
import styles from './EventsPage.module.scss';

const EventPanel = React.lazy(() => import(/* webpackChunkName: 'event' */ './EventPanel'));
const EventSettingsPanel = React.lazy(() => import(/* webpackChunkName: 'eventSettings' */ './EventSettingsPanel'));

/** The choices of a filter: those in use, and one that the address names though it is not. */
const choices = (options: readonly Reference[], chosen: number | undefined, none?: string): { key: string | number; text: string }[] => [
  { key: '', text: strings.All }, ...options.map(({ id, title }) => ({ key: id, text: title })), ...(none ? [{ key: 0, text: none }] : []),
  ...(chosen && !options.some(({ id }) => id === chosen) ? [{ key: chosen, text: String(chosen) }] : [])
];

const Filters: React.FC<{ state: EventsPageState }> = ({ state }) => {
  const { filter, setQuery } = state;
  return (
    <>
      <MonthChooser period={state.period} onChange={month => setQuery({ month })} />
      <FilterDropdown
        label={strings.EventCategory} value={filter.category ?? ''} options={choices(state.categories, filter.category)} onChange={category => setQuery({ category })}
      />
      <FilterDropdown
        label={strings.EventArea} value={filter.area ?? ''} options={choices(state.areas, filter.area, strings.NoArea)} onChange={area => setQuery({ area })}
      />
      <FilterSearch label={strings.SearchEvents} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
    </>
  );
};

/** The figures that the month is read against: counts, never percentages of small numbers. */
const Summary: React.FC<{ state: EventsPageState }> = ({ state }) => {
  const language = useLanguage();
  const { figures, period, counts } = state;
  const half = halfYearOf(period);
  return (
    <div className={styles.summary}>
      <Figures
        label={strings.EventFigures}
        figures={[
          { label: monthName(period, language), value: figures?.month },
          { label: fill(strings.EventsSameMonth, monthName(monthAway(period, -12), language)), value: figures?.lastYear },
          { label: fill(strings.EventsHalfSoFar, halfYearText({ first: half.first, last: period }, language)), value: figures?.soFar },
          { label: fill(strings.EventsHalfBefore, halfYearText(halfYearBefore(half), language)), value: figures?.halfBefore }
        ]}
      />
      {counts.progress && <MessageBar>{fill(strings.CountsProgress, counts.progress.read, counts.progress.of)}</MessageBar>}
      {counts.stale && !counts.progress && <MessageBar messageBarType={MessageBarType.warning}>{strings.CountsStale}</MessageBar>}
      {figures && figures.disposed > 0 && <MessageBar>{fill(strings.EventsDisposed, figures.disposed)}</MessageBar>}
    </div>
  );
};

const Removed: React.FC<{ state: EventsPageState }> = ({ state: { removed, undo } }) => removed ? (
  <MessageBar
    messageBarType={removed.error ? MessageBarType.error : MessageBarType.success} isMultiline
    actions={<MessageBarButton onClick={undo} disabled={removed.restoring}>{strings.Undo}</MessageBarButton>}
  >
    {removed.error ? faultText(removed.error) : fill(strings.EventRemoved, removed.event.Title)}
  </MessageBar>
) : null;

const Open: React.FC<{ state: EventsPageState }> = ({ state }) => {
  const { open, close } = state;
  if (open === undefined) return null;
  return (
    <React.Suspense fallback={null}>
      {open === 'settings' ? <EventSettingsPanel onClose={close} /> : <EventPanel id={open === 'new' ? undefined : open} page={state} />}
    </React.Suspense>
  );
};

/** Events (händelser) of a month (P13, P37; domain.md §2). */
const EventsPage: React.FC = () => {
  const narrow = useNarrow();
  const language = useLanguage();
  const router = useRouter();
  const { access } = useSite();
  const state = useEventsPage();
  const { shown, total, period, canAdd } = state;
  const month = monthName(period, language);
  const add = (): void => state.show('new');
  return (
    <ListPage
      title={fill(strings.EventsOfMonth, month)} subtitle={total === undefined ? undefined : fill(strings.EventsReported, total)} commandsLabel={strings.EventsCommands}
      commands={[
        ...(canAdd ? [{ key: 'new', text: strings.NewEvent, iconProps: { iconName: 'Add' }, onClick: add }] : []),
        { key: 'summary', text: strings.NavSummary, iconProps: { iconName: 'BarChart4' }, onClick: () => router.go({ path: 'situation/events/summary', query: {} }) },
        ...(state.canSet ? [{ key: 'settings', text: strings.EventSettings, iconProps: { iconName: 'Settings' }, onClick: () => state.show('settings') }] : [])
      ]}
      lists={[{ definition: events, text: strings.OpenEventsList }, ...(may(access, imports, 'read') ? [{ definition: imports, text: strings.OpenImports }] : [])]}
      summary={<Summary state={state} />} filters={<Filters state={state} />} error={state.error} loading={!shown} refresh={state.refresh}
    >
      {state.withoutCategories && (
        <MessageBar
          messageBarType={MessageBarType.warning} isMultiline
          actions={state.canSet ? <MessageBarButton onClick={() => state.show('settings')}>{strings.EventSettings}</MessageBarButton> : undefined}
        >
          {strings.NoCategories}
        </MessageBar>
      )}
      <Removed state={state} />
      {shown?.length === 0 && (
        <EmptyPage text={total === 0 ? fill(strings.EventsEmptyMonth, month) : strings.NothingMatchesFilter}>
          {total === 0 && canAdd && <PrimaryButton text={strings.NewEvent} onClick={add} />}
        </EmptyPage>
      )}
      {shown && shown.length > 0 && (narrow ? <EventRows items={shown} /> : <EventTable items={shown} />)}
      <Open state={state} />
    </ListPage>
  );
};

export default EventsPage;
