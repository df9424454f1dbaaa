/** The state of the year's lägesbild: how fresh its facts are, what stands out, and what is due (P13, P14, L6). */
import { countChange } from '../../../kit/statistics';
import { addMonths, figure, fill, monthName } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import { monthAway } from '../events/periods';
import { lastMonth, monthsSince } from '../facts/model';
import type { IndicatorFacts } from '../facts/model';
import type { EventCount, IndicatorKind, Picture } from '../lists';
import { changesOf } from './changes';
import type { Telling } from './charts';
import { headSentence } from './sentences';

/** The three kinds of knowledge that a lägesbild compiles (P13), and how old the newest of each may be, in months. */
export const demandedKinds = ['Anmälda brott', 'Händelser', 'Upplevd otrygghet'] as const;
export const oldest = 24;

export interface Freshness { kind: typeof demandedKinds[number]; period?: string; months?: number; fresh: boolean; }

type Counted = Pick<EventCount, 'Period' | 'Count' | 'Category' | 'Area'>;

const newestOf = (figures: readonly IndicatorFacts[], kind: IndicatorKind): string | undefined => figures.filter(({ indicator }) => indicator.Kind === kind)
  .flatMap(({ own }) => own.facts.filter(({ count, rate }) => count !== undefined || rate !== undefined).map(({ period }) => period))
  .sort((a, b) => lastMonth(a).localeCompare(lastMonth(b))).pop();

/** The newest period of each kind, and whether it is new enough (P13). */
export function freshness(figures: readonly IndicatorFacts[], counts: readonly Counted[], today: string): Freshness[] {
  return demandedKinds.map(kind => {
    const period = kind === 'Händelser' ? counts.filter(({ Count }) => (Count ?? 0) > 0).map(({ Period }) => Period).sort().pop() : newestOf(figures, kind);
    const months = period === undefined ? undefined : monthsSince(period, today);
    return { kind, ...(period === undefined ? {} : { period }), ...(months === undefined ? {} : { months }), fresh: months !== undefined && months <= oldest };
  });
}

/** A sentence, and the page that it leads to. */
export interface Standout { text: string; path: string; query: Record<string, string>; }

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** "Januari–oktober 2026". */
function monthsText(first: string, last: string, language: Language): string {
  return capital(first === last ? monthName(last, language) : `${monthName(first, language).replace(/\s*\d{4}$/, '')}–${monthName(last, language)}`);
}

/** The events of this year's whole months beside the same months a year before; undefined where there were none of either. */
function eventStandouts(counts: readonly Counted[], today: string, { words, language }: Telling): Standout[] {
  const last = monthAway(today.slice(0, 7), -1);
  const first = `${last.slice(0, 4)}-01`;
  const within = (from: string, to: string): Counted[] => counts.filter(({ Period }) => Period >= from && Period <= to);
  const sum = (rows: readonly Counted[]): number => rows.reduce((all, { Count }) => all + (Count ?? 0), 0);
  const now = within(first, last);
  const [after, before] = [sum(now), sum(within(monthAway(first, -12), monthAway(last, -12)))];
  if (after + before === 0) return [];
  const { settled, difference } = countChange({ value: before }, { value: after });
  const chance = difference === 0 || settled === 'yes' ? '' : ` ${words.ChangeChance}`;
  const areas = new Map<number, { title: string; count: number }>();
  for (const { Area: area, Count } of now) if (area) areas.set(area.id, { title: area.title, count: (areas.get(area.id)?.count ?? 0) + (Count ?? 0) });
  const [most, next] = [...areas].sort(([, a], [, b]) => b.count - a.count);
  const told: Standout = {
    text: fill(words.EventsNow, monthsText(first, last, language), figure(after, language), figure(before, language), Number(last.slice(0, 4)) - 1) + chance, path: 'situation/figures/events', query: {}
  };
  // A lead of one or two says nothing.
  const leads = most && most[1].count >= 5 && most[1].count - (next?.[1].count ?? 0) > Math.sqrt(most[1].count);
  return leads ? [told, { text: fill(words.EventsMost, most[1].title, figure(most[1].count, language)), path: 'situation/figures/events', query: { area: String(most[0]) } }] : [told];
}

/** What stands out in the year's figures, in at most six sentences: the whole first, then what has changed beyond chance. */
export function standouts(figures: readonly IndicatorFacts[], counts: readonly Counted[], today: string, telling: Telling): Standout[] {
  const of = (facts: IndicatorFacts): Standout => ({ text: headSentence(facts, telling), path: 'situation/figures', query: { indicator: String(facts.indicator.id) } });
  const crimes = figures.filter(({ indicator }) => indicator.Kind === 'Anmälda brott');
  const changed = changesOf(crimes).flatMap(({ counts: rows }) => rows).filter(({ settled, id }) => settled === 'yes' && id !== crimes[0]?.indicator.id).slice(0, 2)
    .flatMap(({ id }) => crimes.filter(({ indicator }) => indicator.id === id));
  const asked = figures.filter(({ indicator, measure }) => indicator.Kind === 'Upplevd otrygghet' && measure === 'percent').slice(0, 1);
  return [...[...crimes.slice(0, 1), ...changed, ...asked].map(of), ...eventStandouts(counts, today, telling)].filter(({ text }) => text).slice(0, 6);
}

export interface Deadlines {
  /** The policy: a lägesbild each year (P14). */
  policy: { due: string; done?: string };
  /** The law: at least every second year (6 §; L6). Without any that is approved there is no day to count from. */
  law: { last?: string; due?: string };
}

type Approved = Pick<Picture, 'State' | 'ApprovedOn' | 'Term' | 'Year'>;

/** When the lägesbild is due by the policy and by the law: two deadlines, never merged. */
export function deadlines(pictures: readonly Approved[], today: string): Deadlines {
  const year = Number(today.slice(0, 4));
  const approved = pictures.filter(({ State, ApprovedOn, Term }) => State === 'Fastställd' && ApprovedOn && Term === 'Helår').sort((a, b) => (a.ApprovedOn ?? '').localeCompare(b.ApprovedOn ?? ''));
  const done = approved.filter(({ Year }) => Year === year).pop()?.ApprovedOn;
  const last = approved[approved.length - 1]?.ApprovedOn;
  return { policy: { due: `${year}-12-31`, ...(done ? { done } : {}) }, law: last ? { last, due: addMonths(last, 24) } : {} };
}
