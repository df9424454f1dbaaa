/**
 * What the pages ask, against a site with much behind it: the same answer and the same rows looked at as without it.
 * `npm run bench:lists` measures the pages themselves, with 100,000 items.
 */
import { cameraCases } from '../../../src/areas/cameras/lists';
import { agreements, partners } from '../../../src/areas/cooperation/lists';
import { presentAgreements, presentPartners } from '../../../src/areas/cooperation/store';
import { councilMembers, meetings } from '../../../src/areas/council/lists';
import { presentMembers, recentMeetings } from '../../../src/areas/council/store';
import { decisions } from '../../../src/areas/decisions/lists';
import { decisionsQuery } from '../../../src/areas/decisions/store';
import { followUps, measures } from '../../../src/areas/plan/lists';
import { theirsQuery } from '../../../src/areas/plan/mine/store';
import { followUpsQuery, yearQuery } from '../../../src/areas/plan/store';
import { cameraDecisionsOfYear, camerasEnded, followUpsOfYear, meetingsOfYear, plansQuery } from '../../../src/areas/analysis/store';
import { problems } from '../../../src/areas/situation/lists';
import { openProblems } from '../../../src/areas/situation/store';
import type { ListDefinition, Query } from '../../../src/kit/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { login, storeAs } from './sites';

const home = '/sites/trygghet';
const now = new Date().toISOString().slice(0, 10);
const year = Number(now.slice(0, 4));

/** The questions that grow with the years if they are put wrongly. */
const questions: [string, ListDefinition, Query][] = ([
  ['a plan year', measures, yearQuery(year)], ['own measures of the next year', measures, theirsQuery({ login: login('chef.barn') }, year + 1, 'all')],
  ['own open measures of last year', measures, theirsQuery({ login: login('chef.barn') }, year - 1, 'open')], ['a verksamhet\'s open measures of last year', measures, theirsQuery({ department: 2 }, year - 1, 'open')],
  ['three plan years', measures, plansQuery(year)],
  ['measures by number', measures, { where: [{ column: 'Id', is: 'eq', value: [1, 5, 9] }] }], ['a measure\'s follow-ups', followUps, followUpsQuery(5)],
  ['a year\'s follow-ups', followUps, followUpsOfYear(year)], ['open problems', problems, openProblems], ['present partners', partners, presentPartners],
  ['agreements of the present', agreements, presentAgreements(now)], ['recent meetings', meetings, recentMeetings(year)], ['present members', councilMembers, presentMembers],
  ['open cases', cameraCases, { where: [{ column: 'CaseState', is: 'eq', value: ['Utredning', 'Klar för beslut', 'Beslutad', 'I drift'] }] }],
  ['cases ended in the year', cameraCases, camerasEnded(year)], ['a year\'s decisions', decisions, cameraDecisionsOfYear(year)], ['a year\'s meetings', meetings, meetingsOfYear(year)],
  ['decisions on some cases', decisions, decisionsQuery(cameraCases, [1, 2, 3])]
] as [string, unknown, unknown][]) as [string, ListDefinition, Query][];

let servers: LocalServer[];
beforeAll(async () => { servers = await Promise.all([startServer({ demo: true }), startServer({ demo: true, history: 4000 })]); });
afterAll(() => Promise.all(servers.map(server => server.stop())));

test.each(questions)('%s: neither more items nor more rows', async (_what, definition, query) => {
  const [few, many] = await Promise.all(servers.map(async server => {
    await server.control('DELETE', 'log');
    const items = await storeAs(server, home, definition).query(query);
    const log = await server.control<{ rowsScanned: number; rowsVisited: number }[]>('GET', 'log');
    return { items: items.map(({ id }) => id), scanned: log.map(one => one.rowsScanned), visited: log.map(one => one.rowsVisited) };
  }));
  expect(many).toEqual(few);
});
