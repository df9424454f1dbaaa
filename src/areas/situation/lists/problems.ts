/** Problems of the lägesbild, what they rest on, and why they are there (P2, P32, P33; domain.md §2, orsaksanalys). */
import { choice, date, defineList, lookup, note, number, text, url } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { gathered } from './rights';

export const priorities = ['Prioriterat', 'Bevakas', 'Avslutat'] as const;
export type Priority = typeof priorities[number];

/** What was decided of a problem (P2). That a measure answers it is read from the measures; only the reasoned no is typed. */
export const problemDecisions = ['Åtgärd', 'Ingen åtgärd'] as const;

/** Problems of the lägesbild, which measures answer (P2, P32). */
export const problems = defineList({
  name: 'Problems',
  title: { sv: 'Problem', en: 'Problems' },
  description: {
    sv: 'Problem som lägesbilden visar och som åtgärder svarar mot.',
    en: 'Problems that the situation picture shows and that measures answer.'
  },
  columns: {
    Title: text({ sv: 'Problem', en: 'Problem' }, { required: true, indexed: true } as const),
    Description: note({ sv: 'Beskrivning', en: 'Description' }),
    Place: text({ sv: 'Plats eller område', en: 'Place or area' }),
    TargetGroup: text({ sv: 'Målgrupp', en: 'Target group' }),
    Priority: choice({ sv: 'Prioritering', en: 'Priority' }, priorities, { indexed: true, default: 'Bevakas' } as const),
    PriorityReason: note({ sv: 'Skäl för prioriteringen', en: 'Reason for the priority' }),
    FirstYear: number({ sv: 'Uppmärksammat år', en: 'Noted in year' }, { min: 1990, max: 2100 }),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    SeasonFrom: number({ sv: 'Säsong från månad', en: 'Season from month' }, { min: 1, max: 12 }),
    SeasonTo: number({ sv: 'Säsong till månad', en: 'Season to month' }, { min: 1, max: 12 }),
    ProblemDecision: choice({ sv: 'Ställningstagande', en: 'Decision on the problem' }, problemDecisions),
    ProblemDecisionReason: note({ sv: 'Skäl för ställningstagandet', en: 'Reason for the decision' }, { lines: 3 }),
    ProblemDecisionDate: date({ sv: 'Ställningstagande den', en: 'Decided on' })
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=((([SeasonFrom]="")*([SeasonTo]="")+([SeasonFrom]<>"")*([SeasonTo]<>""))>0)*((([ProblemDecision]="")+([ProblemDecisionDate]<>""))>0)>0',
    message: {
      sv: 'Ange både första och sista månad för säsongen, och datum för ställningstagandet.',
      en: 'State both the first and the last month of the season, and the date of the decision.'
    }
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla problem', en: 'All problems' }, columns: ['Title', 'Priority', 'Area', 'Place', 'TargetGroup', 'ProblemDecision', 'FirstYear'] },
    {
      name: 'Prioritised', label: { sv: 'Prioriterade', en: 'Prioritised' }, columns: ['Title', 'Area', 'Place', 'TargetGroup', 'PriorityReason', 'ProblemDecision'],
      query: '<Where><Eq><FieldRef Name="Priority" /><Value Type="Choice">Prioriterat</Value></Eq></Where><OrderBy><FieldRef Name="Title" /></OrderBy>'
    }
  ],
  rights: gathered
});

/** Kinds of evidence: a problem should rest on at least two, and every kind be used in the year (P32). */
export const evidenceKinds = [
  'Nationell och regional statistik', 'Lägesbild', 'Årsanalys', 'Samverkan', 'Omvärldsbevakning', 'Händelser', 'Trygghetsvandring', 'Annat'
] as const;
export type EvidenceKind = typeof evidenceKinds[number];

/** What shows that a problem is there (P32, P37): figures, events, walks, reports, partners' knowledge. */
export const evidence = defineList({
  name: 'Evidence',
  title: { sv: 'Underlag', en: 'Evidence' },
  description: { sv: 'Det som visar att ett problem finns.', en: 'What shows that a problem is there.' },
  columns: {
    Title: text({ sv: 'Vad underlaget visar', en: 'What the evidence shows' }, { required: true } as const),
    Problem: lookup({ sv: 'Problem', en: 'Problem' }, 'Problems', { required: true, indexed: true } as const),
    Kind: choice({ sv: 'Slag av underlag', en: 'Kind of evidence' }, evidenceKinds, { required: true, indexed: true } as const),
    EvidenceDate: date({ sv: 'Datum', en: 'Date' }, { indexed: true } as const),
    Indicator: lookup({ sv: 'Indikator', en: 'Indicator' }, 'Indicators', { indexed: true } as const),
    PeriodFrom: text({ sv: 'Från period', en: 'From period' }, { maxLength: 20 }),
    PeriodTo: text({ sv: 'Till period', en: 'To period' }, { maxLength: 20 }),
    EventCategory: lookup({ sv: 'Händelsekategori', en: 'Event category' }, 'EventCategories', { indexed: true } as const),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    Walk: lookup({ sv: 'Trygghetsvandring', en: 'Safety walk' }, 'SafetyWalks', { indexed: true } as const),
    Report: lookup({ sv: 'Rapport', en: 'Report' }, 'Reports', { library: true, indexed: true } as const),
    Source: text({ sv: 'Källa', en: 'Source' }),
    Link: url({ sv: 'Länk', en: 'Link' })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Allt underlag', en: 'All evidence' }, columns: ['Problem', 'Kind', 'Title', 'EvidenceDate', 'Source', 'Link'],
    query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: gathered
});

/** The three sides of brottstriangeln (domain.md §2). */
export const causeSides = ['Situation', 'Utsatthet', 'Gärningsperson'] as const;
export type CauseSide = typeof causeSides[number];
export const causeStrengths = ['Svagt stöd', 'Visst stöd', 'Starkt stöd'] as const;

/** Orsaksanalys: why a problem is there, each cause with its evidence and how strong it is. `Parent` makes the tree. */
export const causes = defineList({
  name: 'Causes',
  title: { sv: 'Orsaker', en: 'Causes' },
  description: { sv: 'Orsaksanalys för problem: varför de finns.', en: 'Cause analysis of problems: why they are there.' },
  columns: {
    Title: text({ sv: 'Orsak', en: 'Cause' }, { required: true } as const),
    Problem: lookup({ sv: 'Problem', en: 'Problem' }, 'Problems', { required: true, indexed: true } as const),
    Side: choice({ sv: 'Del av brottstriangeln', en: 'Side of the crime triangle' }, causeSides, { required: true } as const),
    Strength: choice({ sv: 'Stöd i underlaget', en: 'Support in the evidence' }, causeStrengths),
    Grounds: note({ sv: 'Resonemang', en: 'Reasoning' }, { lines: 4 }),
    Evidence: lookup({ sv: 'Underlag', en: 'Evidence' }, 'Evidence', { indexed: true } as const),
    ParentCause: number({ sv: 'Beror på orsak nummer', en: 'Follows from cause number' }, { min: 1 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla orsaker', en: 'All causes' }, columns: ['Problem', 'Side', 'Title', 'Strength', 'Evidence'],
    query: '<OrderBy><FieldRef Name="ID" /></OrderBy>'
  }],
  rights: gathered
});

export type Problem = ItemOf<typeof problems>;
export type ProblemChanges = ChangesOf<typeof problems>;
export type Evidence = ItemOf<typeof evidence>;
export type EvidenceChanges = ChangesOf<typeof evidence>;
export type Cause = ItemOf<typeof causes>;
export type CauseChanges = ChangesOf<typeof causes>;
