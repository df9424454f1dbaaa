/** Rules of lägesbilder: what they are called, what is carried over, what they lack, and what is decided (L4, L6, P12, P14, P15). */
import { checkApproval, isYear } from '../../../kit/documents/earlier';
import type { EarlierDraft, EarlierFault } from '../../../kit/documents/earlier';
import { isDate } from '../../../kit/lists/define';
import type { Picture, PictureSection, PictureSectionChanges, PictureSource, PictureSourceChanges, PictureState, PictureTerm, SectionPart } from '../lists';
import { pictureStates, pictureTerms, sectionParts } from '../lists';
import { beginning, sortOrderOf, topicOf } from './topics';

/** "Lägesbild 2026", "Lägesbild EST mars 2026", and "… (version 2)" where that year has one already. */
export function pictureTitle(term: PictureTerm, year: number, existing: readonly Pick<Picture, 'Year' | 'Term'>[]): string {
  const versions = existing.filter(picture => picture.Year === year && picture.Term === term).length;
  const name = term === 'Helår' ? `Lägesbild ${year}` : `Lägesbild ${term} ${year}`;
  return versions > 0 ? `${name} (version ${versions + 1})` : name;
}

const known = <T extends string>(all: readonly T[], value: string | undefined): number => {
  const index = all.findIndex(one => one === value);
  return index < 0 ? all.length : index;
};

/** The latest first; within a year the whole year before its half-years, and the latest version first. */
export function sortedPictures(pictures: readonly Picture[]): Picture[] {
  return [...pictures].sort((a, b) => (b.Year ?? 0) - (a.Year ?? 0) || known(pictureTerms, a.Term) - known(pictureTerms, b.Term) || b.id - a.id);
}

/** In the order of the document: summary first, then part by part, then by order and age. */
export function sortedSections(sections: readonly PictureSection[]): PictureSection[] {
  const first = (section: PictureSection): number => section.Topic === 'summary' ? 0 : 1;
  const part = (section: PictureSection): number => known(sectionParts, section.Part);
  return [...sections].sort((a, b) => first(a) - first(b) || part(a) - part(b) || (a.SortOrder ?? 999) - (b.SortOrder ?? 999) || a.id - b.id);
}

/** The picture that a new one goes on from: the latest of its kind before it, frozen or not. */
export function previousPicture(pictures: readonly Picture[], term: PictureTerm, year: number): Picture | undefined {
  return sortedPictures(pictures.filter(picture => picture.Term === term && !picture.Earlier && (picture.Year ?? 0) <= year))[0];
}

type NewSection = Omit<PictureSectionChanges, 'Picture'>;
type NewSource = Omit<PictureSourceChanges, 'Picture'>;

/**
 * The sections of a new picture: the usual ones of its kind, with the texts of the one before where there is one, and
 * those that were added to it. Comments are about the text of their year and stay there.
 */
export function newSections(term: PictureTerm, carried: readonly PictureSection[]): NewSection[] {
  const usual = beginning(term).map(({ code, part, title }): NewSection => {
    const before = carried.find(section => section.Topic === code);
    return { Title: before?.Title || title, Part: before?.Part ?? part, SortOrder: before?.SortOrder ?? sortOrderOf(code), Text: before?.Text ?? '', Topic: code };
  });
  const added = sortedSections(carried).filter(section => !usual.some(({ Topic }) => Topic === section.Topic) || !section.Topic)
    .map(({ Title, Part, SortOrder, Text, Topic }): NewSection => ({ Title, Part, SortOrder, Text, Topic }));
  return [...usual, ...added];
}

/** The sources of a new picture: those of the one before, their periods to be told anew. */
export function newSources(carried: readonly PictureSource[]): NewSource[] {
  return carried.map(({ Title, Chosen, Reason, Limits }) => ({ Title, Chosen, Reason, Limits, Period: '' }));
}

/** All that stands in a picture. */
export interface PictureContent { picture: Picture; sections: readonly PictureSection[]; sources: readonly PictureSource[]; }

/** What is decided of a lägesbild (P41's way of telling it): what it is, each text and each source. Comments and state are about the work. */
export const decidedFields = ['Title', 'Year', 'Term', 'FileName', 'Sections', 'Sources'] as const;

/** The decided content as one item, from which the digest is made: whoever changes a text anywhere makes another digest. */
export function decidedContent({ picture, sections, sources }: PictureContent): Record<typeof decidedFields[number], unknown> {
  const plain = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').trim();
  const byId = <T extends { id: number }>(items: readonly T[]): T[] => [...items].sort((a, b) => a.id - b.id);
  return {
    Title: picture.Title, Year: picture.Year, Term: picture.Term, FileName: picture.FileName,
    Sections: JSON.stringify(byId(sections).map(({ id, Title, Part, SortOrder, Text }) => [id, plain(Title), Part ?? '', SortOrder ?? null, plain(Text)])),
    Sources: JSON.stringify(byId(sources).map(({ id, Title, Chosen, Period, Reason, Limits }) => [id, plain(Title), Chosen ?? '', plain(Period), plain(Reason), plain(Limits)]))
  };
}

/** How a picture stands, its decision and its content taken together. */
export type PictureView =
  | 'draft' | 'review'
  /** Decided, and its texts are those that were decided. */
  | 'approved'
  /** Decided, and something in it has been changed since. */
  | 'changed'
  /** Its state says approved, and no decision says so. */
  | 'undecided'
  /** From before the product: its own fields tell the decision. */
  | 'earlier';

/** @param standing how the picture's decided content stands by its decisions */
export function viewOf(picture: Pick<Picture, 'State' | 'Earlier'>, standing: 'undecided' | 'decided' | 'refused' | 'changed'): PictureView {
  if (picture.Earlier) return 'earlier';
  if (standing === 'decided') return 'approved';
  if (standing === 'changed') return 'changed';
  if (picture.State === 'Fastställd') return 'undecided';
  return picture.State === 'För synpunkter' ? 'review' : 'draft';
}

/** Nothing in it is edited in the app any more. */
export function isFrozen(view: PictureView): boolean {
  return view !== 'draft' && view !== 'review';
}

/** Facts of other chapters that tell whether a picture has what it needs. What is undefined could not be read, and is not judged. */
export interface PictureFactsState {
  /** Newest period of each of the kinds that P13 names, as `2025` or `2026-03`; an empty text where there is none. */
  newest?: { crime: string; events: string; safety: string };
  problems?: { prioritised: number; withoutDecision: string[]; thin: string[]; withoutCauses: string[] };
}

export type PictureLack =
  | { kind: 'part'; part: SectionPart }
  | { kind: 'noSources' }
  | { kind: 'section'; title: string; id: number }
  | { kind: 'sourceReason'; title: string }
  | { kind: 'noLimits' }
  | { kind: 'fact'; fact: 'crime' | 'events' | 'safety'; newest: string }
  | { kind: 'noProblems' }
  | { kind: 'problemDecision' | 'problemThin' | 'problemCauses'; title: string }
  | { kind: 'noReview' }
  | { kind: 'comments'; title: string; id: number };

/** The three parts that 4 § demands. Related areas are no demand (P15). */
export const demandedParts: readonly SectionPart[] = ['Kartläggning', 'Annan relevant information', 'Analys'];

/** How many months old the newest figures may be (P13; requirements.md). */
export const freshMonths = 24;

const monthsOf = (period: string, yearEnd = true): number => {
  const [year, month] = period.split(/[-/]/).map(Number);
  return year * 12 + (month >= 1 && month <= 12 ? month : yearEnd ? 12 : 1);
};

/** Whether a period ended at most 24 months before the day. */
export function isFresh(period: string, today: string): boolean {
  return period !== '' && monthsOf(today.slice(0, 7)) - monthsOf(period.length > 7 ? period.slice(-4) : period) <= freshMonths;
}

const written = (section: Pick<PictureSection, 'Text'>): boolean => section.Text.trim() !== '';

/** What must be there before it can be approved: a text in each of the law's parts (L4), and at least one source. */
export function obstacles({ picture, sections, sources }: PictureContent): PictureLack[] {
  const demanded = picture.Term === 'Helår' ? demandedParts : demandedParts.filter(part => part !== 'Annan relevant information');
  return [
    ...demanded.filter(part => !sections.some(section => section.Part === part && section.Topic !== 'summary' && written(section))).map(part => ({ kind: 'part' as const, part })),
    ...(sources.some(({ Chosen }) => Chosen !== 'Bortvald') ? [] : [{ kind: 'noSources' as const }])
  ];
}

/** What people should look at before it is approved; nothing here stops them. */
export function remarks({ picture, sections, sources }: PictureContent, facts: PictureFactsState, today: string): PictureLack[] {
  const year = picture.Term === 'Helår';
  const { newest, problems } = facts;
  const names = year ? ['crime', 'events', 'safety'] as const : ['events'] as const;
  return [
    ...sortedSections(sections).filter(section => !written(section) && !topicOf(section.Topic)?.optional).map(({ Title, id }) => ({ kind: 'section' as const, title: Title, id })),
    ...sources.filter(({ Reason }) => Reason.trim() === '').map(({ Title }) => ({ kind: 'sourceReason' as const, title: Title })),
    ...(sources.length > 0 && sources.every(({ Limits }) => Limits.trim() === '') ? [{ kind: 'noLimits' as const }] : []),
    ...(newest ? names.filter(name => !isFresh(newest[name], today)).map(fact => ({ kind: 'fact' as const, fact, newest: newest[fact] })) : []),
    ...(problems?.prioritised === 0 ? [{ kind: 'noProblems' as const }] : []),
    ...(problems?.withoutDecision ?? []).map(title => ({ kind: 'problemDecision' as const, title })),
    ...(problems?.thin ?? []).map(title => ({ kind: 'problemThin' as const, title })),
    ...(problems?.withoutCauses ?? []).map(title => ({ kind: 'problemCauses' as const, title })),
    ...(picture.CommentsBy ? [] : [{ kind: 'noReview' as const }]),
    ...sections.filter(({ Comments }) => Comments.trim() !== '').map(({ Title, id }) => ({ kind: 'comments' as const, title: Title, id }))
  ];
}

export type DraftFault = EarlierFault | 'year';

/** A year that a lägesbild can be about. */
export function isPictureYear(text: string, thisYear: number): boolean {
  return isYear(text, thisYear + 1);
}

/** What is typed of a lägesbild from before the product. */
export interface EarlierPicture extends EarlierDraft { Term: PictureTerm; }

/** The rules of an earlier one. */
export function checkEarlier(draft: EarlierPicture, today: string): Partial<Record<keyof EarlierPicture, DraftFault>> {
  return { ...(isPictureYear(draft.Year.trim(), Number(today.slice(0, 4))) ? {} : { Year: 'year' as const }), ...checkApproval(draft, today) };
}

/** The states that a picture may go to by hand; approval has its own way. */
export function nextStates(state: PictureState | undefined): PictureState[] {
  return pictureStates.filter(one => one !== 'Fastställd' && one !== state);
}

export interface SourceFormValues { Title: string; Chosen: string; Period: string; Reason: string; Limits: string; }

/** The same day so many years later; 29 February becomes the 28th. */
export function yearsLater(date: string, years: number): string {
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return isDate(later) ? later : `${later.slice(0, 8)}28`;
}

/** So many days on. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
