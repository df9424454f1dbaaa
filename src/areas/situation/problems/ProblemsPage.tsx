import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';
import { Figures } from '../../../kit/ui/Figures';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../../kit/ui/ListPage';
import type { Route } from '../../../kit/ui/router';
import { useNarrow } from '../../../kit/ui/useNarrow';
import { priorities, problems } from '../lists';
import { ProblemRows, ProblemTable } from './ProblemTable';
import styles from './Problems.module.scss';
import { priorityText } from './texts';
import { useProblemsPage } from './useProblemsPage';
import type { ProblemsPageState } from './useProblemsPage';

const ProblemPanel = React.lazy(() => import(/* webpackChunkName: 'problem' */ './ProblemPanel'));

/** All, those named, and one that the address names though it is not among them. */
const choices = (options: readonly { key: string | number; text: string }[], chosen: string | number | undefined): { key: string | number; text: string }[] => [
  { key: '', text: strings.All }, ...options, ...(chosen && !options.some(({ key }) => key === chosen) ? [{ key: chosen, text: String(chosen) }] : [])
];

const Filters: React.FC<{ state: ProblemsPageState }> = ({ state }) => {
  const { filter, setQuery } = state;
  return (
    <>
      <FilterDropdown
        label={strings.ProblemPriority} value={filter.priority ?? ''} onChange={priority => setQuery({ priority })}
        options={[{ key: '', text: strings.ProblemCurrent }, ...priorities.map(key => ({ key, text: priorityText(key) }))]}
      />
      <FilterDropdown
        label={strings.ProblemArea} value={filter.area ?? ''} onChange={area => setQuery({ area })}
        options={choices(state.areas.map(({ id, title }) => ({ key: id, text: title })), filter.area)}
      />
      <FilterDropdown
        label={strings.ProblemTargetGroup} value={filter.group ?? ''} onChange={group => setQuery({ group })}
        options={choices(state.groups.map(group => ({ key: group, text: group })), filter.group)}
      />
      <FilterDropdown
        label={strings.ProblemSeason} value={filter.season ?? ''} onChange={season => setQuery({ season })}
        options={choices([{ key: 'any', text: strings.ProblemSeasonAny }, { key: 'now', text: strings.ProblemSeasonNow }, { key: 'near', text: strings.ProblemSeasonNear }], filter.season)}
      />
      <FilterDropdown
        label={strings.ProblemState} value={filter.state ?? ''} onChange={wanted => setQuery({ state: wanted })}
        options={choices([{ key: 'lacking', text: strings.ProblemStateLacking }, { key: 'thin', text: strings.ProblemStateThin }], filter.state)}
      />
      <FilterSearch label={strings.ProblemSearch} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
    </>
  );
};

/** What the register asks for (P2, P32, P33), each figure leading to the problems that it counts. */
const Summary: React.FC<{ state: ProblemsPageState }> = ({ state: { counts } }) => {
  const to = (query: Record<string, string>): Route => ({ path: 'situation/problems', query });
  return (
    <div className={styles.summary}>
      <Figures
        label={strings.ProblemFigures}
        figures={[
          { label: strings.ProblemFigurePrioritised, value: counts?.prioritised, to: to({ priority: 'Prioriterat' }) },
          { label: strings.ProblemFigureLacking, value: counts?.lacking, tone: 'warn', to: to({ state: 'lacking' }) },
          { label: strings.ProblemFigureThin, value: counts?.thin, tone: 'warn', to: to({ state: 'thin' }) },
          { label: strings.ProblemFigureSeason, value: counts?.near, to: to({ season: 'near' }) }
        ]}
      />
    </div>
  );
};

/** The register of problems (P2, P32, P33): why each is prioritised, what it rests on, and how it is answered. */
const ProblemsPage: React.FC = () => {
  const narrow = useNarrow();
  const state = useProblemsPage();
  const { shown, total, counts, canAdd, filter, year, today } = state;
  const add = (): void => state.show('new');
  const closed = filter.priority === 'Avslutat';
  return (
    <ListPage
      title={strings.NavProblems} subtitle={counts && !closed ? fill(strings.ProblemPageSummary, counts.prioritised, counts.watched) : undefined} commandsLabel={strings.ProblemsCommands}
      commands={canAdd ? [{ key: 'new', text: strings.ProblemNew, iconProps: { iconName: 'Add' }, onClick: add }] : []}
      lists={[{ definition: problems, text: strings.OpenList }]} summary={closed ? undefined : <Summary state={state} />}
      filters={<Filters state={state} />} error={state.error} loading={!shown} refresh={state.refresh}
    >
      {shown?.length === 0 && (
        <EmptyPage text={total === 0 && !closed ? strings.ProblemsEmpty : strings.NothingMatchesFilter}>
          {total === 0 && !closed && canAdd && <PrimaryButton text={strings.ProblemNew} onClick={add} />}
        </EmptyPage>
      )}
      {shown && shown.length > 0 && (narrow ? <ProblemRows rows={shown} year={year} today={today} /> : <ProblemTable rows={shown} year={year} today={today} />)}
      {state.open !== undefined && (
        <React.Suspense fallback={null}>
          <ProblemPanel id={state.open === 'new' ? undefined : state.open} page={state} />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default ProblemsPage;
