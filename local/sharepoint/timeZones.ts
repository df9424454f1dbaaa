/**
 * Time zones under their Windows names, as SharePoint keeps them, computed with the platform's IANA data.
 * Source for Id and Description: SPRegionalSettings.TimeZones.
 */
export interface TimeZoneInfo { id: number; windows: string; iana: string; description: string }

const rows: [number, string, string, string][] = [
  [2, 'GMT Standard Time', 'Europe/London', '(UTC+00:00) Dublin, Edinburgh, Lisbon, London'],
  [3, 'Romance Standard Time', 'Europe/Paris', '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris'],
  [4, 'W. Europe Standard Time', 'Europe/Stockholm', '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna'],
  [5, 'GTB Standard Time', 'Europe/Athens', '(UTC+02:00) Athens, Bucharest'],
  [6, 'Central Europe Standard Time', 'Europe/Budapest', '(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague'],
  [7, 'Russian Standard Time', 'Europe/Moscow', '(UTC+03:00) Moscow, St. Petersburg'],
  [8, 'E. South America Standard Time', 'America/Sao_Paulo', '(UTC-03:00) Brasilia'],
  [9, 'Atlantic Standard Time', 'America/Halifax', '(UTC-04:00) Atlantic Time (Canada)'],
  [10, 'Eastern Standard Time', 'America/New_York', '(UTC-05:00) Eastern Time (US and Canada)'],
  [11, 'Central Standard Time', 'America/Chicago', '(UTC-06:00) Central Time (US and Canada)'],
  [12, 'Mountain Standard Time', 'America/Denver', '(UTC-07:00) Mountain Time (US and Canada)'],
  [13, 'Pacific Standard Time', 'America/Los_Angeles', '(UTC-08:00) Pacific Time (US and Canada)'],
  [14, 'Alaskan Standard Time', 'America/Anchorage', '(UTC-09:00) Alaska'],
  [15, 'Hawaiian Standard Time', 'Pacific/Honolulu', '(UTC-10:00) Hawaii'],
  [17, 'New Zealand Standard Time', 'Pacific/Auckland', '(UTC+12:00) Auckland, Wellington'],
  [20, 'Tokyo Standard Time', 'Asia/Tokyo', '(UTC+09:00) Osaka, Sapporo, Tokyo'],
  [21, 'Singapore Standard Time', 'Asia/Singapore', '(UTC+08:00) Kuala Lumpur, Singapore'],
  [23, 'India Standard Time', 'Asia/Kolkata', '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi'],
  [24, 'Arabian Standard Time', 'Asia/Dubai', '(UTC+04:00) Abu Dhabi, Muscat'],
  [45, 'China Standard Time', 'Asia/Shanghai', '(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi'],
  [49, 'Egypt Standard Time', 'Africa/Cairo', '(UTC+02:00) Cairo'],
  [50, 'South Africa Standard Time', 'Africa/Johannesburg', '(UTC+02:00) Harare, Pretoria'],
  [57, 'Central European Standard Time', 'Europe/Warsaw', '(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb'],
  [59, 'FLE Standard Time', 'Europe/Helsinki', '(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius'],
  [31, 'Greenwich Standard Time', 'Africa/Monrovia', '(UTC+00:00) Monrovia, Reykjavik'],
  [76, 'AUS Eastern Standard Time', 'Australia/Sydney', '(UTC+10:00) Canberra, Melbourne, Sydney'],
  [93, 'UTC', 'Etc/UTC', '(UTC) Coordinated Universal Time'],
];

export const timeZones: TimeZoneInfo[] = rows.map(([id, windows, iana, description]) => ({ id, windows, iana, description }));

/** The zone of that Windows or IANA name; undefined when the platform knows no such zone. */
export function findTimeZone(name: string): TimeZoneInfo | undefined {
  const wanted = name.toLowerCase();
  const known = timeZones.find((zone) => zone.windows.toLowerCase() === wanted || zone.iana.toLowerCase() === wanted);
  if (known) return known;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return { id: 0, windows: name, iana: name, description: name };
  } catch {
    return undefined;
  }
}

export interface LocalTime { year: number; month: number; day: number; hour: number; minute: number; second: number }

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(iana: string): Intl.DateTimeFormat {
  let found = formatters.get(iana);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { timeZone: iana, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formatters.set(iana, found);
  }
  return found;
}

/** The wall clock of the zone at that instant. */
export function toLocal(instant: number, iana: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const part of formatter(iana).formatToParts(instant)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  return { year, month: Number(parts.month), day: Number(parts.day), hour: Number(parts.hour), minute: Number(parts.minute), second: Number(parts.second) };
}

function asUtc(local: LocalTime): number {
  const date = new Date(0);
  date.setUTCFullYear(local.year, local.month - 1, local.day);
  date.setUTCHours(local.hour, local.minute, local.second, 0);
  return date.getTime();
}

/** Milliseconds the zone's wall clock is ahead of UTC at that instant. */
export function offsetAt(instant: number, iana: string): number {
  return asUtc(toLocal(instant, iana)) - Math.floor(instant / 1000) * 1000;
}

/** The instant of a wall-clock time; a time skipped by DST is moved forward, a doubled one is the first. */
export function fromLocal(local: LocalTime, iana: string): number {
  const wall = asUtc(local);
  const before = wall - offsetAt(wall - 86400000, iana);
  const after = wall - offsetAt(wall + 86400000, iana);
  if (offsetAt(before, iana) === wall - before) return before;
  if (offsetAt(after, iana) === wall - after) return after;
  return before;
}

/** Midnight, in the zone, of the day the instant falls on. */
export function startOfDay(instant: number, iana: string): number {
  const local = toLocal(instant, iana);
  return fromLocal({ ...local, hour: 0, minute: 0, second: 0 }, iana);
}

/** SharePoint's Information: minutes to add to local time to reach UTC, in winter and what summer adds. */
export function biases(iana: string, year: number): { Bias: number; StandardBias: number; DaylightBias: number } {
  const january = offsetAt(Date.UTC(year, 0, 1), iana) / 60000;
  const july = offsetAt(Date.UTC(year, 6, 1), iana) / 60000;
  const standard = Math.min(january, july);
  return { Bias: -standard || 0, StandardBias: 0, DaylightBias: january === july ? -60 : standard - Math.max(january, july) };
}

/** UTC as SharePoint writes it: no milliseconds. */
export function isoUtc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const isoDate = /^([+-]?\d{4,6})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads an ISO date or date-time; without zone it is the site's wall clock. Undefined when it is no date. */
export function parseDate(text: string, iana: string): number | undefined {
  const found = isoDate.exec(text.trim());
  if (!found) return undefined;
  const local = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), hour: Number(found[4] ?? 0), minute: Number(found[5] ?? 0), second: Number(found[6] ?? 0) };
  const wall = asUtc(local);
  const back = new Date(wall);
  if (back.getUTCFullYear() !== local.year || back.getUTCMonth() + 1 !== local.month || back.getUTCDate() !== local.day) return undefined;
  if (local.hour > 23 || local.minute > 59 || local.second > 59) return undefined;
  const zone = found[7];
  if (!zone) return fromLocal(local, iana);
  if (zone.toUpperCase() === 'Z') return wall;
  const sign = zone.startsWith('-') ? -1 : 1;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return wall - sign * minutes * 60000;
}
