import * as React from 'react';
import { newKey, storeOf, useRefresh, useSite } from '../../../kit/lists';
import { pictureSources } from '../lists';
import type { Picture, PictureSource } from '../lists';
import type { ProposedSource } from './proposals';
import type { PictureState } from './usePicture';

export interface SourcesState {
  open: number | 'new' | undefined;
  editable: boolean;
  /** Sources that figures come from and that are not among the picture's. */
  proposed: ProposedSource[];
  adding: boolean;
  removed: PictureSource | undefined;
  error: Error | undefined;
  edit(which: number | 'new'): void;
  close(): void;
  takeUp(source: ProposedSource): void;
  remove(source: PictureSource): void;
  undo(): void;
}

const named = (text: string): string => text.trim().toLocaleLowerCase('sv');

/** The sources of a picture: which one is open, and those that its figures propose. */
export function useSources({ picture, sources, frozen, canWrite }: PictureState & { picture: Picture }, proposed: readonly ProposedSource[] = []): SourcesState {
  const site = useSite();
  const refresh = useRefresh();
  const store = storeOf(site, pictureSources);
  const [open, setOpen] = React.useState<number | 'new'>();
  const [adding, setAdding] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [removed, setRemoved] = React.useState<{ source: PictureSource; recycled: string }>();

  const run = async (work: () => Promise<void>): Promise<void> => {
    setError(undefined);
    setAdding(true);
    try {
      await work();
      await refresh(pictureSources);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setAdding(false);
    }
  };

  return {
    open, adding, error, removed: removed?.source,
    editable: !frozen && canWrite,
    proposed: proposed.filter(({ title }) => !sources?.some(source => named(source.Title) === named(title))),
    edit: setOpen,
    close: () => setOpen(undefined),
    takeUp: ({ title, period, limits }) => {
      run(async () => {
        const made = await store.create({ Title: title, Period: period.slice(0, 50), Limits: limits, Chosen: 'Vald', Picture: { id: picture.id, title: picture.Title } }, newKey());
        setOpen(made.id);
      }).catch(() => undefined);
    },
    remove: source => {
      run(async () => {
        const recycled = await store.remove(source);
        setRemoved(recycled ? { source, recycled } : undefined);
        setOpen(undefined);
      }).catch(() => undefined);
    },
    undo: () => {
      if (!removed) return;
      run(async () => {
        await store.restore(removed.recycled);
        setRemoved(undefined);
      }).catch(() => undefined);
    }
  };
}
