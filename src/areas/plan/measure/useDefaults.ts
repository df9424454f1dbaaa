import * as React from 'react';
import { useItems } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import type { ItemForm } from '../../../kit/forms/useItemForm';
import { useLanguage } from '../../../kit/ui/language';
import type { NewestFigure } from '../../situation';
import { measures } from '../lists';
import type { Measure } from '../lists';
import type { MeasureFormValues } from './formModel';
import { noProposal, proposalOf, toFill, usualDepartment } from './proposals';
import type { ProblemParts, Proposal } from './proposals';
import { offeredFigure } from './texts';

interface Known { parts: ProblemParts | undefined; figure: NewestFigure | undefined; departments: Reference[] | undefined; }

export interface Defaults {
  /** What the chosen problem would fill of what is empty. */
  offered: Partial<MeasureFormValues>;
  take(): void;
}

/**
 * Fills what follows from what was chosen: from another problem its area, cause, indicator and season, from an indicator
 * the baseline, from an owner the verksamhet. Only when it is chosen here: a measure that is opened, and a draft that is
 * taken up, stand as they were.
 */
export function useDefaults(form: ItemForm<typeof measures, MeasureFormValues>, measure: Measure | undefined, { parts, figure, departments }: Known): Defaults {
  const language = useLanguage();
  const { values, restored } = form;
  const untouched = measure !== undefined || restored;
  const [problem, indicator, owner] = [values.Problem?.id, values.IndicatorItem?.id, values.Owner?.id];
  const proposed = React.useRef<Proposal>(noProposal);
  const seenProblem = React.useRef(untouched ? problem : undefined);
  const seenIndicator = React.useRef(untouched ? indicator : undefined);
  const seenOwner = React.useRef(untouched ? owner : undefined);
  const baseline = React.useRef('');
  // The form shows a draft from its second drawing on: until then nothing was chosen here.
  const settling = React.useRef(restored ? 2 : 0);

  const fit = parts?.problem.id === problem ? parts : undefined;
  const asked = owner !== undefined && !values.Department && seenOwner.current !== owner;
  const earlier = useItems(measures, asked ? { where: [{ column: 'Owner', is: 'eq', value: owner }], columns: ['Department', 'PlanYear'] } : undefined).items;

  const fromProblem = (): void => {
    if (seenProblem.current === problem || (problem !== undefined && !fit)) return;
    seenProblem.current = problem;
    const next = fit ? proposalOf(fit) : noProposal;
    form.fill(toFill(values, proposed.current, next, fit?.causes ?? []));
    proposed.current = next;
  };
  const fromIndicator = (): void => {
    if (seenIndicator.current === indicator || (indicator !== undefined && !figure)) return;
    seenIndicator.current = indicator;
    const next = figure ? offeredFigure(figure.value, language) : '';
    if (values.Baseline === baseline.current && values.Baseline !== next) form.fill({ Baseline: next });
    baseline.current = next;
  };
  const fromOwner = (): void => {
    if (seenOwner.current === owner || (asked && (!earlier || !departments))) return;
    seenOwner.current = owner;
    const usual = asked && usualDepartment(earlier ?? [], departments ?? []);
    if (usual) form.fill({ Department: usual });
  };
  React.useEffect(() => {
    if (settling.current > 0) {
      settling.current -= 1;
      [seenProblem.current, seenIndicator.current, seenOwner.current] = [problem, indicator, owner];
      return;
    }
    fromProblem();
    fromIndicator();
    fromOwner();
  });

  const offered = fit ? toFill(values, noProposal, proposalOf(fit), fit.causes) : {};
  return { offered, take: () => form.fill(offered) };
}
