import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { may, useItems, useSite } from '../../../kit/lists';
import { fill, longDate, today } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { useLink } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import rows from '../../../kit/ui/rows.module.scss';
import { estTasks, walkObservations } from '../lists';
import { responsibleOf as ofObservation } from '../walks/model';
import { lateObservations } from '../walks/store';
import { byDueDate, responsibleOf } from './model';
import { lateTasks } from './store';

interface Line { key: string; id: number; title: string; about: (string | undefined)[]; DueDate: string | undefined; to: Route; }

/** How many lines the start page has room for. */
const shown = 6;

/**
 * What EST and safety walks have asked for and is late, for the start page; nothing where nothing is.
 * @param departments only those of these verksamheter: a head's own. Undefined for all of them
 */
const EstWaiting: React.FC<{ departments?: readonly number[] }> = ({ departments }) => {
  const { access } = useSite();
  const language = useLanguage();
  const link = useLink();
  const now = today();
  const tasks = useItems(estTasks, may(access, estTasks, 'read') ? lateTasks(now) : undefined).items ?? [];
  const observations = useItems(walkObservations, may(access, walkObservations, 'read') ? lateObservations(now) : undefined).items ?? [];
  const own = ({ Department }: { Department: { id: number } | undefined }): boolean => !departments || (Department !== undefined && departments.includes(Department.id));
  const lines: Line[] = [
    ...tasks.filter(own).map(task => ({
      key: `task-${task.id}`, id: task.id, title: task.Title, DueDate: task.DueDate, about: [strings.EstTask, responsibleOf(task)], to: { path: `est/tasks/${task.id}`, query: {} }
    })),
    ...observations.filter(own).map(observation => ({
      key: `observation-${observation.id}`, id: observation.id, title: [observation.Title, observation.Place].filter(Boolean).join(', '), DueDate: observation.DueDate,
      about: [observation.Walk?.title ?? strings.Walk, ofObservation(observation)], to: { path: `est/walks/${observation.Walk?.id ?? ''}`, query: {} }
    }))
  ].sort(byDueDate);
  if (lines.length === 0) return null;
  return (
    <Section title={strings.EstWaiting} aside={fill(strings.EstWaitingCount, lines.length)}>
      <ul className={rows.rows}>
        {lines.slice(0, shown).map(({ key, title, about, DueDate, to }) => (
          <li key={key} className={rows.row}>
            <a className={rows.title} {...link(to)}>{title}</a>
            <div className={rows.about}>{[...about, DueDate && fill(strings.EstDueBy, longDate(DueDate, language))].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export default EstWaiting;
