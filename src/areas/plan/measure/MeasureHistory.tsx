import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Conflict } from '../../../kit/forms/Conflict';
import { may, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import type { HistoryEntry } from '../../../kit/lists/history';
import { dateAndTime, fill, nameOfMonth } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { History } from '../../../kit/ui/History';
import type { HistoryParts } from '../../../kit/ui/History';
import { useLanguage } from '../../../kit/ui/language';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { statusText } from '../StatusBadge';
import { levelText, typeText } from '../texts';
import { restoredChanges } from './restore';
import { preventiveText } from './texts';
import { useRestore } from './useRestore';
import styles from './MeasureHistory.module.scss';

type Change = HistoryEntry['changes'][number];

const words: Record<string, (value: string) => string> = { Status: statusText, MeasureType: typeText, Level: levelText, PreventiveArea: preventiveText };

/** Who changed what when, in words, with former values to take back: one, or all as they were. */
export const MeasureHistory: React.FC<{ measure: Measure }> = ({ measure }) => {
  const language = useLanguage();
  const { access } = useSite();
  const { saving, undoable, restore, undo } = useRestore(measure);
  const quietly = (work: Promise<void>): void => { work.catch(() => undefined); };
  const canEdit = may(access, measures, 'edit');
  const labelOf = ({ column }: Change): string => column.label[language === 'sv-SE' ? 'sv' : 'en'];
  const parts: HistoryParts = {
    tell: (name, value) => {
      if (value === undefined || value === '') return undefined;
      if (name === 'SeasonFrom' || name === 'SeasonTo') return nameOfMonth(Number(value), language);
      if (name === 'ContinuesFrom') return fill(strings.MeasureNumber, Number(value));
      return words[name]?.(String(value));
    },
    ofChange: (change, { former, created }) => canEdit && former && Object.keys(restoredChanges(measure, former, change.name)).length > 0 && (
      <ActionButton
        className={styles.action} iconProps={{ iconName: 'Undo' }} text={strings.MeasureRestore} disabled={saving.saving}
        ariaLabel={fill(strings.MeasureRestoreOne, labelOf(change), dateAndTime(created, language))}
        onClick={() => quietly(restore(former, change.name))}
      />
    ),
    ofEntry: (entry, newest) => canEdit && !newest && Object.keys(restoredChanges(measure, entry.values)).length > 0 && (
      <ActionButton
        className={styles.action} iconProps={{ iconName: 'RevToggleKey' }} text={strings.MeasureRestoreAll} disabled={saving.saving}
        ariaLabel={fill(strings.MeasureRestoreAllOf, dateAndTime(entry.created, language))} onClick={() => quietly(restore(entry.values))}
      />
    )
  };
  return (
    <>
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
      <div aria-live="polite" className={styles.done}>
        {undoable && <>{strings.MeasureRestored}<ActionButton text={strings.Undo} disabled={saving.saving} onClick={() => quietly(undo())} /></>}
      </div>
      <History {...parts} definition={measures as unknown as ListDefinition} id={measure.id} etag={measure.etag} />
      <Conflict definition={measures} open={saving.conflict} />
    </>
  );
};
