/** The start page for a head of department: own measures, changed in place (design.md, "The first ten seconds"; P22). */
import { changeMeasure, countWrites, fill, makeMeasure, opened, storedItems, storedMeasure, sv, textField, title, touch, update } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('the start page of a head', () => {
  test('P22: the status of an own measure is changed in three clicks and one write, and can be undone', async () => {
    const id = await makeMeasure(host, { Title: 'Egen åtgärd', owner: 'chef.barn' });
    const { page, frame, context, problems } = await host.open({ user: 'chef.barn', place: 'team' });
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Egen åtgärd') });
    await row.waitFor();
    await frame.evaluate(() => {
      (window as unknown as { clicks: number }).clicks = 0;
      document.addEventListener('click', event => { if (event.isTrusted) (window as unknown as { clicks: number }).clicks += 1; }, true);
    });
    const writes = countWrites(page);
    await update(row, 'Egen åtgärd');
    await touch(row, sv.Status, sv.StatusDone);
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await frame.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(3);
    expect(writes).toHaveLength(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd', Progress: 100, FollowedUp: expect.stringMatching(/^\d{4}-/) });

    await row.getByRole('button', { name: sv.Undo }).click();
    await row.getByText(sv.Saved).waitFor({ state: 'detached' });
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår', Progress: 10, FollowedUp: null });
    expect(writes).toHaveLength(2);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a paused measure without a reason is refused at its field and not sent', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd att pausa', owner: 'chef.barn' });
    const { page, frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Åtgärd att pausa') });
    const writes = countWrites(page);
    await update(row, 'Åtgärd att pausa');
    await touch(row, sv.Status, sv.StatusPaused);
    await textField(row, sv.NoteLabel).fill('Väntar på beslut');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.ReasonMissing).waitFor();
    const reason = textField(row, sv.StatusReason);
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    const described = await reason.evaluate(field => (field.getAttribute('aria-describedby') ?? '').split(' ').map(part => document.getElementById(part)?.textContent ?? '').join(' '));
    expect(described).toContain(sv.ReasonMissing);
    expect(writes).toEqual([]);
    await reason.fill('Avtalet är inte klart');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pausad', StatusReason: 'Avtalet är inte klart', LatestNote: 'Väntar på beslut' });
    await context.close();
  });

  test('a note that looks like a personnummer is warned of, and the writer decides', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd att notera om', owner: 'chef.barn' });
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Åtgärd att notera om') });
    await update(row, 'Åtgärd att notera om');
    const note = textField(row, sv.NoteLabel);
    // A number that Skatteverket publishes for tests.
    await note.fill('Samtal med 19850709-9805 i dag');
    await row.getByText(fill(sv.PersonalDataFound, `${sv.Personnummer} (19850709-9805)`)).waitFor();
    await note.fill('Samtal med vårdnadshavare i dag');
    await row.getByText(sv.Personnummer).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ LatestNote: 'Samtal med vårdnadshavare i dag', Status: 'Pågår' });
    await context.close();
  });

  test('P22: a follow-up is added to a measure and moves its state along', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd att följa upp', owner: 'chef.barn' });
    const { frame, context, problems } = await host.open({ user: 'chef.barn', place: 'team' });
    await title(frame, 'Åtgärd att följa upp').click();
    const panel = await opened(frame, 'Åtgärd att följa upp');
    await panel.getByRole('tab', { name: sv.TabFollowUps }).click();
    await panel.getByText(sv.NoFollowUps).waitFor();
    await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    await panel.getByText(sv.Required).waitFor();
    await textField(panel, sv.FollowUpSentence).fill('Hälften av klasserna är klara.');
    await textField(panel, sv.Progress).fill('50');
    await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    await panel.getByRole('listitem').filter({ hasText: 'Hälften av klasserna är klara.' }).waitFor();
    expect(await textField(panel, sv.FollowUpSentence).inputValue()).toBe('');
    const entries = await storedItems(host, 'TnFollowUps', `MeasureId eq ${id}`);
    expect(entries).toMatchObject([{ Title: 'Hälften av klasserna är klara.', Progress: 50, Status: 'Pågår' }]);
    expect(await storedMeasure(host, id)).toMatchObject({ Progress: 50, LatestNote: 'Hälften av klasserna är klara.', FollowedUp: entries[0].FollowUpDate });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('an own measure that somebody else has finished meanwhile is met, not written over', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd som hinner ändras', owner: 'chef.barn' });
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Åtgärd som hinner ändras') });
    await update(row, 'Åtgärd som hinner ändras');
    await textField(row, sv.NoteLabel).fill('Min notering');
    await changeMeasure(host, 'samordnare', id, { Goal: 'Samordnarens mål' });
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ LatestNote: 'Min notering', Goal: 'Samordnarens mål' });
    await context.close();
  });
});
