import type { ListDefinition } from '../kit/lists/define';
import { cameraCases } from './cameras/lists';
import { agreements, partners } from './cooperation/lists';
import { decisions } from './decisions/lists';
import { followUps, measureDepartments, measures } from './plan/lists';
import { reports } from './reports/lists';
import { departments, settings } from './settings/lists';
import { problems } from './situation/lists';

/** Every list of the product, targets of lookups before those that point to them. */
export const allLists: readonly ListDefinition[] = [
  settings, departments, problems, measures, followUps, measureDepartments,
  partners, agreements, decisions, cameraCases, reports
] as unknown as readonly ListDefinition[];
