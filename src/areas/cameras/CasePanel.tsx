import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { may, useItem, useSite } from '../../kit/lists';
import type { ListDefinition } from '../../kit/lists';
import { faultText } from '../../kit/ui/faults';
import { History } from '../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../kit/ui/ItemPanel';
import { Loading } from '../../kit/ui/Loading';
import { useRoute } from '../../kit/ui/router';
import { DecisionForm, DecisionList, decisions } from '../decisions';
import { DecisionBadge } from './badges';
import { CaseDetails } from './CaseDetails';
import { CaseForm } from './CaseForm';
import { GateMarks, Lacks } from './Gates';
import { cameraCases, decidedFields } from './lists';
import type { CameraCase } from './lists';
import { useCameraCases } from './useCameraCases';
import type { JudgedCase } from './useCameraCases';

const viewTexts: Partial<Record<JudgedCase['view'], () => string>> = {
  missing: () => strings.NotDecidedText, changed: () => strings.ChangedSinceDecisionText
};

/** The decisions on a case, what it still lacks, and the form for those who may decide. */
const Decision: React.FC<{ judged: JudgedCase }> = ({ judged }) => {
  const { access } = useSite();
  const { item, gates, basics, view, decided } = judged;
  const text = viewTexts[view]?.();
  return (
    <>
      {text ? <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>{text}</MessageBar> : <DecisionBadge view={view} decided={decided} />}
      <GateMarks gates={gates} />
      {!judged.ready && <Lacks lacks={[...new Set([...basics, ...gates.flatMap(gate => gate.lacks)])]} />}
      <DecisionList decisions={decided.decisions} />
      {may(access, decisions, 'add') && <DecisionForm definition={cameraCases} item={item} fields={decidedFields} mayApprove={judged.ready} />}
    </>
  );
};

const Tabs: React.FC<{ id: number; item: CameraCase; onClose(): void; onSaved(item: CameraCase): void }> = ({ id, item, onClose, onSaved }) => {
  const { access } = useSite();
  const { query } = useRoute();
  // Read anew with the decisions: what is decided on is what is shown.
  const { cases, error } = useCameraCases({ where: [{ column: 'Id', is: 'eq', value: id }] });
  const judged = cases?.find(one => one.item.id === id);
  return (
    <>
      <Pivot defaultSelectedKey={query.tab ?? 'details'} overflowBehavior="menu">
        <PivotItem itemKey="details" headerText={strings.TabDetails}>
          {may(access, cameraCases, 'edit')
            ? <CaseForm key={id} item={item} onSaved={onSaved} onCancel={onClose} />
            : judged ? <CaseDetails judged={judged} /> : <Loading rows={6} />}
        </PivotItem>
        <PivotItem itemKey="decision" headerText={strings.TabDecision}>
          {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
          {judged ? <Decision judged={judged} /> : !error && <Loading rows={4} />}
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <History definition={cameraCases as unknown as ListDefinition} id={item.id} etag={item.etag} />
        </PivotItem>
      </Pivot>
      <NativeLink definition={cameraCases} id={id} />
    </>
  );
};

/** One camera case beside the page: its gates, its decision and its history. */
const CasePanel: React.FC<{ id: number | undefined; onClose(): void; onSaved(item: CameraCase): void }> = ({ id, onClose, onSaved }) => {
  const { item, missing, error } = useItem(cameraCases, id);
  return (
    <ItemPanel
      title={id === undefined ? strings.NewCameraCase : item?.Title ?? strings.CameraCase} error={error} missing={missing ? strings.ItemMissing : undefined}
      ready={id === undefined || item !== undefined} onClose={onClose}
    >
      {id === undefined && <CaseForm item={undefined} onSaved={onSaved} onCancel={onClose} />}
      {id !== undefined && item && <Tabs id={id} item={item} onClose={onClose} onSaved={onSaved} />}
    </ItemPanel>
  );
};

export default CasePanel;
