/** Stand-in for @microsoft/sp-core-library: the members its typings promise that a web part commonly uses. */
export const DisplayMode = { Read: 1, Edit: 2, 1: 'Read', 2: 'Edit' };
export const EnvironmentType = { Test: 0, Local: 1, SharePoint: 2, ClassicSharePoint: 3, 0: 'Test', 1: 'Local', 2: 'SharePoint', 3: 'ClassicSharePoint' };
export const Environment = { type: EnvironmentType.SharePoint };

export class Guid {
  private readonly guid: string;
  static readonly empty = new Guid('00000000-0000-0000-0000-000000000000');

  private constructor(guid: string) {
    this.guid = guid;
  }

  static newGuid(): Guid {
    return new Guid(crypto.randomUUID());
  }

  static tryParse(text: string | null | undefined): Guid | undefined {
    const match = /^\s*[({]?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[)}]?\s*$/i.exec(text ?? '');
    return match ? new Guid(match[1].toLowerCase()) : undefined;
  }

  static parse(text: string | null | undefined): Guid {
    const guid = Guid.tryParse(text);
    if (!guid) throw new Error(`Invalid GUID: ${text}`);
    return guid;
  }

  static isValid(text: string | null | undefined): boolean {
    return Guid.tryParse(text) !== undefined;
  }

  equals(other: Guid): boolean {
    return this.guid === other.toString();
  }

  toString(): string {
    return this.guid;
  }
}

export class Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number | undefined;
  readonly revision: number | undefined;

  private constructor(parts: number[]) {
    [this.major, this.minor, this.patch, this.revision] = parts;
  }

  static isValid(text: string | null | undefined): boolean {
    return /^\d+(\.\d+){1,3}$/.test(text ?? '');
  }

  static parse(text: string | null | undefined): Version {
    if (!Version.isValid(text)) throw new Error(`Invalid version: ${text}`);
    return new Version((text as string).split('.').map(Number));
  }

  static tryParse(text: string | null | undefined): Version | undefined {
    return Version.isValid(text) ? Version.parse(text) : undefined;
  }

  static compare(a: Version, b: Version): number {
    const left = [a.major, a.minor, a.patch ?? 0, a.revision ?? 0];
    const right = [b.major, b.minor, b.patch ?? 0, b.revision ?? 0];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : Math.sign(left[at] - right[at]);
  }

  lessThan(other: Version): boolean { return Version.compare(this, other) < 0; }
  greaterThan(other: Version): boolean { return Version.compare(this, other) > 0; }
  equals(other: Version): boolean { return Version.compare(this, other) === 0; }
  toString(): string {
    return [this.major, this.minor, this.patch, this.revision].filter(part => part !== undefined).join('.');
  }
}

export const Log = {
  verbose: (source: string, message: string): void => console.debug(`[${source}]`, message),
  info: (source: string, message: string): void => console.info(`[${source}]`, message),
  warn: (source: string, message: string): void => console.warn(`[${source}]`, message),
  error: (source: string, error: Error): void => console.error(`[${source}]`, error),
};

type Creator = (scope: ServiceScope) => unknown;

export class ServiceKey {
  readonly id = crypto.randomUUID();
  readonly name: string;
  readonly defaultCreator: Creator;

  private constructor(name: string, defaultCreator: Creator) {
    this.name = name;
    this.defaultCreator = defaultCreator;
  }

  static create(name: string, service: new (scope: ServiceScope) => unknown): ServiceKey {
    return new ServiceKey(name, scope => new service(scope));
  }

  static createCustom(name: string, creator: Creator): ServiceKey {
    return new ServiceKey(name, creator);
  }
}

/** Services by key; an absent one is made by the key's own creator, as in SPFx. */
export class ServiceScope {
  private readonly services = new Map<string, unknown>();
  private readonly parent: ServiceScope | undefined;

  constructor(parent?: ServiceScope) {
    this.parent = parent;
  }

  static startNewRoot(): ServiceScope { return new ServiceScope(); }
  startNewChild(): ServiceScope { return new ServiceScope(this); }
  getParent(): ServiceScope | undefined { return this.parent; }
  finish(): void { /* every service here is ready when it is provided */ }
  whenFinished(callback: () => void): void { callback(); }

  provide<T>(key: ServiceKey, service: T): T {
    this.services.set(key.id, service);
    return service;
  }

  consume(key: ServiceKey): unknown {
    for (let scope: ServiceScope | undefined = this; scope; scope = scope.parent) {
      if (scope.services.has(key.id)) return scope.services.get(key.id);
    }
    return this.provide(key, key.defaultCreator(this));
  }
}

export class SPEventArgs {}

/** An event with observers; `raise` is the host's. */
export class SPEvent<T> {
  private readonly handlers: { observer: object; handler: (args: T) => void }[] = [];

  add(observer: object, handler: (args: T) => void): void {
    this.handlers.push({ observer, handler });
  }

  remove(observer: object, handler: (args: T) => void): void {
    const at = this.handlers.findIndex(entry => entry.observer === observer && entry.handler === handler);
    if (at >= 0) this.handlers.splice(at, 1);
  }

  raise(args: T): void {
    for (const { observer, handler } of [...this.handlers]) handler.call(observer, args);
  }
}

export const Text = {
  format: (text: string, ...values: unknown[]): string => text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? '')),
  replaceAll: (text: string, from: string, to: string): string => text.split(from).join(to),
};

export class UrlQueryParameterCollection {
  private readonly parameters: [string, string][];

  constructor(url: string) {
    this.parameters = [...new URLSearchParams(url.split('#')[0].split('?').slice(1).join('?'))];
  }

  getValues(name: string): string[] | undefined {
    const values = this.parameters.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    return values.length ? values : undefined;
  }

  getValue(name: string): string | undefined {
    return this.getValues(name)?.[0];
  }
}
