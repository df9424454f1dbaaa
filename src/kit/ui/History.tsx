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

const Entry: React.FC<{ entry: HistoryEntry; language: Language }> = ({ entry, language }) => (
  <li className={rows.entry}>
    <div>
      <strong>{entry.editor}</strong> <span className={`${rows.about} ${styles.when}`}>{dateAndTime(entry.created, language)}</span>
    </div>
    {entry.first ? <div>{strings.HistoryCreated}</div> : (
      <ul className={styles.changes}>
        {entry.changes.map(({ name, column, before, after }) => (
          <li key={name}>
            {fill(strings.HistoryChange, column.label[language === 'sv-SE' ? 'sv' : 'en'], shown(before, column.type, language), shown(after, column.type, language))}
          </li>
        ))}
      </ul>
    )}
  </li>
);

/** Who changed what and when, from SharePoint's versions of the item. */
export const History: React.FC<{ definition: ListDefinition; id: number; etag: string }> = ({ definition, id, etag }) => {
  const language = useLanguage();
  const { url } = useSite();
  const store = useStore(definition);
  const { data, error } = useSWR(itemsKey(url, definition.name, { versions: id, etag }), () => store.versions(id));
  if (error) return <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>;
  if (!data) return <Loading rows={3} />;
  return (
    <ol className={rows.entries}>
      {historyOf(definition, data).map(entry => <Entry key={entry.label} entry={entry} language={language} />)}
    </ol>
  );
};
