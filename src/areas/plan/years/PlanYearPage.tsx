import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import type { Removal } from '../../../kit/forms/Removal';
import type { ListDefinition } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { faultText } from '../../../kit/ui/faults';
import { History } from '../../../kit/ui/History';
import { NativeLink } from '../../../kit/ui/ItemPanel';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRoute, useRouter } from '../../../kit/ui/router';
import { PageHead } from '../../../kit/ui/Section';
import { approvalText } from '../../decisions';
import { plans } from '../lists';
import { Faults } from './Faults';
import { yearsPath } from './paths';
import { PlanRemoval } from './PlanRemoval';
import { Steps } from './Steps';
import type { ReadPlan } from './Steps';
import { viewLook } from './texts';
import { usePlanYear } from './usePlanYear';
import prose from '../../../kit/ui/prose.module.scss';

const BasisTab = React.lazy(() => import(/* webpackChunkName: 'planBasis' */ './BasisTab'));
const CarryTab = React.lazy(() => import(/* webpackChunkName: 'planCarry' */ './CarryTab'));
const DocumentTab = React.lazy(() => import(/* webpackChunkName: 'planDecide' */ './DocumentTab'));

const Tabs: React.FC<{ state: ReadPlan }> = ({ state }) => {
  const router = useRouter();
  const { path, query } = useRoute();
  const { plan } = state;
  const later = (tab: React.ReactElement): React.ReactElement => <React.Suspense fallback={<Loading rows={3} />}>{tab}</React.Suspense>;
  return (
    <Pivot
      selectedKey={query.tab ?? 'status'} overflowBehavior="menu" overflowAriaLabel={strings.MoreCommands} aria-label={strings.PlanYearsParts}
      onLinkClick={item => item?.props.itemKey && router.go({ path, query: { tab: item.props.itemKey === 'status' ? '' : item.props.itemKey } }, { replace: true })}
    >
      <PivotItem itemKey="status" headerText={strings.PlanYearsTabStatus}><Steps state={state} /></PivotItem>
      {!plan.Earlier && <PivotItem itemKey="carry" headerText={fill(strings.PlanYearsTabCarry, (plan.Year ?? 0) - 1)}>{later(<CarryTab state={state} />)}</PivotItem>}
      <PivotItem itemKey="basis" headerText={strings.PlanYearsTabBasis}>{later(<BasisTab state={state} />)}</PivotItem>
      <PivotItem itemKey="document" headerText={strings.PlanYearsTabDocument}>{later(<DocumentTab state={state} />)}</PivotItem>
      <PivotItem itemKey="history" headerText={strings.TabHistory}>
        <History definition={plans as unknown as ListDefinition} id={plan.id} etag={plan.etag} />
        <NativeLink definition={plans} id={plan.id} />
      </PivotItem>
    </Pivot>
  );
};

/** The åtgärdsplan of one year: how far it has come, what it rests on, what is carried over, its documents and decisions. */
const PlanYearPage: React.FC<{ id: number; removal: Removal<typeof plans> }> = ({ id, removal }) => {
  const language = useLanguage();
  const link = useLink();
  const state = usePlanYear(id);
  const { plan, measures, view, error } = state;
  const standing = view && <Badge {...viewLook(view)} />;
  return (
    <>
      <p className={prose.back}><a className={prose.link} {...link({ path: yearsPath, query: {} })}>{strings.PlanYearsAll}</a></p>
      <PageHead title={plan?.Title ?? strings.PlanYearsTitle} subtitle={plan && [plan.Picture && fill(strings.PlanYearsRestsOn, plan.Picture.title), approvalText(plan, language)].filter(Boolean).join(' · ')}>
        {plan && measures && view && removal.may ? <PlanRemoval state={{ ...state, plan, measures }} removal={removal}>{standing}</PlanRemoval> : standing}
      </PageHead>
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={state.refresh}>{strings.TryAgain}</MessageBarButton>}>{faultText(error)}</MessageBar>
      )}
      {state.missing && <MessageBar messageBarType={MessageBarType.warning}>{strings.PlanYearsMissing}</MessageBar>}
      {!(plan && measures && view) && !error && !state.missing && <Loading rows={8} />}
      {plan && measures && view && (
        <>
          <p className={prose.text}><a className={prose.link} {...link({ path: 'plan', query: { year: String(plan.Year ?? '') } })}>{fill(strings.PlanYearsMeasures, measures.length)}</a></p>
          {view === 'undecided' && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PlanYearsUndecidedText}</MessageBar>}
          {view === 'decided' && <MessageBar isMultiline>{strings.PlanYearsFrozenText}</MessageBar>}
          <Faults state={{ ...state, plan, measures }} />
          <Tabs state={{ ...state, plan, measures }} />
        </>
      )}
    </>
  );
};

export default PlanYearPage;
