import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { CommandBarButton } from '@fluentui/react/lib/Button';
import type { IButton, IButtonStyles } from '@fluentui/react/lib/Button';
import { DirectionalHint } from '@fluentui/react/lib/Callout';
import { Icon } from '@fluentui/react/lib/Icon';
import { ResizeGroup } from '@fluentui/react/lib/ResizeGroup';
import { useLink, useRoute } from '../kit/ui/router';
import { useNarrow, useWide } from '../kit/ui/useNarrow';
import { may, useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { useCouncilName } from '../areas/council';
import styles from './Navigation.module.scss';

interface Entry {
  path: string; text: string; icon: string;
  /** The list that must be readable for the entry to be there, and the one that must not: another entry then leads to the same page. */
  list?: string; unless?: string;
}

/** The pages, in the order of the year's work. */
function entriesFor(role: Role | undefined, councilName: string): Entry[] {
  return [
    { path: '', text: strings.NavStart, icon: 'Home' },
    { path: 'situation', text: strings.NavSituation, icon: 'World', list: 'Events' },
    { path: 'est', text: strings.NavEst, icon: 'Shield', list: 'EstMeetings' },
    { path: 'est', text: strings.NavWalks, icon: 'Shield', list: 'SafetyWalks', unless: 'EstMeetings' },
    { path: 'plan', text: strings.NavPlan, icon: 'TaskGroup' },
    { path: 'cooperation', text: strings.NavCooperation, icon: 'Group', list: 'Partners' },
    { path: 'council', text: councilName, icon: 'People', list: 'Meetings' },
    { path: 'cameras', text: strings.NavCameras, icon: 'Video', list: 'CameraCases' },
    { path: 'analysis', text: strings.NavAnalysis, icon: 'ReportDocument' },
    ...(role === 'coordinator' ? [{ path: 'settings', text: strings.NavSettings, icon: 'Settings' }] : [])
  ];
}

interface Entries { entries: readonly Entry[]; current: string; }

const Links: React.FC<Entries> = ({ entries, current }) => {
  const link = useLink();
  return (
    <>
      {entries.map(({ path, text, icon }) => (
        <a key={path} {...link({ path, query: {} })} className={styles.entry} aria-current={current === path ? 'page' : undefined}>
          <Icon iconName={icon} className={styles.icon} aria-hidden />
          <span>{text}</span>
        </a>
      ))}
    </>
  );
};

const menuStyles: IButtonStyles = {
  flexContainer: { flexGrow: 1 }, textContainer: { flexGrow: 1, textAlign: 'left' },
  // Fluent lays a ground under the arrow, which in high contrast is the arrow's own colour.
  menuIconExpandedHovered: { background: 'none' }
};

/** Entries behind one button, which bears the name of the page that is shown when it is one of them. */
const Menu: React.FC<Entries & { icon: string; fill?: boolean }> = ({ entries, current, icon, fill }) => {
  const link = useLink();
  const button = React.useRef<IButton>(null);
  const here = entries.find(({ path }) => path === current);
  return (
    <CommandBarButton
      componentRef={button} className={styles.entry} styles={menuStyles} text={here?.text ?? strings.NavMore} ariaLabel={here && `${here.text}: ${strings.NavMore}`}
      aria-current={here ? 'true' : undefined} iconProps={{ iconName: icon, className: styles.icon }}
      menuProps={{
        useTargetWidth: fill, isBeakVisible: false, directionalHint: fill ? DirectionalHint.bottomLeftEdge : DirectionalHint.bottomRightEdge,
        items: entries.map(entry => {
          const { href, onClick } = link({ path: entry.path, query: {} });
          return {
            key: entry.path || 'start', text: entry.text, href, iconProps: { iconName: entry.icon },
            ...(entry === here ? { 'aria-current': 'page', style: { fontWeight: 600 } } : {}),
            // Fluent keeps the menu open when the browser is kept from following the link.
            onClick: event => { onClick(event as React.MouseEvent); button.current?.dismissMenu(); }
          };
        })
      }}
    />
  );
};

/** Entries beside each other as far as there is room, the rest behind a button at the end. */
const Row: React.FC<Entries> = ({ entries, current }) => (
  <ResizeGroup
    className={styles.row}
    data={{ shown: entries, rest: [] as readonly Entry[] }}
    onReduceData={({ shown, rest }: { shown: readonly Entry[]; rest: readonly Entry[] }) =>
      shown.length > 0 ? { shown: shown.slice(0, -1), rest: [shown[shown.length - 1], ...rest] } : undefined}
    onRenderData={({ shown, rest }: { shown: readonly Entry[]; rest: readonly Entry[] }) => (
      <div className={styles.entries}>
        <Links entries={shown} current={current} />
        {rest.length > 0 && <Menu entries={rest} current={current} icon="More" />}
      </div>
    )}
  />
);

/** The app's navigation: a column beside the page, a row above it where that would be cramped, a menu on a phone. */
export const Navigation: React.FC<{ role: Role | undefined }> = ({ role }) => {
  const { path } = useRoute();
  const { access } = useSite();
  const councilName = useCouncilName();
  const narrow = useNarrow();
  const wide = useWide();
  const readable = (list: string): boolean => may(access, { name: list }, 'read');
  const entries = entriesFor(role, councilName).filter(({ list, unless }) => (!list || readable(list)) && !(unless && readable(unless)));
  const current = path.split('/')[0];
  return (
    <nav className={styles.nav} aria-label={strings.AppName}>
      {narrow ? <Menu entries={entries} current={current} icon="GlobalNavButton" fill />
        : wide ? <Links entries={entries} current={current} /> : <Row entries={entries} current={current} />}
    </nav>
  );
};
