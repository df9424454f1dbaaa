/** EST and safety walks against the local server's lists: what grows is linked, what a half-year came to, and the protocol as a Word file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { loadEstHalf } from '../../../src/areas/situation/est/load';
import { observationAsEvidence, linkPromoted } from '../../../src/areas/situation/est/promote';
import { estBlocks } from '../../../src/areas/situation/est/report';
import { lateTasks, openTasks } from '../../../src/areas/situation/est/store';
import { halfYearOf } from '../../../src/areas/situation/events/periods';
import { estMeetings, estTasks, evidence, problems, walkObservations, walks } from '../../../src/areas/situation/lists';
import { walkBlocks, walkProtocol } from '../../../src/areas/situation/walks/report';
import { loadWalks, observationsOf, toMend } from '../../../src/areas/situation/walks/store';
import type { Access, Site } from '../../../src/kit/lists';
import { isFault, storeOf } from '../../../src/kit/lists';
import { maskOf, permission } from '../../../src/kit/lists/roles';
import { writeDocument } from '../../../src/kit/word';
import { placeAs } from '../lists/sites';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { validationErrors } from '../validate';

jest.setTimeout(120_000);

let server: LocalServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'est-'));
  server = await startServer({ demo: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
});

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date());
const everything: Access = new Map([estMeetings, estTasks, walks, walkObservations].map(({ name }) => [name, maskOf(Object.values(permission))]));
const siteAs = (user: string): Pick<Site, 'sp' | 'path' | 'access'> => ({ ...placeAs(server, '/sites/trygghet', user), access: everything });

describe('what grows', () => {
  test('a task is linked to the problem and the measure it became; again changes nothing', async () => {
    const site = siteAs('samordnare');
    const [task] = await storeOf(site, estTasks).query(openTasks);
    const [problem] = await storeOf(site, problems).query({ limit: 1 });
    const reference = { id: problem.id, title: problem.Title };
    await linkPromoted(site, `estTask:${task.id}`, { problem: reference });
    await linkPromoted(site, `estTask:${task.id}`, { measure: { id: 1, title: '' } });
    const linked = await storeOf(site, estTasks).get(task.id);
    expect([linked?.Problem?.id, linked?.Measure?.id]).toEqual([problem.id, 1]);
    await linkPromoted(site, `estTask:${task.id}`, { problem: reference, measure: { id: 1, title: '' } });
    expect((await storeOf(site, estTasks).get(task.id))?.etag).toBe(linked?.etag);
    for (const nothing of [undefined, 'estTask:99999', 'measure:1', 'walkObservation:99999']) await linkPromoted(site, nothing, { problem: reference });
  });

  test('an observation becomes evidence of its problem, and no second one', async () => {
    const site = siteAs('samordnare');
    const observation = (await storeOf(site, walkObservations).query(toMend)).find(({ Problem }) => !Problem)!;
    const problem = { id: 3, title: '' };
    await linkPromoted(site, `walkObservation:${observation.id}`, { problem });
    await linkPromoted(site, `walkObservation:${observation.id}`, { problem });
    await observationAsEvidence(site, observation, problem);
    const proof = (await storeOf(site, evidence).query({ where: [{ column: 'Problem', is: 'eq', value: 3 }] })).filter(({ Kind }) => Kind === 'Trygghetsvandring');
    expect(proof.filter(({ Title }) => Title.startsWith(observation.Title))).toEqual([expect.objectContaining({ Walk: expect.objectContaining({ id: observation.Walk?.id }), EvidenceDate: expect.stringMatching(/^\d{4}-/) })]);
  });
});

describe('EST of the demo', () => {
  test('has late tasks, and a half-year that adds up', async () => {
    const site = siteAs('chef.samhalle');
    const late = await storeOf(site, estTasks).query(lateTasks(today));
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ DueDate, State }) => State === 'Öppet' && DueDate! < today)).toBe(true);
    const half = (await loadEstHalf(site, halfYearOf(today.slice(0, 7)), today))!;
    expect(half.done + half.open + half.writtenOff).toBe(half.given);
    expect(estBlocks(half)[0].kind).toBe('paragraph');
  });

  test('is closed to readers and councillors: the server says no', async () => {
    for (const user of ['lasare', 'radsledamot', 'registrator']) {
      const refused = await storeOf(siteAs(user), estTasks).query(openTasks).catch(error => error as Error);
      expect(isFault(refused, 'denied') || isFault(refused, 'missing')).toBe(true);
      expect(await loadEstHalf({ ...siteAs(user), access: new Map() }, halfYearOf(today.slice(0, 7)), today)).toBeUndefined();
      expect((await storeOf(siteAs(user), walks).query({})).length).toBeGreaterThan(0);
    }
  });
});

describe('walks as documents', () => {
  test('the protocol is a valid Word file, and so is the part of the lägesbild', async () => {
    const site = siteAs('samordnare');
    for (const walk of await storeOf(site, walks).query({})) {
      const content = walkProtocol({ walk, observations: await storeOf(site, walkObservations).query(observationsOf([walk.id])), municipality: 'Hjo kommun (exempel)', today });
      const file = join(folder, `${walk.id}.docx`);
      writeFileSync(file, Buffer.from(await (await writeDocument(content)).arrayBuffer()));
      expect(validationErrors(file)).toEqual([]);
      // A page or two: no cover, no contents.
      const text = strFromU8(unzipSync(readFileSync(file))['word/document.xml']);
      expect([text.includes('w:val="TOC'), text.includes('CoverFact')]).toEqual([false, true]);
    }
    const data = await loadWalks(site, `${Number(today.slice(0, 4)) - 1}-01-01`, `${today.slice(0, 4)}-12-31`, today);
    const half = await loadEstHalf(site, halfYearOf(today.slice(0, 7)), today);
    const blocks = [{ kind: 'heading' as const, level: 1 as const, text: 'EST' }, ...estBlocks(half), { kind: 'heading' as const, level: 1 as const, text: 'Trygghetsvandringar' }, ...walkBlocks(data)];
    const part = { title: 'Del', organisation: 'Hjo kommun', date: today, status: 'Utkast', sections: [{ blocks }] };
    const file = join(folder, 'part.docx');
    writeFileSync(file, Buffer.from(await (await writeDocument(part)).arrayBuffer()));
    expect(validationErrors(file)).toEqual([]);
  });
});
