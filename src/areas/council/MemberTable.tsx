import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItems } from '../../kit/lists';
import { fill } from '../../kit/text/format';
import { useLink } from '../../kit/ui/router';
import { useNarrow } from '../../kit/ui/useNarrow';
import { departments } from '../settings';
import type { CouncilMember } from './lists';
import { recipientOf, sortMembers, unrepresented, withoutMandate } from './model';
import { roleText } from './texts';
import rows from '../../kit/ui/rows.module.scss';
import styles from './council.module.scss';

const represents = (member: CouncilMember): string => [member.Department?.title, member.Partner].filter(Boolean).join(', ');

function mandate(member: CouncilMember): string {
  if (member.Mandate) return member.MandateGivenBy ? fill(strings.MandateBy, member.MandateGivenBy) : strings.Yes;
  return member.Department ? strings.MandateMissing : '';
}

const reach = (member: CouncilMember): string => recipientOf(member)?.email ?? strings.NoAddress;

/** A member's name as a link for those who may change it. */
const Name: React.FC<{ member: CouncilMember; mayEdit: boolean }> = ({ member, mayEdit }) => {
  const link = useLink();
  const ended = member.Ended ? ` (${strings.HasLeft})` : '';
  return mayEdit
    ? <a className={rows.title} {...link({ path: `council/members/${member.id}`, query: {} })}>{member.Title}{ended}</a>
    : <span>{member.Title}{ended}</span>;
};

/** What P26 and P27 still ask for: verksamheter that nobody speaks for, members without a mandate. */
const Gaps: React.FC<{ items: readonly CouncilMember[] }> = ({ items }) => {
  const all = useItems(departments, {}).items;
  const missing = all && unrepresented(all, items);
  const unmandated = withoutMandate(items);
  return (
    <div className={styles.bars}>
      {missing && missing.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.Unrepresented, missing.map(({ Title }) => Title).join(', '))}</MessageBar>
      )}
      {unmandated.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.WithoutMandate, unmandated.map(({ Title }) => Title).join(', '))}</MessageBar>
      )}
    </div>
  );
};

/** The council's members by function (P25–P28, L10). */
export const MemberTable: React.FC<{ items: readonly CouncilMember[]; mayEdit: boolean }> = ({ items, mayEdit }) => {
  const narrow = useNarrow();
  const members = sortMembers(items);
  if (members.length === 0) return <p>{strings.NoMembers}</p>;
  const columns: IColumn[] = [
    { key: 'name', name: strings.MemberFunction, minWidth: 160, maxWidth: 260, isResizable: true, isMultiline: true, isRowHeader: true, onRender: (member: CouncilMember) => <Name member={member} mayEdit={mayEdit} /> },
    { key: 'role', name: strings.CouncilRole, minWidth: 90, maxWidth: 110, isResizable: true, onRender: (member: CouncilMember) => roleText(member.Role) },
    { key: 'represents', name: strings.Represents, minWidth: 110, maxWidth: 220, isResizable: true, isMultiline: true, onRender: represents },
    { key: 'mandate', name: strings.Mandate, minWidth: 100, maxWidth: 200, isResizable: true, isMultiline: true, onRender: mandate },
    { key: 'reach', name: strings.ReachedAt, minWidth: 230, maxWidth: 260, isResizable: true, isMultiline: true, onRender: reach }
  ];
  return (
    <>
      <Gaps items={items} />
      {narrow ? (
        <ul className={rows.rows}>
          {members.map(member => (
            <li key={member.id} className={`${rows.row} ${rows.apart}`}>
              <div className={rows.what}>
                <Name member={member} mayEdit={mayEdit} />
                <div className={rows.about}>{[roleText(member.Role), represents(member), reach(member)].filter(Boolean).join(' · ')}</div>
                <div className={rows.about}>{mandate(member) && `${strings.Mandate}: ${mandate(member)}`}</div>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <DetailsList
          items={members} columns={columns} selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified} compact
          getKey={(member: CouncilMember) => String(member.id)} ariaLabelForGrid={strings.TabMembers} onShouldVirtualize={() => false}
        />
      )}
    </>
  );
};
