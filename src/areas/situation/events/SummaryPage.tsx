import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useItems } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { Figures } from '../../../kit/ui/Figures';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { eventCounts } from '../lists';
import { summed } from './model';
import { halfYearOf } from './periods';

/** Events of a half-year by category, as EST tells them in March and September (domain.md §2). */
const SummaryPage: React.FC = () => {
  const half = halfYearOf(today().slice(0, 7));
  const { items, error, refresh } = useItems(eventCounts, { where: [{ column: 'Period', is: 'ge', value: half.first }, { column: 'Period', is: 'le', value: half.last }] });
  const title = fill(strings.SummaryTitle, `${half.first}–${half.last}`);
  return (
    <ListPage
      title={title} subtitle={undefined} commandsLabel={strings.EventsCommands} commands={[]} filters={null}
      lists={[{ definition: eventCounts, text: strings.OpenEventsList }]} error={error} loading={!items} refresh={refresh}
    >
      {items?.length === 0 && <EmptyPage text={strings.EventCountsNone} />}
      {items && items.length > 0 && <Figures label={title} figures={summed(items, 'Category').map(({ title: label, count }) => ({ label, value: count }))} />}
    </ListPage>
  );
};

export default SummaryPage;
