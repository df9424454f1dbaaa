import type { ListDefinition } from '../kit/lists/define';
import { councilMembers, meetingReports, meetings } from './council/lists';
import { cameraCases } from './cameras/lists';
import { agreements, partners } from './cooperation/lists';
import { decisions } from './decisions/lists';
import { followUps, measureDepartments, measures } from './plan/lists';
import { reports } from './reports/lists';
import { departments, settings } from './settings/lists';
import { problems } from './situation/lists';

/** Every list of the product, targets of lookups before those that point to them. */
export const allLists: readonly ListDefinition[] = [
  settings, departments, problems, measures, followUps, measureDepartments, reports,
  councilMembers, meetings, meetingReports,
  partners, agreements, decisions, cameraCases
] as unknown as readonly ListDefinition[];
