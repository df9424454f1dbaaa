/** Figures from outside: what is measured, where, when, and the imports that brought them (P12, P13, P51, L4). */
import { boolean, choice, dateTime, defineList, lookup, note, number, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { gathered } from './rights';

/** Kinds of knowledge that a lägesbild rests on (P13, P15, P51). Event counts are never added to reported crimes. */
export const indicatorKinds = ['Anmälda brott', 'Händelser', 'Upplevd otrygghet', 'Utsatthet', 'Riskfaktorer', 'Angränsande områden', 'Befolkning'] as const;
export type IndicatorKind = typeof indicatorKinds[number];

/** What a higher figure means. Some sources count those who answer *trygg* under a title that says *otrygghet*. */
export const polarities = ['Sämre', 'Bättre', 'Varken eller'] as const;

export const indicators = defineList({
  name: 'Indicators',
  title: { sv: 'Indikatorer', en: 'Indicators' },
  description: {
    sv: 'Vad lägesbilden mäter, med definition, enhet, källa och förbehåll.',
    en: 'What the situation picture measures, with definition, unit, source and caveat.'
  },
  columns: {
    Title: text({ sv: 'Indikator', en: 'Indicator' }, { required: true, indexed: true } as const),
    Code: text({ sv: 'Kod', en: 'Code' }, { required: true, unique: true, indexed: true, maxLength: 150 } as const),
    Kind: choice({ sv: 'Slag', en: 'Kind' }, indicatorKinds, { required: true, indexed: true, default: 'Anmälda brott' } as const),
    Unit: text({ sv: 'Enhet', en: 'Unit' }, { maxLength: 100 }),
    Definition: note({ sv: 'Definition', en: 'Definition' }, { lines: 3 }),
    Source: text({ sv: 'Källa', en: 'Source' }),
    Caveat: note({ sv: 'Förbehåll', en: 'Caveat' }, { lines: 3 }),
    HigherIs: choice({ sv: 'Högre värde är', en: 'A higher value is' }, polarities),
    PartOf: text({ sv: 'Del av (kod)', en: 'Part of (code)' }, { maxLength: 150 }),
    Followed: boolean({ sv: 'Följs i lägesbilden', en: 'Followed in the situation picture' }, { default: true })
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla indikatorer', en: 'All indicators' }, columns: ['Title', 'Kind', 'Unit', 'Source', 'HigherIs', 'Followed'] },
    {
      name: 'ByKind', label: { sv: 'Per slag', en: 'By kind' }, columns: ['Title', 'Unit', 'Source', 'Caveat'],
      query: '<GroupBy Collapse="FALSE"><FieldRef Name="Kind" /></GroupBy><OrderBy><FieldRef Name="Kind" /><FieldRef Name="Title" /></OrderBy>'
    }
  ],
  rights: gathered
});

export const regionLevels = ['Kommun', 'Kommungrupp', 'Län', 'Riket', 'Övrigt'] as const;
export type RegionLevel = typeof regionLevels[number];

/** Whom the municipality compares itself with: kommungrupp, län, riket and others on choice (domain.md §2). */
export const regions = defineList({
  name: 'Regions',
  title: { sv: 'Jämförelseområden', en: 'Regions compared' },
  description: {
    sv: 'Kommunen själv och de områden som den jämförs med.',
    en: 'The municipality itself and the regions it is compared with.'
  },
  columns: {
    Title: text({ sv: 'Område', en: 'Region' }, { required: true, indexed: true } as const),
    Code: text({ sv: 'Områdeskod', en: 'Region code' }, { required: true, unique: true, indexed: true, maxLength: 50 } as const),
    Level: choice({ sv: 'Nivå', en: 'Level' }, regionLevels, { required: true, indexed: true, default: 'Kommun' } as const),
    Compared: boolean({ sv: 'Visas i jämförelser', en: 'Shown in comparisons' }, { default: false })
  },
  views: [{ name: 'AllItems', label: { sv: 'Alla områden', en: 'All regions' }, columns: ['Title', 'Code', 'Level', 'Compared'] }],
  rights: gathered
});

export const importStates = ['Påbörjad', 'Klar', 'Ångrad'] as const;
export type ImportState = typeof importStates[number];
export const importContents = ['Statistik', 'Händelser', 'Åtgärder'] as const;

/** The import log: what came from which file, and whether it was undone. One that stands as *Påbörjad* can be taken up or undone. */
export const imports = defineList({
  name: 'Imports',
  title: { sv: 'Importer', en: 'Imports' },
  description: { sv: 'Logg över importerade filer.', en: 'Log of imported files.' },
  columns: {
    Title: text({ sv: 'Fil', en: 'File' }, { required: true } as const),
    Content: choice({ sv: 'Innehåll', en: 'Content' }, importContents, { indexed: true, default: 'Statistik' } as const),
    Format: text({ sv: 'Format', en: 'Format' }, { maxLength: 100 }),
    Source: text({ sv: 'Källa', en: 'Source' }),
    ImportedAt: dateTime({ sv: 'Importerad', en: 'Imported' }, { indexed: true } as const),
    State: choice({ sv: 'Läge', en: 'State' }, importStates, { required: true, indexed: true, default: 'Påbörjad' } as const),
    FileDigest: text({ sv: 'Kontrollsumma (SHA-256)', en: 'Digest (SHA-256)' }, { indexed: true, maxLength: 64 } as const),
    Added: number({ sv: 'Nya', en: 'Added' }, { min: 0 }),
    Changed: number({ sv: 'Ändrade', en: 'Changed' }, { min: 0 }),
    Unchanged: number({ sv: 'Oförändrade', en: 'Unchanged' }, { min: 0 }),
    Notes: note({ sv: 'Noteringar', en: 'Notes' }),
    Record: note({ sv: 'Underlag för att ångra', en: 'What undoing needs' }, { hidden: true })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla importer', en: 'All imports' },
    columns: ['ImportedAt', 'Title', 'Content', 'Format', 'State', 'Added', 'Changed', 'Unchanged', 'Author'],
    query: '<OrderBy><FieldRef Name="ImportedAt" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'write', head: 'read', decider: 'read' }
});

/** Length of a period. Months and years of the same indicator are never mixed. */
export const periodLengths = ['År', 'Tvåårsperiod', 'Flerårsperiod', 'Halvår', 'Kvartal', 'Månad'] as const;
export type PeriodLength = typeof periodLengths[number];

/**
 * One figure: an indicator in a region and a period (P13). `Key` makes it one item however often it is imported.
 * `Scope` (region and length of period) and `Series` (indicator too) are the indexed first predicates: a
 * municipality's years, or one indicator's months, and never the whole list.
 */
export const observations = defineList({
  name: 'Observations',
  title: { sv: 'Observationer', en: 'Observations' },
  description: {
    sv: 'Statistik per indikator, område och period. Fylls genom import.',
    en: 'Statistics by indicator, region and period. Filled by imports.'
  },
  columns: {
    Title: text({ sv: 'Observation', en: 'Observation' }),
    Key: text({ sv: 'Nyckel', en: 'Key' }, { required: true, unique: true, indexed: true } as const),
    Series: text({ sv: 'Serie', en: 'Series' }, { required: true, indexed: true } as const),
    Scope: text({ sv: 'Område och periodlängd', en: 'Region and length' }, { required: true, indexed: true, maxLength: 100 } as const),
    Indicator: lookup({ sv: 'Indikator', en: 'Indicator' }, 'Indicators', { required: true, indexed: true } as const),
    RegionCode: text({ sv: 'Områdeskod', en: 'Region code' }, { required: true, indexed: true, maxLength: 50 } as const),
    PeriodLength: choice({ sv: 'Periodlängd', en: 'Length of period' }, periodLengths, { required: true, default: 'År' } as const),
    Period: text({ sv: 'Period', en: 'Period' }, { required: true, indexed: true, maxLength: 20 } as const),
    Year: number({ sv: 'År', en: 'Year' }, { required: true, indexed: true, min: 1900, max: 2100 } as const),
    Count: number({ sv: 'Antal', en: 'Count' }, { decimals: 2 }),
    Rate: number({ sv: 'Värde eller tal', en: 'Value or rate' }, { decimals: 4 }),
    Low: number({ sv: 'Undre gräns', en: 'Lower bound' }, { decimals: 4 }),
    High: number({ sv: 'Övre gräns', en: 'Upper bound' }, { decimals: 4 }),
    Respondents: number({ sv: 'Antal svarande', en: 'Respondents' }, { min: 0 }),
    Preliminary: boolean({ sv: 'Preliminär', en: 'Preliminary' }, { default: false }),
    Suppressed: boolean({ sv: 'Uppgift saknas i källan', en: 'Not given by the source' }, { default: false }),
    Import: lookup({ sv: 'Import', en: 'Import' }, 'Imports', { indexed: true } as const)
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla observationer', en: 'All observations' },
    columns: ['Indicator', 'RegionCode', 'Period', 'Count', 'Rate', 'Low', 'High', 'Preliminary', 'Import'],
    query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: gathered
});

export type Indicator = ItemOf<typeof indicators>;
export type IndicatorChanges = ChangesOf<typeof indicators>;
export type Region = ItemOf<typeof regions>;
export type RegionChanges = ChangesOf<typeof regions>;
export type Import = ItemOf<typeof imports>;
export type ImportChanges = ChangesOf<typeof imports>;
export type Observation = ItemOf<typeof observations>;
export type ObservationChanges = ChangesOf<typeof observations>;
