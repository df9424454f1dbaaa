import * as React from 'react';
import { may, storeOf, useRefresh, useSite } from '../../../kit/lists';
import { useRoute, useRouter } from '../../../kit/ui/router';
import * as strings from 'TrygghetsnavetStrings';
import { pictureSections } from '../lists';
import type { Picture, PictureSection } from '../lists';
import { addSection } from './store';
import { sortOrderOf, topicOf, topics } from './topics';
import type { Topic } from './topics';
import type { PictureState } from './usePicture';

export interface SectionsState {
  /** The section that is being written. */
  open: number | undefined;
  editable: boolean;
  canAdd: boolean;
  addable: Topic[];
  adding: boolean;
  removed: PictureSection | undefined;
  error: Error | undefined;
  edit(id: number): void;
  close(): void;
  /** @param code of a topic; empty for a section of one's own */
  add(code: string): void;
  removable(section: PictureSection): boolean;
  remove(section: PictureSection): void;
  undo(): void;
}

/** Which section is open, and what is added and taken away. */
export function useSections({ picture, sections, frozen, canEdit }: PictureState & { picture: Picture }): SectionsState {
  const site = useSite();
  const router = useRouter();
  const refresh = useRefresh();
  const { path, query } = useRoute();
  const [adding, setAdding] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [removed, setRemoved] = React.useState<{ section: PictureSection; recycled: string }>();
  const go = (section: string): void => router.go({ path, query: { ...query, section } }, { replace: true });

  const add = async (code: string): Promise<void> => {
    setAdding(true);
    setError(undefined);
    try {
      const topic = topicOf(code);
      const made = await addSection(site, picture, { Title: topic?.title ?? strings.PictureOwnSectionTitle, Part: topic?.part ?? 'Annan relevant information', SortOrder: sortOrderOf(code), Topic: code });
      await refresh(pictureSections);
      go(String(made.id));
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setAdding(false);
    }
  };
  const remove = async (section: PictureSection): Promise<void> => {
    setError(undefined);
    try {
      const recycled = await storeOf(site, pictureSections).remove(section);
      setRemoved(recycled ? { section, recycled } : undefined);
      go('');
      await refresh(pictureSections);
    } catch (failure) {
      setError(failure as Error);
    }
  };
  const undo = async (): Promise<void> => {
    if (!removed) return;
    try {
      await storeOf(site, pictureSections).restore(removed.recycled);
      setRemoved(undefined);
      await refresh(pictureSections);
    } catch (failure) {
      setError(failure as Error);
    }
  };

  return {
    open: Number(query.section) || undefined, adding, error, removed: removed?.section,
    editable: !frozen && canEdit,
    canAdd: !frozen && may(site.access, pictureSections, 'add') && may(site.access, pictureSections, 'remove'),
    addable: topics.filter(({ code }) => !sections?.some(section => section.Topic === code)),
    edit: id => go(String(id)),
    close: () => go(''),
    add: code => { add(code).catch(() => undefined); },
    removable: () => may(site.access, pictureSections, 'remove'),
    remove: section => { remove(section).catch(() => undefined); },
    undo: () => { undo().catch(() => undefined); }
  };
}
