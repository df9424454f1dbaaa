import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { pagePath, useSite } from '../../kit/lists';
import { faultText } from '../../kit/ui/faults';
import { Loading } from '../../kit/ui/Loading';
import { useRoute, useRouter } from '../../kit/ui/router';
import { PageHead } from '../../kit/ui/Section';
import { councilMembers, meetings } from './lists';
import { MeetingList } from './MeetingList';
import { MeetingPage } from './MeetingPage';
import { MeetingPanel } from './MeetingPanel';
import { MemberPanel } from './MemberPanel';
import { MemberTable } from './MemberTable';
import { useCouncilName, useMayPlan, useMeetings, useMembers } from './useCouncil';
import styles from './council.module.scss';

const Faults: React.FC<{ error: Error | undefined }> = ({ error }) =>
  error ? <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar> : null;

const MeetingsTab: React.FC = () => {
  const site = useSite();
  const router = useRouter();
  const mayPlan = useMayPlan();
  const { items, error, refresh } = useMeetings();
  return (
    <>
      <CommandBar
        className={styles.commands} styles={{ root: { padding: 0 } }} ariaLabel={strings.CouncilCommands}
        items={[
          ...(mayPlan ? [{ key: 'new', text: strings.PlanMeeting, iconProps: { iconName: 'Add' }, onClick: () => router.go({ path: 'council/new', query: {} }) }] : []),
          { key: 'refresh', text: strings.Refresh, iconProps: { iconName: 'Refresh' }, onClick: refresh },
          { key: 'list', text: strings.OpenList, iconProps: { iconName: 'SharepointLogo' }, href: `${site.path}/${pagePath(meetings)}`, target: '_blank' }
        ]}
      />
      <Faults error={error} />
      {!items && !error && <Loading rows={5} />}
      {items && <MeetingList items={items} />}
    </>
  );
};

const MembersTab: React.FC = () => {
  const site = useSite();
  const router = useRouter();
  const mayPlan = useMayPlan();
  const { items, error, refresh } = useMembers();
  return (
    <>
      <CommandBar
        className={styles.commands} styles={{ root: { padding: 0 } }} ariaLabel={strings.CouncilCommands}
        items={[
          ...(mayPlan ? [{ key: 'new', text: strings.AddMember, iconProps: { iconName: 'Add' }, onClick: () => router.go({ path: 'council/members/new', query: {} }) }] : []),
          { key: 'refresh', text: strings.Refresh, iconProps: { iconName: 'Refresh' }, onClick: refresh },
          { key: 'list', text: strings.OpenList, iconProps: { iconName: 'SharepointLogo' }, href: `${site.path}/${pagePath(councilMembers)}`, target: '_blank' }
        ]}
      />
      <Faults error={error} />
      {!items && !error && <Loading rows={6} />}
      {items && <MemberTable items={items} mayEdit={mayPlan} />}
    </>
  );
};

/** The strategic council (P25–P31, L10): its meetings and its members; one meeting has a page of its own. */
const CouncilPage: React.FC = () => {
  const router = useRouter();
  const { path } = useRoute();
  const name = useCouncilName();
  const [, second, third] = path.split('/');
  const back = (to: string): void => router.go({ path: to, query: {} });
  const meeting = Number(second);
  if (meeting) return <MeetingPage id={meeting} councilName={name} editing={third === 'edit'} />;
  const members = second === 'members';
  return (
    <>
      <PageHead title={name} subtitle={strings.CouncilSubtitle} />
      <Pivot selectedKey={members ? 'members' : 'meetings'} onLinkClick={item => back(item?.props.itemKey === 'members' ? 'council/members' : 'council')}>
        <PivotItem itemKey="meetings" headerText={strings.TabMeetings}>{!members && <MeetingsTab />}</PivotItem>
        <PivotItem itemKey="members" headerText={strings.TabMembers}>{members && <MembersTab />}</PivotItem>
      </Pivot>
      {second === 'new' && <MeetingPanel meeting={undefined} councilName={name} onClose={() => back('council')} onSaved={saved => back(`council/${saved.id}`)} />}
      {members && third && <MemberPanel id={third === 'new' ? undefined : Number(third)} onClose={() => back('council/members')} />}
    </>
  );
};

export default CouncilPage;
