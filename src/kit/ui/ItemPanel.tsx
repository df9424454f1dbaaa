import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { pagePath, useSite } from '../lists';
import type { ListDefinition } from '../lists';
import { faultText } from './faults';
import { Loading } from './Loading';
import { Themed } from './themed';
import { WaitNote } from './WaitNote';

interface Props {
  title: string;
  error: Error | undefined;
  /** What is said when the item is gone; undefined while it is not known to be. */
  missing: string | undefined;
  ready: boolean;
  /** For tables and long steps. */
  wide?: boolean;
  onClose(): void;
}

/** One item beside its page. */
export const ItemPanel: React.FC<Props> = ({ title, error, missing, ready, wide, onClose, children }) => (
  <Panel
    isOpen onDismiss={onClose} type={wide ? PanelType.custom : PanelType.medium} customWidth={wide ? 'min(880px, 100vw)' : undefined} isLightDismiss={false} closeButtonAriaLabel={strings.Close} headerText={title}
  >
    <Themed>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {missing && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{missing}</MessageBar>}
      {!ready && !error && !missing && <Loading rows={6} />}
      {ready && children}
      <WaitNote inPanel />
    </Themed>
  </Panel>
);

/** Clear of the button above it. */
const below = { root: { display: 'inline-block', marginTop: 12 } };

/** The item in SharePoint's own form. */
export const NativeLink: React.FC<{ definition: Pick<ListDefinition, 'name' | 'library'>; id: number }> = ({ definition, id }) => {
  const site = useSite();
  return <Link href={`${site.path}/${pagePath(definition, 'DispForm')}?ID=${id}`} target="_blank" styles={below}>{strings.OpenInSharePoint}</Link>;
};
