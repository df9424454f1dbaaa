/**
 * Writes sharepoint/assets from the areas' list definitions: the XML that the site-install package carries,
 * and the rights of each list for hosts that install from it.
 * `node sharepoint/generate.mjs` writes; `--check` fails when what stands there differs;
 * `--release 0.1.0` also keeps the set under sharepoint/releases/0.1.0, for upgrade tests.
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

const assets = join(here, 'assets');
if (process.argv.includes('--check')) {
  if (!same(assets)) {
    console.error('sharepoint/assets differs from the list definitions: run npm run lists');
    process.exit(1);
  }
} else {
  if (!same(assets)) write(assets);
  const release = process.argv.indexOf('--release');
  if (release > 0) write(join(here, 'releases', process.argv[release + 1]));
}
