/**
 * Writes sharepoint/solution/trygghetsnavet-site.sppkg: the same components, installed site by site, with the list
 * definitions as feature XML. SharePoint ignores feature XML in a package for the whole tenant, so the two differ in
 * one setting and in what the feature carries. SPFx's packager reads config/package-solution.json alone: that file
 * is changed while it runs and put back afterwards.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'config', 'package-solution.json');
const original = readFileSync(file, 'utf8');
const config = JSON.parse(original);

config.solution.skipFeatureDeployment = false;
// Another solution to SharePoint, so that both can lie in the app catalogue while a site is moved from one to the other.
config.solution.id = '4c0fe9d7-c746-4ea8-8889-375af0f068a5';
config.solution.name = 'Trygghetsnavet (per webbplats)';
config.solution.features[0].id = 'd2805cba-e14d-4d8d-94ee-961a5cfc4c06';
config.solution.features[0].assets = {
  elementManifests: ['elements.xml'],
  elementFiles: readdirSync(join(root, 'sharepoint', 'assets')).filter(name => name.endsWith('.xml') && name !== 'elements.xml').sort()
};
config.paths.zippedPackage = 'solution/trygghetsnavet-site.sppkg';

writeFileSync(file, JSON.stringify(config, undefined, 2));
try {
  const heft = join(root, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
  const { status } = spawnSync(process.execPath, [heft, 'package-solution', '--production'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  writeFileSync(file, original);
}
