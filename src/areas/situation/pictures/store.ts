/** Reads and writes of lägesbilder. */
import type { EarlierValues } from '../../../kit/documents/earlier';
import { newKey, storeOf } from '../../../kit/lists';
import type { Query, Site } from '../../../kit/lists';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture, PictureSection, PictureSource, PictureTerm } from '../lists';
import { newSections, newSources, pictureTitle } from './model';

export type Place = Pick<Site, 'sp' | 'path'>;

export function sectionsOf(id: number): Query<typeof pictureSections> {
  return { where: [{ column: 'Picture', is: 'eq', value: id }] };
}

export function sourcesOf(id: number): Query<typeof pictureSources> {
  return { where: [{ column: 'Picture', is: 'eq', value: id }] };
}

/** So many items are made at a time. */
const side = 4;

async function makeAll<T>(all: readonly T[], make: (one: T, index: number) => Promise<unknown>, onDone: () => void): Promise<void> {
  for (let from = 0; from < all.length; from += side) {
    await Promise.all(all.slice(from, from + side).map(async (one, at) => {
      await make(one, from + at);
      onDone();
    }));
  }
}

export interface NewPicture {
  year: number;
  term: PictureTerm;
  /** Whose texts and sources it begins with. */
  from: Picture | undefined;
}

/**
 * Makes a lägesbild with its sections and sources. Called again with the same key it goes on where it was broken off.
 * @param existing all pictures, from which the new one's title follows
 * @throws SharePointFault, UnansweredWrite
 */
export async function createPicture(
  place: Place, wanted: NewPicture, existing: readonly Picture[], key: string, onProgress: (done: number, total: number) => void = () => undefined
): Promise<Picture> {
  const [sectionStore, sourceStore] = [storeOf(place, pictureSections), storeOf(place, pictureSources)];
  const [before, sourcesBefore] = wanted.from
    ? await Promise.all([sectionStore.query(sectionsOf(wanted.from.id)), sourceStore.query(sourcesOf(wanted.from.id))]) : [[], []];
  const [sections, sources] = [newSections(wanted.term, before), newSources(sourcesBefore)];
  const total = 1 + sections.length + sources.length;
  let done = 0;
  const next = (): void => {
    done += 1;
    onProgress(done, total);
  };
  const picture = await storeOf(place, pictures).create(
    { Title: pictureTitle(wanted.term, wanted.year, existing), Year: wanted.year, Term: wanted.term, State: 'Utkast' }, key
  );
  next();
  const Picture = { id: picture.id, title: picture.Title };
  await makeAll(sections, (section, index) => sectionStore.create({ ...section, Picture }, `${key}-${section.Topic || `a${index}`}`), next);
  await makeAll(sources, (source, index) => sourceStore.create({ ...source, Picture }, `${key}-k${index}`), next);
  return picture;
}

/** Registers a lägesbild from before the product. @throws SharePointFault, UnansweredWrite */
export async function registerEarlier(place: Place, year: number, term: PictureTerm, values: EarlierValues, key: string): Promise<Picture> {
  return storeOf(place, pictures).create({ ...values, Title: pictureTitle(term, year, []), Year: year, Term: term, State: 'Fastställd' }, key);
}

/** Adds a section to a picture. */
export async function addSection(place: Place, picture: Picture, section: Pick<PictureSection, 'Title' | 'Part' | 'SortOrder' | 'Topic'>): Promise<PictureSection> {
  return storeOf(place, pictureSections).create({ ...section, Picture: { id: picture.id, title: picture.Title } }, newKey());
}

export type { Picture, PictureSection, PictureSource };
