import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import type { Measure, Status } from './lists';
import { attention } from './model';
import styles from './StatusBadge.module.scss';

const texts: Record<Status, () => string> = {
  'Ej påbörjad': () => strings.StatusNotStarted,
  'Pågår': () => strings.StatusOngoing,
  'Genomförd': () => strings.StatusDone,
  'Pausad': () => strings.StatusPaused,
  'Avbruten': () => strings.StatusStopped
};

/** A status in the user's language; a word that someone added in the list itself is shown as it stands. */
export function statusText(status: string | undefined): string {
  if (!status) return strings.StatusNone;
  return texts[status as Status]?.() ?? status;
}

const looks: Record<string, { icon: string; tone: string }> = {
  'Ej påbörjad': { icon: 'CircleRing', tone: styles.calm },
  'Pågår': { icon: 'CircleHalfFull', tone: styles.accent },
  'Genomförd': { icon: 'SkypeCircleCheck', tone: styles.good },
  'Pausad': { icon: 'CirclePause', tone: styles.warn },
  'Avbruten': { icon: 'Blocked', tone: styles.bad }
};

/** The status with its icon: told by word and shape, never by colour alone. */
export const StatusBadge: React.FC<{ status: string | undefined }> = ({ status }) => {
  const look = looks[status ?? ''] ?? looks['Ej påbörjad'];
  return (
    <span className={`${styles.badge} ${look.tone}`}>
      <Icon iconName={look.icon} aria-hidden />
      <span className={styles.text}>{statusText(status)}</span>
    </span>
  );
};

/** What a measure asks of its owner, if anything: late, or no follow-up. */
export const AttentionBadge: React.FC<{ measure: Measure; today: string }> = ({ measure, today }) => {
  const asked = attention(measure, today);
  if (asked === 'none') return null;
  const late = asked === 'late';
  return (
    <span className={`${styles.badge} ${late ? styles.bad : styles.warn}`}>
      <Icon iconName={late ? 'Warning' : 'Clock'} aria-hidden />
      <span className={styles.text}>{late ? strings.Late : strings.Silent}</span>
    </span>
  );
};
