import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import rows from '../../../../kit/ui/rows.module.scss';
import { LoggedActions, LoggedState } from '../../../../kit/ui/wizard/Logged';
import type { Import } from '../../lists';
import { contentText, loggedFormat } from './texts';
import type { ImportsPageState } from './useImportsPage';

interface Props { state: ImportsPageState; items: Import[]; }

const whatText = (item: Import): string => [contentText(item.Content), loggedFormat(item.Format) || item.Source].filter(Boolean).join(' · ');

/** The imports, the newest first. */
export const ImportTable: React.FC<Props> = ({ state, items }) => {
  const language = useLanguage();
  const number = (value: number | undefined): React.ReactNode => value === undefined ? '' : <span className={rows.number}>{figure(value, language)}</span>;
  const column = (key: string, name: string, minWidth: number, maxWidth: number, onRender: (item: Import) => React.ReactNode): IColumn =>
    ({ key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender });
  const columns: IColumn[] = [
    column('when', strings.ImportWhen, 100, 130, item => dateAndTime(item.ImportedAt ?? item.created, language)),
    {
      ...column('file', strings.ImportFile, 160, 300, item => (
        <>
          <div>{item.Title}</div>
          <div className={rows.about}>{whatText(item)}</div>
        </>
      )), isRowHeader: true
    },
    column('added', strings.ImportAdded, 50, 70, item => number(item.Added)),
    column('changed', strings.ImportChanged, 60, 70, item => number(item.Changed)),
    column('unchanged', strings.ImportUnchanged, 95, 100, item => number(item.Unchanged)),
    column('state', strings.ImportState, 90, 120, item => <span className={rows.status}><LoggedState item={item} /></span>),
    column('who', strings.ImportWho, 90, 160, item => state.authors?.[item.id] ?? ''),
    column('actions', strings.ImportActions, 100, 190, item => <LoggedActions item={item} state={state} />)
  ];
  return (
    <DetailsList
      items={items} columns={columns} compact selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified}
      getKey={(item: Import) => String(item.id)} ariaLabelForGrid={strings.ImportLog} onShouldVirtualize={() => items.length > 200}
    />
  );
};

/** The same as rows, where the page is as narrow as a phone. */
export const ImportRows: React.FC<Props> = ({ state, items }) => {
  const language = useLanguage();
  return (
    <ul className={rows.rows} aria-label={strings.ImportLog}>
      {items.map(item => (
        <li key={item.id} className={rows.row}>
          <strong>{item.Title}</strong>
          <div className={rows.about}>{[dateAndTime(item.ImportedAt ?? item.created, language), state.authors?.[item.id]].filter(Boolean).join(' · ')}</div>
          <div className={rows.about}>{whatText(item)}</div>
          <div className={rows.about}>{fill(strings.ImportCounts, figure(item.Added ?? 0, language), figure(item.Changed ?? 0, language), figure(item.Unchanged ?? 0, language))}</div>
          <LoggedState item={item} />
          <LoggedActions item={item} state={state} />
        </li>
      ))}
    </ul>
  );
};
