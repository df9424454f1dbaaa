import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import type { Meeting } from './lists';
import { meetingStateText } from './texts';
import styles from './StateBadge.module.scss';

const looks: Record<string, { icon: string; tone: string }> = {
  'Planerad': { icon: 'CircleRing', tone: styles.calm },
  'Kallad': { icon: 'Mail', tone: styles.accent },
  'Flyttad': { icon: 'Clock', tone: styles.accent },
  'Genomförd': { icon: 'SkypeCircleCheck', tone: styles.good },
  'Inställd': { icon: 'Blocked', tone: styles.bad }
};

/** How a meeting stands: told by word and shape, never by colour alone. */
export const StateBadge: React.FC<{ state: Meeting['State'] }> = ({ state }) => {
  const look = looks[state ?? ''] ?? looks.Planerad;
  return (
    <span className={`${styles.badge} ${look.tone}`}>
      <Icon iconName={look.icon} aria-hidden />
      <span className={styles.text}>{meetingStateText(state)}</span>
    </span>
  );
};
