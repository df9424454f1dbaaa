/** @jest-environment node */
import { selection, toBody, toItem, toVersion } from '../../../../src/kit/lists/items';
import type { ChangesOf } from '../../../../src/kit/lists/define';
import { sample } from './sample';

const person = { id: 9, title: 'Verksamhetschef', email: 'chef@kommun.example', login: 'i:0#.f|membership|chef@kommun.example' };

describe('what is asked for', () => {
  it('selects each column once, lookups and persons with what they point to, never the client key', () => {
    const { select, expand } = selection(sample);
    expect(select).toEqual([
      'Id', 'Created', 'Modified', 'Title', 'Code', 'Free', 'Body', 'Amount', 'Flag', 'Day', 'Moment', 'Kind',
      'Target/Id', 'Target/Title', 'Holder/Id', 'Holder/Title', 'Holder/EMail', 'Holder/Name', 'Page'
    ]);
    expect(expand).toEqual(['Target', 'Holder']);
  });

  it('selects only the columns named', () => {
    expect(selection(sample, ['Title', 'Target'])).toEqual({ select: ['Id', 'Created', 'Modified', 'Title', 'Target/Id', 'Target/Title'], expand: ['Target'] });
  });
});

describe('an item as SharePoint sends it (m365-wire §2)', () => {
  const raw = {
    'odata.etag': '"3"', Id: 4, ID: 4, Created: '2026-01-02T03:04:05Z', Modified: '2026-01-03T03:04:05Z', Title: 'Ett', Code: 'K1', Free: null,
    Body: 'Rad\nRad', Amount: 2.5, Flag: true, Day: '2026-02-28T23:00:00Z', Moment: '2026-03-01T10:00:00Z', Kind: 'Ett',
    Target: { Id: 7, Title: 'Målet' }, Holder: { Id: 9, Title: person.title, EMail: person.email, Name: person.login },
    Page: { Url: 'https://kommun.example', Description: 'Kommunen' }
  };

  it('is read column by column', () => {
    expect(toItem(sample, raw)).toEqual({
      id: 4, etag: '"3"', created: '2026-01-02T03:04:05Z', modified: '2026-01-03T03:04:05Z', Title: 'Ett', Code: 'K1', Free: '', Body: 'Rad\nRad',
      Amount: 2.5, Flag: true, Day: '2026-03-01', Moment: '2026-03-01T10:00:00Z', Kind: 'Ett', Target: { id: 7, title: 'Målet' }, Holder: person,
      Page: { url: 'https://kommun.example', text: 'Kommunen' }, ClientKey: ''
    });
  });

  it('has no values where SharePoint has none, in any of the ways it says so', () => {
    for (const nothing of [null, undefined]) {
      const item = toItem(sample, Object.fromEntries(Object.keys(raw).map(name => [name, nothing])));
      expect(item).toMatchObject({ Title: '', Body: '', Flag: false });
      for (const name of ['Amount', 'Day', 'Moment', 'Kind', 'Target', 'Holder', 'Page'] as const) expect([name, item[name]]).toEqual([name, undefined]);
    }
  });

  it('reads a lookup whose target is gone as empty, and a figure sent as text as a figure', () => {
    const item = toItem(sample, { ...raw, Target: { Id: 0, Title: null }, Holder: { Id: null }, Amount: '12.5' });
    expect(item.Target).toBeUndefined();
    expect(item.Holder).toBeUndefined();
    expect(item.Amount).toBe(12.5);
    expect(toItem(sample, { ...raw, Amount: 'många' }).Amount).toBeUndefined();
  });

  it('takes the ETag in either dialect', () => {
    expect(toItem(sample, { Id: 1, '@odata.etag': '"8"' }).etag).toBe('"8"');
  });
});

describe('the body of a write', () => {
  it('holds just the columns that changed, lookups and persons by id, dates as noon UTC', () => {
    expect(toBody(sample, {
      Title: 'Ny', Amount: 0, Flag: false, Day: '2026-03-01', Target: { id: 7, title: '' }, Holder: person, Page: { url: 'https://a.example', text: 'A' }
    })).toEqual({
      Title: 'Ny', Amount: 0, Flag: false, Day: '2026-03-01T12:00:00Z', TargetId: 7, HolderId: 9, Page: { Url: 'https://a.example', Description: 'A' }
    });
  });

  it('empties a column with null, whether it is given as undefined or as empty text', () => {
    const emptied: ChangesOf<typeof sample> = {
      Body: '', Amount: undefined, Day: undefined, Moment: undefined, Kind: undefined, Target: undefined, Holder: undefined, Page: undefined
    };
    expect(toBody(sample, emptied)).toEqual({
      Body: null, Amount: null, Day: null, Moment: null, Kind: null, TargetId: null, HolderId: null, Page: null
    });
  });

  it('leaves out what is no column of the list', () => {
    expect(toBody(sample, { Title: 'A', id: 4, etag: '"1"' } as never)).toEqual({ Title: 'A' });
  });

  it('read back says the same: every column survives the way there and back', () => {
    const values = { Title: 'A', Code: 'B', Free: 'C', Body: 'D', Amount: 1, Flag: true, Day: '2026-10-25', Moment: '2026-10-25T01:00:00Z', Kind: 'Ett', Page: { url: 'u', text: 't' } } as const;
    expect(toItem(sample, toBody(sample, values))).toMatchObject(values);
  });
});

describe('a former version', () => {
  it('has its lookups and persons in their own shape', () => {
    const version = toVersion(sample, {
      ID: 4, VersionLabel: '2.0', Created: '2026-01-02T03:04:05Z', Editor: { LookupId: 9, LookupValue: 'Verksamhetschef' }, Title: 'Ett',
      Target: { LookupId: 7, LookupValue: 'Målet' }, Holder: { LookupId: 9, LookupValue: 'Verksamhetschef', Email: 'chef@kommun.example' }, Day: '2026-02-28T23:00:00Z'
    });
    expect(version).toMatchObject({ label: '2.0', created: '2026-01-02T03:04:05Z', editor: 'Verksamhetschef' });
    expect(version.values).toMatchObject({
      id: 4, Title: 'Ett', Day: '2026-03-01', Target: { id: 7, title: 'Målet' }, Holder: { id: 9, title: 'Verksamhetschef', email: 'chef@kommun.example' }
    });
  });

  it('may name its editor as plain text, and lack one', () => {
    expect(toVersion(sample, { ID: 1, Editor: 'Samordnare' }).editor).toBe('Samordnare');
    expect(toVersion(sample, { ID: 1 }).editor).toBe('');
  });
});
