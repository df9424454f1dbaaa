/** What a person says of columns, and how it is remembered. */
import { checkMapping, fromProposal, headingOf, readRemembered, recalled, signatureText, toMapping, withKind, withRole } from '../../../../../../src/areas/situation/imports/page/mappingModel';
import type { MappingDraft } from '../../../../../../src/areas/situation/imports/page/mappingModel';
import { proposeMapping } from '../../../../../../src/areas/situation/imports';
import type { Table } from '../../../../../../src/areas/situation/imports';

const table: Table = { rows: [['Ort', 'Typ', '2023', '2024'], ['Hjo', 'Klotter', 12, 9], ['Tibro', 'Klotter', 7, 8]] };
const events: Table = { rows: [['Datum', 'Rubrik', 'Plats', 'Beskrivning'], ['2026-03-04', 'Klotter', 'Torget', 'Klotter på väggen']] };

const drafted = (held: Table): MappingDraft => fromProposal(proposeMapping(held), held);

describe('mapping of columns', () => {
  test('a proposal becomes columns with meanings, and the same mapping again', () => {
    const draft = drafted(events);
    expect(draft).toMatchObject({ kind: 'events', header: 1, roles: ['date', 'category', 'place', 'text'] });
    expect(toMapping({ ...draft, source: 'Felanmälan' }, events)).toMatchObject({ kind: 'events', source: 'Felanmälan', columns: { date: 0, category: 1, place: 2, text: 3 } });
  });

  test('columns whose heading is a year hold its figures: counts or values by the unit', () => {
    const draft: MappingDraft = { ...drafted(table), kind: 'observations', header: 1, roles: ['region', 'indicator', 'years', 'years'], source: 'Egen', unit: 'count', region: '', period: '', indicator: '' };
    expect(checkMapping(draft)).toEqual([]);
    expect(toMapping(draft, table)).toMatchObject({ periods: [{ column: 2, period: '2023', measure: 'count' }, { column: 3, period: '2024', measure: 'count' }] });
    expect(toMapping({ ...draft, unit: 'percent' }, table)).toMatchObject({ periods: [{ measure: 'rate' }, { measure: 'rate' }] });
  });

  test('what is missing is told: figures, region, period, indicator and source; a date for events', () => {
    const nothing: MappingDraft = { kind: 'observations', header: 1, roles: [undefined, undefined], unit: 'count', source: ' ', region: '', period: '', indicator: '' };
    expect(checkMapping(nothing)).toEqual(['figure', 'region', 'period', 'indicator', 'source']);
    expect(checkMapping({ ...nothing, roles: ['count', 'source'], region: 'Hjo', period: '2025', indicator: 'Klotter' })).toEqual([]);
    expect(checkMapping({ ...nothing, kind: 'events', source: 'Felanmälan' })).toEqual(['date']);
  });

  test('a meaning stands once; another kind drops those it lacks', () => {
    const draft: MappingDraft = { ...drafted(events), roles: ['date', 'category', undefined, 'text'] };
    expect(withRole(draft, 2, 'category').roles).toEqual(['date', undefined, 'category', 'text']);
    expect(withRole({ ...draft, roles: ['years', undefined] }, 1, 'years').roles).toEqual(['years', 'years']);
    expect(withKind(draft, 'observations').roles).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('next year\'s file has the same signature and its own years', () => {
    const next: Table = { rows: [['Ort', 'Typ', '2023', '2024', '2025'], ['Hjo', 'Klotter', 12, 9, 4]] };
    expect(signatureText(next, 1)).toBe(signatureText(table, 1));
    expect(signatureText(events, 1)).not.toBe(signatureText(table, 1));
    const draft: MappingDraft = { kind: 'observations', header: 1, roles: ['region', 'indicator', 'years', 'years'], source: 'Egen', unit: 'count', region: '', period: '', indicator: '' };
    const kept = readRemembered(JSON.stringify({ draft, answers: { dash: 'zero' } }))!;
    expect(recalled(kept, next).roles).toEqual(['region', 'indicator', 'years', 'years', 'years']);
    expect(kept.answers).toEqual({ dash: 'zero' });
  });

  test('a setting that holds no mapping is no mapping', () => {
    for (const text of ['', '{}', '[]', '{"draft":{"kind":"x"}}', 'null', '{"draft":{"kind":"events","roles":"date","source":""}}']) expect(readRemembered(text)).toBeUndefined();
  });

  test('a column without a heading is called by its letter', () => {
    expect([headingOf(table, 1, 0), headingOf(table, 1, 27), headingOf(table, undefined, 0)]).toEqual(['Ort', 'AB', 'A']);
  });
});
