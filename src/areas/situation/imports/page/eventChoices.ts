/** How the events of a file become ours: their words for categories and areas, and rows that hold personal data. */
import { findPersonalData } from '../../../../kit/text/personalData';
import type { PersonalDataKind } from '../../../../kit/text/personalData';
import { slicesOf } from '../../../../kit/tables/slices';
import type { EventChoices } from '../store/types';
import type { ImportedEvent } from '../types';

/** A word of the file with how many of its rows have it. `''`: rows without one. */
export interface Word { word: string; count: number; }

const wordsOf = (words: readonly (string | undefined)[]): Word[] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word?.trim() ?? '', (counts.get(word?.trim() ?? '') ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'sv'));
};

export const categoryWords = (events: readonly ImportedEvent[]): Word[] => wordsOf(events.map(({ category }) => category));
/** Rows without an area need no word for it. */
export const areaWords = (events: readonly ImportedEvent[]): Word[] => wordsOf(events.map(({ area }) => area)).filter(({ word }) => word !== '');

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The title of ours that a word is, whatever its capitals. */
export const titleOf = (word: string, titles: readonly string[]): string | undefined => titles.find(title => same(title, word));

/** Words that none of our titles is, and that therefore are asked about. */
export function unknownWords(words: readonly Word[], titles: readonly string[]): Word[] {
  return words.filter(({ word }) => titleOf(word, titles) === undefined);
}

/** Where rows may stand that hold personal data, and what kind. */
export interface PersonalRow { externalId: string; row: number; sheet?: string; kinds: PersonalDataKind[]; }

/** Looks through the texts of all events, in slices. @throws the signal's reason when stopped */
export async function findPersonalRows(events: readonly ImportedEvent[], signal?: AbortSignal): Promise<PersonalRow[]> {
  const slices = slicesOf(signal);
  const found: PersonalRow[] = [];
  for (let index = 0; index < events.length; index++) {
    if (index % 50 === 0 && slices.due()) await slices.pause(index / events.length);
    const { text, place, area, category, externalId, row, sheet } = events[index];
    const findings = findPersonalData([category, area, place, text].filter(Boolean).join('\n'));
    if (findings.length > 0) found.push({ externalId, row, sheet, kinds: [...new Set(findings.map(({ kind }) => kind))] });
  }
  return found;
}

/** What is chosen for events, to begin with: missing categories and areas are made, rows without a category left out. */
export const startChoices: EventChoices = { createMissing: true, categories: { '': null } };
