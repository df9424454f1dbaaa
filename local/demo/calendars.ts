import { domain, westEurope } from '../sharepoint/defaults.ts';
import { findTimeZone, toLocal } from '../sharepoint/timeZones.ts';
import type { Graph } from '../graph/graph.ts';

const oneDay = 24 * 3600000;
/** Calendars are filled from a week back to nine weeks ahead: as far as free/busy can be asked for at once, 62 days. */
const daysBack = 7;
const daysAhead = 63;

/** What recurs in a working week: weekday (1 Monday), from, to, subject, how the time is shown; `every: 2` is every other week. */
interface Habit { day: number; from: string; to: string; subject: string; showAs?: 'busy' | 'tentative' | 'oof' | 'workingElsewhere'; every?: 2 }

const management: Habit = { day: 1, from: '08:30', to: '11:30', subject: 'Ledningsgrupp' };
const heads: Habit[] = [
  management,
  { day: 2, from: '13:00', to: '15:00', subject: 'Medarbetarsamtal' },
  { day: 3, from: '09:00', to: '10:00', subject: 'Enhetsmöte' },
];

const habits: Record<string, Habit[]> = {
  samordnare: [
    { day: 1, from: '13:00', to: '14:00', subject: 'Avstämning förvaltningsledning' },
    { day: 2, from: '09:00', to: '10:30', subject: 'EST-möte', every: 2 },
    { day: 3, from: '13:00', to: '16:00', subject: 'Skrivtid', showAs: 'workingElsewhere' },
    { day: 4, from: '10:00', to: '11:00', subject: 'Samverkan med lokalpolisområdet', every: 2 },
  ],
  'chef.barn': [...heads, { day: 4, from: '13:00', to: '16:00', subject: 'Rektorsmöte', every: 2 }],
  'chef.samhalle': [...heads, { day: 5, from: '09:00', to: '12:00', subject: 'Byggmöte' }],
  'chef.kultur': [...heads, { day: 4, from: '08:00', to: '10:00', subject: 'Fritidsgårdarnas planering', showAs: 'tentative' }],
  radsledamot: [{ day: 1, from: '09:00', to: '12:00', subject: 'Möte i egen organisation' }, { day: 4, from: '13:00', to: '17:00', subject: 'Platsbesök', every: 2 }],
  beslutsfattare: [management, { day: 2, from: '09:00', to: '16:00', subject: 'Kommunstyrelsens arbetsutskott', every: 2 }, { day: 5, from: '13:00', to: '17:00', subject: 'Ledig', showAs: 'oof', every: 2 }],
  registrator: [{ day: 3, from: '09:00', to: '11:00', subject: 'Diarieföring' }],
};

/** Ordinary engagements in every demo user's calendar, so that a search for a time meets real free and busy. */
export function fillCalendars(graph: Graph): void {
  const iana = findTimeZone(westEurope)?.iana ?? 'Europe/Stockholm';
  const two = (value: number): string => String(value).padStart(2, '0');
  for (const [name, week] of Object.entries(habits)) {
    const user = graph.userAt(`${name}@${domain}`);
    if (!user) continue;
    for (let day = -daysBack; day <= daysAhead; day += 1) {
      const { year, month, day: date } = toLocal(graph.engine.now() + day * oneDay, iana);
      const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
      const weekNumber = Math.floor(Date.UTC(year, month - 1, date) / oneDay / 7);
      for (const { day: on, from, to, subject, showAs = 'busy', every = 1 } of week) {
        if (on !== weekday || weekNumber % every !== 0) continue;
        const at = (time: string): object => ({ dateTime: `${year}-${two(month)}-${two(date)}T${time}:00`, timeZone: westEurope });
        graph.meetings.create(user, { subject, showAs, start: at(from), end: at(to) });
      }
    }
  }
}
