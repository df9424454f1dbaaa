import type { Reference } from '../../../kit/lists/define';

/** What is read of a measure to see which problem it answers. The plan knows problems; problems do not know the plan. */
export interface Answer {
  id: number;
  Title: string;
  Problem: Reference | undefined;
  PlanYear: number | undefined;
  Status: string | undefined;
  StartDate: string | undefined;
  EndDate: string | undefined;
}
