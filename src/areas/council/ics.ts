/** A calendar file (RFC 5545) for those who cannot send through Outlook: small, and whole. */

export interface IcsEvent {
  uid: string;
  title: string;
  description: string;
  place: string;
  /** On a Swedish clock, `YYYY-MM-DDTHH:mm`. */
  start: string;
  end: string;
  /** When the file was made: an instant, ISO in UTC. */
  stamp: string;
  /** Address of the one who calls. */
  organizer: string;
  sequence?: number;
}

/** Text values: backslash, semicolon, comma and line breaks are escaped (3.3.11); other control characters may not stand. */
export function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\n/g, '\\n');
}

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** No line longer than 75 octets; what follows begins with a space (3.1). No character is cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (octets(current) + octets(character) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

/** Sweden's time: the last Sundays of March and October at 01:00 UTC (directive 2000/84/EC). */
const timezone = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD',
  'END:VTIMEZONE'
];

const local = (clock: string): string => `${clock.replace(/[-:]/g, '')}00`;
const utc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * One meeting as a file to open in any calendar. It is published, not requested (RFC 5546 3.2.1): whoever opens it gets
 * the meeting, and no answer is asked for.
 */
export function icsFile(event: IcsEvent): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trygghetsnavet//Trygghetsnavet//SV', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...timezone,
    'BEGIN:VEVENT', `UID:${escapeText(event.uid)}`, `DTSTAMP:${utc(event.stamp)}`, `SEQUENCE:${event.sequence ?? 0}`,
    `DTSTART;TZID=Europe/Stockholm:${local(event.start)}`, `DTEND;TZID=Europe/Stockholm:${local(event.end)}`,
    `SUMMARY:${escapeText(event.title)}`, ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    `ORGANIZER:mailto:${event.organizer}`, 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR'
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
