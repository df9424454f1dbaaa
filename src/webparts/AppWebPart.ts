import type * as React from 'react';
import * as ReactDom from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { live } from '../workspace/host';
import type { Host, HostTheme, TeamsTheme } from '../workspace/host';
import { sharePointRouter, teamsRouter } from '../workspace/router';

/** What every web part of ours can be set to. */
export interface AppProperties {
  /** Address of the home site; empty where it is found by itself. */
  homeUrl: string;
}

/** What of SPFx's Teams context the shell uses. */
interface TeamsContext { theme?: string; subEntityId?: string; entityId?: string; channelId?: string; }

/** Translates SPFx into the app's `Host`, for every web part of ours. */
export abstract class AppWebPart<P extends AppProperties> extends BaseClientSideWebPart<P> {
  private readonly theme = live<HostTheme>({ from: 'teams', name: 'default' });
  private made: Host | undefined;

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

  /** Draws the web part, or draws it anew. */
  protected show(element: React.ReactElement): void {
    ReactDom.render(element, this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected onPropertyPaneFieldChanged(path: string): void {
    // Another home site is another app: everything read so far belongs to the old one.
    if (path === 'homeUrl') this.made = undefined;
  }

  /** Where the web part is shown. */
  protected get host(): Host {
    this.made = this.made ?? this.createHost();
    return this.made;
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
