import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../../kit/ui/ListPage';
import { useLink, useRouter } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import { measures } from '../lists';
import { AttentionBadge } from '../StatusBadge';
import { today } from '../../../kit/text/format';
import type { Standing } from './directory';
import { perYear } from './owners';
import type { Owner } from './owners';
import { usePeoplePage } from './usePeoplePage';
import type { PeoplePageState } from './usePeoplePage';
import rows from '../../../kit/ui/rows.module.scss';
import styles from './people.module.scss';

const HandOverPanel = React.lazy(() => import(/* webpackChunkName: 'planHandOver' */ './HandOverPanel'));

/** An account that is no longer there, told by word and icon. */
export const StandingBadge: React.FC<{ standing: Standing | undefined }> = ({ standing }) => {
  if (standing === 'gone') return <Badge icon="UserRemove" tone="bad" text={strings.PeopleGone} />;
  return standing === 'disabled' ? <Badge icon="BlockContact" tone="bad" text={strings.PeopleDisabled} /> : null;
};

const OwnerRow: React.FC<{ owner: Owner; standing: Standing | undefined; onHandOver(): void }> = ({ owner, standing, onHandOver }) => {
  const link = useLink();
  const { person, open, seats, tasks, late, silent } = owner;
  const years = perYear(open).map(([year, count]) => fill(strings.PeopleYearCount, year, count)).join(', ');
  const about = [
    owner.department?.title,
    open.length > 0 ? fill(strings.PeopleOpen, open.length, years) : undefined,
    tasks.length > 0 ? fill(strings.PeopleTasks, tasks.length) : undefined,
    seats.length > 0 ? fill(strings.PeopleSeats, seats.map(({ Title }) => Title).join(', ')) : undefined
  ].filter(Boolean).join(' · ');
  return (
    <li className={rows.row}>
      <div className={rows.apart}>
        <div className={rows.what}>
          <a className={rows.title} {...link({ path: 'plan', query: { text: person.title } })}>{person.title}</a>
          <div className={rows.about}>{about}</div>
          <div className={styles.badges}>
            <StandingBadge standing={standing} />
            {late > 0 && <Badge icon="Warning" tone="bad" text={fill(strings.PeopleLate, late)} />}
            {silent > 0 && <Badge icon="Clock" tone="warn" text={fill(strings.PeopleSilent, silent)} />}
          </div>
        </div>
        <div className={rows.controls}>
          <DefaultButton text={strings.PeopleHandOver} ariaLabel={fill(strings.PeopleHandOverFrom, person.title)} onClick={onHandOver} />
        </div>
      </div>
    </li>
  );
};

const Unowned: React.FC<{ state: PeoplePageState }> = ({ state }) => {
  const link = useLink();
  const now = today();
  if (state.unowned.length === 0) return null;
  return (
    <Section title={fill(strings.PeopleUnowned, state.unowned.length)} aside={<DefaultButton text={strings.PeopleGiveOwner} onClick={() => state.show(0)} />}>
      <ul className={rows.rows}>
        {state.unowned.map(measure => (
          <li key={measure.id} className={rows.row}>
            <a className={rows.title} {...link({ path: `plan/${measure.id}`, query: {} })}>{measure.Title}</a>
            <div className={rows.about}>{[measure.PlanYear, measure.Department?.title ?? strings.NoDepartment].join(' · ')}</div>
            <AttentionBadge measure={measure} today={now} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Who owns what: people, what they have open, who has left, and what nobody owns (P22). */
const PeoplePage: React.FC = () => {
  const router = useRouter();
  const state = usePeoplePage();
  const { owners, shown, left, filter } = state;
  return (
    <ListPage
      title={strings.PeopleTitle} subtitle={owners && fill(strings.PeopleSubtitle, owners.length, state.unowned.length)} commandsLabel={strings.PeopleCommands}
      commands={[{ key: 'departments', text: strings.PeopleDepartments, iconProps: { iconName: 'Org' }, onClick: () => router.go({ path: 'plan/people/departments', query: {} }) }]}
      lists={[{ definition: measures, text: strings.OpenList }]}
      filters={(
        <>
          <FilterDropdown
            label={strings.DepartmentShort} value={filter.department || ''} onChange={department => state.setQuery({ department })}
            options={[{ key: '', text: strings.All }, ...state.departments.map(({ id, Title }) => ({ key: id, text: Title })).sort((a, b) => a.text.localeCompare(b.text, 'sv'))]}
          />
          <FilterDropdown
            label={strings.PeopleShow} value={filter.show} onChange={show => state.setQuery({ show })}
            options={[{ key: '', text: strings.All }, { key: 'left', text: strings.PeopleShowLeft }, { key: 'late', text: strings.PeopleShowLate }]}
          />
          <FilterSearch label={strings.PeopleSearch} value={filter.text} onChange={text => state.setQuery({ text })} />
        </>
      )}
      error={state.error} loading={!owners} refresh={state.refresh}
    >
      {left.length > 0 && (
        <MessageBar className={styles.note} messageBarType={MessageBarType.severeWarning} isMultiline>
          {fill(strings.PeopleLeftText, left.map(({ person }) => person.title).join(', '))}
        </MessageBar>
      )}
      {owners && shown.length === 0 && <EmptyPage text={owners.length === 0 ? strings.PeopleNobody : strings.NothingMatchesFilter} />}
      {shown.length > 0 && (
        <ul className={`${rows.rows} ${styles.list}`} aria-label={strings.PeopleTitle}>
          {shown.map(owner => <OwnerRow key={owner.person.id} owner={owner} standing={state.standing?.get(owner.person.id)} onHandOver={() => state.show(owner.person.id)} />)}
        </ul>
      )}
      <Unowned state={state} />
      {state.open !== undefined && owners && (
        <React.Suspense fallback={null}>
          <HandOverPanel
            key={state.open} person={state.open ? owners.find(({ person }) => person.id === state.open)?.person : undefined} id={state.open}
            unowned={state.unowned} onClose={state.close}
          />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default PeoplePage;
