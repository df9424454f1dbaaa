/**
 * Pictures of every page. Three of them, as a person meets them in Teams and SharePoint, go to docs/images for the
 * README; all, in three themes and at phone width, to tests/out/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { appPage, changeMeasure, choose, dropdown, fill, go, makeMeasure, opened, sv, tabPage, textField, title, year } from './app';
import { stillness, themes, turnTo } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

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
  const picture = (name: string): Promise<void> => inThemes(page, frame, `${width}-${name}`);
  await frame.getByRole('heading', { name: sv.Waiting }).waitFor();
  await frame.getByRole('button', { name: sv.Note }).first().waitFor();
  await picture('start');
  const first = frame.getByRole('combobox').first();
  await choose(frame, first, sv.StatusPaused);
  await frame.getByRole('button', { name: sv.Save }).click();
  await frame.getByText(sv.ReasonMissing).waitFor();
  await picture('start-reason');

  await go(frame, 'plan');
  const name = 'Bättre belysning i parken i centrum';
  await title(frame, name).waitFor();
  await picture('plan');
  await go(frame, `plan?year=${year - 2}`);
  await frame.getByText(fill(sv.PlanEmpty, year - 2)).waitFor();
  await picture('plan-empty');
  await go(frame, 'plan');
  await title(frame, name).click();
  const panel = await opened(frame, name);
  await textField(panel, sv.Goal).waitFor();
  await picture('measure');
  await panel.getByRole('tab', { name: sv.TabFollowUps }).click();
  await panel.getByRole('listitem').first().waitFor();
  await picture('follow-ups');
  await panel.getByRole('tab', { name: sv.TabHistory }).click();
  await panel.getByText(sv.HistoryCreated).waitFor();
  await picture('history');

  const shared = `Belysning vid gångtunneln ${width}`;
  const id = await makeMeasure(host, { Title: shared, Goal: 'Åtta lampor', owner: 'chef.samhalle' });
  await go(frame, `plan/${id}`);
  await page.reload();
  const form = await opened(frame, shared);
  await textField(form, sv.Goal).fill('Tio lampor före vintern');
  await textField(form, sv.Place).fill('Norra tunneln');
  await changeMeasure(host, 'chef.samhalle', id, { Goal: 'Åtta lampor och ett räcke', Place: 'Tunneln vid stationen' });
  await form.getByRole('button', { name: sv.Save, exact: true }).click();
  const asked = await opened(frame, sv.ConflictTitle);
  await picture('conflict');
  await asked.getByRole('button', { name: sv.ConflictKeepTheirs }).click();

  await go(frame, 'plan/new');
  const proposal = await opened(frame, sv.NewMeasure);
  await textField(proposal, sv.MeasureTitle).fill('Samtal med 19850709-9805');
  await picture('propose');
  await proposal.getByRole('button', { name: sv.AllFields }).click();
  await textField(proposal, sv.Progress).fill('120');
  await proposal.getByRole('button', { name: sv.Propose }).click();
  await proposal.getByText(sv.ProgressInvalid).waitFor();
  await picture('propose-all');
  await dropdown(proposal, sv.EndDate).click();
  await frame.getByRole('grid').first().waitFor();
  await picture('date');
  await page.keyboard.press('Escape');
  await go(frame, 'settings');
  await frame.getByText(sv.HealthGood).waitFor();
  await picture('settings');
  await context.close();

  const head = await host.open({ user: 'chef.barn', path: tabPage(), width, height });
  await head.frame.getByRole('button', { name: sv.Note }).first().waitFor();
  await inThemes(head.page, head.frame, `${width}-head`);
  await head.context.close();
  const reader = await host.open({ user: 'lasare', path: tabPage(), width, height });
  await reader.frame.getByText(sv.FigureLate).waitFor();
  await inThemes(reader.page, reader.frame, `${width}-reader`);
  await go(reader.frame, 'plan');
  await title(reader.frame, name).click();
  await opened(reader.frame, name);
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

async function forReadme(host: Host): Promise<void> {
  const pictures = [
    { name: 'start', user: 'chef.barn', place: 'team', ready: (frame: Frame) => frame.getByRole('button', { name: sv.Note }).first().waitFor() },
    { name: 'plan', user: 'samordnare', place: 'team', sub: 'plan', ready: (frame: Frame) => frame.getByRole('rowheader').first().waitFor() },
    { name: 'plan-dark', user: 'samordnare', place: 'team', sub: 'plan', theme: 'dark', ready: (frame: Frame) => frame.getByRole('rowheader').first().waitFor() },
    { name: 'sharepoint', user: 'samordnare', path: appPage, ready: (frame: Frame) => frame.getByRole('button', { name: sv.Note }).first().waitFor() }
  ] as const;
  for (const { name, ready, ...options } of pictures) {
    const { page, frame, context } = await host.open({ ...options, height: 820 });
    await ready(frame);
    await stillness(frame);
    await page.screenshot({ path: join(readme, `${name}.png`) });
    await context.close();
  }
}

async function main(): Promise<void> {
  for (const folder of [looking, readme]) mkdirSync(folder, { recursive: true });
  const host = await startHost();
  try {
    await forReadme(host);
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
