import { followUpDocument, effectSentence, statusSentence } from '../../../../../src/areas/plan/years/report/followUp';
import { planDocument } from '../../../../../src/areas/plan/years/report/plan';
import { textsOf } from '../../../../../src/kit/word';
import type { TableBlock } from '../../../../../src/kit/word';
import { followUp, measure } from '../sample';
import { planInput } from './sample';

const tablesOf = (content: ReturnType<typeof planDocument>): TableBlock[] => content.sections.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table'));
const told = (content: ReturnType<typeof planDocument>): string => textsOf(content).map(({ text }) => text).join('\n');

describe('the plan as a document', () => {
  it('has a table for each verksamhet on landscape pages, or for each problem', () => {
    const content = planDocument(planInput());
    expect(content.sections.map(({ landscape }) => landscape ?? false)).toEqual([false, true, false]);
    expect(tablesOf(content).map(({ caption }) => caption)).toContain('Åtgärder som Barn ansvarar för');
    expect(tablesOf(planDocument(planInput({ grouping: 'problem' }))).map(({ caption }) => caption)).toEqual(expect.arrayContaining(['Åtgärder mot Klotter', 'Åtgärder utan problem']));
  });

  it('says what a measure lacks and the reason that covers it', () => {
    const content = planDocument(planInput());
    expect(told(content)).toContain('Saknar problem, orsak, indikator, ansvarig. Skäl: Tas fram i vår.');
    expect(tablesOf(content).find(({ caption }) => caption === 'Vad som saknas, och varför')?.rows).toEqual([['Å-2 Åtgärd 2', 'problem, orsak, indikator, ansvarig', 'Tas fram i vår.']]);
  });

  it('names the lägesbild and the årsanalys it rests on, and marks a draft (P16, P23)', () => {
    const text = told(planDocument(planInput()));
    expect(text).toContain('Planen bygger på lägesbilden Lägesbild 2026 (fastställd den 18\u00a0november 2026 av Kommunstyrelsen, §\u00a0121, dnr 2026-150).');
    expect(text).toContain('Den senaste årsanalysen är Årsanalys 2026 (arbetsutkast).');
    expect(told(planDocument(planInput({ basis: {} })))).toContain('vilken lägesbild planen bygger på är inte angivet.');
  });

  it('bears the decision on its cover, and no person anywhere', () => {
    const content = planDocument(planInput({ decided: { body: 'Kommunstyrelsen', paragraph: '140', date: '2026-12-09', dnr: '2026-182' } }));
    expect(content).toMatchObject({ status: 'Beslutad', date: '2026-12-09', dnr: '2026-182' });
    expect(content.facts).toContainEqual(['Beslutad av', 'Kommunstyrelsen 2026-12-09, §\u00a0140']);
    expect(told(content)).not.toContain('Ansvarig person');
    expect(planDocument(planInput()).status).toBe('Utkast');
  });

  it('takes a stand on each of last year\'s measures (P22, P47)', () => {
    expect(tablesOf(planDocument(planInput())).find(({ caption }) => caption.startsWith('Vad som blir av'))?.rows.map(row => row[3])).toEqual(['Fortsätter som Å-1', 'Förs inte vidare', 'Förs inte vidare', 'Inget ställningstagande']);
  });
});

describe('the follow-up report', () => {
  it('tells each measure in a sentence, and those in depth in three levels', () => {
    const content = followUpDocument(planInput({
      measures: [measure(1, { InDepth: true, Indicator: 'Anmälningar', Baseline: 20, Target: 10, Goal: 'Halverat' }), measure(2, { Department: { id: 2, title: 'Barn' }, EndDate: '2026-01-31' })],
      followUps: [
        followUp(1, 1, { FollowUpDate: '2027-04-30', TimesDone: 3, Process: 'Två kvällar.', Hours: 10, Cost: 500, IndicatorValue: 15 }),
        followUp(2, 1, { FollowUpDate: '2027-08-31', Title: 'Lugnare', TimesDone: 2, IndicatorValue: 9, Conclusion: 'Fortsätt', ConclusionReason: 'Det verkar.' })
      ]
    }));
    const text = told(content);
    for (const part of ['gjord 5\u00a0gånger.', 'Två kvällar. (2027-04-30)', '10\u00a0timmar och 500 kronor.', 'Målvärdet är nått.', 'Fortsätt. Det verkar.', 'Lugnare\n2027-08-31', 'Ingen uppföljning', '1 av 2\u00a0åtgärder har följts upp.', 'Vad slutar vi med?']) expect(text).toContain(part);
    const chart = content.sections[2].blocks.find(block => block.kind === 'chart');
    expect(chart).toMatchObject({ categories: ['Baslinje', '2027-04-30', '2027-08-31'], series: [{ values: [20, 15, 9] }, { name: 'Målvärde', values: [10, 10, 10], role: 'reference' }] });
  });

  it('holds what people conclude, and says so when it is frozen without', () => {
    const decided = { body: 'Kommunstyrelsen', paragraph: '12', date: '2027-12-09', dnr: '2027-1' };
    expect(told(followUpDocument(planInput({ decided, conclusions: 'Belysningen verkade.' })))).toContain('Belysningen verkade.');
    const without = told(followUpDocument(planInput({ decided })));
    expect(without).toContain('slutsatserna är inte skrivna.');
    expect(without).not.toContain('Vad slutar vi med?');
  });

  it('counts one and many, and says which way is better', () => {
    expect(statusSentence([measure(1, { Status: 'Genomförd' }), measure(2, { EndDate: '2026-01-01' }), measure(3, { Status: undefined })], '2026-11-23')).toBe('Av 3\u00a0åtgärder: 1 genomförd, 1 pågår och 1 utan status. 1 är försenad: slutdatumet har passerat.');
    expect(effectSentence(measure(1, { Baseline: 20, Target: 10 }), 12)).toBe('Indikatorn är nu 12, baslinjen 20, målvärdet 10. Målvärdet är inte nått.');
    expect(effectSentence(measure(1, { Baseline: 20, Target: 60 }), 61)).toMatch(/Målvärdet är nått\.$/);
    expect(effectSentence(measure(1), 5)).toBe('Indikatorn är nu 5.');
  });
});
