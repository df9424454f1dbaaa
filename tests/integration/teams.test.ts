/** The Teams app: manifest and texts by Microsoft's own schemas, icons as Teams asks for them, and the zip in the package. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';

const root = join(__dirname, '..', '..');
const read = (...path: string[]): Buffer => readFileSync(join(root, ...path));
const json = (...path: string[]): any => JSON.parse(read(...path).toString('utf8'));
const manifest = json('teams', 'manifest.json');

function faults(schema: string, data: object): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  // The schema names itself; Ajv would look for the address on the net.
  const { $schema, ...rules } = json('tests', 'data', 'teams', schema);
  expect($schema).toContain('draft-04');
  const check = ajv.compile(rules);
  return check(data) ? [] : check.errors;
}

describe('the manifest of the Teams app', () => {
  test('holds by Microsoft\'s schema, and so do the English texts', () => {
    expect(faults('MicrosoftTeams.v1.17.schema.json', manifest)).toEqual([]);
    expect(faults('MicrosoftTeams.v1.17.Localization.schema.json', json('teams', 'en-us.json'))).toEqual([]);
    expect(faults('MicrosoftTeams.v1.17.schema.json', { ...manifest, name: { short: 'x'.repeat(31), full: 'x' } })).not.toEqual([]);
  });

  test('names the web part wherever SharePoint reads it, and its version is the package\'s', () => {
    const { id } = json('src', 'webparts', 'workspace', 'WorkspaceWebPart.manifest.json');
    const [tab] = manifest.configurableTabs;
    const [own] = manifest.staticTabs;
    for (const url of [tab.configurationUrl, own.contentUrl]) expect(url).toContain(`componentId=${id}`);
    // Deep links of the personal app name the entity (src/workspace/router.ts).
    expect([manifest.id, own.entityId]).toEqual([id, id]);
    expect(manifest.version).toBe(json('package.json').version);
    expect(manifest.webApplicationInfo).toEqual({ id: '00000003-0000-0ff1-ce00-000000000000', resource: 'https://{teamSiteDomain}' });
    expect(manifest.localizationInfo).toMatchObject({ defaultLanguageTag: 'sv-se', additionalLanguages: [{ languageTag: 'en-us', file: 'en-us.json' }] });
  });

  test.each([['color.png', 192], ['outline.png', 32]])('%s is a PNG of %i pixels square', (name, size) => {
    const png = read('teams', name);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('the zip is the same from the same input, holds what the manifest names, and lies in the package', () => {
    const zip = (): Buffer => {
      execFileSync(process.execPath, [join(root, 'sharepoint', 'teams', 'build.mjs')]);
      return read('teams', 'TeamsSPFxApp.zip');
    };
    const first = zip();
    expect(zip().equals(first)).toBe(true);
    const files = unzipSync(first);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en-us.json', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json']))).toEqual(manifest);
    const packaged = unzipSync(read('sharepoint', 'solution', 'trygghetsnavet.sppkg'));
    const inside = Object.keys(packaged).find(name => name.endsWith('TeamsSPFxApp.zip'));
    expect(Buffer.from(packaged[inside!]).equals(first)).toBe(true);
    expect(Object.keys(packaged).filter(name => /\.(svg|mjs)$/.test(name))).toEqual([]);
  });
});
