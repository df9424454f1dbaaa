import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import type { ITextField } from '@fluentui/react/lib/TextField';
import { RadioButtons } from '../../../kit/forms/RadioButtons';
import { fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { measures, statuses } from '../lists';
import { needsReason } from '../model';
import { statusText } from '../StatusBadge';
import { steps, withStatus, withStep } from './model';
import type { QuickUpdate } from './useQuickUpdate';
import styles from './MeasureRow.module.scss';

interface Props {
  update: QuickUpdate;
  /** For a form that was opened by its button just now: what is written next goes into the note. */
  onShown?(): void;
}

const typed = (steps as readonly number[]).map(String);

/** Note, status and progress of one measure: the note is ready to be written in, the rest is one touch each. */
const UpdateFields: React.FC<Props> = ({ update, onShown }) => {
  const language = useLanguage();
  const { values, fault, disputed, write, saving } = update;
  const note = React.useRef<ITextField>(null);
  React.useEffect(() => {
    if (!onShown) return;
    note.current?.focus();
    onShown();
  }, []);
  const known: readonly string[] = statuses;
  const all = known.includes(values.status) ? known : [...known, values.status];
  const labels = disputed.map(name => measures.columns[name as keyof typeof measures.columns].label[language === 'sv-SE' ? 'sv' : 'en']);
  return (
    <>
      {labels.length > 0 && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.MineDisputed, labels.join(', '))}</MessageBar>}
      <TextField
        componentRef={note} label={strings.NoteLabel} value={values.note} multiline autoAdjustHeight rows={2} disabled={saving.saving}
        onChange={(_event, text = '') => write({ note: text })}
      />
      <RadioButtons
        label={strings.Status} value={values.status} options={all.map(key => ({ key, text: statusText(key) }))} disabled={saving.saving} close="words"
        onChange={status => write(withStatus(status))}
      />
      {needsReason(values.status) && (
        <TextField
          label={strings.StatusReason} required value={values.reason} maxLength={255} disabled={saving.saving}
          errorMessage={fault === 'reason' ? strings.ReasonMissing : undefined} onChange={(_event, reason = '') => write({ reason })}
        />
      )}
      <div className={styles.progress}>
        <RadioButtons
          label={strings.Progress} close="figures" value={typed.includes(values.progress.trim()) ? Number(values.progress) : undefined} disabled={saving.saving}
          options={steps.map(key => ({ key, text: `${key} %` }))} onChange={step => write(withStep(values, step))}
        />
        <TextField
          className={styles.percent} label={strings.MineOtherShare} suffix="%" inputMode="decimal" maxLength={5} value={values.progress} disabled={saving.saving}
          errorMessage={fault === 'progress' ? strings.ProgressInvalid : undefined} onChange={(_event, progress = '') => write({ progress })}
        />
      </div>
    </>
  );
};

export default UpdateFields;
