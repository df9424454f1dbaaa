/** @jest-environment node */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../../sharepoint/assets';

const folder = join(__dirname, '../../../sharepoint/assets');

describe('sharepoint/assets (design, "One truth for each list")', () => {
  const files = generatedFiles();

  it('holds just the files that the list definitions make', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(files))('holds %s as the definitions make it: run `npm run lists` after a change', name => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(files[name]);
  });
});

/**
 * Every site that has been set up holds the lists of some release. So each change of a list stores what it became, and
 * the upgrade is tested from all that came before (tests/integration/lists/upgrade.test.ts).
 */
describe('sharepoint/releases', () => {
  const root = join(folder, '../..');
  const order = (version: string): number[] => version.split('.').map(Number);
  const compare = (a: string, b: string): number => order(a).map((part, index) => part - order(b)[index]).find(part => part !== 0) ?? 0;
  const stored = readdirSync(join(folder, '../releases')).sort(compare);
  const read = (path: string): { version: string } & Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { version } = read('package.json');

  it('its newest set is what the definitions are today: after a change of a list, raise the version and run `npm run lists:store`', () => {
    const newest = join(folder, '../releases', stored[stored.length - 1]);
    const files = generatedFiles();
    expect(readdirSync(newest).sort()).toEqual(Object.keys(files).sort());
    expect(Object.keys(files).filter(name => readFileSync(join(newest, name), 'utf8') !== files[name])).toEqual([]);
  });

  it('no set is of a version that is yet to come, and each is whole', () => {
    expect(stored.filter(one => !/^\d+\.\d+\.\d+$/.test(one) || compare(one, version) > 0)).toEqual([]);
    for (const one of stored) {
      const at = join(folder, '../releases', one);
      const named = [...readFileSync(join(at, 'elements.xml'), 'utf8').matchAll(/CustomSchema="([^"]+)"/g)].map(match => match[1]);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(name => !existsSync(join(at, name)))).toEqual([]);
    }
  });

  it('the version is the same in the package, its solution and the Teams app', () => {
    const { solution } = read('config/package-solution.json') as unknown as { solution: { version: string; features: { version: string }[] } };
    expect([solution.version, ...solution.features.map(feature => feature.version)]).toEqual([`${version}.0`, ...solution.features.map(() => `${version}.0`)]);
    expect(read('teams/manifest.json').version).toBe(version);
  });
});
