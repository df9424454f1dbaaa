/** @jest-environment node */
import { historyOf } from '../../../../src/kit/lists/history';
import { toVersion } from '../../../../src/kit/lists/items';
import { sample } from './sample';

const version = (label: string, values: Record<string, unknown>): ReturnType<typeof toVersion<typeof sample>> =>
  toVersion(sample, { ID: 1, VersionLabel: label, Created: `2026-01-0${label[0]}T08:00:00Z`, Editor: { LookupValue: `Redigerare ${label}` }, ...values });

describe('an item\'s history', () => {
  const versions = [
    version('4.0', { Title: 'Två', Code: 'K', Target: { LookupId: 7, LookupValue: 'Omdöpt' }, Amount: 5, ClientKey: 'b' }),
    version('3.0', { Title: 'Två', Code: 'K', Target: { LookupId: 7, LookupValue: 'Mål' }, ClientKey: 'a' }),
    version('2.0', { Title: 'Två', Code: 'K', Target: { LookupId: 7, LookupValue: 'Mål' } }),
    version('1.0', { Title: 'Ett', Code: 'K' })
  ];
  const history = historyOf(sample, versions);

  it('says what each save changed, newest first, with its editor', () => {
    expect(history.map(entry => [entry.label, entry.editor, entry.first, entry.changes.map(({ name, before, after }) => [name, before, after])])).toEqual([
      ['4.0', 'Redigerare 4.0', false, [['Amount', undefined, 5]]],
      ['2.0', 'Redigerare 2.0', false, [['Title', 'Ett', 'Två'], ['Target', undefined, { id: 7, title: 'Mål' }]]],
      ['1.0', 'Redigerare 1.0', true, [['Title', undefined, 'Ett'], ['Code', undefined, 'K'], ['Flag', undefined, false]]]
    ]);
  });

  it('leaves out saves that changed none of our columns, technical columns, and a target that was only renamed', () => {
    expect(history.map(entry => entry.label)).not.toContain('3.0');
    expect(history.flatMap(entry => entry.changes.map(change => change.name))).not.toContain('ClientKey');
    expect(history[0].changes.map(change => change.name)).not.toContain('Target');
  });

  it('keeps the first version even when it is empty, and is empty without versions', () => {
    const { Flag: _flag, ...columns } = sample.columns;
    const plain = { ...sample, columns } as unknown as typeof sample;
    expect(historyOf(plain, [version('1.0', {})])).toMatchObject([{ label: '1.0', first: true, changes: [] }]);
    expect(historyOf(sample, [])).toEqual([]);
  });
});
