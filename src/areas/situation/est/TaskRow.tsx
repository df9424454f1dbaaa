import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { QuickForm } from '../../../kit/forms/QuickForm';
import { useQuickChange } from '../../../kit/forms/useQuickChange';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import rows from '../../../kit/ui/rows.module.scss';
import { estTaskStates, estTasks } from '../lists';
import type { EstTask } from '../lists';
import { byDueDate, doneFault, fromStanding, isLate, responsibleOf, toStanding } from './model';
import { Promoted } from './Promoted';
import { estFaultText, taskStateLook, taskStateText } from './texts';
import styles from './Est.module.scss';

interface Props { task: EstTask; to(task: EstTask): Route; onChanged(task: EstTask): void; }

/** One EST-uppdrag: what, who, when, and its state changed in place. */
const TaskRow: React.FC<Props> = ({ task, to, onChanged }) => {
  const language = useLanguage();
  const link = useLink();
  const now = today();
  const change = useQuickChange<typeof estTasks, ReturnType<typeof toStanding>>({
    definition: estTasks, item: task, form: 'quick-est', toValues: toStanding, changes: fromStanding, mayBeSaved: values => !doneFault(values, now), onChanged
  });
  const { values, saving } = change;
  const fault = change.tried ? doneFault(values, now) : undefined;
  const about = [
    responsibleOf(task) || strings.EstNobody, task.Area?.title,
    task.State === 'Klart' && task.DoneDate ? fill(strings.EstDoneOn, longDate(task.DoneDate, language)) : task.DueDate ? fill(strings.EstDueBy, longDate(task.DueDate, language)) : strings.EstNoDueDate
  ].filter(Boolean).join(' · ');
  return (
    <li className={rows.row}>
      <div className={rows.apart}>
        <div className={rows.what}>
          <a className={rows.title} {...link(to(task))}>{task.Title}</a>
          <div className={rows.about}>{about}</div>
          {task.Result && <div className={styles.result}>{task.Result}</div>}
          {isLate(task, now) && <Badge icon="Clock" tone="bad" text={strings.EstLate} />}
          <Promoted task={task} />
        </div>
        {change.canEdit ? (
          <Dropdown
            className={styles.state} ariaLabel={fill(strings.EstStateOf, task.Title)} selectedKey={values.State} disabled={saving.saving}
            options={estTaskStates.map(key => ({ key, text: taskStateText(key) }))}
            onChange={(_event, option) => option && change.write({ State: String(option.key), ...(option.key === 'Klart' && !values.DoneDate ? { DoneDate: now } : {}) })}
          />
        ) : <Badge {...taskStateLook(task.State)} text={taskStateText(task.State)} />}
      </div>
      <QuickForm definition={estTasks} change={change} free={values.Result}>
        {values.State === 'Klart' && (
          <DateField
            label={strings.EstDoneDate} required value={values.DoneDate} errorMessage={fault && estFaultText(fault)}
            onChange={DoneDate => change.write({ DoneDate })}
          />
        )}
        {values.State !== 'Öppet' && (
          <TextField
            label={values.State === 'Avskrivet' ? strings.EstWhyWrittenOff : strings.EstResult} value={values.Result} multiline autoAdjustHeight rows={2}
            onChange={(_event, Result = '') => change.write({ Result })}
          />
        )}
      </QuickForm>
    </li>
  );
};

/** Tasks one below the other, what is due first at the top. One that was changed here stays until the page is left, to be undone. */
export const TaskRows: React.FC<{ items: readonly EstTask[]; label: string; to(task: EstTask): Route; gone?: number; onChanged?(task: EstTask): void }> = props => {
  const { items, label, to, gone, onChanged } = props;
  const [changed, setChanged] = React.useState<EstTask[]>([]);
  const shown = [...items, ...changed.filter(({ id }) => id !== gone && !items.some(item => item.id === id))].sort(byDueDate);
  return (
    <ul className={rows.rows} aria-label={label}>
      {shown.map(task => (
        <TaskRow
          key={task.id} task={task} to={to}
          onChanged={next => {
            setChanged(before => [...before.filter(({ id }) => id !== next.id), next]);
            onChanged?.(next);
          }}
        />
      ))}
    </ul>
  );
};
