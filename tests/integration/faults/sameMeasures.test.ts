/**
 * Two heads and the coordinator edit the same fifty measures at random while the connection fails: nothing lost, nobody's
 * words written over unasked, and whoever is asked sees both values of a column that he wrote.
 */
import { measures } from '../../../src/areas/plan/lists';
import { createMany } from '../../../src/kit/lists/bulk';
import { countEdits, editAtRandom } from '../../bench/campaign/edits';
import { storeOver } from '../../bench/campaign/product';
import { yearOfCampaign } from '../../bench/campaign/work';
import { connectAs } from '../lists/sites';
import { startServer } from '../localServer';

jest.setTimeout(300_000);

const home = '/sites/trygghet';
const seed = 20261123;

test('two heads and the coordinator at the same fifty measures, with faults: nothing lost, conflicts asked about', async () => {
  const server = await startServer({ demo: true });
  try {
    const rows = Array.from({ length: 50 }, (_none, at) => ({ Title: `Åtgärd för alla ${at + 1}`, PlanYear: yearOfCampaign, Status: 'Pågår' as const, Progress: 0 }));
    const { written } = await createMany({ sp: connectAs(server, home), path: home }, measures, rows);
    const ids = written.map(item => item!.id);
    await server.control('POST', 'faults', {
      kinds: ['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'slow', 'half', 'conflict', 'locked', 'digest'], share: 0.15, seed, seconds: 1, milliseconds: 40
    });
    const edits = await editAtRandom(server, ids, 70, seed);
    const { calls, faults } = await server.control<{ calls: number; faults: number }>('GET', 'faults');
    await server.control('DELETE', 'faults');

    const store = storeOver(server, measures, 'administrator');
    const versions = await Promise.all(ids.map(async measure => ({ measure, values: (await store.versions(measure)).reverse().map(({ values }) => values as unknown as Record<string, unknown>) })));
    expect(countEdits(edits, versions)).toEqual({ lost: 0, trampled: 0, savedAfterAll: 0, unclear: 0, unexplained: 0 });
    // That people met, and that faults did, is part of what is shown.
    expect(edits.questions.length).toBeGreaterThan(10);
    expect(edits.writes.filter(({ end }) => end === 'saved').length).toBeGreaterThan(150);
    expect(faults / calls).toBeGreaterThan(0.1);
    process.stdout.write(`${edits.writes.length} texts, ${edits.questions.length} questions, ${edits.writes.filter(({ end }) => end === 'told').length} told, ${faults} faults in ${calls} calls\n`);
  } finally {
    await server.stop();
  }
});

describe('the counting', () => {
  const text = (value: string): Record<string, unknown> => ({ LatestNote: value, Goal: '', Place: '' });
  const edits = (more: object = {}): Parameters<typeof countEdits>[0] => ({
    writes: [{ measure: 1, column: 'LatestNote', value: 'b', end: 'saved' }], questions: [], replaced: [{ measure: 1, column: 'LatestNote', former: 'a', value: 'b' }], ...more
  }) as never;
  const none = { lost: 0, trampled: 0, savedAfterAll: 0, unclear: 0, unexplained: 0 };

  test('tells a text that was lost, one that was written over unasked, and one that was told wrong', () => {
    expect(countEdits(edits(), [{ measure: 1, values: [text('a'), text('b')] }])).toEqual(none);
    expect(countEdits(edits(), [{ measure: 1, values: [text('a')] }])).toEqual({ ...none, lost: 1 });
    expect(countEdits(edits(), [{ measure: 1, values: [text('c'), text('b')] }])).toEqual({ ...none, trampled: 1 });
    expect(countEdits(edits({ writes: [{ measure: 1, column: 'LatestNote', value: 'b', end: 'told' }] }), [{ measure: 1, values: [text('a'), text('b')] }])).toEqual({ ...none, savedAfterAll: 1 });
    expect(countEdits(edits({ questions: [{ measure: 1, wrote: ['Goal'], collisions: [{ column: 'LatestNote', mine: 'a', theirs: 'b' }] }] }), [{ measure: 1, values: [text('a'), text('b')] }])).toEqual({ ...none, unexplained: 1 });
  });
});
