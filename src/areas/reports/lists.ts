import { choice, date, defineLibrary, number, text } from '../../kit/lists/define';
import type { ItemOf } from '../../kit/lists/define';

export const documentTypes = ['Årsanalys', 'Lägesbild', 'Åtgärdsplan', 'Överenskommelse', 'Protokoll', 'Annat'] as const;
export type DocumentType = typeof documentTypes[number];

/** Who a document may be given to (domain.md §5). */
export const sharingLevels = ['Internt', 'Samverkansparter', 'Offentligt'] as const;
export const documentStatuses = ['Utkast', 'Fastställd'] as const;

/** The written reports: årsanalyser, lägesbilder, plans, agreements and minutes as files (P20, P29, P45). */
export const reports = defineLibrary({
  name: 'Reports',
  title: { sv: 'Rapporter', en: 'Reports' },
  description: {
    sv: 'Årsanalyser, lägesbilder och andra skriftliga rapporter.',
    en: 'Annual analyses, situation pictures and other written reports.'
  },
  columns: {
    Title: text({ sv: 'Titel', en: 'Title' }),
    DocumentType: choice({ sv: 'Dokumenttyp', en: 'Document type' }, documentTypes, { indexed: true } as const),
    Year: number({ sv: 'År', en: 'Year' }, { indexed: true, min: 1990, max: 2100 } as const),
    Sharing: choice({ sv: 'Delas med', en: 'Shared with' }, sharingLevels, { default: 'Internt' }),
    DocumentStatus: choice({ sv: 'Dokumentstatus', en: 'Document status' }, documentStatuses, { default: 'Utkast' }),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    DecidedBy: text({ sv: 'Fastställd av', en: 'Decided by' }),
    DecidedOn: date({ sv: 'Fastställd den', en: 'Decided on' })
  },
  views: [
    {
      name: 'AllItems', label: { sv: 'Alla rapporter', en: 'All reports' },
      columns: ['DocIcon', 'LinkFilename', 'Title', 'DocumentType', 'Year', 'DocumentStatus', 'Sharing', 'Dnr', 'Modified'],
      query: '<OrderBy><FieldRef Name="Year" Ascending="FALSE" /><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
    },
    {
      name: 'ByType', label: { sv: 'Per dokumenttyp', en: 'By document type' },
      columns: ['DocIcon', 'LinkFilename', 'Title', 'Year', 'DocumentStatus', 'Sharing', 'Modified'],
      query: '<GroupBy Collapse="FALSE"><FieldRef Name="DocumentType" /></GroupBy><OrderBy><FieldRef Name="DocumentType" /><FieldRef Name="Year" Ascending="FALSE" /></OrderBy>'
    }
  ],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

/** Files that were decided on. They are added, never changed (design.md, "Roles"). */
export const frozenFiles = defineLibrary({
  name: 'Frozen',
  title: { sv: 'Fastställda handlingar', en: 'Approved documents' },
  description: {
    sv: 'Fastställda lägesbilder, planer och årsanalyser. Läggs till och ändras aldrig.',
    en: 'Approved situation pictures, plans and annual analyses. Added, never changed.'
  },
  columns: {
    Title: text({ sv: 'Titel', en: 'Title' }),
    Year: number({ sv: 'År', en: 'Year' }, { indexed: true, min: 1990, max: 2100 } as const),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    Digest: text({ sv: 'Kontrollsumma (SHA-256)', en: 'Digest (SHA-256)' }, { maxLength: 64 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla handlingar', en: 'All documents' },
    columns: ['DocIcon', 'LinkFilename', 'Title', 'Year', 'Dnr', 'Created'],
    query: '<OrderBy><FieldRef Name="Year" Ascending="FALSE" /><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'add', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type Report = ItemOf<typeof reports>;
export type FrozenFile = ItemOf<typeof frozenFiles>;
