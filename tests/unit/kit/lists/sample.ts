import { boolean, choice, date, dateTime, defineList, lookup, note, number, person, text, url } from '../../../../src/kit/lists/define';

/** What the sample's lookup points to. */
export const targets = defineList({
  name: 'Targets',
  title: { sv: 'Mål', en: 'Targets' },
  description: { sv: 'Mål för prover', en: 'Targets of samples' },
  columns: { Title: text({ sv: 'Namn', en: 'Name' }, { required: true, indexed: true } as const) },
  views: [{ name: 'AllItems', label: { sv: 'Alla mål', en: 'All targets' }, columns: ['Title'] }],
  rights: { coordinator: 'write', head: 'add', reader: 'read' }
});

/** A list with a column of every type, for tests of the kit alone. */
export const sample = defineList({
  name: 'Samples',
  title: { sv: 'Prover & <prov>', en: 'Samples' },
  description: { sv: 'Ett "prov"', en: 'A "sample"' },
  columns: {
    Title: text({ sv: 'Namn', en: 'Name' }, { required: true } as const),
    Code: text({ sv: 'Kod', en: 'Code' }, { maxLength: 20, indexed: true } as const),
    Free: text({ sv: 'Fritt', en: 'Free' }),
    Body: note({ sv: 'Text', en: 'Body' }, { lines: 3 }),
    Amount: number({ sv: 'Antal', en: 'Amount' }, { min: 0, max: 100, decimals: 1, default: 5, indexed: true } as const),
    Flag: boolean({ sv: 'Flagga', en: 'Flag' }, { indexed: true, default: true } as const),
    Day: date({ sv: 'Dag', en: 'Day' }, { indexed: true } as const),
    Moment: dateTime({ sv: 'Tid', en: 'Moment' }, { indexed: true } as const),
    Kind: choice({ sv: 'Slag', en: 'Kind' }, ['Ett', 'Två & tre'], { default: 'Ett', indexed: true } as const),
    Target: lookup({ sv: 'Mål', en: 'Target' }, 'Targets', { indexed: true } as const),
    Holder: person({ sv: 'Ägare', en: 'Holder' }, { indexed: true } as const),
    Page: url({ sv: 'Sida', en: 'Page' })
  },
  validation: { formula: '=[Amount]<=100', message: { sv: 'Högst "100"', en: 'At most "100"' } },
  views: [
    { name: 'AllItems', label: { sv: 'Alla prover', en: 'All samples' }, columns: ['Title', 'Kind'] },
    { name: 'ByDay', label: { sv: 'Per dag', en: 'By day' }, columns: ['Day', 'Title'], query: '<OrderBy><FieldRef Name="Day" /></OrderBy>', rows: 30, format: { a: '<b>' } }
  ],
  rights: { coordinator: 'write', head: 'edit', reader: 'read' }
});
