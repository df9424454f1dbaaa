import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { may, useItems, useSite } from '../../../kit/lists';
import { FilterDropdown, FilterSearch } from '../../../kit/ui/ListPage';
import { partners, presentPartners } from '../../cooperation';
import { statuses } from '../lists';
import { statusText } from '../StatusBadge';
import { groupings } from './filter';
import type { Named, OverviewState } from './useOverview';
import { groupingTexts } from './words';
import styles from './Overview.module.scss';

const all = (): { key: string; text: string } => ({ key: '', text: strings.All });
const asOptions = (items: readonly Named[]): { key: string | number; text: string }[] => [all(), ...items.map(({ id, title }) => ({ key: id, text: title }))];

/** Filters that are asked for now and then. Partners are read when they are shown. */
const More: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { filter, setQuery } = state;
  const { access } = useSite();
  const partnerItems = useItems(partners, may(access, partners, 'read') ? presentPartners : undefined).items;
  const names = (partnerItems ?? []).map(({ id, Title }) => ({ id, title: Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));
  return (
    <>
      <FilterDropdown label={strings.Problem} value={filter.problem ?? ''} options={asOptions(state.problems)} onChange={about => setQuery({ about })} />
      <FilterDropdown label={strings.OverviewByArea} value={filter.area ?? ''} options={asOptions(state.areas)} onChange={area => setQuery({ area })} />
      {may(access, partners, 'read') && <FilterDropdown label={strings.Partner} value={filter.partner ?? ''} options={asOptions(names)} onChange={partner => setQuery({ partner })} />}
      <FilterDropdown
        label={strings.OverviewOnly} value={filter.only ?? ''} onChange={only => setQuery({ only })}
        options={[all(), { key: 'inDepth', text: strings.OverviewOnlyInDepth }, { key: 'noThread', text: strings.OverviewOnlyNoThread }]}
      />
    </>
  );
};

/** Narrows the plan; everything chosen stands in the address. */
export const Filters: React.FC<{ state: OverviewState }> = ({ state }) => {
  const { filter, setQuery, view } = state;
  const chosen = [filter.problem, filter.area, filter.partner, filter.only].some(Boolean);
  const [more, setMore] = React.useState(chosen);
  const texts = groupingTexts();
  return (
    <>
      <FilterDropdown
        label={strings.PlanYear} value={state.year} short options={state.years.map(year => ({ key: year, text: String(year) }))}
        onChange={year => setQuery({ year })}
      />
      <FilterDropdown label={strings.Department} value={filter.department ?? ''} options={asOptions(state.departments)} onChange={department => setQuery({ department })} />
      <FilterDropdown
        label={strings.Status} value={filter.attention && filter.attention !== 'none' ? filter.attention : filter.status ?? ''}
        options={[
          all(), { key: 'late', text: strings.Late }, { key: 'silent', text: strings.Silent },
          ...statuses.map(key => ({ key, text: statusText(key) }))
        ]}
        onChange={key => {
          const asked = key === 'late' || key === 'silent';
          setQuery({ status: asked ? '' : key, attention: asked ? key : '' });
        }}
      />
      {(more || chosen) && <More state={state} />}
      {(view === 'table' || view === 'timeline') && (
        <FilterDropdown
          label={strings.OverviewGroupBy} value={state.grouping} options={groupings.map(key => ({ key, text: texts[key] }))}
          onChange={group => setQuery({ group: group === 'department' ? '' : group })}
        />
      )}
      <FilterSearch label={strings.SearchMeasures} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
      {!chosen && (
        <ActionButton className={styles.more} iconProps={{ iconName: 'Filter' }} aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? strings.OverviewFewerFilters : strings.OverviewMoreFilters}
        </ActionButton>
      )}
    </>
  );
};
