/** @jest-environment node */
import type { Walk, WalkObservation } from '../../../../../src/areas/situation/lists';
import {
  byUrgency, checkObservation, checkWalk, countObservations, fromObservationForm, isLate, isToMend, responsibleOf, toObservationForm, toWalkForm
} from '../../../../../src/areas/situation/walks/model';
import { walkBlocks, walkProtocol } from '../../../../../src/areas/situation/walks/report';
import type { Block, TableBlock } from '../../../../../src/kit/word/content';
import { textsOf } from '../../../../../src/kit/word/texts';

const today = '2026-11-23';
const walk = (part: Partial<Walk>): Walk => ({ id: 1, etag: '"1"', Title: 'Vandring', WalkDate: '2026-09-24', Route: '', Participants: '', Summary: '', Feedback: '', ...part } as unknown as Walk);
const seen = (id: number, part: Partial<WalkObservation>): WalkObservation => ({
  id, etag: '"1"', Title: `Iakttagelse ${id}`, Walk: { id: 1, title: 'Vandring' }, Place: '', Landowner: '', Note: '', State: 'Ska åtgärdas', ...part
} as unknown as WalkObservation);

describe('observations', () => {
  it('are late when their day has passed and they are to be mended; an emptied state is to be mended', () => {
    expect(isLate(seen(1, { DueDate: '2026-11-22' }), today)).toBe(true);
    expect(isLate(seen(1, { DueDate: today }), today)).toBe(false);
    expect(isLate(seen(1, { DueDate: '2026-01-01', State: 'Åtgärdad' }), today)).toBe(false);
    expect(isToMend(seen(1, { State: undefined }))).toBe(true);
    expect(responsibleOf({ Department: { id: 1, title: 'Samhällsbyggnad' }, Landowner: 'Bostadsbolaget' })).toBe('Samhällsbyggnad, Bostadsbolaget');
  });

  it('stand with what is to be mended first, by its day', () => {
    const items = [seen(1, { State: 'Åtgärdad' }), seen(2, {}), seen(3, { DueDate: '2026-12-01' }), seen(4, { DueDate: '2026-10-01' }), seen(5, { State: 'Gott exempel' })];
    expect(items.sort(byUrgency).map(({ id }) => id)).toEqual([4, 3, 2, 1, 5]);
    expect(countObservations(items, today)).toEqual({ observations: 5, toMend: 3, late: 1, mended: 1, notMended: 0, good: 1 });
  });

  it('that are mended need the day; what is not to be mended is not due', () => {
    const form = toObservationForm(seen(1, { State: 'Åtgärdad', FixedDate: '2026-11-20', DueDate: '2026-11-30' }));
    expect(checkObservation(form, today)).toEqual({});
    expect(checkObservation({ ...form, FixedDate: '' }, today)).toEqual({ FixedDate: 'required' });
    expect(checkObservation({ ...form, FixedDate: '2026-11-24', Title: '' }, today)).toEqual({ Title: 'required', FixedDate: 'future' });
    expect(fromObservationForm({ ...form, State: 'Åtgärdas inte' })).toMatchObject({ State: 'Åtgärdas inte', FixedDate: undefined, DueDate: undefined });
    expect(fromObservationForm(form)).toMatchObject({ State: 'Åtgärdad', FixedDate: '2026-11-20', DueDate: '2026-11-30' });
    expect(checkWalk(toWalkForm(undefined, { WalkDate: today }))).toEqual({ Title: 'required' });
  });
});

const tables = (blocks: readonly Block[]): TableBlock[] => blocks.filter((block): block is TableBlock => block.kind === 'table');

describe('the protocol', () => {
  const full = walkProtocol({
    walk: walk({ Participants: 'Kommunpolis\n Rektor \n', Route: 'Torget', Summary: 'Lugnt.', Feedback: 'På webben.', Area: { id: 1, title: 'Centrum' } }), municipality: 'Hjo kommun', today,
    observations: [
      seen(3, { State: 'Gott exempel', Place: 'Torget' }), seen(2, { DueDate: '2026-10-01', Place: 'Tunneln', Note: 'Beställd' }),
      seen(1, { State: 'Åtgärdad', FixedDate: '2026-10-02', Department: { id: 5, title: 'Samhällsbyggnad' } })
    ]
  });
  const blocks = full.sections[0].blocks;

  it('names functions, the way, what was seen in the order it was seen, whose it is and how it stands', () => {
    expect(full).toMatchObject({ title: 'Vandring', date: '2026-09-24', organisation: 'Hjo kommun', status: 'Utkast' });
    expect(blocks).toContainEqual({ kind: 'bullets', items: ['Kommunpolis', 'Rektor'] });
    expect(tables(blocks)[0].rows).toEqual([
      ['1', '–', 'Iakttagelse 1', 'Samhällsbyggnad', 'Åtgärdad 2026-10-02'],
      ['2', 'Tunneln', 'Iakttagelse 2. Beställd', 'Ingen ansvarig', 'Ska åtgärdas senast 2026-10-01 (datumet har passerat)']
    ]);
    expect(textsOf(full).map(({ text }) => text.replace(/\u00a0/g, ' '))).toContain(
      'Tre iakttagelser antecknades. En är åtgärdad. En ska åtgärdas, varav en efter sitt datum. En är ett gott exempel.'
    );
    expect(blocks.filter(({ kind }) => kind === 'gap')).toEqual([{ kind: 'gap', text: expect.stringContaining('har ingen ansvarig') }]);
  });

  it('says what is missing', () => {
    const empty = walkProtocol({ walk: walk({ WalkDate: undefined }), observations: [], municipality: 'Hjo kommun', today });
    expect(empty.sections[0].blocks.filter(({ kind }) => kind === 'gap')).toHaveLength(5);
  });
});

describe('the walks of a year for the lägesbild', () => {
  it('are told with what remains, planned ones left out', () => {
    const blocks = walkBlocks({
      from: '2026-01-01', to: '2026-12-31', today, walks: [walk({}), walk({ id: 2, WalkDate: '2026-12-20' })],
      observations: [seen(1, {}), seen(2, { State: 'Åtgärdad', FixedDate: '2026-10-01' }), seen(3, { Walk: { id: 2, title: 'Annan' } })]
    });
    expect(tables(blocks)[0].rows).toEqual([['2026-09-24', 'Vandring', '–', '2', '1', '1']]);
    expect(tables(blocks)[0].total).toEqual(['Summa', '', '', '2', '1', '1']);
    expect(tables(blocks)[1].rows).toHaveLength(1);
  });

  it('are a gap where there are none, or none may be read', () => {
    expect(walkBlocks(undefined)[0].kind).toBe('gap');
    expect(walkBlocks({ from: '2026-01-01', to: '2026-12-31', today, walks: [], observations: [] })[0].kind).toBe('gap');
  });
});
