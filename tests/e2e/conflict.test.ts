/** Two people change the same measure at once: nobody's words are lost (design.md, "Measures of quality": Lost). */
import type { Frame } from 'playwright-core';
import { changeMeasure, choose, closed, countWrites, dropdown, go, makeMeasure, opened, panelOf, storedItems, storedMeasure, sv, textField, title, touch, update } from './app';
import { startHost } from './browser';
import type { Host, Opened } from './browser';

jest.setTimeout(60000);

let host: Host;
let one: Opened;
let other: Opened;

beforeAll(async () => {
  host = await startHost();
  [one, other] = await Promise.all(['samordnare', 'chef.barn'].map(user => host.open({ user, place: 'team' })));
});
afterAll(async () => { await host?.close(); });

/** Both have the measure's form open, as it stands now. */
async function bothAt(name: string, id: number): Promise<void> {
  await Promise.all([one, other].map(async ({ frame }) => {
    await go(frame, `plan/${id}`);
    await opened(frame, name);
    await textField(panelOf(frame, name), sv.Goal).waitFor();
  }));
}

const save = (frame: Frame, name: string): Promise<void> => panelOf(frame, name).getByRole('button', { name: sv.Save, exact: true }).click();

describe('two at the same measure', () => {
  test('different fields: both changes stand, and nobody is asked', async () => {
    const name = 'Delad åtgärd';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början', Cause: 'Orsak från början' });
    await bothAt(name, id);
    await textField(panelOf(one.frame, name), sv.Goal).fill('Samordnarens mål');
    await textField(panelOf(other.frame, name), sv.Cause).fill('Chefens orsak');
    await save(one.frame, name);
    await closed(one.frame, name);
    await save(other.frame, name);
    await closed(other.frame, name);
    expect(await storedMeasure(host, id)).toMatchObject({ Goal: 'Samordnarens mål', Cause: 'Chefens orsak' });
  });

  test('the same text: both are shown, and both can be kept', async () => {
    const name = 'Omstridd åtgärd';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början' });
    await bothAt(name, id);
    await textField(panelOf(one.frame, name), sv.Goal).fill('Samordnarens mål');
    await textField(panelOf(other.frame, name), sv.Goal).fill('Chefens mål');
    await textField(panelOf(other.frame, name), sv.Place).fill('Chefens plats');
    await save(one.frame, name);
    await closed(one.frame, name);
    const writes = countWrites(other.page);
    await save(other.frame, name);
    const asked = await opened(other.frame, sv.ConflictTitle);
    expect(await storedMeasure(host, id)).toMatchObject({ Goal: 'Samordnarens mål', Place: null });
    expect(await asked.getByRole('radio').count()).toBe(3);
    expect(await asked.innerText()).toMatch(/Chefens mål[^]*Samordnarens mål/);
    await asked.getByText(sv.ConflictBoth).click();
    await asked.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(other.frame, name);
    const stored = await storedMeasure(host, id);
    expect(stored.Goal).toContain('Samordnarens mål');
    expect(stored.Goal).toContain('Chefens mål');
    expect(stored.Place).toBe('Chefens plats');
    expect(writes).toHaveLength(2);
  });

  test('the other\'s text can be kept instead of mine, and mine instead of the other\'s', async () => {
    for (const [choice, wanted] of [[sv.ConflictMine, 'Chefens plats'], [sv.ConflictTheirs, 'Samordnarens plats']] as const) {
      const name = `Plats: ${choice}`;
      const id = await makeMeasure(host, { Title: name, Place: 'Plats från början' });
      await bothAt(name, id);
      await textField(panelOf(one.frame, name), sv.Place).fill('Samordnarens plats');
      await textField(panelOf(other.frame, name), sv.Place).fill('Chefens plats');
      await save(one.frame, name);
      await closed(one.frame, name);
      await save(other.frame, name);
      const asked = await opened(other.frame, sv.ConflictTitle);
      await asked.getByText(`${choice}:`).click();
      await asked.getByRole('button', { name: sv.Save, exact: true }).click();
      await closed(other.frame, name);
      expect((await storedMeasure(host, id)).Place).toBe(wanted);
    }
  });

  test('by keyboard alone: the dialog takes the focus, the choice is made with the arrows, Enter saves', async () => {
    const name = 'Åtgärd vid tangentbordet';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början' });
    await bothAt(name, id);
    await textField(panelOf(one.frame, name), sv.Goal).fill('Samordnarens mål');
    await textField(panelOf(other.frame, name), sv.Goal).fill('Chefens mål');
    await save(one.frame, name);
    await closed(one.frame, name);
    await panelOf(other.frame, name).getByRole('button', { name: sv.Save, exact: true }).press('Enter');
    await opened(other.frame, sv.ConflictTitle);
    const focused = (): Promise<string> => other.frame.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return field.labels?.[0]?.textContent ?? field.textContent ?? '';
    });
    const within = (): Promise<boolean> => other.frame.evaluate(() => document.activeElement?.closest('[role="dialog"], [role="alertdialog"]')?.querySelector('input[type="radio"]') !== null);
    const { keyboard } = other.page;
    for (let presses = 0; presses < 6 && !(await other.frame.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio')); presses++) await keyboard.press('Tab');
    expect(await within()).toBe(true);
    // From whichever is chosen at first, upwards until the other's text is.
    for (let presses = 0; presses < 3 && !(await focused()).startsWith(sv.ConflictTheirs); presses++) await keyboard.press('ArrowUp');
    expect(await focused()).toContain('Samordnarens mål');
    for (let presses = 0; presses < 6 && (await focused()) !== sv.Save; presses++) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await closed(other.frame, name);
    expect((await storedMeasure(host, id)).Goal).toBe('Samordnarens mål');
  });

  test('a quick update against a saved form: what collides is asked, what does not is kept', async () => {
    const name = 'Snabb åtgärd';
    const id = await makeMeasure(host, { Title: name, owner: 'chef.barn', Goal: 'Mål från början' });
    const { frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const row = frame.getByRole('listitem').filter({ has: title(frame, name) });
    await update(row, name);
    await touch(row, sv.Status, sv.StatusDone);
    await textField(row, sv.NoteLabel).fill('Klart enligt mig');

    await go(one.frame, `plan/${id}`);
    const panel = await opened(one.frame, name);
    await choose(one.frame, dropdown(panel, sv.Status), sv.StatusStopped);
    await panel.getByRole('textbox', { name: `${sv.StatusReason} *`, exact: true }).fill('Pengarna är slut');
    await textField(panel, sv.Goal).fill('Samordnarens mål');
    await save(one.frame, name);
    await closed(one.frame, name);

    await row.getByRole('button', { name: sv.Save }).click();
    const asked = await opened(frame, sv.ConflictTitle);
    expect(await asked.innerText()).toContain(sv.StatusStopped);
    await asked.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(frame, sv.ConflictTitle);
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd', Goal: 'Samordnarens mål', LatestNote: 'Klart enligt mig', Progress: 100 });
    await context.close();
  });

  test('Escape and the cross lead back to the form with what was typed, and the next save asks again', async () => {
    const name = 'Åtgärd att tänka över';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början' });
    await bothAt(name, id);
    await textField(panelOf(other.frame, name), sv.Goal).fill('Chefens mål');
    await changeMeasure(host, 'samordnare', id, { Goal: 'Samordnarens mål' });
    for (const leave of [() => other.page.keyboard.press('Escape'), () => panelOf(other.frame, sv.ConflictTitle).getByRole('button', { name: sv.Close }).click()]) {
      await save(other.frame, name);
      await opened(other.frame, sv.ConflictTitle);
      await leave();
      await closed(other.frame, sv.ConflictTitle);
      expect(await textField(panelOf(other.frame, name), sv.Goal).inputValue()).toBe('Chefens mål');
      expect((await storedMeasure(host, id)).Goal).toBe('Samordnarens mål');
    }
    await save(other.frame, name);
    await (await opened(other.frame, sv.ConflictTitle)).getByText(`${sv.ConflictMine}:`).click();
    await panelOf(other.frame, sv.ConflictTitle).getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(other.frame, name);
    expect((await storedMeasure(host, id)).Goal).toBe('Chefens mål');
  });

  test('participants chosen in the same form are saved when the conflict has been settled', async () => {
    const name = 'Åtgärd med medverkande';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början' });
    await bothAt(name, id);
    const panel = panelOf(other.frame, name);
    await textField(panel, sv.Goal).fill('Chefens mål');
    await dropdown(panel, sv.Participants).click();
    await other.frame.getByRole('listbox', { name: sv.Participants }).getByText('Räddningstjänst').click();
    await dropdown(panel, sv.Participants).press('Escape');
    await changeMeasure(host, 'samordnare', id, { Goal: 'Samordnarens mål' });
    await save(other.frame, name);
    const asked = await opened(other.frame, sv.ConflictTitle);
    await asked.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(other.frame, name);
    expect(await storedItems(host, 'TnMeasureDepartments', `MeasureId eq ${id}`)).toHaveLength(1);
  });

  test('giving up keeps what is stored, and writes nothing', async () => {
    const name = 'Övergiven åtgärd';
    const id = await makeMeasure(host, { Title: name, Goal: 'Mål från början' });
    await bothAt(name, id);
    await textField(panelOf(one.frame, name), sv.Goal).fill('Samordnarens mål');
    await textField(panelOf(other.frame, name), sv.Goal).fill('Chefens mål');
    await save(one.frame, name);
    await closed(one.frame, name);
    const writes = countWrites(other.page);
    await save(other.frame, name);
    const asked = await opened(other.frame, sv.ConflictTitle);
    await asked.getByRole('button', { name: sv.ConflictKeepTheirs }).click();
    await closed(other.frame, sv.ConflictTitle);
    expect((await storedMeasure(host, id)).Goal).toBe('Samordnarens mål');
    // The write that met the conflict, and none after it.
    expect(writes).toHaveLength(1);
  });
});
