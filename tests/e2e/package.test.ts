/** The package that is delivered: what the tests ran is in it byte for byte, it asks SharePoint for nothing it lacks, and it holds nothing of the machine that built it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { appPage, opened, sv, tabPage } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

const root = join(__dirname, '..', '..');
const read = (name: string): Record<string, Uint8Array> => unzipSync(readFileSync(join(root, 'sharepoint', 'solution', name)));

interface Resource { type: string; id?: string; version?: string; path?: string | { default: string }; paths?: Record<string, string>; defaultPath?: string; }
interface Manifest { id: string; alias: string; loaderConfig: { entryModuleId: string; internalModuleBaseUrls: string[]; scriptResources: Record<string, Resource> }; }

const files = read('trygghetsnavet.sppkg');
const names = Object.keys(files).filter(name => !name.endsWith('/'));
const manifests = names.filter(name => /WebPart_[^/]*\.xml$/.test(name)).flatMap(name => {
  const document = new DOMParser().parseFromString(strFromU8(files[name]), 'text/xml');
  return Array.from(document.getElementsByTagName('ClientSideComponent')).map(element => JSON.parse(element.getAttribute('ComponentManifest')!) as Manifest);
});
const pathsOf = (resource: Resource): string[] => [
  ...(typeof resource.path === 'object' ? [resource.path.default] : resource.path ? [resource.path] : []), ...Object.values(resource.paths ?? {}), ...(resource.defaultPath ? [resource.defaultPath] : [])
];
const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('trygghetsnavet.sppkg', () => {
  test('has web parts, and every script that their manifests name', () => {
    expect(manifests.length).toBeGreaterThan(0);
    for (const { loaderConfig } of manifests) {
      const named = Object.values(loaderConfig.scriptResources).flatMap(pathsOf);
      expect(named.length).toBeGreaterThanOrEqual(3);
      for (const path of named) expect(names).toContain(`ClientSideAssets/${path}`);
    }
  });

  test('asks of SharePoint only what SPFx 1.23.2 has, by id and version', () => {
    // What SPFx itself depends on, and itself: from the manifests that Microsoft publishes with it.
    const known = new Map<string, Set<string>>();
    const note = (id: string, version: string): void => { known.set(id, (known.get(id) ?? new Set()).add(version)); };
    const scope = join(root, 'node_modules', '@microsoft');
    for (const library of readdirSync(scope).filter(name => name.startsWith('sp-'))) {
      const folder = join(scope, library, 'dist');
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder).filter(file => file.endsWith('.manifest.json'))) {
        const manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest & { version: string };
        note(manifest.id, manifest.version);
        for (const resource of Object.values(manifest.loaderConfig.scriptResources)) if (resource.type === 'component') note(resource.id!, resource.version!);
      }
    }
    const asked = manifests.flatMap(({ loaderConfig }) => Object.entries(loaderConfig.scriptResources).filter(([, resource]) => resource.type === 'component'));
    expect(asked.length).toBeGreaterThan(0);
    for (const [name, { id, version }] of asked) expect({ name, known: [...known.get(id!) ?? []] }).toEqual({ name, known: expect.arrayContaining([version]) });
  });

  test('gives its scripts no module from outside but those', () => {
    for (const { loaderConfig } of manifests) {
      expect(loaderConfig.internalModuleBaseUrls).toEqual(['HTTPS://SPCLIENTSIDEASSETLIBRARY/']);
      const entry = strFromU8(files[`ClientSideAssets/${pathsOf(loaderConfig.scriptResources[loaderConfig.entryModuleId])[0]}`]);
      const dependencies = JSON.parse(/define\((?:"[^"]*",)?(\[[^\]]*\])/.exec(entry)![1].replace(/'/g, '"')) as string[];
      expect(dependencies.length).toBeGreaterThan(0);
      for (const name of dependencies) expect(Object.keys(loaderConfig.scriptResources)).toContain(name);
    }
  });

  test('brings the Graph client along, in a lazy chunk: none is asked of SharePoint', () => {
    // SPFx has a Graph client of its own to give, and would hand it out in place of the one that was tested.
    for (const { loaderConfig } of manifests) {
      const outside = Object.entries(loaderConfig.scriptResources).filter(([, resource]) => resource.type === 'component').map(([name]) => name);
      expect(outside.filter(name => /graph/i.test(name))).toEqual([]);
    }
    // By words that only the client itself holds: its name for telemetry and its error class.
    const scripts = names.filter(name => name.endsWith('.js') && ['"graph-js"', 'GraphClientError'].every(word => strFromU8(files[name]).includes(word)));
    expect(scripts).toEqual([expect.stringMatching(/^ClientSideAssets\/chunk\./)]);
  });

  test('asks for the permissions to Microsoft Graph that the calling of the council and the reminders need, and no other', () => {
    const asked = [...strFromU8(files['AppManifest.xml']).matchAll(/<WebApiPermissionRequest ResourceId="([^"]*)" Scope="([^"]*)"/g)].map(([, resource, scope]) => [resource, scope]);
    expect(asked).toEqual([['Microsoft Graph', 'Calendars.ReadWrite'], ['Microsoft Graph', 'Mail.Send']]);
  });

  test('is for the whole tenant, which Teams asks for, and carries no feature XML that SharePoint would pass over', () => {
    expect(strFromU8(files['AppManifest.xml'])).toContain('SkipFeatureDeployment="true"');
    expect(names.filter(name => /elements\.xml$/.test(name))).toEqual([]);
  });

  test('makes no code out of text', () => {
    // webpack's way to the global object asks `globalThis` first, and comes to this only where there is none.
    const lastResort = /if\("object"==typeof globalThis\)return globalThis;try\{return this\|\|new Function\("return this"\)\(\)\}/;
    for (const name of names.filter(one => one.endsWith('.js'))) {
      expect({ name, found: /[^.\w]eval\(|new Function\(|javascript:/.exec(strFromU8(files[name]).replace(lastResort, ''))?.[0] }).toEqual({ name, found: undefined });
    }
  });

  test('holds no path, name or registry of the machine that built it', () => {
    const traces = [root, homedir(), 'node_modules/.', 'registry.npmjs', 'registry.yarnpkg', 'file:///', 'localhost', '127.0.0.1', ...(hostname().length > 5 ? [hostname()] : [])].filter(trace => trace.length > 5);
    for (const name of names.filter(one => !/\.(png|woff2?)$/.test(one))) {
      const text = strFromU8(files[name], true);
      expect({ name, found: traces.filter(trace => text.includes(trace)) }).toEqual({ name, found: [] });
    }
  });
});

test('trygghetsnavet-site.sppkg, for one site at a time, carries the lists as they are generated', () => {
  const site = read('trygghetsnavet-site.sppkg');
  const assets = join(root, 'sharepoint', 'assets');
  expect(strFromU8(site['AppManifest.xml'])).not.toContain('SkipFeatureDeployment="true"');
  const found = Object.keys(site).find(name => name.endsWith('/elements.xml'))!;
  const elements = strFromU8(site[found]);
  expect(elements).toBe(readFileSync(join(assets, 'elements.xml'), 'utf8'));
  const schemas = [...elements.matchAll(/CustomSchema="([^"]+)"/g)].map(match => match[1]);
  expect(schemas.sort()).toEqual(readdirSync(assets).filter(name => name.endsWith('.xml') && name !== 'elements.xml').sort());
  for (const schema of schemas) expect(strFromU8(site[schema])).toBe(readFileSync(join(assets, schema), 'utf8'));
});

describe('the page that runs it', () => {
  let host: Host;
  beforeAll(async () => { host = await startHost(); });
  afterAll(async () => { await host?.close(); });

  test('loads the very scripts of the package, and nothing from anywhere else', async () => {
    const loaded = new Map<string, string>();
    const foreign: string[] = [];
    const bodies: Promise<void>[] = [];
    const { page, frame, context, problems } = await host.open({
      user: 'samordnare', path: appPage,
      beforeLoad: opening => {
        opening.on('response', response => {
          if (!response.url().startsWith(host.url) && !response.url().startsWith('data:')) foreign.push(response.url());
          const asset = /\/_local\/cdn\/([^?]+)$/.exec(response.url())?.[1];
          if (asset) bodies.push(response.body().then(body => { loaded.set(decodeURIComponent(asset), digest(body)); }));
        });
      }
    });
    await frame.getByRole('link', { name: sv.NavPlan }).click();
    await frame.getByRole('rowheader').first().getByRole('link').click();
    await frame.getByRole('tab', { name: sv.TabHistory }).click();
    await frame.getByText(sv.HistoryCreated).waitFor();
    await Promise.all(bodies);
    const entry = pathsOf(manifests[0].loaderConfig.scriptResources[manifests[0].loaderConfig.entryModuleId])[0];
    expect([...loaded.keys()]).toEqual(expect.arrayContaining([entry]));
    expect(loaded.size).toBeGreaterThan(3);
    for (const [name, sum] of loaded) expect({ name, sum }).toEqual({ name, sum: digest(files[`ClientSideAssets/${name}`]) });
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
    await context.close();
  });

  test('breaks no rule of SharePoint\'s security policy, neither in a page nor in Teams', async () => {
    for (const path of [`${appPage}#/plan/new`, `${tabPage()}#/plan/new`]) {
      const refused: string[] = [];
      const { frame, context, problems } = await host.open({
        user: 'samordnare', path,
        beforeLoad: async opening => {
          await opening.exposeFunction('tellRefusal', (text: string) => { refused.push(text); });
          await opening.addInitScript(() => document.addEventListener('securitypolicyviolation', event =>
            (window as unknown as { tellRefusal(text: string): void }).tellRefusal(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
        }
      });
      await opened(frame, sv.NewMeasure);
      expect(refused).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
