/**
 * Pictures: of the ways through the app, for README and handbook (docs/images), and of every page in three themes and
 * at phone width, for looking at (tests/out/screenshots). `npm run screenshots -- readme` makes the first alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { go, opened, sv, tabPage, title } from './app';
import { stillness, themes, turnTo } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { picturesForReadme } from './readmePictures';
import { walk } from './states';

const root = join(__dirname, '..', '..');
const looking = join(root, 'tests', 'out', 'screenshots');
const readme = join(root, 'docs', 'images');

async function inThemes(page: Page, frame: Frame, name: string): Promise<void> {
  await stillness(frame);
  for (const theme of themes) {
    await turnTo(frame, theme);
    await page.screenshot({ path: join(looking, `${name}-${theme}.png`) });
  }
  await turnTo(frame, 'light');
}

async function states(host: Host, width: number, height: number): Promise<void> {
  const { page, frame, context } = await host.open({ user: 'samordnare', path: tabPage(), width, height });
  await walk({ host, page, frame, lang: 'sv-se' }, state => inThemes(page, frame, `${width}-${state.replace(/\W+/g, '-')}`));
  await context.close();

  const head = await host.open({ user: 'chef.barn', path: tabPage(), width, height });
  await head.frame.getByRole('button', { name: sv.Note }).first().waitFor();
  await inThemes(head.page, head.frame, `${width}-head`);
  await head.context.close();
  const reader = await host.open({ user: 'lasare', path: tabPage(), width, height });
  await reader.frame.getByText(sv.FigureLate).waitFor();
  await inThemes(reader.page, reader.frame, `${width}-reader`);
  await go(reader.frame, 'plan');
  await title(reader.frame, 'Bättre belysning i parken i centrum').click();
  await opened(reader.frame, 'Bättre belysning i parken i centrum');
  await inThemes(reader.page, reader.frame, `${width}-reader-measure`);
  await reader.context.close();
  const stranger = await host.open({ user: 'utomstaende', path: tabPage('sv-se', ''), width, height });
  await stranger.frame.getByText(sv.ClosedTitle).waitFor();
  await inThemes(stranger.page, stranger.frame, `${width}-closed`);
  await stranger.context.close();
}

async function firstRun(host: Host, width: number): Promise<void> {
  for (const user of ['administrator', 'chef.barn']) {
    const { page, frame, context } = await host.open({ user, path: tabPage(), width });
    await frame.getByRole('textbox').waitFor();
    await inThemes(page, frame, `${width}-first-${user === 'administrator' ? 'owner' : 'member'}`);
    await context.close();
  }
}

async function main(): Promise<void> {
  await picturesForReadme(readme);
  if (process.argv.includes('readme')) return;
  mkdirSync(looking, { recursive: true });
  const host = await startHost();
  try {
    await states(host, 1280, 900);
    await states(host, 320, 900);
  } finally {
    await host.close();
  }
  const empty = await startHost(['--empty']);
  try {
    for (const width of [1280, 320]) await firstRun(empty, width);
  } finally {
    await empty.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
