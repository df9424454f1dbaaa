/** The åtgärdsplaner as documents: what each rests on, how far it has come, and those from before the product (P16, P18, P23, L5). */
import { boolean, choice, date, defineList, lookup, note, number, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';

/** *Förankrad* and *Beslutad* are told by items of Decisions, which a head cannot write: a state alone decides nothing. */
export const planStates = ['Utkast', 'Förankrad', 'Beslutad', 'Följs upp', 'Avslutad'] as const;
export type PlanState = typeof planStates[number];

export const plans = defineList({
  name: 'ActionPlans',
  title: { sv: 'Åtgärdsplaner', en: 'Action plans' },
  description: {
    sv: 'Åtgärdsplaner per kalenderår, även från tiden före Trygghetsnavet.',
    en: 'Action plans by calendar year, those from before the product too.'
  },
  columns: {
    Title: text({ sv: 'Åtgärdsplan', en: 'Action plan' }, { required: true } as const),
    Year: number({ sv: 'Planår', en: 'Plan year' }, { required: true, indexed: true, min: 2000, max: 2100 } as const),
    State: choice({ sv: 'Läge', en: 'State' }, planStates, { required: true, indexed: true, default: 'Utkast' } as const),
    Earlier: boolean({ sv: 'Från tiden före Trygghetsnavet', en: 'From before the product' }, { default: false }),
    Picture: lookup({ sv: 'Bygger på lägesbild', en: 'Rests on the situation picture' }, 'SituationPictures', { indexed: true } as const),
    Analysis: lookup({ sv: 'Bygger på årsanalys', en: 'Rests on the annual analysis' }, 'Reports', { library: true, indexed: true } as const),
    Direction: note({ sv: 'Inriktning', en: 'Direction' }),
    SentOn: date({ sv: 'Sänd till verksamheterna', en: 'Sent to the departments' }),
    PresentedOn: date({ sv: 'Presenterad för samverkansparter', en: 'Presented to partners' }),
    ApprovedOn: date({ sv: 'Beslutad den', en: 'Decided on' }, { indexed: true } as const),
    ApprovedBy: text({ sv: 'Beslutad av', en: 'Decided by' }),
    Paragraph: text({ sv: 'Paragraf (§)', en: 'Section (§)' }, { maxLength: 20 }),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    FileName: text({ sv: 'Beslutad fil', en: 'Decided file' })
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=(([State]="Utkast")+([State]="Förankrad")+([ApprovedOn]<>"")*([ApprovedBy]<>""))>0',
    message: { sv: 'En beslutad åtgärdsplan behöver datum och organ.', en: 'A decided action plan needs a date and a body.' }
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla åtgärdsplaner', en: 'All action plans' },
    columns: ['Title', 'Year', 'State', 'Picture', 'ApprovedOn', 'ApprovedBy', 'Paragraph', 'Dnr', 'FileName'],
    query: '<OrderBy><FieldRef Name="Year" Ascending="FALSE" /><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type Plan = ItemOf<typeof plans>;
export type PlanChanges = ChangesOf<typeof plans>;
