/** Which regions are kept, what is asked, what is fetched, and figures that are written in. */
import { categoryWords, findPersonalRows, unknownWords } from '../../../../../../src/areas/situation/imports/page/eventChoices';
import { LiveFault, addressesOf, fetchLive, kpisOf } from '../../../../../../src/areas/situation/imports/page/live';
import { checkManual, emptyRow, holdsManual, manualDraft } from '../../../../../../src/areas/situation/imports/page/manualModel';
import type { ManualValues } from '../../../../../../src/areas/situation/imports/page/manualModel';
import { mustAnswer, questionsOf, remaining } from '../../../../../../src/areas/situation/imports/page/questions';
import { comparedFrom, defaultRegions, municipalityOf } from '../../../../../../src/areas/situation/imports/page/regionChoice';
import { allRegions, regionByCode } from '../../../../../../src/areas/situation/imports';
import type { ImportedEvent, Region } from '../../../../../../src/areas/situation/imports';
import { readText } from '../made';

const setting = (Title: string, Value: string): Parameters<typeof municipalityOf>[0] => [{ id: 1, etag: '', created: '', modified: '', Title, Value, ClientKey: '' }];
const regions = (...codes: string[]): Region[] => codes.map(code => regionByCode(code)!);
const kept = (held: readonly Region[], own: string | undefined, ...compared: string[]): string[] => [...defaultRegions(held, own, new Set(compared))].sort();

describe('the municipality', () => {
  test('is known by its kommunkod, else by its name', () => {
    expect(municipalityOf(setting('municipalityCode', '1497'))?.name).toBe('Hjo');
    expect(municipalityOf(setting('municipality', 'Hjo kommun (exempel)'))?.code).toBe('1497');
    expect(municipalityOf(setting('municipalityCode', '14'))).toBeUndefined();
    expect(municipalityOf(undefined)).toBeUndefined();
  });
});

describe('regions kept from the start', () => {
  test('the own, its län, the whole country and those compared with', () => {
    expect(kept(allRegions(), '1497')).toEqual(['00', '14', '1497']);
    expect(kept(allRegions(), '1497', '1472', '1498')).toEqual(['00', '14', '1472', '1497', '1498']);
  });
  test('a small file of others is kept whole; of a large one only what is expected', () => {
    expect(kept(regions('2080', '2081', '00'), '1497')).toEqual(['00', '2080', '2081']);
    expect(kept(allRegions().filter(({ code }) => code !== '1497' && code !== '14' && code !== '00'), '1497')).toEqual([]);
    expect(kept(regions('2080'), undefined)).toEqual(['2080']);
  });
});

describe('regions compared with from the start', () => {
  test('those kept beside the own; of many kommuner only the län and the whole country', () => {
    expect([...comparedFrom(new Set(['1497', '14', '00', '1472']), '1497')]).toEqual(['14', '00', '1472']);
    expect([...comparedFrom(new Set(allRegions().map(({ code }) => code)), '1497')].sort()).toEqual(['00', '14']);
  });
});

describe('questions', () => {
  const yearly = 'Kommun;Antal;Per 100 000 inv.\r\nHjo;571;6 190\r\nHela landet;1 500 000;14 300\r\n';

  test('a file that says no year asks for it; the answer is kept to be seen', async () => {
    const draft = await readText(yearly, {}, 'brott.csv');
    const questions = questionsOf(draft, {});
    expect(questions).toMatchObject({ period: '', indicator: 'Totalt antal anmälda brott', decimal: false });
    expect(mustAnswer(questions, draft)).toBe(true);
    expect(remaining(draft.faults)).toEqual([]);
    const answered = await readText(yearly, { answers: { period: '2024' } }, 'brott.csv');
    expect(answered.errorCount).toBe(0);
    expect(questionsOf(answered, { period: '2024' }).period).toBe('2024');
  });

  test('an unknown region is asked about with what it may be; other faults are for the file', async () => {
    const draft = await readText('Kommun;Antal;Per 100 000 inv.\r\nHjoo;571;6 190\r\nAle;-4;90\r\nTibro;1;9\r\n', {}, '2024.csv');
    expect(questionsOf(draft, {}).regions).toEqual([{ text: 'Hjoo', suggested: 'Hjo' }]);
    expect(remaining(draft.faults).map(({ code, row }) => [code, row])).toEqual([['NumberNegative', 3]]);
  });
});

describe('live addresses', () => {
  test('are those of Kolada v3 and SCB PxWeb v2 (domain.md §3)', () => {
    const { data, titles } = addressesOf({ source: 'kolada', kpis: ['N07403'], regions: ['1497', '00', '14'], from: 2022, to: 2023 });
    expect(data).toBe('https://api.kolada.se/v3/data/kpi/N07403/municipality/1497,0000/year/2022,2023');
    expect(titles).toBe('https://api.kolada.se/v3/kpi/N07403');
    expect(addressesOf({ source: 'scb', kpis: [], regions: ['1497'], from: 2024, to: 2024 }).data)
      .toBe('https://statistikdatabasen.scb.se/api/v2/tables/TAB638/data?lang=sv&outputFormat=json-stat2&valueCodes[Region]=1497&valueCodes[ContentsCode]=BE0101N1&valueCodes[Tid]=2024');
  });
  test('all pages are fetched, and the names; another host is not followed; a refusal is told apart from a bad answer', async () => {
    const query = { source: 'kolada', kpis: ['N07403'], regions: ['1497'], from: 2023, to: 2023 } as const;
    const { data, titles } = addressesOf(query);
    const pages: Record<string, unknown> = {
      [data]: { values: [1], next_url: `${data}?page=2` }, [`${data}?page=2`]: { values: [2], next_url: 'https://elsewhere.example/3' }, [titles!]: { values: [{ id: 'N07403', title: 'Våldsbrott' }] }
    };
    const asked: string[] = [];
    const answer = (address: string): Promise<unknown> => {
      asked.push(address);
      return Promise.resolve({ ok: address in pages, status: 404, json: () => Promise.resolve(pages[address]) });
    };
    const before = global.fetch;
    const signal = new AbortController().signal;
    try {
      global.fetch = answer as unknown as typeof fetch;
      expect(await fetchLive(query, signal)).toEqual({ name: 'Kolada 2023–2023.json', json: [pages[data], pages[`${data}?page=2`]], titles: [pages[titles!]] });
      expect(asked).toEqual([data, `${data}?page=2`, titles]);
      await expect(fetchLive({ ...query, from: 2020, to: 2020 }, signal)).rejects.toMatchObject({ kind: 'answer' });
      global.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      await expect(fetchLive(query, signal)).rejects.toBeInstanceOf(LiveFault);
    } finally {
      global.fetch = before;
    }
  });
  test('ids are read however they are typed, and nothing else becomes part of an address', () => {
    expect(kpisOf('n07403, U07417;N07403 x ../N1')).toEqual(['N07403', 'U07417']);
  });
});

describe('figures written in', () => {
  const values: ManualValues = {
    code: '', name: 'Otrygga utomhus', kind: 'Upplevd otrygghet', unit: 'percent', source: 'Polisen, trygghetsmätning', caveat: '', region: '1497',
    rows: [{ period: '2025', value: '11', low: '6', high: '17', answers: '412' }, emptyRow]
  };
  const cells = (row: Partial<ManualValues['rows'][number]>): unknown => checkManual({ ...values, rows: [{ ...values.rows[0], ...row }] }).cells[0];

  test('become observations with the key that a file would give', () => {
    expect(holdsManual(checkManual(values))).toBe(true);
    const draft = manualDraft(values, 'Inskrivet');
    expect(draft.observations).toEqual([expect.objectContaining({ key: 'polisen-trygghetsma:otrygga-utomhus|1497|2025', rate: 11, low: 6, high: 17, base: 412, count: undefined })]);
    expect(draft.indicators).toEqual([{ code: 'polisen-trygghetsma:otrygga-utomhus', name: 'Otrygga utomhus', unit: 'percent', source: 'Polisen, trygghetsmätning' }]);
    expect(manualDraft({ ...values, unit: 'count', code: 'egen:x' }, '').observations[0]).toMatchObject({ indicator: 'egen:x', count: 11, rate: undefined });
  });

  test('are checked at their fields', () => {
    expect(cells({ period: 'i fjol' })).toEqual({ period: 'period' });
    expect(cells({ value: '111', low: '', high: '' })).toEqual({ value: 'percent' });
    expect(cells({ value: 'elva' })).toEqual({ value: 'figure' });
    expect(cells({ low: '' })).toEqual({ low: 'pair' });
    expect(cells({ value: '20' })).toEqual({ low: 'interval' });
    expect(cells({ answers: '4,5' })).toEqual({ answers: 'whole' });
    expect(checkManual({ ...values, rows: [values.rows[0], values.rows[0]] }).cells[1]).toEqual({ period: 'twice' });
    expect(checkManual({ ...values, name: ' ', source: '', region: '', rows: [emptyRow] })).toMatchObject({ name: 'required', source: 'required', region: 'required', rows: 'required' });
  });
});

describe('events', () => {
  const event = (part: Partial<ImportedEvent>): ImportedEvent => ({ externalId: 'x:1', date: '2026-03-04', row: 2, ...part });

  test('words of the file that none of our titles is are asked about, the most frequent first', () => {
    const words = categoryWords([event({ category: 'Klotter' }), event({ category: 'skadegörelse' }), event({ category: 'Buller' }), event({ category: 'Buller' }), event({})]);
    expect(unknownWords(words, ['Skadegörelse'])).toEqual([{ word: 'Buller', count: 2 }, { word: '', count: 1 }, { word: 'Klotter', count: 1 }]);
  });

  test('personal data is looked for in all texts of all rows', async () => {
    const found = await findPersonalRows([event({ text: 'Ruta sönder' }), event({ externalId: 'x:2', row: 3, place: 'Ring 070-174 06 05' }), event({ externalId: 'x:3', row: 4, text: '19850709-9805, ABC 123' })]);
    expect(found).toEqual([{ externalId: 'x:2', row: 3, sheet: undefined, kinds: ['phone'] }, { externalId: 'x:3', row: 4, sheet: undefined, kinds: ['personnummer', 'plate'] }]);
  });
});
