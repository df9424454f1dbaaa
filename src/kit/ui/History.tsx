import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import useSWR from 'swr';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { itemsKey, useSite, useStore } from '../lists';
import type { ListDefinition } from '../lists';
import { historyOf } from '../lists/history';
import type { HistoryEntry } from '../lists/history';
import { dateAndTime, figure, fill, longDate } from '../text/format';
import type { Language } from '../text/format';
import { faultText } from './faults';
import { useLanguage } from './language';
import { Loading } from './Loading';
import rows from './rows.module.scss';
import styles from './History.module.scss';

function shown(value: unknown, type: string, language: Language): string {
  if (value === undefined || value === null || value === '') return strings.Empty;
  if (type === 'date') return longDate(String(value), language);
  if (typeof value === 'number') return figure(value, language);
  if (typeof value === 'boolean') return value ? strings.Yes : strings.No;
  if (typeof value === 'object') {
    const { title, url } = value as { title?: string; url?: string };
    return title ?? url ?? '';
  }
  return String(value);
}

/** What an area adds to the history of its items. */
export interface HistoryParts {
  /** A column's value in the user's words; undefined where the usual ones do. */
  tell?(name: string, value: unknown): string | undefined;
  /** What can be done with one change, and with the item as it was after a save. `newest`: as it is now. */
  ofChange?(change: HistoryEntry['changes'][number], entry: HistoryEntry): React.ReactNode;
  ofEntry?(entry: HistoryEntry, newest: boolean): React.ReactNode;
}

const Entry: React.FC<HistoryParts & { entry: HistoryEntry; newest: boolean; language: Language }> = ({ entry, newest, language, tell, ofChange, ofEntry }) => (
  <li className={rows.entry}>
    <div>
      <strong>{entry.editor}</strong> <span className={`${rows.about} ${styles.when}`}>{dateAndTime(entry.created, language)}</span>
      {ofEntry?.(entry, newest)}
    </div>
    {entry.first ? <div>{strings.HistoryCreated}</div> : (
      <ul className={styles.changes}>
        {entry.changes.map(change => {
          const { name, column } = change;
          const [before, after] = [change.before, change.after].map(value => tell?.(name, value) ?? shown(value, column.type, language));
          return (
            <li key={name}>
              <span>{fill(strings.HistoryChange, column.label[language === 'sv-SE' ? 'sv' : 'en'], before, after)}</span>
              {ofChange?.(change, entry)}
            </li>
          );
        })}
      </ul>
    )}
  </li>
);

/** Who changed what and when, from SharePoint's versions of the item. */
export const History: React.FC<HistoryParts & { definition: ListDefinition; id: number; etag: string }> = ({ definition, id, etag, ...parts }) => {
  const language = useLanguage();
  const { url } = useSite();
  const store = useStore(definition);
  const { data, error } = useSWR(itemsKey(url, definition.name, { versions: id, etag }), () => store.versions(id));
  if (error) return <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>;
  if (!data) return <Loading rows={3} />;
  return (
    <ol className={rows.entries}>
      {historyOf(definition, data).map((entry, at) => <Entry key={entry.label} {...parts} entry={entry} newest={at === 0} language={language} />)}
    </ol>
  );
};
