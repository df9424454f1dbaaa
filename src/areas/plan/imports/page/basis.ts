/** What the steps rest on, whichever table is at hand. */
import { useItems } from '../../../../kit/lists';
import { partners } from '../../../cooperation';
import { departments, settings } from '../../../settings';
import { openProblems, problems } from '../../../situation';
import type { Names } from '../draft';
import { readRemembered, rememberedKey } from '../remembered';
import type { Remembered } from '../remembered';
import type { Named } from '../words';

export interface Basis { ready: boolean; failed: Error | undefined; names: Names; remembered: Remembered; }

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
  const problemItems = useItems(problems, openProblems);
  const kept = useItems(settings, { where: [{ column: 'Title', is: 'eq', value: rememberedKey }] });
  const all = [departmentItems, partnerItems, problemItems, kept];
  return {
    ready: all.every(({ items }) => items !== undefined), failed: all.find(({ error }) => error)?.error,
    names: { departments: namedDepartments(departmentItems.items ?? []), partners: named(partnerItems.items?.filter(({ Ended }) => !Ended)), problems: named(problemItems.items) },
    remembered: readRemembered(kept.items?.[0]?.Value ?? '{}')
  };
}
