/** The indicator over the follow-ups of a measure, as a chart (Brå's third level, effekt). */
import type { ChartData } from '../../../kit/charts';
import type { FollowUp, Measure } from '../lists';
import { byDay, indicatorText } from './thread';

/** The chart's words in the language of the screen; `{0}` stands for the indicator. */
export interface EffectWords { caption: string; description: string; day: string; baseline: string; target: string; indicator: string; }

/** From the baseline on, value by value, beside the target. Undefined where there are not two points to compare. */
export function effectChart(
  measure: Pick<Measure, 'Baseline' | 'Target' | 'Indicator' | 'IndicatorItem'>,
  entries: readonly Pick<FollowUp, 'FollowUpDate' | 'IndicatorValue' | 'id'>[], words: EffectWords
): ChartData | undefined {
  const told = byDay(entries).filter(({ IndicatorValue, FollowUpDate }) => IndicatorValue !== undefined && FollowUpDate);
  const points = [
    ...(measure.Baseline === undefined ? [] : [{ name: words.baseline, value: measure.Baseline }]),
    ...told.map(({ FollowUpDate, IndicatorValue }) => ({ name: FollowUpDate!, value: IndicatorValue! }))
  ];
  if (told.length === 0 || points.length < 2) return undefined;
  const name = indicatorText(measure) || words.indicator;
  return {
    form: 'lines', caption: words.caption.replace('{0}', name), description: words.description.replace('{0}', name), categoryTitle: words.day,
    categories: points.map(point => point.name),
    series: [
      { name, values: points.map(({ value }) => value) },
      ...(measure.Target === undefined ? [] : [{ name: words.target, values: points.map(() => measure.Target), role: 'reference' as const }])
    ]
  };
}
