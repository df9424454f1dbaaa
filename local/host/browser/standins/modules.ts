/**
 * The components that SharePoint itself provides, by the ids in SPFx 1.23's manifests: a stand-in or a script.
 * A component that is not here makes the loader fail with its name.
 */
import { strict } from '../strict.ts';
import type { KnownComponents } from '../loader.ts';
import type { HostData } from '../hostData.ts';
import * as componentBase from './componentBase.ts';
import * as coreLibrary from './coreLibrary.ts';
import * as http from './http.ts';
import * as lodashSubset from './lodashSubset.ts';
import * as pageContext from './pageContext.ts';
import * as propertyPane from './propertyPane.ts';
import { BaseClientSideWebPart } from './webPartBase.ts';

/** An ES module as AMD sees it: unlocked from its namespace, marked, and strict. */
function standIn(name: string, members: object): object {
  return strict(name, { ...members, __esModule: true });
}

export function knownComponents(data: HostData): KnownComponents {
  const pane = standIn('@microsoft/sp-property-pane', propertyPane);
  return {
    '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d': { script: data.scripts.react },
    'aa0a46ec-1505-43cd-a44a-93f3a5aa460a': { script: data.scripts.reactDom },
    '974a7777-0990-4136-8fa6-95d80114c2e0': { module: standIn('@microsoft/sp-webpart-base', { BaseClientSideWebPart, ...propertyPane }) },
    'f9e737b7-f0df-4597-ba8c-3060f82380db': { module: pane },
    '7263c7d0-1d6a-45ec-8d85-d4d1d234171b': { module: standIn('@microsoft/sp-core-library', coreLibrary) },
    '467dc675-7cc5-4709-8aac-78e3b71bd2f6': { module: standIn('@microsoft/sp-component-base', { ThemeProvider: componentBase.ThemeProvider, ThemeChangedEventArgs: componentBase.ThemeChangedEventArgs, BaseComponent: componentBase.BaseComponent }) },
    'c07208f0-ea3b-4c1a-9965-ac1b825211a6': { module: standIn('@microsoft/sp-http', { HttpClient: http.HttpClient, SPHttpClient: http.SPHttpClient, AadTokenProviderFactory: http.AadTokenProviderFactory, MSGraphClientFactory: http.MSGraphClientFactory }) },
    '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8': { module: standIn('@microsoft/sp-page-context', { PageContext: pageContext.PageContext, SPPermission: pageContext.SPPermission }) },
    '73e1dc6c-8441-42cc-ad47-4bd3659f8a3a': { module: standIn('@microsoft/sp-lodash-subset', lodashSubset) },
  };
}
