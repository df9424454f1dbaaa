import { useItems, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ItemForm } from '../../../kit/forms/useItemForm';
import { today } from '../../../kit/text/format';
import { useRoute } from '../../../kit/ui/router';
import { linkPromoted, promotedLists, sourceOf } from '../est/promote';
import { areas, problems } from '../lists';
import type { Problem } from '../lists';
import { withChosen } from '../store';
import { checkProblem } from './checks';
import { freshProblem, fromProblemForm, toProblemForm } from './formModel';
import type { ProblemFormValues } from './formModel';
import { faultSentences } from './texts';

export interface ProblemForm extends ItemForm<typeof problems, ProblemFormValues> { areas: Reference[]; }

/**
 * The form of one problem, new or stored. One that grows out of something else, as its address tells, has a draft of its
 * own, and what it grew out of is linked to it once it is saved.
 */
export function useProblemForm(problem: Problem | undefined, onSaved: (problem: Problem) => void): ProblemForm {
  const site = useSite();
  const { query } = useRoute();
  const from = problem || !sourceOf(query.from) ? undefined : query.from;
  const known = (useItems(areas, {}).items ?? []).filter(({ Ended }) => !Ended).map(({ id, Title }) => ({ id, title: Title }));
  const form = useItemForm<typeof problems, ProblemFormValues>({
    definition: problems, item: problem, form: from ? `problem-${from}` : 'problem', onSaved, fromForm: fromProblemForm,
    toForm: item => ({ ...toProblemForm(item, Number(today().slice(0, 4))), ...(item ? {} : freshProblem(query)) }),
    check: values => faultSentences<ProblemFormValues>(checkProblem(values)),
    after: from === undefined ? undefined : { lists: [...promotedLists], write: saved => linkPromoted(site, from, { problem: { id: saved.id, title: saved.Title } }) }
  });
  // The address knows the area by its number alone.
  const { Area } = form.values;
  const named = known.find(({ id }) => id === Area?.id) ?? Area;
  return { ...form, areas: withChosen(known, named).sort((a, b) => a.title.localeCompare(b.title, 'sv')) };
}
