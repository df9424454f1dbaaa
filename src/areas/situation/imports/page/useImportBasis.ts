import * as React from 'react';
import { useItems } from '../../../../kit/lists';
import { settings } from '../../../settings';
import type { Setting } from '../../../settings';
import { retentionOf } from '../../events/settings';
import { areas, eventCategories, regions } from '../../lists';
import type { Region } from '../types';
import { municipalityOf } from './regionChoice';

/** What the steps rest on, whichever file is at hand. */
export interface ImportBasis {
  /** What the steps rest on has been read: settings and regions. */
  ready: boolean;
  failed: Error | undefined;
  own: Region | undefined;
  /** Codes of the stored regions that are shown in comparisons. */
  compared: ReadonlySet<string>;
  categories: readonly string[];
  areas: readonly string[];
  retention: number;
}

const titlesOf = (items: readonly { Title: string; Ended: boolean }[] | undefined): string[] => (items ?? []).filter(({ Ended }) => !Ended).map(({ Title }) => Title);

/** Reads settings, regions, categories and areas. The settings come along for the mappings that are kept among them. */
export function useImportBasis(): { basis: ImportBasis; kept: readonly Setting[] | undefined } {
  const { items: kept, error: settingsError } = useItems(settings, {});
  const { items: stored, error: regionsError } = useItems(regions, {});
  const { items: categoryItems, error: categoriesError } = useItems(eventCategories, {});
  const { items: areaItems, error: areasError } = useItems(areas, {});
  const own = React.useMemo(() => municipalityOf(kept), [kept]);
  const compared = React.useMemo(() => new Set(stored?.filter(({ Compared }) => Compared).map(({ Code }) => Code)), [stored]);
  return {
    kept,
    basis: {
      ready: kept !== undefined && stored !== undefined && categoryItems !== undefined && areaItems !== undefined, failed: settingsError ?? regionsError ?? categoriesError ?? areasError,
      own, compared, categories: titlesOf(categoryItems), areas: titlesOf(areaItems), retention: retentionOf(kept)
    }
  };
}
