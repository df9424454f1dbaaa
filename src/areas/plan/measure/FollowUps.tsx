import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Chart } from '../../../kit/charts';
import { figure, fill, longDate } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import type { FollowUp, Measure } from '../lists';
import { statusText } from '../StatusBadge';
import { effectChart } from './effect';
import { NewFollowUp } from './NewFollowUp';
import { conclusionText } from './texts';
import { totalsOf } from './thread';
import { useFollowUps } from './useFollowUps';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './FollowUps.module.scss';

const Entry: React.FC<{ entry: FollowUp }> = ({ entry }) => {
  const language = useLanguage();
  const part = (text: string, value: number | undefined): string => value === undefined ? '' : fill(text, figure(value, language));
  const figures = [
    part(strings.MeasureTimes, entry.TimesDone), part(strings.MeasureHoursTold, entry.Hours), part(strings.MeasureCostTold, entry.Cost), part(strings.MeasureValueTold, entry.IndicatorValue)
  ].filter(Boolean).join(' · ');
  return (
    <li className={rows.entry}>
      <div className={rows.about}>
        {longDate(entry.FollowUpDate, language)} · {statusText(entry.Status)}
        {entry.Progress !== undefined && ` · ${figure(entry.Progress, language)} %`}
      </div>
      <div>{entry.Title}</div>
      {entry.Details && <div className={styles.details}>{entry.Details}</div>}
      {entry.Process && <div className={styles.details}>{entry.Process}</div>}
      {figures && <div className={rows.about}>{figures}</div>}
      {entry.Conclusion && <div className={styles.details}>{fill(strings.MeasureConclusionTold, conclusionText(entry.Conclusion), entry.ConclusionReason || '–')}</div>}
    </li>
  );
};

/** A measure's follow-ups (P22): a new one first, then how the indicator has gone, then those that were. */
export const FollowUps: React.FC<{ measure: Measure }> = ({ measure }) => {
  const language = useLanguage();
  const state = useFollowUps(measure);
  const { entries, error } = state;
  const chart = effectChart(measure, entries ?? [], {
    caption: strings.MeasureChart, description: strings.MeasureChartDescription, day: strings.MeasureChartDay, baseline: strings.Baseline, target: strings.Target, indicator: strings.Indicator
  });
  const totals = totalsOf(entries ?? []);
  const summed = [
    totals.times !== undefined && fill(strings.MeasureTimes, figure(totals.times, language)), totals.hours !== undefined && fill(strings.MeasureHoursTold, figure(totals.hours, language)),
    totals.cost !== undefined && fill(strings.MeasureCostTold, figure(totals.cost, language))
  ].filter(Boolean).join(' · ');
  return (
    <>
      {state.canAdd && <NewFollowUp measure={measure} state={state} />}
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {!entries && !error && <Loading rows={3} />}
      {entries?.length === 0 && <p>{strings.NoFollowUps}</p>}
      {chart && <Chart data={chart} />}
      {summed && <p className={styles.about}>{fill(strings.MeasureTotals, summed)}</p>}
      <ol className={rows.entries}>
        {entries?.map(entry => <Entry key={entry.id} entry={entry} />)}
      </ol>
    </>
  );
};
