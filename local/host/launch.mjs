/**
 * What `npm start` and `npm run dev` share: checking the machine, installing, building and starting the server.
 * Plain JavaScript on any Node from 18, without dependencies: it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
const marker = join(modules, '.trygghetsnavet-lock');

/** Both languages, because nobody has chosen one yet. */
export function say(swedish, english) {
  console.log(english && english !== swedish ? `${swedish}\n  ${english}` : swedish);
}

export class Stop extends Error {}

/** A reason to stop, said plainly. */
export function stop(swedish, english) {
  return new Stop(`${swedish}\n  ${english}`);
}

/** @throws Stop when this Node is too old to run even this script's helpers */
export function checkNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 18) throw stop(`Node ${process.versions.node} är för gammal. Installera Node 20 eller senare från https://nodejs.org och kör npm start igen.`, `Node ${process.versions.node} is too old. Install Node 20 or later from https://nodejs.org and run npm start again.`);
}

/** Runs a step, telling how long it has taken; its own output is shown only when it fails. */
async function step(swedish, english, command, args, options = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${swedish} …`, english);
  const live = process.stdout.isTTY;
  const timer = setInterval(() => live ? process.stdout.write(`\r  ${seconds()} s `) : console.log(`  ${seconds()} s`), live ? 1000 : 15000);
  const output = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, shell: windows, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(chunk));
    child.on('error', reject);
    child.on('close', resolve);
    process.once('exit', () => child.kill());
  }).catch(error => (output.push(Buffer.from(String(error))), 1)).finally(() => clearInterval(timer));
  process.stdout.write(`${live ? '\r' : ''}  ${code === 0 ? 'klart/done' : 'misslyckades/failed'}: ${seconds()} s\n`);
  return { code, output: Buffer.concat(output).toString('utf8') };
}

function npm(args) {
  // Run from npm, its own script is certain to exist, whatever stands on the path.
  const script = process.env.npm_execpath;
  return script && /\.[cm]?js$/.test(script) ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** Installs when node_modules is missing, or when the lock file has changed since it was made. */
export async function install() {
  const lockFile = join(root, 'package-lock.json');
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const kept = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
  if (kept === lock) return;
  // npm writes this file last, so an installation made by hand after the lock file is as good.
  const ownRecord = join(modules, '.package-lock.json');
  const madeByHand = existsSync(ownRecord) && statSync(ownRecord).mtimeMs >= statSync(lockFile).mtimeMs;
  if (!madeByHand) {
    const [command, args] = npm(['ci', '--no-audit', '--no-fund']);
    const { code, output } = await step('Installerar paket (en gång, ett par minuter)', 'Installing packages (once, a few minutes)', command, args);
    if (code !== 0) throw installFailure(output);
  }
  writeFileSync(marker, lock);
}

function installFailure(output) {
  if (/ENOENT.*npm|npm: not found|npm.*not recognized/i.test(output)) return stop('npm hittades inte. Det följer med Node: installera Node 20 eller senare från https://nodejs.org.', 'npm was not found. It comes with Node: install Node 20 or later from https://nodejs.org.');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/i.test(output)) {
    return stop('Paketen kunde inte hämtas: npm-registret svarar inte. Kontrollera nätet (och en eventuell proxy) och kör npm start igen.', 'The packages could not be fetched: the npm registry does not answer. Check the network (and any proxy) and run npm start again.');
  }
  return stop(`Installationen misslyckades:\n${lastLines(output)}`, 'The installation failed; see above.');
}

const lastLines = output => output.trimEnd().split('\n').slice(-25).join('\n');

const packageFile = join(root, 'sharepoint', 'solution', 'trygghetsnavet.sppkg');

/** The youngest change among files, and below folders. */
function youngest(paths) {
  let found = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const facts = statSync(path);
    if (facts.isDirectory()) found = Math.max(found, youngest(readdirSync(path).filter(name => !/^\.|\.zip$/.test(name)).map(name => join(path, name))));
    else found = Math.max(found, facts.mtimeMs);
  }
  return found;
}

/** Builds the package when it is missing or older than what it is made of. */
export async function buildPackage() {
  const sources = ['src', 'config', 'sharepoint/assets', 'teams', 'package.json', 'tsconfig.json'].map(name => join(root, name));
  if (existsSync(packageFile) && statSync(packageFile).mtimeMs >= youngest(sources)) return;
  const [command, args] = npm(['run', 'build']);
  const { code, output } = await step('Bygger tillägget (omkring en halv minut)', 'Building the add-in (about half a minute)', command, args);
  if (code !== 0) throw stop(`Bygget misslyckades:\n${lastLines(output)}`, 'The build failed; see above.');
}

/** A development build, into dist. @returns whether it succeeded */
export async function buildForDevelopment() {
  const heft = join(modules, '.bin', windows ? 'heft.cmd' : 'heft');
  const { code, output } = await step('Bygger', 'Building', heft, ['build'], { env: { PATH: `${join(modules, '.bin')}${windows ? ';' : ':'}${process.env.PATH}` } });
  if (code !== 0) console.log(lastLines(output));
  return code === 0;
}

/** The Node 22 that is installed with the packages; it runs TypeScript without a build. */
function node22() {
  const own = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw stop('Paketet node (Node 22) saknas i node_modules. Ta bort mappen node_modules och kör npm start igen.', 'The package node (Node 22) is missing from node_modules. Delete the folder node_modules and run npm start again.');
}

function isFree(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The wanted port, or the next free one. */
async function freePort(wanted) {
  if (wanted === 0) return 0;
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (!await isFree(port)) continue;
    if (port !== wanted) say(`Port ${wanted} är upptagen; använder ${port}.`, `Port ${wanted} is taken; using ${port}.`);
    return port;
  }
  throw stop(`Ingen ledig port mellan ${wanted} och ${wanted + 49}. Välj en annan med npm start -- --port 5000.`, `No free port from ${wanted} to ${wanted + 49}. Choose another with npm start -- --port 5000.`);
}

/** Takes `--port` out of the arguments; the others go to the server as they are. */
export function splitArguments(all) {
  const rest = [];
  let port = 4400;
  let open = !process.env.CI;
  for (let index = 0; index < all.length; index += 1) {
    const [name, value] = all[index].split('=');
    if (name === '--port') port = Number(value ?? all[index += 1]);
    else if (name === '--no-open') open = false;
    else rest.push(all[index]);
  }
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw stop('--port ska vara ett tal mellan 0 och 65535.', '--port must be a number from 0 to 65535.');
  return { port, open, rest };
}

/** Starts the server and gives its address; Ctrl+C, or the end of this process, stops it too. */
export async function startServer({ port, rest, env }) {
  const wanted = await freePort(port);
  const child = spawn(node22(), [join('local', 'main.ts'), '--port', String(wanted), ...rest], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
  });
  const end = signal => { if (child.exitCode === null) child.kill(signal); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end('SIGTERM'));
  process.on('exit', () => end('SIGKILL'));
  const address = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', chunk => {
      text += chunk;
      const line = /^\{"listening":.*\}$/m.exec(text);
      if (line) resolve(JSON.parse(line[0]).listening);
    });
    child.on('error', reject);
    child.on('exit', code => reject(stop(`Servern kunde inte starta (kod ${code}). Se meddelandet ovan.`, `The server could not start (code ${code}). See the message above.`)));
  });
  child.on('exit', code => process.exit(code ?? 0));
  return address;
}

/** Tries to show an address in the default browser; a machine without one is no error. */
export function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !process.env.WSL_DISTRO_NAME) return;
  const [command, args] = windows ? ['cmd', ['/c', 'start', '', address]] : process.platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Runs a program of these steps; a reason to stop is told without a stack. */
export function run(program) {
  program().catch(error => {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 100);
  });
}
