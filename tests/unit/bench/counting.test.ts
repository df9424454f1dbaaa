/** The counting of the fault campaign: every counter counts what a client of the kind that makes the fault has done. */
import { countLists, countMails } from '../../bench/campaign/counting';
import type { ExpectedMeasure, ExpectedMeeting, StoredMail, StoredMeasure } from '../../bench/campaign/counting';

/** A list that takes every write and loses some answers after it, as a network does. */
class Unreliable {
  public readonly measures: StoredMeasure[] = [];
  public readonly followUps: { Title: string }[] = [];
  public readonly mails: StoredMail[] = [];
  public constructor(private readonly loses: (call: number) => boolean) {}
  private calls = 0;

  private answer(): void {
    if (this.loses(++this.calls)) throw new Error('no answer');
  }

  public add(measure: StoredMeasure): void {
    this.measures.push({ ...measure });
    this.answer();
  }

  public change(title: string, values: Partial<StoredMeasure>): void {
    this.answer();
    Object.assign(this.measures.find(({ Title }) => Title === title)!, values);
  }

  public follow(Title: string): void {
    this.followUps.push({ Title });
    this.answer();
  }

  public mail(mail: StoredMail): void {
    this.mails.push(mail);
    this.answer();
  }
}

const never = (): boolean => false;
const wanted = (more: Partial<ExpectedMeasure> = {}): ExpectedMeasure => ({ title: 'A', made: { Goal: 'mål', Progress: 5 }, changed: {}, lines: [], followUps: [], ...more });
const made = (more: Partial<StoredMeasure> = {}): StoredMeasure => ({ Title: 'A', LatestNote: '', Goal: 'mål', Progress: 5, ...more });
const none = { lost: 0, duplicated: 0, halfWritten: 0 };

/** Does it again whenever no answer came: what PnPjs does with creates. */
function blindly(work: () => void): void {
  try {
    work();
  } catch {
    work();
  }
}

/** Believes that all went well, whatever happened. */
function carelessly(work: () => void): void {
  try {
    work();
  } catch {
    // That is the fault.
  }
}

describe('lists', () => {
  it('nothing is counted when all is as meant', () => {
    const list = new Unreliable(never);
    list.add(made());
    list.change('A', { LatestNote: 'rad\nUppföljt', Goal: 'nytt' });
    list.follow('Uppföljt');
    list.change('A', { LatestNote: 'Uppföljt' });
    expect(countLists([wanted({ changed: { Goal: 'nytt' }, followUps: ['Uppföljt'] })], list.measures, list.followUps)).toEqual(none);
  });

  it('a client that repeats creates blindly makes duplicates', () => {
    const list = new Unreliable(call => call % 2 === 1);
    blindly(() => list.add(made()));
    blindly(() => list.follow('Uppföljt'));
    list.measures.forEach(measure => { measure.LatestNote = 'Uppföljt'; });
    expect(countLists([wanted({ followUps: ['Uppföljt'] })], list.measures, list.followUps)).toEqual({ ...none, duplicated: 2 });
  });

  it('a client that takes silence for success loses changes', () => {
    const list = new Unreliable(call => call > 1);
    list.add(made());
    carelessly(() => list.change('A', { Goal: 'nytt', Progress: 40 }));
    expect(countLists([wanted({ changed: { Goal: 'nytt', Progress: 40 } })], list.measures, [])).toEqual({ ...none, lost: 2 });
  });

  it('a measure or a follow-up that never came is lost', () => {
    expect(countLists([wanted()], [], [])).toEqual({ ...none, lost: 1 });
    expect(countLists([wanted({ followUps: ['Uppföljt'] })], [made({ LatestNote: 'Uppföljt' })], [])).toEqual({ ...none, lost: 1 });
  });

  it('a client that writes without an ETag loses the line of the other', () => {
    const list = new Unreliable(never);
    list.add(made());
    const [first, second] = [list.measures[0].LatestNote, list.measures[0].LatestNote];
    list.change('A', { LatestNote: `${first}\nen` });
    list.change('A', { LatestNote: `${second}\ntvå` });
    expect(countLists([wanted({ lines: ['en', 'två'] })], list.measures, [])).toEqual({ ...none, lost: 1 });
  });

  it('a client that adds its line again after a lost answer has it twice', () => {
    expect(countLists([wanted({ lines: ['en'] })], [made({ LatestNote: '\nen\nen' })], [])).toEqual({ ...none, duplicated: 1 });
  });

  it('a client that stops between two writes leaves half', () => {
    const list = new Unreliable(call => call === 3);
    list.add(made());
    list.follow('Uppföljt');
    carelessly(() => list.change('A', { LatestNote: 'Uppföljt' }));
    expect(countLists([wanted({ followUps: ['Uppföljt'] })], list.measures, list.followUps)).toEqual({ ...none, halfWritten: 1 });
    expect(countLists([wanted()], [made({ Goal: '' })], [])).toEqual({ ...none, halfWritten: 1 });
  });
});

describe('mails', () => {
  const meeting: ExpectedMeeting = { subject: 'Möte', recipients: ['a@x', 'b@x'], files: ['1.pdf', '2.pdf'] };
  const mail = (address: string, files = meeting.files, kind = 'invitation'): StoredMail => ({ kind, subject: 'Möte', to: { address }, attachments: files.map(name => ({ name })) });
  const called = [{ Title: 'Möte', State: 'Kallad' }];
  const good = { mailsMissing: 0, mailsTwice: 0, halfWritten: 0 };
  const event = [{ subject: 'Möte', attendees: 2 }];

  it('one each with all files is as meant', () => {
    expect(countMails([meeting], [mail('a@x'), mail('b@x')], event, called)).toEqual(good);
  });

  it('a client that sends the whole again mails twice and leaves its first event', () => {
    const list = new Unreliable(call => call === 1);
    blindly(() => list.mail(mail('a@x')));
    list.mail(mail('b@x'));
    expect(countMails([meeting], list.mails, [...event, { subject: 'Möte', attendees: 0 }], called)).toEqual({ ...good, mailsTwice: 1, halfWritten: 1 });
  });

  it('an update is a second mail, and one without a file is none', () => {
    expect(countMails([meeting], [mail('a@x', ['1.pdf']), mail('a@x', meeting.files, 'update'), mail('b@x', ['2.pdf'])], event, called)).toEqual({ ...good, mailsMissing: 1, mailsTwice: 1 });
  });

  it('nobody called, and not marked as called', () => {
    expect(countMails([meeting], [], [], [{ Title: 'Möte', State: 'Planerad' }])).toEqual({ mailsMissing: 2, mailsTwice: 0, halfWritten: 1 });
  });
});
