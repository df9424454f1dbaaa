/** @jest-environment node */
import { headerRow, layOut, sectionHeading } from '../../../../../src/areas/plan/imports/layout';
import { proposeRoles, roleOf, withRole } from '../../../../../src/areas/plan/imports/roles';
import { nearest, readAmount, readFigure, readLevel, readStatus, readType, splitNames } from '../../../../../src/areas/plan/imports/words';
import { readWhen } from '../../../../../src/areas/plan/imports/when';
import type { When } from '../../../../../src/areas/plan/imports/when';

describe('times of a plan', () => {
  test.each<[string, When | undefined]>([
    ['2026-05-01', { end: '2026-05-01' }], ['1 maj 2026', { end: '2026-05-01' }], ['15/5', { end: '2026-05-15' }], ['1 maj', { end: '2026-05-01' }],
    ['maj 2026', { start: '2026-05-01', end: '2026-05-31' }], ['Maj', { start: '2026-05-01', end: '2026-05-31' }], ['februari 2028', { start: '2028-02-01', end: '2028-02-29' }],
    ['2026-03', { start: '2026-03-01', end: '2026-03-31' }],
    ['VT 2026', { start: '2026-01-01', end: '2026-06-30' }], ['ht-27', { start: '2027-07-01', end: '2027-12-31' }], ['Hösten 2026', { start: '2026-07-01', end: '2026-12-31' }],
    ['våren', { start: '2026-01-01', end: '2026-06-30' }], ['under sommaren 2026', { start: '2026-06-01', end: '2026-08-31' }],
    ['Q2', { start: '2026-04-01', end: '2026-06-30' }], ['Q1-Q2 2026', { start: '2026-01-01', end: '2026-06-30' }], ['kvartal 4', { start: '2026-10-01', end: '2026-12-31' }],
    ['kv. 3 2027', { start: '2027-07-01', end: '2027-09-30' }], ['2026 Q3', { start: '2026-07-01', end: '2026-09-30' }],
    ['2026', { start: '2026-01-01', end: '2026-12-31' }], ['hela året', { start: '2026-01-01', end: '2026-12-31' }], ['2025–2026', { start: '2025-01-01', end: '2026-12-31' }],
    ['2025 - 2026', { start: '2025-01-01', end: '2026-12-31' }], ['mars–maj', { start: '2026-03-01', end: '2026-05-31' }], ['mars - maj 2027', { start: '2027-03-01', end: '2027-05-31' }],
    ['november–februari 2027', { start: '2026-11-01', end: '2027-02-28' }], ['2026-03-01 – 2026-05-31', { start: '2026-03-01', end: '2026-05-31' }],
    ['1 mars till 31 maj', { start: '2026-03-01', end: '2026-05-31' }], ['från mars till maj 2026', { start: '2026-03-01', end: '2026-05-31' }],
    ['senast 1 juni', { end: '2026-06-01' }], ['t.o.m. maj 2026', { end: '2026-05-31' }], ['klart hösten 2026', { end: '2026-12-31' }], ['från mars 2026', { start: '2026-03-01' }],
    ['fr.o.m. 2026-02-01', { start: '2026-02-01' }], ['start i augusti', { start: '2026-08-01' }], ['vecka 20', { start: '2026-05-11', end: '2026-05-17' }], ['v. 1', { start: '2025-12-29', end: '2026-01-04' }],
    ['Löpande', { ongoing: true }], ['löpande under 2026', { start: '2026-01-01', end: '2026-12-31', ongoing: true }], ['Kontinuerligt', { ongoing: true }], ['tills vidare', { ongoing: true }],
    ['', undefined], ['när det behövs', undefined], ['2026-02-30', undefined], ['TBD', undefined], ['marsvin', undefined], ['decennier', undefined], ['Q5', undefined], ['vecka 60', undefined], ['?', undefined],
    ['-', undefined], ['maj–mars–juni', undefined], ['9'.repeat(200), undefined]
  ])('%s', (text, when) => expect(readWhen(text, 2026)).toEqual(when));

  test('any text gives a time or nothing, and no time ends before it begins', () => {
    const parts = ['2026', '2025', 'maj', 'vt', 'q2', '-', '–', ' ', 'till', 'senast', 'löpande', 'v. 3', '1/5', '31', '.', 'från', '(', 'å'];
    let seed = 7;
    const next = (): number => (seed = seed * 48271 % 2147483647);
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({ length: 1 + next() % 5 }, () => parts[next() % parts.length]).join(next() % 2 ? ' ' : '');
      const found = readWhen(text, 2026);
      for (const date of [found?.start, found?.end]) if (date) expect({ text, ok: /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) }).toEqual({ text, ok: true });
      if (found?.start && found.end && !(found.start <= found.end)) throw new Error(`${text}: ${JSON.stringify(found)}`);
    }
  });
});

describe('words of a plan', () => {
  test.each([
    ['Klar', 'Genomförd'], ['Klart', 'Genomförd'], ['genomförd 2026-03', 'Genomförd'], ['Genomfört', 'Genomförd'], ['x', 'Genomförd'], ['100 %', 'Genomförd'], ['Pågår', 'Pågår'], ['pågående', 'Pågår'],
    ['Påbörjad', 'Pågår'], ['50 %', 'Pågår'], ['Försenad', 'Pågår'], ['Ej påbörjad', 'Ej påbörjad'], ['inte startad', 'Ej påbörjad'], ['Planerad', 'Ej påbörjad'], ['Ej genomförd', 'Ej påbörjad'], ['0 %', 'Ej påbörjad'],
    ['Pausad', 'Pausad'], ['Avbruten', 'Avbruten'], ['Utgår', 'Avbruten'], ['Inställt', 'Avbruten'], ['Rullar på', undefined], ['', undefined], ['grön', undefined]
  ])('the status %s', (word, status) => expect(readStatus(word)?.status).toBe(status));

  test.each([
    ['25 000', 25000], ['25 000 kr', 25000], ['25 tkr', 25000], ['1,5 mkr', 1_500_000], ['25.000:-', 25000], ['ca 10 000 kronor', 10000], ['40 h', 40], ['inom ram', undefined], ['10–20 tkr', undefined], ['', undefined], ['-5', undefined]
  ])('the amount %s', (word, amount) => expect(readAmount(word)).toBe(amount));

  test.each([['12', 12], ['12,5', 12.5], ['34 %', 34], ['−3', -3], ['1 200 st', 1200], ['färre', undefined], ['2 av 3', undefined]])('the figure %s', (word, figure) => expect(readFigure(word)).toBe(figure));

  test('types and levels', () => {
    expect([readType('Social åtgärd'), readType('situationell'), readType('annan')]).toEqual(['Social', 'Situationell', undefined]);
    expect([readLevel('universell'), readLevel('Selektiv nivå'), readLevel('indikerad'), readLevel('hög')]).toEqual(['Universell', 'Selektiv', 'Indikerad', undefined]);
  });

  test('a name is found by itself, by a former name, or as the nearest', () => {
    const held = [{ id: 1, title: 'Samhällsbyggnad' }, { id: 2, title: 'Kultur och fritid', others: ['Fritidsnämnden'] }, { id: 3, title: 'Socialtjänst' }];
    expect(nearest('Samhällsbyggnad', held)).toEqual({ id: 1, sure: true });
    expect(nearest('Samhällsbyggnadsförvaltningen', held)?.id).toBe(1);
    expect(nearest('sektor samhällsbyggnad', held)).toEqual({ id: 1, sure: true });
    expect(nearest('fritidsnämnden', held)).toEqual({ id: 2, sure: true });
    expect(nearest('Socialtjänsten', held)).toEqual({ id: 3, sure: false });
    expect(nearest('Räddningstjänsten', [held[0]])).toBeUndefined();
    expect(nearest('', held)).toBeUndefined();
    expect(nearest('???', held)).toBeUndefined();
  });

  test('several names in a cell', () => {
    expect(splitNames('Samordnare, Rektor\n– Fältare och polis/kommun; 12')).toEqual(['Samordnare', 'Rektor', 'Fältare', 'polis', 'kommun']);
  });
});

describe('columns', () => {
  test.each([
    ['Åtgärd', 'title'], ['Insats/aktivitet', 'title'], ['Vad ska göras?', 'title'], ['Problem', 'problem'], ['Fokusområde', 'problem'], ['Insatsområde', 'problem'], ['Orsak', 'cause'], ['Mål', 'goal'], ['Målgrupp', 'place'],
    ['Målvärde', 'target'], ['Effektmål', 'goal'], ['Förväntad effekt', 'mechanism'], ['Indikator', 'indicator'], ['Ansvarig', 'owner'], ['Ansvarig förvaltning', 'department'], ['Verksamhet', 'department'], ['Sektor', 'department'],
    ['Samverkan', 'partners'], ['Samverkansparter', 'partners'], ['Tidplan', 'when'], ['När', 'when'], ['Start', 'start'], ['Startdatum', 'start'], ['Slut', 'end'], ['Klart senast', 'end'], ['Status', 'status'], ['Genomförd?', 'status'],
    ['Uppföljning', 'note'], ['Kommentar:', 'note'], ['Kostnad (kr)', 'cost'], ['Resurser', 'cost'], ['Nr', undefined], ['', undefined], ['Färg', undefined], ['Åtgärdstyp', 'type'], ['Nivå', 'level'], ['Plats', 'place']
  ])('%s', (text, role) => expect(roleOf(text)).toBe(role));

  test('what stands once goes to the first; what was said last time goes before', () => {
    expect(proposeRoles(['Status', 'Läge', 'Kommentar', 'Uppföljning', 'Insats', 'Aktivitet'])).toEqual(['status', undefined, 'note', 'note', 'title', 'title']);
    expect(proposeRoles(['Status', 'Färg', 'Åtgärd'], { status: '', färg: 'status' })).toEqual([undefined, 'status', 'title']);
    expect(proposeRoles(['Åtgärd'], { åtgärd: 'hittepå' })).toEqual([undefined]);
    expect(withRole(['status', undefined, 'note'], 1, 'status')).toEqual([undefined, 'status', 'note']);
    expect(withRole(['note', undefined], 1, 'note')).toEqual(['note', 'note']);
  });

  test('the row of headings: with most known words, the lower one of two', () => {
    expect(headerRow([['Åtgärdsplan 2026', '', ''], ['Åtgärd', 'Ansvarig', 'Status'], ['Vuxna på stan', 'Skola', 'Klar']])).toBe(2);
    expect(headerRow([['Åtgärd', 'Tidplan', ''], ['Åtgärd', 'Start', 'Slut'], ['Vuxna', '', '']])).toBe(2);
    expect(headerRow([['a', 'b'], ['c', 'd']])).toBeUndefined();
  });
});

describe('tables of a document under one set of headings', () => {
  const names = (layout: ReturnType<typeof layOut>): string[] => layout.columns.map(({ heading }) => heading);

  test('several tables, repeated headings, headings within, and one that goes on without headings', () => {
    const layout = layOut([
      { sheet: 'Område 1', rows: [['Åtgärd', 'Ansvarig'], ['Vuxna på stan', 'Skola'], ['Åtgärd', 'Ansvarig'], ['', ''], ['Klubbar', 'Fritid']] },
      { rows: [['Lovläger', 'Fritid']] },
      { sheet: 'Deltagare', rows: [['Datum', 'Plats', 'Vad'], ['x', 'y', 'z']] },
      { sheet: 'Område 2', rows: [['Ansvarig', 'Åtgärd', 'Status'], ['Skola', 'Läxhjälp', 'Klar'], ['Delområde', 'Delområde', 'Delområde'], ['Skola', 'Mentorer', '']] }
    ], { without: new Set([3]) });
    expect(names(layout)).toEqual(['Åtgärd', 'Ansvarig', 'Status', sectionHeading]);
    expect(layout.rows.map(({ ordinal, table, row, cells }) => [ordinal, table, row, ...cells])).toEqual([
      [2, 1, 2, 'Vuxna på stan', 'Skola', '', 'Område 1'], [5, 1, 5, 'Klubbar', 'Fritid', '', 'Område 1'], [6, 2, 1, 'Lovläger', 'Fritid', '', ''],
      [10, 4, 2, 'Läxhjälp', 'Skola', 'Klar', 'Område 2'], [12, 4, 4, 'Mentorer', 'Skola', '', 'Delområde']
    ]);
    expect(layout.tables.map(({ header, rows }) => [header, rows])).toEqual([[1, 2], [0, 1], [1, 1], [1, 2]]);
  });

  test('one table a measure, headings to the left', () => {
    const form = (title: string): { rows: string[][] } => ({ rows: [['Åtgärd', title], ['Ansvarig', 'Skola'], ['Mål', 'Trygga kvällar'], ['Tidplan', 'maj']] });
    const layout = layOut([form('Vuxna på stan'), form('Lovläger')]);
    expect(names(layout)).toEqual(['Åtgärd', 'Ansvarig', 'Mål', 'Tidplan']);
    expect(layout.rows.map(({ cells }) => cells)).toEqual([['Vuxna på stan', 'Skola', 'Trygga kvällar', 'maj'], ['Lovläger', 'Skola', 'Trygga kvällar', 'maj']]);
  });

  test('headings that nobody knows: a person says which row, or that there is none', () => {
    const rows = [['Saker', 'Folk'], ['Vuxna på stan', 'Skola']];
    expect(names(layOut([{ rows }]))).toEqual(['', '']);
    expect(layOut([{ rows }]).rows).toHaveLength(2);
    const told = layOut([{ rows }], { headers: { 1: 1 } });
    expect([names(told), told.rows.length]).toEqual([['Saker', 'Folk'], 1]);
    expect(layOut([{ rows }, { rows: [['a', 'b', 'c']] }]).tables.map(({ header }) => header)).toEqual([undefined, undefined]);
  });

  test('the same heading twice in one table is two columns; dates and figures of Excel become text', () => {
    const layout = layOut([{ rows: [['Åtgärd', 'Kommentar', 'Kommentar', 'Slut', 'Färg'], ['Vuxna', 'a', 'b', new Date('2026-05-01T00:00:00Z'), null], ['Läger', null, 12, false, '']] }]);
    expect(names(layout)).toEqual(['Åtgärd', 'Kommentar', 'Kommentar', 'Slut']);
    expect(layout.rows.map(({ cells }) => cells)).toEqual([['Vuxna', 'a', 'b', '2026-05-01'], ['Läger', '', '12', '']]);
  });

  test('nothing at all', () => {
    expect(layOut([])).toEqual({ columns: [], rows: [], tables: [] });
    expect(layOut([{ rows: [] }, { rows: [['', null]] }])).toEqual({ columns: [], rows: [], tables: [] });
  });
});
