import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../../kit/ui/ListPage';
import { useNarrow } from '../../../kit/ui/useNarrow';
import { measures, statuses } from '../lists';
import { MeasureRows } from '../mine/MeasureRow';
import { MeasureTable } from './MeasureTable';
import { statusText } from '../StatusBadge';
import { useOverview } from './useOverview';
import type { OverviewState } from './useOverview';

const MeasurePanel = React.lazy(() => import(/* webpackChunkName: 'measure' */ '../measure/MeasurePanel'));

const Filters: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { filter, setQuery } = state;
  return (
    <>
      <FilterDropdown
        label={strings.PlanYear} value={state.year} short options={state.years.map(year => ({ key: year, text: String(year) }))}
        onChange={year => setQuery({ year })}
      />
      <FilterDropdown
        label={strings.Department} value={filter.department ?? ''}
        options={[{ key: '', text: strings.All }, ...state.departments.map(({ id, title }) => ({ key: id, text: title }))]}
        onChange={department => setQuery({ department })}
      />
      <FilterDropdown
        label={strings.Status} value={filter.attention && filter.attention !== 'none' ? filter.attention : filter.status ?? ''}
        options={[
          { key: '', text: strings.All }, { key: 'late', text: strings.Late }, { key: 'silent', text: strings.Silent },
          ...statuses.map(key => ({ key, text: statusText(key) }))
        ]}
        onChange={key => {
          const asked = key === 'late' || key === 'silent';
          setQuery({ status: asked ? '' : key, attention: asked ? key : '' });
        }}
      />
      <FilterSearch label={strings.SearchMeasures} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
    </>
  );
};

const Empty: React.FC<{ state: OverviewState }> = ({ state }) => {
  const none = state.counts?.total === 0;
  return (
    <EmptyPage text={none ? fill(strings.PlanEmpty, state.year) : strings.NothingMatches}>
      {none && state.canAdd && <PrimaryButton text={strings.Propose} onClick={() => state.openMeasure('new')} />}
    </EmptyPage>
  );
};

/** The åtgärdsplan of a calendar year (P16): its measures by verksamhet. */
const OverviewPage: React.FC = () => {
  const narrow = useNarrow();
  const state = useOverview(strings.NoDepartment);
  const { shown, counts } = state;
  return (
    <ListPage
      title={fill(strings.PlanTitle, state.year)} commandsLabel={strings.PlanCommands} lists={[{ definition: measures, text: strings.OpenList }]}
      subtitle={counts && fill(strings.PlanSummary, counts.total, counts.done, counts.ongoing, counts.late, counts.silent)}
      commands={state.canAdd ? [{ key: 'new', text: strings.Propose, iconProps: { iconName: 'Add' }, onClick: () => state.openMeasure('new') }] : []}
      filters={<Filters state={state} />} error={state.error} loading={!shown} refresh={state.refresh}
    >
      {shown?.length === 0 && <Empty state={state} />}
      {shown && shown.length > 0 && (narrow ? <MeasureRows items={shown} showOwner /> : <MeasureTable state={state} items={shown} />)}
      {state.open !== undefined && (
        <React.Suspense fallback={null}>
          <MeasurePanel
            id={state.open === 'new' ? undefined : state.open} year={state.year} onClose={state.close}
            onSaved={measure => state.open === 'new' ? state.openMeasure(measure.id) : state.close()}
          />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default OverviewPage;
