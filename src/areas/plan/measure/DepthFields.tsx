import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import { figure, fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { conclusions } from '../lists';
import type { Measure } from '../lists';
import type { DepthFields as Fields } from './followUp';
import { conclusionText, figureText, offeredFigure } from './texts';
import { indicatorText } from './thread';
import type { FollowUps } from './useFollowUps';
import { useNewestFigure } from './useProblemParts';
import styles from './FollowUps.module.scss';

/** Brå's three levels and what follows from them: produktion, process, effekt, slutsats (domain.md §2). */
export const DepthFields: React.FC<{ measure: Measure; state: FollowUps }> = ({ measure, state: { fields, faults, write } }) => {
  const language = useLanguage();
  const newest = useNewestFigure(measure.IndicatorItem?.id);
  const told = (value: number | undefined): string => value === undefined ? '–' : figure(value, language);
  const figureField = (name: keyof Fields, label: string, suffix?: string): React.ReactNode => (
    <TextField
      label={label} suffix={suffix} value={fields[name] ?? ''} maxLength={12} autoComplete="off"
      errorMessage={faults[name] && (faults[name] === 'number' ? strings.NumberInvalid : strings.MeasureAmountInvalid)}
      onChange={(_event, value) => write({ [name]: value ?? '' })}
    />
  );
  return (
    <>
      <fieldset className={styles.level}>
        <legend className={styles.legend}>{strings.MeasureOutput}</legend>
        {figureField('timesDone', strings.MeasureTimesDone)}
      </fieldset>
      <fieldset className={styles.level}>
        <legend className={styles.legend}>{strings.MeasureProcess}</legend>
        <TextField
          label={strings.MeasureProcessText} multiline autoAdjustHeight rows={3} value={fields.process ?? ''} onChange={(_event, value) => write({ process: value ?? '' })}
        />
        <div className={styles.halves}>
          {figureField('hours', strings.MeasureSpentHours, 'h')}
          {figureField('cost', strings.MeasureCost, 'kr')}
        </div>
      </fieldset>
      <fieldset className={styles.level}>
        <legend className={styles.legend}>{strings.MeasureEffect}</legend>
        <div className={styles.about}>
          {indicatorText(measure) || strings.ThreadNoIndicatorYet} · {fill(strings.MeasureFromTo, told(measure.Baseline), told(measure.Target))}
        </div>
        {figureField('indicatorValue', strings.MeasureIndicatorNow)}
        {newest && (
          <div className={styles.about}>
            {figureText(newest, language)}{' '}
            <Link as="button" type="button" onClick={() => write({ indicatorValue: offeredFigure(newest.value, language) })}>{strings.MeasureTakeNewest}</Link>
          </div>
        )}
      </fieldset>
      <fieldset className={styles.level}>
        <legend className={styles.legend}>{strings.MeasureConclusion}</legend>
        <Dropdown
          label={strings.MeasureConclusionChoice} selectedKey={fields.conclusion ?? ''} onChange={(_event, option) => write({ conclusion: String(option?.key ?? '') })}
          options={[{ key: '', text: strings.MeasureConclusionLater }, ...conclusions.map(key => ({ key, text: conclusionText(key) }))]}
        />
        {fields.conclusion && (
          <TextField
            label={strings.MeasureConclusionReason} required multiline autoAdjustHeight rows={2} value={fields.conclusionReason ?? ''}
            errorMessage={faults.conclusionReason && strings.Required} onChange={(_event, value) => write({ conclusionReason: value ?? '' })}
          />
        )}
      </fieldset>
    </>
  );
};
