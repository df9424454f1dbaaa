/**
 * Writes sharepoint/assets from the areas' list definitions: the XML that the site-install package carries,
 * and the rights of each list for hosts that install from it.
 * `node sharepoint/generate.mjs` writes; `--check` fails when what stands there differs;
 * `--store` also keeps the set under sharepoint/releases/<version of package.json>, from which upgrades are tested. A set
 * that stands there is kept as it is, since sites have it; `--replace` is for one that has not left this working copy.
 */
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const bundle = await build({
  stdin: {
    contents: 'export { generatedFiles } from "./assets"; ', resolveDir: here, loader: 'ts'
  },
  bundle: true, platform: 'node', format: 'esm', write: false, logLevel: 'error'
});
const { generatedFiles } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
const files = generatedFiles();

function same(folder) {
  const standing = existsSync(folder) ? readdirSync(folder).sort() : [];
  return standing.join() === Object.keys(files).sort().join()
    && standing.every(name => readFileSync(join(folder, name), 'utf8') === files[name]);
}

function write(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function store() {
  const { version } = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8'));
  const folder = join(here, 'releases', version);
  if (existsSync(folder) && !same(folder) && !process.argv.includes('--replace')) {
    console.error(`The lists of ${version} are stored already, and are others: raise the version (package.json, config/package-solution.json, teams/manifest.json) and store again.`);
    process.exit(1);
  }
  write(folder);
}

const assets = join(here, 'assets');
if (process.argv.includes('--check')) {
  if (!same(assets)) {
    console.error('sharepoint/assets differs from the list definitions: run npm run lists');
    process.exit(1);
  }
} else {
  if (!same(assets)) write(assets);
  if (process.argv.includes('--store')) store();
}
