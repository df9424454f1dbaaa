import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import type { ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { pagePath, useSite } from '../../kit/lists';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { Loading } from '../../kit/ui/Loading';
import { PageHead } from '../../kit/ui/Section';
import { useNarrow } from '../../kit/ui/useNarrow';
import { measures, statuses } from './lists';
import { MeasureRows } from './MeasureRow';
import { MeasureTable } from './MeasureTable';
import { statusText } from './StatusBadge';
import { usePlanPage } from './usePlanPage';
import type { PlanPageState } from './usePlanPage';
import styles from './PlanPage.module.scss';

const MeasurePanel = React.lazy(() => import(/* webpackChunkName: 'measure' */ './MeasurePanel'));

const Filters: React.FC<{ state: PlanPageState }> = ({ state }) => {
  const { filter, setQuery } = state;
  const [text, setText] = React.useState(filter.text ?? '');
  React.useEffect(() => setText(filter.text ?? ''), [filter.text]);
  return (
    <div className={styles.filters} role="search" aria-label={strings.Filters}>
      <Dropdown
        label={strings.PlanYear} selectedKey={state.year} options={state.years.map(year => ({ key: year, text: String(year) }))}
        onChange={(_event, option) => option && setQuery({ year: String(option.key) })} className={styles.year}
      />
      <Dropdown
        label={strings.Department} selectedKey={filter.department ?? 0} className={styles.filter}
        options={[{ key: 0, text: strings.All }, ...state.departments.map(({ id, title }) => ({ key: id, text: title }))]}
        onChange={(_event, option) => setQuery({ department: option?.key ? String(option.key) : '' })}
      />
      <Dropdown
        label={strings.Status} className={styles.filter}
        selectedKey={filter.attention && filter.attention !== 'none' ? filter.attention : filter.status ?? ''}
        options={[
          { key: '', text: strings.All }, { key: 'late', text: strings.Late }, { key: 'silent', text: strings.Silent },
          ...statuses.map(key => ({ key, text: statusText(key) }))
        ]}
        onChange={(_event, option) => {
          const key = String(option?.key ?? '');
          const asked = key === 'late' || key === 'silent';
          setQuery({ status: asked ? '' : key, attention: asked ? key : '' });
        }}
      />
      <SearchBox
        className={styles.search} placeholder={strings.SearchMeasures} ariaLabel={strings.SearchMeasures} value={text}
        onChange={(_event, value) => setText(value ?? '')} onSearch={value => setQuery({ text: value })} onClear={() => setQuery({ text: '' })}
        clearButtonProps={{ ariaLabel: strings.ClearSearch }}
        onBlur={() => text !== (filter.text ?? '') && setQuery({ text })}
      />
    </div>
  );
};

const Empty: React.FC<{ state: PlanPageState }> = ({ state }) => {
  const none = state.counts?.total === 0;
  return (
    <div className={styles.empty}>
      <p>{none ? fill(strings.PlanEmpty, state.year) : strings.NothingMatches}</p>
      {none && state.canAdd && <PrimaryButton text={strings.Propose} onClick={() => state.openMeasure('new')} />}
    </div>
  );
};

/** The åtgärdsplan of a calendar year (P16): its measures by verksamhet. */
const PlanPage: React.FC = () => {
  const site = useSite();
  const narrow = useNarrow();
  const state = usePlanPage(strings.NoDepartment);
  const { shown, counts, error } = state;
  const commands: ICommandBarItemProps[] = [
    ...(state.canAdd ? [{ key: 'new', text: strings.Propose, iconProps: { iconName: 'Add' }, onClick: () => state.openMeasure('new') }] : []),
    { key: 'refresh', text: strings.Refresh, iconProps: { iconName: 'Refresh' }, onClick: state.refresh },
    { key: 'print', text: strings.Print, iconProps: { iconName: 'Print' }, onClick: () => window.print() },
    { key: 'list', text: strings.OpenList, iconProps: { iconName: 'SharepointLogo' }, href: `${site.path}/${pagePath(measures)}`, target: '_blank' }
  ];
  return (
    <>
      <PageHead
        title={fill(strings.PlanTitle, state.year)}
        subtitle={counts && fill(strings.PlanSummary, counts.total, counts.done, counts.ongoing, counts.late, counts.silent)}
      />
      <CommandBar items={commands} ariaLabel={strings.PlanCommands} overflowButtonProps={{ ariaLabel: strings.MoreCommands }} styles={{ root: { padding: 0 } }} className={styles.commands} />
      <Filters state={state} />
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={state.refresh}>{strings.TryAgain}</MessageBarButton>}>
          {faultText(error)}
        </MessageBar>
      )}
      {!shown && !error && <Loading rows={8} />}
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
    </>
  );
};

export default PlanPage;
