import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { RemoveButton, RemovedNote, useRemoval } from '../../../kit/forms/Removal';
import type { Removal } from '../../../kit/forms/Removal';
import { may, useItem, useItems, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { ItemPanel, NativeLink } from '../../../kit/ui/ItemPanel';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { FollowUps } from './FollowUps';
import { noTies } from './formModel';
import type { Ties } from './formModel';
import { measureDepartments, measurePartners, measures } from '../lists';
import type { Measure } from '../lists';
import { MeasureDetails } from './MeasureDetails';
import { MeasureForm } from './MeasureForm';
import { MeasureHistory } from './MeasureHistory';
import { ThreadView } from './ThreadView';

interface Props {
  /** Undefined for a new measure. */
  id: number | undefined;
  year: number;
  onClose(): void;
  onSaved(measure: Measure): void;
}

const Tabs: React.FC<{ measure: Measure; ties: Ties; removal: Removal<typeof measures>; onClose(): void; onSaved(measure: Measure): void }> = props => {
  const { measure, ties, removal, onClose, onSaved } = props;
  const site = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const canEdit = may(site.access, measures, 'edit');
  const known = ['details', 'followUps', 'history', ...(canEdit ? ['thread'] : [])];
  return (
    <>
      <Pivot
        overflowBehavior="menu" overflowAriaLabel={strings.MeasureMoreTabs} selectedKey={known.includes(query.tab) ? query.tab : 'details'}
        onLinkClick={tab => router.go({ path, query: { ...query, tab: tab?.props.itemKey ?? '' } }, { replace: true })}
      >
        <PivotItem itemKey="details" headerText={strings.TabDetails}>
          {canEdit ? (
            <>
              <MeasureForm key={measure.id} measure={measure} year={measure.PlanYear ?? 0} ties={ties} onSaved={onSaved} onCancel={onClose} />
              <RemoveButton
                removal={removal} item={measure} text={strings.MeasureRemove} onRemoved={() => undefined}
                before={async () => {
                  const { removalText, usesOfMeasure } = await import(/* webpackChunkName: 'measureUses' */ './uses');
                  return removalText(measure, await usesOfMeasure(site, measure), ties.participants.length + ties.partners.length);
                }}
              />
            </>
          ) : <MeasureDetails measure={measure} ties={ties} />}
        </PivotItem>
        {canEdit && <PivotItem itemKey="thread" headerText={strings.ThreadTab}><ThreadView measure={measure} /></PivotItem>}
        <PivotItem itemKey="followUps" headerText={strings.TabFollowUps}>
          <FollowUps key={measure.id} measure={measure} />
        </PivotItem>
        <PivotItem itemKey="history" headerText={strings.TabHistory}>
          <MeasureHistory key={measure.id} measure={measure} />
        </PivotItem>
      </Pivot>
      <NativeLink definition={measures} id={measure.id} />
    </>
  );
};

const known = (items: readonly (Reference | undefined)[] | undefined): Reference[] | undefined => items?.filter((item): item is Reference => item !== undefined);

/** One measure beside the plan: its fields, its thread, its follow-ups and its history. */
const MeasurePanel: React.FC<Props> = ({ id, year, onClose, onSaved }) => {
  const { access } = useSite();
  const { item: measure, missing, error } = useItem(measures, id);
  const of = id === undefined ? undefined : { where: [{ column: 'Measure', is: 'eq', value: id }] } as const;
  const departmentLinks = useItems(measureDepartments, of);
  const partnerLinks = useItems(measurePartners, may(access, measurePartners, 'read') ? of : undefined);
  const removal = useRemoval(measures);
  const participants = known(departmentLinks.items?.map(link => link.Department));
  const partners = known(partnerLinks.items?.map(link => link.Partner));
  const linked = (participants ?? departmentLinks.error) !== undefined && ((partners ?? partnerLinks.error) !== undefined || !may(access, measurePartners, 'read'));
  const removed = removal.removed !== undefined;
  return (
    <ItemPanel
      title={id === undefined ? strings.NewMeasure : measure?.Title ?? removal.removed?.item.Title ?? strings.MeasureTitle}
      error={error} missing={missing && !removed ? strings.MeasureMissing : undefined} ready={id === undefined || removed || (measure !== undefined && linked)} onClose={onClose}
    >
      <RemovedNote removal={removal} />
      {id === undefined && <MeasureForm measure={undefined} year={year} ties={noTies} onSaved={onSaved} onCancel={onClose} />}
      {measure && !removed && (
        <Tabs measure={measure} ties={{ participants: participants ?? [], partners: partners ?? [] }} removal={removal} onClose={onClose} onSaved={onSaved} />
      )}
    </ItemPanel>
  );
};

export default MeasurePanel;
