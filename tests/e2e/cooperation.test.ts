/** Partners and agreements as the coordinator keeps them (P5, P8, P9; 9 §). */
import { choose, closed, dropdown, fill, go, listOf, opened, pageIn, panelOf, rest, storedItems, sv, tabPage, textField, title, typeDate } from './app';
import { stillness, violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('cooperation', () => {
  test('a partner and a signed agreement are added; 9 §\'s content is asked for (P8)', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: tabPage() });
    await go(frame, 'cooperation');
    await frame.getByRole('menuitem', { name: sv.NewPartner }).click();
    const partner = await opened(frame, sv.NewPartner);
    await partner.getByRole('button', { name: sv.Save }).click();
    await partner.getByText(sv.Required).first().waitFor();
    await textField(partner, sv.Partner).fill('Centrumhandlarna');
    await choose(frame, dropdown(partner, sv.Category), 'Handel');
    await partner.getByRole('button', { name: sv.Save }).click();
    await opened(frame, 'Centrumhandlarna');
    await panelOf(frame, 'Centrumhandlarna').getByRole('button', { name: sv.Close }).click();

    await frame.getByRole('menuitem', { name: sv.NewAgreement }).click();
    const agreement = await opened(frame, sv.NewAgreement);
    await textField(agreement, sv.Agreement).fill('Trygga kvällar');
    await choose(frame, dropdown(agreement, sv.Partner), 'Centrumhandlarna');
    await choose(frame, dropdown(agreement, sv.AgreementState), sv.AgreementSigned);
    await agreement.getByRole('button', { name: sv.Save }).click();
    await agreement.getByText(sv.AgreementContent).first().waitFor();
    await textField(agreement, sv.Purposes).fill('Tryggare kvällar');
    await textField(agreement, sv.Areas).fill('Rapportering till EST');
    for (const [label, date] of [[sv.SignedDate, '2026-02-01'], [sv.ValidFrom, '2026-02-01'], [sv.ValidTo, '2099-02-01']]) await typeDate(agreement, label, date);
    await agreement.getByRole('button', { name: sv.Save }).click();
    await closed(frame, sv.NewAgreement);
    const row = frame.getByRole('row').filter({ has: title(frame, 'Trygga kvällar') });
    expect(await row.innerText()).toContain('2099-02-01');
    expect(await storedItems(host, 'TnAgreements', "State eq 'Tecknad'").then(items => items.filter(item => item.Title === 'Trygga kvällar').length)).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('the filter stands in the address, and narrows to what expires', async () => {
    const { frame, context } = await host.open({ user: 'lasare', path: tabPage() });
    await go(frame, 'cooperation?state=expiring');
    await title(frame, 'Trygg handel i centrum').waitFor();
    expect(await frame.getByRole('rowheader').count()).toBe(1);
    expect(await frame.getByRole('menuitem', { name: sv.NewPartner }).count()).toBe(0);
    await title(frame, 'Trygg handel i centrum').click();
    const panel = await opened(frame, 'Trygg handel i centrum');
    await panel.getByText('Minska snatteri och oro vid entréerna.').waitFor();
    expect(await panel.getByRole('button', { name: sv.Save }).count()).toBe(0);
    await context.close();
  });

  test('P8: for a category without anyone to ask, the coordinator notes that there is no actor; readers see it', async () => {
    const [asked] = await storedItems(host, 'TnAgreements', "State eq 'Tillfrågad'").then(items => items.filter(item => item.Title === 'Arbetsgång vid våld i nära relation'));
    await rest(host, 'samordnare', 'POST', `${listOf('TnAgreements')}/items(${asked.Id})`, { AskedDate: null }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    const { frame, context } = await host.open({ user: 'samordnare', path: tabPage() });
    await go(frame, 'cooperation');
    const name = fill(sv.NoActorTitle, 'Ideella organisationer');
    await pageIn(frame).getByText(fill(sv.KeyActorsWithout, 'Kvinnojouren i området')).waitFor();
    await frame.getByRole('button', { name }).click();
    const dialog = await opened(frame, name);
    await textField(dialog, sv.NoActorReason).fill('Föreningen har lagts ned.');
    await stillness(frame);
    expect(await violationsInThemes(frame)).toEqual([]);
    await dialog.getByRole('button', { name: sv.Save }).click();
    await closed(frame, name);
    await pageIn(frame).getByText('Föreningen har lagts ned.').waitFor();
    await context.close();
  });
});
