/** Hosts one web part of the built package: in a SharePoint page, as a full page, or as a tab in Teams. */
import './network.ts';
import { readHostData } from './hostData.ts';
import type { HostData, ThemeName } from './hostData.ts';
import { ModuleLoader } from './loader.ts';
import { PropertyPaneView } from './propertyPaneView.ts';
import { ThemeProvider } from './standins/componentBase.ts';
import { makeContext } from './standins/context.ts';
import { knownComponents } from './standins/modules.ts';
import { connectTeams } from './standins/teams.ts';
import { changeProperty, changeTheme, startWebPart } from './standins/webPartBase.ts';
import type { BaseClientSideWebPart } from './standins/webPartBase.ts';

const data = readHostData<HostData>();

function localized(texts: Record<string, string> | undefined): string {
  const wanted = Object.entries(texts ?? {}).find(([culture]) => culture.toLowerCase() === data.language);
  return wanted?.[1] ?? texts?.default ?? '';
}

/** Colours of the page around the web part, and what SharePoint's theming of style sheets reads. */
function paintPage(name: ThemeName): void {
  const theme = data.themes[name] as { palette: Record<string, string>; semanticColors: Record<string, string> };
  document.documentElement.dataset.theme = name;
  const root = document.documentElement.style;
  root.setProperty('--body', theme.semanticColors.bodyBackground);
  root.setProperty('--text', theme.semanticColors.bodyText);
  root.setProperty('--accent', theme.palette.themePrimary);
  const state = window as unknown as { __themeState__?: Record<string, unknown> };
  state.__themeState__ = { registeredStyles: [], ...state.__themeState__, theme: { ...theme.palette, ...theme.semanticColors } };
}

function showFailure(error: unknown): void {
  const element = document.getElementById('host-failure');
  if (!element) return;
  element.hidden = false;
  element.textContent = `${data.texts.failed} ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
}

async function saveProperties(properties: Record<string, unknown>): Promise<void> {
  const reply = await fetch(data.propertiesUrl, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(properties) });
  if (!reply.ok) throw new Error(`${data.texts.notSaved} (${reply.status})`);
}

async function start(): Promise<void> {
  paintPage(data.theme);
  // The bar around the frame says it already.
  if (window.parent !== window) document.querySelector('.host-note')?.remove();
  const domElement = document.getElementById('web-part') as HTMLElement;
  const themes = new ThemeProvider(data.themes[data.theme]);
  const teams = connectTeams(data);
  let part: BaseClientSideWebPart | undefined;
  const entry = data.component.preconfiguredEntries[0];
  const title = localized(entry?.title);

  const view = new PropertyPaneView(document.getElementById('property-pane') as HTMLElement, {
    title,
    texts: data.texts,
    configuration: () => (part as BaseClientSideWebPart).getPropertyPaneConfiguration(),
    value: path => path.split('.').reduce<unknown>((object, key) => (object as Record<string, unknown> | undefined)?.[key], part?.properties),
    change: (path, value) => {
      const owner = part as BaseClientSideWebPart;
      changeProperty(owner, path, value).then(() => saveProperties(owner.properties)).catch(showFailure);
    },
  });
  const openPane = (): void => {
    const owner = part as BaseClientSideWebPart;
    owner.loadPropertyPaneResources().then(() => {
      owner.onPropertyPaneConfigurationStart();
      view.open();
      owner.onPropertyPaneRendered();
    }).catch(showFailure);
  };
  const pane = { open: openPane, close: () => view.close(), refresh: () => view.refresh(), isPropertyPaneOpen: () => view.isOpen(), isRenderedByWebPart: () => false, openDetails: openPane };

  window.addEventListener('message', event => {
    const message = event.data as { local?: string; theme?: ThemeName };
    if (event.origin !== location.origin || message?.local !== 'theme' || !message.theme) return;
    paintPage(message.theme);
    teams?.themeChanged(message.theme);
    themes.change(data.themes[message.theme]);
    if (part) void changeTheme(part, data.themes[message.theme]).catch(showFailure);
  });

  const loader = new ModuleLoader(knownComponents(data), data.language);
  const WebPart = await loader.loadComponent(data.component.loaderConfig) as new () => BaseClientSideWebPart;
  part = new WebPart();
  performance.mark('web-part-start');
  await startWebPart(part, {
    context: makeContext({ data, domElement, themes, pane, teams }), domElement, theme: themes.tryGetTheme(), properties: data.properties, edit: data.edit,
    title, description: localized(entry?.description), instanceId: data.instanceId, manifest: Object.freeze(data.component),
  });
  domElement.dataset.rendered = 'true';
  document.getElementById('edit-properties')?.addEventListener('click', openPane);
  if (data.edit) openPane();
}

start().catch(showFailure);
