import { useItems } from '../../kit/lists';
import type { Reference } from '../../kit/lists';
import { useItemForm } from '../../kit/forms/useItemForm';
import type { ItemForm } from '../../kit/forms/useItemForm';
import { today } from '../../kit/text/format';
import { departments } from '../settings';
import { openProblems, problems, withChosen } from '../situation';
import { fromForm, toForm } from './formModel';
import type { CameraFormValues } from './formModel';
import { cameraCases } from './lists';
import type { CameraCase } from './lists';
import { checkCase } from './model';
import { cameraFaultText } from './texts';
import { useMeasureChoices } from './useMeasureStatuses';

export interface CaseFormState extends ItemForm<typeof cameraCases, CameraFormValues> {
  departments: Reference[];
  problems: Reference[];
  measures: Reference[];
  /** Of the measure that is chosen. */
  measureStatus: string | undefined;
}

const asReferences = (items: readonly { id: number; Title: string }[] | undefined): Reference[] =>
  (items ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));

/** The form of one camera case, new or stored. Its draft lives in memory alone. */
export function useCaseForm(item: CameraCase | undefined, onSaved: (item: CameraCase) => void): CaseFormState {
  const departmentItems = useItems(departments, {}).items?.filter(department => !department.Ended);
  const problemItems = useItems(problems, openProblems).items;
  const { measures, statusOf } = useMeasureChoices(Number(today().slice(0, 4)), item?.Measure?.id);
  const form = useItemForm<typeof cameraCases, CameraFormValues>({
    definition: cameraCases, item, form: 'camera', onSaved, toForm, fromForm,
    check: values => Object.fromEntries(Object.entries(checkCase(fromForm(values, item), statusOf(values.Measure?.id)))
      .map(([name, fault]) => [name, cameraFaultText(fault)]))
  });
  return {
    ...form, departments: asReferences(departmentItems), problems: withChosen(asReferences(problemItems), item?.Problem),
    measures: (measures ?? []).map(measure => ({ id: measure.id, title: `${measure.PlanYear ?? ''} ${measure.Title}` })),
    measureStatus: statusOf(form.values.Measure?.id)
  };
}
