import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import useSWR from 'swr';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { allLists } from '../../areas/lists';
import { settings } from '../../areas/settings';
import { allows, groupNames, pagePath, permission, roles, useItems, useSite } from '../../kit/lists';
import { fill } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { Loading } from '../../kit/ui/Loading';
import { PageHead, Section } from '../../kit/ui/Section';
import { SetupRun } from './SetupRun';
import { stepText } from './steps';
import { checkHealth, logKey, useSetup } from './useSetup';
import type { Health } from './useSetup';
import styles from './setup.module.scss';

const MunicipalitySetting = React.lazy(() => import(/* webpackChunkName: 'municipality' */ '../../areas/situation/imports/page/MunicipalitySetting'));
const FollowUpMonthsSetting = React.lazy(() => import(/* webpackChunkName: 'followUpMonths' */ '../../areas/plan/mine/FollowUpMonthsSetting'));

const Findings: React.FC<{ health: Health; onMended(): void }> = ({ health, onMended }) => {
  const site = useSite();
  const language = useLanguage();
  const setup = useSetup(site.sp, site.path);
  const { steps, obstacles } = health.plan;
  const mayMend = allows(health.state.permissions, permission.manageWeb);
  return (
    <>
      {steps.length === 0 && obstacles.length === 0 && <MessageBar messageBarType={MessageBarType.success}>{strings.HealthGood}</MessageBar>}
      {steps.length > 0 && (
        <>
          <MessageBar messageBarType={MessageBarType.warning} isMultiline>
            {fill(strings.HealthDiffers, steps.length)} {!mayMend && strings.WhoCanSetUpText}
          </MessageBar>
          <ul className={styles.steps}>{steps.map((step, index) => <li key={index}>{stepText(step, language)}</li>)}</ul>
          {mayMend && <SetupRun setup={setup} label={strings.SetupMend} onDone={onMended} />}
        </>
      )}
      {obstacles.map(({ list, column, found, wanted }) => (
        <MessageBar key={`${list.name}.${column}`} messageBarType={MessageBarType.error} isMultiline>
          {fill(strings.HealthObstacle, list.columns[column].label[language === 'sv-SE' ? 'sv' : 'en'], list.title[language === 'sv-SE' ? 'sv' : 'en'], found, wanted)}
        </MessageBar>
      ))}
      {health.wrongTimeZone && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.HealthTimeZone, health.wrongTimeZone)}</MessageBar>}
      {health.wrongLocale && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.HealthLocale}</MessageBar>}
    </>
  );
};

/** The state of the home site: what differs from the definitions, who has which role, and where the lists are. */
const SettingsPage: React.FC = () => {
  const site = useSite();
  const language = useLanguage();
  const { data: health, error, mutate } = useSWR<Health, Error>([site.url, 'health'], () => checkHealth(site.sp));
  const log = useItems(settings, { where: [{ column: 'Title', is: 'eq', value: logKey }] }).items?.[0]?.Value;
  return (
    <>
      <PageHead title={strings.SettingsTitle} subtitle={site.url} />
      <Section title={strings.Health}>
        {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
        {!health && !error && <Loading rows={3} />}
        {health && <Findings health={health} onMended={() => { mutate().catch(() => undefined); }} />}
      </Section>
      <Section title={strings.Municipality}>
        <React.Suspense fallback={<Loading rows={1} />}><MunicipalitySetting /></React.Suspense>
      </Section>
      <Section title={strings.MineFollowUpMonths}>
        <React.Suspense fallback={<Loading rows={1} />}><FollowUpMonthsSetting /></React.Suspense>
      </Section>
      <Section title={strings.RolesTitle}>
        <p>{strings.RolesText}</p>
        <ul className={styles.links}>
          {roles.map(role => {
            const id = health?.state.groups.get(groupNames[role]);
            return (
              <li key={role}>
                {id === undefined ? groupNames[role]
                  : <Link href={`${site.path}/_layouts/15/people.aspx?MembershipGroupId=${id}`} target="_blank" underline>{groupNames[role]}</Link>}
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={strings.ListsTitle}>
        <ul className={styles.links}>
          {allLists.map(list => (
            <li key={list.name}>
              <Link href={`${site.path}/${pagePath(list)}`} target="_blank" underline>{list.title[language === 'sv-SE' ? 'sv' : 'en']}</Link>
              <span className={styles.about}> {list.description[language === 'sv-SE' ? 'sv' : 'en']}</span>
            </li>
          ))}
        </ul>
      </Section>
      {log && (
        <Section title={strings.LogTitle}>
          <pre className={styles.log}>{log}</pre>
        </Section>
      )}
    </>
  );
};

export default SettingsPage;
