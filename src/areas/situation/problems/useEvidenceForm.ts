import { may, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition, Query, Reference } from '../../../kit/lists';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ItemForm } from '../../../kit/forms/useItemForm';
import { today } from '../../../kit/text/format';
import { reports } from '../../reports';
import { areas, eventCategories, evidence, indicators, walks } from '../lists';
import type { Evidence } from '../lists';
import { withChosen } from '../store';
import { checkEvidence } from './checks';
import { hasField } from './evidence';
import type { OriginField } from './evidence';
import { fromEvidenceForm, toEvidenceForm } from './formModel';
import type { EvidenceFormValues } from './formModel';
import { faultSentences } from './texts';

/** How many years back walks and reports are offered. */
const offeredYears = 5;

export interface EvidenceForm extends ItemForm<typeof evidence, EvidenceFormValues> {
  /** What each kind of origin can be chosen from; read when the kind of evidence asks for it. */
  choices: Record<'Indicator' | 'EventCategory' | 'Area' | 'Walk' | 'Report', Reference[]>;
}

const byTitle = (a: Reference, b: Reference): number => a.title.localeCompare(b.title, 'sv');

/** The form of one piece of evidence of a problem, new or stored. */
export function useEvidenceForm(problem: Reference, item: Evidence | undefined, onSaved: () => void): EvidenceForm {
  const { access } = useSite();
  const now = today();
  const form = useItemForm<typeof evidence, EvidenceFormValues>({
    definition: evidence, item, form: `evidence-${problem.id}`, onSaved, toForm: toEvidenceForm,
    fromForm: (values, before) => fromEvidenceForm(values, problem, before),
    check: values => faultSentences<EvidenceFormValues>(checkEvidence(values, now))
  });
  const { values } = form;
  const asked = <L extends ListDefinition>(field: OriginField, definition: L, query: Query<L>): Query<L> | undefined =>
    hasField(values.Kind, field) && may(access, definition, 'read') ? query : undefined;
  const since = Number(now.slice(0, 4)) - offeredYears;
  const indicatorItems = useItems(indicators, asked('Indicator', indicators, { columns: ['Title'] })).items ?? [];
  const categoryItems = useItems(eventCategories, asked('EventCategory', eventCategories, {})).items ?? [];
  const areaItems = useItems(areas, asked('Area', areas, {})).items ?? [];
  const walkItems = useItems(walks, asked('Walk', walks, { where: [{ column: 'WalkDate', is: 'ge', value: `${since}-01-01` }], columns: ['Title', 'WalkDate'] })).items ?? [];
  const reportItems = useItems(reports, asked('Report', reports, { where: [{ column: 'Year', is: 'ge', value: since }], columns: ['Title', 'Year'] })).items ?? [];

  const named = (items: readonly { id: number; Title: string }[], chosen: Reference | undefined): Reference[] =>
    withChosen(items.filter(({ Title }) => Title).map(({ id, Title }) => ({ id, title: Title })), chosen).sort(byTitle);
  return {
    ...form,
    choices: {
      Indicator: named(indicatorItems, values.Indicator),
      EventCategory: named(categoryItems.filter(({ Ended }) => !Ended), values.EventCategory), Area: named(areaItems.filter(({ Ended }) => !Ended), values.Area),
      Walk: withChosen([...walkItems].sort((a, b) => (b.WalkDate ?? '').localeCompare(a.WalkDate ?? '')).map(({ id, Title }) => ({ id, title: Title })), values.Walk),
      Report: named(reportItems, values.Report)
    }
  };
}
