/** Counts what a campaign should have left on the server against what stands there. Pure: the server's truth comes in as data. */

/** What one person meant a measure to be in the end. */
export interface ExpectedMeasure {
  title: string;
  /** Columns as they were first written, all in one create. */
  made: Record<string, unknown>;
  /** Columns changed later, the last value of each. */
  changed: Record<string, unknown>;
  /** Lines that several people added to one text, each of them once. */
  lines: string[];
  /** Follow-ups in turn: an entry each, and the measure says the last. */
  followUps: string[];
}

export interface StoredMeasure { Title: string; LatestNote: string; [column: string]: unknown; }

export interface ListCount { lost: number; duplicated: number; halfWritten: number; }

/** The same value for a person: SharePoint sends an empty figure as nothing. */
const same = (a: unknown, b: unknown): boolean => (a ?? '') === (b ?? '');

const times = (text: string, line: string): number => text.split('\n').filter(one => one === line).length;

/**
 * `lost`: a measure, a value, a line or a follow-up that was written and is not there; `duplicated`: there more than
 * once; `halfWritten`: a create with some of its values, or a follow-up whose measure does not say it.
 */
export function countLists(expected: readonly ExpectedMeasure[], measures: readonly StoredMeasure[], followUps: readonly { Title: string }[]): ListCount {
  const count: ListCount = { lost: 0, duplicated: 0, halfWritten: 0 };
  const one = (found: number): void => {
    if (found === 0) count.lost += 1;
    else count.duplicated += found - 1;
  };
  for (const wanted of expected) {
    const found = measures.filter(measure => measure.Title === wanted.title);
    one(found.length);
    if (found.length === 0) continue;
    // With several of them a value counts where any of them has it: what is twice there is not also lost.
    const has = (name: string, value: unknown): boolean => found.some(measure => same(measure[name], value));
    const untouched = Object.entries(wanted.made).filter(([name]) => !(name in wanted.changed));
    const standing = untouched.filter(([name, value]) => has(name, value)).length;
    if (standing < untouched.length) count.halfWritten += 1;
    count.lost += Object.entries(wanted.changed).filter(([name, value]) => !has(name, value)).length;
    for (const line of wanted.lines) one(Math.max(...found.map(measure => times(measure.LatestNote, line))));
    for (const sentence of wanted.followUps) one(followUps.filter(({ Title }) => Title === sentence).length);
    const last = wanted.followUps[wanted.followUps.length - 1];
    if (last !== undefined && !has('LatestNote', last)) count.halfWritten += 1;
  }
  return count;
}

export interface ExpectedMeeting { subject: string; recipients: string[]; files: string[]; }
export interface StoredMail { kind: string; subject: string; to: { address: string }; attachments: { name: string }[]; }
export interface StoredEvent { subject: string; attendees: number; }
export interface StoredMeeting { Title: string; State: string | undefined; }

export interface MailCount { mailsMissing: number; mailsTwice: number; halfWritten: number; }

/**
 * `mailsMissing`: recipients without an invitation that has all the files; `mailsTwice`: invitations and updates beyond
 * the first to a recipient; `halfWritten`: meetings not marked as called, and events left behind that nobody is invited to.
 */
export function countMails(
  expected: readonly ExpectedMeeting[], mails: readonly StoredMail[], events: readonly StoredEvent[], meetings: readonly StoredMeeting[]
): MailCount {
  const count: MailCount = { mailsMissing: 0, mailsTwice: 0, halfWritten: 0 };
  for (const { subject, recipients, files } of expected) {
    for (const address of recipients) {
      const got = mails.filter(mail => mail.subject === subject && mail.to.address === address && (mail.kind === 'invitation' || mail.kind === 'update'));
      if (!got.some(mail => files.every(name => mail.attachments.some(file => file.name === name)))) count.mailsMissing += 1;
      count.mailsTwice += Math.max(0, got.length - 1);
    }
    if (!meetings.some(({ Title, State }) => Title === subject && State === 'Kallad')) count.halfWritten += 1;
    count.halfWritten += events.filter(event => event.subject === subject && event.attendees === 0).length;
  }
  return count;
}
