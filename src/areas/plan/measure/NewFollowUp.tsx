import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { Conflict } from '../../../kit/forms/Conflict';
import { DateField } from '../../../kit/forms/fields';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { fill, longDate, today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { measures, statuses } from '../lists';
import type { Measure, Status } from '../lists';
import { needsReason } from '../model';
import { statusText } from '../StatusBadge';
import { DepthFields } from './DepthFields';
import type { FollowUpFault } from './followUp';
import type { FollowUps as State } from './useFollowUps';
import styles from './FollowUps.module.scss';

const dayFaults: Partial<Record<FollowUpFault, () => string>> = {
  required: () => strings.Required, date: () => strings.DateInvalid, future: () => strings.FollowUpFuture, beforeStart: () => strings.FollowUpBeforeStart
};

/** A new follow-up: status and one sentence; of a measure that is followed up in depth also Brå's three levels. */
export const NewFollowUp: React.FC<{ measure: Measure; state: State }> = ({ measure, state }) => {
  const language = useLanguage();
  const { fields, faults, saving } = state;
  const day = fields.date ?? today();
  const later = measure.FollowedUp && measure.FollowedUp > day && measure.FollowedUp;
  return (
    <form
      className={styles.form} noValidate
      onSubmit={event => {
        event.preventDefault();
        state.save().catch(() => undefined);
      }}
    >
      <TextField
        label={strings.FollowUpSentence} required value={fields.sentence} maxLength={255}
        errorMessage={faults.sentence && (faults.sentence === 'tooLong' ? strings.TooLong : strings.Required)}
        onChange={(_event, value) => state.write({ sentence: value ?? '' })}
      />
      <div className={styles.pair}>
        <Dropdown
          label={strings.Status} selectedKey={fields.status} options={statuses.map(key => ({ key, text: statusText(key) }))}
          onChange={(_event, option) => option && state.write({ status: option.key as Status })}
        />
        <TextField
          label={strings.Progress} suffix="%" value={fields.progress} maxLength={4}
          errorMessage={faults.progress && strings.ProgressInvalid}
          onChange={(_event, value) => state.write({ progress: value ?? '' })}
        />
      </div>
      <DateField label={strings.FollowUpDay} required value={day} errorMessage={faults.date && dayFaults[faults.date]?.()} onChange={date => state.write({ date })} />
      {later && day && <div className={styles.about}>{fill(strings.FollowUpEarlier, longDate(later, language))}</div>}
      {needsReason(fields.status) && (
        <TextField
          label={strings.StatusReason} required value={fields.reason} maxLength={255}
          errorMessage={faults.reason && strings.ReasonMissing} onChange={(_event, value) => state.write({ reason: value ?? '' })}
        />
      )}
      <TextField
        label={strings.FollowUpDetails} multiline autoAdjustHeight rows={2} value={fields.details}
        onChange={(_event, value) => state.write({ details: value ?? '' })}
      />
      {measure.InDepth && <DepthFields measure={measure} state={state} />}
      <PersonalDataWarning text={[fields.sentence, fields.reason, fields.details, fields.process, fields.conclusionReason].filter(Boolean).join(' ')} />
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
      <div><PrimaryButton type="submit" text={saving.saving ? strings.Saving : strings.FollowUpAdd} disabled={saving.saving} /></div>
      <Conflict definition={measures} open={saving.conflict} />
    </form>
  );
};
