import { escapeText, foldLine, icsFile } from '../../../../src/areas/council/ics';

const event = {
  uid: 'k@trygghetsnavet', title: 'Möte; BRÅ, våren', description: 'Rad ett\nRad två \\ slut', place: 'Stadshuset, sal A',
  start: '2027-02-02T09:00', end: '2027-02-02T11:00', stamp: '2026-11-23T06:00:00.000Z', organizer: 'samordnare@kommun.example'
};
const unfold = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('a calendar file (RFC 5545)', () => {
  it('escapes what has a meaning of its own (3.3.11)', () => {
    expect(escapeText('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
  });

  it('folds at 75 octets and cuts no character in two (3.1)', () => {
    const line = `SUMMARY:${'å'.repeat(100)}😀`;
    const folded = foldLine(line).split('\r\n');
    expect(folded.length).toBeGreaterThan(2);
    for (const part of folded) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
    expect(folded.map((part, index) => index === 0 ? part : part.slice(1)).join('')).toBe(line);
    expect(foldLine('kort')).toBe('kort');
  });

  it('says the time on a Swedish clock, with the zone\'s own rules, and asks for no answer', () => {
    const lines = unfold(icsFile(event));
    for (const line of [
      'METHOD:PUBLISH', 'TZID:Europe/Stockholm', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'DTSTART;TZID=Europe/Stockholm:20270202T090000', 'DTEND;TZID=Europe/Stockholm:20270202T110000', 'DTSTAMP:20261123T060000Z',
      'SUMMARY:Möte\\; BRÅ\\, våren', 'DESCRIPTION:Rad ett\\nRad två \\\\ slut', 'LOCATION:Stadshuset\\, sal A', 'ORGANIZER:mailto:samordnare@kommun.example'
    ]) expect(lines).toContain(line);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines.some(line => line.startsWith('ATTENDEE'))).toBe(false);
    const open = lines.filter(line => line.startsWith('BEGIN:')).map(line => line.slice(6)).sort();
    expect(lines.filter(line => line.startsWith('END:')).map(line => line.slice(4)).sort()).toEqual(open);
  });

  it('holds every line under 75 octets, and leaves out what is empty', () => {
    const file = icsFile({ ...event, description: 'å '.repeat(900), place: '' });
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file).not.toContain('LOCATION');
  });
});
