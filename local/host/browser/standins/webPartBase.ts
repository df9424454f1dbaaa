/**
 * Stand-in for @microsoft/sp-webpart-base. The order of calls is SPFx's own (read in its 1.23.2 bundle):
 * context → onThemeChanged → properties → onInit → render; a later theme calls onThemeChanged and then
 * render, when the web part overrides the former; a changed property calls onPropertyPaneFieldChanged and render.
 */
import { DisplayMode, Version } from './coreLibrary.ts';
import type { Theme } from './componentBase.ts';
import type { PaneConfiguration } from './propertyPane.ts';

export interface WebPartStart { context: object; domElement: HTMLElement; theme: Theme; properties: Record<string, unknown>; edit: boolean; title: string; description: string; instanceId: string; manifest: unknown }

const starts = new WeakMap<object, WebPartStart & { rendered: boolean; finish?: (error?: Error) => void }>();

function startOf(part: object): WebPartStart & { rendered: boolean; finish?: (error?: Error) => void } {
  const start = starts.get(part);
  if (!start) throw new Error('The web part was used before its context was set (SPFx sets it after the constructor).');
  return start;
}

/** Members of SPFx's class that this host does not have. */
const absent = ['accessibleTitle', 'previewImageUrl', 'getTopActionsConfiguration'];

export class BaseClientSideWebPart {
  get context(): object { return startOf(this).context; }
  get domElement(): HTMLElement { return startOf(this).domElement; }
  get properties(): Record<string, unknown> { return startOf(this).properties; }
  get displayMode(): number { return startOf(this).edit ? DisplayMode.Edit : DisplayMode.Read; }
  get title(): string { return startOf(this).title; }
  get description(): string { return startOf(this).description; }
  get instanceId(): string { return startOf(this).instanceId; }
  get manifest(): unknown { return startOf(this).manifest; }
  get componentId(): string { return (startOf(this).manifest as { id: string }).id; }
  get width(): number { return startOf(this).domElement.clientWidth; }
  get renderedOnce(): boolean { return startOf(this).rendered; }
  get renderedFromPersistedData(): boolean { return true; }
  get canOpenPopupOnRender(): boolean { return false; }
  get isDisposed(): boolean { return !starts.has(this); }
  get dataVersion(): Version { return Version.parse('1.0'); }
  get isRenderAsync(): boolean { return false; }
  get disableReactivePropertyChanges(): boolean { return false; }
  get propertiesMetadata(): undefined { return undefined; }

  onInit(): Promise<void> { return Promise.resolve(); }
  render(): void { throw new Error('The web part has no render().'); }
  renderCompleted(error?: Error): void { startOf(this).finish?.(error); }
  renderError(error: Error): void { startOf(this).domElement.textContent = error.message; }
  clearError(): void { startOf(this).domElement.textContent = ''; }
  onDispose(): void { /* for the web part to override, like all the following */ }
  onThemeChanged(_theme: Theme): void { /* see onDispose */ }
  onDisplayModeChanged(_old: number): void { /* see onDispose */ }
  onAfterResize(_width: number): void { /* see onDispose */ }
  onBeforeSerialize(): void { /* see onDispose */ }
  onAfterDeserialize(properties: Record<string, unknown>, _version: Version): Record<string, unknown> { return properties; }
  getPropertyPaneConfiguration(): PaneConfiguration { return { pages: [] }; }
  loadPropertyPaneResources(): Promise<void> { return Promise.resolve(); }
  onPropertyPaneFieldChanged(_path: string, _old: unknown, _next: unknown): void { /* see onDispose */ }
  onPropertyPaneConfigurationStart(): void { /* see onDispose */ }
  onPropertyPaneConfigurationComplete(): void { /* see onDispose */ }
  onPropertyPaneRendered(): void { /* see onDispose */ }
  onAfterPropertyPaneChangesApplied(): void { /* see onDispose */ }
}

for (const name of absent) {
  Object.defineProperty(BaseClientSideWebPart.prototype, name, {
    configurable: true,
    get: () => { throw new Error(`SPFx stand-in: BaseClientSideWebPart.${name} is not implemented`); },
  });
}

/** The host's: gives a constructed web part its context and brings it to its first rendering. */
export async function startWebPart(part: BaseClientSideWebPart, start: WebPartStart): Promise<void> {
  starts.set(part, { ...start, rendered: false });
  part.onThemeChanged(start.theme);
  startOf(part).properties = part.onAfterDeserialize(start.properties, Version.parse('1.0'));
  await part.onInit();
  await renderWebPart(part);
}

export async function renderWebPart(part: BaseClientSideWebPart): Promise<void> {
  const start = startOf(part);
  const completed = part.isRenderAsync ? new Promise<void>((resolve, reject) => {
    start.finish = error => error ? reject(error) : resolve();
  }) : Promise.resolve();
  part.render();
  await completed;
  start.rendered = true;
}

export async function changeTheme(part: BaseClientSideWebPart, theme: Theme): Promise<void> {
  part.onThemeChanged(theme);
  if (part.onThemeChanged !== BaseClientSideWebPart.prototype.onThemeChanged) await renderWebPart(part);
}

/** Sets a property by its path (`a.b`) as the pane does, and renders again when the web part reacts to changes. */
export async function changeProperty(part: BaseClientSideWebPart, path: string, value: unknown): Promise<void> {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((object, key) => (object[key] ??= {}) as Record<string, unknown>, part.properties);
  const old = owner[last];
  owner[last] = value;
  part.onPropertyPaneFieldChanged(path, old, value);
  await renderWebPart(part);
}
