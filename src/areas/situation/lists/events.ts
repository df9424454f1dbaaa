/** Events that the verksamheter and others report, and their counts (P13, P37; domain.md §2, EST). */
import { boolean, choice, date, dateTime, defineList, lookup, note, number, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { gathered, reported } from './rights';

export const eventCategories = defineList({
  name: 'EventCategories',
  title: { sv: 'Händelsekategorier', en: 'Event categories' },
  description: { sv: 'Kategorier för händelser enligt EST.', en: 'Categories of events as EST names them.' },
  columns: {
    Title: text({ sv: 'Kategori', en: 'Category' }, { required: true, indexed: true } as const),
    SortOrder: number({ sv: 'Ordning', en: 'Order' }, { min: 0, max: 999 }),
    Ended: boolean({ sv: 'Används inte längre', en: 'No longer used' }, { default: false })
  },
  views: [{ name: 'AllItems', label: { sv: 'Alla kategorier', en: 'All categories' }, columns: ['Title', 'SortOrder', 'Ended'] }],
  rights: gathered
});

/** Places of the municipality that events, problems and cameras are told by. Coordinates are WGS 84 degrees, and optional. */
export const areas = defineList({
  name: 'Areas',
  title: { sv: 'Områden', en: 'Areas' },
  description: { sv: 'Kommunens områden och platser.', en: 'The municipality\'s areas and places.' },
  columns: {
    Title: text({ sv: 'Område', en: 'Area' }, { required: true, indexed: true } as const),
    Latitude: number({ sv: 'Latitud', en: 'Latitude' }, { decimals: 5, min: 55, max: 70 }),
    Longitude: number({ sv: 'Longitud', en: 'Longitude' }, { decimals: 5, min: 10, max: 25 }),
    SortOrder: number({ sv: 'Ordning', en: 'Order' }, { min: 0, max: 999 }),
    Ended: boolean({ sv: 'Används inte längre', en: 'No longer used' }, { default: false })
  },
  views: [{ name: 'AllItems', label: { sv: 'Alla områden', en: 'All areas' }, columns: ['Title', 'Latitude', 'Longitude', 'SortOrder', 'Ended'] }],
  rights: gathered
});

/** Who reported: kinds of reporters, never persons (domain.md §2). */
export const eventSources = [
  'Kommunens verksamhet', 'Bostadsbolag', 'Butik eller hotell', 'Nattvandrare', 'Tips från allmänheten', 'Polisen', 'Annat system', 'Annan'
] as const;
export type EventSource = typeof eventSources[number];

/**
 * `Period` (`2026-04`) is the key that queries start from: no month comes near 5,000 events. It is filled by the
 * app; an event made or moved in SharePoint's own grid is found by its empty or stale period and mended.
 */
export const events = defineList({
  name: 'Events',
  title: { sv: 'Händelser', en: 'Events' },
  description: {
    sv: 'Händelser som påverkar tryggheten. Skriv inga personuppgifter.',
    en: 'Events that affect safety. Write no personal data.'
  },
  columns: {
    Title: text({ sv: 'Vad hände?', en: 'What happened?' }, { required: true } as const),
    OccurredAt: dateTime({ sv: 'När', en: 'When' }, { required: true, indexed: true } as const),
    TimeUnknown: boolean({ sv: 'Klockslag okänt', en: 'Time of day unknown' }, { default: false }),
    Category: lookup({ sv: 'Kategori', en: 'Category' }, 'EventCategories', { required: true, indexed: true } as const),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    Place: text({ sv: 'Plats', en: 'Place' }),
    Details: note({ sv: 'Mer', en: 'More' }, { lines: 4 }),
    Source: choice({ sv: 'Källa', en: 'Source' }, eventSources, { default: 'Kommunens verksamhet' }),
    Department: lookup({ sv: 'Verksamhet', en: 'Department' }, 'Departments', { indexed: true } as const),
    Period: text({ sv: 'Period', en: 'Period' }, { indexed: true, maxLength: 7, description: { sv: 'Fylls i av Trygghetsnavet.', en: 'Filled in by Trygghetsnavet.' } } as const),
    DisposeAfter: date({ sv: 'Gallras efter', en: 'Dispose after' }, { indexed: true } as const),
    ExternalKey: text({ sv: 'Nyckel i källsystemet', en: 'Key in the source' }, { unique: true, indexed: true, hidden: true } as const),
    Import: lookup({ sv: 'Import', en: 'Import' }, 'Imports', { indexed: true } as const)
  },
  views: [
    {
      name: 'AllItems', label: { sv: 'Alla händelser', en: 'All events' },
      columns: ['OccurredAt', 'Category', 'Area', 'Place', 'Title', 'Source', 'Department'],
      query: '<OrderBy><FieldRef Name="OccurredAt" Ascending="FALSE" /></OrderBy>'
    },
    {
      name: 'ToDispose', label: { sv: 'Att gallra', en: 'To dispose of' }, columns: ['OccurredAt', 'Category', 'Area', 'Title', 'DisposeAfter'],
      query: '<Where><Leq><FieldRef Name="DisposeAfter" /><Value Type="DateTime"><Today /></Value></Leq></Where><OrderBy><FieldRef Name="DisposeAfter" /></OrderBy>'
    }
  ],
  // Changes since the counts were last checked are found by this, also those made in SharePoint's own grid.
  builtInIndexes: ['Modified'],
  rights: reported
});

/** Events counted by month, area and category, so that trends read few rows. Rebuilt from the events, never typed. */
export const eventCounts = defineList({
  name: 'EventCounts',
  title: { sv: 'Antal händelser', en: 'Event counts' },
  description: {
    sv: 'Antal händelser per månad, område och kategori. Räknas av Trygghetsnavet.',
    en: 'Events by month, area and category. Counted by Trygghetsnavet.'
  },
  columns: {
    Title: text({ sv: 'Nyckel', en: 'Key' }, { required: true, unique: true, indexed: true, maxLength: 100 } as const),
    Period: text({ sv: 'Period', en: 'Period' }, { required: true, indexed: true, maxLength: 7 } as const),
    Year: number({ sv: 'År', en: 'Year' }, { required: true, indexed: true, min: 1990, max: 2100 } as const),
    Category: lookup({ sv: 'Kategori', en: 'Category' }, 'EventCategories', { indexed: true } as const),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    Count: number({ sv: 'Antal', en: 'Count' }, { required: true, min: 0 } as const),
    Disposed: number({ sv: 'Varav gallrade', en: 'Of which disposed of' }, { min: 0 }),
    DisposedIds: note({ sv: 'Senast gallrade', en: 'Last disposed of' }, { hidden: true })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla antal', en: 'All counts' }, columns: ['Period', 'Category', 'Area', 'Count', 'Modified'],
    query: '<OrderBy><FieldRef Name="Period" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { ...reported, head: 'edit' }
});

export type EventCategory = ItemOf<typeof eventCategories>;
export type Area = ItemOf<typeof areas>;
export type AreaChanges = ChangesOf<typeof areas>;
export type Event = ItemOf<typeof events>;
export type EventChanges = ChangesOf<typeof events>;
export type EventCount = ItemOf<typeof eventCounts>;
