/** What the server writes into a page, as JSON, for the script that hosts the web part there. */
import type { LoaderConfig } from './loader.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';
export type Surface = 'page' | 'fullPage' | 'teams' | 'personal';
export type Language = 'sv-se' | 'en-us';

/** A component manifest as the build leaves it; see client-side-component-manifest.schema.json. */
export interface ComponentManifest {
  id: string;
  alias: string;
  version: string;
  componentType: string;
  loaderConfig: LoaderConfig;
  preconfiguredEntries: { title: Record<string, string>; description?: Record<string, string>; properties: Record<string, unknown>; fullPageAppIconImageUrl?: string }[];
  [key: string]: unknown;
}

export interface SiteFacts { id: string; webId: string; absoluteUrl: string; serverRelativeUrl: string; title: string; description: string; language: number; timeZone: string; zone: string; permissions: { High: string; Low: string } }

export interface HostData {
  component: ComponentManifest;
  surface: Surface;
  language: Language;
  theme: ThemeName;
  /** Fluent themes (palette, semanticColors, fonts, isInverted) for this surface, by name. */
  themes: Record<ThemeName, Record<string, unknown>>;
  edit: boolean;
  instanceId: string;
  properties: Record<string, unknown>;
  /** Where a changed property is saved; the same address answers for one page and component. */
  propertiesUrl: string;
  user: { id: number; objectId: string; loginName: string; displayName: string; email: string; isSiteAdmin: boolean };
  site: SiteFacts;
  portalUrl: string;
  tenantId: string;
  digest: { value: string; timeoutSeconds: number };
  teams?: { appId: string; entityId: string; subPageId?: string; teamName: string; channelName: string; groupId: string; channelId: string };
  scripts: { react: string; reactDom: string };
  texts: Record<string, string>;
}

export function readHostData<T>(): T {
  const element = document.getElementById('host-data');
  if (!element) throw new Error('The page has no host data.');
  return JSON.parse(element.textContent ?? '') as T;
}
