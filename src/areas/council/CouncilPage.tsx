import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { pagePath, useSite } from '../../kit/lists';
import type { ListDefinition } from '../../kit/lists';
import { Commands } from '../../kit/ui/Commands';
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

interface TabProps { list: Pick<ListDefinition, 'name' | 'library'>; items: { items: readonly unknown[] | undefined; error: Error | undefined; refresh(): void }; add: { text: string; path: string }; }

/** What both tabs share: what can be done, and what stands there while the list is read or cannot be. */
const Tab: React.FC<TabProps> = ({ list, items: { items, error, refresh }, add, children }) => {
  const site = useSite();
  const router = useRouter();
  const mayPlan = useMayPlan();
  return (
    <>
      <Commands
        label={strings.CouncilCommands}
        items={[
          ...(mayPlan ? [{ key: 'new', text: add.text, iconProps: { iconName: 'Add' }, onClick: () => router.go({ path: add.path, query: {} }) }] : []),
          { key: 'refresh', text: strings.Refresh, iconProps: { iconName: 'Refresh' }, onClick: refresh },
          { key: 'list', text: strings.OpenList, iconProps: { iconName: 'SharepointLogo' }, href: `${site.path}/${pagePath(list)}`, target: '_blank' }
        ]}
      />
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {!items && !error && <Loading rows={6} />}
      {children}
    </>
  );
};

const MeetingsTab: React.FC = () => {
  const state = useMeetings();
  return (
    <Tab list={meetings} items={state} add={{ text: strings.PlanMeeting, path: 'council/new' }}>
      {state.items && <MeetingList items={state.items} />}
    </Tab>
  );
};

const MembersTab: React.FC = () => {
  const state = useMembers();
  const mayPlan = useMayPlan();
  return (
    <Tab list={councilMembers} items={state} add={{ text: strings.AddMember, path: 'council/members/new' }}>
      {state.items && <MemberTable items={state.items} mayEdit={mayPlan} />}
    </Tab>
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
