import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { pagePath, may, useItems, useSite } from '../../kit/lists';
import type { ListDefinition, Reference } from '../../kit/lists';
import { faultText } from '../../kit/ui/faults';
import { History } from '../../kit/ui/History';
import { Loading } from '../../kit/ui/Loading';
import { useRoute } from '../../kit/ui/router';
import { Themed } from '../../kit/ui/themed';
import { FollowUps } from './FollowUps';
import { measureDepartments, measures } from './lists';
import type { Measure } from './lists';
import { MeasureDetails } from './MeasureDetails';
import { MeasureForm } from './MeasureForm';
import { useMeasure } from './useMeasure';

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
      <Link href={`${site.path}/${pagePath(measures, 'DispForm')}?ID=${measure.id}`} target="_blank">{strings.OpenInSharePoint}</Link>
    </>
  );
};

/** One measure beside the plan: its fields, its follow-ups and its history. */
const MeasurePanel: React.FC<Props> = ({ id, year, onClose, onSaved }) => {
  const { measure, missing, error } = useMeasure(id);
  const links = useItems(measureDepartments, id === undefined ? undefined : { where: [{ column: 'Measure', is: 'eq', value: id }] });
  const participants = links.items?.map(link => link.Department).filter((department): department is Reference => department !== undefined);
  const ready = id === undefined || (measure && (participants ?? links.error));
  return (
    <Panel
      isOpen onDismiss={onClose} type={PanelType.medium} isLightDismiss={false} closeButtonAriaLabel={strings.Close}
      headerText={id === undefined ? strings.NewMeasure : measure?.Title ?? strings.MeasureTitle}
    >
      <Themed>
        {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
        {missing && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.MeasureMissing}</MessageBar>}
        {!ready && !error && !missing && <Loading rows={6} />}
        {id === undefined && <MeasureForm measure={undefined} year={year} participants={[]} onSaved={onSaved} onCancel={onClose} />}
        {ready && measure && <Tabs measure={measure} participants={participants ?? []} onClose={onClose} onSaved={onSaved} />}
      </Themed>
    </Panel>
  );
};

export default MeasurePanel;
