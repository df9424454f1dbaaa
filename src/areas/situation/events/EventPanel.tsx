import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { may, useItem, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { fill, longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { faultText } from '../../../kit/ui/faults';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { events } from '../lists';
import type { Event } from '../lists';
import { EventForm } from './EventForm';
import type { EventFormValues } from './model';
import { toEventForm } from './model';
import { sourceText, whenText } from './texts';
import type { EventsPageState } from './useEventsPage';

const EventDetails: React.FC<{ event: Event }> = ({ event }) => {
  const language = useLanguage();
  return (
    <Details rows={[
      [strings.EventCategory, event.Category?.title], [strings.EventWhen, whenText(event, language)], [strings.EventArea, event.Area?.title],
      [strings.EventPlace, event.Place], [strings.EventDetails, event.Details], [strings.EventSource, sourceText(event.Source)],
      [strings.DepartmentShort, event.Department?.title], [strings.DisposeAfter, longDate(event.DisposeAfter, language)]
    ]} />
  );
};

const Remove: React.FC<{ event: Event; page: EventsPageState }> = ({ event, page }) => {
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const remove = (): void => {
    setBusy(true);
    setError(undefined);
    page.remove(event).then(page.close, failure => {
      setError(failure as Error);
      setBusy(false);
    });
  };
  return (
    <>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      <DefaultButton text={strings.RemoveEvent} iconProps={{ iconName: 'Delete' }} onClick={remove} disabled={busy} />
    </>
  );
};

const Standing: React.FC<{ event: Event; page: EventsPageState }> = ({ event, page }) => {
  const { access } = useSite();
  const language = useLanguage();
  // As it stood when the panel was opened: the month it came from is counted anew too.
  const [before] = React.useState(event);
  return (
    <>
      <Pivot overflowBehavior="menu">
        <PivotItem itemKey="details" headerText={strings.TabDetails}>
          {may(access, events, 'edit') ? (
            <EventForm
              event={event} categories={page.categories} areas={page.areas} retention={page.retention} onCancel={page.close}
              onSaved={saved => {
                page.written(before, saved);
                page.close();
              }}
            />
          ) : <EventDetails event={event} />}
          {page.canRemove && <Remove event={event} page={page} />}
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <History definition={events as unknown as ListDefinition} id={event.id} etag={event.etag} />
        </PivotItem>
      </Pivot>
      {event.DisposeAfter && <p>{fill(strings.EventKeptUntil, longDate(event.DisposeAfter, language))}</p>}
      <NativeLink definition={events} id={event.id} />
    </>
  );
};

/** One after the other: place, source and date of the last one stand in the next. */
const Fresh: React.FC<{ page: EventsPageState }> = ({ page }) => {
  const [saved, setSaved] = React.useState<Event[]>([]);
  const last = saved[saved.length - 1];
  const fresh = (): Partial<EventFormValues> => {
    if (!last) return {};
    const { Date, Area, Source, Department } = toEventForm(last);
    return { Date, Area, Source, Department };
  };
  return (
    <>
      {last && <MessageBar key={last.id} messageBarType={MessageBarType.success} role="status">{fill(strings.EventSaved, last.Title)}</MessageBar>}
      <EventForm
        key={saved.length} event={undefined} fresh={fresh()} categories={page.categories} areas={page.areas} retention={page.retention} onCancel={page.close}
        onSaved={(event, more) => {
          page.written(event);
          if (more) setSaved([...saved, event]);
          else page.close();
        }}
      />
    </>
  );
};

/** One event beside the page: its form, or its details, and its history. */
const EventPanel: React.FC<{ id: number | undefined; page: EventsPageState }> = ({ id, page }) => {
  const { item, missing, error } = useItem(events, id);
  return (
    <ItemPanel
      title={id === undefined ? strings.NewEvent : item?.Title ?? strings.NavEvents} error={error} missing={missing ? strings.EventMissing : undefined}
      ready={id === undefined ? page.total !== undefined : item !== undefined} onClose={page.close}
    >
      {id === undefined ? <Fresh page={page} /> : item && <Standing key={item.id} event={item} page={page} />}
    </ItemPanel>
  );
};

export default EventPanel;
