import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Icon } from '@fluentui/react/lib/Icon';
import { useLink, useRoute } from '../kit/ui/router';
import { may, useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { useCouncilName } from '../areas/council';
import styles from './Navigation.module.scss';

interface Entry { path: string; text: string; icon: string; /** The list that must be readable for the entry to be there. */ list?: string; }

/** The pages, in the order of the year's work. */
function entries(role: Role | undefined, councilName: string): Entry[] {
  return [
    { path: '', text: strings.NavStart, icon: 'Home' },
    { path: 'situation', text: strings.NavSituation, icon: 'World', list: 'Events' },
    { path: 'est', text: strings.NavEst, icon: 'Shield', list: 'EstMeetings' },
    { path: 'plan', text: strings.NavPlan, icon: 'TaskGroup' },
    { path: 'cooperation', text: strings.NavCooperation, icon: 'Group', list: 'Partners' },
    { path: 'council', text: councilName, icon: 'People', list: 'Meetings' },
    { path: 'cameras', text: strings.NavCameras, icon: 'Video', list: 'CameraCases' },
    { path: 'analysis', text: strings.NavAnalysis, icon: 'ReportDocument' },
    ...(role === 'coordinator' ? [{ path: 'settings', text: strings.NavSettings, icon: 'Settings' }] : [])
  ];
}

/** The app's navigation: a column beside the page, a row above it where the page is narrow. */
export const Navigation: React.FC<{ role: Role | undefined }> = ({ role }) => {
  const { path } = useRoute();
  const link = useLink();
  const { access } = useSite();
  const councilName = useCouncilName();
  const current = path.split('/')[0];
  return (
    <nav className={styles.nav} aria-label={strings.AppName}>
      {entries(role, councilName).filter(({ list }) => !list || may(access, { name: list }, 'read')).map(entry => (
        <a
          key={entry.path} {...link({ path: entry.path, query: {} })}
          className={styles.entry} aria-current={current === entry.path ? 'page' : undefined}
        >
          <Icon iconName={entry.icon} className={styles.icon} aria-hidden />
          <span>{entry.text}</span>
        </a>
      ))}
    </nav>
  );
};
