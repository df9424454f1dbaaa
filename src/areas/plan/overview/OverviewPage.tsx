import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';
import type { Command } from '../../../kit/ui/Commands';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { useNarrow } from '../../../kit/ui/useNarrow';
import { measures } from '../lists';
import { Printable } from './export/Printable';
import { sheetOf } from './export/sheetOf';
import type { ExportKind } from './export/useExport';
import { Filters } from './Filters';
import { MeasureLists } from './table/MeasureLists';
import { MeasureTable } from './table/MeasureTable';
import { useOverview } from './useOverview';
import type { OverviewState } from './useOverview';
import { Views, WantingLine } from './Views';
import { groupingTexts } from './words';
import styles from './Overview.module.scss';

const MeasurePanel = React.lazy(() => import(/* webpackChunkName: 'measure' */ '../measure/MeasurePanel'));
const Board = React.lazy(() => import(/* webpackChunkName: 'planViews' */ './board/Board'));
const Timeline = React.lazy(() => import(/* webpackChunkName: 'planViews' */ './timeline/Timeline'));
const Workload = React.lazy(() => import(/* webpackChunkName: 'planViews' */ './workload/Workload'));
const ExportDialog = React.lazy(() => import(/* webpackChunkName: 'planExport' */ './export/ExportDialog'));
const InDepthPanel = React.lazy(() => import(/* webpackChunkName: 'planInDepth' */ './inDepth/InDepthPanel'));

const Empty: React.FC<{ state: OverviewState }> = ({ state }) => {
  const none = state.counts?.total === 0;
  return (
    <EmptyPage text={none ? fill(strings.PlanEmpty, state.year) : strings.NothingMatches}>
      {none && state.canAdd && <PrimaryButton text={strings.Propose} onClick={() => state.openMeasure('new')} />}
    </EmptyPage>
  );
};

/** The measures in the view that the address asks for. */
const Content: React.FC<{ state: OverviewState }> = ({ state }) => {
  const narrow = useNarrow();
  const { view, shown } = state;
  if (!shown) return null;
  switch (view) {
    case 'board': return <Board state={state} />;
    case 'timeline': return <Timeline state={state} />;
    case 'workload': return <Workload state={state} />;
    default: return narrow ? <MeasureLists shown={shown} /> : <MeasureTable state={state} />;
  }
};

/** Made anew only when others can be given: the bar of commands is costly to draw. */
function useCommands(state: OverviewState, onExport: (kind: ExportKind) => void, onInDepth: () => void): Command[] {
  const some = (state.shown?.items.length ?? 0) > 0;
  const any = (state.counts?.total ?? 0) > 0;
  const latest = React.useRef(state);
  latest.current = state;
  return React.useMemo(() => [
    ...(state.canAdd ? [{ key: 'new', text: strings.Propose, iconProps: { iconName: 'Add' }, onClick: () => latest.current.openMeasure('new') }] : []),
    ...(some ? [{
      key: 'export', text: strings.OverviewExport, iconProps: { iconName: 'Download' }, subMenuProps: {
        items: [
          { key: 'csv', text: strings.OverviewExportCsv, iconProps: { iconName: 'ExcelDocument' }, onClick: () => onExport('csv') },
          { key: 'word', text: strings.OverviewExportWord, iconProps: { iconName: 'WordDocument' }, onClick: () => onExport('word') }
        ]
      }
    }] : []),
    ...(state.coordinates && any ? [{ key: 'inDepth', text: strings.OverviewInDepth, iconProps: { iconName: 'Zoom' }, onClick: onInDepth }] : [])
  ], [state.canAdd, state.coordinates, some, any, onExport, onInDepth]);
}

/** The åtgärdsplan of a calendar year (P16, P47): its measures as table, board, timeline and workload. */
const OverviewPage: React.FC = () => {
  const state = useOverview();
  const { shown, counts, view } = state;
  const [exporting, setExporting] = React.useState<ExportKind>();
  const [inDepth, setInDepth] = React.useState(false);
  const openInDepth = React.useCallback(() => setInDepth(true), []);
  const commands = useCommands(state, setExporting, openInDepth);
  return (
    <ListPage
      title={fill(strings.PlanTitle, state.year)} commandsLabel={strings.PlanCommands} lists={[{ definition: measures, text: strings.OpenList }]}
      subtitle={counts && fill(strings.PlanSummary, counts.total, counts.done, counts.ongoing, counts.late, counts.silent)}
      commands={commands}
      summary={<><Views current={view} /><WantingLine wanting={state.wanting} shown={state.filter.only === 'noThread'} /></>}
      filters={<Filters state={state} />} error={state.error} loading={!shown} refresh={state.refresh}
    >
      {shown?.items.length === 0 && <Empty state={state} />}
      {shown && shown.items.length > 0 && (
        <div className={styles.content}>
          <Printable sheet={() => sheetOf(state, state.words, groupingTexts(), strings.OverviewWhose)} caption={fill(strings.PlanTitle, state.year)}>
            <React.Suspense fallback={<Loading rows={8} />}><Content state={state} /></React.Suspense>
          </Printable>
        </div>
      )}
      <React.Suspense fallback={null}>
        {exporting && <ExportDialog key={exporting} state={state} kind={exporting} onClose={() => setExporting(undefined)} />}
        {inDepth && state.all && <InDepthPanel all={state.all} onClose={() => setInDepth(false)} />}
        {state.open !== undefined && (
          <MeasurePanel
            id={state.open === 'new' ? undefined : state.open} year={state.year} onClose={state.close}
            onSaved={measure => state.open === 'new' ? state.openMeasure(measure.id) : state.close()}
          />
        )}
      </React.Suspense>
    </ListPage>
  );
};

export default OverviewPage;
