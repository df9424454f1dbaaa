import { choice, date, defineList, lookup, note, number, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { statuses } from './measures';

/** What follows from a follow-up (Brå's step five; domain.md §2). */
export const conclusions = ['Fortsätt', 'Förändra', 'Avsluta'] as const;
export type Conclusion = typeof conclusions[number];

/**
 * Follow-ups of measures: when, how far, and one sentence (P22). Those in depth go on in Brå's three levels:
 * produktion, process, effekt. They are added, never changed.
 */
export const followUps = defineList({
  name: 'FollowUps',
  title: { sv: 'Uppföljningar', en: 'Follow-ups' },
  description: { sv: 'Uppföljningar av åtgärder.', en: 'Follow-ups of measures.' },
  columns: {
    Title: text({ sv: 'Uppföljning i en mening', en: 'Follow-up in one sentence' }, { required: true } as const),
    Measure: lookup({ sv: 'Åtgärd', en: 'Measure' }, 'Measures', { required: true, indexed: true } as const),
    FollowUpDate: date({ sv: 'Datum', en: 'Date' }, { required: true, indexed: true } as const),
    Status: choice({ sv: 'Status', en: 'Status' }, statuses),
    Progress: number({ sv: 'Genomfört, procent', en: 'Done, per cent' }, { min: 0, max: 100 }),
    Details: note({ sv: 'Mer', en: 'More' }),
    TimesDone: number({ sv: 'Antal gånger (produktion)', en: 'Times done (output)' }, { min: 0 }),
    Process: note({ sv: 'Hur och varför (process)', en: 'How and why (process)' }, { lines: 4 }),
    Hours: number({ sv: 'Timmar', en: 'Hours' }, { min: 0, decimals: 1 }),
    Cost: number({ sv: 'Kostnad, kronor', en: 'Cost, SEK' }, { min: 0 }),
    IndicatorValue: number({ sv: 'Indikatorns värde (effekt)', en: 'Value of the indicator (effect)' }, { decimals: 1 }),
    Conclusion: choice({ sv: 'Slutsats', en: 'Conclusion' }, conclusions),
    ConclusionReason: note({ sv: 'Skäl för slutsatsen', en: 'Reason for the conclusion' }, { lines: 3 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla uppföljningar', en: 'All follow-ups' },
    columns: ['FollowUpDate', 'Measure', 'Status', 'Progress', 'Title', 'Author'],
    query: '<OrderBy><FieldRef Name="FollowUpDate" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'write', head: 'add', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type FollowUp = ItemOf<typeof followUps>;
export type FollowUpChanges = ChangesOf<typeof followUps>;
