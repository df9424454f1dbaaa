import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import '@pnp/sp/webs';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { TextField } from '@fluentui/react/lib/TextField';
import { connect } from '../../kit/lists';
import { PageHead, Section } from '../../kit/ui/Section';
import type { Host } from '../host';
import { rememberHome } from '../home';
import { SetupRun } from './SetupRun';
import { useSetup } from './useSetup';
import styles from './setup.module.scss';

/** Who may set the site up: its owners by title. Undefined when SharePoint will not say. */
function useOwners(host: Host, needed: boolean): string[] | undefined {
  const [owners, setOwners] = React.useState<string[]>();
  React.useEffect(() => {
    if (!needed) return;
    const ask = async (): Promise<string[]> => {
      const users = await connect(host.webUrl).web.associatedOwnerGroup.users.select('Title')() as { Title: string }[];
      return users.map(user => user.Title);
    };
    ask().then(setOwners, () => setOwners(undefined));
  }, [host, needed]);
  return owners;
}

const KnownElsewhere: React.FC<{ host: Host; onReady(): void }> = ({ host, onReady }) => {
  const [address, setAddress] = React.useState('');
  const [fault, setFault] = React.useState<string>();
  const go = (): void => {
    try {
      const url = new URL(address.trim());
      if (url.origin !== new URL(host.webUrl).origin) throw new Error('other tenant');
      rememberHome(`${url.origin}${url.pathname.replace(/\/(SitePages|Lists|_layouts)\/.*$/i, '').replace(/\/$/, '')}`);
      onReady();
    } catch {
      setFault(strings.HomeAddressInvalid);
    }
  };
  return (
    <Section title={strings.HomeElsewhere}>
      <p>{strings.HomeElsewhereText}</p>
      <div className={styles.address}>
        <TextField
          label={strings.HomeAddress} value={address} errorMessage={fault} placeholder={`${new URL(host.webUrl).origin}/sites/…`}
          onChange={(_event, value) => { setAddress(value ?? ''); setFault(undefined); }}
        />
        <DefaultButton text={strings.HomeUse} onClick={go} disabled={!address.trim()} />
      </div>
    </Section>
  );
};

/** The first time: no site is known to hold the lists. Owners can make this one; others learn who can. */
const FirstRunPage: React.FC<{ host: Host; canSetUp: boolean; onReady(): void }> = ({ host, canSetUp, onReady }) => {
  const path = new URL(host.webUrl).pathname.replace(/\/$/, '');
  const sp = React.useMemo(() => connect(host.webUrl, { digest: host.digest }), [host]);
  const setup = useSetup(sp, path);
  const owners = useOwners(host, !canSetUp);
  return (
    <div className={styles.first}>
      <PageHead title={strings.FirstTitle} subtitle={host.webUrl} />
      <p>{strings.FirstText}</p>
      {canSetUp ? (
        <>
          <ul className={styles.promises}>
            {[strings.FirstLists, strings.FirstRights, strings.FirstRepeat].map(text => (
              <li key={text}><Icon iconName="CheckMark" aria-hidden /> <span>{text}</span></li>
            ))}
          </ul>
          <SetupRun setup={setup} label={strings.SetupStart} onDone={onReady} />
        </>
      ) : (
        <Section title={strings.WhoCanSetUp}>
          <p>{strings.WhoCanSetUpText}</p>
          {owners && owners.length > 0 && <ul>{owners.map(owner => <li key={owner}>{owner}</li>)}</ul>}
        </Section>
      )}
      {!setup.running && <KnownElsewhere host={host} onReady={onReady} />}
    </div>
  );
};

export default FirstRunPage;
