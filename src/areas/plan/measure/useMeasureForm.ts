import * as strings from 'TrygghetsnavetStrings';
import { may, saveLinks, useItems, useSite, useStore } from '../../../kit/lists';
import type { Query, Reference } from '../../../kit/lists';
import { useItemForm } from '../../../kit/forms/useItemForm';
import type { ItemForm } from '../../../kit/forms/useItemForm';
import { useLanguage } from '../../../kit/ui/language';
import { useRoute } from '../../../kit/ui/router';
import { partners, presentPartners } from '../../cooperation';
import { departments } from '../../settings';
import { areas, indicators, linkPromoted, openProblems, problems, promotedLists, withChosen } from '../../situation';
import type { NewestFigure } from '../../situation';
import { measureDepartments, measurePartners, measures } from '../lists';
import type { Measure } from '../lists';
import { missingThread } from '../model';
import type { ThreadPart } from '../model';
import { checkForm } from './checks';
import type { FormFault } from './checks';
import { freshMeasure, fromForm, toForm } from './formModel';
import type { MeasureFormValues, Ties } from './formModel';
import { byStrength, indicatorsOf, lateForSeason } from './proposals';
import type { ProblemParts } from './proposals';
import { useDefaults } from './useDefaults';
import type { Defaults } from './useDefaults';
import { useNewestFigure, useProblemParts } from './useProblemParts';

const faultTexts: Record<FormFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, year: () => strings.YearInvalid,
  endBeforeStart: () => strings.EndBeforeStart, reason: () => strings.ReasonMissing, progress: () => strings.ProgressInvalid,
  number: () => strings.NumberInvalid, date: () => strings.DateInvalid, season: () => strings.ProblemSeasonMissing, amount: () => strings.MeasureAmountInvalid
};

export interface MeasureForm extends ItemForm<typeof measures, MeasureFormValues> {
  departments: Reference[];
  partners: Reference[];
  /** Whether the user may read what partners and indicators are chosen from: their fields stand there before the choices are read, so that nothing below them jumps. */
  offers: { partners: boolean; indicators: boolean };
  areas: Reference[];
  problems: Reference[];
  /** Causes of the chosen problem, the best supported first. */
  causes: Reference[];
  /** Indicators of the lägesbild, those that the problem rests on first. */
  indicators: Reference[];
  /** The chosen problem with what shows it; undefined until read. */
  parts: ProblemParts | undefined;
  /** The newest value of the chosen indicator. */
  figure: NewestFigure | undefined;
  defaults: Defaults;
  /** What the thread lacks as the form stands (P32). */
  missing: ThreadPart[];
  /** The day when the season began, where the measure starts after it (P33). */
  late: string | undefined;
}

const asReferences = (items: readonly { id: number; Title: string }[] | undefined): Reference[] =>
  (items ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));

const followed: Query<typeof indicators> = { columns: ['Title', 'Followed'] };

/** What a new measure grows out of, as the name of its draft. */
const freshName = ({ from, problem }: Readonly<Record<string, string>>): string => from ? `measure-${from}` : problem ? `measure-problem-${problem}` : 'measure';

// A draft may know fewer columns than the rules ask for.
const emptyThread = { Problem: undefined, CauseItem: undefined, Cause: '', Goal: '', IndicatorItem: undefined, Indicator: '', Owner: undefined, Ongoing: false, ThreadReason: '' };
const emptySeason = { SeasonFrom: undefined, SeasonTo: undefined, StartDate: undefined, PlanYear: undefined };

/**
 * The form of one measure, new or stored. What is typed is kept as a draft until it is saved.
 * @param ties the verksamheter and partners that take part as they are stored now
 */
export function useMeasureForm(measure: Measure | undefined, year: number, ties: Ties, onSaved: (measure: Measure) => void): MeasureForm {
  const language = useLanguage();
  const site = useSite();
  const { query } = useRoute();
  const stores = { departments: useStore(measureDepartments), partners: useStore(measurePartners) };
  const departmentItems = useItems(departments, {}).items?.filter(department => !department.Ended);
  const problemItems = useItems(problems, openProblems).items;
  const offers = { partners: may(site.access, partners, 'read'), indicators: may(site.access, indicators, 'read') };
  const areaItems = useItems(areas, may(site.access, areas, 'read') ? {} : undefined).items?.filter(({ Ended }) => !Ended);
  const indicatorItems = useItems(indicators, offers.indicators ? followed : undefined).items?.filter(({ Followed }) => Followed);
  const partnerItems = useItems(partners, offers.partners ? presentPartners : undefined).items;
  const form = useItemForm<typeof measures, MeasureFormValues>({
    // One that grows out of something else has a draft of its own.
    definition: measures, item: measure, form: measure ? 'measure' : freshName(query), onSaved, fromForm,
    toForm: item => ({
      ...toForm(item, year, ties, language),
      ...item ? {} : freshMeasure(query)
    }),
    check: values => Object.fromEntries(Object.entries(checkForm(fromForm(values))).map(([name, fault]) => [name, faultTexts[fault]()])),
    after: {
      lists: [measureDepartments, measurePartners, ...promotedLists],
      write: async (saved, values) => {
        if (!measure) await linkPromoted(site, query.from, { measure: { id: saved.id, title: saved.Title } });
        const from = { column: 'Measure', id: saved.id, title: saved.Title };
        const of = { where: [{ column: 'Measure', is: 'eq', value: saved.id }] } as const;
        await saveLinks(stores.departments, await stores.departments.query(of), from, { column: 'Department', wanted: values.Participants });
        // A draft from before partners were in the form says nothing of them.
        if (values.Partners) await saveLinks(stores.partners, await stores.partners.query(of), from, { column: 'Partner', wanted: values.Partners });
      }
    }
  });
  const { values } = form;
  const { parts } = useProblemParts(values.Problem?.id);
  const figure = useNewestFigure(values.IndicatorItem?.id);
  const departmentChoices = asReferences(departmentItems);
  const changes = fromForm(values);
  const rested = indicatorsOf(parts?.evidence ?? []);
  return {
    ...form, offers, parts, figure, departments: departmentChoices, areas: withChosen(asReferences(areaItems), measure?.Area), partners: asReferences(partnerItems),
    problems: withChosen(asReferences(problemItems), measure?.Problem),
    causes: withChosen(byStrength(parts?.causes ?? []).map(({ id, Title }) => ({ id, title: Title })), measure?.CauseItem?.id === values.CauseItem?.id ? measure?.CauseItem : undefined),
    indicators: [...rested, ...asReferences(indicatorItems).filter(({ id }) => !rested.some(other => other.id === id))],
    defaults: useDefaults(form, measure, { parts, figure, departments: departmentItems && departmentChoices }),
    missing: missingThread({ ...emptyThread, ...changes }), late: lateForSeason({ ...emptySeason, ...changes })
  };
}
