/**
 * Stand-in for `context.sdks.microsoftTeams`: the teams-js v2 library as the host of a tab answers it, and the
 * v1 context that SPFx hands over beside it. The frame page around the tab is asked by messages of its own
 * (`{ local: … }`), since only these two pages of one origin ever speak with each other.
 *
 * Source: typings of @microsoft/teams-js 2.36 (app, pages, pages.backStack).
 */
import { strict, strictTree } from '../strict.ts';
import type { HostData, ThemeName } from '../hostData.ts';

/** Teams' own names of its themes. */
const themeNames: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' };

export interface TeamsConnection {
  sdk: object;
  themeChanged(theme: ThemeName): void;
}

export function askFrame(message: Record<string, unknown>): void {
  window.parent.postMessage(message, location.origin);
}

const locale = (language: string): string => language.toLowerCase();

/** @returns the SDK and a way to tell it of a new theme; undefined outside Teams */
export function connectTeams(data: HostData): TeamsConnection | undefined {
  const { teams, site, user } = data;
  if (!teams) return undefined;
  const personal = data.surface === 'personal';
  const session = crypto.randomUUID();
  let theme = data.theme;
  let themeHandler: ((name: string) => void) | undefined;
  let backHandler: (() => boolean) | undefined;

  const contextNow = (): object => ({
    app: { locale: locale(data.language), theme: themeNames[theme], sessionId: session, host: { name: 'Teams', clientType: 'desktop', sessionId: session }, appId: { toString: () => teams.appId } },
    page: { id: teams.entityId, frameContext: 'content', subPageId: teams.subPageId, isFullScreen: false, isMultiWindow: false, sourceOrigin: null },
    user: { id: user.objectId, displayName: user.displayName, userPrincipalName: user.loginName, loginHint: user.loginName, tenant: { id: data.tenantId } },
    channel: personal ? undefined : { id: teams.channelId, displayName: teams.channelName, membershipType: 'Regular', ownerGroupId: teams.groupId, ownerTenantId: data.tenantId },
    team: personal ? undefined : { internalId: teams.channelId, displayName: teams.teamName, groupId: teams.groupId, isArchived: false },
    sharePointSite: { teamSiteUrl: personal ? '' : site.absoluteUrl, teamSiteDomain: location.host, teamSitePath: personal ? '' : site.serverRelativeUrl, teamSiteId: personal ? '' : site.id, mySitePath: '', mySiteDomain: location.host },
    chat: undefined, meeting: undefined, actionInfo: undefined, dialogParameters: {},
  });

  const app = strict('teamsJs.app', {
    initialize: () => Promise.resolve(),
    isInitialized: () => true,
    getContext: () => Promise.resolve(contextNow()),
    getFrameContext: () => 'content',
    notifyAppLoaded: () => undefined,
    notifySuccess: () => Promise.resolve({ hasFinishedSuccessfully: true }),
    notifyFailure: (reason: object) => console.error('The tab reports a failure to Teams.', reason),
    registerOnThemeChangeHandler: (handler: (name: string) => void) => { themeHandler = handler; },
    openLink: (url: string) => { askFrame({ local: 'openLink', url }); return Promise.resolve(); },
  });
  const backStack = strict('teamsJs.pages.backStack', {
    isSupported: () => true,
    registerBackButtonHandler: (handler: () => boolean) => { backHandler = handler; },
    navigateBack: () => { askFrame({ local: 'back' }); return Promise.resolve(); },
  });
  const pages = strict('teamsJs.pages', {
    isSupported: () => true,
    backStack,
    getConfig: () => Promise.resolve({ suggestedDisplayName: 'Trygghetsnavet', contentUrl: location.href, websiteUrl: location.href, entityId: teams.entityId }),
    navigateToApp: (parameters: { appId: string | object; pageId: string; subPageId?: string }) => {
      askFrame({ local: 'navigateToApp', appId: String(parameters.appId), pageId: parameters.pageId, subPageId: parameters.subPageId });
      return Promise.resolve();
    },
    shareDeepLink: (parameters: { subPageId: string; subPageLabel: string }) => askFrame({ local: 'shareDeepLink', subPageId: parameters.subPageId, label: parameters.subPageLabel, entityId: teams.entityId }),
  });

  window.addEventListener('message', event => {
    if (event.origin !== location.origin || (event.data as { local?: string })?.local !== 'backPressed') return;
    if (!backHandler?.()) askFrame({ local: 'back' });
  });

  const v1 = strictTree('microsoftTeams.context', {
    entityId: teams.entityId, subEntityId: teams.subPageId, locale: locale(data.language), theme: themeNames[theme], upn: user.loginName, userPrincipalName: user.loginName,
    loginHint: user.loginName, userObjectId: user.objectId, userDisplayName: user.displayName, tid: data.tenantId, sessionId: session, appSessionId: session,
    hostName: 'Teams', hostClientType: 'desktop', frameContext: 'content', isFullScreen: false, isTeamArchived: false, ringId: 'general', appId: teams.appId,
    groupId: personal ? undefined : teams.groupId, teamId: personal ? undefined : teams.channelId, teamName: personal ? undefined : teams.teamName,
    channelId: personal ? undefined : teams.channelId, channelName: personal ? undefined : teams.channelName, channelType: personal ? undefined : 'Regular',
    teamSiteUrl: personal ? '' : site.absoluteUrl, teamSiteDomain: location.host, teamSitePath: personal ? '' : site.serverRelativeUrl, teamSiteId: personal ? '' : site.id,
    chatId: undefined, meetingId: undefined,
  });

  return {
    sdk: strict('microsoftTeams', { context: v1, teamsJs: strict('teamsJs', { app, pages }) }),
    themeChanged: next => {
      theme = next;
      themeHandler?.(themeNames[next]);
    },
  };
}
