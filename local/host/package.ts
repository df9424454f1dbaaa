/**
 * Reads the built add-in as SharePoint's app catalog does: component manifests out of the package's
 * `WebPart_*.xml` and the files of ClientSideAssets; or, while developing, out of the build's own folders.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import type { ComponentManifest } from './browser/hostData.ts';

export const assetsUrl = '/_local/cdn/';

export interface BuiltPackage {
  components: ComponentManifest[];
  assets: Map<string, Uint8Array>;
  builtAt: number;
}

export class PackageReader {
  private readonly path: string;
  private kept: BuiltPackage | undefined;

  /** @param path the .sppkg, or a folder with `<id>.manifest.json` files and scripts beside them or in `assets` */
  constructor(path: string) {
    this.path = path;
  }

  /** The package as it is now; the last good one while a build rewrites it; undefined when never built. */
  read(): BuiltPackage | undefined {
    try {
      const builtAt = stamp(this.path);
      if (this.kept?.builtAt !== builtAt) this.kept = { ...(this.path.endsWith('.sppkg') ? fromPackage(this.path) : fromFolder(this.path)), builtAt };
    } catch (error) {
      // A build in progress leaves the package absent or half written; what was read before still serves.
      if (!this.kept && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return this.kept;
  }
}

/** When the package was built; for a folder its youngest file, as a development build leaves what has not changed. */
function stamp(path: string): number {
  if (path.endsWith('.sppkg')) return statSync(path).mtimeMs;
  const files = readdirSync(path);
  if (!files.some(name => name.endsWith('.manifest.json'))) throw Object.assign(new Error(`No manifest in ${path}`), { code: 'ENOENT' });
  return Math.max(...files.map(name => statSync(join(path, name)).mtimeMs));
}

function fromPackage(path: string): Omit<BuiltPackage, 'builtAt'> {
  const entries = unzipSync(readFileSync(path));
  const components: ComponentManifest[] = [];
  const assets = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(entries)) {
    if (/(^|\/)WebPart_[^/]*\.xml$/.test(name)) components.push(...manifestsIn(new TextDecoder().decode(content)));
    if (name.startsWith('ClientSideAssets/') && !name.endsWith('/')) assets.set(name.slice('ClientSideAssets/'.length), content);
  }
  return { components: components.map(servedHere), assets };
}

function manifestsIn(xml: string): ComponentManifest[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return Array.from(document.getElementsByTagName('ClientSideComponent'))
    .map(element => JSON.parse(element.getAttribute('ComponentManifest') ?? '') as ComponentManifest);
}

function fromFolder(path: string): Omit<BuiltPackage, 'builtAt'> {
  const files = readdirSync(path, { withFileTypes: true }).filter(entry => entry.isFile()).map(entry => entry.name);
  const components = files.filter(name => name.endsWith('.manifest.json'))
    .map(name => JSON.parse(readFileSync(join(path, name), 'utf8')) as ComponentManifest);
  const assets = new Map(files.filter(name => !name.endsWith('.manifest.json')).map(name => [name, readFileSync(join(path, name)) as Uint8Array]));
  return { components: components.map(servedHere), assets };
}

/** SharePoint replaces the placeholder of the asset library's address when it installs a package; so does this. */
function servedHere(manifest: ComponentManifest): ComponentManifest {
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [assetsUrl] } };
}

const hostsOf = (component: ComponentManifest): string[] => (component.supportedHosts as string[] | undefined) ?? [];

/** The component with an id or alias, or the one that supports the wanted host: of several the whole app, which supports most. */
export function findComponent(built: BuiltPackage, wanted: { name?: string; host?: string }): ComponentManifest | undefined {
  const webParts = built.components.filter(component => component.componentType === 'WebPart');
  if (wanted.name) {
    const name = wanted.name.toLowerCase();
    return webParts.find(component => component.id.toLowerCase() === name || component.alias.toLowerCase() === name || component.alias.toLowerCase() === `${name}webpart`);
  }
  const byReach = [...webParts].sort((a, b) => hostsOf(b).length - hostsOf(a).length);
  return byReach.find(component => hostsOf(component).includes(wanted.host ?? '')) ?? byReach[0];
}
