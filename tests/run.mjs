/**
 * `npm test`: everything that must hold, on a fresh clone too. Each step says how long it took; the last line is
 * `N passed, N failed`. A step that is no test suite counts as one test.
 *   npm test -- unit e2e        only these steps
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, install } from '../local/host/launch.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'tests', 'out');

/** Runs a command with our Node first on the path; true when it ends well. */
function command(name, ...args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`, FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };
  const { status, error } = spawnSync(name, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (error) console.error(`${name}: ${error.message}`);
  return status === 0;
}

/**
 * Tests against servers and browsers: patient on a slow machine, and not held up at the end by a connection that a
 * browser or server was slow to close. A browser wants the machine for itself. Of the others a test and its server
 * take turns and fill one core between them, so two files go beside each other.
 */
const patience = ['--testTimeout=120000', '--forceExit'];
const beside = ['--maxWorkers=2', ...patience];
const slow = { integration: beside, e2e: beside };

/**
 * Runs one of jest's projects and counts its tests. Files against servers and browsers that fail get a second try as
 * a whole, with servers of their own anew: a slow machine is no fault. What failed first has been printed by then,
 * and a file that needs its second try again and again is to be mended.
 */
function jest(project) {
  const first = run(project, slow[project] ?? []);
  if (!slow[project] || first.failedFiles.length === 0 || first.failedFiles.length > 5) return first;
  console.log(`\nA second try for ${first.failedFiles.map(file => relative(root, file)).join(', ')}`);
  const second = run(project, ['--runInBand', ...patience, '--runTestsByPath', ...first.failedFiles]);
  return { passed: first.passedElsewhere + second.passed, failed: second.failed };
}

function run(project, options) {
  const report = join(out, `${project}.json`);
  rmSync(report, { force: true });
  const ended = command('jest', '-c', 'tests/jest.config.js', '--selectProjects', project, '--json', '--outputFile', report, ...options);
  if (!existsSync(report)) return { passed: 0, failed: 1, passedElsewhere: 0, failedFiles: [] };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const bad = testResults.filter(({ status }) => status === 'failed');
  const passedIn = files => files.flatMap(file => file.assertionResults).filter(({ status }) => status === 'passed').length;
  return {
    passed: numPassedTests,
    // Jest that fails without a failed test (nothing found, a crash) must not pass for success.
    failed: ended ? failed : Math.max(failed, 1),
    passedElsewhere: numPassedTests - passedIn(bad),
    failedFiles: bad.map(({ name }) => name)
  };
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
