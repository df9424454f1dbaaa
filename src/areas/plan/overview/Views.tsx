import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import { fill } from '../../../kit/text/format';
import { useLink, useRoute } from '../../../kit/ui/router';
import { views } from './filter';
import type { View, Wanting } from './filter';
import { viewTexts } from './words';
import styles from './Overview.module.scss';

const icons: Record<View, string> = { table: 'Table', board: 'TripleColumn', timeline: 'TimelineProgress', workload: 'BarChart4' };

/** The ways in which the plan can be seen, each with its own address. */
export const Views: React.FC<{ current: View }> = ({ current }) => {
  const link = useLink();
  const { query } = useRoute();
  const texts = viewTexts();
  return (
    <nav className={styles.views} aria-label={strings.OverviewViews}>
      {views.map(view => (
        <a key={view} className={styles.view} aria-current={view === current ? 'true' : undefined} {...link({ path: 'plan', query: { ...query, view: view === 'table' ? '' : view } })}>
          <Icon iconName={icons[view]} aria-hidden /> {texts[view]}
        </a>
      ))}
    </nav>
  );
};

/** What is wanting in the plan: measures without their thread, and the way to them (P32). */
export const WantingLine: React.FC<{ wanting: Wanting | undefined; shown: boolean }> = ({ wanting, shown }) => {
  const link = useLink();
  const { query } = useRoute();
  if (!wanting || wanting.count === 0) return null;
  const text = [
    wanting.count === 1 ? strings.OverviewWantingOne : fill(strings.OverviewWanting, wanting.count), wanting.covered > 0 ? fill(strings.OverviewWantingCovered, wanting.covered) : ''
  ].filter(Boolean).join(' ');
  return (
    <p className={styles.wanting}>
      <Icon iconName="Warning" className={styles.wantingIcon} aria-hidden />
      <span>{text}</span>{' '}
      <a className={styles.wantingLink} {...link({ path: 'plan', query: { ...query, only: shown ? '' : 'noThread' } })}>{shown ? strings.OverviewShowAll : strings.OverviewShowWanting}</a>
    </p>
  );
};
