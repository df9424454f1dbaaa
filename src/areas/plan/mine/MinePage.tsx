import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItems, useSite } from '../../../kit/lists';
import { faultText } from '../../../kit/ui/faults';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { PageHead } from '../../../kit/ui/Section';
import { departments } from '../../settings';
import type { Whose } from './model';
import { MyMeasures } from './MyMeasures';
import { useMine } from './useMine';

const Shown: React.FC<{ whose: Whose }> = ({ whose }) => {
  const state = useMine(whose);
  const { mine, error } = state;
  const none = mine && mine.open.length + mine.unowned.length + mine.next.length + mine.closed.length === 0;
  return (
    <>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {none && <p>{'department' in whose ? strings.MineNoneDepartment : strings.NoOwnMeasures}</p>}
      {!none && (mine ?? !error) && <MyMeasures state={state} whose={whose} ownPage />}
    </>
  );
};

/** Mina åtgärder as a page of the plan: one's own, or those of a verksamhet, kept in the address. */
const MinePage: React.FC = () => {
  const { login } = useSite();
  const { query } = useRoute();
  const router = useRouter();
  const { items } = useItems(departments, {});
  const department = Number(query.department) || 0;
  const options = [...items ?? []].filter(({ id, Ended }) => !Ended || id === department).sort((a, b) => (a.SortOrder ?? 999) - (b.SortOrder ?? 999) || a.Title.localeCompare(b.Title, 'sv'));
  return (
    <>
      <PageHead title={strings.OwnMeasures} />
      <Dropdown
        label={strings.MinePaneWhose} selectedKey={department} styles={{ root: { maxWidth: 320, marginBottom: 8 } }}
        options={[{ key: 0, text: strings.MineMyOwn }, ...options.map(({ id, Title }) => ({ key: id, text: Title }))]}
        onChange={(_event, option) => router.go({ path: 'plan/mine', query: { department: option?.key ? String(option.key) : '' } }, { replace: true })}
      />
      <Shown key={department} whose={department > 0 ? { department } : { login }} />
    </>
  );
};

export default MinePage;
