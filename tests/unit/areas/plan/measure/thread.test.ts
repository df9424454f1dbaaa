/** @jest-environment node */
import { effectChart } from '../../../../../src/areas/plan/measure/effect';
import { columnsOf, restoredChanges } from '../../../../../src/areas/plan/measure/restore';
import { causeText, conclusionOf, courseOf, indicatorNow, indicatorText, isFew, totalsOf } from '../../../../../src/areas/plan/measure/thread';
import { newestOf } from '../../../../../src/areas/situation/facts/newest';
import type { NewestFigure } from '../../../../../src/areas/situation/facts/newest';
import type { Fact, IndicatorInfo } from '../../../../../src/areas/situation/facts/model';
import { followUp, measure } from '../sample';

const figure = (more: Partial<NewestFigure> = {}): NewestFigure => ({ value: 14, period: '2025', until: '2025-12', counted: true, unit: 'antal', preliminary: false, source: 'Brå', ...more });

describe('what the indicator says now', () => {
  const entries = [followUp(2, 1, { FollowUpDate: '2026-08-31', IndicatorValue: 9 }), followUp(1, 1, { FollowUpDate: '2026-04-30', IndicatorValue: 11 }), followUp(3, 1, { FollowUpDate: '2026-10-01' })];

  it('is the newest follow-up\'s value, unless the lägesbild is newer', () => {
    expect(indicatorNow(figure(), entries)).toEqual({ value: 9, source: 'followUp', when: '2026-08-31' });
    expect(indicatorNow(figure({ period: '2026', until: '2026-12' }), entries)).toEqual({ value: 14, source: 'figure', when: '2026' });
    expect(indicatorNow(figure(), [entries[2]])).toEqual({ value: 14, source: 'figure', when: '2025' });
    expect(indicatorNow(undefined, [])).toBeUndefined();
  });

  it('has come nearer its target, reached it, or gone away from it, whichever way is better', () => {
    expect([8, 7, 12, 14, 15].map(now => courseOf(14, 8, now))).toEqual(['reached', 'reached', 'nearer', 'same', 'away']);
    expect([4, 5, 2, 1, 0].map(now => courseOf(1, 4, now))).toEqual(['reached', 'reached', 'nearer', 'same', 'away']);
    expect([3, 4].map(now => courseOf(3, 3, now))).toEqual(['reached', 'away']);
    expect(courseOf(undefined, 8, 9)).toBeUndefined();
    expect(courseOf(14, 8, undefined)).toBeUndefined();
  });

  it('shows no effect where the lägesbild counts few cases; words of one\'s own are not judged', () => {
    const now = { value: 9, source: 'figure', when: '2026' } as const;
    expect(isFew(figure(), 14, now)).toBe(true);
    expect(isFew(figure(), 40, now)).toBe(false);
    expect(isFew(figure({ counted: false }), 14, now)).toBe(false);
    expect(isFew(undefined, 14, now)).toBe(false);
  });
});

describe('the newest figure of the lägesbild', () => {
  const indicator = { id: 1, Title: 'Skadegörelse', Code: 'x', Kind: 'Anmälda brott', Unit: 'per 100 000 invånare', Definition: '', Source: 'Brå', Caveat: '', HigherIs: 'Sämre', PartOf: '', Followed: true } as IndicatorInfo;
  const facts = (...all: Partial<Fact>[]): Parameters<typeof newestOf>[0] => ({
    indicator, measure: 'per100000', own: { code: '1497', name: 'Hjo', level: 'Kommun', facts: all.map(fact => ({ period: '2025', preliminary: false, suppressed: false, ...fact })) }
  });

  it('is a count where there are counts, and never a rate in one year and a count in the next', () => {
    expect(newestOf(facts({ period: '2024', count: 93, rate: 1010 }, { period: '2025', rate: 990 }))).toMatchObject({ value: 93, period: '2024', until: '2024-12', counted: true });
    expect(newestOf(facts({ period: '2025', rate: 990, preliminary: true }))).toMatchObject({ value: 990, counted: false, preliminary: true, unit: 'per 100 000 invånare' });
  });

  it('is a share as it is, with what the source withholds left out', () => {
    expect(newestOf({ ...facts({ period: '2017/2018', rate: 11 }, { period: '2019/2020', suppressed: true }), measure: 'percent' })).toMatchObject({ value: 11, period: '2017/2018', counted: false });
    expect(newestOf(facts())).toBeUndefined();
  });
});

describe('follow-ups in depth', () => {
  const entries = [
    followUp(1, 1, { FollowUpDate: '2026-04-30', IndicatorValue: 12, TimesDone: 3, Hours: 7.5, Conclusion: 'Förändra', ConclusionReason: 'För få' }),
    followUp(2, 1, { FollowUpDate: '2026-08-31', IndicatorValue: 9, TimesDone: 4, Cost: 1200 })
  ];
  const words = { caption: '{0}: utveckling', description: 'Linje {0}', day: 'Dag', baseline: 'Baslinje', target: 'Målvärde', indicator: 'Indikator' };

  it('are drawn from the baseline on, beside the target', () => {
    expect(effectChart(measure(1, { Baseline: 14, Target: 8, Indicator: 'Skador' }), entries, words)).toMatchObject({
      caption: 'Skador: utveckling', categories: ['Baslinje', '2026-04-30', '2026-08-31'], series: [{ name: 'Skador', values: [14, 12, 9] }, { name: 'Målvärde', values: [8, 8, 8], role: 'reference' }]
    });
    expect(effectChart(measure(1), entries, words)?.series).toHaveLength(1);
    expect(effectChart(measure(1), [entries[0]], words)).toBeUndefined();
    expect(effectChart(measure(1, { Baseline: 14, Target: 8 }), [], words)).toBeUndefined();
  });

  it('add up, and the newest conclusion stands', () => {
    expect(totalsOf(entries)).toEqual({ times: 7, hours: 7.5, cost: 1200 });
    expect(totalsOf([followUp(3, 1)])).toEqual({});
    expect(conclusionOf(entries)?.Conclusion).toBe('Förändra');
    expect(conclusionOf([entries[1]])).toBeUndefined();
  });
});

describe('a measure in words', () => {
  it('names its cause and its indicator by the lägesbild\'s and by its own words', () => {
    expect(causeText(measure(1, { CauseItem: { id: 1, title: 'Mörkt' }, Cause: ' Inga vuxna ' }))).toBe('Mörkt\nInga vuxna');
    expect(indicatorText(measure(1, { Indicator: 'Lampor' }))).toBe('Lampor');
    expect(indicatorText(measure(1))).toBe('');
  });
});

describe('former values', () => {
  const now = measure(1, { Goal: 'Nytt', Status: 'Pågår', Owner: { id: 3, title: 'Ny', email: '', login: '' } });
  const former = measure(1, { Goal: 'Förr', Status: 'Pausad', StatusReason: 'Vakans', Owner: { id: 3, title: 'Omdöpt', email: '', login: '' }, ClientKey: 'x' }) as unknown as Record<string, unknown>;

  it('come back one by one, with what belongs to them, or all at once; what is the same is not written', () => {
    expect(restoredChanges(now, former, 'Goal')).toEqual({ Goal: 'Förr' });
    expect(restoredChanges(now, former, 'Status')).toEqual({ Status: 'Pausad', StatusReason: 'Vakans' });
    expect(restoredChanges(now, former)).toEqual({ Goal: 'Förr', Status: 'Pausad', StatusReason: 'Vakans' });
    expect(restoredChanges(now, now as unknown as Record<string, unknown>)).toEqual({});
  });

  it('are undone by what stood there', () => {
    expect(columnsOf(now, ['Goal', 'Status', 'StatusReason'])).toEqual({ Goal: 'Nytt', Status: 'Pågår', StatusReason: '' });
  });
});
