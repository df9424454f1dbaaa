import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { RadioButtons } from '../../../kit/forms/RadioButtons';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import type { Language } from '../../../kit/text/format';
import { measures, statuses } from '../lists';
import type { Measure } from '../lists';
import { needsReason } from '../model';
import { statusText } from '../StatusBadge';
import type { Failed } from './together';
import { useTogether } from './useTogether';
import styles from './ChangeTogether.module.scss';

interface Props {
  all: readonly Measure[];
  chosen: readonly Measure[];
  onChoose(ids: number[]): void;
  onClose(): void;
}

/** Why one measure was not changed, in words for its head. */
function whyText({ why }: Failed, language: Language): string {
  if ('rule' in why) return why.rule === 'endBeforeStart' ? strings.EndBeforeStart : why.rule === 'reason' ? strings.ReasonMissing : strings.MineRuleBroken;
  if ('fault' in why) return faultText(why.fault);
  const labels = why.disputed.map(name => measures.columns[name as keyof typeof measures.columns].label[language === 'sv-SE' ? 'sv' : 'en']);
  return fill(strings.MineChangedMeanwhile, labels.join(', '));
}

/** Status, note and end date of several measures, set in one go. */
const ChangeTogether: React.FC<Props> = ({ all, chosen, onChoose, onClose }) => {
  const language = useLanguage();
  const state = useTogether(chosen, onChoose);
  const { values, outcome, busy } = state;
  const quietly = (work: () => Promise<void>): (() => void) => () => { work().catch(() => undefined); };
  return (
    <form
      className={styles.form} noValidate aria-label={strings.MineTogether}
      onSubmit={event => {
        event.preventDefault();
        quietly(state.save)();
      }}
    >
      <div className={styles.line}>
        <strong aria-live="polite">{chosen.length === 1 ? strings.MineChosenOne : fill(strings.MineChosenMany, chosen.length)}</strong>
        <ActionButton className={styles.large} text={strings.MineChooseAll} disabled={busy || chosen.length === all.length} onClick={() => onChoose(all.map(({ id }) => id))} />
        <ActionButton className={styles.large} text={strings.MineChooseNone} disabled={busy || chosen.length === 0} onClick={() => onChoose([])} />
      </div>
      <RadioButtons
        label={strings.Status} close="words" value={values.status} disabled={busy} onChange={status => state.write({ status })}
        options={[{ key: '', text: strings.MineUnchanged }, ...statuses.map(key => ({ key: key as string, text: statusText(key) }))]}
      />
      {needsReason(values.status) && (
        <TextField
          label={strings.StatusReason} required value={values.reason} maxLength={255} disabled={busy}
          errorMessage={state.reasonMissing ? strings.ReasonMissing : undefined} onChange={(_event, reason = '') => state.write({ reason })}
        />
      )}
      <TextField
        label={strings.MineNoteForAll} value={values.note} multiline autoAdjustHeight rows={2} disabled={busy} onChange={(_event, note = '') => state.write({ note })}
      />
      <div className={styles.date}><DateField label={strings.MineEndDateForAll} value={values.endDate} disabled={busy} onChange={endDate => state.write({ endDate })} /></div>
      <PersonalDataWarning text={`${values.reason} ${values.note}`} />
      {state.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(state.error)}</MessageBar>}
      <div aria-live="polite">
        {outcome && outcome.done.length > 0 && (
          <MessageBar
            messageBarType={MessageBarType.success} isMultiline
            actions={state.undone ? undefined : <div><DefaultButton className={styles.large} text={fill(strings.MineUndoAll, outcome.done.length)} onClick={quietly(state.undo)} disabled={busy} /></div>}
          >
            {fill(state.undone ? strings.MineTogetherUndone : strings.MineTogetherDone, outcome.done.length)}
          </MessageBar>
        )}
        {outcome && outcome.failed.length > 0 && (
          <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
            {fill(strings.MineTogetherFailed, outcome.failed.length)}
            <ul className={styles.failed}>{outcome.failed.map(one => <li key={one.measure.id}><strong>{one.measure.Title}</strong>: {whyText(one, language)}</li>)}</ul>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={busy ? strings.Saving : fill(strings.MineSaveChosen, chosen.length)} disabled={!state.maySave} />
        <DefaultButton text={strings.Close} onClick={onClose} disabled={busy} />
      </div>
    </form>
  );
};

export default ChangeTogether;
