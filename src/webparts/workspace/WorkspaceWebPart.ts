import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as strings from 'TrygghetsnavetStrings';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Workspace } from '../../workspace/Workspace';
import { live } from '../../workspace/host';
import type { Host, HostTheme, TeamsTheme } from '../../workspace/host';
import { sharePointRouter, teamsRouter } from '../../workspace/router';

export interface WorkspaceProperties {
  /** Address of the home site; empty where it is found by itself. */
  homeUrl: string;
}

/** What of SPFx's Teams context the shell uses. */
interface TeamsContext { theme?: string; subEntityId?: string; entityId?: string; channelId?: string; }

/** The whole app as a web part: Teams tab, personal app and full page. Translates SPFx into the app's `Host`. */
export default class WorkspaceWebPart extends BaseClientSideWebPart<WorkspaceProperties> {
  private readonly theme = live<HostTheme>({ from: 'teams', name: 'default' });
  private host: Host | undefined;

  protected async onInit(): Promise<void> {
    const teams = this.context.sdks.microsoftTeams;
    if (!teams) return;
    const { theme } = teams.context as TeamsContext;
    this.theme.set({ from: 'teams', name: (theme ?? 'default') as TeamsTheme });
    // A SharePoint page brings Fluent's icons along; a tab in Teams does not (sp-dev-docs issue 3844).
    const { initializeIcons } = await import(/* webpackChunkName: 'icons' */ '@fluentui/react/lib/Icons');
    initializeIcons(undefined, { disableWarnings: true });
    teams.teamsJs.app.registerOnThemeChangeHandler((name: string) => this.theme.set({ from: 'teams', name: name as TeamsTheme }));
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (this.context.sdks.microsoftTeams || !theme) return;
    this.theme.set({
      from: 'sharepoint', palette: (theme.palette ?? {}) as Record<string, string>,
      semanticColors: (theme.semanticColors ?? {}) as Record<string, string>, isInverted: theme.isInverted === true
    });
  }

  public render(): void {
    this.host = this.host ?? this.createHost();
    ReactDom.render(React.createElement(Workspace, { host: this.host }), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected onPropertyPaneFieldChanged(): void {
    // Another home site is another app: everything read so far belongs to the old one.
    this.host = undefined;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [{
        header: { description: strings.PaneDescription },
        groups: [{ groupFields: [PropertyPaneTextField('homeUrl', { label: strings.HomeAddress, description: strings.PaneHomeDescription })] }]
      }]
    };
  }

  private createHost(): Host {
    const { pageContext, sdks } = this.context;
    const legacy = pageContext.legacyPageContext as { formDigestValue?: string; formDigestTimeoutSeconds?: number };
    const teams = sdks.microsoftTeams?.context as TeamsContext | undefined;
    return {
      webUrl: pageContext.web.absoluteUrl.replace(/\/$/, ''),
      digest: legacy.formDigestValue ? { value: legacy.formDigestValue, seconds: legacy.formDigestTimeoutSeconds ?? 0 } : undefined,
      user: { login: pageContext.user.loginName, name: pageContext.user.displayName },
      language: pageContext.cultureInfo.currentUICultureName.toLowerCase().startsWith('en') ? 'en-US' : 'sv-SE',
      theme: this.theme,
      graph: {
        getToken: async () => {
          const provider = await this.context.aadTokenProviderFactory.getTokenProvider();
          return provider.getToken('https://graph.microsoft.com');
        }
      },
      ownsPage: teams !== undefined,
      homeUrl: this.properties.homeUrl || undefined,
      router: teams
        ? teamsRouter(window, { appId: this.manifest.id, entityId: teams.entityId ?? this.manifest.id, subPageId: teams.subEntityId, channelId: teams.channelId })
        : sharePointRouter(window)
    };
  }
}
