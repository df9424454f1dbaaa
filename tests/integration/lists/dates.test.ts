/** Dates without time, written and read in sites that stand in other time zones (m365-wire §1). */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { applySetup } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, newSite } from './sites';

// The clocks change in Sweden on 29 March and 25 October, in the United States on 8 March and 1 November 2026.
const days = [
  '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26',
  '2026-10-31', '2026-11-01', '2026-11-02', '2026-01-01', '2026-12-31', '2024-02-29'
];

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

describe.each([
  ['W. Europe Standard Time', '2026-03-28T23:00:00Z'], ['Pacific Standard Time', '2026-03-29T07:00:00Z'], ['UTC', '2026-03-29T00:00:00Z'],
  ['India Standard Time', '2026-03-28T18:30:00Z'], ['Hawaiian Standard Time', '2026-03-29T10:00:00Z']
])('a site in %s', (timeZone, midnight) => {
  let path: string;
  beforeAll(async () => {
    path = await newSite(server, { timeZone });
    const { left } = await applySetup(connectAs(server, path), [targets, sample] as unknown as ListDefinition[]);
    expect(left).toEqual([]);
    const store = createStore(connectAs(server, path), path, sample);
    for (const Day of days) await store.create({ Title: Day, Day });
  });

  it('keeps a date as midnight of its own time', async () => {
    const items = await connectAs(server, path).web.getList(`${path}/Lists/TnSamples`).items.filter('Title eq \'2026-03-29\'')() as { Day: string }[];
    expect(items.map(item => item.Day)).toEqual([midnight]);
  });

  it('gives every date back as it was written, across the clock changes of both continents', async () => {
    const items = await createStore(connectAs(server, path), path, sample).query();
    expect(items.map(item => item.Day)).toEqual(items.map(item => item.Title));
    expect(items).toHaveLength(days.length);
  });

  it('finds just the items of a day, and those before, on and after it', async () => {
    const store = createStore(connectAs(server, path), path, sample);
    for (const day of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
      for (const [is, holds] of [['eq', (a: string) => a === day], ['lt', (a: string) => a < day], ['le', (a: string) => a <= day], ['gt', (a: string) => a > day], ['ge', (a: string) => a >= day]] as const) {
        const found = (await store.query({ where: [{ column: 'Day', is, value: day }] })).map(item => item.Title).sort();
        expect([is, day, found]).toEqual([is, day, days.filter(holds).sort()]);
      }
    }
  });
});

describe('the computer\'s own time zone', () => {
  it.each(['America/Los_Angeles', 'Europe/Stockholm', 'Asia/Tokyo', 'UTC'])('%s changes nothing', zone => {
    const source = join(__dirname, '../../../src/kit/lists/dateOnly.ts');
    const script = `const { fromWire, toWire, boundary, isDate } = await import(${JSON.stringify(source)});
      console.log(JSON.stringify(${JSON.stringify(days)}.map(day => [toWire(day), fromWire(toWire(day)), fromWire(day + 'T00:00:00Z'), boundary(day), isDate(day)])));`;
    const node = join(__dirname, '../../../node_modules/.bin/node');
    const said = execFileSync(node, ['--no-warnings', '--input-type=module', '-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(days.map(day => [
      `${day}T12:00:00Z`, day, day, `${new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`, true
    ]));
  });
});
