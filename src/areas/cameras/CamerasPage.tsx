import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { fill } from '../../kit/text/format';
import { EmptyPage, FilterDropdown, FilterSearch, ListPage } from '../../kit/ui/ListPage';
import { useNarrow } from '../../kit/ui/useNarrow';
import { CaseRows } from './CaseRows';
import { CaseTable } from './CaseTable';
import { cameraCases, caseStates } from './lists';
import { isOver } from './model';
import { caseStateText } from './texts';
import { useCamerasPage } from './useCamerasPage';
import type { CamerasPageState } from './useCamerasPage';

const CasePanel = React.lazy(() => import(/* webpackChunkName: 'camera' */ './CasePanel'));

const Filters: React.FC<{ state: CamerasPageState }> = ({ state }) => {
  const { filter, setQuery } = state;
  return (
    <>
      <FilterDropdown
        label={strings.CaseState} value={filter.state ?? ''} onChange={wanted => setQuery({ state: wanted })}
        options={[{ key: '', text: strings.OpenCases }, ...caseStates.map(key => ({ key, text: caseStateText(key) }))]}
      />
      <FilterDropdown
        label={strings.Department} value={filter.department ?? ''} onChange={department => setQuery({ department })}
        options={[{ key: '', text: strings.All }, ...state.departments.map(({ id, title }) => ({ key: id, text: title }))]}
      />
      <FilterSearch label={strings.SearchCases} value={filter.text ?? ''} onChange={text => setQuery({ text })} />
    </>
  );
};

/** Camera surveillance (P34–P44): cases by state, each with the policy's four gates. */
const CamerasPage: React.FC = () => {
  const narrow = useNarrow();
  const state = useCamerasPage();
  const { shown, all, canAdd } = state;
  const count = (wanted: string): number => all?.filter(judged => judged.item.CaseState === wanted).length ?? 0;
  const open = all?.filter(({ item }) => !item.CaseState || !isOver(item.CaseState)).length ?? 0;
  return (
    <ListPage
      title={strings.CamerasTitle} subtitle={all && fill(strings.CamerasSummary, open, count('I drift'), count('Klar för beslut'))}
      commandsLabel={strings.CamerasCommands} filters={<Filters state={state} />} error={state.error} loading={!shown} refresh={state.refresh}
      commands={canAdd ? [{ key: 'new', text: strings.NewCameraCase, iconProps: { iconName: 'Add' }, onClick: () => state.show('new') }] : []}
      lists={[{ definition: cameraCases, text: strings.OpenList }]}
    >
      {shown?.length === 0 && (
        <EmptyPage text={all?.length === 0 ? strings.CamerasEmpty : strings.NothingMatchesFilter}>
          {all?.length === 0 && canAdd && <PrimaryButton text={strings.NewCameraCase} onClick={() => state.show('new')} />}
        </EmptyPage>
      )}
      {shown && shown.length > 0 && (narrow ? <CaseRows cases={shown} /> : <CaseTable state={state} cases={shown} />)}
      {state.open !== undefined && (
        <React.Suspense fallback={null}>
          <CasePanel
            id={state.open === 'new' ? undefined : state.open} onClose={state.close}
            onSaved={item => state.open === 'new' ? state.show(item.id) : state.close()}
          />
        </React.Suspense>
      )}
    </ListPage>
  );
};

export default CamerasPage;
