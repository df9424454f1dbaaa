/** Trygghetsvandringar: what was seen where, whose it is, and when it was mended (domain.md §2). */
import { choice, date, defineList, lookup, note, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { reported } from './rights';

export const walks = defineList({
  name: 'SafetyWalks',
  title: { sv: 'Trygghetsvandringar', en: 'Safety walks' },
  description: {
    sv: 'Trygghetsvandringar: datum, väg och deltagare som funktioner.',
    en: 'Safety walks: date, route, and participants as functions.'
  },
  columns: {
    Title: text({ sv: 'Trygghetsvandring', en: 'Safety walk' }, { required: true } as const),
    WalkDate: date({ sv: 'Datum', en: 'Date' }, { required: true, indexed: true } as const),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    Route: note({ sv: 'Väg', en: 'Route' }, { lines: 3 }),
    Participants: note({ sv: 'Deltagare (funktioner)', en: 'Participants (functions)' }, { lines: 3 }),
    Summary: note({ sv: 'Sammanfattning', en: 'Summary' }),
    Feedback: note({ sv: 'Återkoppling', en: 'Feedback' }, { lines: 3 })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla vandringar', en: 'All walks' }, columns: ['WalkDate', 'Title', 'Area', 'Participants'],
    query: '<OrderBy><FieldRef Name="WalkDate" Ascending="FALSE" /></OrderBy>'
  }],
  rights: reported
});

export const walkObservationStates = ['Ska åtgärdas', 'Åtgärdad', 'Åtgärdas inte', 'Gott exempel'] as const;
export type WalkObservationState = typeof walkObservationStates[number];

export const walkObservations = defineList({
  name: 'WalkObservations',
  title: { sv: 'Iakttagelser', en: 'Walk observations' },
  description: {
    sv: 'Iakttagelser från trygghetsvandringar, med ansvarig och datum när det åtgärdades.',
    en: 'Observations of safety walks, with who is responsible and when it was mended.'
  },
  columns: {
    Title: text({ sv: 'Iakttagelse', en: 'Observation' }, { required: true } as const),
    Walk: lookup({ sv: 'Trygghetsvandring', en: 'Safety walk' }, 'SafetyWalks', { required: true, indexed: true } as const),
    Place: text({ sv: 'Plats', en: 'Place' }),
    Department: lookup({ sv: 'Ansvarig verksamhet', en: 'Responsible department' }, 'Departments', { indexed: true } as const),
    Landowner: text({ sv: 'Fastighetsägare', en: 'Landowner' }),
    State: choice({ sv: 'Läge', en: 'State' }, walkObservationStates, { required: true, indexed: true, default: 'Ska åtgärdas' } as const),
    DueDate: date({ sv: 'Senast', en: 'Due' }, { indexed: true } as const),
    FixedDate: date({ sv: 'Åtgärdad den', en: 'Mended on' }),
    Note: note({ sv: 'Notering', en: 'Note' }, { lines: 3 }),
    Problem: lookup({ sv: 'Problem', en: 'Problem' }, 'Problems', { indexed: true } as const)
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=(([State]<>"Åtgärdad")+([FixedDate]<>""))>0',
    message: { sv: 'Ange vilket datum det åtgärdades.', en: 'State the date when it was mended.' }
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla iakttagelser', en: 'All observations' }, columns: ['Walk', 'Title', 'Place', 'Department', 'Landowner', 'State', 'DueDate', 'FixedDate'] },
    {
      name: 'ToMend', label: { sv: 'Ska åtgärdas', en: 'To be mended' }, columns: ['Title', 'Place', 'Department', 'Landowner', 'DueDate', 'Walk'],
      query: '<Where><Eq><FieldRef Name="State" /><Value Type="Choice">Ska åtgärdas</Value></Eq></Where><OrderBy><FieldRef Name="DueDate" /></OrderBy>'
    }
  ],
  rights: reported
});

export type Walk = ItemOf<typeof walks>;
export type WalkChanges = ChangesOf<typeof walks>;
export type WalkObservation = ItemOf<typeof walkObservations>;
export type WalkObservationChanges = ChangesOf<typeof walkObservations>;
