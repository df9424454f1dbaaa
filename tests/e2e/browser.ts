/**
 * For end-to-end tests: starts the embedded Microsoft 365 on a free port with a tenant in memory, and opens it
 * in Chromium as a user, at a place, in a theme and a language.
 *
 *   const host = await startHost();
 *   const { page, frame } = await host.open({ user: 'chef.barn', place: 'team', theme: 'dark' });
 *   await frame.getByRole('button', …).click();
 *   await host.close();
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

const root = join(__dirname, '..', '..');

export interface OpenOptions {
  /** The part of the UPN before the at sign, as `samordnare`. */
  user?: string;
  place?: 'team' | 'personal' | 'page' | 'department' | 'mine';
  theme?: 'light' | 'dark' | 'contrast';
  lang?: 'sv-se' | 'en-us';
  /** The sub-page of a deep link, as Teams hands it over. */
  sub?: string;
  /** An address of its own instead of the frame, as `/sites/trygghet/Lists/Measures/AllItems.aspx`. */
  path?: string;
  width?: number;
  height?: number;
  /** The browser's own time zone; Swedish when absent. */
  timeZone?: string;
  /** Called with the new page before it goes anywhere: to route, count or inject. */
  beforeLoad?(page: Page): Promise<unknown> | void;
}

export interface Opened {
  page: Page;
  /** The document of the web part: the frame inside Teams, or the page itself when `path` was given. */
  frame: Frame;
  context: BrowserContext;
  /** What the page has complained of: script errors, failed requests, refusals by the security policy. */
  problems: string[];
}

export interface Host {
  url: string;
  /** The server's process. */
  pid: number;
  open(options?: OpenOptions): Promise<Opened>;
  /** A call to the host's control interface, as `POST /_local/clock`. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** CHROMIUM in the environment, or where Debian, Ubuntu and macOS have a browser, first the one that draws no windows of its own; else Playwright's own. */
function browserPath(): string | undefined {
  return [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    .find(path => path && existsSync(path));
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** @param args further arguments of the server, as `--empty` */
export async function startHost(args: string[] = []): Promise<Host> {
  const [{ url, child }, browser] = await Promise.all([startServer(args), launchBrowser()]);
  return {
    url, pid: child.pid!,
    open: options => open(browser, url, options ?? {}),
    control: async (method, path, body) => {
      const reply = await fetch(url + path, { method, headers: body === undefined ? {} : { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
      return text ? JSON.parse(text) as unknown : undefined;
    },
    close: async () => {
      await browser.close();
      const ended = new Promise(resolve => child.once('exit', resolve));
      if (child.exitCode === null && child.kill()) await ended;
    },
  };
}

function startServer(args: string[]): Promise<{ url: string; child: ChildProcess }> {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  const child = spawn(existsSync(node) ? node : process.execPath, [join('local', 'main.ts'), '--port', '0', '--data', ':memory:', ...args], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '' },
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const line = /^\{"listening":"([^"]+)"\}$/m.exec(output);
      if (line) resolve({ url: line[1], child });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The server ended (${code}) before it listened:\n${output}`)));
  });
}

async function open(browser: Browser, url: string, options: OpenOptions): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 }, locale: options.lang === 'en-us' ? 'en-US' : 'sv-SE', timezoneId: options.timeZone ?? 'Europe/Stockholm', acceptDownloads: true,
  });
  // What has not come by then will not: a test that waits the usual half minute says nothing more.
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  await options.beforeLoad?.(page);
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(String(error)));
  page.on('console', message => {
    if (message.type() !== 'error') return;
    // Whether a file's name is free is asked by its address: a 404 is the answer that was hoped for (kit/lists/files.ts).
    const free = message.text().includes('404') && /\/getFileByServerRelativePath\(/i.test(message.location().url);
    if (!free) problems.push(message.text());
  });
  page.on('requestfailed', request => {
    const { errorText } = request.failure() ?? { errorText: '' };
    // A page that is left or loaded anew abandons what it was fetching: the browser's doing, and no fault of the page.
    if (errorText !== 'net::ERR_ABORTED') problems.push(`${request.url()} ${errorText}`);
  });

  const query = new URLSearchParams();
  for (const name of ['user', 'place', 'theme', 'lang', 'sub'] as const) if (options[name]) query.set(name, options[name]);
  const own = options.path !== undefined;
  const address = new URL(options.path ?? '/', url);
  for (const [name, value] of query) if (!own || name !== 'place') address.searchParams.set(name, value);
  await page.goto(address.href);
  const frame = own ? page.mainFrame() : await contentFrame(page);
  if (!own || (await page.$('#web-part'))) await rendered(frame, problems);
  return { page, frame, context, problems };
}

async function contentFrame(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe#content', { state: 'attached' });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The frame page has no content frame.');
  await frame.waitForLoadState('domcontentloaded');
  return frame;
}

/** Waits for the web part's first rendering, or tells why there is none. */
async function rendered(frame: Frame, problems: string[]): Promise<void> {
  await frame.waitForSelector('#web-part[data-rendered], #host-failure:not([hidden]), main.notice', { timeout: 20000 });
  const failure = await frame.$('#host-failure:not([hidden]), main.notice');
  if (failure) throw new Error(`The web part was not shown: ${(await failure.innerText()).trim()}\n${problems.join('\n')}`);
}
