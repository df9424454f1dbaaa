import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { useItems } from '../../../kit/lists';
import { fill, longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import { useLink, useRoute } from '../../../kit/ui/router';
import { departments } from '../../settings';
import { seasonText } from '../../situation';
import type { Measure } from '../lists';
import { formerlyText, levelText, typeText } from '../texts';
import type { Ties } from './formModel';
import { moneyText, preventiveText } from './texts';
import { ThreadView } from './ThreadView';

/** A measure to be read by those who may not change it: its thread first, then the rest. */
export const MeasureDetails: React.FC<{ measure: Measure; ties: Ties }> = ({ measure, ties }) => {
  const language = useLanguage();
  const link = useLink();
  const { query } = useRoute();
  const all = useItems(departments, {}).items ?? [];
  const department = all.find(({ id }) => id === measure.Department?.id);
  const names = (items: readonly { title: string }[]): string => items.map(({ title }) => title).join(', ');
  const rows: [string, React.ReactNode][] = [
    [strings.StatusReason, measure.StatusReason],
    [strings.Goal, measure.Goal],
    [strings.MeasureType, measure.MeasureType && typeText(measure.MeasureType)],
    [strings.Level, measure.Level && levelText(measure.Level)],
    [strings.MeasureArea, measure.Area?.title],
    [strings.Place, measure.Place],
    [strings.Owner, measure.Owner?.title],
    [strings.Department, [measure.Department?.title, department && formerlyText(department, all)].filter(Boolean).join(', ')],
    [strings.Participants, names(ties.participants)],
    [strings.MeasurePartners, names(ties.partners)],
    [strings.StartDate, longDate(measure.StartDate, language)],
    [strings.EndDate, longDate(measure.EndDate, language)],
    [strings.ProblemSeason, seasonText(measure, language)],
    [strings.MeasurePreventiveArea, measure.PreventiveArea && preventiveText(measure.PreventiveArea)],
    [strings.MeasureHeadingMoney, moneyText(measure, language)],
    [strings.MeasureFollowUpKind, measure.InDepth && strings.MeasureInDepth],
    [strings.FollowedUp, longDate(measure.FollowedUp, language)],
    [strings.LatestNote, measure.LatestNote],
    [strings.MeasureEarlier, measure.ContinuesFrom !== undefined && (
      <Link key="earlier" {...link({ path: `plan/${measure.ContinuesFrom}`, query: { ...query, tab: '' } })}>{fill(strings.MeasureNumber, measure.ContinuesFrom)}</Link>
    )]
  ];
  return (
    <>
      <ThreadView measure={measure} />
      <Details rows={rows} />
    </>
  );
};
