import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { may, useItem, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition, Reference } from '../../../kit/lists';
import { History } from '../../../kit/ui/History';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useRoute } from '../../../kit/ui/router';
import { FollowUps } from './FollowUps';
import { measureDepartments, measures } from '../lists';
import type { Measure } from '../lists';
import { MeasureDetails } from './MeasureDetails';
import { MeasureForm } from './MeasureForm';

interface Props {
  /** Undefined for a new measure. */
  id: number | undefined;
  year: number;
  onClose(): void;
  onSaved(measure: Measure): void;
}

const Tabs: React.FC<{ measure: Measure; participants: Reference[]; onClose(): void; onSaved(measure: Measure): void }> = props => {
  const { measure, participants, onClose, onSaved } = props;
  const site = useSite();
  const { query } = useRoute();
  return (
    <>
      <Pivot defaultSelectedKey={query.tab ?? 'details'} overflowBehavior="menu">
        <PivotItem itemKey="details" headerText={strings.TabDetails}>
          {may(site.access, measures, 'edit')
            ? <MeasureForm key={measure.id} measure={measure} year={measure.PlanYear ?? 0} participants={participants} onSaved={onSaved} onCancel={onClose} />
            : <MeasureDetails measure={measure} participants={participants} />}
        </PivotItem>
        <PivotItem itemKey="followUps" headerText={strings.TabFollowUps}>
          <FollowUps measure={measure} />
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <History definition={measures as unknown as ListDefinition} id={measure.id} etag={measure.etag} />
        </PivotItem>
      </Pivot>
      <NativeLink definition={measures} id={measure.id} />
    </>
  );
};

/** One measure beside the plan: its fields, its follow-ups and its history. */
const MeasurePanel: React.FC<Props> = ({ id, year, onClose, onSaved }) => {
  const { item: measure, missing, error } = useItem(measures, id);
  const links = useItems(measureDepartments, id === undefined ? undefined : { where: [{ column: 'Measure', is: 'eq', value: id }] });
  const participants = links.items?.map(link => link.Department).filter((department): department is Reference => department !== undefined);
  const ready = id === undefined || (measure !== undefined && (participants ?? links.error) !== undefined);
  return (
    <ItemPanel
      title={id === undefined ? strings.NewMeasure : measure?.Title ?? strings.MeasureTitle} error={error} missing={missing ? strings.MeasureMissing : undefined}
      ready={ready} onClose={onClose}
    >
      {id === undefined && <MeasureForm measure={undefined} year={year} participants={[]} onSaved={onSaved} onCancel={onClose} />}
      {measure && <Tabs measure={measure} participants={participants ?? []} onClose={onClose} onSaved={onSaved} />}
    </ItemPanel>
  );
};

export default MeasurePanel;
