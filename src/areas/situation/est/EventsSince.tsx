import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { eventClock } from '../events/model';
import type { Event } from '../lists';
import type { EventGroup, Span } from './model';
import styles from './Est.module.scss';

/** How many events of an area are told one by one. */
const told = 4;

const EventLink: React.FC<{ event: Event }> = ({ event }) => {
  const language = useLanguage();
  const link = useLink();
  const { date } = eventClock(event);
  const day = longDate(date, language).replace(/[ ,]*\d{4}$/, '');
  return <a {...link({ path: `situation/events/${event.id}`, query: { month: event.Period || date.slice(0, 7) } })}>{`${event.Title}, ${day}`}</a>;
};

const AreaEvents: React.FC<{ group: EventGroup; index: number }> = ({ group, index }) => {
  const link = useLink();
  const { area, events } = group.areas[index];
  const rest = events.length - told;
  return (
    <li className={styles.area}>
      <span className={styles.areaName}>{`${area?.title ?? strings.NoArea} (${events.length})`}</span>
      <ul className={styles.told}>
        {events.slice(0, told).map(event => <li key={event.id}><EventLink event={event} /></li>)}
        {rest > 0 && (
          <li>
            <a {...link({ path: 'situation/events', query: { month: events[told].Period, category: String(group.category?.id ?? ''), area: String(area?.id ?? 0) } })}>
              {fill(strings.EstMoreEvents, rest)}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
};

/** What has happened since the meeting before, by category and area. */
export const EventsSince: React.FC<{ groups: readonly EventGroup[] | undefined; span: Span; failed: boolean }> = ({ groups, span, failed }) => {
  const language = useLanguage();
  const total = groups?.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={fill(strings.EstEventsSince, longDate(span.from, language))} aside={total === undefined ? undefined : fill(strings.EventsReported, total)}>
      {!groups && !failed && <Loading rows={3} />}
      {total === 0 && <p>{strings.EstNoEvents}</p>}
      <div className={styles.groups}>
        {groups?.map(group => (
          <div key={group.category?.id ?? 0} className={styles.group}>
            <h3 className={styles.category}>{`${group.category?.title ?? strings.NoCategory} (${group.count})`}</h3>
            <ul className={styles.areas}>
              {group.areas.map(({ area }, index) => <AreaEvents key={area?.id ?? 0} group={group} index={index} />)}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
};
