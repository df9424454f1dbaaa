/** Mina åtgärder as it is drawn: order, one sentence, one touch that says both, and an open form that follows what others save (P22). */
import * as React from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import * as strings from 'TrygghetsnavetStrings';
import { MyMeasures } from '../../../../src/areas/plan/mine/MyMeasures';
import { owed, sortOut } from '../../../../src/areas/plan/mine/model';
import type { MineState } from '../../../../src/areas/plan/mine/useMine';
import type { Measure } from '../../../../src/areas/plan/lists';
import { SiteProvider, connect } from '../../../../src/kit/lists';
import type { Site } from '../../../../src/kit/lists';
import { fill, today } from '../../../../src/kit/text/format';
import { RouterProvider } from '../../../../src/kit/ui/router';
import type { Route } from '../../../../src/kit/ui/router';
import { measure } from './sample';

const login = 'i:0#.f|membership|chef.barn@kommun.example';
const me = { id: 3, title: 'Verksamhetschef barn', email: '', login };
const year = Number(today().slice(0, 4));
const all = { High: '2147483647', Low: '4294967295' };
const reading = { High: '0', Low: '1' };
const router = { current: (): Route => ({ path: '', query: {} }), go: () => undefined, href: ({ path }: Route) => `#/${path}`, subscribe: () => () => undefined };
const siteWith = (mask: object): Site => ({
  url: 'https://kommun.example', path: '', sp: connect('https://kommun.example', { fetch: () => new Promise(() => undefined) }), access: new Map([['Measures', mask]]), login, readAt: 0
}) as unknown as Site;

const late = measure(1, { Title: 'Sen', Owner: me, PlanYear: year, EndDate: `${year - 1}-12-31`, FollowedUp: today(), Progress: 40 });
const calm = measure(2, { Title: 'Lugn', Owner: me, PlanYear: year, EndDate: `${year}-12-31`, FollowedUp: today() });
const done = measure(3, { Title: 'Klar', Owner: me, PlanYear: year, Status: 'Genomförd' });
const nobodys = measure(4, { Title: 'Ingens', PlanYear: year, FollowedUp: today() });
const next = measure(5, { Title: 'Nästa', Owner: me, PlanYear: year + 1 });

function Page({ items, mask = all }: { items: readonly Measure[]; mask?: object }): React.ReactElement {
  const mine = sortOut(items, { login }, year, today());
  const state: MineState = { mine, owed: owed(mine, today()), year, error: undefined, refresh: () => undefined, keep: () => undefined };
  return (
    <SWRConfig value={{ provider: () => new Map() }}>
      <RouterProvider value={router}><SiteProvider value={siteWith(mask)}><MyMeasures state={state} whose={{ login }} /></SiteProvider></RouterProvider>
    </SWRConfig>
  );
}

const every = [calm, done, nobodys, next, late];
const row = (name: string): HTMLElement => screen.getByRole('link', { name }).closest('li')!;
const opened = async (name: string): Promise<HTMLElement> => {
  fireEvent.click(within(row(name)).getByRole('button', { name: fill(strings.MineUpdateOf, name) }));
  await within(row(name)).findByRole('radiogroup', { name: strings.Progress });
  return row(name);
};

beforeEach(() => {
  window.localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

it('says what is owed, stands late first, and has proposals, what nobody owns and what is closed apart', () => {
  render(<Page items={every} />);
  expect(screen.getByText(/^1 av dina 2 öppna åtgärder behöver uppdateras: 1 är försenad\. 1 åtgärd/)).toBeTruthy();
  const titles = (label: string): (string | null)[] => within(screen.getByRole('list', { name: label })).getAllByRole('link').map(({ textContent }) => textContent);
  expect(titles(strings.OwnMeasures)).toEqual(['Sen', 'Lugn']);
  expect(titles(strings.MineUnowned)).toEqual(['Ingens']);
  expect(titles(fill(strings.MineNext, year + 1))).toEqual(['Nästa']);
  expect(screen.queryByRole('link', { name: 'Klar' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: fill(strings.MineClosed, 1) }));
  expect(titles(fill(strings.MineClosed, 1))).toEqual(['Klar']);
});

it('is ready for the note, and one touch on 100 % says that it is done', async () => {
  render(<Page items={every} />);
  const part = await opened('Sen');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  const checked = (): (string | null)[] => within(part).getAllByRole('radio', { checked: true }).map(radio => radio.parentElement!.textContent);
  expect(checked()).toEqual([strings.StatusOngoing]);
  fireEvent.click(within(part).getByRole('radio', { name: '100 %' }));
  expect(checked()).toEqual([strings.StatusDone, '100 %']);
  fireEvent.click(within(part).getByRole('radio', { name: strings.StatusPaused }));
  expect(within(part).getByRole('textbox', { name: strings.StatusReason })).toBeTruthy();
});

it('lets an open form follow what others save, and says where both have changed the same', async () => {
  const { rerender } = render(<Page items={every} />);
  const part = await opened('Sen');
  fireEvent.change(document.activeElement!, { target: { value: 'Min notering' } });
  await act(async () => { rerender(<Page items={every.map(item => item.id === 1 ? { ...late, Progress: 75, etag: '"2"', modified: '2030-01-01T00:00:00Z' } : item)} />); });
  expect(within(part).getByRole<HTMLInputElement>('radio', { name: '75 %' }).checked).toBe(true);
  expect(within(part).getByDisplayValue('Min notering')).toBeTruthy();
  await act(async () => { rerender(<Page items={every.map(item => item.id === 1 ? { ...late, LatestNote: 'Deras', etag: '"3"', modified: '2030-01-02T00:00:00Z' } : item)} />); });
  expect(await within(part).findByText(fill(strings.MineDisputed, 'Senaste notering'))).toBeTruthy();
});

it('chooses several, and shows nothing that changes anything to those who may not', async () => {
  const { unmount } = render(<Page items={every} />);
  fireEvent.click(screen.getByRole('button', { name: strings.MineTogether }));
  const form = await screen.findByRole('form', { name: strings.MineTogether });
  fireEvent.click(screen.getByRole('checkbox', { name: fill(strings.MineChoose, 'Sen') }));
  expect(within(form).getByText(strings.MineChosenOne)).toBeTruthy();
  fireEvent.click(within(form).getByRole('button', { name: strings.MineChooseAll }));
  expect(within(form).getByText(fill(strings.MineChosenMany, 4))).toBeTruthy();
  expect(within(form).getByRole<HTMLButtonElement>('button', { name: fill(strings.MineSaveChosen, 4) }).disabled).toBe(true);
  fireEvent.click(within(form).getByRole('radio', { name: strings.StatusOngoing }));
  expect(within(form).getByRole<HTMLButtonElement>('button', { name: fill(strings.MineSaveChosen, 4) }).disabled).toBe(false);
  unmount();
  render(<Page items={every} mask={reading} />);
  expect(screen.queryByRole('button', { name: strings.MineTogether })).toBeNull();
  expect(screen.queryByRole('button', { name: fill(strings.MineUpdateOf, 'Sen') })).toBeNull();
  expect(screen.queryByRole('button', { name: fill(strings.MineTakeOnOf, 'Ingens') })).toBeNull();
});
