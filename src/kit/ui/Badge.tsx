import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import styles from './Badge.module.scss';

export type Tone = 'calm' | 'accent' | 'good' | 'warn' | 'bad';

export interface Look { icon: string; tone: Tone; }

/** A state with its icon: told by word and shape, never by colour alone. */
export const Badge: React.FC<Look & { text: string }> = ({ icon, tone, text }) => (
  <span className={`${styles.badge} ${styles[tone]}`}>
    <Icon iconName={icon} aria-hidden />
    <span className={styles.text}>{text}</span>
  </span>
);
