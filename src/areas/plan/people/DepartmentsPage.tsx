import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { may, useItems, useSite } from '../../../kit/lists';
import { fill, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { useLink, useRoute, useRouter } from '../../../kit/ui/router';
import { departments } from '../../settings';
import type { Department } from '../../settings';
import { measures } from '../lists';
import { isClosed } from '../model';
import { formerlyText } from '../texts';
import { reorganisations } from './reorganise';
import type { Reorganisation } from './reorganise';
import { presentMeasures } from './store';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './people.module.scss';

const ReorganisePanel = React.lazy(() => import(/* webpackChunkName: 'planReorganise' */ './ReorganisePanel'));

const actions: Record<Reorganisation, () => string> = {
  rename: () => strings.PeopleRename, merge: () => strings.PeopleMerge, split: () => strings.PeopleSplit, end: () => strings.PeopleEnd
};
const icons: Record<Reorganisation, string> = { rename: 'Rename', merge: 'Merge', split: 'BranchFork2', end: 'Archive' };

const Row: React.FC<{ department: Department; all: readonly Department[]; open: number | undefined; onAct?(kind: Reorganisation): void }> = props => {
  const { department, all, open, onAct } = props;
  const link = useLink();
  const successor = all.find(({ id }) => id === department.SucceededBy);
  const about = [
    department.Ended && department.EndedOn ? fill(strings.PeopleEndedOn, department.EndedOn) : undefined,
    successor && fill(strings.PeopleBecame, successor.Title),
    formerlyText(department, all),
    open ? fill(strings.PeopleOpenMeasures, open) : undefined
  ].filter(Boolean).join(' · ');
  return (
    <li className={rows.row}>
      <div className={rows.apart}>
        <div className={rows.what}>
          <a className={rows.title} {...link({ path: 'plan', query: { department: String(department.id) } })}>{department.Title}</a>
          {about && <div className={rows.about}>{about}</div>}
          {department.Ended && <div className={styles.badges}><Badge icon="Archive" tone="calm" text={strings.PeopleEnded} /></div>}
          {department.Ended && !!open && <div className={styles.badges}><Badge icon="Warning" tone="warn" text={strings.PeopleEndedWithOpen} /></div>}
        </div>
        {onAct && (
          <div className={rows.controls}>
            <DefaultButton
              text={strings.PeopleChange} ariaLabel={fill(strings.PeopleChangeOf, department.Title)}
              menuProps={{
                items: reorganisations.filter(kind => kind === 'merge' || kind === 'rename' || !department.Ended)
                  .map(kind => ({ key: kind, text: actions[kind](), iconProps: { iconName: icons[kind] }, onClick: () => onAct(kind) }))
              }}
            />
          </div>
        )}
      </div>
    </li>
  );
};

/** The municipality's verksamheter and what they were: renamed, merged, split, ended (P4). */
const DepartmentsPage: React.FC = () => {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const known = useItems(departments, {});
  const read = useItems(measures, presentMeasures(Number(today().slice(0, 4))));
  const all = known.items ?? [];
  const counts = new Map<number, number>();
  for (const { Department, Status } of read.items ?? []) if (Department && !isClosed(Status)) counts.set(Department.id, (counts.get(Department.id) ?? 0) + 1);
  const ordered = [...all].sort((a, b) => Number(a.Ended) - Number(b.Ended) || (a.SortOrder ?? 999) - (b.SortOrder ?? 999) || a.Title.localeCompare(b.Title, 'sv'));
  const kind = reorganisations.find(one => one === query.change);
  const chosen = all.find(({ id }) => id === Number(query.department));
  const mayEdit = may(access, departments, 'edit');
  return (
    <ListPage
      title={strings.PeopleDepartments} subtitle={known.items && fill(strings.PeopleDepartmentsCount, all.filter(({ Ended }) => !Ended).length, all.filter(({ Ended }) => Ended).length)}
      commandsLabel={strings.PeopleCommands} lists={[{ definition: departments, text: strings.OpenList }]} filters={null}
      commands={[{ key: 'people', text: strings.PeopleTitle, iconProps: { iconName: 'People' }, onClick: () => router.go({ path: 'plan/people', query: {} }) }]}
      error={known.error ?? read.error} loading={!known.items} refresh={() => { known.refresh(); read.refresh(); }}
    >
      {known.items?.length === 0 && <EmptyPage text={strings.PeopleNoDepartments} />}
      {all.length > 0 && (
        <ul className={`${rows.rows} ${styles.unlined}`} aria-label={strings.PeopleDepartments}>
          {ordered.map(department => (
            <Row
              key={department.id} department={department} all={all} open={counts.get(department.id)}
              onAct={mayEdit ? change => router.go({ path, query: { change, department: String(department.id) } }) : undefined}
            />
          ))}
        </ul>
      )}
      {kind && chosen && (
        <React.Suspense fallback={null}>
          <ReorganisePanel key={`${kind}-${chosen.id}`} kind={kind} department={chosen} all={all} onClose={() => router.go({ path, query: {} })} />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default DepartmentsPage;
