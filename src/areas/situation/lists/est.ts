/** EST: the meeting every second week and its small tasks outside the plan (domain.md §2). */
import { choice, date, defineList, lookup, note, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';
import { working } from './rights';

export const estMeetings = defineList({
  name: 'EstMeetings',
  title: { sv: 'EST-möten', en: 'EST meetings' },
  description: {
    sv: 'Möten enligt EST: datum, deltagare som funktioner och korta anteckningar.',
    en: 'EST meetings: date, participants as functions, and short notes.'
  },
  columns: {
    Title: text({ sv: 'Möte', en: 'Meeting' }, { required: true } as const),
    MeetingDate: date({ sv: 'Datum', en: 'Date' }, { required: true, indexed: true } as const),
    Participants: note({ sv: 'Deltagare (funktioner)', en: 'Participants (functions)' }, { lines: 3 }),
    Notes: note({ sv: 'Anteckningar', en: 'Notes' })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla EST-möten', en: 'All EST meetings' }, columns: ['MeetingDate', 'Title', 'Participants'],
    query: '<OrderBy><FieldRef Name="MeetingDate" Ascending="FALSE" /></OrderBy>'
  }],
  rights: working
});

export const estTaskStates = ['Öppet', 'Klart', 'Avskrivet'] as const;
export type EstTaskState = typeof estTaskStates[number];

/** EST-uppdrag: what, who, when. One that grows is promoted to a problem or a measure, and keeps the link. */
export const estTasks = defineList({
  name: 'EstTasks',
  title: { sv: 'EST-uppdrag', en: 'EST tasks' },
  description: { sv: 'Små uppdrag från EST-möten, utanför åtgärdsplanen.', en: 'Small tasks of EST meetings, outside the action plan.' },
  columns: {
    Title: text({ sv: 'Uppdrag', en: 'Task' }, { required: true } as const),
    Responsible: text({ sv: 'Ansvarig (funktion)', en: 'Responsible (function)' }),
    Department: lookup({ sv: 'Verksamhet', en: 'Department' }, 'Departments', { indexed: true } as const),
    DueDate: date({ sv: 'Senast', en: 'Due' }, { indexed: true } as const),
    State: choice({ sv: 'Läge', en: 'State' }, estTaskStates, { required: true, indexed: true, default: 'Öppet' } as const),
    DoneDate: date({ sv: 'Klart den', en: 'Done on' }, { indexed: true } as const),
    Result: note({ sv: 'Resultat', en: 'Result' }, { lines: 3 }),
    Area: lookup({ sv: 'Område', en: 'Area' }, 'Areas', { indexed: true } as const),
    Meeting: lookup({ sv: 'EST-möte', en: 'EST meeting' }, 'EstMeetings', { indexed: true } as const),
    Problem: lookup({ sv: 'Blev problem', en: 'Became problem' }, 'Problems', { indexed: true } as const),
    Measure: lookup({ sv: 'Blev åtgärd', en: 'Became measure' }, 'Measures', { indexed: true } as const)
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=(([State]<>"Klart")+([DoneDate]<>""))>0',
    message: { sv: 'Ett klart uppdrag behöver datum när det blev klart.', en: 'A task that is done needs the date when it was done.' }
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla uppdrag', en: 'All tasks' }, columns: ['Title', 'Responsible', 'Department', 'DueDate', 'State', 'DoneDate', 'Meeting'] },
    {
      name: 'Open', label: { sv: 'Öppna', en: 'Open' }, columns: ['Title', 'Responsible', 'Department', 'DueDate', 'Area'],
      query: '<Where><Eq><FieldRef Name="State" /><Value Type="Choice">Öppet</Value></Eq></Where><OrderBy><FieldRef Name="DueDate" /></OrderBy>'
    }
  ],
  rights: working
});

export type EstMeeting = ItemOf<typeof estMeetings>;
export type EstMeetingChanges = ChangesOf<typeof estMeetings>;
export type EstTask = ItemOf<typeof estTasks>;
export type EstTaskChanges = ChangesOf<typeof estTasks>;
