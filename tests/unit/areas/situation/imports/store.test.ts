/** @jest-environment node */
import { carriedBy, changeOf, kindOf, lengthOf, mergedFigures, rateOf, scopeOf, seriesOf, yearOf } from '../../../../../src/areas/situation/imports/store/compare';
import { planEvents } from '../../../../../src/areas/situation/imports/store/planEvents';
import { emptyRecord, joined, recordOf, recordText } from '../../../../../src/areas/situation/imports/store/record';
import { formerOf } from '../../../../../src/areas/situation/imports/store/undo';
import { isUntouched } from '../../../../../src/areas/situation/imports/store/plan';
import { fileDigest } from '../../../../../src/kit/tables/digest';
import type { ImportDraft, ImportedEvent, Indicator, Observation } from '../../../../../src/areas/situation/imports';

const indicator = (name: string, source: string, more: Partial<Indicator> = {}): Indicator => ({ code: 'x', name, source, unit: 'per100000', ...more });
const observation = (more: Partial<Observation>): Observation => ({ key: 'a|1497|2024', indicator: 'a', region: '1497', period: '2024', preliminary: false, suppressed: false, row: 1, ...more });
type Stored = NonNullable<Parameters<typeof changeOf>[1]>;
const stored = (more: Partial<Stored>): Stored => ({ Indicator: { id: 1, title: 'A' }, Preliminary: false, Suppressed: false, ...more }) as Stored;

describe('what a file tells becomes the list’s own words', () => {
  it.each([
    ['Totalt antal anmälda brott', 'Brå, anmälda brott', 'Anmälda brott'], ['Befogenhetsbedrägeri', 'Brå, anmälda brott (SOL)', 'Anmälda brott'],
    ['Otrygghet vid utevistelse sent på kvällen', 'Brå, Nationella trygghetsundersökningen (NTU)', 'Upplevd otrygghet'],
    ['Oro för att utsättas för misshandel', 'Brå, Nationella trygghetsundersökningen (NTU)', 'Upplevd otrygghet'],
    ['Utsatthet för brott mot enskild person', 'Brå, Nationella trygghetsundersökningen (NTU)', 'Utsatthet'],
    ['Anmälda våldsbrott, antal/100 000 inv', 'Kolada (RKA)', 'Anmälda brott'], ['Anmälda stöld- och tillgreppsbrott, antal/1 000 inv', 'Kolada (RKA)', 'Anmälda brott'],
    ['Trygghet och säkerhet - Kommunindex', 'Kolada (RKA)', 'Angränsande områden'], ['Företagsklimat Insikt - Totalt', 'Kolada (RKA)', 'Angränsande områden']
  ])('P13: %s of %s is %s', (name, source, kind) => expect(kindOf(indicator(name, source), undefined)).toBe(kind));

  it('knows population by what is counted', () => {
    expect(kindOf(indicator('Folkmängd', 'SCB', { unit: 'count' }), 'scb')).toBe('Befolkning');
    expect(kindOf(indicator('ar_2019', 'SCB', { unit: 'count' }), 'population')).toBe('Befolkning');
  });

  it.each([['2024', 'År'], ['2017/2018', 'Tvåårsperiod'], ['2020/2022', 'Flerårsperiod'], ['2024-H1', 'Halvår'], ['2024-Q3', 'Kvartal'], ['2024-08', 'Månad']] as const)(
    '%s lasts %s', (period, length) => {
      expect(lengthOf(period)).toBe(length);
      expect(scopeOf(observation({ period }))).toBe(`1497|${length}`);
      expect(seriesOf(observation({ period }))).toBe(`a|1497|${length}`);
      expect(yearOf(period)).toBe(Number(period.slice(0, 4)));
    });

  it('knows the unit of a rate by its words, whoever wrote them', () => {
    expect(['per 100 000 invånare', 'Antal/100\u00a0000 inv', 'per 1 000', 'andel (%)', 'antal', '', 'index'].map(rateOf)).toEqual(['per100000', 'per100000', 'per1000', 'percent', undefined, undefined, undefined]);
  });
});

describe('figures as they will stand', () => {
  const carried = carriedBy({ observations: [observation({ count: 1, rate: 2 }), observation({ indicator: 'b', suppressed: true })] });

  it('keep what the file does not tell', () => {
    const after = mergedFigures(observation({ count: 5 }), stored({ Count: 4, Rate: 40, Low: 30 }), carried('a'));
    expect(after).toEqual({ Count: 5, Rate: 40, Low: 30, High: undefined, Respondents: undefined, Preliminary: false, Suppressed: false });
  });

  it('lose what the source withholds, of the figures that the file tells at all', () => {
    const before = stored({ Count: 4, Rate: 40, Low: 30 });
    expect(mergedFigures(observation({ count: 5, suppressed: true }), before, carried('a'))).toMatchObject({ Count: 5, Rate: undefined, Low: 30, Suppressed: true });
    expect(mergedFigures(observation({ indicator: 'b', suppressed: true }), before, carried('b'))).toMatchObject({ Count: undefined, Rate: undefined, Low: 30 });
  });

  it('are the same within the fifteen digits that SharePoint tells', () => {
    const figures = { Count: undefined, Rate: 37.952_022_180_000_004, Low: undefined, High: undefined, Respondents: undefined, Preliminary: false, Suppressed: false };
    expect(changeOf(figures, stored({ ...figures, Rate: 37.952_022_18 }))).toBe('unchanged');
    expect(changeOf(figures, stored({ ...figures, Rate: 37.952_022_19 }))).toBe('changed');
    expect(changeOf(figures, stored({ ...figures, Preliminary: true }))).toBe('changed');
    expect(changeOf(figures, undefined)).toBe('new');
  });
});

describe('what undoing rests on', () => {
  type History = Parameters<typeof formerOf>[0];
  const history = (...imports: (number | undefined)[]): History => imports.map((id, at) => ({ label: `${imports.length - at}.0`, created: '', editor: '', values: { Import: id && { id, title: '' } } })) as unknown as History;

  it('finds what stood there before the import first wrote', () => {
    expect(formerOf(history(7, 3), 7)).toMatchObject({ label: '1.0' });
    // Changed by hand before the import, and after it.
    expect(formerOf(history(7, 7, 3, 3), 7)).toMatchObject({ label: '2.0' });
    expect(formerOf(history(7, undefined), 7)).toMatchObject({ label: '1.0' });
  });

  it('tells what the import made from what is no longer kept', () => {
    expect(formerOf(history(7), 7)).toBe('made');
    expect(formerOf(history(7, 7), 7)).toBe('made');
    expect(formerOf(history(7, 7, 3).slice(0, 2), 7)).toBe('lost');
    expect(formerOf(history(3), 7)).toBe('lost');
  });

  it('knows an item that was written once by either spelling of its ETag', () => {
    expect(['"1"', '"34501734-aaaa-bbbb-cccc-1234567890ab,1"', '"2"', '"34501734-aaaa-bbbb-cccc-1234567890ab,11"', ''].map(etag => isUntouched({ etag }))).toEqual([true, true, false, false, false]);
  });

  it('survives what people write in its place, and joins what was broken off with the rest', () => {
    expect(['', 'nej', 'null', '[]', '{"scopes":"x","units":3,"years":[1]}'].map(Record => recordOf({ Record }))).toEqual(Array.from({ length: 5 }, emptyRecord));
    const one = { ...emptyRecord(), scopes: ['1497|År'], years: [2015, 2020] as [number, number], units: { a: 'antal' }, overwrites: [3] };
    const both = joined(one, { ...emptyRecord(), scopes: ['14|År', '1497|År'], years: [2018, 2024], units: { a: 'per 1 000 invånare', b: '' }, overwrites: [3, 4] });
    expect(both).toMatchObject({ scopes: ['1497|År', '14|År'], years: [2015, 2024], units: { a: 'antal', b: '' }, overwrites: [3, 4] });
    expect(recordOf({ Record: recordText(both) })).toEqual(both);
  });

  it('does without the codes in a record that SharePoint would not hold, and refuses what cannot be undone', () => {
    const many = Array.from({ length: 2000 }, (_none, at) => `kod-${at}-med-ett-ganska-langt-namn`);
    expect(recordOf({ Record: recordText({ ...emptyRecord(), scopes: ['1497|År'], codes: many }) })).toEqual({ ...emptyRecord(), scopes: ['1497|År'] });
    expect(() => recordText({ ...emptyRecord(), indicators: many })).toThrow();
  });

  it('knows a file by its SHA-256', async () => {
    expect(await fileDigest(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('events of a file', () => {
  const event = (more: Partial<ImportedEvent>): ImportedEvent => ({ externalId: 'x:1', date: '2026-04-13', time: '21:30', category: 'Klotter', text: 'Tagg på  vägg', row: 2, ...more });
  const draft = (...events: ImportedEvent[]): ImportDraft => ({ format: 'mapping', events }) as unknown as ImportDraft;
  const lists = (more: object = {}): Parameters<typeof planEvents>[2] => ({
    categories: [{ id: 1, Title: 'Klotter' }], areas: [{ id: 1, Title: 'Centrum' }], stored: [{ OccurredAt: '2026-04-13T19:30:00Z', Category: { id: 1, title: 'Klotter' }, Title: 'tagg på vägg', Place: '', ExternalKey: 'y:9', ...more }]
  }) as unknown as Parameters<typeof planEvents>[2];
  const kinds = (plan: ReturnType<typeof planEvents>): string[] => plan.events.map(({ kind }) => kind);

  it('P37: are known by their id, and probably the same by time, category, area and text', () => {
    expect(kinds(planEvents(draft(event({ externalId: 'Y:9' }), event({}), event({ time: '21:31' }), event({ text: 'Annat' }), event({ area: 'Centrum' })), undefined, lists()))).toEqual(['known', 'probablySame', 'new', 'new', 'new']);
  });

  it('are two where both name different places', () => {
    expect(kinds(planEvents(draft(event({ place: 'Parken' }), event({ externalId: 'x:2', place: 'torget' }), event({ externalId: 'x:3' })), undefined, lists({ Place: 'Torget' })))).toEqual(['new', 'probablySame', 'probablySame']);
  });

  it('without a category need one that is chosen', () => {
    expect(kinds(planEvents(draft(event({ category: undefined, text: 'b' })), undefined, lists()))).toEqual(['leftOut']);
    expect(planEvents(draft(event({ category: undefined, text: 'b' })), { categories: { '': 'klotter' } }, lists()).events).toMatchObject([{ kind: 'new', taken: true, category: 'Klotter' }]);
  });
});
