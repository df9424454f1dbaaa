import * as React from 'react';
import { newKey, useItems, useRefresh, useSite, useStore } from '../../../kit/lists';
import { parseFigure, today } from '../../../kit/text/format';
import { settings } from '../../settings';
import { areas, eventCategories, eventCounts, events } from '../lists';
import type { Area, EventCategory } from '../lists';
import { retentionOf, saveRetention, useSettings } from './settings';
import { startCategories } from './settingsModel';
import type { PlaceDraft } from './settingsModel';
import { disposeOf, dueEvents } from './store';
import type { DueMonth } from './dispose';

export interface EventSettings {
  categories: EventCategory[] | undefined;
  areas: Area[] | undefined;
  retention: number;
  error: Error | undefined;
  busy: boolean;
  due: DueMonth[] | undefined;
  /** How many have been disposed of, while it goes on and when it is done. */
  disposed: number | undefined;
  saveCategory(item: EventCategory | undefined, draft: PlaceDraft): Promise<boolean>;
  /** Adds the categories of EST to a list that has none. */
  addStartCategories(): void;
  saveArea(item: Area | undefined, draft: PlaceDraft): Promise<boolean>;
  setRetention(months: string): Promise<boolean>;
  findDue(): void;
  dispose(): void;
}

/** What the coordinator decides about events: categories, areas, how long they are kept; and their disposal. */
export function useEventSettings(): EventSettings {
  const site = useSite();
  const refresh = useRefresh();
  const categoryItems = useItems(eventCategories, {});
  const areaItems = useItems(areas, {});
  const settingItems = useSettings();
  const categoryStore = useStore(eventCategories);
  const areaStore = useStore(areas);
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [due, setDue] = React.useState<DueMonth[]>();
  const [disposed, setDisposed] = React.useState<number>();

  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(failure as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const last = (items: readonly { SortOrder: number | undefined }[] | undefined): number => Math.min(999, Math.max(0, ...(items ?? []).map(item => item.SortOrder ?? 0)) + 10);
  const look = async (): Promise<void> => {
    setDue(await dueEvents(site, today()));
  };

  return {
    categories: categoryItems.items, areas: areaItems.items, retention: retentionOf(settingItems.items), busy, due, disposed,
    error: error ?? categoryItems.error ?? areaItems.error ?? settingItems.error,
    saveCategory: (item, draft) => run(async () => {
      const values = { Title: draft.title.trim(), Ended: draft.ended };
      if (item) await categoryStore.update(item, values);
      else await categoryStore.create({ ...values, SortOrder: last(categoryItems.items) }, newKey());
      await refresh(eventCategories);
    }),
    addStartCategories: () => {
      run(async () => {
        // A key that follows from the category: pressed twice, or by two, each is made once.
        for (const [index, Title] of startCategories.entries()) await categoryStore.create({ Title, SortOrder: (index + 1) * 10, Ended: false }, `start-category-${index + 1}`);
        await refresh(eventCategories);
      }).catch(() => undefined);
    },
    saveArea: (item, draft) => run(async () => {
      const values = { Title: draft.title.trim(), Ended: draft.ended, Latitude: parseFigure(draft.latitude), Longitude: parseFigure(draft.longitude) };
      if (item) await areaStore.update(item, values);
      else await areaStore.create({ ...values, SortOrder: last(areaItems.items) }, newKey());
      await refresh(areas);
    }),
    setRetention: typed => run(async () => {
      await saveRetention(site, parseFigure(typed)!);
      await refresh(settings);
    }),
    findDue: () => {
      setDisposed(undefined);
      run(look).catch(() => undefined);
    },
    dispose: () => {
      let gone = 0;
      setDisposed(0);
      run(async () => {
        await disposeOf(site, due ?? [], today(), count => {
          gone += count;
          setDisposed(gone);
        });
        await refresh(events, eventCounts);
        await look();
      }).catch(() => undefined);
    }
  };
}
