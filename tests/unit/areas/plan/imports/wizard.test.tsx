import * as React from 'react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import ImportWizard from '../../../../../src/areas/plan/imports/page/ImportWizard';
import { SiteProvider } from '../../../../../src/kit/lists';
import type { Site } from '../../../../../src/kit/lists';
import * as people from '../../../../../src/kit/lists/people';
import * as store from '../../../../../src/kit/lists/store';
import { maskOf, permission } from '../../../../../src/kit/lists/roles';
import { fill, today } from '../../../../../src/kit/text/format';
import { RouterProvider } from '../../../../../src/kit/ui/router';

setIconOptions({ disableWarnings: true });
// A machine that runs other tests beside is given time.
configure({ asyncUtilTimeout: 8000 });
jest.setTimeout(60_000);
jest.mock('../../../../../src/kit/tables/digest', () => ({ fileDigest: async () => 'd'.repeat(64) }));

const { load } = require('../../../../strings.js') as { load(locale: string): Record<string, string> };
const sv = load('sv-se');
const year = today().slice(0, 4);

const items: Record<string, object[]> = {
  Departments: [{ id: 1, Title: 'Samhällsbyggnad', Ended: false, FormerNames: '' }, { id: 2, Title: 'Socialtjänst', Ended: false, FormerNames: '' }], Partners: [{ id: 3, Title: 'Polisen', Ended: false }],
  Problems: [{ id: 4, Title: 'Klotter i centrum' }], Settings: [], Imports: [], Areas: [],
  Measures: [{ id: 5, Title: 'Vuxna på stan', PlanYear: Number(year), Department: { id: 2, title: 'Socialtjänst' }, Status: 'Pågår', LatestNote: '' }]
};
const saved: unknown[] = [];

beforeEach(() => {
  saved.length = 0;
  items.ActionPlans = items.Decisions = [];
  jest.spyOn(store, 'createStore').mockImplementation(((_sp: unknown, _path: string, definition: { name: string }) => ({
    definition, query: async () => items[definition.name] ?? [], get: async () => undefined, create: async (values: unknown) => { saved.push(values); return {}; }
  })) as never);
  jest.spyOn(people, 'searchPeople').mockImplementation(async (_sp, text) => text === 'Samordnare' ? [{ login: 'i:0#.f|samordnare', name: 'Samordnare', email: '', title: '' }] : []);
});
afterEach(() => { jest.restoreAllMocks(); });

const everything = maskOf(Object.values(permission));
const access = new Map(['Measures', 'Problems', 'Imports', 'ActionPlans', 'Decisions'].map(name => [name, everything]));
const page = { items: [], authors: {}, error: undefined, canImport: true, opened: undefined, open: () => undefined, close: () => undefined, refresh: () => undefined, written: () => undefined };
const router = { current: () => ({ path: 'plan/import/new', query: {} }), go: () => undefined, href: () => '#', subscribe: () => () => undefined };

async function show(): Promise<void> {
  const site = { url: 'https://x', path: '', sp: {}, access, login: '', readAt: 0 } as unknown as Site;
  render(<SWRConfig value={{ provider: () => new Map() }}><RouterProvider value={router}><SiteProvider value={site}><ImportWizard page={page as never} resume={undefined} /></SiteProvider></RouterProvider></SWRConfig>);
  await screen.findByLabelText(sv.PlanImportPaste);
}

const paste = async (html: string): Promise<void> => {
  await act(async () => { fireEvent.paste(screen.getByLabelText(sv.PlanImportPaste), { clipboardData: { getData: (type: string) => type === 'text/html' ? html : 'x' } }); });
};
const press = async (name: string): Promise<void> => { await act(async () => { fireEvent.click(await screen.findByRole('button', { name })); }); };
const at = (step: number, name: string): Promise<HTMLElement> => screen.findByRole('heading', { name: fill(sv.ImportStepOf, step, 6, name) });

describe('the steps of an import', () => {
  test('a pasted table: columns, words and rows as they will be stored; nothing but what was said is kept on the way', async () => {
    await show();
    await paste(readFileSync(join(__dirname, '../../../../data/plans/word.html'), 'utf8').replace(/2026/g, year));
    await at(2, sv.PlanImportStepColumns);
    expect(screen.getByRole('combobox', { name: fill(sv.ImportColumnMeans, 'Insats') })).toHaveTextContent(sv.MeasureTitle);
    await press(sv.PlanImportNext);
    await at(3, sv.PlanImportStepWords);
    expect(screen.getByRole('combobox', { name: /^Rullar på/ })).toHaveTextContent(sv.PlanImportAsNote);
    expect(screen.getByText(fill(sv.PlanImportWordRows, 'Samordnare', 2))).toBeInTheDocument();
    await press(sv.ImportStepPreview);
    await at(4, sv.ImportStepPreview);
    const rows = within(screen.getByRole('list', { name: sv.PlanImportRowsList })).getAllByText(/^Rad \d+$/);
    expect(rows).toHaveLength(3);
    expect(screen.getByText(sv.PlanImportStands)).toBeInTheDocument();
    expect(screen.getAllByText(/Samhällsbyggnad · Klotter i centrum · Samordnare/)).toHaveLength(2);
    expect(screen.getByText(`${fill(sv.PlanImportInColumn, 'Status')} ${fill(sv.PlanImportFaultStatusUnknown, 'Rullar på')}`)).toBeInTheDocument();
    expect(saved).toHaveLength(1);
    expect(JSON.stringify(saved)).not.toContain('Samordnare');
  });

  test('a plan that is decided: told where its year is chosen and before anything is stored; others are not', async () => {
    const decided = { id: 7, Title: `Åtgärdsplan ${year}`, Year: Number(year), State: 'Följs upp', Earlier: false };
    const text = fill(sv.PlanImportDecided, decided.Title);
    items.ActionPlans = [decided, { ...decided, id: 8, Title: 'Tidigare', Year: Number(year) - 1, Earlier: true }, { ...decided, id: 9, Title: 'Utan beslut', Year: Number(year) + 1 }];
    items.Decisions = [{ id: 1, ItemId: 7, Decision: 'Beslutad' }, { id: 2, ItemId: 9, Decision: 'Förankrad' }, { id: 3, ItemId: 8, Decision: 'Beslutad' }];
    await show();
    await screen.findByText(text);
    for (const other of [Number(year) + 1, Number(year) - 1, Number(year)]) {
      fireEvent.click(screen.getByRole('combobox', { name: new RegExp(`^${sv.PlanYear}`), hidden: true }));
      fireEvent.click(await screen.findByRole('option', { name: String(other), hidden: true }));
      if (other === Number(year)) await screen.findByText(text);
      else await waitFor(() => expect(screen.queryByText(/är redan beslutad/)).toBeNull());
    }
    await paste('<table><tr><td>Åtgärd</td><td>Ansvarig</td></tr><tr><td>Nattfotboll</td><td>Samordnare, Okänd Person</td></tr></table>');
    await at(2, sv.PlanImportStepColumns);
    await press(sv.PlanImportNext);
    await at(3, sv.PlanImportStepWords);
    await press(sv.ImportStepPreview);
    await at(4, sv.ImportStepPreview);
    await screen.findByText(text);
    // One owner a measure: the row says that the others are not saved.
    expect(screen.getByText(`${fill(sv.PlanImportInColumn, 'Ansvarig')} ${fill(sv.PlanImportFaultOwnerSeveral, 'Samordnare')}`)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: new RegExp(`^${sv.PlanImportShow}`) })).toHaveTextContent(`${sv.PlanImportShowAll} (1)`);
  });

  test('a table without rows or a column for what is to be done goes no further', async () => {
    await show();
    await paste('<table><tr><td>Mål</td><td>Status</td></tr><tr><td>Trygghet</td><td>Klar</td></tr></table>');
    await at(2, sv.PlanImportStepColumns);
    expect(await screen.findByText(sv.PlanImportNeedsTitle)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: sv.PlanImportNext })).toBeDisabled();
  });

  test('words that are no table are told', async () => {
    await show();
    await paste('<table><tr><td></td></tr></table>');
    expect(await screen.findByText(sv.ImportFaultNoTables)).toBeInTheDocument();
  });
});
