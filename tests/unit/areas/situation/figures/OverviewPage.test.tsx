/** The overview before and after there is anything to tell (P12–P14, L6). */
import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import * as strings from 'TrygghetsnavetStrings';
import { SiteProvider } from '../../../../../src/kit/lists';
import type { Site } from '../../../../../src/kit/lists';
import { RouterProvider } from '../../../../../src/kit/ui/router';
import type { Route } from '../../../../../src/kit/ui/router';
import OverviewPage from '../../../../../src/areas/situation/figures/OverviewPage';
import type { OverviewState } from '../../../../../src/areas/situation/figures/useOverview';

let state: OverviewState;
jest.mock('../../../../../src/areas/situation/figures/useOverview', () => ({ useOverview: () => state }));

const nothing: OverviewState = {
  year: 2026, picture: null, deadlines: { policy: { due: '2026-12-31' }, law: {} }, freshness: [{ kind: 'Anmälda brott', fresh: false }, { kind: 'Händelser', fresh: false }, { kind: 'Upplevd otrygghet', fresh: false }],
  standouts: [], problems: [], seasons: [], steps: [false, false, false, false], canWrite: true, error: undefined, refresh: () => undefined
};
const site = { url: 'https://kommun.example', path: '', access: new Map() } as unknown as Site;
const router = { current: (): Route => ({ path: 'situation', query: {} }), go: () => undefined, href: ({ path }: Route) => `#/${path}`, subscribe: () => () => undefined };

function show(values: Partial<OverviewState>): void {
  state = { ...nothing, ...values };
  render(<RouterProvider value={router}><SiteProvider value={site}><OverviewPage /></SiteProvider></RouterProvider>);
}

it('leads the coordinator of an empty site: import, events, problems, lägesbild', () => {
  show({});
  const steps = within(screen.getByRole('region', { name: strings.OverviewSteps })).getAllByRole('listitem');
  expect(steps.map(step => within(step).getByRole('link').getAttribute('href'))).toEqual(['#/situation/imports', '#/situation/events', '#/situation/problems', '#/situation/pictures']);
  expect(screen.queryByText(strings.OverviewStandsOut)).toBeNull();
  expect(screen.getAllByText(strings.OverviewMissing)).toHaveLength(3);
  expect(screen.getByText(strings.OverviewLawNone)).toBeTruthy();
});

it('says which steps are done, and puts the facts first once there are any', () => {
  show({ steps: [true, true, true, false], standouts: [{ text: 'Under 2025 anmäldes 548 brott i Hjo.', path: 'situation/figures', query: { indicator: '1' } }] });
  const [facts, ...rest] = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent);
  expect(facts).toBe(strings.OverviewStandsOut);
  expect(rest).toContain(strings.OverviewSteps);
  expect(screen.getAllByText(strings.OverviewStepDone)).toHaveLength(3);
});

it('leads nobody who may not write, and nobody when all is done', () => {
  show({ canWrite: false });
  expect(screen.queryByText(strings.OverviewSteps)).toBeNull();
  document.body.innerHTML = '';
  show({ steps: [true, true, true, true] });
  expect(screen.queryByText(strings.OverviewSteps)).toBeNull();
});

it('keeps the deadlines of policy and law apart, and says when the law is broken', () => {
  show({ deadlines: { policy: { due: '2026-12-31', done: '2026-10-01' }, law: { last: '2020-01-15', due: '2022-01-15' } } });
  expect(screen.getByText(strings.OverviewPolicy).nextElementSibling?.textContent).toBe('Fastställd 1 oktober 2026.');
  expect(screen.getByText(strings.OverviewLaw).nextElementSibling?.textContent).toBe('Fastställd 15 januari 2020. Skulle ha varit uppdaterad 15 januari 2022.');
});
