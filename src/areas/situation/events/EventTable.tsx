import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import styles from '../../../kit/ui/rows.module.scss';
import type { Event } from '../lists';
import { sourceText, whenText } from './texts';

const EventLink: React.FC<{ event: Event }> = ({ event }) => {
  const link = useLink();
  const { query } = useRoute();
  return <a className={styles.title} {...link({ path: `situation/events/${event.id}`, query })}>{event.Title}</a>;
};

const placeText = (event: Event): string => [event.Area?.title, event.Place].filter(Boolean).join(', ');

/** The events of a month. */
export const EventTable: React.FC<{ items: Event[] }> = ({ items }) => {
  const language = useLanguage();
  const column = (key: string, name: string, minWidth: number, maxWidth: number, onRender: (event: Event) => React.ReactNode): IColumn =>
    ({ key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender });
  const columns: IColumn[] = [
    column('when', strings.EventWhen, 110, 140, event => whenText(event, language)),
    { ...column('what', strings.EventWhat, 180, 380, event => <EventLink event={event} />), isRowHeader: true },
    column('category', strings.EventCategory, 120, 180, event => event.Category?.title),
    column('place', strings.EventAreaPlace, 120, 220, placeText),
    column('source', strings.EventSource, 110, 160, event => event.Department?.title ?? sourceText(event.Source))
  ];
  return (
    <DetailsList
      items={items} columns={columns} compact selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified}
      getKey={(event: Event) => String(event.id)} ariaLabelForGrid={strings.EventsTable} onShouldVirtualize={() => items.length > 200}
    />
  );
};

/** The same as rows, where the page is as narrow as a phone. */
export const EventRows: React.FC<{ items: readonly Event[] }> = ({ items }) => {
  const language = useLanguage();
  return (
    <ul className={styles.rows} aria-label={strings.EventsTable}>
      {items.map(event => (
        <li key={event.id} className={styles.row}>
          <EventLink event={event} />
          <div className={styles.about}>{[whenText(event, language), event.Category?.title].filter(Boolean).join(' · ')}</div>
          <div className={styles.about}>{placeText(event)}</div>
        </li>
      ))}
    </ul>
  );
};
