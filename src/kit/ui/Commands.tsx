import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import type { ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import styles from './Commands.module.scss';

export type Command = ICommandBarItemProps;

/**
 * What can be done on a page. `label` is what the bar is called for those who do not see it. Drawn anew for new items only:
 * the bar measures them all to find which have room.
 */
export const Commands = React.memo<{ items: Command[]; label: string }>(({ items, label }) => items.length === 0 ? null : (
  <CommandBar
    items={items} ariaLabel={label} overflowButtonProps={{ ariaLabel: strings.MoreCommands }}
    className={styles.commands} styles={{ root: { padding: 0 } }}
  />
));
Commands.displayName = 'Commands';
