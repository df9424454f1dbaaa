import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, IconButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import styles from './Problems.module.scss';

/** The heading of a form that takes a list's place: it takes the focus too, so that the form is read from its beginning. */
export const FormTitle: React.FC = ({ children }) => {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return <h2 ref={heading} tabIndex={-1} className={styles.heading}>{children}</h2>;
};

/** Where a list stands again after its form was closed: the focus goes to its first button. */
export function useFocusBack(open: boolean): React.RefObject<HTMLDivElement> {
  const list = React.useRef<HTMLDivElement>(null);
  const before = React.useRef(open);
  React.useEffect(() => {
    if (before.current && !open) list.current?.querySelector('button')?.focus();
    before.current = open;
  }, [open]);
  return list;
}

/** Changes or removes one of several; each button says which one. */
export const ItemActions: React.FC<{ name: string; canRemove: boolean; onChange(): void; onRemove(): void }> = ({ name, canRemove, onChange, onRemove }) => (
  <span className={styles.actions}>
    <IconButton iconProps={{ iconName: 'Edit' }} title={strings.Change} ariaLabel={fill(strings.ProblemChangeNamed, name)} onClick={onChange} />
    {canRemove && <IconButton iconProps={{ iconName: 'Delete' }} title={strings.Remove} ariaLabel={fill(strings.RemoveNamed, name)} onClick={onRemove} />}
  </span>
);

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
