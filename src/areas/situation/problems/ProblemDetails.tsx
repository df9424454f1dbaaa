import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Details } from '../../../kit/ui/Details';
import { useLanguage } from '../../../kit/ui/language';
import type { Problem } from '../lists';
import { priorityText, seasonText } from './texts';

/** A problem to be read by those who may not change it. */
export const ProblemDetails: React.FC<{ problem: Problem }> = ({ problem }) => {
  const language = useLanguage();
  return (
    <Details rows={[
      [strings.ProblemDescription, problem.Description], [strings.ProblemArea, problem.Area?.title], [strings.ProblemPlace, problem.Place],
      [strings.ProblemTargetGroup, problem.TargetGroup], [strings.ProblemPriority, priorityText(problem.Priority)], [strings.ProblemPriorityReason, problem.PriorityReason],
      [strings.ProblemSeason, seasonText(problem, language)], [strings.ProblemFirstYear, problem.FirstYear]
    ]} />
  );
};
