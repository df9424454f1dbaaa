/** @jest-environment node */
import { boundary, fromWire, isDate, toWire } from '../../../../src/kit/lists/dateOnly';

const hour = 3_600_000;
const day = 24 * hour;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the zone's clock is ahead of UTC at an instant. */
function offset(zone: string, instant: number): number {
  const formatter = formatters.get(zone) ?? new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
  });
  formatters.set(zone, formatter);
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(instant / 1000) * 1000;
}

/** What SharePoint keeps of a DateOnly value: local time, cut to its date, as UTC again (m365-wire §1). */
function stored(written: string, zone: string): string {
  const instant = Date.parse(written);
  const midnight = Math.floor((instant + offset(zone, instant)) / day) * day;
  // The offset at midnight may be another than at noon: the clock changes in between.
  const utc = midnight - offset(zone, midnight - offset(zone, midnight));
  return new Date(utc).toISOString().replace('.000', '');
}

const text = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Days of 2026 and 2027 on which the zone's clock changes, found by its offset at each midnight. */
function clockChanges(zone: string): string[] {
  const found: string[] = [];
  let former = offset(zone, Date.UTC(2026, 0, 1));
  for (let instant = Date.UTC(2026, 0, 2); instant < Date.UTC(2028, 0, 1); instant += day) {
    const now = offset(zone, instant);
    if (now !== former) found.push(text(instant - day));
    former = now;
  }
  return found;
}

const zones = Intl.supportedValuesOf('timeZone').filter(zone =>
  [0, 3, 6, 9].every(month => {
    const ahead = offset(zone, Date.UTC(2026, month, 15));
    return ahead >= -11 * hour && ahead < 12 * hour;
  }));

describe('dates without time (m365-wire §1: midnight in the site\'s time zone, as UTC)', () => {
  it('come back as written in every time zone between UTC−11 and UTC+11:59, across the clock changes', () => {
    expect(zones.length).toBeGreaterThan(350);
    const wrong: string[] = [];
    for (const zone of zones) {
      const changes = clockChanges(zone).flatMap(date => [-1, 0, 1, 2].map(days => text(Date.parse(date) + days * day)));
      for (const date of [...changes, '2026-01-01', '2026-02-28', '2028-02-29', '2026-06-15', '2026-12-31', '1999-12-31']) {
        const read = fromWire(stored(toWire(date), zone));
        if (read !== date) wrong.push(`${zone} ${date} → ${read}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of a day lie on or after its boundary and those of the day before lie before it, in every such zone', () => {
    const wrong: string[] = [];
    for (const zone of zones) {
      for (const date of ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-03-08', '2026-11-01', '2026-07-01']) {
        const limit = Date.parse(boundary(date));
        const before = text(Date.parse(date) - day);
        if (!(Date.parse(stored(toWire(date), zone)) >= limit)) wrong.push(`${zone} ${date}`);
        if (!(Date.parse(stored(toWire(before), zone)) < limit)) wrong.push(`${zone} before ${date}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are read alike from a Swedish and from a Pacific site, and never shifted by the browser\'s own zone', () => {
    expect(fromWire('2026-02-28T23:00:00Z')).toBe('2026-03-01');
    expect(fromWire('2026-03-01T08:00:00Z')).toBe('2026-03-01');
    expect(fromWire('2026-06-30T22:00:00Z')).toBe('2026-07-01');
  });

  it('are undefined when empty or unreadable', () => {
    for (const value of [undefined, null, '', 'igår', '2026-13-40T00:00:00Z']) expect(fromWire(value)).toBeUndefined();
  });

  it('writes boundaries as SharePoint\'s datetime literals want them, without milliseconds', () => {
    expect(boundary('2026-03-01')).toBe('2026-02-28T12:00:00Z');
  });

  it('takes for a date only what the calendar has', () => {
    for (const good of ['2026-01-01', '2024-02-29', '2026-12-31']) expect([good, isDate(good)]).toEqual([good, true]);
    for (const bad of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', '', 'idag']) {
      expect([bad, isDate(bad)]).toEqual([bad, false]);
    }
  });
});
