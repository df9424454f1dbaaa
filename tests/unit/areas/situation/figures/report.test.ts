/** @jest-environment node */
import { looks, tones } from '../../../../../src/kit/charts/palette';
import { chartNote, chartTable } from '../../../../../src/kit/charts/table';
import { chartWords } from '../../../../../src/kit/word/words';
import { textsOf } from '../../../../../src/kit/word/texts';
import type { Block, ChartBlock } from '../../../../../src/kit/word/content';
import type { PictureFacts } from '../../../../../src/areas/situation/facts/model';
import { indicatorFacts } from '../../../../../src/areas/situation/facts/model';
import { compareChart, countChart, rateChart } from '../../../../../src/areas/situation/figures/charts';
import { figureBlocks, figureSentences, figureSources, placeBlocks } from '../../../../../src/areas/situation/figures/report';
import { screenWords } from '../../../../../src/areas/situation/figures/telling';
import { comparison, crimes, indicator, observation, unsafety } from './made';

const other = (id: number) => indicatorFacts(indicator({ id, Title: `Brott ${id}`, Source: 'Egen mätning' }), 'År', comparison, [observation('1497', '2024', { Count: 30 }, id), observation('1497', '2025', { Count: 60 }, id)]);
const facts: PictureFacts = { municipality: 'Hjo', year: 2026, figures: [crimes(), other(3), other(4), other(5), other(6), unsafety()] };
const charts = (blocks: readonly Block[]): ChartBlock[] => blocks.filter((block): block is ChartBlock => block.kind === 'chart');

describe('the figures of a document', () => {
  it('are the charts of the screen: same numbers, same order, same colours and dashes', () => {
    const onScreen = { words: screenWords(), language: 'sv-SE' as const };
    const shown = [countChart(crimes(), 10, onScreen)!, rateChart(crimes(), 10, onScreen)!, compareChart(crimes(), onScreen)!];
    const written = charts(figureBlocks(facts, 'statistics')).slice(0, 3);
    expect(written.map(({ kind: _, ...chart }) => chart)).toEqual(shown);
    expect(written.map(chart => looks(chart).map(({ tone, dash }) => [tones[tone].light, dash]))).toEqual(shown.map(chart => looks(chart).map(({ tone, dash }) => [tones[tone].light, dash])));
    expect(chartTable(written[0], chartWords, 'sv-SE').rows[9]).toEqual(['2025\u00a0prel.', '548', '547']);
    expect(chartNote(written[0], chartWords, 'sv-SE')).toBe('Källa: Brå, anmälda brott, hämtad 2026-03-24. Preliminära uppgifter är märkta prel.');
  });

  it('draw so many indicators, put those after them in a table, and tell what has changed', () => {
    const blocks = figureBlocks(facts, 'statistics', 2);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
    const tables = blocks.filter(block => block.kind === 'table');
    expect(tables[0].rows).toEqual([4, 5, 6].map(id => [`Brott ${id}`, '2025', 'Antal: 60', 'Egen mätning']));
    expect(tables[1]).toMatchObject({ caption: 'Anmälda brott: förändrade antal' });
    expect(tables[1].rows[0]).toEqual(['Brott 3', '30 (2024)', '60 (2025)', '+30', '+100\u00a0%', 'mer än slumpen brukar ge']);
  });

  it('say what is lacking, and keep surveys out of the mapping of crime', () => {
    expect(figureBlocks({ ...facts, figures: [] }, 'statistics')).toEqual([{ kind: 'gap', text: 'inga siffror över anmälda brott är importerade.' }]);
    expect(figureBlocks({ ...facts, figures: [] }, 'related')).toEqual([]);
    expect(figureSentences(facts, 'other')).toEqual([
      'Otrygghet utomhus sent på kvällen: 11 procent i Hjo 2023/2024 (felmarginal 6–17). Skillnaden mot 2021/2022, då det var 14 procent, är inte säkerställd. I hela landet är det 26 procent; skillnaden är säkerställd.'
    ]);
    expect(JSON.stringify(figureBlocks(facts, 'statistics'))).not.toContain('Otrygghet');
    expect(figureBlocks(facts, 'other').filter(({ kind }) => kind === 'table')[0]).toMatchObject({ caption: 'Upplevd otrygghet: förändrade andelar', rows: [['Otrygghet utomhus sent på kvällen', '14,0 (2021/2022)', '11,0 (2023/2024)', '−3,0', 'inte säkerställd']] });
  });

  it('name each source once, with its periods and the day it was fetched', () => {
    expect(figureSources(facts, 'statistics')).toEqual([
      { source: 'Brå, anmälda brott', first: '2016', last: '2025', fetched: '2026-03-24' }, { source: 'Egen mätning', first: '2024', last: '2025', fetched: '2026-03-24' }
    ]);
  });

  it('tell places with small counts hidden (domain.md §5)', () => {
    const rows = [{ id: 1, name: 'Centrum', after: 12, before: 20 }, { id: 2, name: 'Hamnen', after: 3, before: 9 }, { id: 3, name: 'Parken', after: 8, before: 7 }];
    const [table] = placeBlocks({ rows, now: '2025-11–2026-10', earlier: '2024-11–2025-10' }, '2026-11-23');
    expect(JSON.stringify(table)).not.toContain('"3"');
    expect(table.kind === 'table' && table.rows[0][0]).toBe('Centrum');
    expect(placeBlocks({ rows: [], now: '', earlier: '' }, '2026-11-23')[0].kind).toBe('gap');
  });

  it('hold nothing that the search for personal data cannot read', () => {
    const texts = textsOf({ title: '', organisation: '', date: '', status: '', sections: [{ blocks: figureBlocks(facts, 'statistics') }] });
    expect(JSON.stringify(texts)).toContain('Under 2025 anmäldes 548 brott i Hjo');
  });
});
