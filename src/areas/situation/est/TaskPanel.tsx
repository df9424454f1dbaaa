import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { RemoveButton } from '../../../kit/forms/Removal';
import type { Removal } from '../../../kit/forms/Removal';
import { may, useItem, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { longDate } from '../../../kit/text/format';
import { Details } from '../../../kit/ui/Details';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { estTasks, problems } from '../lists';
import type { EstTask } from '../lists';
import { responsibleOf } from './model';
import { Onward } from './Onward';
import { taskToMeasure, taskToProblem } from './promote';
import { Promoted } from './Promoted';
import { TaskForm } from './TaskForm';
import { taskStateText } from './texts';
import styles from './Est.module.scss';

const TaskDetails: React.FC<{ task: EstTask }> = ({ task }) => {
  const language = useLanguage();
  return (
    <Details rows={[
      [strings.EstState, taskStateText(task.State)], [strings.EstResponsible, responsibleOf(task)], [strings.EstDue, longDate(task.DueDate, language)],
      [strings.EventArea, task.Area?.title], [strings.EstDoneDate, longDate(task.DoneDate, language)], [strings.EstResult, task.Result], [strings.EstMeeting, task.Meeting?.title]
    ]} />
  );
};

/** Ways on for a task that has grown: each opens the form of what it becomes. */
const Grow: React.FC<{ task: EstTask }> = ({ task }) => {
  const { access } = useSite();
  const edits = may(access, estTasks, 'edit');
  const toProblem = edits && !task.Problem && may(access, problems, 'add');
  const toMeasure = edits && !task.Measure && may(access, { name: 'Measures' }, 'add');
  return (
    <>
      <Promoted task={task} />
      {(toProblem || toMeasure) && (
        <div className={styles.actions}>
          {toProblem && <Onward text={strings.EstToProblem} to={taskToProblem(task)} />}
          {toMeasure && <Onward text={strings.EstToMeasure} to={taskToMeasure(task)} />}
        </div>
      )}
    </>
  );
};

const Standing: React.FC<{ task: EstTask; removal: Removal<typeof estTasks>; onClose(): void }> = ({ task, removal, onClose }) => {
  const { access } = useSite();
  return (
    <>
      <Pivot overflowBehavior="menu">
        <PivotItem itemKey="details" headerText={strings.TabDetails}>
          {may(access, estTasks, 'edit') ? <TaskForm task={task} onSaved={onClose} onCancel={onClose} /> : <TaskDetails task={task} />}
          <Grow task={task} />
          <RemoveButton removal={removal} item={task} text={strings.EstRemoveTask} onRemoved={onClose} />
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <History definition={estTasks as unknown as ListDefinition} id={task.id} etag={task.etag} />
        </PivotItem>
      </Pivot>
      <NativeLink definition={estTasks} id={task.id} />
    </>
  );
};

/** One EST-uppdrag beside the page; `id` undefined for a new one. */
const TaskPanel: React.FC<{ id: number | undefined; removal: Removal<typeof estTasks>; onClose(): void }> = ({ id, removal, onClose }) => {
  const { item, missing, error } = useItem(estTasks, id);
  return (
    <ItemPanel
      title={id === undefined ? strings.EstNewTask : item?.Title ?? strings.EstTask} error={error} missing={missing ? strings.EstTaskMissing : undefined}
      ready={id === undefined || item !== undefined} onClose={onClose}
    >
      {id === undefined ? <TaskForm task={undefined} onSaved={onClose} onCancel={onClose} /> : item && <Standing key={item.id} task={item} removal={removal} onClose={onClose} />}
    </ItemPanel>
  );
};

export default TaskPanel;
