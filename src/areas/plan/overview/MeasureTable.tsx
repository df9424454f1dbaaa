import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { figure, today } from '../../../kit/text/format';
import { grouped } from '../../../kit/ui/groups';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import type { Measure } from '../lists';
import { attention } from '../model';
import type { SortKey } from '../model';
import { AttentionBadge, StatusBadge } from '../StatusBadge';
import type { OverviewState } from './useOverview';
import styles from '../../../kit/ui/rows.module.scss';

/** The year's measures as a table, grouped by verksamhet. */
export const MeasureTable: React.FC<{ state: OverviewState; items: Measure[] }> = ({ state, items }) => {
  const language = useLanguage();
  const link = useLink();
  const { query } = useRoute();
  const now = today();
  const column = (key: SortKey, name: string, minWidth: number, maxWidth: number, onRender: (measure: Measure) => React.ReactNode): IColumn => ({
    key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender,
    isSorted: state.sort.key === key, isSortedDescending: state.sort.key === key && state.sort.descending,
    sortAscendingAriaLabel: strings.SortedUp, sortDescendingAriaLabel: strings.SortedDown,
    onColumnClick: () => state.sortBy(key)
  });
  const columns: IColumn[] = [
    {
      ...column('Title', strings.MeasureTitle, 180, 340, measure =>
        <a className={styles.title} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>),
      isRowHeader: true
    },
    column('Problem', strings.Problem, 110, 200, measure => measure.Problem?.title),
    column('Owner', strings.Owner, 100, 180, measure => measure.Owner?.title ?? strings.NoOwner),
    column('Status', strings.Status, 120, 150, measure => (
      <span className={styles.status}>
        <StatusBadge status={measure.Status} />
        {attention(measure, now) !== 'none' && <AttentionBadge measure={measure} today={now} />}
      </span>
    )),
    column('EndDate', strings.EndDate, 96, 110, measure => measure.EndDate),
    {
      ...column('Progress', strings.Done, 92, 100, measure => `${figure(measure.Progress ?? 0, language)} %`),
      className: styles.number
    }
  ];
  return (
    <DetailsList
      items={items} columns={columns} groups={state.groups} selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified}
      getKey={(measure: Measure) => String(measure.id)} ariaLabelForGrid={strings.PlanTable} compact
      onShouldVirtualize={() => items.length > 200}
      {...grouped}
    />
  );
};
