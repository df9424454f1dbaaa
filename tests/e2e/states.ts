/** Walks the app through its pages, tabs, dialogs and messages, in one document, and calls on the way. */
import type { Frame, Page } from 'playwright-core';
import { changeMeasure, choose, chooseTab, closed, dropdown, en, fill, go, makeMeasure, opened, panelOf, sv, textField, title, touch, typeDate, update, year } from './app';
import type { Host } from './browser';

export interface Walk { host: Host; page: Page; frame: Frame; lang: 'sv-se' | 'en-us'; }

export async function walk({ host, page, frame, lang }: Walk, visit: (state: string) => Promise<void>): Promise<void> {
  const texts = lang === 'sv-se' ? sv : en;
  const name = `Ljus vid gångvägen ${lang} ${page.viewportSize()?.width}`;
  const id = await makeMeasure(host, { Title: name, owner: 'samordnare', Goal: 'Tio lampor', Status: 'Pågår', Cause: 'Mörkt' });
  await changeMeasure(host, 'samordnare', id, { Goal: 'Tolv lampor', EndDate: `${year}-12-01T12:00:00Z` });

  await go(frame, 'plan');
  // What the app read before the measure was made it still holds.
  await page.reload();
  await title(frame, name).waitFor();
  await visit('the plan');
  await go(frame, 'plan?text=ingenting');
  await frame.getByText(texts.NothingMatches).waitFor();
  await visit('the plan, nothing found');
  await go(frame, `plan?year=${year - 2}`);
  await frame.getByText(fill(texts.PlanEmpty, year - 2)).waitFor();
  await visit('the plan, empty');

  await go(frame, `plan/${id}`);
  const panel = await opened(frame, name);
  await textField(panel, texts.Goal).waitFor();
  await visit('a measure, its fields');
  await chooseTab(frame, panel, texts.TabFollowUps, texts.MeasureMoreTabs);
  await panel.getByText(texts.NoFollowUps).waitFor();
  await panel.getByRole('button', { name: texts.FollowUpAdd }).click();
  await panel.getByText(texts.Required).waitFor();
  await textField(panel, texts.FollowUpSentence).fill('Samtal med 19850709-9805');
  await panel.getByText(texts.Personnummer).waitFor();
  await visit('a measure, its follow-ups with a warning');
  await chooseTab(frame, panel, texts.TabHistory, texts.MeasureMoreTabs);
  await panel.getByText(texts.HistoryCreated).waitFor();
  await visit('a measure, its history');

  await chooseTab(frame, panel, texts.TabDetails, texts.MeasureMoreTabs);
  await textField(panel, texts.Goal).fill('Mina lampor');
  await textField(panel, texts.Place).fill('Min plats');
  await changeMeasure(host, 'chef.barn', id, { Goal: 'Andras lampor', Place: 'Andras plats' });
  await panel.getByRole('button', { name: texts.Save, exact: true }).click();
  const asked = await opened(frame, texts.ConflictTitle);
  await visit('the conflict dialog');
  await asked.getByRole('button', { name: texts.ConflictKeepTheirs }).click();
  await closed(frame, texts.ConflictTitle);

  await go(frame, 'plan/new');
  const proposal = await opened(frame, texts.NewMeasure);
  await visit('a proposal');
  await proposal.getByRole('button', { name: texts.AllFields }).click();
  await typeDate(proposal, texts.EndDate, 'i vår');
  await textField(proposal, texts.Progress).fill('120');
  await choose(frame, dropdown(proposal, texts.Status), texts.StatusPaused);
  await proposal.getByRole('button', { name: texts.Propose }).click();
  await proposal.getByText(texts.Required).waitFor();
  await visit('a proposal with faults');
  await page.reload();
  await opened(frame, texts.NewMeasure);
  await proposal.getByText(texts.DraftRestored).waitFor();
  await visit('a proposal restored from its draft');
  await proposal.getByRole('button', { name: texts.DraftDiscard }).click();
  await page.route(url => /TnMeasures'?\)\/items$/i.test(decodeURIComponent(url.pathname)), route => route.request().method() === 'POST'
    ? route.fulfill({ status: 500, contentType: 'text/plain', body: 'x' }) : route.fallback());
  await textField(proposal, texts.MeasureTitle).fill('Sparas inte');
  await proposal.getByRole('button', { name: texts.Propose }).click();
  await proposal.getByText(texts.DraftKept).waitFor();
  await visit('a proposal that could not be saved');
  await proposal.getByRole('button', { name: texts.Cancel }).click();
  await closed(frame, texts.NewMeasure);
  await go(frame, 'plan/99999');
  await frame.getByText(texts.MeasureMissing).waitFor();
  await visit('a measure that is gone');

  await go(frame, 'cooperation');
  await title(frame, 'Trygg handel i centrum').waitFor();
  await visit('cooperation');
  await go(frame, 'cooperation?text=ingenting');
  await frame.getByText(texts.NothingMatchesFilter).waitFor();
  await visit('cooperation, nothing found');
  await go(frame, 'cooperation/partner/new');
  const partner = await opened(frame, texts.NewPartner);
  await partner.getByRole('button', { name: texts.Save }).click();
  await partner.getByText(texts.Required).first().waitFor();
  await visit('a partner with faults');
  await go(frame, 'cooperation/agreement/1');
  const agreement = await opened(frame, 'Trygg handel i centrum');
  await textField(agreement, texts.Purposes).waitFor();
  await visit('an agreement');
  await agreement.getByRole('tab', { name: texts.TabHistory }).click();
  await agreement.getByText(texts.HistoryCreated).waitFor();
  await visit('an agreement, its history');

  await go(frame, 'cameras');
  await title(frame, 'Högstadieskolans gård').waitFor();
  await visit('camera cases');
  await go(frame, 'cameras/3');
  const camera = await opened(frame, 'Högstadieskolans gård');
  await textField(camera, texts.CasePurpose).waitFor();
  await visit('a camera case and its gates');
  await camera.getByRole('tab', { name: texts.TabDecision }).click();
  await camera.getByRole('button', { name: texts.DecisionSave }).click();
  await camera.getByText(texts.Required).first().waitFor();
  await visit('a decision with faults');

  await go(frame, 'settings');
  await frame.getByText(texts.HealthGood).waitFor();
  await visit('settings');
  await go(frame, 'finns-inte');
  await frame.getByText(texts.PageNotFound).waitFor();
  await visit('no such page');

  await go(frame, '');
  const row = frame.getByRole('listitem').filter({ has: title(frame, name) }).first();
  await row.waitFor();
  await visit('the start page');
  await update(row, name, texts);
  await touch(row, texts.Status, texts.StatusPaused);
  await row.getByRole('button', { name: texts.Save }).click();
  await row.getByText(texts.ReasonMissing).waitFor();
  await visit('a status without its reason');
  await textField(row, texts.StatusReason).fill('Väntar');
  await row.getByRole('button', { name: texts.Save }).click();
  await row.getByText(texts.Saved).waitFor();
  await visit('a status saved');
  await page.route(url => url.pathname.includes('/_api/'), route => route.fulfill({ status: 500, contentType: 'text/plain', body: 'x' }));
  await page.reload();
  await frame.getByRole('button', { name: texts.TryAgain }).waitFor();
  await visit('SharePoint out of order');
  await page.unroute(() => true);
  expect(await panelOf(frame, name).count()).toBe(0);
}
