/**
 * `npm test`: everything that must hold, on a fresh clone too. Each step says how long it took; the last line is
 * `N passed, N failed`. A step that is no test suite counts as one test.
 *   npm test -- unit e2e        only these steps
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, install } from '../local/host/launch.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = name => join(root, 'node_modules', '.bin', name);
const out = join(root, 'tests', 'out');

/** Runs a command with our Node first on the path; true when it ends well. */
function command(name, ...args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };
  return spawnSync(bin(name), args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/**
 * Tests against servers and browsers: one file after the other, patient on a slow machine, and not held up at the
 * end by a connection that a browser or server was slow to close.
 */
const slow = ['--runInBand', '--testTimeout=120000', '--forceExit'];

/** Runs one of jest's projects and counts its tests. */
function jest(project) {
  const report = join(out, `${project}.json`);
  rmSync(report, { force: true });
  const ended = command('jest', '-c', 'tests/jest.config.js', '--selectProjects', project, '--json', '--outputFile', report, ...(project === 'unit' ? [] : slow));
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest that fails without a failed test (nothing found, a crash) must not pass for success.
  return { passed: numPassedTests, failed: ended ? failed : Math.max(failed, 1) };
}

const one = ok => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const steps = {
  // The build lints too (Heft's lint task), and a type error or a lint fault fails it.
  build: () => one(command('npm', 'run', '--silent', 'package')),
  types: () => one(command('tsc', '-p', 'tests') && command('tsc', '-p', 'local')),
  imports: () => one(command('depcruise', '--config', 'config/dependency-cruiser.cjs', 'src', 'local')),
  unit: () => jest('unit'),
  integration: () => jest('integration'),
  e2e: () => jest('e2e'),
  budget: () => one(command('node', 'tests/bench/run.mjs', 'bundle', '--check'))
};

checkNode();
await install();
mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const lines = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed } = step();
  totals.passed += passed;
  totals.failed += failed;
  lines.push(`${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
