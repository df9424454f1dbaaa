/**
 * Draws teams/color.png (192 × 192) and teams/outline.png (32 × 32, white on transparent) from the SVG files beside this, in a
 * Chromium. Run by hand when a drawing changes: `node sharepoint/teams/icons.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${readFileSync(join(here, `${name}.svg`), 'utf8')}`);
  await page.screenshot({ path: join(here, '..', '..', 'teams', `${name}.png`), omitBackground: true });
}
await browser.close();
