/**
 * `npm run fuzz -- --count 10000 --seed 7 --service sharepoint`: random and mangled requests to the embedded services,
 * repeatable by seed. Prints each fault with its request, and fails when there is one.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaign, fuzzers } from './campaign.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20270112' }, service: { type: 'string' } } });
const root = join(import.meta.dirname, '..', '..', '..', '..');
const child = spawn(process.execPath, ['local/main.ts', '--port', '0', '--data', ':memory:', '--empty'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
let errors = '';
child.stderr.on('data', (part: Buffer) => { errors += part.toString(); });
const origin = await new Promise<string>((resolve, reject) => {
  child.stdout.on('data', (part: Buffer) => {
    const found = /"listening":"([^"]+)"/.exec(part.toString())?.[1];
    if (found) resolve(found);
  });
  child.once('exit', () => reject(new Error(errors)));
});
let failed = 0;
for (const [name, fuzzer] of Object.entries(fuzzers)) {
  if (values.service && values.service !== name) continue;
  const started = Date.now();
  const faults = await campaign(fuzzer, origin, Number(values.count), Number(values.seed));
  faults.forEach((one) => console.log(one));
  failed += faults.length;
  console.log(`${name}: ${values.count} requests from seed ${values.seed}, ${faults.length} faults, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
if (child.exitCode !== null) console.log(`The server ended with ${child.exitCode}: ${errors}`);
// What the server could not explain is written to its standard error.
if (errors && process.env.FUZZ_ERRORS) console.log(errors.slice(0, 20000));
process.exitCode = failed > 0 || child.exitCode !== null ? 1 : 0;
child.kill();
