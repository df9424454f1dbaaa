import { choice, date, defineList, number, text } from '../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../kit/lists/define';

export const decisionKinds = ['Beslutad', 'Avslagen', 'Förankrad'] as const;
export type DecisionKind = typeof decisionKinds[number];

/**
 * Decisions on items of the other lists (P41, P42): who, when, and just what was decided, as a digest of the
 * decided fields. They are added, never changed. All roles read them, so nothing here may tell what a protected
 * item holds: the title is body, date and § alone.
 */
export const decisions = defineList({
  name: 'Decisions',
  title: { sv: 'Beslut', en: 'Decisions' },
  description: {
    sv: 'Beslut om kameraärenden med mera. Läggs till i appen och ändras aldrig.',
    en: 'Decisions on camera cases and more. Added in the app and never changed.'
  },
  columns: {
    Title: text({ sv: 'Beslut', en: 'Decision' }, { required: true } as const),
    ItemList: text({ sv: 'Lista', en: 'List' }, { required: true, indexed: true, maxLength: 50 } as const),
    ItemId: number({ sv: 'Gäller nummer', en: 'Item number' }, { required: true, indexed: true, min: 1 } as const),
    ItemVersion: text({ sv: 'Gäller version', en: 'Item version' }, { maxLength: 20 }),
    Digest: text({ sv: 'Kontrollsumma (SHA-256)', en: 'Digest (SHA-256)' }, { maxLength: 64 }),
    Decision: choice({ sv: 'Utfall', en: 'Outcome' }, decisionKinds, { required: true } as const),
    Body: text({ sv: 'Beslutande organ', en: 'Deciding body' }, { required: true } as const),
    Paragraph: text({ sv: 'Paragraf (§)', en: 'Section (§)' }, { maxLength: 20 }),
    DecisionDate: date({ sv: 'Beslutsdatum', en: 'Date of decision' }, { required: true, indexed: true } as const),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    Decider: text({ sv: 'Beslutsfattare (funktion)', en: 'Decider (function)' }),
    Delegation: text({ sv: 'Delegation', en: 'Delegation' })
  },
  // A body decides by its §, an official by delegation (P41, P42); a note of support needs neither.
  validation: {
    formula: '=(([Decision]="Förankrad")+([Paragraph]<>"")+([Decider]<>"")*([Delegation]<>""))>0',
    message: {
      sv: 'Ange paragraf, eller beslutsfattare och delegation.',
      en: 'State the section, or the decider and the delegation.'
    }
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla beslut', en: 'All decisions' },
    columns: ['DecisionDate', 'Decision', 'Body', 'Paragraph', 'Dnr', 'Decider', 'Delegation', 'ItemList', 'ItemId', 'ItemVersion'],
    query: '<OrderBy><FieldRef Name="DecisionDate" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'add', head: 'read', councillor: 'read', decider: 'add', registrar: 'read', reader: 'read' }
});

export type Decision = ItemOf<typeof decisions>;
export type DecisionChanges = ChangesOf<typeof decisions>;
