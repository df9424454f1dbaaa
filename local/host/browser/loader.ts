/**
 * A small AMD loader: enough to run what SharePoint Framework's build makes. Scripts are loaded one at a time
 * by `<script src>`, so `document.currentScript` tells a bundle its own address (its lazy chunks need it)
 * and the page's Content Security Policy needs neither inline script nor eval.
 *
 * Source of the shapes: the `loaderConfig` of a component manifest
 * (client-side-component-manifest.schema.json of @microsoft/sp-module-interfaces).
 */
type Factory = (...dependencies: unknown[]) => unknown;

interface Definition { dependencies: string[]; factory: Factory | object; made?: { module: unknown } }

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
let makeNow: (definition: Definition) => void = () => undefined;

/** AMD's define: remembers the module that the running script declares, and makes it if it can be made at once. */
function define(...parts: unknown[]): void {
  if (typeof parts[0] === 'string') parts.shift();
  const dependencies = Array.isArray(parts[0]) ? parts.shift() as string[] : [];
  captured = { dependencies, factory: parts[0] as Factory | object };
  makeNow(captured);
}
define.amd = {};

export class ModuleLoader {
  private readonly known: KnownComponents;
  private readonly language: string;
  private readonly loaded = new Map<string, Promise<unknown>>();
  /** Modules that are ready, by the name that the manifest of the component gives them. */
  private readonly ready = new Map<string, unknown>();

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
    // Everything else first: then the entry's factory runs inside its own script, and `document.currentScript`
    // tells it where its lazy chunks are.
    const others = Object.keys(config.scriptResources).filter(key => key !== config.entryModuleId);
    await Promise.all(others.map(async key => this.ready.set(key, await this.resolve(key, config))));
    makeNow = definition => {
      if (definition.dependencies.every(name => this.ready.has(name))) definition.made = { module: run(definition, definition.dependencies.map(name => this.ready.get(name)), {}) };
    };
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
      module = this.fetchDefinition(url).then(definition => this.make(definition, config));
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

  private async make(definition: Definition, config: LoaderConfig): Promise<unknown> {
    if (definition.made) return definition.made.module;
    const exports = {};
    return run(definition, await Promise.all(definition.dependencies.map(name => name === 'exports' ? exports : this.resolve(name, config))), exports);
  }
}

function run(definition: Definition, dependencies: unknown[], exports: object): unknown {
  return typeof definition.factory === 'function' ? (definition.factory as Factory)(...dependencies) ?? exports : definition.factory;
}
