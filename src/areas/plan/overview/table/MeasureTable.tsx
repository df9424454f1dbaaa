import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { figure, fill } from '../../../../kit/text/format';
import { grouped } from '../../../../kit/ui/groups';
import { useLanguage } from '../../../../kit/ui/language';
import { useLink, useRoute } from '../../../../kit/ui/router';
import type { Measure } from '../../lists';
import type { SortKey } from '../../model';
import { AttentionBadge, StatusBadge } from '../../StatusBadge';
import { cellOf, columnsOf } from '../export/sheet';
import type { ColumnKey } from '../export/sheet';
import type { OverviewState } from '../useOverview';
import { groupingTexts } from '../words';
import styles from '../../../../kit/ui/rows.module.scss';

/** Smallest and widest, in pixels. */
const widths: Partial<Record<ColumnKey, readonly [number, number]>> = {
  Title: [180, 280], Department: [100, 160], Problem: [130, 240], Owner: [100, 180], Status: [120, 150], EndDate: [96, 110], Progress: [92, 100], Missing: [110, 180]
};

const sortable: readonly ColumnKey[] = ['Title', 'Problem', 'Owner', 'Status', 'EndDate', 'Progress'];

/** More rows than this are drawn as they come into view. */
const manyRows = 60;

/** Windows of rows drawn above and below the one in view: with Fluent's two a change of filter took over 100 ms. */
const listProps = { renderedWindowsAhead: 1, renderedWindowsBehind: 1 };

/** The year's measures as a table, in groups. */
export const MeasureTable: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { sort, sortBy, words, today, ask, view, grouping, filter, shown } = state;
  const language = useLanguage();
  const link = useLink();
  const { query } = useRoute();
  const cell = (measure: Measure, key: ColumnKey): React.ReactNode => {
    switch (key) {
      case 'Title': return <a className={styles.title} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>;
      case 'Status': return (
        <span className={styles.status}>
          <StatusBadge status={measure.Status} />
          {ask(measure) !== 'none' && <AttentionBadge measure={measure} today={today} />}
        </span>
      );
      case 'Progress': return `${figure(measure.Progress ?? 0, language)} %`;
      default: return cellOf(measure, key, words, ask);
    }
  };
  const names: Partial<Record<ColumnKey, string>> = { Progress: strings.Done };
  const columns: IColumn[] = columnsOf(view, grouping, filter.only).filter(key => widths[key]).map(key => ({
    key, name: names[key] ?? words.columns[key], minWidth: widths[key]![0], maxWidth: widths[key]![1], isResizable: true, isMultiline: true, isRowHeader: key === 'Title',
    onRender: (measure: Measure) => cell(measure, key), ...(key === 'Progress' ? { className: styles.number } : {}),
    ...(sortable.includes(key) ? {
      isSorted: sort.key === key, isSortedDescending: sort.key === key && sort.descending,
      sortAscendingAriaLabel: strings.SortedUp, sortDescendingAriaLabel: strings.SortedDown, onColumnClick: () => sortBy(key as SortKey)
    } : {})
  }));
  const items = shown?.items ?? [];
  const groups = shown && shown.groups.length > 0 ? shown.groups : undefined;
  return (
    <DetailsList
      // Groups of another kind are not those that were closed.
      key={grouping} items={items} columns={columns} groups={groups} selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified}
      getKey={(measure: Measure) => String(measure.id)} compact onShouldVirtualize={() => items.length > manyRows} listProps={listProps}
      ariaLabelForGrid={grouping === 'department' ? strings.PlanTable : grouping === 'none' ? strings.OverviewTableLabel : fill(strings.OverviewTableBy, groupingTexts()[grouping].toLocaleLowerCase(language))}
      {...grouped}
    />
  );
};
