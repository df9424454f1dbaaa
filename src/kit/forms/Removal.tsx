import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { may, storeOf, useRefresh, useSite } from '../lists';
import type { ItemOf, ListDefinition } from '../lists';
import { fill } from '../text/format';
import { faultText } from '../ui/faults';

type Titled = { id: number; Title: string };

export interface Removal<L extends ListDefinition> {
  may: boolean;
  removed: { item: ItemOf<L>; recycled: string; restoring: boolean; error?: Error } | undefined;
  /** @throws SharePointFault, UnansweredWrite */
  remove(item: ItemOf<L>): Promise<void>;
  undo(): void;
}

/** Moves items of a list to the recycle bin, and the last one back from it. */
export function useRemoval<L extends ListDefinition>(definition: L): Removal<L> {
  const site = useSite();
  const refresh = useRefresh();
  const [removed, setRemoved] = React.useState<Removal<L>['removed']>();
  const restore = async (gone: NonNullable<Removal<L>['removed']>): Promise<void> => {
    setRemoved({ ...gone, restoring: true, error: undefined });
    try {
      await storeOf(site, definition).restore(gone.recycled);
      setRemoved(undefined);
      await refresh(definition);
    } catch (error) {
      setRemoved({ ...gone, restoring: false, error: error as Error });
    }
  };
  return {
    may: may(site.access, definition, 'remove'), removed,
    remove: async item => {
      const recycled = await storeOf(site, definition).remove(item);
      setRemoved(recycled === undefined ? undefined : { item, recycled, restoring: false });
      await refresh(definition);
    },
    undo: () => { if (removed) restore(removed).catch(() => undefined); }
  };
}

/** Asks before something is moved to the recycle bin, and says when that fails. */
export const RemoveDialog: React.FC<{ title: string; text: string; remove(): Promise<void>; onClose(): void }> = ({ title, text, remove, onClose }) => {
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const start = (): void => {
    setBusy(true);
    setError(undefined);
    remove().then(onClose, failure => {
      setError(failure as Error);
      setBusy(false);
    });
  };
  return (
    <Dialog
      hidden={false} onDismiss={onClose} minWidth={300} modalProps={{ isBlocking: true }}
      dialogContentProps={{ type: DialogType.normal, title, subText: text, closeButtonAriaLabel: strings.Close }}
    >
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      <DialogFooter>
        <PrimaryButton text={strings.Remove} onClick={start} disabled={busy} />
        <DefaultButton text={strings.Cancel} onClick={onClose} disabled={busy} />
      </DialogFooter>
    </Dialog>
  );
};

/**
 * Removes the item of a panel, which then closes. `before` reads what is lost with it: where it tells anything, that is
 * asked first.
 */
export function RemoveButton<L extends ListDefinition>(props: {
  removal: Removal<L>; item: ItemOf<L>; text: string; before?(): Promise<string | undefined>; onRemoved(): void;
}): React.ReactElement | null {
  const { removal, item, text, before, onRemoved } = props;
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [asked, setAsked] = React.useState<string>();
  if (!removal.may) return null;
  const remove = async (): Promise<void> => {
    await removal.remove(item);
    onRemoved();
  };
  const start = async (): Promise<void> => {
    const lost = await before?.();
    if (!lost) return remove();
    setAsked(lost);
    setBusy(false);
  };
  return (
    <>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      <DefaultButton
        text={text} iconProps={{ iconName: 'Delete' }} disabled={busy}
        onClick={() => {
          setBusy(true);
          setError(undefined);
          start().catch(failure => {
            setError(failure as Error);
            setBusy(false);
          });
        }}
      />
      {asked && <RemoveDialog title={text} text={asked} remove={remove} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** Says what was removed, and takes it back. */
export function RemovedNote<L extends ListDefinition>({ removal: { removed, undo } }: { removal: Removal<L> }): React.ReactElement | null {
  if (!removed) return null;
  return (
    <MessageBar
      messageBarType={removed.error ? MessageBarType.error : MessageBarType.success} isMultiline role="status"
      actions={<MessageBarButton onClick={undo} disabled={removed.restoring}>{strings.Undo}</MessageBarButton>}
    >
      {removed.error ? faultText(removed.error) : fill(strings.ItemRemoved, (removed.item as unknown as Titled).Title)}
    </MessageBar>
  );
}
