import * as React from 'react';
import useSWR from 'swr';
import { itemsKey, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import type { Picture } from '../lists';
import { useMeasureList } from '../problems/measures';
import type { PictureBasis } from './gather';
import type { PictureFactsState } from './model';
import type { ProposedSource } from './proposals';

export interface BasisState {
  /** Proposed texts by topic. */
  proposals: Readonly<Record<string, string>> | undefined;
  sources: readonly ProposedSource[] | undefined;
  facts: PictureFactsState | undefined;
  error: Error | undefined;
}

interface Gathered { basis: PictureBasis; proposals: Readonly<Record<string, string>>; sources: ProposedSource[]; facts: PictureFactsState; }

/** What the other chapters know for a picture. It comes after the picture itself; an earlier one needs none of it. */
export function usePictureBasis(picture: Picture): BasisState {
  const site = useSite();
  const measures = useMeasureList();
  const now = today();
  const key = itemsKey(site.url, 'SituationPictures', { basis: picture.Year, term: picture.Term, now });
  const { data, error } = useSWR<Gathered, Error>(key, async () => {
    const { gather } = await import(/* webpackChunkName: 'pictureBasis' */ './basis');
    return gather(site, measures, picture, now);
  }, { revalidateOnFocus: false });
  return React.useMemo(() => ({ proposals: data?.proposals, sources: data?.sources, facts: data?.facts, error }), [data, error]);
}
