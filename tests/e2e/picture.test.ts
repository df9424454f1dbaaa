/** From an empty site to a frozen lägesbild in Word (L4, L6, P12–P15, P21, P32): sources, events, a problem with its evidence and cause, texts, comments, approval. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { fill, go, homeSite, listOf, opened, rest, storedItems, sv, tabPage, textField, title, typeDate, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { validationErrors } from '../integration/validate';

jest.setTimeout(180_000);

const name = `Lägesbild ${year}`;
const frozen = `${homeSite}/TnFrozen`;

async function add(host: Host, list: string, values: object, user = 'samordnare'): Promise<number> {
  const { status, body } = await rest(host, user, 'POST', `${listOf(list)}/items`, values);
  expect({ list, status, body: status === 201 ? '' : body }).toEqual({ list, status: 201, body: '' });
  return body.Id as number;
}

async function save(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: sv.Save, exact: true }).click();
  await frame.getByRole('button', { name: sv.Cancel, exact: true }).waitFor({ state: 'detached' });
}
const tab = (frame: Frame, text: string): Promise<void> => frame.getByRole('tab', { name: text }).click();

async function write(frame: Frame, heading: string, text: string): Promise<void> {
  await frame.getByRole('button', { name: fill(sv.PictureWriteNamed, heading) }).click();
  await textField(frame, sv.PictureText).fill(text);
  await save(frame);
  await frame.getByRole('article', { name: heading, exact: true }).getByText(text).waitFor();
}

describe('from an empty site to a frozen lägesbild', () => {
  let host: Host;
  beforeAll(async () => { host = await startHost(['--empty']); });
  afterAll(async () => { await host?.close(); });

  test('set up, filled, written, commented, approved; the document traces each problem to its evidence', async () => {
    const setup = await host.open({ user: 'administrator', path: tabPage() });
    await setup.frame.getByRole('button', { name: sv.SetupStart }).click();
    await setup.frame.getByRole('navigation', { name: sv.AppName }).waitFor({ timeout: 60_000 });
    await setup.context.close();
    const { body: groups } = await rest(host, 'administrator', 'GET', 'web/sitegroups');
    const coordinators = (groups.value as { Id: number; Title: string }[]).find(group => group.Title === 'Trygghetsnavet samordnare')!;
    await rest(host, 'administrator', 'POST', `web/sitegroups(${coordinators.Id})/users`, { LoginName: 'i:0#.f|membership|samordnare@kommun.example' });
    await add(host, 'TnSettings', { Title: 'municipality', Value: 'Hjo kommun' });
    await add(host, 'TnSettings', { Title: 'municipalityCode', Value: '1497' });

    // What the other chapters' own tests do in the app: figures, events, a problem with its cause.
    const indicator = await add(host, 'TnIndicators', { Title: 'Anmälda brott, totalt', Code: 'bra.totalt', Kind: 'Anmälda brott', Unit: 'per 100 000 invånare', Source: 'Brå, anmälda brott', Followed: true });
    for (const [period, count, rate] of [['2020', 594, 6490], ['2021', 571, 6230]] as const) {
      await add(host, 'TnObservations', {
        Title: period, Key: `bra.totalt|1497|${period}`, Series: 'bra.totalt|1497|År', Scope: '1497|År', IndicatorId: indicator, RegionCode: '1497', PeriodLength: 'År', Period: period,
        Year: Number(period), Count: count, Rate: rate
      });
    }
    const category = await add(host, 'TnEventCategories', { Title: 'Skadegörelse', SortOrder: 10 });
    const area = await add(host, 'TnAreas', { Title: 'Centrum', SortOrder: 10 });
    for (const [period, count] of [[`${year}-04`, 12], [`${year}-05`, 3]] as const) {
      await add(host, 'TnEventCounts', { Title: period, Period: period, Year: year, CategoryId: category, AreaId: area, Count: count });
    }
    const problem = await add(host, 'TnProblems', { Title: 'Skadegörelse på skolor', Priority: 'Prioriterat', PriorityReason: 'Kostar mest.', Description: 'Rutor krossas kvällstid.' });
    const evidence = await add(host, 'TnEvidence', { Title: 'Femton händelser i vår', ProblemId: problem, Kind: 'Händelser', EventCategoryId: category, PeriodFrom: `${year}-04` });
    await add(host, 'TnEvidence', { Title: 'Rektorerna säger samma sak', ProblemId: problem, Kind: 'Samverkan', Source: 'Skolornas trygghetsteam' });
    const cause = await add(host, 'TnCauses', { Title: 'Skolgården är mörk', ProblemId: problem, Side: 'Situation', Strength: 'Visst stöd', EvidenceId: evidence });
    await add(host, 'TnMeasures', { Title: 'Belysning på skolgården', PlanYear: year, Status: 'Pågår', ProblemId: problem });

    // The app, from the first lägesbild to the approved one.
    const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/pictures` });
    await frame.getByText(sv.PicturesNoneYet).waitFor();
    await frame.getByRole('menuitem', { name: sv.PictureRegisterEarlier }).click();
    const earlier = await opened(frame, sv.PictureRegisterEarlier);
    await earlier.getByRole('button', { name: sv.PictureRegister, exact: true }).click();
    await earlier.getByText(sv.Required).first().waitFor();
    await textField(earlier, sv.PictureConcernsYear).fill(String(year - 1));
    await textField(earlier, sv.PictureApprovedBy).fill('Kommunstyrelsen');
    await typeDate(earlier, sv.PictureApprovedOn, `${year - 1}-10-02`);
    await textField(earlier, sv.DecisionParagraph).fill('§ 98');
    await textField(earlier, sv.Dnr).fill(`${year - 1}-77`);
    await earlier.locator('input[type=file]').setInputFiles({ name: 'Lägesbild förra året.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 exempel') });
    await earlier.getByRole('button', { name: sv.PictureRegister, exact: true }).click();
    await title(frame, `Lägesbild ${year - 1}`).waitFor();
    expect((await storedItems(host, 'TnSituationPictures', `Year eq ${year - 1}`))[0]).toMatchObject({ Earlier: true, State: 'Fastställd', Paragraph: '98', FileName: 'Lägesbild förra året.pdf' });

    await frame.getByRole('menuitem', { name: sv.PictureNew }).click();
    const fresh = await opened(frame, sv.PictureNew);
    await fresh.getByRole('button', { name: sv.PictureMake }).click();
    await frame.getByRole('heading', { level: 1, name }).waitFor();

    // What the figures propose is taken in, after what is written and never over it.
    await frame.getByRole('button', { name: fill(sv.PictureWriteNamed, 'Händelser och platser') }).click();
    await textField(frame, sv.PictureText).fill('Vi ser mest skadegörelse.');
    await frame.getByRole('button', { name: sv.PictureInsert }).click();
    expect(await textField(frame, sv.PictureText).inputValue()).toMatch(/^Vi ser mest skadegörelse\.\n\nUnder april–september \d{4} rapporterades 15\u00a0händelser/);
    await frame.getByRole('button', { name: sv.PictureInserted }).waitFor();
    await save(frame);
    await frame.getByRole('article', { name: 'Händelser och platser' }).getByText('Vanligast var skadegörelse (15).').waitFor();

    await tab(frame, sv.PictureTabReady);
    await frame.getByText(fill(sv.PictureLackPart, sv.PicturePartAnalysis)).waitFor();
    await frame.getByText(sv.PictureLackSources).waitFor();
    await frame.getByText(fill(sv.PictureLackOldFact, sv.PictureFactCrime, 'december 2021')).waitFor();
    await frame.getByText(fill(sv.PictureLackFact, sv.PictureFactSafety)).waitFor();
    await tab(frame, sv.PictureTabDocument);
    await frame.getByText(sv.PictureBlocked).waitFor();
    await tab(frame, sv.PictureTabSections);
    await write(frame, 'Riskfaktorer och omvärld', 'Evenemangen återkommer varje sommar.');
    await write(frame, 'Samlad analys', 'Mörka skolgårdar ger skadegörelse.');
    await frame.getByRole('button', { name: sv.PictureAddSection }).click();
    await frame.getByRole('menuitem', { name: 'Folkhälsa' }).click();
    await textField(frame, sv.PictureText).fill('Folkhälsorådet delar bilden.');
    await save(frame);
    await frame.getByRole('article', { name: 'Folkhälsa' }).getByText('Folkhälsorådet delar bilden.').waitFor();
    await tab(frame, sv.PictureTabSources);
    await frame.getByRole('button', { name: fill(sv.PictureTakeUpNamed, 'Brå, anmälda brott') }).click();
    await textField(frame, sv.PictureSourceReason).fill('Officiell statistik.');
    await textField(frame, sv.PictureSourceLimits).fill('Brott som inte anmäls.');
    await save(frame);
    await frame.getByText(fill(sv.PictureLimitsIs, 'Brott som inte anmäls.')).waitFor();

    await frame.getByRole('menuitem', { name: sv.PictureSendOut }).click();
    await frame.getByRole('form', { name: sv.PictureSendOut }).getByRole('button', { name: sv.PictureSendOut }).click();
    await frame.getByText(sv.PictureInReview, { exact: true }).waitFor();

    await tab(frame, sv.PictureTabDocument);
    const form = frame.getByRole('form', { name: sv.PictureApprove });
    await textField(form, sv.PictureApprovedBy).fill('Kommunstyrelsen');
    await textField(form, sv.DecisionParagraph).fill('40');
    await textField(form, sv.Dnr).fill(`${year}-82`);
    await form.getByRole('button', { name: sv.PictureApprove }).click();
    await frame.getByText(sv.PictureFrozenText).waitFor({ timeout: 60_000 });
    await frame.getByRole('link', { name: fill(sv.OpenFile, `${name}.docx`) }).waitFor();

    const [stored] = await storedItems(host, 'TnSituationPictures', `Year eq ${year}`);
    expect(stored).toMatchObject({ State: 'Fastställd', ApprovedBy: 'Kommunstyrelsen', Paragraph: '40', Dnr: `${year}-82`, FileName: `${name}.docx` });
    expect(await storedItems(host, 'TnDecisions', `ItemId eq ${stored.Id} and ItemList eq 'SituationPictures'`)).toHaveLength(1);

    // The file, as it is handed out.
    const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: fill(sv.DownloadFile, `${name}.docx`) }).click()]);
    const bytes = readFileSync(await download.path());
    const file = join(tmpdir(), `lagesbild-${process.pid}.docx`);
    writeFileSync(file, bytes);
    expect(validationErrors(file)).toEqual([]);
    const parts = unzipSync(new Uint8Array(bytes));
    const text = strFromU8(parts['word/document.xml']).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const told of [
      'Fastställd', `P- ${problem}`.replace(' ', ''), `U-${evidence}`, `O-${cause}`, 'Femton händelser i vår', 'Belysning på skolgården', 'Vi ser mest skadegörelse.', 'Brott som inte anmäls.',
      'Folkhälsorådet delar bilden.', 'Från problem till underlag', 'Siffrornas källor', '571'
    ]) expect(text).toContain(told);
    expect(Object.keys(parts).filter(path => /charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThan(0);

    // The same as data, and neither can be removed by those who may add: the demo's own coordinator owns the site, another does not.
    const fileAt = (stem: string): string => `web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(`${frozen}/${stem}`)}')`;
    const { body: data } = await rest(host, 'samordnare', 'GET', `${fileAt(`${name}.json`)}/$value`);
    expect(data.sections).toEqual(expect.arrayContaining([expect.objectContaining({ topic: 'analysis', text: 'Mörka skolgårdar ger skadegörelse.' })]));
    await rest(host, 'administrator', 'POST', `web/sitegroups(${coordinators.Id})/users`, { LoginName: 'i:0#.f|membership|chef.kultur@kommun.example' });
    expect((await rest(host, 'chef.kultur', 'POST', `${fileAt(`${name}.docx`)}/recycle`)).status).toBe(403);

    // Sections are closed here; a change in SharePoint's own grid is told, and shown beside what was decided.
    await tab(frame, sv.PictureTabSections);
    expect(await frame.getByRole('button', { name: fill(sv.PictureWriteNamed, 'Samlad analys') }).count()).toBe(0);
    const [section] = await storedItems(host, 'TnPictureSections', `PictureId eq ${stored.Id}`).then(all => all.filter(item => item.Topic === 'analysis'));
    await rest(host, 'samordnare', 'POST', `${listOf('TnPictureSections')}/items(${section.Id})`, { Text: 'Mörka och ödsliga skolgårdar ger skadegörelse.' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    await go(frame, 'situation/pictures');
    await title(frame, name).waitFor();
    await page.reload();
    await go(frame, `situation/pictures/${stored.Id}?tab=differences`);
    await frame.getByText(sv.PictureChangedText).waitFor();
    await frame.locator('ins', { hasText: 'och ödsliga' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the lägesbilder of the demo', () => {
  let host: Host;
  beforeAll(async () => { host = await startHost(); });
  afterAll(async () => { await host?.close(); });

  test('last year\'s is as it was decided, and a head comments on this year\'s', async () => {
    const { frame, context, problems } = await host.open({ user: 'chef.samhalle', path: `${tabPage()}#/situation/pictures` });
    await title(frame, `Lägesbild ${year - 1}`).click();
    await frame.getByText(sv.PictureFrozenText).waitFor();
    await go(frame, 'situation/pictures');
    await title(frame, name).click();
    await frame.getByRole('button', { name: fill(sv.PictureWriteNamed, 'Samlad analys') }).click();
    await textField(frame, sv.PictureComments).fill('Samhällsbyggnad: belysningen saknas.');
    await save(frame);
    await frame.getByText('Samhällsbyggnad: belysningen saknas.').waitFor();
    await go(frame, 'situation/pictures');
    expect(await frame.getByRole('menuitem', { name: sv.PictureNew }).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([['sv-se', 1280], ['en-us', 320]] as const)('passes axe in three themes, in %s at %i pixels', async (lang, width) => {
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/situation/pictures`, lang, width });
    await title(frame, name).waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
    const [{ Id: id }] = await storedItems(host, 'TnSituationPictures', `Year eq ${year}`) as { Id: number }[];
    for (const part of ['', '?tab=sources', '?tab=ready', '?tab=document', '?tab=differences']) {
      await go(frame, `situation/pictures/${id}${part}`);
      await frame.getByRole('heading', { level: 1, name }).waitFor();
      await frame.getByRole('tabpanel').locator('h2, article, p').first().waitFor();
      expect(await violationsInThemes(frame)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});
