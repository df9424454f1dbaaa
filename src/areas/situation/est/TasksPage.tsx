import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { RemovedNote, useRemoval } from '../../../kit/forms/Removal';
import { may, useItems, useSite } from '../../../kit/lists';
import type { Query } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../../kit/ui/ListPage';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { estTasks } from '../lists';
import { byDueDate, isLate, matchesTask } from './model';
import { openTasks, tasksDoneIn, tasksWrittenOff } from './store';
import { TaskRows } from './TaskRow';
import { useChoices } from './useChoices';
import styles from './Est.module.scss';

const TaskPanel = React.lazy(() => import(/* webpackChunkName: 'estPanel' */ './TaskPanel'));

/** How many years back done tasks can be chosen from the list; any year by the address. */
const yearsBack = 4;

function queryOf(show: string, year: number): Query<typeof estTasks> {
  if (show === 'done') return tasksDoneIn({ from: `${year}-01-01`, to: `${year}-12-31` });
  return show === 'writtenOff' ? tasksWrittenOff : openTasks;
}

/** EST-uppdrag: the open ones, and on asking those that are over (domain.md §2). */
const TasksPage: React.FC = () => {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = Number(query.year) || thisYear;
  const show = ['late', 'done', 'writtenOff'].find(key => key === query.show) ?? '';
  const { items, error, refresh } = useItems(estTasks, queryOf(show, year));
  const choices = useChoices();
  const filter = { department: query.department ? Number(query.department) : undefined, area: query.area ? Number(query.area) : undefined, late: show === 'late', text: query.text };
  const shown = items?.filter(task => matchesTask(task, filter, now)).sort(byDueDate);
  const part = path.split('/')[2];
  const open = part === 'new' ? 'new' : Number(part) || undefined;
  const canAdd = may(access, estTasks, 'add');
  const removal = useRemoval(estTasks);
  const setQuery = (changed: Record<string, string>): void => router.go({ path, query: { ...query, ...changed } }, { replace: true });
  const add = (): void => router.go({ path: 'est/tasks/new', query });
  const options = (known: readonly { id: number; title: string }[], none: string): { key: string | number; text: string }[] =>
    [{ key: '', text: strings.All }, ...known.map(({ id, title }) => ({ key: id, text: title })), { key: 0, text: none }];
  const late = items?.filter(task => isLate(task, now)).length ?? 0;
  return (
    <ListPage
      title={strings.EstTasks} commandsLabel={strings.EstCommands} lists={[{ definition: estTasks, text: strings.EstOpenTaskList }]}
      subtitle={items && (show === '' ? fill(strings.EstTasksOpenLate, items.length, late) : fill(strings.EstTaskCount, shown?.length ?? 0))}
      commands={canAdd ? [{ key: 'new', text: strings.EstNewTask, iconProps: { iconName: 'Add' }, onClick: add }] : []}
      filters={(
        <>
          <FilterDropdown
            label={strings.EstState} value={show} onChange={key => setQuery({ show: key })}
            options={[
              { key: '', text: strings.EstOpenTasks }, { key: 'late', text: strings.EstLateTasks }, { key: 'done', text: strings.EstDone }, { key: 'writtenOff', text: strings.EstWrittenOff }
            ]}
          />
          {show === 'done' && (
            <FilterDropdown
              label={strings.Year} value={year} short onChange={key => setQuery({ year: key })}
              options={[...new Set([...Array.from({ length: yearsBack + 1 }, (_none, back) => thisYear - back), year])].sort((a, b) => b - a).map(key => ({ key, text: String(key) }))}
            />
          )}
          <FilterDropdown label={strings.DepartmentShort} value={filter.department ?? ''} options={options(choices.departments, strings.NoDepartment)} onChange={department => setQuery({ department })} />
          <FilterDropdown label={strings.EventArea} value={filter.area ?? ''} options={options(choices.areas, strings.NoArea)} onChange={area => setQuery({ area })} />
          <FilterSearch label={strings.EstSearchTasks} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
        </>
      )}
      error={error} loading={!items} refresh={refresh}
    >
      <RemovedNote removal={removal} />
      {shown?.length === 0 && (
        <EmptyPage text={items!.length > 0 ? strings.NothingMatchesFilter : show === '' ? strings.EstNoOpenTasks : strings.EstNoTasks}>
          {show === '' && items!.length === 0 && canAdd && <PrimaryButton text={strings.EstNewTask} onClick={add} />}
        </EmptyPage>
      )}
      {shown && (
        <div className={styles.first}>
          <TaskRows key={`${show}-${year}`} items={shown} label={strings.EstTasks} gone={removal.removed?.item.id} to={task => ({ path: `est/tasks/${task.id}`, query })} />
        </div>
      )}
      {open !== undefined && (
        <React.Suspense fallback={null}>
          <TaskPanel id={open === 'new' ? undefined : open} removal={removal} onClose={() => router.go({ path: 'est/tasks', query })} />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default TasksPage;
