/**
 * What the package makes a user load: gzip bytes of the entry script with its texts and of each lazy chunk, as the
 * package holds them, and the calls to SharePoint before the start page's first row, from each of the three sites.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { startHost } from '../e2e/browser';
import type { Host, OpenOptions } from '../e2e/browser';
import { figure } from './figures';

const kilobyte = 1024;
const entryLimit = 200 * kilobyte;
const chunkLimit = 120 * kilobyte;
const callLimit = 2;

const gzipBytes = (content: Uint8Array): number => gzipSync(content, { level: 9 }).length;

function weigh(): void {
  const files = unzipSync(readFileSync(join(__dirname, '../../sharepoint/solution/trygghetsnavet.sppkg')));
  const scripts = Object.keys(files).filter(name => name.startsWith('ClientSideAssets/') && name.endsWith('.js'));
  const manifest = Object.keys(files).find(name => /WebPart_.*\.xml$/.test(name));
  const entry = /scriptResources[\s\S]*?path&quot;:&quot;(trygghetsnavet_[^&]+\.js)|"path":"(trygghetsnavet_[^"]+\.js)"/.exec(strFromU8(files[manifest!]));
  const entryFile = scripts.find(name => entry && name.endsWith(entry[1] ?? entry[2])) ?? scripts.find(name => /\/trygghetsnavet_/.test(name))!;
  const texts = scripts.filter(name => /Strings_/.test(name)).map(name => gzipBytes(files[name]));
  figure('bundle.entry', gzipBytes(files[entryFile]) + Math.max(...texts), 'B', entryLimit);
  for (const name of scripts.filter(script => /\/chunk\./.test(script)).sort()) {
    const short = name.replace(/^.*\/chunk\.(.+)_[0-9a-f]+\.js$/, '$1');
    figure(`bundle.chunk.${short}`, gzipBytes(files[name]), 'B', chunkLimit);
  }
}

/** Requests to SharePoint and Graph that had been sent when the first row was drawn. */
async function countCalls(host: Host, name: string, options: OpenOptions): Promise<void> {
  const { frame, context } = await host.open({ ...options, beforeLoad: async opened => {
    await opened.addInitScript(() => {
      const counted: string[] = [];
      (window as unknown as { sent: string[] }).sent = counted;
      const real = window.fetch;
      window.fetch = (input, init) => {
        const url = String(input instanceof Request ? input.url : input);
        if (/\/_api\/|graph\.microsoft\.com/.test(url) && !(window as unknown as { firstRow?: boolean }).firstRow) counted.push(url);
        return real(input, init);
      };
      new MutationObserver(() => {
        // A measure's row, or for those who own none the first figure that has come.
        const rows = document.querySelectorAll('nav + * li a[href*="plan"]');
        if (Array.from(rows).some(row => /plan(\/|%2F)\d/.test(row.getAttribute('href') ?? '') || /\d/.test(row.textContent ?? ''))) (window as unknown as { firstRow?: boolean }).firstRow = true;
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
  } });
  await frame.waitForFunction(() => (window as unknown as { firstRow?: boolean }).firstRow === true, undefined, { timeout: 20_000 });
  const sent = await frame.evaluate(() => (window as unknown as { sent: string[] }).sent);
  figure(`start.calls.${name}`, sent.length, 'calls', callLimit);
  await context.close();
}

async function main(): Promise<void> {
  weigh();
  const host = await startHost();
  try {
    await countCalls(host, 'home', { user: 'chef.barn', place: 'page' });
    await countCalls(host, 'team', { user: 'chef.barn', place: 'team' });
    await countCalls(host, 'root', { user: 'chef.barn', place: 'personal' });
    await countCalls(host, 'department', { user: 'chef.barn', place: 'department' });
    await countCalls(host, 'coordinator', { user: 'samordnare', place: 'team' });
    await countCalls(host, 'reader', { user: 'lasare', place: 'team' });
  } finally {
    await host.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
