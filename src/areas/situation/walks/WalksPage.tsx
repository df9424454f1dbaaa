import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { may, useItems, useSite } from '../../../kit/lists';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, FilterDropdown, ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRoute, useRouter } from '../../../kit/ui/router';
import rows from '../../../kit/ui/rows.module.scss';
import { Section } from '../../../kit/ui/Section';
import { walkObservations, walks } from '../lists';
import type { Walk, WalkObservation } from '../lists';
import { countObservations, isLate } from './model';
import { ObservationRows } from './ObservationRow';
import { observationsOf, toMend, walksOfYear } from './store';
import styles from './Walks.module.scss';

const WalkPage = React.lazy(() => import(/* webpackChunkName: 'walk' */ './WalkPage'));
const WalkPanel = React.lazy(() => import(/* webpackChunkName: 'walkPanel' */ './WalkPanel'));

const yearsBack = 4;

const WalkRow: React.FC<{ walk: Walk; observations: readonly WalkObservation[] | undefined }> = ({ walk, observations }) => {
  const language = useLanguage();
  const link = useLink();
  const now = today();
  const counts = observations && countObservations(observations.filter(({ Walk: of }) => of?.id === walk.id), now);
  const ahead = walk.WalkDate !== undefined && walk.WalkDate > now;
  return (
    <li className={rows.row}>
      <a className={rows.title} {...link({ path: `est/walks/${walk.id}`, query: {} })}>{walk.Title}</a>
      <div className={rows.about}>{[longDate(walk.WalkDate, language), walk.Area?.title].filter(Boolean).join(' · ')}</div>
      <div className={styles.head}>
        {ahead && <Badge icon="Calendar" tone="calm" text={strings.WalkPlanned} />}
        {counts && !ahead && <span>{fill(strings.WalkCounts, counts.observations, counts.toMend, counts.late)}</span>}
        {counts && counts.observations > 0 && counts.toMend === 0 && <Badge icon="CompletedSolid" tone="good" text={strings.WalkAllDone} />}
      </div>
    </li>
  );
};

/** The walks of a year, and what is still to be mended, whatever the year. */
const WalkList: React.FC = () => {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = Number(query.year) || thisYear;
  const { items, error, refresh } = useItems(walks, walksOfYear(year));
  const waiting = useItems(walkObservations, toMend);
  const seen = useItems(walkObservations, items && items.length > 0 ? observationsOf(items.map(({ id }) => id)) : undefined);
  const canAdd = may(access, walks, 'add');
  const add = (): void => router.go({ path: 'est/walks/new', query });
  const late = waiting.items?.filter(observation => isLate(observation, now)).length ?? 0;
  return (
    <ListPage
      title={fill(strings.WalksOfYear, year)} subtitle={undefined} commandsLabel={strings.WalkCommands}
      commands={canAdd ? [{ key: 'new', text: strings.WalkNew, iconProps: { iconName: 'Add' }, onClick: add }] : []}
      lists={[{ definition: walks, text: strings.WalkOpenList }, { definition: walkObservations, text: strings.WalkOpenObservations }]}
      filters={(
        <FilterDropdown
          label={strings.Year} value={year} short onChange={chosen => router.go({ path, query: { ...query, year: chosen } }, { replace: true })}
          options={[...new Set([thisYear + 1, ...Array.from({ length: yearsBack + 1 }, (_none, back) => thisYear - back), year])].sort((a, b) => b - a).map(key => ({ key, text: String(key) }))}
        />
      )}
      error={error ?? waiting.error ?? seen.error} loading={!items}
      refresh={() => [refresh, waiting.refresh, seen.refresh].forEach(again => again())}
    >
      {items?.length === 0 && <EmptyPage text={fill(strings.WalksNone, year)}>{canAdd && <PrimaryButton text={strings.WalkNew} onClick={add} />}</EmptyPage>}
      {items && items.length > 0 && (
        <ul className={`${rows.rows} ${styles.first}`} aria-label={strings.NavWalks}>{items.map(walk => <WalkRow key={walk.id} walk={walk} observations={seen.items} />)}</ul>
      )}
      <Section title={strings.WalkWaiting} aside={waiting.items && waiting.items.length > 0 ? fill(strings.WalkWaitingCount, waiting.items.length, late) : undefined}>
        {!waiting.items && !waiting.error && <Loading rows={3} />}
        {waiting.items?.length === 0 && <p>{strings.WalkNothingWaits}</p>}
        {waiting.items && <ObservationRows items={waiting.items} label={strings.WalkWaiting} showWalk />}
      </Section>
      {path === 'est/walks/new' && canAdd && (
        <React.Suspense fallback={null}>
          <WalkPanel walk={undefined} onClose={() => router.go({ path: 'est/walks', query })} onSaved={walk => router.go({ path: `est/walks/${walk.id}`, query: {} })} />
        </React.Suspense>
      )}
    </ListPage>
  );
};

/** Trygghetsvandringar (domain.md §2): those of a year, or one of them. */
const WalksPage: React.FC = () => {
  const { path } = useRoute();
  const id = Number(path.split('/')[2]) || undefined;
  return id === undefined ? <WalkList /> : <React.Suspense fallback={<Loading />}><WalkPage key={id} id={id} /></React.Suspense>;
};

export default WalksPage;
