/**
 * A small AMD loader: enough to run what SharePoint Framework's build makes. Scripts are loaded one at a time
 * by `<script src>`, so `document.currentScript` tells a bundle its own address (its lazy chunks need it)
 * and the page's Content Security Policy needs neither inline script nor eval.
 *
 * Source of the shapes: the `loaderConfig` of a component manifest
 * (client-side-component-manifest.schema.json of @microsoft/sp-module-interfaces).
 */
type Factory = (...dependencies: unknown[]) => unknown;

interface Definition { name?: string; dependencies: string[]; factory: Factory | object }

export interface ScriptResource {
  type: 'path' | 'localizedPath' | 'component' | 'internal';
  path?: string | { default: string };
  paths?: Record<string, string>;
  defaultPath?: string;
  id?: string;
  version?: string;
}

export interface LoaderConfig {
  internalModuleBaseUrls: string[];
  entryModuleId: string;
  exportName?: string;
  scriptResources: Record<string, ScriptResource>;
}

/** What a component of SPFx itself resolves to: a module made here, or a script to fetch. */
export type KnownComponents = Record<string, { module?: unknown; script?: string }>;

const reactId = '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d';

let captured: Definition | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** AMD's define: remembers the module that the running script declares. */
function define(...parts: unknown[]): void {
  const name = typeof parts[0] === 'string' ? parts.shift() as string : undefined;
  const dependencies = Array.isArray(parts[0]) ? parts.shift() as string[] : [];
  captured = { name, dependencies, factory: parts[0] as Factory | object };
}
define.amd = {};

export class ModuleLoader {
  private readonly known: KnownComponents;
  private readonly language: string;
  private readonly loaded = new Map<string, Promise<unknown>>();

  constructor(known: KnownComponents, language: string) {
    this.known = known;
    this.language = language;
    (window as unknown as { define: typeof define }).define = define;
  }

  /**
   * Loads the entry module of a component.
   * @throws Error naming the dependency when a script cannot be fetched or a component id is unknown
   */
  async loadComponent(config: LoaderConfig): Promise<unknown> {
    const module = await this.resolve(config.entryModuleId, config) as Record<string, unknown>;
    const exported = config.exportName ? module[config.exportName] : module;
    return (exported as { default?: unknown }).default ?? exported;
  }

  private resolve(key: string, config: LoaderConfig): Promise<unknown> {
    const resource = config.scriptResources[key];
    if (!resource) return Promise.reject(new Error(`The module "${key}" is not among the script resources of the manifest.`));
    if (resource.type === 'component') return this.component(key, resource.id ?? '', config);
    return this.script(this.address(key, resource, config), config);
  }

  private component(key: string, id: string, config: LoaderConfig): Promise<unknown> {
    const known = this.known[id.toLowerCase()];
    if (!known) return Promise.reject(new Error(`The component "${key}" (${id}) is unknown to this host: SharePoint has it, the stand-ins do not.`));
    if (known.module !== undefined) return Promise.resolve(known.module);
    // react-dom asks for react by name, whether or not the component lists it.
    const scriptResources = { react: { type: 'component' as const, id: reactId }, ...config.scriptResources };
    return this.script(known.script ?? '', { ...config, scriptResources });
  }

  private address(key: string, resource: ScriptResource, config: LoaderConfig): string {
    const base = config.internalModuleBaseUrls[0];
    const path = resource.type === 'localizedPath' ? this.localized(resource) : typeof resource.path === 'object' ? resource.path.default : resource.path;
    if (!path) throw new Error(`The script resource "${key}" has no path.`);
    return base + path;
  }

  /** The file of the page's language, of the same language elsewhere, or the default, in this order. */
  private localized(resource: ScriptResource): string | undefined {
    const paths = Object.entries(resource.paths ?? {});
    const wanted = this.language.toLowerCase();
    const exact = paths.find(([culture]) => culture.toLowerCase() === wanted);
    const near = paths.find(([culture]) => culture.toLowerCase().split('-')[0] === wanted.split('-')[0]);
    return (exact ?? near)?.[1] ?? resource.defaultPath;
  }

  private script(url: string, config: LoaderConfig): Promise<unknown> {
    let module = this.loaded.get(url);
    if (!module) {
      module = this.fetchDefinition(url).then(definition => this.run(definition, config));
      this.loaded.set(url, module);
    }
    return module;
  }

  /** One script at a time: an anonymous `define` belongs to the script that has just run. */
  private fetchDefinition(url: string): Promise<Definition> {
    const next = queue.then(() => new Promise<Definition>((resolve, reject) => {
      captured = undefined;
      const script = document.createElement('script');
      script.src = url;
      script.crossOrigin = 'anonymous';
      script.onload = () => captured ? resolve(captured) : reject(new Error(`${url} defines no module.`));
      script.onerror = () => reject(new Error(`${url} could not be loaded.`));
      document.head.appendChild(script);
    }));
    queue = next.catch(() => undefined);
    return next;
  }

  private async run(definition: Definition, config: LoaderConfig): Promise<unknown> {
    const exports = {};
    const wanted = await Promise.all(definition.dependencies.map(name => name === 'exports' ? exports : this.resolve(name, config)));
    if (typeof definition.factory !== 'function') return definition.factory;
    return (definition.factory as Factory)(...wanted) ?? exports;
  }
}
