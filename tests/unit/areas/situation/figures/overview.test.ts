/** @jest-environment node */
import { deadlines, freshness, standouts } from '../../../../../src/areas/situation/figures/overview';
import { indicatorFacts } from '../../../../../src/areas/situation/facts/model';
import type { Picture } from '../../../../../src/areas/situation/lists';
import { comparison, crimes, indicator, observation, telling, unsafety } from './made';

const row = (Period: string, Count: number, area?: string) => ({ Period, Count, Category: undefined, Area: area ? { id: area.length, title: area } : undefined });
const events = [row('2026-03', 30, 'Hamnen'), row('2026-10', 4, 'Centrum'), row('2025-03', 32, 'Hamnen'), row('2025-11', 99, 'Centrum'), row('2026-11', 50, 'Centrum')];
const today = '2026-11-23';

describe('how new the facts are', () => {
  it('names the newest period of each kind, and those older than 24 months (P13)', () => {
    expect(freshness([crimes(), unsafety()], events, today)).toEqual([
      { kind: 'Anmälda brott', period: '2025', months: 11, fresh: true }, { kind: 'Händelser', period: '2026-11', months: 0, fresh: true }, { kind: 'Upplevd otrygghet', period: '2023/2024', months: 23, fresh: true }
    ]);
    expect(freshness([unsafety()], [row('2026-01', 0)], '2027-02-01')).toEqual([
      { kind: 'Anmälda brott', fresh: false }, { kind: 'Händelser', fresh: false }, { kind: 'Upplevd otrygghet', period: '2023/2024', months: 26, fresh: false }
    ]);
  });
});

describe('what stands out', () => {
  const risen = indicatorFacts(indicator({ id: 7, Title: 'Skadegörelsebrott' }), 'År', comparison, [observation('1497', '2024', { Count: 60 }, 7), observation('1497', '2025', { Count: 120 }, 7)]);
  const steady = indicatorFacts(indicator({ id: 8, Title: 'Stöld' }), 'År', comparison, [observation('1497', '2024', { Count: 60 }, 8), observation('1497', '2025', { Count: 63 }, 8)]);

  it('begins with the whole, goes on with what changed beyond chance, and never adds events to crimes', () => {
    expect(standouts([crimes(), risen, steady, unsafety()], events, today, telling).map(({ text, query }) => [text, query])).toEqual([
      ['Under 2025 anmäldes 548 brott i Hjo (preliminärt), mot 541 under 2024. Skillnaden är inte större än vad slumpen kan ge.', { indicator: '1' }],
      ['Skadegörelsebrott: 120 i Hjo under 2025, mot 60 under 2024. Ökningen, 100 procent, är större än vad slumpen brukar ge.', { indicator: '7' }],
      ['Otrygghet utomhus sent på kvällen: 11 procent i Hjo 2023/2024 (felmarginal 6–17). Skillnaden mot 2021/2022, då det var 14 procent, är inte säkerställd.', { indicator: '2' }],
      ['Januari–oktober 2026: 34 rapporterade händelser, mot 32 under samma månader 2025. Skillnaden är inte större än vad slumpen kan ge.', {}],
      ['Flest händelser i år rapporterades i Hamnen: 30.', { area: '6' }]
    ]);
  });

  it('tells the whole of last year in January, and nothing where there is nothing', () => {
    expect(standouts([], events, '2026-01-10', telling)[0].text).toMatch(/^Januari–december 2025: 131 rapporterade händelser, mot 0 under samma månader 2024\./);
    expect(standouts([], [], today, telling)).toEqual([]);
  });
});

describe('deadlines', () => {
  const picture = (Year: number, ApprovedOn: string | undefined, values: Partial<Picture> = {}): Pick<Picture, 'State' | 'ApprovedOn' | 'Term' | 'Year'> => ({ Year, Term: 'Helår', State: 'Fastställd', ApprovedOn, ...values });

  it('of policy and law stand apart: every year, and at least every second year (P14, L6)', () => {
    expect(deadlines([picture(2025, '2025-11-12'), picture(2024, '2024-10-01')], today)).toEqual({ policy: { due: '2026-12-31' }, law: { last: '2025-11-12', due: '2027-11-12' } });
    expect(deadlines([picture(2026, '2026-10-01')], today)).toEqual({ policy: { due: '2026-12-31', done: '2026-10-01' }, law: { last: '2026-10-01', due: '2028-10-01' } });
  });

  it('count no draft, no half-year, and no approval without a day', () => {
    expect(deadlines([picture(2026, undefined), picture(2026, '2026-09-30', { Term: 'EST september' }), picture(2026, '2026-10-01', { State: 'Utkast' })], today)).toEqual({ policy: { due: '2026-12-31' }, law: {} });
  });
});
