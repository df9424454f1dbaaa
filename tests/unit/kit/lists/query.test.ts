/** @jest-environment node */
import { filterText, orderText } from '../../../../src/kit/lists/query';
import type { Condition } from '../../../../src/kit/lists/query';
import { sample } from './sample';

const filter = (...where: Condition[]): string => filterText(sample, where);

describe('filters of a query', () => {
  it('joins conditions with and, and is empty without any', () => {
    expect(filter()).toBe('');
    expect(filter({ column: 'Code', is: 'eq', value: 'a' }, { column: 'Amount', is: 'gt', value: 3 })).toBe('Code eq \'a\' and Amount gt 3');
  });

  it('doubles quotes in texts and logins, so that none of it is read as OData', () => {
    expect(filter({ column: 'Code', is: 'eq', value: 'Prov\'et\' or Id gt 0' })).toBe('Code eq \'Prov\'\'et\'\' or Id gt 0\'');
    expect(filter({ column: 'Holder', is: 'eq', value: { login: 'i:0#.f|membership|prov\'et@kommun.example' } }))
      .toBe('Holder/Name eq \'i:0#.f|membership|prov\'\'et@kommun.example\'');
  });

  it('asks for lookups and persons by id, for emptiness by null, for yes and no by 1 and 0', () => {
    expect(filter({ column: 'Target', is: 'eq', value: 7 })).toBe('TargetId eq 7');
    expect(filter({ column: 'Holder', is: 'ne', value: 9 })).toBe('HolderId ne 9');
    expect(filter({ column: 'Target', is: 'eq', value: null })).toBe('TargetId eq null');
    expect(filter({ column: 'Code', is: 'eq', value: null })).toBe('Code eq null');
    expect(filter({ column: 'Flag', is: 'eq', value: true })).toBe('Flag eq 1');
    expect(filter({ column: 'Flag', is: 'eq', value: false })).toBe('Flag eq 0');
  });

  it('asks for any of several values, and for those or none', () => {
    expect(filter({ column: 'Code', is: 'eq', value: ['a', 'b\'c'] }, { column: 'Id', is: 'eq', value: [7, 9] })).toBe('(Code eq \'a\' or Code eq \'b\'\'c\') and (Id eq 7 or Id eq 9)');
    expect(filter({ column: 'Target', is: 'eq', value: [7] })).toBe('TargetId eq 7');
    expect(filter({ column: 'Moment', is: 'ge', value: '2026-03-01T08:00:00Z', orEmpty: true })).toBe('(Moment ge datetime\'2026-03-01T08:00:00Z\' or Moment eq null)');
    expect(filter({ column: 'Code', is: 'eq', value: ['a', 'b'], orEmpty: true })).toBe('(Code eq \'a\' or Code eq \'b\' or Code eq null)');
    // Nothing to compare with would otherwise be no condition at all, and read the whole list.
    expect(() => filter({ column: 'Code', is: 'eq', value: [] })).toThrow('Code is compared with nothing');
  });

  it('compares points in time as datetime literals', () => {
    expect(filter({ column: 'Moment', is: 'ge', value: '2026-03-01T08:00:00Z' })).toBe('Moment ge datetime\'2026-03-01T08:00:00Z\'');
  });

  it.each([
    ['eq', '(Day ge datetime\'2026-02-28T12:00:00Z\' and Day lt datetime\'2026-03-01T12:00:00Z\')'],
    ['ne', '(Day lt datetime\'2026-02-28T12:00:00Z\' or Day ge datetime\'2026-03-01T12:00:00Z\')'],
    ['lt', 'Day lt datetime\'2026-02-28T12:00:00Z\''],
    ['le', 'Day lt datetime\'2026-03-01T12:00:00Z\''],
    ['gt', 'Day ge datetime\'2026-03-01T12:00:00Z\''],
    ['ge', 'Day ge datetime\'2026-02-28T12:00:00Z\'']
  ] as const)('compares a date %s by the boundaries of its day, whatever the site\'s zone', (is, expected) => {
    expect(filter({ column: 'Day', is, value: '2026-03-01' })).toBe(expected);
  });

  it('refuses columns without an index, which fail past 5,000 items (m365-wire §3)', () => {
    expect(() => filter({ column: 'Free', is: 'eq', value: 'x' })).toThrow('Samples.Free is not indexed');
    // SharePoint itself keeps no index of these, and knows no such column.
    for (const column of ['Created', 'Modified', 'Author', 'Finns_inte']) {
      expect(() => filter({ column, is: 'eq', value: 'x' })).toThrow(`Samples.${column} is not indexed`);
    }
    expect(filter({ column: 'Id', is: 'gt', value: 5000 })).toBe('Id gt 5000');
    expect(() => orderText(sample, [{ column: 'Free' as 'Id' }])).toThrow('Samples.Free is not indexed');
  });

  it('lets SharePoint\'s own column be asked where the list indexes it', () => {
    const indexed = { ...sample, builtInIndexes: ['Modified'] as const };
    expect(filterText(indexed, [{ column: 'Modified', is: 'ge', value: '2026-03-01T08:00:00Z' }])).toBe('Modified ge datetime\'2026-03-01T08:00:00Z\'');
    expect(orderText(indexed, [{ column: 'Modified', descending: true }])).toEqual(['Modified desc']);
    expect(() => filterText(indexed, [{ column: 'Created' as 'Modified', is: 'ge', value: '' }])).toThrow('Samples.Created is not indexed');
  });

  it('refuses to sort by lookups and persons, which SharePoint answers with 400', () => {
    expect(() => orderText(sample, [{ column: 'Target' as 'Id' }])).toThrow('Samples.Target cannot be sorted by');
    expect(() => orderText(sample, [{ column: 'Holder' as 'Id' }])).toThrow('Samples.Holder cannot be sorted by');
  });

  it('filters on the client key, whose uniqueness is an index', () => {
    expect(filter({ column: 'ClientKey', is: 'eq', value: 'k' })).toBe('ClientKey eq \'k\'');
  });

  it('orders in the order asked for', () => {
    expect(orderText(sample, [{ column: 'Day' as 'Id', descending: true }, { column: 'Id' }])).toEqual(['Day desc', 'Id']);
  });
});
