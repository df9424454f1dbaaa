import * as strings from 'TrygghetsnavetStrings';
import { dateAndTime, fill, monthName } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Event, EventSource, PictureTerm } from '../lists';
import type { EventFault } from './model';
import { eventClock } from './model';
import type { HalfYear } from './periods';

const sourceTexts: Record<EventSource, () => string> = {
  'Kommunens verksamhet': () => strings.SourceDepartment, 'Bostadsbolag': () => strings.SourceHousing, 'Butik eller hotell': () => strings.SourceShop,
  'Nattvandrare': () => strings.SourceNightWalkers, 'Tips från allmänheten': () => strings.SourcePublic, 'Polisen': () => strings.SourcePolice,
  'Annat system': () => strings.SourceSystem, 'Annan': () => strings.SourceOther
};

const terms: Record<PictureTerm, () => string> = {
  'Helår': () => strings.PictureTermYear, 'EST mars': () => strings.PictureTermMarch, 'EST september': () => strings.PictureTermSeptember
};

const faultTexts: Record<EventFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, date: () => strings.DateInvalid, future: () => strings.EventInFuture, time: () => strings.TimeInvalid
};

/** Who reported, in the user's language; other words as they stand. */
export function sourceText(value: string | undefined): string {
  return sourceTexts[value as EventSource]?.() ?? value ?? '';
}

export const eventFaultText = (fault: EventFault): string => faultTexts[fault]();

/** When an event happened; the date alone where nobody knew the time. */
export function whenText(event: Pick<Event, 'OccurredAt' | 'TimeUnknown'>, language: Language): string {
  return event.TimeUnknown ? eventClock(event).date : dateAndTime(event.OccurredAt, language);
}

/** Which of the year's lägesbilder is meant, in the user's language; other words as they stand. */
export function termText(term: string | undefined): string {
  return terms[term as PictureTerm]?.() ?? term ?? '';
}

/** "april–september 2026", or with both years where they differ; a month alone as it is. `month` short: "apr.–sep. 2026". */
export function halfYearText({ first, last }: Pick<HalfYear, 'first' | 'last'>, language: Language, month: 'long' | 'short' = 'long'): string {
  const [from, to] = [monthName(first, language, month), monthName(last, language, month)];
  if (first === last) return from;
  return fill(strings.FromTo, first.slice(0, 4) === last.slice(0, 4) ? from.replace(/\s*\d{4}$/, '') : from, to);
}
