/** Document libraries: set up at run time, installed from XML, filled and emptied through the kit. */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, placeAs } from './sites';
import { isFault, storeOf } from '../../../src/kit/lists';
import { downloadFile, listFiles, recycleFile, uploadFile } from '../../../src/kit/lists/files';
import { applySetup, planSetup, readSite } from '../../../src/kit/lists/setup';
import { allLists } from '../../../src/areas/lists';
import { reports } from '../../../src/areas/reports';

jest.setTimeout(120_000);

const library = reports;
const only = [library] as unknown as Parameters<typeof applySetup>[1];
const bytes = (size: number, fill = 'a'): Blob => new Blob([fill.repeat(size)]);
let server: LocalServer;

describe('a library made at run time', () => {
  beforeAll(async () => { server = await startServer(); });
  afterAll(async () => { await server.stop(); });

  test('stands at the root, as defined, and a second run finds nothing to do', async () => {
    const { sp } = placeAs(server, '/sites/trygghet');
    const outcome = await applySetup(sp, allLists);
    expect(outcome).toMatchObject({ left: [], obstacles: [], failed: undefined });
    const list = await sp.web.getList('/sites/trygghet/TnReports').select('BaseTemplate', 'Title', 'EnableVersioning', 'EnableFolderCreation')() as unknown as Record<string, unknown>;
    expect(list).toMatchObject({ BaseTemplate: 101, Title: 'Rapporter', EnableVersioning: true, EnableFolderCreation: false });
    expect(planSetup(only, await readSite(sp, only)).steps).toEqual([]);
  });
});

describe('the library of the demo, installed from the package\'s XML', () => {
  beforeAll(async () => { server = await startServer({ demo: true }); });
  afterAll(async () => { await server.stop(); });

  test('equals what set-up at run time makes: nothing differs', async () => {
    const { sp } = placeAs(server, '/sites/trygghet');
    expect(planSetup(allLists, await readSite(sp, allLists))).toEqual({ steps: [], obstacles: [] });
  });

  test('a file goes in with its columns, is listed, read and recycled', async () => {
    const site = placeAs(server, '/sites/trygghet', 'samordnare');
    const stored = await uploadFile(site, library, { name: 'Årsanalys 100 % #1 & mer.docx', content: bytes(20), values: { Title: 'Årsanalys', DocumentType: 'Årsanalys', Year: 2026 } });
    expect(stored).toMatchObject({ name: 'Årsanalys 100 % #1 & mer.docx', path: '/sites/trygghet/TnReports/Årsanalys 100 % #1 & mer.docx', bytes: 20 });
    expect(stored.item).toMatchObject({ Title: 'Årsanalys', Year: 2026, Sharing: 'Internt', DocumentStatus: 'Utkast' });
    const listed = await listFiles(site, library, { where: [{ column: 'Year', is: 'eq', value: 2026 }], orderBy: [{ column: 'Id', descending: true }] });
    expect(listed).toMatchObject([{ name: stored.name, path: stored.path, bytes: 20, item: { id: stored.item.id } }]);
    expect(await (await downloadFile(site, stored.path)).text()).toBe('a'.repeat(20));
    await recycleFile(site, stored.path);
    await recycleFile(site, stored.path);
    expect(await listFiles(site, library, {})).toEqual([]);
  });

  test('nothing is overwritten: a taken name gets a number', async () => {
    const site = placeAs(server, '/sites/trygghet', 'samordnare');
    const names: string[] = [];
    for (const fill of ['a', 'b', 'c']) names.push((await uploadFile(site, library, { name: 'Plan.docx', content: bytes(5, fill), values: {} })).name);
    expect(names).toEqual(['Plan.docx', 'Plan (2).docx', 'Plan (3).docx']);
    expect(await (await downloadFile(site, '/sites/trygghet/TnReports/Plan.docx')).text()).toBe('aaaaa');
  });

  test('a file above 10 MB goes up in parts', async () => {
    const site = placeAs(server, '/sites/trygghet', 'samordnare');
    const size = 21 * 1024 * 1024;
    const stored = await uploadFile(site, library, { name: 'Stor.pdf', content: bytes(size), values: { DocumentType: 'Annat' } });
    expect((await downloadFile(site, stored.path)).size).toBe(size);
    expect(stored.item.DocumentType).toBe('Annat');
  });

  test('an answer that is lost on the way makes no second file', async () => {
    let lost = 0;
    const losing: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!/AddUsingPath/i.test(String(input)) || lost > 0) return answer;
      lost += 1;
      throw new TypeError('connection lost');
    };
    const site = { sp: connectAs(server, '/sites/trygghet', 'samordnare', { fetch: losing }), path: '/sites/trygghet' };
    expect((await uploadFile(site, library, { name: 'Tappad.docx', content: bytes(7), values: {} })).name).toBe('Tappad.docx');
    expect(lost).toBe(1);
    expect((await listFiles(site, library, {})).filter(file => file.name.startsWith('Tappad'))).toHaveLength(1);
  });

  describe('a large file under faults', () => {
    const size = 35 * 1024 * 1024;
    // Each part another letter, so that a part that is missing or doubled shows.
    const large = new Blob(['a', 'b', 'c', 'd'].map((letter, index) => letter.repeat(index < 3 ? 10 * 1024 * 1024 : size - 30 * 1024 * 1024)));
    const uploaded = async (name: string, signal?: AbortSignal): Promise<{ name: string; same: boolean; progress: number[] }> => {
      const progress: number[] = [];
      const site = placeAs(server, '/sites/trygghet', 'samordnare');
      const stored = await uploadFile(site, library, { name, content: large, values: {} }, { signal, onProgress: sent => progress.push(sent / 1024 / 1024) });
      const back = await downloadFile(site, stored.path);
      return { name: stored.name, same: Buffer.compare(Buffer.from(await back.arrayBuffer()), Buffer.from(await large.arrayBuffer())) === 0, progress };
    };
    const named = async (start: string): Promise<string[]> => (await listFiles(placeAs(server, '/sites/trygghet', 'samordnare'), library, {})).filter(({ name }) => name.startsWith(start)).map(({ name }) => name);
    afterEach(() => server.control('DELETE', 'faults'));

    test.each(['startUpload', 'continueUpload', 'finishUpload', 'AddUsingPath'].flatMap(path => ['lostBefore', 'lostAfter', 'half'].map(kind => [kind, path] as const)))(
      '%s at %s: whole, once, and under its own name', async (kind, path) => {
        const name = `Stor ${kind} ${path}.pdf`;
        await server.control('POST', 'faults', { kind, path, times: 1 });
        expect(await uploaded(name)).toMatchObject({ name, same: true });
        expect(await named(`Stor ${kind} ${path}`)).toEqual([name]);
      });

    test('a part that was lost is sent again by itself, not the parts before it', async () => {
      await server.control('POST', 'faults', { kind: 'lostAfter', path: 'continueUpload', skip: 1, times: 1 });
      expect((await uploaded('Vidare.pdf')).progress).toEqual([0, 10, 20, 30]);
    });

    test('cancelled between two parts nothing is left, and full is said as such', async () => {
      const stop = new AbortController();
      const site = placeAs(server, '/sites/trygghet', 'samordnare');
      const going = uploadFile(site, library, { name: 'Avbruten.pdf', content: large, values: {} }, { signal: stop.signal, onProgress: sent => { if (sent > 0) stop.abort(); } });
      await expect(going).rejects.toMatchObject({ name: 'AbortError' });
      expect(await named('Avbruten')).toEqual([]);
      await server.control('POST', 'faults', { kind: 'full', path: 'continueUpload', times: 1 });
      await expect(uploaded('Full.pdf')).rejects.toMatchObject({ kind: 'full' });
      expect(await named('Full')).toEqual([]);
    });
  });

  test('a reader reads and cannot write', async () => {
    const site = placeAs(server, '/sites/trygghet', 'lasare');
    expect((await listFiles(site, library, {})).length).toBeGreaterThan(0);
    await expect(uploadFile(site, library, { name: 'Nej.docx', content: bytes(5), values: {} })).rejects.toMatchObject({ kind: 'denied' });
    const [file] = await listFiles(site, library, {});
    const refused = await storeOf(site, library).update(file.item, { Title: 'Nej' }).catch(error => error as Error);
    expect(isFault(refused, 'denied')).toBe(true);
    await expect(recycleFile(site, file.path)).rejects.toMatchObject({ kind: 'denied' });
  });
});
