/** Builds the `context` of a web part, in the shape of WebPartContext in @microsoft/sp-webpart-base. */
import { strict, strictTree } from '../strict.ts';
import { PageContext, makePageContext } from './pageContext.ts';
import { ServiceScope } from './coreLibrary.ts';
import { ThemeProvider } from './componentBase.ts';
import { AadTokenProviderFactory, HttpClient, MSGraphClientFactory, SPHttpClient, makeClients } from './http.ts';
import type { TeamsConnection } from './teams.ts';
import type { HostData } from '../hostData.ts';

export interface PaneAccess { open(): void; close(): void; refresh(): void; isPropertyPaneOpen(): boolean; isRenderedByWebPart(): boolean; openDetails(): void }

export interface ContextParts { data: HostData; domElement: HTMLElement; themes: ThemeProvider; pane: PaneAccess; teams?: TeamsConnection }

const statusRenderer = {
  displayLoadingIndicator: (element: Element, message: string): void => { element.textContent = message; },
  clearLoadingIndicator: (element: Element): void => { element.textContent = ''; },
  renderError: (element: HTMLElement, error: Error | string): void => { element.textContent = error instanceof Error ? error.message : error; },
  clearError: (element: HTMLElement): void => { element.textContent = ''; },
};

export function makeContext({ data, domElement, themes, pane, teams }: ContextParts): object {
  const clients = makeClients(data);
  const pageContext = makePageContext(data);
  const services = new ServiceScope();
  services.provide(ThemeProvider.serviceKey, themes);
  services.provide(PageContext.serviceKey, pageContext);
  services.provide(HttpClient.serviceKey, clients.httpClient);
  services.provide(SPHttpClient.serviceKey, clients.spHttpClient);
  services.provide(AadTokenProviderFactory.serviceKey, clients.tokens);
  services.provide(MSGraphClientFactory.serviceKey, clients.graph);
  return strict('context', {
    manifest: Object.freeze(data.component),
    instanceId: data.instanceId,
    webPartTag: `${data.component.componentType}.${data.component.alias}.${data.instanceId}`,
    widthCacheKey: undefined,
    isDisposed: false,
    isServedFromLocalhost: false,
    domElement,
    pageContext,
    serviceScope: strict('serviceScope', services),
    httpClient: clients.httpClient,
    spHttpClient: clients.spHttpClient,
    aadTokenProviderFactory: clients.tokens,
    msGraphClientFactory: clients.graph,
    propertyPane: strict('propertyPane', pane),
    statusRenderer: strictTree('statusRenderer', statusRenderer),
    sdks: strict('sdks', { microsoftTeams: teams?.sdk }),
    microsoftTeams: undefined,
  });
}
