/** What the steps rest on, whichever table is at hand. */
import { useItems } from '../../../../kit/lists';
import { partners } from '../../../cooperation';
import { departments, settings } from '../../../settings';
import { areas, openProblems, problems } from '../../../situation';
import type { Plan } from '../../lists';
import { useDecidedPlans } from '../../years/useDecidedPlans';
import type { Names } from '../names';
import { readRemembered, rememberedKey } from '../remembered';
import type { Remembered } from '../remembered';
import type { Named } from '../words';

export interface Basis { ready: boolean; failed: Error | undefined; names: Names; remembered: Remembered; /** Plans that are decided, by year. */ decided: ReadonlyMap<number, Plan>; }

interface Department { id: number; Title: string; Ended: boolean; SucceededBy: number | undefined; FormerNames: string; }

const lines = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(Boolean);

/** Verksamheter that there are, each with the names of what became part of it: last year's plan may know those. */
export function namedDepartments(all: readonly Department[]): Named[] {
  const into = (department: Department, round = 0): Department => {
    const next = department.Ended && round < 10 ? all.find(({ id }) => id === department.SucceededBy) : undefined;
    return next ? into(next, round + 1) : department;
  };
  return all.filter(({ Ended }) => !Ended).map(({ id, Title, FormerNames }) => ({
    id, title: Title,
    others: [...lines(FormerNames), ...all.filter(other => other.id !== id && into(other).id === id).flatMap(other => [other.Title, ...lines(other.FormerNames)])]
  })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}

const named = (items: readonly { id: number; Title: string }[] | undefined): Named[] =>
  (items ?? []).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));

export function useBasis(): Basis {
  const departmentItems = useItems(departments, {});
  const partnerItems = useItems(partners, {});
  const areaItems = useItems(areas, {});
  const problemItems = useItems(problems, openProblems);
  const kept = useItems(settings, { where: [{ column: 'Title', is: 'eq', value: rememberedKey }] });
  const decided = useDecidedPlans();
  const all = [departmentItems, areaItems, partnerItems, problemItems, kept];
  return {
    ready: all.every(({ items }) => items !== undefined) && decided.byYear !== undefined, failed: all.find(({ error }) => error)?.error ?? decided.error, decided: decided.byYear ?? new Map(),
    names: {
      departments: namedDepartments(departmentItems.items ?? []), areas: named(areaItems.items?.filter(({ Ended }) => !Ended)), partners: named(partnerItems.items?.filter(({ Ended }) => !Ended)),
      problems: named(problemItems.items)
    },
    remembered: readRemembered(kept.items?.[0]?.Value ?? '{}')
  };
}
