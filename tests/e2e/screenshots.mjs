/** `npm run screenshots`: pictures of the app for the README (docs/images) and, in every theme and width, for looking at (tests/out/screenshots). */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const out = join(root, 'tests', 'out');
mkdirSync(out, { recursive: true });

/** Each file keeps the folder it was written for. */
const folders = {
  name: 'folders',
  setup: bundler => bundler.onLoad({ filter: /[\\/]tests[\\/].*\.(ts|js)$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))), loader: path.endsWith('.ts') ? 'ts' : 'js'
  }))
};
const outfile = join(out, 'screenshots.cjs');
await build({ entryPoints: [join(here, 'screenshots.ts')], outfile, bundle: true, platform: 'node', packages: 'external', plugins: [folders], logLevel: 'error' });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
