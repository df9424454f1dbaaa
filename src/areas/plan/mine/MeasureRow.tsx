import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { Conflict } from '../../../kit/forms/Conflict';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { fill, longDate, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import { measures, statuses } from '../lists';
import type { Measure, Status } from '../lists';
import { needsReason } from '../model';
import { AttentionBadge, StatusBadge, statusText } from '../StatusBadge';
import { useQuickUpdate } from './useQuickUpdate';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './MeasureRow.module.scss';

interface Props { measure: Measure; showOwner?: boolean; }

/** One measure on the start page: what it is, how it stands, and its status changed in place. */
export const MeasureRow: React.FC<Props> = ({ measure, showOwner }) => {
  const language = useLanguage();
  const link = useLink();
  const { query } = useRoute();
  const update = useQuickUpdate(measure);
  const { saving } = update;
  const about = [
    showOwner ? measure.Owner?.title ?? strings.NoOwner : undefined,
    measure.Department?.title,
    measure.EndDate ? fill(strings.EndsOn, longDate(measure.EndDate, language)) : strings.NoEndDate
  ].filter(Boolean).join(' · ');

  return (
    <li className={rows.row}>
      <div className={styles.main}>
        <div className={rows.what}>
          <a className={rows.title} {...link({ path: `plan/${measure.id}`, query })}>{measure.Title}</a>
          <div className={rows.about}>{about}</div>
          <AttentionBadge measure={measure} today={today()} />
        </div>
        {update.canEdit ? (
          <div className={rows.controls}>
            <Dropdown
              className={styles.status} ariaLabel={fill(strings.StatusOf, measure.Title)} selectedKey={update.status}
              options={statuses.map(status => ({ key: status, text: statusText(status) }))}
              onChange={(_event, option) => option && update.chooseStatus(option.key as Status)}
              disabled={saving.saving}
            />
            <ActionButton
              iconProps={{ iconName: 'EditNote' }} onClick={update.start} disabled={saving.saving || update.open}
              ariaLabel={fill(strings.NoteOn, measure.Title)}
            >
              {strings.Note}
            </ActionButton>
          </div>
        ) : <StatusBadge status={measure.Status} />}
      </div>
      {update.open && (
        <form
          className={styles.form} noValidate
          onSubmit={event => {
            event.preventDefault();
            update.save().catch(() => undefined);
          }}
        >
          {needsReason(update.status) && (
            <TextField
              label={strings.StatusReason} required value={update.reason} maxLength={255}
              errorMessage={update.reasonMissing ? strings.ReasonMissing : undefined}
              onChange={(_event, value) => update.write({ reason: value ?? '' })}
            />
          )}
          <TextField
            label={strings.NoteLabel} value={update.note} multiline autoAdjustHeight rows={2}
            onChange={(_event, value) => update.write({ note: value ?? '' })}
          />
          <PersonalDataWarning text={`${update.reason} ${update.note}`} />
          {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
          <div className={styles.buttons}>
            <PrimaryButton type="submit" text={saving.saving ? strings.Saving : strings.Save} disabled={saving.saving} />
            <DefaultButton text={strings.Cancel} onClick={update.cancel} disabled={saving.saving} />
          </div>
        </form>
      )}
      <div aria-live="polite">
        {update.undoable && !update.open && (
          <div className={styles.saved}>
            {strings.Saved}
            <ActionButton onClick={() => { update.undo().catch(() => undefined); }} disabled={saving.saving}>{strings.Undo}</ActionButton>
            {saving.error && <span className={styles.fault}>{faultText(saving.error)}</span>}
          </div>
        )}
      </div>
      <Conflict definition={measures} open={saving.conflict} />
    </li>
  );
};

/** Measures one below the other. */
export const MeasureRows: React.FC<{ items: readonly Measure[]; showOwner?: boolean }> = ({ items, showOwner }) => (
  <ul className={rows.rows}>
    {items.map(measure => <MeasureRow key={measure.id} measure={measure} showOwner={showOwner} />)}
  </ul>
);
