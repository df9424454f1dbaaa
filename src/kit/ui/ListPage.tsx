import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { pagePath, useSite } from '../lists';
import type { ListDefinition } from '../lists';
import { Commands } from './Commands';
import type { Command } from './Commands';
import { faultText } from './faults';
import { Loading } from './Loading';
import { PageHead } from './Section';
import styles from './ListPage.module.scss';

interface Props {
  title: string;
  subtitle: string | undefined;
  /** What the bar of commands is called for those who do not see it. */
  commandsLabel: string;
  /** Commands of this page; refresh, print and the lists themselves follow them. */
  commands: Command[];
  lists: readonly { definition: Pick<ListDefinition, 'name' | 'library'>; text: string }[];
  /** Between the commands and the filters. */
  summary?: React.ReactNode;
  filters: React.ReactNode;
  error: Error | undefined;
  loading: boolean;
  refresh(): void;
}

/** A page that shows the items of a list: its commands, its filters, and what stands there while they are read or cannot be. */
export const ListPage: React.FC<Props> = props => {
  const { title, subtitle, commandsLabel, commands, lists, summary, filters, error, loading, refresh, children } = props;
  const site = useSite();
  const refreshing = React.useRef(refresh);
  refreshing.current = refresh;
  const all = React.useMemo((): Command[] => [
    ...commands,
    { key: 'refresh', text: strings.Refresh, iconProps: { iconName: 'Refresh' }, onClick: () => refreshing.current() },
    { key: 'print', text: strings.Print, iconProps: { iconName: 'Print' }, onClick: () => window.print() },
    ...lists.map(({ definition, text }) => ({
      key: definition.name, text, iconProps: { iconName: 'SharepointLogo' }, href: `${site.path}/${pagePath(definition)}`, target: '_blank'
    }))
  ], [commands, site.path, lists.map(({ definition }) => definition.name).join()]);
  return (
    <>
      <PageHead title={title} subtitle={subtitle} />
      <Commands items={all} label={commandsLabel} />
      {summary}
      <div className={styles.filters} role="search" aria-label={strings.Filters}>{filters}</div>
      {error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline actions={<MessageBarButton onClick={refresh}>{strings.TryAgain}</MessageBarButton>}>
          {faultText(error)}
        </MessageBar>
      )}
      {loading && !error && <Loading rows={8} />}
      {children}
    </>
  );
};

/** One of a few values to narrow the page to; the first option is usually all. */
export const FilterDropdown: React.FC<{
  label: string; value: string | number; options: { key: string | number; text: string }[]; short?: boolean; onChange(key: string): void;
}> = ({ label, value, options, short, onChange }) => (
  <Dropdown
    label={label} selectedKey={value} options={options} className={short ? styles.year : styles.filter}
    onChange={(_event, option) => onChange(String(option?.key ?? ''))}
  />
);

/** Words to look for. The page follows when the field is left or Enter is pressed. */
export const FilterSearch: React.FC<{ label: string; value: string; onChange(text: string): void }> = ({ label, value, onChange }) => {
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  return (
    <SearchBox
      className={styles.search} placeholder={label} ariaLabel={label} value={text} clearButtonProps={{ ariaLabel: strings.ClearSearch }}
      onChange={(_event, typed) => setText(typed ?? '')} onSearch={onChange} onClear={() => onChange('')}
      onBlur={() => text !== value && onChange(text)}
    />
  );
};

/** What stands where there is nothing to show. */
export const EmptyPage: React.FC<{ text: string }> = ({ text, children }) => (
  <div className={styles.empty}>
    <p>{text}</p>
    {children}
  </div>
);
