/**
 * `npm run bench:<name>`: runs tests/bench/<name>.ts, which prints one JSON object a line:
 * {"name","value","unit","limit"}, limit being the figure not to exceed, or null. With `--check` it fails when a
 * figure exceeds its limit.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folders } from '../folders.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const [name, ...args] = process.argv.slice(2);
const outfile = join(root, 'tests', 'out', `bench-${name}.cjs`);
mkdirSync(dirname(outfile), { recursive: true });
await build({ entryPoints: [join(here, `${name}.ts`)], outfile, bundle: true, platform: 'node', packages: 'external', plugins: [folders], logLevel: 'error' });

const child = spawn(process.execPath, [outfile, ...args.filter(arg => arg !== '--check')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
let output = '';
child.stdout.on('data', chunk => {
  process.stdout.write(chunk);
  output += chunk;
});
const code = await new Promise(resolve => child.once('exit', resolve));
const figures = output.split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line));
const over = figures.filter(({ value, limit }) => limit !== null && value > limit);
for (const { name: figure, value, limit, unit } of over) console.error(`${figure}: ${value} ${unit} exceeds ${limit}`);
process.exitCode = code !== 0 || figures.length === 0 || (args.includes('--check') && over.length > 0) ? 1 : 0;
