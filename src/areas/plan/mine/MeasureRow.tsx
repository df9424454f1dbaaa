import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { QuickForm } from '../../../kit/forms/QuickForm';
import { figure, fill, longDate, today } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRoute } from '../../../kit/ui/router';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { AttentionBadge, StatusBadge } from '../StatusBadge';
import { useQuickUpdate } from './useQuickUpdate';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './MeasureRow.module.scss';

const loadFields = (): Promise<typeof import('./UpdateFields')> => import(/* webpackChunkName: 'quickUpdate' */ './UpdateFields');
const UpdateFields = React.lazy(loadFields);

/** Measures that are chosen to be changed together. */
export interface Selection { chosen: ReadonlySet<number>; toggle(id: number): void; }

interface Props { measure: Measure; showOwner?: boolean; selection?: Selection; onChanged?(measure: Measure): void; children?: React.ReactNode; }

/** One measure of one's own: what it is, how it stands, and its status, progress and note changed in place. */
export const MeasureRow: React.FC<Props> = ({ measure, showOwner, selection, onChanged, children }) => {
  const language = useLanguage();
  const link = useLink();
  const { query } = useRoute();
  const update = useQuickUpdate(measure, onChanged);
  const [asked, setAsked] = React.useState(false);
  const row = React.useRef<HTMLLIElement>(null);
  const button = React.useRef<IButton>(null);
  const about = [
    showOwner ? measure.Owner?.title ?? strings.NoOwner : undefined,
    measure.Department?.title,
    measure.EndDate ? fill(strings.EndsOn, longDate(measure.EndDate, language)) : strings.NoEndDate
  ].filter(Boolean).join(' · ');
  // Whoever closes the form by keyboard goes on from where it was opened.
  React.useEffect(() => { if (asked && !update.open) button.current?.focus(); }, [update.open]);
  const open = (): void => {
    setAsked(true);
    update.start();
  };
  // With the phone's keyboard up, the whole form is still to be seen.
  const shown = (): void => row.current?.scrollIntoView({ block: 'nearest' });

  return (
    <li className={rows.row} ref={row}>
      <div className={styles.main}>
        {selection && (
          <label className={styles.choose}>
            <input type="checkbox" checked={selection.chosen.has(measure.id)} onChange={() => selection.toggle(measure.id)} aria-label={fill(strings.MineChoose, measure.Title)} />
          </label>
        )}
        <div className={styles.what}>
          <a className={rows.title} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>
          <div className={rows.about}>{about}</div>
          <div className={styles.state}>
            <AttentionBadge measure={measure} today={today()} />
            <StatusBadge status={measure.Status} />
            {measure.Progress !== undefined && <span>{figure(measure.Progress, language)} %</span>}
          </div>
          {measure.LatestNote && <div className={styles.note}>{measure.LatestNote}</div>}
        </div>
        {update.canEdit && !selection && !update.open && (
          <div className={styles.controls}>
            {children}
            <DefaultButton
              componentRef={button} className={styles.update} text={strings.MineUpdate} ariaLabel={fill(strings.MineUpdateOf, measure.Title)}
              onClick={open} disabled={update.saving.saving}
            />
          </div>
        )}
      </div>
      <QuickForm definition={measures} change={update} free={`${update.values.reason} ${update.values.note}`}>
        <React.Suspense fallback={<Loading rows={2} />}><UpdateFields update={update} onShown={asked ? shown : undefined} /></React.Suspense>
      </QuickForm>
    </li>
  );
};

interface RowsProps { items: readonly Measure[]; showOwner?: boolean; label?: string; selection?: Selection; onChanged?(measure: Measure): void; beside?(measure: Measure): React.ReactNode; }

/** Measures one below the other. */
export const MeasureRows: React.FC<RowsProps> = ({ items, showOwner, label, selection, onChanged, beside }) => {
  // Ready before it is asked for: the first touch opens the form at once.
  React.useEffect(() => { loadFields().catch(() => undefined); }, []);
  return (
    <ul className={rows.rows} aria-label={label}>
      {items.map(measure => (
        <MeasureRow key={measure.id} measure={measure} showOwner={showOwner} selection={selection} onChanged={onChanged}>{beside?.(measure)}</MeasureRow>
      ))}
    </ul>
  );
};
