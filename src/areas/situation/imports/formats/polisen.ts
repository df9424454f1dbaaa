import { findPersonalData } from '../../../../kit/text/personalData';
import { monthOf } from '../../../../kit/tables/months';
import { regionsNamed } from '../regions';
import { readTime } from '../../../../kit/tables/dates';
import { isRecord } from './format';
import type { Format } from './format';
import type { ImportedEvent } from '../types';

const source = 'Polisen, händelsenotiser';

/** Notices that tell of no single event: summaries, information, updates of earlier notices. */
const notIncidents = /^(sammanfattning|övrigt|information|uppdatering)/i;
/** Notices on a person, which are not to be stored whatever they are filed under. */
const personTypes = /^(försvunnen person|efterlyst person|anträffad död)/i;
const gone = /^(försvunn(en|e|a)|försvann|saknas|saknade?|eftersök(s|t|er))$/;
const someone = /^(man|mannen|män|männen|kvinn(a|an|or|orna)|person(en|er|erna)?|pojk(e|en|ar|arna)|flick(a|an|or|orna)|barn(et|en)?|ungdom(en|ar)?)$/;

/** "En kvinna saknas", "försvunnen äldre man": the two words near each other, whatever the notice is filed under. */
function tellsOfMissing(text: string): boolean {
  const words = text.toLowerCase().split(/[^a-zåäöé]+/);
  return words.some((word, at) => gone.test(word) && words.slice(Math.max(0, at - 4), at + 5).some(near => someone.test(near)));
}

interface Notice { id: number; datetime: string; name: string; type: string; summary: string; }

function noticeOf(raw: unknown): Notice | undefined {
  if (!isRecord(raw) || typeof raw.id !== 'number' || typeof raw.name !== 'string' || typeof raw.datetime !== 'string') return undefined;
  return { id: raw.id, name: raw.name, datetime: raw.datetime, type: String(raw.type ?? ''), summary: String(raw.summary ?? '').replace(/\u00a0/g, ' ').trim() };
}

/**
 * When it happened, by Swedish clocks: day and time from the name ("31 maj 15.35, …"), the year from the
 * publication, which is later. Publication alone where the name tells no time.
 */
function happened({ name, datetime }: Notice): { date: string; time?: string } | undefined {
  const published = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}:\d{2})/.exec(datetime);
  if (!published) return undefined;
  const [, year, month, day, clock] = published;
  const named = /^(\d{1,2}) ([a-zåäö]+) (\d{1,2}[.:]\d{2})\b/i.exec(name);
  const inMonth = named && monthOf(named[2]);
  if (!named || !inMonth) return { date: `${year}-${month}-${day}`, time: readTime(clock) };
  const before = inMonth > Number(month) || (inMonth === Number(month) && Number(named[1]) > Number(day));
  return { date: `${before ? Number(year) - 1 : year}-${String(inMonth).padStart(2, '0')}-${named[1].padStart(2, '0')}`, time: readTime(named[3]) };
}

/** The last comma part of the name: types hold commas themselves, and since January 2026 nothing else names the kommun. */
const placeOf = (name: string): string => name.slice(name.lastIndexOf(',') + 1).trim();

/**
 * Notices of Polisen (https://polisen.se/api/events): events, never statistics. Summaries and other notices that
 * are no incident are left out, and notices on missing, wanted or dead persons are never kept.
 */
export const polisen: Format = {
  id: 'polisen',
  detect: ({ json }) => {
    const first = Array.isArray(json) ? json.find(isRecord) : undefined;
    return first && 'datetime' in first && 'location' in first && noticeOf(first)
      ? { format: 'polisen', confidence: 0.98, reasons: [{ code: 'fields', values: ['id', 'datetime', 'name', 'location'] }] } : undefined;
  },
  read: async ({ file: { json }, draft, options, slices }) => {
    draft.source = source;
    const notices = Array.isArray(json) ? json : [];
    for (let index = 0; index < notices.length; index++) {
      if (index % 100 === 0 && slices.due()) await slices.pause(index / notices.length);
      const row = index + 1;
      const notice = noticeOf(notices[index]);
      const when = notice && happened(notice);
      if (!notice || !when) {
        draft.fault('RecordUnclear', { record: row });
        continue;
      }
      const { type, summary, name, id } = notice;
      const place = placeOf(name);
      const region = regionsNamed(place)[0]?.code;
      if (notIncidents.test(type)) draft.skip('notIncident', row);
      else if (personTypes.test(type) || tellsOfMissing(summary)) draft.skip('personNotice', row);
      else if (options.eventRegions && !(region && options.eventRegions.includes(region))) draft.skip('otherPlace', row);
      else {
        const event: ImportedEvent = { externalId: `polisen:${id}`, ...when, category: type, place, region, text: summary, source, row };
        for (const { kind } of findPersonalData(summary)) draft.fault('PersonalData', { record: row }, kind);
        draft.event(event);
      }
    }
  }
};
