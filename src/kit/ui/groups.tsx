import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import type { IDetailsListProps, IGroupDividerProps } from '@fluentui/react/lib/DetailsList';
import styles from './rows.module.scss';

/** A group's row above its items. Fluent's own says that it can be opened in a way that a grid's row may not. */
const GroupRow: React.FC<IGroupDividerProps> = ({ group, onToggleCollapse }) => group ? (
  <div role="row" className={styles.group}>
    <div role="gridcell">
      <ActionButton
        iconProps={{ iconName: group.isCollapsed ? 'ChevronRightMed' : 'ChevronDownMed' }} aria-expanded={!group.isCollapsed}
        onClick={() => onToggleCollapse?.(group)} styles={{ root: { fontWeight: 600 }, icon: { width: 28, marginRight: 10 } }}
      >
        {group.name} ({group.count})
      </ActionButton>
    </div>
  </div>
) : null;

/** What makes a table with groups readable for all. */
export const grouped: Pick<IDetailsListProps, 'groupProps' | 'onRenderDetailsHeader'> = {
  groupProps: { showEmptyGroups: false, onRenderHeader: props => props ? <GroupRow {...props} /> : null },
  onRenderDetailsHeader: (props, render) => props && render ? render({ ...props, ariaLabelForToggleAllGroupsButton: strings.ExpandAll }) : null
};
