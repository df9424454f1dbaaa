/** The three ways through the app in pictures, as people meet them in Teams, SharePoint, Outlook and Word. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appPage, fill, sv, textField, touch, year } from './app';
import { stillness } from './axe';
import { startHost } from './browser';
import type { Host, Opened, OpenOptions } from './browser';
import { addFromLibrary, mailsOf, planMeeting, shareWithAll } from './meetings';

const meeting = 'Möte med BRÅ om årsanalysen';
const analysis = `Årsanalys ${year}.docx`;

export async function picturesForReadme(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const host = await startHost();
  const picture = async ({ page, frame }: Opened, name: string): Promise<void> => {
    await stillness(frame);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const open = (options: OpenOptions): Promise<Opened> => host.open({ place: 'team', height: 820, ...options });
  try {
    await measure(open, picture);
    const document = await annual(open, picture);
    await council(host, open, picture);
    await elsewhere(open, picture);
    await pagesOf(host, document, join(folder, 'arsanalys-word.png'));
  } finally {
    await host.close();
  }
}

type Open = (options: OpenOptions) => Promise<Opened>;
type Picture = (opened: Opened, name: string) => Promise<void>;

/** A head of department updates a measure on the start page. */
async function measure(open: Open, picture: Picture): Promise<void> {
  const tab = await open({ user: 'chef.barn' });
  const { frame } = tab;
  await frame.getByRole('button', { name: sv.MineUpdate }).first().click();
  await touch(frame, sv.Status, sv.StatusDone);
  await textField(frame, sv.NoteLabel).fill('Rutinen används nu på alla skolor.');
  await picture(tab, 'measure');
  await tab.context.close();
}

/** The coordinator makes the årsanalys; the file as it was saved. */
async function annual(open: Open, picture: Picture): Promise<string> {
  const tab = await open({ user: 'samordnare', sub: 'analysis' });
  const { page, frame } = tab;
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: sv.AnalysisCreate }).click()]);
  await frame.getByText(fill(sv.AnalysisDone, analysis)).waitFor();
  await frame.getByText(fill(sv.AnalysisDone, analysis)).scrollIntoViewIfNeeded();
  await picture(tab, 'arsanalys');
  const path = join(mkdtempSync(join(tmpdir(), 'pictures-')), analysis);
  await download.saveAs(path);
  await tab.context.close();
  return path;
}

/** The council is called with the årsanalys; the meeting before it is sent, and the mail that came of it. */
async function council(host: Host, open: Open, picture: Picture): Promise<void> {
  const tab = await open({ user: 'samordnare', height: 1040 });
  const { frame } = tab;
  await planMeeting(frame, meeting);
  await addFromLibrary(frame, analysis);
  await shareWithAll(frame, analysis);
  await frame.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await picture(tab, 'council');
  await frame.getByRole('button', { name: sv.SendInvitation }).click();
  await frame.getByRole('heading', { name: sv.Answers }).waitFor({ timeout: 60_000 });
  await tab.context.close();
  const mail = (await mailsOf(host, meeting, 'invitation')).find(({ to }) => to.address.startsWith('radsledamot@'))!;
  const outbox = await open({ path: `/_local/outbox?group=recipient&mail=${mail.id}`, height: 1040 });
  await outbox.page.frameLocator('iframe.body').locator('body').waitFor();
  await picture(outbox, 'invitation');
  await outbox.context.close();
}

/** The plan in the dark theme, and the app as a page of SharePoint. */
async function elsewhere(open: Open, picture: Picture): Promise<void> {
  const plan = await open({ user: 'samordnare', sub: 'plan', theme: 'dark' });
  await plan.frame.getByRole('rowheader').first().waitFor();
  await picture(plan, 'plan-dark');
  await plan.context.close();
  const site = await open({ user: 'samordnare', path: appPage });
  await site.frame.getByRole('button', { name: sv.Note }).first().waitFor();
  await picture(site, 'sharepoint');
  await site.context.close();
}

/** Three pages of a Word file beside each other, where LibreOffice and Poppler are on the machine. */
async function pagesOf(host: Host, document: string, picture: string): Promise<void> {
  const folder = join(document, '..');
  try {
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, document], { stdio: 'ignore' });
    execFileSync('pdftoppm', ['-r', '110', '-png', document.replace(/docx$/, 'pdf'), join(folder, 'page')]);
  } catch {
    console.log('LibreOffice and pdftoppm are not on this machine: the picture of the Word file stays as it is.');
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const pages = readdirSync(folder).filter(name => name.startsWith('page')).sort();
  const texts = execFileSync('pdftotext', ['-layout', document.replace(/docx$/, 'pdf'), '-'], { encoding: 'utf8' }).split('\f');
  // The cover, the summary, and the first page with a chart; headings also stand in the table of contents.
  const summary = texts.findIndex((text, index) => index > 1 && text.includes('Sammanfattning'));
  const shown = [0, summary, texts.findIndex(text => text.includes('Figur 1'))].map(index => readFileSync(join(folder, pages[index])).toString('base64'));
  const { page, context } = await host.open({ path: '/_local/outbox', width: 1280, height: 640 });
  await sheet(page, shown);
  await page.locator('#pages').screenshot({ path: picture });
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}

async function sheet(page: Page, images: string[]): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(`<div id="pages" style="display:flex;gap:16px;padding:16px;background:#d8d8d8">${
    images.map(image => `<img style="flex:1;min-width:0;box-shadow:0 1px 4px #0006" alt="" src="data:image/png;base64,${image}">`).join('')}</div>`);
  await page.waitForFunction(() => Array.from(document.images).every(image => image.complete));
}
