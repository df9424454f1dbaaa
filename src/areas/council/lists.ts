import { boolean, choice, dateTime, defineList, lookup, note, number, person, text, url } from '../../kit/lists/define';
import type { ChangesOf, ItemOf, Rights } from '../../kit/lists/define';
import { sharingLevels } from '../reports';

export const memberRoles = ['Ordförande', 'Ledamot', 'Ersättare', 'Adjungerad'] as const;
export type MemberRole = typeof memberRoles[number];

export const meetingStates = ['Planerad', 'Kallad', 'Flyttad', 'Genomförd', 'Inställd'] as const;
export type MeetingState = typeof meetingStates[number];

export type Sharing = typeof sharingLevels[number];

/** The council's papers are read by all with a part in it; a reader sees none of it. */
const rights: Rights = { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read' };

/** The strategic council's members by function (P25–P28, L10). People outside the tenant are named by function and address. */
export const councilMembers = defineList({
  name: 'CouncilMembers',
  title: { sv: 'Rådets ledamöter', en: 'Council members' },
  description: {
    sv: 'Det strategiska rådets ledamöter, efter funktion och den verksamhet eller part de företräder.',
    en: 'The strategic council\'s members, by function and by the department or partner they represent.'
  },
  columns: {
    Title: text({ sv: 'Funktion', en: 'Function' }, { required: true } as const),
    Role: choice({ sv: 'Roll i rådet', en: 'Role in the council' }, memberRoles, { required: true, default: 'Ledamot' } as const),
    Person: person({ sv: 'Konto', en: 'Account' }, {
      indexed: true, description: { sv: 'Den som har konto i kommunens Microsoft 365.', en: 'For those with an account in the municipality\'s Microsoft 365.' }
    } as const),
    Email: text({ sv: 'E-postadress', en: 'Email address' }, {
      description: { sv: 'För den som saknar konto.', en: 'For those without an account.' }
    }),
    Department: lookup({ sv: 'Verksamhet', en: 'Department' }, 'Departments', { indexed: true } as const),
    Partner: text({ sv: 'Samverkanspart', en: 'Partner' }),
    Mandate: boolean({ sv: 'Har mandat', en: 'Has mandate' }, { default: false }),
    MandateGivenBy: text({ sv: 'Mandatet gavs av', en: 'Mandate given by' }),
    Ended: boolean({ sv: 'Har lämnat rådet', en: 'Has left the council' }, { default: false, indexed: true } as const)
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla ledamöter', en: 'All members' },
    columns: ['Title', 'Role', 'Department', 'Partner', 'Person', 'Mandate', 'MandateGivenBy', 'Ended']
  }],
  rights
});

/** The council's meetings (P25, P28). What was sent, and how far a sending has come, stands in the item itself. */
export const meetings = defineList({
  name: 'Meetings',
  title: { sv: 'Rådets möten', en: 'Council meetings' },
  description: { sv: 'Det strategiska rådets möten. Kallelsen skickas från appen.', en: 'The strategic council\'s meetings. Invitations are sent from the app.' },
  columns: {
    Title: text({ sv: 'Möte', en: 'Meeting' }, { required: true } as const),
    MeetingStart: dateTime({ sv: 'Börjar', en: 'Starts' }, { required: true, indexed: true } as const),
    MeetingEnd: dateTime({ sv: 'Slutar', en: 'Ends' }, { required: true } as const),
    Place: text({ sv: 'Plats', en: 'Place' }),
    Online: boolean({ sv: 'Teamsmöte', en: 'Teams meeting' }, { default: false }),
    Agenda: note({ sv: 'Dagordning', en: 'Agenda' }, { lines: 12 }),
    State: choice({ sv: 'Läge', en: 'State' }, meetingStates, { required: true, indexed: true, default: 'Planerad' } as const),
    SentOn: dateTime({ sv: 'Kallelsen skickades', en: 'Invitation sent' }),
    Organizer: person({ sv: 'Kallad från kalender hos', en: 'Sent from the calendar of' }),
    WebLink: url({ sv: 'I Outlook', en: 'In Outlook' }),
    Answers: note({ sv: 'Svar', en: 'Answers' }, { hidden: true }),
    AnswersOn: dateTime({ sv: 'Svaren lästes', en: 'Answers read' }, { hidden: true }),
    EventId: note({ sv: 'Kalenderhändelse', en: 'Calendar event' }, { hidden: true, lines: 2 }),
    EventUid: note({ sv: 'Kalenderhändelsens kännetecken', en: 'Calendar event identity' }, { hidden: true, lines: 2 }),
    EventKey: text({ sv: 'Kallelsens nyckel', en: 'Invitation key' }, { unique: true, indexed: true, hidden: true, maxLength: 50 } as const),
    InvitationStep: text({ sv: 'Kallelsens steg', en: 'Invitation step' }, { hidden: true, maxLength: 100 })
  },
  // Operators alone: see plan/lists.ts.
  validation: {
    formula: '=[MeetingEnd]>[MeetingStart]',
    message: { sv: 'Mötet måste sluta efter att det börjar.', en: 'The meeting must end after it begins.' }
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla möten', en: 'All meetings' }, columns: ['MeetingStart', 'Title', 'State', 'Place', 'Online', 'SentOn'],
    query: '<OrderBy><FieldRef Name="MeetingStart" Ascending="FALSE" /></OrderBy>'
  }],
  rights
});

/** Reports that go with a meeting (P25, P28, P29): a file of a library, or one attached to this very item. */
export const meetingReports = defineList({
  name: 'MeetingReports',
  title: { sv: 'Mötenas rapporter', en: 'Meeting reports' },
  description: { sv: 'Rapporter som hör till rådets möten och går med kallelsen.', en: 'Reports that belong to council meetings and go with the invitation.' },
  columns: {
    Title: text({ sv: 'Filnamn', en: 'File name' }, { required: true } as const),
    Meeting: lookup({ sv: 'Möte', en: 'Meeting' }, 'Meetings', { required: true, indexed: true } as const),
    FilePath: note({ sv: 'Filens adress', en: 'File address' }, { lines: 2 }),
    FileSize: number({ sv: 'Storlek, byte', en: 'Size, bytes' }, { min: 0 }),
    Sharing: choice({ sv: 'Får delas med', en: 'May be shared with' }, sharingLevels, { required: true, default: 'Internt' } as const)
  },
  views: [{
    name: 'AllItems', label: { sv: 'Alla rapporter', en: 'All reports' }, columns: ['Meeting', 'Title', 'Sharing', 'FileSize'],
    query: '<OrderBy><FieldRef Name="Meeting" /></OrderBy>'
  }],
  rights
});

export type CouncilMember = ItemOf<typeof councilMembers>;
export type MemberChanges = ChangesOf<typeof councilMembers>;
export type Meeting = ItemOf<typeof meetings>;
export type MeetingChanges = ChangesOf<typeof meetings>;
export type MeetingReport = ItemOf<typeof meetingReports>;
