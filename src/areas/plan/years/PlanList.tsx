import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate, today } from '../../../kit/text/format';
import { Badge } from '../../../kit/ui/Badge';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { useLink } from '../../../kit/ui/router';
import { approvalText } from '../../decisions';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { EarlierPlanPanel } from './EarlierPlanPanel';
import type { PlanDeadlines } from './deadlines';
import type { PlanView } from './model';
import { NewPlanPanel } from './NewPlanPanel';
import { yearsPath } from './paths';
import { viewLook } from './texts';
import { usePlans } from './usePlans';
import rows from '../../../kit/ui/rows.module.scss';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './years.module.scss';

const Row: React.FC<{ plan: Plan; view: PlanView }> = ({ plan, view }) => {
  const language = useLanguage();
  const link = useLink();
  const about = [plan.Picture && fill(strings.PlanYearsRestsOn, plan.Picture.title), approvalText(plan, language)].filter(Boolean).join(' · ');
  return (
    <li className={rows.row}>
      <div className={rows.ends}>
        <a className={rows.title} {...link({ path: `${yearsPath}/${plan.id}`, query: {} })}>{plan.Title}</a>
        <Badge {...viewLook(view)} />
      </div>
      {about && <div className={rows.about}>{about}</div>}
    </li>
  );
};

/** When something is due by the policy and when by the law: two sets, side by side and never one (P16, P20, P22; 6 §). */
const Deadlines: React.FC<{ due: PlanDeadlines }> = ({ due }) => {
  const language = useLanguage();
  const now = today();
  const Line: React.FC<{ by: string; text: string }> = ({ by, text }) => <li className={by < now ? prose.late : undefined}>{text}{by < now && ` ${strings.PlanYearsOverdue}`}</li>;
  const { policyPlan, policyFollowUp, law, lastFollowUp } = due;
  return (
    <div className={styles.deadlines}>
      <section aria-labelledby="tn-plan-law">
        <h2 id="tn-plan-law" className={styles.deadlineTitle}>{strings.PlanYearsByLaw}</h2>
        <ul>
          {law ? <Line by={law.by} text={fill(strings.PlanYearsLawFollowUp, longDate(law.by, language))} /> : <li>{strings.PlanYearsLawNothing}</li>}
          <li>{lastFollowUp ? fill(strings.PlanYearsLastFollowUp, longDate(lastFollowUp, language)) : strings.PlanYearsNeverFollowedUp}</li>
        </ul>
      </section>
      <section aria-labelledby="tn-plan-policy">
        <h2 id="tn-plan-policy" className={styles.deadlineTitle}>{strings.PlanYearsByPolicy}</h2>
        <ul>
          <Line by={policyPlan.by} text={fill(strings.PlanYearsPolicyPlan, policyPlan.year ?? '', longDate(policyPlan.by, language))} />
          {policyFollowUp && <Line by={policyFollowUp.by} text={fill(strings.PlanYearsPolicyFollowUp, policyFollowUp.year ?? '', longDate(policyFollowUp.by, language))} />}
        </ul>
      </section>
    </div>
  );
};

/** The åtgärdsplaner year by year, those from before the product too (P16, P47). */
const PlanList: React.FC = () => {
  const page = usePlans();
  return (
    <ListPage
      title={strings.PlanYearsTitle} subtitle={strings.PlanYearsIntro} commandsLabel={strings.PlanYearsCommands} lists={[{ definition: plans, text: strings.OpenList }]}
      error={page.error} loading={!page.all} refresh={page.refresh} filters={undefined}
      commands={page.canAdd ? [
        { key: 'new', text: strings.PlanYearsNew, iconProps: { iconName: 'Add' }, onClick: () => page.show('new') },
        { key: 'earlier', text: strings.PlanYearsRegisterEarlier, iconProps: { iconName: 'History' }, onClick: () => page.show('earlier') }
      ] : []}
      summary={page.due && <Deadlines due={page.due} />}
    >
      {page.all?.length === 0 && <EmptyPage text={page.canAdd ? strings.PlanYearsNoneYet : strings.PlanYearsNone} />}
      {page.all && page.all.length > 0 && <ul className={rows.rows}>{page.all.map(plan => <Row key={plan.id} plan={plan} view={page.views.get(plan.id) ?? 'draft'} />)}</ul>}
      {page.open === 'new' && page.all && <NewPlanPanel all={page.all} onClose={page.close} onMade={plan => page.show(plan.id)} />}
      {page.open === 'earlier' && page.all && <EarlierPlanPanel all={page.all} onClose={page.close} />}
    </ListPage>
  );
};

export default PlanList;
