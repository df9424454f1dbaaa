import { boolean, choice, date, defineList, lookup, note, number, person, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';

/** Statuses of a measure as practice names them (domain.md §2). *Försenad* is computed, never typed. */
export const statuses = ['Ej påbörjad', 'Pågår', 'Genomförd', 'Pausad', 'Avbruten'] as const;
export type Status = typeof statuses[number];

/** Which other preventive area a measure also serves, where it does (P19). */
export const preventiveAreas = ['ANDTS', 'Folkhälsa', 'Suicidprevention', 'Våld i nära relationer', 'Annat'] as const;

export const measureTypes = ['Social', 'Situationell'] as const;
export const levels = ['Universell', 'Selektiv', 'Indikerad'] as const;

const statusColours: Record<string, string> = {
  'Ej påbörjad': 'sp-field-severity--low',
  'Pågår': 'sp-field-severity--warning',
  'Genomförd': 'sp-field-severity--good',
  'Pausad': 'sp-field-severity--severeWarning',
  'Avbruten': 'sp-field-severity--blocked'
};

/** Column formatting: the status as a coloured pill with its words, never colour alone. */
const statusFormat = {
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  attributes: {
    class: Object.entries(statusColours).reduceRight((rest, [status, css]) =>
      ({ operator: '?', operands: [{ operator: '==', operands: ['@currentField', status] }, css, rest] }) as object, '' as unknown as object)
  },
  style: { 'border-radius': '16px', padding: '0 10px' },
  txtContent: '@currentField'
};

const byYear = '<OrderBy><FieldRef Name="PlanYear" Ascending="FALSE" /></OrderBy>';

/** The measures of the åtgärdsplan, every calendar year in one list (P16, P47). */
export const measures = defineList({
  name: 'Measures',
  title: { sv: 'Åtgärder', en: 'Measures' },
  description: {
    sv: 'Åtgärdsplanens åtgärder per kalenderår. Varje verksamhet uppdaterar sina egna.',
    en: 'The action plan\'s measures by calendar year. Each department updates its own.'
  },
  columns: {
    Title: text({ sv: 'Åtgärd', en: 'Measure' }, { required: true } as const),
    PlanYear: number({ sv: 'Planår', en: 'Plan year' }, { required: true, indexed: true, min: 2020, max: 2100 } as const),
    Department: lookup({ sv: 'Ansvarig verksamhet', en: 'Responsible department' }, 'Departments', { indexed: true } as const),
    Owner: person({ sv: 'Ansvarig', en: 'Owner' }, { indexed: true } as const),
    Problem: lookup({ sv: 'Problem', en: 'Problem' }, 'Problems', { indexed: true } as const),
    CauseItem: lookup({ sv: 'Orsak i orsaksanalysen', en: 'Cause in the analysis' }, 'Causes', { indexed: true } as const),
    Cause: note({ sv: 'Orsak', en: 'Cause' }, { lines: 3 }),
    Mechanism: note({ sv: 'Förväntad verkan', en: 'Expected mechanism' }, { lines: 3 }),
    Goal: note({ sv: 'Mål', en: 'Goal' }, { lines: 3 }),
    Indicator: text({ sv: 'Indikator', en: 'Indicator' }),
    IndicatorItem: lookup({ sv: 'Indikator i lägesbilden', en: 'Indicator of the situation picture' }, 'Indicators', { indexed: true } as const),
    Baseline: number({ sv: 'Baslinje', en: 'Baseline' }, { decimals: 1 }),
    Target: number({ sv: 'Målvärde', en: 'Target' }, { decimals: 1 }),
    MeasureType: choice({ sv: 'Typ', en: 'Type' }, measureTypes),
    Level: choice({ sv: 'Nivå', en: 'Level' }, levels),
    Place: text({ sv: 'Plats eller målgrupp', en: 'Place or target group' }),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    PreventiveArea: choice({ sv: 'Annat förebyggande område', en: 'Other preventive area' }, preventiveAreas),
    SeasonFrom: number({ sv: 'Säsong från månad', en: 'Season from month' }, { min: 1, max: 12 }),
    SeasonTo: number({ sv: 'Säsong till månad', en: 'Season to month' }, { min: 1, max: 12 }),
    StartDate: date({ sv: 'Startdatum', en: 'Start date' }),
    EndDate: date({ sv: 'Slutdatum', en: 'End date' }, { indexed: true } as const),
    Status: choice({ sv: 'Status', en: 'Status' }, statuses, { required: true, indexed: true, default: 'Ej påbörjad', format: statusFormat } as const),
    StatusReason: text({ sv: 'Skäl (för pausad eller avbruten)', en: 'Reason (when paused or stopped)' }),
    Progress: number({ sv: 'Genomfört, procent', en: 'Done, per cent' }, { min: 0, max: 100, default: 0 }),
    LatestNote: note({ sv: 'Senaste notering', en: 'Latest note' }, { lines: 3 }),
    FollowedUp: date({ sv: 'Senast uppföljd', en: 'Last followed up' }),
    Ongoing: boolean({ sv: 'Löpande åtgärd', en: 'Continuous measure' }, { default: false }),
    InDepth: boolean({ sv: 'Följs upp fördjupat', en: 'Followed up in depth' }, { default: false }),
    ThreadReason: note({ sv: 'Skäl för det som saknas', en: 'Reason for what is missing' }, { lines: 3 }),
    ContinuesFrom: number({ sv: 'Fortsätter åtgärd nummer', en: 'Continues measure number' }, { min: 1, indexed: true } as const),
    Hours: number({ sv: 'Planerade timmar', en: 'Hours planned' }, { min: 0, decimals: 1 }),
    BudgetOwn: number({ sv: 'Budget ur ram, kronor', en: 'Budget, own funds, SEK' }, { min: 0 }),
    BudgetGrant: number({ sv: 'Budget av statsbidrag, kronor', en: 'Budget, state grant, SEK' }, { min: 0 }),
    BudgetPartner: number({ sv: 'Budget från samverkanspart, kronor', en: 'Budget, partner, SEK' }, { min: 0 }),
    SpentHours: number({ sv: 'Använda timmar', en: 'Hours spent' }, { min: 0, decimals: 1 }),
    SpentOwn: number({ sv: 'Utfall ur ram, kronor', en: 'Spent, own funds, SEK' }, { min: 0 }),
    SpentGrant: number({ sv: 'Utfall av statsbidrag, kronor', en: 'Spent, state grant, SEK' }, { min: 0 }),
    SpentPartner: number({ sv: 'Utfall från samverkanspart, kronor', en: 'Spent, partner, SEK' }, { min: 0 })
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=((([EndDate]="")+([StartDate]="")+([EndDate]>=[StartDate]))>0)*((([Status]<>"Pausad")*([Status]<>"Avbruten")+([StatusReason]<>""))>0)'
      + '*((([SeasonFrom]="")*([SeasonTo]="")+([SeasonFrom]<>"")*([SeasonTo]<>""))>0)>0',
    message: {
      sv: 'Slutdatum får inte ligga före startdatum, och en åtgärd som är pausad eller avbruten behöver ett skäl. En säsong har både första och sista månad.',
      en: 'The end date cannot be before the start date, and a measure that is paused or stopped needs a reason. A season has both its first and its last month.'
    }
  },
  views: [
    {
      name: 'AllItems', label: { sv: 'Alla åtgärder', en: 'All measures' }, query: byYear,
      columns: ['Title', 'PlanYear', 'Department', 'Owner', 'Status', 'Progress', 'EndDate', 'FollowedUp']
    },
    {
      name: 'Mine', label: { sv: 'Mina åtgärder', en: 'My measures' },
      columns: ['Title', 'PlanYear', 'Status', 'StatusReason', 'Progress', 'LatestNote', 'FollowedUp', 'EndDate'],
      query: '<Where><Eq><FieldRef Name="Owner" LookupId="TRUE" /><Value Type="Integer"><UserID Type="Integer" /></Value></Eq></Where><OrderBy><FieldRef Name="EndDate" /></OrderBy>'
    },
    {
      // Open ones alone: the index on the status keeps the view below the list threshold however many years there are.
      name: 'ByDepartment', label: { sv: 'Per verksamhet', en: 'By department' },
      columns: ['Title', 'PlanYear', 'Owner', 'Status', 'StatusReason', 'Progress', 'LatestNote', 'FollowedUp', 'EndDate'],
      query: `<GroupBy Collapse="FALSE"><FieldRef Name="Department" /></GroupBy><Where><In><FieldRef Name="Status" /><Values>${
        ['Ej påbörjad', 'Pågår', 'Pausad'].map(status => `<Value Type="Choice">${status}</Value>`).join('')
      }</Values></In></Where><OrderBy><FieldRef Name="EndDate" /></OrderBy>`
    },
    {
      // Of the last two years and what has no end: the index on the end date keeps this one below the threshold too.
      name: 'ByYear', label: { sv: 'Per år och verksamhet', en: 'By year and department' },
      columns: ['Title', 'Owner', 'Status', 'Progress', 'FollowedUp', 'EndDate'],
      query: '<GroupBy Collapse="TRUE"><FieldRef Name="PlanYear" Ascending="FALSE" /><FieldRef Name="Department" /></GroupBy>'
        + '<Where><Or><Geq><FieldRef Name="EndDate" /><Value Type="DateTime"><Today OffsetDays="-730" /></Value></Geq><IsNull><FieldRef Name="EndDate" /></IsNull></Or></Where>'
        + '<OrderBy><FieldRef Name="EndDate" /></OrderBy>'
    }
  ],
  rights: { coordinator: 'write', head: 'edit', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type Measure = ItemOf<typeof measures>;
export type MeasureChanges = ChangesOf<typeof measures>;
