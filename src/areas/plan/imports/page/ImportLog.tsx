import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { dateAndTime, figure, fill } from '../../../../kit/text/format';
import { useLanguage } from '../../../../kit/ui/language';
import rows from '../../../../kit/ui/rows.module.scss';
import { LoggedActions, LoggedState } from '../../../../kit/ui/wizard/Logged';
import type { Import } from '../../../situation';
import { formatText } from './texts';
import type { ImportPageState } from './useImportPage';
import styles from './planImport.module.scss';

/** The plans that were imported, the newest first. One that was broken off is taken up or undone, a finished one undone. */
export const ImportLog: React.FC<{ state: ImportPageState; items: Import[] }> = ({ state, items }) => {
  const language = useLanguage();
  const count = (value: number | undefined): string => figure(value ?? 0, language);
  return (
    <ul className={rows.rows} aria-label={strings.PlanImportLog}>
      {items.map(item => (
        <li key={item.id} className={`${rows.row} ${styles.logged}`}>
          <div className={rows.what}>
            <strong>{item.Title}</strong>
            <div className={rows.about}>{[dateAndTime(item.ImportedAt ?? item.created, language), state.authors?.[item.id]].filter(Boolean).join(' · ')}</div>
            <div className={rows.about}>{[item.Notes, formatText(item.Format)].filter(Boolean).join(' · ')}</div>
            <div className={rows.about}>{fill(strings.PlanImportCounts, count(item.Added), count(item.Changed), count(item.Unchanged))}</div>
          </div>
          <LoggedState item={item} />
          <LoggedActions item={item} state={state} />
        </li>
      ))}
    </ul>
  );
};
