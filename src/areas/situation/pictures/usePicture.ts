import * as React from 'react';
import { may, useItem, useItems, useRefresh, useSite } from '../../../kit/lists';
import { decisions, decisionsQuery, digestOf, newestFirst, standingOf } from '../../decisions';
import type { Decision, Standing } from '../../decisions';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture, PictureSection, PictureSource } from '../lists';
import { decidedContent, decidedFields, isFrozen, sortedSections, viewOf } from './model';
import type { PictureView } from './model';
import { sectionsOf, sourcesOf } from './store';

export interface PictureState {
  picture: Picture | undefined;
  /** In the document's order. */
  sections: PictureSection[] | undefined;
  sources: PictureSource[] | undefined;
  decisions: Decision[];
  /** Undefined until the texts have been compared with what was decided. */
  view: PictureView | undefined;
  frozen: boolean;
  missing: boolean;
  error: Error | undefined;
  /** The coordinator: sections, sources, states. */
  canWrite: boolean;
  /** Texts and comments; heads too. */
  canEdit: boolean;
  refresh(): void;
}

/** One lägesbild with its texts, its sources, and how it stands by its decision. */
export function usePicture(id: number): PictureState {
  const { access } = useSite();
  const refreshLists = useRefresh();
  const { item, missing, error } = useItem(pictures, id);
  const sections = useItems(pictureSections, sectionsOf(id));
  const sources = useItems(pictureSources, sourcesOf(id));
  const decided = useItems(decisions, may(access, decisions, 'read') ? decisionsQuery(pictures, [id]) : undefined);
  const own = may(access, decisions, 'read') ? decided.items : [];
  const [standing, setStanding] = React.useState<Standing>();

  React.useEffect(() => {
    let gone = false;
    if (item && sections.items && sources.items && own) {
      digestOf(decidedContent({ picture: item, sections: sections.items, sources: sources.items }), decidedFields)
        .then(digest => { if (!gone) setStanding(standingOf(own, digest)); }, () => undefined);
    }
    return () => { gone = true; };
  }, [item, sections.items, sources.items, decided.items]);

  const view = item && standing && viewOf(item, standing.kind);
  return {
    picture: item, missing, view,
    sections: React.useMemo(() => sections.items && sortedSections(sections.items), [sections.items]),
    sources: sources.items,
    decisions: own ? newestFirst(own) : [],
    // Until it is known nothing can be edited.
    frozen: view === undefined || isFrozen(view),
    error: error ?? [sections, sources, decided].find(read => read.error)?.error,
    canWrite: may(access, pictures, 'edit'),
    canEdit: may(access, pictureSections, 'edit'),
    refresh: () => { refreshLists(pictures, pictureSections, pictureSources, decisions).catch(() => undefined); }
  };
}
