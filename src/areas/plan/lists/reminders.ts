/** Log of reminders sent: to whom, when and of how many measures. Who is late is the coordinator's business alone. */
import { choice, dateTime, defineList, note, number, person, text } from '../../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../../kit/lists/define';

/** *Oklar*: the answer was lost, so nobody knows whether the mail left. */
export const reminderStates = ['Sänd', 'Oklar', 'Kopierad'] as const;
export type ReminderState = typeof reminderStates[number];

export const reminders = defineList({
  name: 'Reminders',
  title: { sv: 'Påminnelser', en: 'Reminders' },
  description: { sv: 'Logg över påminnelser om åtgärder.', en: 'Log of reminders about measures.' },
  columns: {
    Title: text({ sv: 'Ämne', en: 'Subject' }, { required: true } as const),
    Recipient: person({ sv: 'Mottagare', en: 'Recipient' }, { indexed: true } as const),
    SentAt: dateTime({ sv: 'Sänd', en: 'Sent' }, { indexed: true } as const),
    State: choice({ sv: 'Läge', en: 'State' }, reminderStates, { required: true, default: 'Sänd' } as const),
    Measures: number({ sv: 'Antal åtgärder', en: 'Number of measures' }, { min: 0 }),
    Body: note({ sv: 'Text', en: 'Text' })
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla påminnelser', en: 'All reminders' }, columns: ['SentAt', 'Recipient', 'Title', 'Measures', 'State'],
    query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>'
  }],
  rights: { coordinator: 'write' }
});

export type Reminder = ItemOf<typeof reminders>;
export type ReminderChanges = ChangesOf<typeof reminders>;
