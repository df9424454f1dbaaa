import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { decisions, decisionsQuery } from '../../decisions';
import { pictures } from '../lists';
import type { Picture } from '../lists';
import { sortedPictures } from './model';

export interface PictureYear { year: number; pictures: Picture[]; }

export interface PicturesPageState {
  all: Picture[] | undefined;
  years: PictureYear[] | undefined;
  /** Pictures whose state says approved though no decision is registered. */
  undecided: ReadonlySet<number>;
  /** The newest approved picture of a whole year (P14, L6). */
  latest: Picture | undefined;
  term: string;
  open: 'new' | 'earlier' | undefined;
  canAdd: boolean;
  error: Error | undefined;
  setTerm(term: string): void;
  show(what: 'new' | 'earlier' | number): void;
  close(): void;
  refresh(): void;
}

export const picturesPath = 'situation/pictures';

/** All lägesbilder, year by year. */
export function usePicturesPage(): PicturesPageState {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const read = useItems(pictures, {});
  const decided = useItems(decisions, may(access, decisions, 'read') ? decisionsQuery(pictures) : undefined);
  const term = query.term ?? '';
  const years = React.useMemo(() => {
    const found = new Map<number, Picture[]>();
    for (const picture of sortedPictures(read.items ?? [])) {
      if (term && picture.Term !== term) continue;
      found.set(picture.Year ?? 0, [...found.get(picture.Year ?? 0) ?? [], picture]);
    }
    return read.items && [...found].map(([year, own]) => ({ year, pictures: own }));
  }, [read.items, term]);
  const known = new Set(decided.items?.map(decision => decision.ItemId));
  const approved = (read.items ?? []).filter(picture => picture.State === 'Fastställd' && picture.Term === 'Helår' && (picture.ApprovedOn ?? '') <= today());
  const rest = path.slice(picturesPath.length + 1);
  return {
    all: read.items, years, term,
    undecided: new Set(decided.items ? read.items?.filter(picture => picture.State === 'Fastställd' && !picture.Earlier && !known.has(picture.id)).map(({ id }) => id) : []),
    latest: approved.sort((a, b) => (b.ApprovedOn ?? '').localeCompare(a.ApprovedOn ?? ''))[0],
    open: rest === 'new' || rest === 'earlier' ? rest : undefined,
    canAdd: may(access, pictures, 'add'),
    error: read.error ?? decided.error,
    setTerm: wanted => router.go({ path, query: { ...query, term: wanted } }, { replace: true }),
    show: what => router.go({ path: `${picturesPath}/${what}`, query: {} }),
    close: () => router.go({ path: picturesPath, query }),
    refresh: () => {
      read.refresh();
      decided.refresh();
    }
  };
}
