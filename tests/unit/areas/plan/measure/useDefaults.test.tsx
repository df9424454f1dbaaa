/** What a chosen problem, indicator or owner fills in the form, and when it does not (P32, P33). */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import { SWRConfig } from 'swr';
import type { ItemForm } from '../../../../../src/kit/forms/useItemForm';
import { SiteProvider, connect } from '../../../../../src/kit/lists';
import type { Site } from '../../../../../src/kit/lists';
import { LanguageProvider } from '../../../../../src/kit/ui/language';
import { measures } from '../../../../../src/areas/plan/lists';
import type { Measure } from '../../../../../src/areas/plan/lists';
import { noTies, toForm } from '../../../../../src/areas/plan/measure/formModel';
import type { MeasureFormValues } from '../../../../../src/areas/plan/measure/formModel';
import { useDefaults } from '../../../../../src/areas/plan/measure/useDefaults';
import type { ProblemParts } from '../../../../../src/areas/plan/measure/proposals';
import type { NewestFigure } from '../../../../../src/areas/situation';
import { cause, evidence, problem } from '../../situation/problems/given';
import { measure } from '../sample';

const crimes = { id: 3, title: 'Anmälda brott' };
const parts: Record<number, ProblemParts> = {
  1: { problem: problem(1, { Area: { id: 8, title: 'Centrum' }, SeasonFrom: 4, SeasonTo: 9 }), causes: [cause(11, { Title: 'Mörkt' })], evidence: [evidence(1, { Indicator: crimes })] },
  2: { problem: problem(2, { Area: { id: 9, title: 'Parken' } }), causes: [], evidence: [] }
};
const figure: NewestFigure = { value: 93.25, period: '2025', until: '2025-12', counted: true, unit: '', preliminary: false, source: '' };
const build = { id: 2, title: 'Samhällsbyggnad' };

const earlier = [{ Id: 1, Title: 'x', PlanYear: 2026, Department: { Id: 2, Title: 'Samhällsbyggnad' } }];
const sp = connect('https://kommun.example/sites/a', {
  fetch: (async () => new Response(JSON.stringify({ value: earlier }), { status: 200, headers: { 'Content-Type': 'application/json' } })) as typeof fetch
});
const site: Site = { url: 'https://kommun.example/sites/a', path: '/sites/a', sp, access: new Map(), login: 'x', readAt: 0 };

let values: MeasureFormValues;
let choose: (part: Partial<MeasureFormValues>) => void;
let take: () => void;

const Form: React.FC<{ item?: Measure; restored?: Partial<MeasureFormValues> }> = ({ item, restored }) => {
  const [typed, setTyped] = React.useState(() => toForm(item, 2026, noTies, 'sv-SE'));
  // As the form itself does: a draft is put in after the first drawing.
  React.useEffect(() => { if (restored) setTyped(now => ({ ...now, ...restored })); }, []);
  values = typed;
  choose = part => act(() => setTyped(now => ({ ...now, ...part })));
  const form = { values: typed, restored: restored !== undefined, fill: (part: Partial<MeasureFormValues>) => Object.keys(part).length > 0 && setTyped(now => ({ ...now, ...part })) } as unknown as ItemForm<typeof measures, MeasureFormValues>;
  const offered = useDefaults(form, item, { parts: parts[typed.Problem?.id ?? 0], figure: typed.IndicatorItem && figure, departments: [build] });
  take = () => act(offered.take);
  return null;
};

const show = (props: React.ComponentProps<typeof Form>): void => {
  render(<SWRConfig value={{ provider: () => new Map() }}><LanguageProvider value="sv-SE"><SiteProvider value={site}><Form {...props} /></SiteProvider></LanguageProvider></SWRConfig>);
};

const one = { id: 1, title: 'Problem 1' };
const two = { id: 2, title: 'Problem 2' };

it('a new measure takes area, cause, indicator, baseline and season from its problem, and others from the next one', () => {
  show({});
  choose({ Problem: one });
  expect(values).toMatchObject({ Area: { id: 8 }, CauseItem: { id: 11 }, IndicatorItem: crimes, Baseline: '93,3', SeasonFrom: '4', SeasonTo: '9' });
  choose({ Problem: two });
  expect(values).toMatchObject({ Area: { id: 9 }, CauseItem: undefined, IndicatorItem: undefined, Baseline: '', SeasonFrom: '', SeasonTo: '' });
  choose({ Area: { id: 7, title: 'Eget' }, Baseline: '5', Problem: one });
  expect(values).toMatchObject({ Area: { id: 7 }, Baseline: '5', CauseItem: { id: 11 } });
});

it('a stored measure stands as it is when it is opened, and takes what it lacks when asked to', () => {
  show({ item: measure(1, { Problem: one, Cause: 'Egna ord', Owner: { id: 5, title: 'Chef', email: '', login: '' }, Department: undefined }) });
  expect(values).toMatchObject({ Area: undefined, CauseItem: undefined, Baseline: '', Department: undefined });
  take();
  expect(values).toMatchObject({ Area: { id: 8 }, CauseItem: undefined, Cause: 'Egna ord', IndicatorItem: crimes, SeasonFrom: '4' });
});

it('a draft that is taken up stands as it was typed', () => {
  show({ restored: { Problem: one, Title: 'Utkast' } });
  expect(values).toMatchObject({ Title: 'Utkast', Area: undefined, CauseItem: undefined, SeasonFrom: '' });
  choose({ Problem: two });
  expect(values.Area).toMatchObject({ id: 9 });
});

it('an owner brings the verksamhet of earlier measures, where none is chosen', async () => {
  show({});
  choose({ Owner: { id: 5, title: 'Chef', email: '', login: '' } });
  await act(async () => { await new Promise(done => setTimeout(done, 60)); });
  expect(values.Department).toEqual(build);
});
