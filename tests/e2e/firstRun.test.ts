/** The first time: the set-up in the app itself, and the health check that mends what has come apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually, fill, homeSite, listOf, rest, sv, tabPage, textField } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

const { lists } = JSON.parse(readFileSync(join(__dirname, '../../sharepoint/assets/rights.json'), 'utf8')) as { lists: object[] };

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(['--empty']); });
afterAll(async () => { await host?.close(); });

/** A text's placeholders as a pattern, to find out what stood in them. */
const patternOf = (template: string): RegExp => new RegExp(template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.+)'));

const steps = Object.keys(sv).filter(key => /^Step[A-Z]/.test(key)).map(key => patternOf(sv[key]));

const theApp = (frame: Frame): Promise<void> => frame.getByRole('navigation', { name: sv.AppName }).waitFor({ timeout: 30000 });

describe('a home site without lists', () => {
  test('a member who may not set it up is told who can, and is offered an address instead', async () => {
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    await frame.getByRole('heading', { name: sv.FirstTitle }).waitFor();
    await frame.getByRole('heading', { name: sv.WhoCanSetUp }).waitFor();
    await frame.getByRole('listitem').filter({ hasText: 'Samordnare' }).waitFor();
    expect(await frame.getByRole('button', { name: sv.SetupStart }).count()).toBe(0);
    await context.close();
  });

  test.each([['sv-se', 1280], ['en-us', 320]] as const)('passes axe in three themes, in %s at %i pixels, for an administrator and for a member', async (lang, width) => {
    for (const user of ['administrator', 'chef.barn']) {
      const { frame, context } = await host.open({ user, path: tabPage(lang), lang, width });
      await frame.getByRole('heading', { level: 1 }).waitFor();
      await frame.getByRole('textbox').waitFor();
      expect(await violationsInThemes(frame)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await strangeTexts(frame, lang)).toEqual([]);
      await context.close();
    }
  });

  test('broken off on the way: the message names the step, and Fortsätt completes it', async () => {
    let writes = 0;
    let broken = true;
    const { frame, context } = await host.open({
      user: 'administrator', place: 'team',
      beforeLoad: page => page.route(url => url.pathname.includes('/_api/'), route => {
        const request = route.request();
        const reads = request.method() === 'GET' || /contextinfo$/i.test(request.url()) || (/\$batch$/.test(request.url()) && !request.postData()?.includes('changeset_'));
        if (!reads) writes += 1;
        return !reads && broken && writes > 25 ? route.abort('connectionreset') : route.fallback();
      })
    });
    await frame.getByRole('button', { name: sv.SetupStart }).click();
    const stopped = frame.getByText(patternOf(sv.SetupStopped));
    await stopped.waitFor({ timeout: 30000 });
    expect(await violationsInThemes(frame)).toEqual([]);
    const step = patternOf(sv.SetupStopped).exec(await stopped.innerText())![1];
    expect(steps.some(pattern => pattern.test(step))).toBe(true);
    expect(writes).toBeGreaterThan(25);
    broken = false;
    await frame.getByRole('button', { name: sv.SetupResume }).click();
    await theApp(frame);
    await frame.getByRole('link', { name: sv.NavSettings }).click();
    await frame.getByText(sv.HealthGood).waitFor();
    const { body } = await rest(host, 'administrator', 'GET', "web/lists?$select=Title,RootFolder/ServerRelativeUrl&$expand=RootFolder");
    const addresses = (body.value as { RootFolder: { ServerRelativeUrl: string } }[]).map(list => list.RootFolder.ServerRelativeUrl).filter(address => /\/(Lists\/)?Tn[^/]+$/.test(address));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toHaveLength(lists.length);
    await context.close();
  });

  test('an administrator runs it, sees how far it has come, and then the app, with a log of what was done', async () => {
    await host.control('POST', '/_local/sites', { url: '/sites/ny', title: 'Ny webbplats' });
    const { frame, context, problems } = await host.open({ user: 'administrator', path: '/sites/ny/SitePages/Trygghetsnavet.aspx' });
    await frame.getByText(sv.FirstLists).waitFor();
    await frame.getByRole('button', { name: sv.SetupStart }).click();
    const bar = frame.getByRole('progressbar');
    await bar.waitFor();
    await frame.getByText(sv.SetupRunning).waitFor();
    const far = await eventually(() => bar.getAttribute('aria-valuenow').catch(() => '0'), value => Number(value) > 0);
    expect(Number(far)).toBeLessThanOrEqual(100);
    await theApp(frame);
    await frame.getByRole('link', { name: sv.NavSettings }).click();
    await frame.getByText(sv.HealthGood).waitFor();
    const log = await frame.getByRole('region', { name: sv.LogTitle }).innerText();
    expect(log).toContain(fill(sv.StepList, 'Åtgärder'));
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('a department\'s page, where nobody has said where the lists are', () => {
  test('offers an address: refuses one that is none or another tenant\'s, and takes the right one', async () => {
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'department' });
    const address = textField(frame, sv.HomeAddress);
    const use = frame.getByRole('button', { name: sv.HomeUse });
    for (const wrong of ['trygghet', 'https://annan.example/sites/trygghet']) {
      await address.fill(wrong);
      await use.click();
      await frame.getByText(sv.HomeAddressInvalid).waitFor();
      expect(await address.inputValue()).toBe(wrong);
      await address.fill('');
      await frame.getByText(sv.HomeAddressInvalid).waitFor({ state: 'detached' });
    }
    await rest(host, 'administrator', 'POST', "web/siteGroups/getByName('Trygghetsnavet verksamhetschefer')/users", { LoginName: 'i:0#.f|membership|chef.barn@kommun.example' });
    await address.fill(`${host.url}${homeSite}/SitePages/Trygghetsnavet.aspx`);
    await use.click();
    await theApp(frame);
    await context.close();
  });

  test('the tenant property leads there without being asked', async () => {
    await host.control('POST', '/_local/tenantProperties', { key: 'trygghetsnavet-home', value: homeSite });
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'department' });
    await theApp(frame);
    await context.close();
  });
});

describe('the health check', () => {
  test('finds a right that somebody has taken away, and mends it', async () => {
    const assignments = (await rest(host, 'administrator', 'GET', `${listOf('TnMeasures')}/roleAssignments?$expand=Member,RoleDefinitionBindings`)).body.value as
      { PrincipalId: number; Member: { Title: string }; RoleDefinitionBindings: { Id: number }[] }[];
    const heads = assignments.find(({ Member }) => /verksamhetschef/i.test(Member.Title))!;
    const taken = await rest(host, 'administrator', 'POST', `${listOf('TnMeasures')}/roleAssignments/removeroleassignment(principalid=${heads.PrincipalId},roledefid=${heads.RoleDefinitionBindings[0].Id})`);
    expect(taken.status).toBe(200);
    const { frame, context } = await host.open({ user: 'administrator', place: 'team', sub: 'settings' });
    await frame.getByText(fill(sv.HealthDiffers, 1)).waitFor();
    await frame.getByRole('listitem').filter({ hasText: fill(sv.StepRights, 'Åtgärder') }).waitFor();
    await frame.getByRole('button', { name: sv.SetupMend }).click();
    await frame.getByText(sv.HealthGood).waitFor({ timeout: 20000 });
    const after = (await rest(host, 'administrator', 'GET', `${listOf('TnMeasures')}/roleAssignments?$expand=Member,RoleDefinitionBindings`)).body.value as typeof assignments;
    expect(after.find(({ PrincipalId }) => PrincipalId === heads.PrincipalId)?.RoleDefinitionBindings.map(level => level.Id)).toEqual([heads.RoleDefinitionBindings[0].Id]);
    await context.close();
  });

  test('names a wrong time zone and a wrong locale, which only the site\'s own settings can mend', async () => {
    await host.control('PATCH', '/_local/sites', { url: homeSite, timeZone: 'Pacific Standard Time', localeId: 1033 });
    const { frame, context } = await host.open({ user: 'administrator', place: 'team', sub: 'settings' });
    const told = await frame.getByText(patternOf(sv.HealthTimeZone)).innerText();
    expect(told).toMatch(/Pacific/);
    await frame.getByText(sv.HealthLocale).waitFor();
    await host.control('PATCH', '/_local/sites', { url: homeSite, timeZone: 'W. Europe Standard Time', localeId: 1053 });
    await context.close();
  });
});
