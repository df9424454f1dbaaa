/** Lägesbilder over HTTP: made with what is carried over, approved in steps that can be taken up, frozen by the server, and told when changed (P14, L4, L6). */
import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisions } from '../../../src/areas/decisions/lists';
import type { DecisionDraft } from '../../../src/areas/decisions/model';
import { decidedBy, standingOf } from '../../../src/areas/decisions/model';
import { ChangedSubject, decisionsQuery, digestOf } from '../../../src/areas/decisions/store';
import { measures } from '../../../src/areas/plan/lists';
import { frozenPath } from '../../../src/areas/reports/frozen';
import { frozenFiles } from '../../../src/areas/reports/lists';
import { pictureSections, pictureSources, pictures } from '../../../src/areas/situation/lists';
import type { Picture } from '../../../src/areas/situation/lists';
import { approve, buildDocument, readPicture } from '../../../src/areas/situation/pictures/approve';
import { decidedContent, decidedFields } from '../../../src/areas/situation/pictures/model';
import { readSnapshot } from '../../../src/areas/situation/pictures/snapshot';
import { createPicture, sectionsOf, sourcesOf } from '../../../src/areas/situation/pictures/store';
import { snapshotName } from '../../../src/kit/documents/freeze';
import type { Reached } from '../../../src/kit/documents/freeze';
import { downloadFile, listFiles, recycleFile, uploadFile } from '../../../src/kit/lists/files';
import { groupNames } from '../../../src/kit/lists/roles';
import type { Site } from '../../../src/kit/lists/site';
import { demoServer } from '../localServer';
import { connectAs, fetchAs, siteAs, storeAs } from '../lists/sites';
import { validationErrors } from '../validate';

jest.setTimeout(120_000);

const path = '/sites/trygghet';
const year = new Date().getFullYear();
const today = `${year}-11-20`;
const draft: DecisionDraft = { Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '§ 40', DecisionDate: `${year}-01-10`, Dnr: `${year}-82`, Decider: '', Delegation: '' };

const server = demoServer();

const place = (user = 'samordnare'): Site => siteAs(server, path, user);
const all = (): Promise<Picture[]> => storeAs(server, path, pictures, 'samordnare').query();
const standing = async (id: number): Promise<string> => {
  const own = await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(pictures, [id]));
  return standingOf(own, await digestOf(decidedContent(await readPicture(place('lasare'), id)), decidedFields)).kind;
};

test('last year\'s of the demo is as it was decided', async () => {
  const last = (await all()).find(({ Year }) => Year === year - 1)!;
  expect(await standing(last.id)).toBe('decided');
});

test('a new one carries texts and sources over, and broken off it is gone on with', async () => {
  const existing = await all();
  const from = existing.find(({ Year }) => Year === year - 1)!;
  const key = crypto.randomUUID();
  const first = await createPicture(place(), { year: year + 1, term: 'Helår', from }, existing, key);
  const again = await createPicture(place(), { year: year + 1, term: 'Helår', from }, existing, key);
  expect(again.id).toBe(first.id);
  expect(first.Title).toBe(`Lägesbild ${year + 1}`);
  const sections = await storeAs(server, path, pictureSections, 'samordnare').query(sectionsOf(first.id));
  expect(sections).toHaveLength(11);
  expect(sections.find(({ Topic }) => Topic === 'crime')?.Text).toMatch(/^Antalet anmälda brott/);
  expect(sections.every(({ Comments }) => Comments === '')).toBe(true);
  expect(await storeAs(server, path, pictureSources, 'samordnare').query(sourcesOf(first.id))).toHaveLength(4);
});

describe('approval', () => {
  let id: number;
  beforeAll(async () => { id = (await all()).find(({ Year }) => Year === year)!.id; });
  const build = (): ReturnType<typeof buildDocument> => buildDocument(place(), measures, id, today, decidedBy(draft));

  test('is refused when someone has changed a text since it was shown: nothing is stored', async () => {
    const built = await build();
    const store = storeAs(server, path, pictureSections, 'chef.barn');
    const [section] = await store.query(sectionsOf(id));
    await store.update(section, { Text: `${section.Text} Ny mening.` });
    await expect(approve(place(), built, draft, crypto.randomUUID())).rejects.toThrow(ChangedSubject);
    expect(await listFiles(place(), frozenFiles)).toEqual([]);
    expect(await standing(id)).toBe('undecided');
  });

  test('broken off between its steps it is taken up: one file of each kind, one decision', async () => {
    const built = await build();
    const key = crypto.randomUUID();
    let reached: Reached = {};
    // The net goes when the second file is on its way.
    let files = 0;
    const sp = connectAs(server, path, 'samordnare', {
      fetch: (input, init) => /AddUsingPath/i.test(String(input)) && (files += 1) > 1 ? Promise.reject(new TypeError('connection lost')) : fetch(input, init)
    });
    await expect(approve({ ...place(), sp }, built, draft, key, { reached, onReached: at => { reached = at; } })).rejects.toThrow();
    expect(reached).toMatchObject({ file: `Lägesbild ${year}.docx` });
    expect(await standing(id)).toBe('undecided');
    const approved = await approve(place(), built, draft, key, { reached, onReached: at => { reached = at; } });
    await approve(place(), built, draft, key, { reached });
    expect(approved).toMatchObject({ State: 'Fastställd', ApprovedBy: 'Kommunstyrelsen', ApprovedOn: `${year}-01-10`, Paragraph: '40', Dnr: `${year}-82`, FileName: `Lägesbild ${year}.docx` });
    expect((await listFiles(place(), frozenFiles)).map(({ name }) => name).sort()).toEqual([`Lägesbild ${year}.docx`, `Lägesbild ${year}.json`]);
    expect(await storeAs(server, path, decisions, 'lasare').query(decisionsQuery(pictures, [id]))).toHaveLength(1);
    expect(await standing(id)).toBe('decided');
  });

  test('freezes a valid document, and beside it the same texts and figures as data', async () => {
    const name = `Lägesbild ${year}.docx`;
    const file = await downloadFile(place('lasare'), frozenPath(place(), name));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const written = join(tmpdir(), `lagesbild-${process.pid}.docx`);
    writeFileSync(written, bytes);
    if (process.env.KEEP_DOCUMENT) writeFileSync(process.env.KEEP_DOCUMENT, bytes);
    expect(validationErrors(written)).toEqual([]);
    const text = strFromU8(unzipSync(bytes)['word/document.xml']).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const told of ['Fastställd', 'Metod och källor', 'Bortvalda källor', 'Sociala medier', 'Från problem till underlag', 'P-1 ', 'U-1 ', 'O-1 ', 'Siffrornas källor']) expect(text).toContain(told);
    const snapshot = readSnapshot(await (await downloadFile(place('lasare'), frozenPath(place(), snapshotName(name)))).text())!;
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    expect(snapshot.file).toEqual({ name, sha256: digest });
    expect(snapshot.sections.find(({ topic }) => topic === 'planning')?.text).toMatch(/folkhälsoplanen/);
    expect(snapshot.figures.length).toBeGreaterThan(10);
    // Small counts of events are hidden in what leaves the building.
    const byArea = snapshot.figures.find(({ caption }) => caption === 'Händelser per område')!;
    expect(byArea.rows.flatMap(row => row.slice(1)).every(cell => cell === '..' || cell === '0' || Number(cell) >= 5)).toBe(true);
  });

  test('nobody changes or removes a frozen file', async () => {
    const frozen = frozenPath(place(), `Lägesbild ${year}.docx`);
    // The demo's coordinator owns the site; one who is a coordinator and no more may add.
    const groups = `${server.url}${path}/_api/web/sitegroups/getbyname('${encodeURIComponent(groupNames.coordinator)}')/users`;
    const joined = await fetchAs('administrator')(groups, {
      method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify({ LoginName: 'i:0#.f|membership|chef.kultur@kommun.example' })
    });
    expect(joined.ok).toBe(true);
    for (const user of ['chef.kultur', 'chef.barn', 'beslutsfattare']) await expect(recycleFile(place(user), frozen)).rejects.toMatchObject({ kind: 'denied' });
    const [file] = await listFiles(place(), frozenFiles);
    await uploadFile(place('chef.kultur'), frozenFiles, { name: 'En till.docx', content: new Blob(['x']) });
    await expect(storeAs(server, path, frozenFiles, 'chef.kultur').update(file.item, { Title: 'Ändrad' })).rejects.toMatchObject({ kind: 'denied' });
  });

  test.each([
    ['a text', async () => { const store = storeAs(server, path, pictureSections, 'samordnare'); const [item] = await store.query(sectionsOf(id)); return [item.Text, (Text: string) => store.get(item.id).then(now => store.update(now!, { Text }))] as const; }],
    ['a source', async () => { const store = storeAs(server, path, pictureSources, 'samordnare'); const [item] = await store.query(sourcesOf(id)); return [item.Limits, (Limits: string) => store.get(item.id).then(now => store.update(now!, { Limits }))] as const; }]
  ])('%s that is changed in the list afterwards is told; changed back it is as decided', async (_what, prepare) => {
    const [before, change] = await prepare();
    await change('Något annat.');
    expect(await standing(id)).toBe('changed');
    await change(before);
    expect(await standing(id)).toBe('decided');
  });

  test('comments are about the work, and change nothing that was decided', async () => {
    const store = storeAs(server, path, pictureSections, 'samordnare');
    const [item] = await store.query(sectionsOf(id));
    await store.update(item, { Comments: 'Till nästa år.' });
    expect(await standing(id)).toBe('decided');
  });
});
