/** The host page's own texts, Swedish and English. */
import type { Language } from './browser/hostData.ts';

const texts = {
  'sv-se': {
    faults: 'Störningar', faultsOn: 'på', faultsOff: 'Inga störningar.', faultsMet: '{0} av {1} anrop har störts.', faultsStart: 'Starta', faultsStop: 'Stoppa', faultKind: 'Slag', faultMixed: 'Blandat', faultShare: 'Andel av anropen, %', faultSeed: 'Frö',
    faultsAbout: 'Stör anropen till SharePoint och Outlook, för att se vad appen gör då. Samma frö ger samma störningar.',
    'fault.throttled': 'Upptaget (429)', 'fault.unavailable': 'Otillgängligt (503)', 'fault.timeout': 'Ingen tid (504)', 'fault.lostBefore': 'Avbrott före ändringen', 'fault.lostAfter': 'Avbrott efter ändringen', 'fault.slow': 'Långsamma svar', 'fault.half': 'Halva svar', 'fault.conflict': 'Ändrat av annan (412)', 'fault.locked': 'Låst (423)', 'fault.digest': 'Utgånget säkerhetsvärde (403)', 'fault.denied': 'Rollen tas bort en stund', 'fault.full': 'Fullt (507)',
    failed: 'Webbdelen kunde inte visas:', notSaved: 'Inställningen kunde inte sparas', close: 'Stäng', edit: 'Redigera', stopEditing: 'Sluta redigera', webPartSettings: 'Webbdelens inställningar',
    hostNote: 'Demo på den här datorn, inte Microsoft 365', notBuilt: 'Tillägget är inte byggt', notBuiltHow: 'Bygg paketet med kommandot nedan och läs in sidan igen.',
    noAccess: 'Du behöver behörighet för att komma åt den här webbplatsen', noAccessWho: 'Du är inloggad som', notFound: 'Sidan finns inte', notFoundHow: 'Sidan kan ha flyttats eller tagits bort.', noComponent: 'Webbdelen finns inte i paketet', components: 'Webbdelar i paketet',
    home: 'Start', lists: 'Listor', siteContents: 'Webbplatsens innehåll', page: 'Sida', search: 'Sök', user: 'Användare', theme: 'Tema', language: 'Språk', place: 'Plats',
    light: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast', swedish: 'Svenska', english: 'English', team: 'Teamflik', personal: 'Personlig app', sitePage: 'SharePoint-sida', department: 'Verksamhetens sida', mine: 'Verksamhetens sida: Mina åtgärder',
    demo: 'Demo', activity: 'Aktivitet', chat: 'Chatt', teams: 'Team', calendar: 'Kalender', files: 'Filer', apps: 'Appar', teamName: 'Brottsförebyggande', channel: 'Allmänt', posts: 'Inlägg', back: 'Tillbaka', openPage: 'Öppna på egen sida', linkCopied: 'Länken är kopierad:', about: 'Om', noContent: 'Den här delen av Teams finns inte i demomiljön.',
    allItems: 'Alla objekt', newItem: 'Nytt objekt', editItem: 'Redigera objekt', view: 'Vy', save: 'Spara', cancel: 'Avbryt', next: 'Nästa', previous: 'Föregående', name: 'Namn', type: 'Typ', items: 'Objekt', modified: 'Ändrad', list: 'Lista', library: 'Dokumentbibliotek', empty: 'Inga objekt att visa.', required: 'obligatoriskt', none: '(ingen)', yes: 'Ja', no: 'Nej', loading: 'Läser in …', remove: 'Ta bort', removeAsk: 'Flytta objektet till papperskorgen?', restart: 'Ändrad av någon annan. Läs in objektet igen innan du sparar.', url: 'Adress', urlText: 'Visningstext', rows: 'rader',
    outbox: 'Utkorg', outboxAbout: 'Varje mejl och kallelse som har skickats, så som mottagaren ser det.', outboxEmpty: 'Inget har skickats än.', chooseMail: 'Välj ett mejl för att läsa det.', groupBy: 'Ordna', byMessage: 'Efter utskick', byRecipient: 'Efter mottagare', backToList: 'Alla mejl',
    mailInvitation: 'Kallelse', mailUpdate: 'Uppdaterad kallelse', mailCancellation: 'Inställt', mailResponse: 'Svar', mailPlain: 'Mejl', mailOne: 'mejl', mailMany: 'mejl', file: 'fil', filesCount: 'filer', noSubject: '(inget ämne)', noBody: 'Ingen text.', mailBody: 'Mejlets text', attachments: 'Bifogade filer',
    from: 'Från', to: 'Till', cc: 'Kopia', sent: 'Skickat', receivedBy: 'Mottagare', teamsMeeting: 'Möte i Teams', mailOver: 'Mötet är inställt eller mottagaren är inte längre kallad.', answerAs: 'Svara som', answerNow: 'Svar', answerSoFar: 'Svar hittills', comment: 'Kommentar', accept: 'Tacka ja', tentativelyAccept: 'Preliminärt', decline: 'Tacka nej', accepted: 'Ja', tentative: 'Preliminärt', declined: 'Nej', noAnswer: 'Inget svar',
  },
  'en-us': {
    faults: 'Faults', faultsOn: 'on', faultsOff: 'No faults.', faultsMet: '{0} of {1} calls have met a fault.', faultsStart: 'Start', faultsStop: 'Stop', faultKind: 'Kind', faultMixed: 'Mixed', faultShare: 'Share of calls, %', faultSeed: 'Seed',
    faultsAbout: 'Disturbs the calls to SharePoint and Outlook, to see what the app does then. The same seed gives the same faults.',
    'fault.throttled': 'Busy (429)', 'fault.unavailable': 'Unavailable (503)', 'fault.timeout': 'Out of time (504)', 'fault.lostBefore': 'Lost before the change', 'fault.lostAfter': 'Lost after the change', 'fault.slow': 'Slow answers', 'fault.half': 'Half answers', 'fault.conflict': 'Changed by another (412)', 'fault.locked': 'Locked (423)', 'fault.digest': 'Digest run out (403)', 'fault.denied': 'Role taken away for a while', 'fault.full': 'Full (507)',
    failed: 'The web part could not be shown:', notSaved: 'The setting could not be saved', close: 'Close', edit: 'Edit', stopEditing: 'Stop editing', webPartSettings: 'Web part settings',
    hostNote: 'Demo on this computer, not Microsoft 365', notBuilt: 'The add-in has not been built', notBuiltHow: 'Build the package with the command below and reload the page.',
    noAccess: 'You need permission to access this site', noAccessWho: 'You are signed in as', notFound: 'The page does not exist', notFoundHow: 'The page may have been moved or removed.', noComponent: 'The package has no such web part', components: 'Web parts in the package',
    home: 'Home', lists: 'Lists', siteContents: 'Site contents', page: 'Page', search: 'Search', user: 'User', theme: 'Theme', language: 'Language', place: 'Place',
    light: 'Light', dark: 'Dark', contrast: 'High contrast', swedish: 'Svenska', english: 'English', team: 'Team tab', personal: 'Personal app', sitePage: 'SharePoint page', department: 'Department page', mine: 'Department page: My measures',
    demo: 'Demo', activity: 'Activity', chat: 'Chat', teams: 'Teams', calendar: 'Calendar', files: 'Files', apps: 'Apps', teamName: 'Brottsförebyggande', channel: 'General', posts: 'Posts', back: 'Back', openPage: 'Open as a page', linkCopied: 'The link is copied:', about: 'About', noContent: 'This part of Teams is not in the demo host.',
    allItems: 'All items', newItem: 'New item', editItem: 'Edit item', view: 'View', save: 'Save', cancel: 'Cancel', next: 'Next', previous: 'Previous', name: 'Name', type: 'Type', items: 'Items', modified: 'Modified', list: 'List', library: 'Document library', empty: 'There are no items to show.', required: 'required', none: '(none)', yes: 'Yes', no: 'No', loading: 'Loading …', remove: 'Delete', removeAsk: 'Move the item to the recycle bin?', restart: 'Changed by somebody else. Load the item again before saving.', url: 'Address', urlText: 'Display text', rows: 'rows',
    outbox: 'Outbox', outboxAbout: 'Every mail and invitation that has been sent, as its recipient sees it.', outboxEmpty: 'Nothing has been sent yet.', chooseMail: 'Choose a mail to read it.', groupBy: 'Arrange', byMessage: 'By sending', byRecipient: 'By recipient', backToList: 'All mail',
    mailInvitation: 'Invitation', mailUpdate: 'Updated invitation', mailCancellation: 'Cancelled', mailResponse: 'Response', mailPlain: 'Mail', mailOne: 'mail', mailMany: 'mails', file: 'file', filesCount: 'files', noSubject: '(no subject)', noBody: 'No text.', mailBody: 'The text of the mail', attachments: 'Attachments',
    from: 'From', to: 'To', cc: 'Cc', sent: 'Sent', receivedBy: 'Recipient', teamsMeeting: 'Meeting in Teams', mailOver: 'The meeting has been cancelled, or the recipient is no longer invited.', answerAs: 'Answer as', answerNow: 'Answer', answerSoFar: 'Answer so far', comment: 'Comment', accept: 'Accept', tentativelyAccept: 'Tentative', decline: 'Decline', accepted: 'Yes', tentative: 'Tentative', declined: 'No', noAnswer: 'No answer',
  },
};

export type Texts = typeof texts['sv-se'];

export function textsOf(language: Language): Texts {
  return texts[language];
}
