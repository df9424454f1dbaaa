import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { CheckInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { CauseProposals } from './Inherited';
import styles from './MeasureForm.module.scss';
import { figureText, missingText } from './texts';
import type { MeasureForm } from './useMeasureForm';

/** What the measure rests on and is judged by: cause, mechanism, goal, indicator; and a reason where something of it is missing (P32). */
export const ThreadFields: React.FC<{ form: MeasureForm }> = ({ form }) => {
  const language = useLanguage();
  const { control, values, figure, missing } = form;
  const hasCauses = form.causes.length > 0;
  return (
    <>
      {hasCauses && <ReferenceInput control={control} name="CauseItem" label={strings.MeasureCauseItem} options={form.causes} none={strings.MeasureOwnWords} />}
      <TextInput control={control} name="Cause" label={strings.Cause} multiline description={hasCauses ? strings.MeasureCauseHint : undefined} />
      <CauseProposals
        causes={form.causes.map(({ title }) => title)} written={`${values.Cause}\n${values.CauseItem?.title ?? ''}`}
        onTake={cause => form.fill({ Cause: [values.Cause.trim(), cause].filter(Boolean).join('\n') })}
      />
      <TextInput control={control} name="Mechanism" label={strings.MeasureMechanism} multiline description={strings.MeasureMechanismHint} />
      <TextInput control={control} name="Goal" label={strings.Goal} multiline />
      <CheckInput control={control} name="Ongoing" label={strings.MeasureOngoing} />
      {form.offers.indicators && (
        <ReferenceInput control={control} name="IndicatorItem" label={strings.MeasureIndicatorItem} options={form.indicators} none={strings.MeasureOwnWords} />
      )}
      <TextInput control={control} name="Indicator" label={strings.Indicator} maxLength={255} />
      <Pair>
        <TextInput control={control} name="Baseline" label={strings.Baseline} />
        <TextInput control={control} name="Target" label={strings.Target} />
      </Pair>
      {figure && <div role="status" className={styles.about}>{figureText(figure, language)}</div>}
      {missing.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.info} isMultiline>{fill(strings.ThreadMissing, missing.map(missingText).join(', '))}</MessageBar>
          <TextInput control={control} name="ThreadReason" label={strings.ThreadReason} multiline />
        </>
      )}
    </>
  );
};
