import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import type { Reference } from '../../../kit/lists';
import { figure, longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import type { Measure } from '../lists';
import { levelText, typeText } from '../texts';
import { StatusBadge } from '../StatusBadge';

/** A measure to be read by those who may not change it. */
export const MeasureDetails: React.FC<{ measure: Measure; participants: Reference[] }> = ({ measure, participants }) => {
  const language = useLanguage();
  const number = (value: number | undefined): string => value === undefined ? '' : figure(value, language);
  const rows: [string, React.ReactNode][] = [
    [strings.Status, <StatusBadge key="status" status={measure.Status} />],
    [strings.StatusReason, measure.StatusReason],
    [strings.Problem, measure.Problem?.title],
    [strings.Cause, measure.Cause],
    [strings.Goal, measure.Goal],
    [strings.Indicator, measure.Indicator],
    [strings.Baseline, number(measure.Baseline)],
    [strings.Target, number(measure.Target)],
    [strings.MeasureType, measure.MeasureType && typeText(measure.MeasureType)],
    [strings.Level, measure.Level && levelText(measure.Level)],
    [strings.Place, measure.Place],
    [strings.Owner, measure.Owner?.title],
    [strings.Department, measure.Department?.title],
    [strings.Participants, participants.map(department => department.title).join(', ')],
    [strings.StartDate, longDate(measure.StartDate, language)],
    [strings.EndDate, longDate(measure.EndDate, language)],
    [strings.FollowedUp, longDate(measure.FollowedUp, language)],
    [strings.LatestNote, measure.LatestNote]
  ];
  return <Details rows={rows} />;
};
