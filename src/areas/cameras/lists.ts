import { boolean, choice, date, defineList, lookup, note, number, text, url } from '../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../kit/lists/define';

export const caseStates = ['Utredning', 'Klar för beslut', 'Beslutad', 'I drift', 'Upphörd', 'Avslagen'] as const;
export type CaseState = typeof caseStates[number];

/** Only the first is a public place in the sense of 14 § (L14). */
export const placeTypes = [
  'Offentlig plats', 'Kommunal lokal dit allmänheten har tillträde', 'Kommunal lokal utan allmänhetens tillträde',
  'Parkeringshus eller färdmedel', 'Annan plats'
] as const;
export type PlaceType = typeof placeTypes[number];

export const legalBases = ['14 § lagen (2023:196), offentlig plats', 'Annan rättslig grund'] as const;
export type LegalBasis = typeof legalBases[number];

export const dpiaAnswers = ['Ja', 'Nej'] as const;
export type DpiaAnswer = typeof dpiaAnswers[number];

/**
 * Camera cases with the policy's four gates (P34–P40, L14). Protected: the council and readers have no right to
 * the list at all, and drafts are never kept on disk.
 */
export const cameraCases = defineList({
  name: 'CameraCases',
  title: { sv: 'Kameraärenden', en: 'Camera cases' },
  description: {
    sv: 'Utredningar om kamerabevakning med policyns fyra grindar. Skyddad lista.',
    en: 'Camera surveillance cases with the policy\'s four gates. Protected list.'
  },
  confidential: true,
  columns: {
    Title: text({ sv: 'Ärende', en: 'Case' }, { required: true } as const),
    Place: text({ sv: 'Plats', en: 'Place' }),
    PlaceType: choice({ sv: 'Typ av plats', en: 'Type of place' }, placeTypes),
    Ground: note({ sv: 'Grund: brottsutsatt plats eller återkommande otrygghet', en: 'Ground: exposed to crime or recurring unsafety' }, { lines: 3 }),
    Purpose: note({ sv: 'Ändamål', en: 'Purpose' }, { lines: 3 }),
    LegalBasis: choice({ sv: 'Rättslig grund', en: 'Legal basis' }, legalBases),
    LegalBasisText: text({ sv: 'Annan rättslig grund, vilken', en: 'Other legal basis, which' }),
    Department: lookup({ sv: 'Ansvarig verksamhet', en: 'Responsible department' }, 'Departments', { indexed: true } as const),
    CaseState: choice({ sv: 'Läge', en: 'State' }, caseStates, { required: true, indexed: true, default: 'Utredning' } as const),
    StartDate: date({ sv: 'Bevakningen börjar', en: 'Surveillance starts' }),
    EndDate: date({ sv: 'Bevakningen upphör', en: 'Surveillance ends' }, { indexed: true } as const),
    Gate1Problem: boolean({ sv: 'Grind 1: väl dokumenterat problem', en: 'Gate 1: well documented problem' }, { default: false }),
    Problem: lookup({ sv: 'Problem', en: 'Problem' }, 'Problems', { indexed: true } as const),
    Gate1Note: note({ sv: 'Grind 1: daterade händelser eller underlag', en: 'Gate 1: dated events or documents' }, { lines: 3 }),
    Gate2Measures: boolean({ sv: 'Grind 2: beslutade och genomförda åtgärder', en: 'Gate 2: decided and implemented measures' }, { default: false }),
    Measure: lookup({ sv: 'Åtgärd', en: 'Measure' }, 'Measures', { indexed: true } as const),
    Gate2Note: note({ sv: 'Grind 2: åtgärd utanför planen, med dokument och datum', en: 'Gate 2: measure outside the plan, with document and date' }, { lines: 3 }),
    Gate3Assessment: boolean({ sv: 'Grind 3: intresseavvägning', en: 'Gate 3: balancing of interests' }, { default: false }),
    AssessmentDate: date({ sv: 'Intresseavvägningens datum', en: 'Date of the balancing' }),
    AssessmentDocument: url({ sv: 'Intresseavvägning, dokument', en: 'Balancing, document' }),
    DpiaNeeded: choice({ sv: 'Konsekvensbedömning behövs', en: 'DPIA needed' }, dpiaAnswers),
    DpiaNote: note({ sv: 'Konsekvensbedömning: var den finns, eller skäl att den inte behövs', en: 'DPIA: where it is, or why it is not needed' }, { lines: 3 }),
    Gate4Routine: boolean({ sv: 'Grind 4: dokumenterad rutin', en: 'Gate 4: documented routine' }, { default: false }),
    RoutineDocument: url({ sv: 'Rutin, dokument', en: 'Routine, document' }),
    StorageDays: number({ sv: 'Lagring, dygn', en: 'Storage, days' }, { min: 0, max: 365 }),
    StorageReason: text({ sv: 'Skäl för lagring över 3 dygn', en: 'Reason for storage over 3 days' })
  },
  // Operators alone (see the plan's list); over 72 hours needs a reason (IMY).
  validation: {
    formula: '=((([EndDate]="")+([StartDate]="")+([EndDate]>=[StartDate]))>0)*((([StorageDays]<=3)+([StorageReason]<>""))>0)>0',
    message: {
      sv: 'Bevakningen kan inte upphöra före den börjar, och lagring över 3 dygn (72 timmar) behöver ett skäl.',
      en: 'The surveillance cannot end before it starts, and storage over 3 days (72 hours) needs a reason.'
    }
  },
  views: [
    {
      name: 'AllItems', label: { sv: 'Alla kameraärenden', en: 'All camera cases' },
      columns: ['Title', 'Place', 'CaseState', 'Department', 'Gate1Problem', 'Gate2Measures', 'Gate3Assessment', 'Gate4Routine', 'StartDate', 'EndDate']
    },
    {
      name: 'ByState', label: { sv: 'Per läge', en: 'By state' }, columns: ['Title', 'Place', 'Department', 'StartDate', 'EndDate'],
      query: '<GroupBy Collapse="FALSE"><FieldRef Name="CaseState" /></GroupBy><OrderBy><FieldRef Name="CaseState" /></OrderBy>'
    },
    {
      name: 'InUse', label: { sv: 'I drift', en: 'In use' }, columns: ['Title', 'Place', 'PlaceType', 'Purpose', 'AssessmentDate', 'StorageDays', 'StartDate'],
      query: '<Where><Eq><FieldRef Name="CaseState" /><Value Type="Choice">I drift</Value></Eq></Where>'
    }
  ],
  // Neither councillor nor reader: SharePoint answers them 403.
  rights: { coordinator: 'write', head: 'edit', decider: 'read', registrar: 'read' }
});

/**
 * What a decision is about (P41): the whole case but its course (state, start, end) and who is responsible for
 * it, which may follow later without a new decision.
 */
export const decidedFields = [
  'Title', 'Place', 'PlaceType', 'Ground', 'Purpose', 'LegalBasis', 'LegalBasisText', 'Gate1Problem', 'Problem', 'Gate1Note', 'Gate2Measures', 'Measure',
  'Gate2Note', 'Gate3Assessment', 'AssessmentDate', 'AssessmentDocument', 'DpiaNeeded', 'DpiaNote', 'Gate4Routine', 'RoutineDocument', 'StorageDays',
  'StorageReason'
] as const;

export type CameraCase = ItemOf<typeof cameraCases>;
export type CameraCaseChanges = ChangesOf<typeof cameraCases>;
