import { collect, gapsOf, inputOf } from '../../../../src/areas/analysis/model';
import { annualReport } from '../../../../src/areas/analysis/report';
import { textsOf } from '../../../../src/kit/word';
import type { Block, ChartBlock, DocumentContent, TableBlock } from '../../../../src/kit/word';
import { followUpMonthsKey } from '../../../../src/areas/settings/model';
import { followUp, input, measure, problem } from './sample';

const blocks = (content: DocumentContent): Block[] => content.sections.flatMap(section => [...section.blocks]);
const headings = (content: DocumentContent): string[] => blocks(content).flatMap(block => block.kind === 'heading' && block.level === 1 ? [`${block.number ? `${block.number} ` : ''}${block.text}`] : []);
const tables = (content: DocumentContent): TableBlock[] => blocks(content).filter((block): block is TableBlock => block.kind === 'table');
const chart = (content: DocumentContent): ChartBlock | undefined => blocks(content).find((block): block is ChartBlock => block.kind === 'chart');
const under = (content: DocumentContent, heading: string): Block[] => {
  const all = blocks(content);
  const start = all.findIndex(block => block.kind === 'heading' && block.text === heading);
  const end = all.findIndex((block, index) => index > start && block.kind === 'heading' && block.level === 1);
  return all.slice(start + 1, end < 0 ? undefined : end);
};
const said = (list: Block[]): string => list.flatMap(block => 'text' in block ? [typeof block.text === 'string' ? block.text : block.text.map(span => span.text).join('')] : []).join(' ').replace(/\u00a0/g, ' ');

const full = input({
  measures: [
    measure(1, { Status: 'Genomförd', Problem: { id: 1, title: 'Problem 1' }, Cause: 'Mörkt', LatestNote: 'Lyktor bytta', Indicator: 'Lyktor', Baseline: 0, Target: 18 }),
    measure(2, { Status: 'Avbruten', StatusReason: 'Tunneln byggs om', Department: { id: 2, title: 'Samhällsbyggnad' } }),
    measure(3, { EndDate: '2026-10-01', Department: undefined })
  ],
  previous: [measure(9, { PlanYear: 2025 })], next: [measure(10, { PlanYear: 2027 })],
  followUps: [followUp(1, 1), followUp(2, 1), followUp(3, 3)],
  problems: [problem(1), problem(2), problem(3, { Priority: 'Bevakas' })], analysedYears: [2025, 2024, 2025]
});

describe('the figures of a year', () => {
  test('are counted by verksamhet, those without one last', () => {
    const figures = collect(full);
    expect(figures.departments.map(({ name, total, late, followed, followUps }) => [name, total, late, followed, followUps]))
      .toEqual([['Kommunledning', 1, 0, 1, 2], ['Samhällsbyggnad', 1, 0, 0, 0], ['Utan verksamhet', 1, 1, 1, 1]]);
    expect(figures.all).toMatchObject({ total: 3, late: 1, followed: 2, followUps: 3 });
    expect(figures.withoutProblem.map(found => found.id)).toEqual([2, 3]);
  });

  test('what was read is sorted into years, and follow-ups of other measures are left out', () => {
    const sorted = inputOf({
      measures: [measure(1), measure(2, { PlanYear: 2025 }), measure(3, { PlanYear: 2027 })], followUps: [followUp(1, 1), followUp(2, 2)],
      problems: [], settings: [{ Title: 'municipality', Value: 'Hjo kommun' }], analyses: [{ Year: 2025 }, { Year: undefined }]
    }, 2026, '2026-11-23');
    expect([sorted.measures, sorted.previous, sorted.next].map(list => list.map(found => found.id))).toEqual([[1], [2], [3]]);
    expect(sorted).toMatchObject({ municipality: 'Hjo kommun', council: 'rådet', analysedYears: [2025] });
    expect(sorted.followUps.map(entry => entry.id)).toEqual([1]);
  });

  test('silent are those without the last planned follow-up, at the months that were chosen here (P22)', () => {
    const open = [measure(1, { FollowedUp: '2026-07-01' }), measure(2, { FollowedUp: '2026-10-20' }), measure(3, { Status: 'Genomförd' })];
    const lists = { measures: open, followUps: [], problems: [], analyses: [] };
    const silent = (settings: { Title: string; Value: string }[]): number => collect(inputOf({ ...lists, settings }, 2026, '2026-11-23')).silent;
    expect(silent([])).toBe(1);
    expect(silent([{ Title: followUpMonthsKey, Value: '6,12' }])).toBe(0);
    expect(silent([{ Title: followUpMonthsKey, Value: '10' }])).toBe(1);
    expect(silent([{ Title: followUpMonthsKey, Value: 'våren' }])).toBe(1);
    const told = (months: number[]): string => said(under(annualReport(input({ measures: open, followUpMonths: months })), 'Genomförda åtgärder och resultat'));
    expect(told([4, 8, 12])).toContain('En öppen åtgärd saknar den senaste planerade uppföljningen.');
    expect(told([6, 12])).not.toContain('planerade uppföljningen');
  });

  test('gaps are those that are there', () => {
    expect(gapsOf(full, collect(full))).toEqual(['crime', 'events', 'safety', 'problemsWithoutMeasure', 'followUps', 'outcomes', 'agreements', 'pledge', 'council', 'attendance', 'cameras']);
    const empty = input();
    expect(gapsOf(empty, collect(empty))).toEqual(['crime', 'events', 'safety', 'problems', 'measures', 'agreements', 'pledge', 'council', 'attendance', 'cameras', 'nextPlan']);
  });
});

describe('the document', () => {
  test('has the thirteen headings and three bilagor, whatever there is', () => {
    const wanted = ['1 Sammanfattning', '2 Uppdrag, underlag och osäkerhet', '3 Brottslighet', '4 Händelser och platser (EST)', '5 Upplevd trygghet', '6 Prioriterade problem och orsaker',
      '7 Genomförda åtgärder och resultat', '8 Samverkan, medborgarlöfte och råd', '9 Kamerabevakning', '10 Angränsande områden', '11 Måluppfyllelse', '12 Slutsatser', '13 Inriktning nästa år',
      'Bilaga 1. Åtgärder', 'Bilaga 2. Krav', 'Bilaga 3. Källor'];
    expect(headings(annualReport(full))).toEqual(wanted);
    expect(headings(annualReport(input()))).toEqual(wanted);
  });

  test('draws no conclusions: the three questions stand there alone (P23)', () => {
    expect(under(annualReport(full), 'Slutsatser')).toEqual(['Vad fungerade?', 'Vad gjorde vi inte, och varför?', 'Vad slutar vi med?'].map(text => ({ kind: 'question', text })));
  });

  test('says plainly what is missing', () => {
    for (const heading of ['Brottslighet', 'Händelser och platser (EST)', 'Upplevd trygghet']) expect(under(annualReport(full), heading)).toMatchObject([{ kind: 'gap' }]);
    expect(said(under(annualReport(full), 'Prioriterade problem och orsaker'))).toContain('planen för 2026 har ingen åtgärd mot problemet');
    expect(said(under(annualReport(input()), 'Genomförda åtgärder och resultat'))).toBe('åtgärdsplanen för 2026 har inga åtgärder.');
  });

  test('every table row has as many cells as there are columns, and every table and chart is described', () => {
    for (const table of tables(annualReport(full))) {
      expect(table.description.length).toBeGreaterThan(20);
      for (const row of [...table.rows, ...(table.total ? [table.total] : [])]) expect(row).toHaveLength(table.columns.length);
    }
    expect(chart(annualReport(full))).toMatchObject({
      categories: ['Kommunledning', 'Samhällsbyggnad', 'Utan verksamhet'],
      series: [{ name: 'Genomförd', values: [1, 0, 0] }, { name: 'Pågår', values: [0, 0, 1] }, { name: 'Avbruten', values: [0, 1, 0] }]
    });
    expect(chart(annualReport(full))?.description).toContain('Samhällsbyggnad: 1 avbruten');
  });

  test('names the reasons of what was stopped, and the years that have an årsanalys (P45)', () => {
    expect(JSON.stringify(under(annualReport(full), 'Genomförda åtgärder och resultat'))).toContain('Tunneln byggs om.');
    expect(said(under(annualReport(full), 'Måluppfyllelse'))).toContain('årsanalys för 2024 och 2025.');
  });

  test('leads from each problem by its causes to measures and their newest follow-up (P2, P32)', () => {
    const content = annualReport(full);
    expect(tables(content).find(table => table.caption === 'Orsak, åtgärd och läge: Problem 1')?.rows).toEqual([['Mörkt', 'Åtgärd 1', 'Genomförd', '2026-04-30: Det går bra']]);
    expect(said(under(content, 'Prioriterade problem och orsaker'))).toContain('Två åtgärder pekar inte på något problem');
    const known = annualReport(input({ problems: [problem(1, { Place: 'Hjo hamn', TargetGroup: 'Unga', FirstYear: 2022 }), problem(2, { Priority: 'Avslutat', PriorityReason: 'Belysningen är bytt' })] }));
    expect(said(under(known, 'Prioriterade problem och orsaker'))).toContain('Plats: Hjo hamn. Målgrupp: Unga. Uppmärksammat: år 2022.');
    expect(JSON.stringify(under(known, 'Prioriterade problem och orsaker'))).toContain('Belysningen är bytt.');
  });

  test('tells every measure with all its follow-ups, in their order (P22)', () => {
    const content = annualReport(input({ measures: [measure(1, { LatestNote: 'Klart' }), measure(2)], followUps: [followUp(2, 1, { FollowUpDate: '2026-08-30', Title: 'Halvvägs' }), followUp(1, 1)] }));
    const rows = tables(content).find(table => table.caption === 'Åtgärder 2026 med uppföljningar')?.rows;
    expect(rows?.map(row => row[row.length - 1])).toEqual(['2026-04-30: Det går bra\n2026-08-30: Halvvägs\nNotering: Klart', 'Ingen uppföljning']);
  });

  test('all its free text can be searched, with the heading it stands under', () => {
    const content = annualReport({ ...full, problems: [problem(1, { Description: 'Ring 070-123 45 67' })] });
    expect(textsOf(content).find(({ text }) => text.includes('070-123 45 67'))?.place).toBe('Problem 1');
    expect(textsOf(content).some(({ text }) => text.includes('Tunneln byggs om'))).toBe(true);
  });
});
