import * as strings from 'TrygghetsnavetStrings';
import { saveLinks, useItems, useSite, useStore } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ItemForm } from '../../../kit/forms/useItemForm';
import { useLanguage } from '../../../kit/ui/language';
import { useRoute } from '../../../kit/ui/router';
import { departments } from '../../settings';
import { causes, causesOf, linkPromoted, openProblems, problems, promotedLists, withChosen } from '../../situation';
import { freshMeasure, fromForm, toForm } from './formModel';
import type { MeasureFormValues } from './formModel';
import { measureDepartments, measures } from '../lists';
import type { Measure } from '../lists';
import { checkMeasure } from '../model';
import type { MeasureFault } from '../model';

const faultTexts: Record<MeasureFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, year: () => strings.YearInvalid,
  endBeforeStart: () => strings.EndBeforeStart, reason: () => strings.ReasonMissing, progress: () => strings.ProgressInvalid,
  number: () => strings.NumberInvalid, date: () => strings.DateInvalid
};

export interface MeasureForm extends ItemForm<typeof measures, MeasureFormValues> {
  departments: Reference[];
  problems: Reference[];
  /** What the chosen problem's orsaksanalys says, to take words from. */
  causes: string[];
}

const asReferences = (items: readonly { id: number; Title: string }[] | undefined): Reference[] =>
  (items ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));

/**
 * The form of one measure, new or stored. What is typed is kept as a draft until it is saved.
 * @param participants the verksamheter that take part as they are stored now
 */
export function useMeasureForm(
  measure: Measure | undefined, year: number, participants: Reference[], onSaved: (measure: Measure) => void
): MeasureForm {
  const language = useLanguage();
  const site = useSite();
  const { query } = useRoute();
  const links = useStore(measureDepartments);
  const departmentItems = useItems(departments, {}).items?.filter(department => !department.Ended);
  const problemItems = useItems(problems, openProblems).items;
  const form = useItemForm<typeof measures, MeasureFormValues>({
    // One that grows out of something else has a draft of its own.
    definition: measures, item: measure, form: query.from && !measure ? `measure-${query.from}` : 'measure', onSaved, fromForm,
    toForm: item => ({
      ...toForm(item, year, participants, language),
      ...item ? {} : freshMeasure(query)
    }),
    check: values => Object.fromEntries(Object.entries(checkMeasure(fromForm(values))).map(([name, fault]) => [name, faultTexts[fault]()])),
    after: {
      lists: [measureDepartments, ...promotedLists],
      write: async (saved, values) => {
        if (!measure) await linkPromoted(site, query.from, { measure: { id: saved.id, title: saved.Title } });
        const taking = await links.query({ where: [{ column: 'Measure', is: 'eq', value: saved.id }] });
        await saveLinks(links, taking, { column: 'Measure', id: saved.id, title: saved.Title }, { column: 'Department', wanted: values.Participants });
      }
    }
  });
  const chosen = form.values.Problem?.id;
  const causeItems = useItems(causes, chosen === undefined ? undefined : causesOf(chosen)).items;
  return {
    ...form, causes: (causeItems ?? []).map(({ Title }) => Title), departments: asReferences(departmentItems), problems: withChosen(asReferences(problemItems), measure?.Problem)
  };
}
