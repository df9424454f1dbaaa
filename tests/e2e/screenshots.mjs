/** `npm run screenshots`: pictures of the app for the README (docs/images) and, in every theme and width, for looking at (tests/out/screenshots). */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folders } from '../folders.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const out = join(root, 'tests', 'out');
mkdirSync(out, { recursive: true });

const outfile = join(out, 'screenshots.cjs');
await build({ entryPoints: [join(here, 'screenshots.ts')], outfile, bundle: true, platform: 'node', packages: 'external', plugins: [folders], logLevel: 'error' });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
