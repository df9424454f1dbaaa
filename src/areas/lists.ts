import type { ListDefinition } from '../kit/lists/define';
import { councilMembers, meetingReports, meetings } from './council/lists';
import { cameraCases } from './cameras/lists';
import { agreements, partners } from './cooperation/lists';
import { decisions } from './decisions/lists';
import { followUps, measureDepartments, measurePartners, measures, plans, reminders } from './plan/lists';
import { frozenFiles, reports } from './reports/lists';
import { departments, settings } from './settings/lists';
import {
  areas, causes, estMeetings, estTasks, eventCategories, eventCounts, events, evidence, imports, indicators,
  observations, pictures, pictureSections, pictureSources, problems, regions, walkObservations, walks
} from './situation/lists';

/** Every list of the product, targets of lookups before those that point to them. */
export const allLists: readonly ListDefinition[] = [
  settings, departments, areas, reports, frozenFiles,
  indicators, regions, imports, observations, eventCategories, events, eventCounts, walks,
  problems, evidence, causes, pictures, pictureSections, pictureSources,
  partners, agreements, measures, followUps, measureDepartments, measurePartners, plans, reminders,
  estMeetings, estTasks, walkObservations,
  councilMembers, meetings, meetingReports, decisions, cameraCases
] as unknown as readonly ListDefinition[];
