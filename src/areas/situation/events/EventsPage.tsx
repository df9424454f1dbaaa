import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useItems } from '../../../kit/lists';
import { dateAndTime, fill, today } from '../../../kit/text/format';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { useLanguage } from '../../../kit/ui/language';
import { useRoute } from '../../../kit/ui/router';
import styles from '../../../kit/ui/table.module.scss';
import { events } from '../lists';

/** Events of one month (P13). */
const EventsPage: React.FC = () => {
  const language = useLanguage();
  const { query } = useRoute();
  const period = query.month || today().slice(0, 7);
  const { items, error, refresh } = useItems(events, { where: [{ column: 'Period', is: 'eq', value: period }] });
  return (
    <ListPage
      title={strings.EventsTitle} subtitle={undefined} commandsLabel={strings.EventsCommands} commands={[]} filters={null}
      lists={[{ definition: events, text: strings.OpenEventsList }]} error={error} loading={!items} refresh={refresh}
    >
      {items?.length === 0 && <EmptyPage text={fill(strings.EventsEmptyMonth, period)} />}
      {items && items.length > 0 && (
        <ul className={styles.rows}>
          {items.map(item => (
            <li key={item.id} className={styles.row}>
              {item.Title}
              <div className={styles.about}>{[dateAndTime(item.OccurredAt, language), item.Category?.title, item.Area?.title].filter(Boolean).join(' · ')}</div>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  );
};

export default EventsPage;
