import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useForm } from 'react-hook-form';
import type { Control, FieldErrors, Resolver } from 'react-hook-form';
import { newKey, sameValue, saveLinks, useItems, useSite, useStore } from '../../kit/lists';
import type { Reference } from '../../kit/lists';
import { dropDraft, findDraft, keepDraft } from '../../kit/forms/drafts';
import type { DraftPlace } from '../../kit/forms/drafts';
import { useSave } from '../../kit/forms/useSave';
import type { Saving } from '../../kit/forms/useSave';
import { useLanguage } from '../../kit/ui/language';
import { departments } from '../settings';
import { problems } from '../situation';
import { fromForm, toForm } from './formModel';
import type { MeasureFormValues } from './formModel';
import { measureDepartments, measures } from './lists';
import type { Measure, MeasureChanges } from './lists';
import { checkMeasure } from './model';
import type { MeasureFault } from './model';

const faultTexts: Record<MeasureFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, year: () => strings.YearInvalid,
  endBeforeStart: () => strings.EndBeforeStart, reason: () => strings.ReasonMissing, progress: () => strings.ProgressInvalid,
  number: () => strings.NumberInvalid, date: () => strings.DateInvalid
};

/** The area's rules as the form library asks them. */
const resolver: Resolver<MeasureFormValues> = values => {
  const faults = checkMeasure(fromForm(values));
  const errors = Object.fromEntries(Object.entries(faults).map(([name, fault]) =>
    [name, { type: fault, message: faultTexts[fault as MeasureFault]() }]));
  return Object.keys(errors).length > 0 ? { values: {}, errors: errors as FieldErrors<MeasureFormValues> } : { values, errors: {} };
};

/**
 * What was typed, with the measure it was typed over: when someone saves in between, and even when the draft is
 * taken up days later, the save is judged against that measure and nobody's change is written over unseen.
 */
interface Draft { key: string; values: MeasureFormValues; base: Measure | undefined; }

export interface MeasureForm {
  control: Control<MeasureFormValues>;
  values: MeasureFormValues;
  departments: Reference[];
  problems: Reference[];
  saving: Saving<typeof measures>;
  /** Something typed earlier and never saved stands in the form. */
  restored: boolean;
  dirty: boolean;
  discard(): void;
  submit(event: React.FormEvent): void;
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
  const site = useSite();
  const language = useLanguage();
  const store = useStore(measures);
  const links = useStore(measureDepartments);
  const saving = useSave(store);
  const departmentItems = useItems(departments, {}).items?.filter(department => !department.Ended);
  const problemItems = useItems(problems, {}).items;

  const place: DraftPlace = { site: site.url, login: site.login, form: `measure-${measure?.id ?? 'new'}` };
  const stored = React.useMemo(() => toForm(measure, year, participants, language), [measure?.id]);
  const [draft] = React.useState(() => findDraft<Draft>(place));
  const base = React.useRef(draft ? draft.base : measure);
  const key = React.useRef(draft?.key ?? newKey());
  const [restored, setRestored] = React.useState(draft !== undefined);
  const form = useForm<MeasureFormValues>({ resolver, defaultValues: stored, mode: 'onTouched', shouldFocusError: true });
  const { control, handleSubmit, reset, watch, formState } = form;
  const values = watch();

  React.useEffect(() => {
    // Over the stored values, so that what was typed counts as changed.
    if (draft) reset(draft.values, { keepDefaultValues: true });
  }, []);

  React.useEffect(() => {
    const subscription = watch(typed => keepDraft(place, { key: key.current, values: typed, base: base.current }));
    return () => subscription.unsubscribe();
  }, [watch]);

  const write = async (typed: MeasureFormValues): Promise<Measure> => {
    const wanted = fromForm(typed);
    let saved: Measure;
    const standing = base.current;
    if (standing) {
      const before = standing as unknown as Record<string, unknown>;
      const changes = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameValue(value, before[name]))) as MeasureChanges;
      saved = Object.keys(changes).length > 0 ? await saving.ask(() => store.update(standing, changes)) : standing;
    } else {
      saved = await store.create(wanted, key.current);
    }
    const taking = await links.query({ where: [{ column: 'Measure', is: 'eq', value: saved.id }] });
    await saveLinks(links, taking, { column: 'Measure', id: saved.id, title: saved.Title }, { column: 'Department', wanted: typed.Participants });
    return saved;
  };

  const save = async (typed: MeasureFormValues): Promise<void> => {
    const saved = await saving.run(() => write(typed), measureDepartments);
    if (!saved) return;
    dropDraft(place);
    onSaved(saved);
  };

  return {
    control, values, saving, restored,
    departments: asReferences(departmentItems),
    problems: asReferences(problemItems),
    dirty: formState.isDirty,
    discard: () => {
      base.current = measure;
      reset(stored);
      setRestored(false);
      // The subscription above kept the reset form as a draft.
      dropDraft(place);
    },
    submit: event => { handleSubmit(save)(event).catch(() => undefined); }
  };
}
