/**
 * Starts the embedded Microsoft 365 for a test: its own process, in memory.
 * `control` speaks to the API under `/_local/`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface LocalServer {
  url: string;
  stop(): Promise<void>;
  control<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
}

const root = join(__dirname, '..', '..');

/** Without `demo` the tenant holds nothing but its users and sites; `history` adds so many items of old years to it. */
export async function startServer(options: { demo?: boolean; history?: number } = {}): Promise<LocalServer> {
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), ['local/main.ts', '--port', '0', '--data', ':memory:', ...(options.demo ? [] : ['--empty']), '--history', String(options.history ?? 0)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /\{"listening":"([^"]+)"\}/.exec(text);
      if (found) resolve(found[1] as string);
    });
    child.once('exit', (code) => reject(new Error(`The local server ended with ${code}: ${errors}`)));
  });
  return {
    url,
    stop: () => new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    }),
    control: async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const response = await fetch(`${url}/_local/${path}`, { method, headers: body === undefined ? {} : { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
      if (!response.ok) throw new Error(`${method} /_local/${path}: ${response.status} ${await response.text()}`);
      return await response.json() as T;
    },
  };
}

/** The demo municipality for all tests of a file: started before the first, stopped after the last. */
export function demoServer(): LocalServer {
  const server = {} as LocalServer;
  beforeAll(async () => { Object.assign(server, await startServer({ demo: true })); });
  afterAll(() => server.stop());
  return server;
}
