import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { ListDefinition } from '../lists';
import { faultText } from '../ui/faults';
import { Conflict } from './Conflict';
import { PersonalDataWarning } from './PersonalDataWarning';
import type { QuickChange } from './useQuickChange';
import styles from './QuickForm.module.scss';

interface Props<L extends ListDefinition, V> {
  definition: L;
  change: QuickChange<L, V>;
  /** What people write freely, searched for personal data. */
  free: string;
  children?: React.ReactNode;
}

const quietly = (work: () => Promise<void>): void => { work().catch(() => undefined); };

/** What stands below a row while it is changed in place: its fields, and after the save a way to undo it. */
export function QuickForm<L extends ListDefinition, V>({ definition, change, free, children }: Props<L, V>): React.ReactElement {
  const { saving } = change;
  return (
    <>
      {change.open && (
        <form
          className={styles.form} noValidate
          onSubmit={event => {
            event.preventDefault();
            quietly(change.save);
          }}
        >
          {children}
          <PersonalDataWarning text={free} />
          {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
          <div className={styles.buttons}>
            <PrimaryButton type="submit" text={saving.saving ? strings.Saving : strings.Save} disabled={saving.saving} />
            <DefaultButton text={strings.Cancel} onClick={change.cancel} disabled={saving.saving} />
          </div>
        </form>
      )}
      <div aria-live="polite">
        {change.undoable && !change.open && (
          <div className={styles.saved}>
            {strings.Saved}
            <ActionButton onClick={() => quietly(change.undo)} disabled={saving.saving}>{strings.Undo}</ActionButton>
            {saving.error && <span className={styles.fault}>{faultText(saving.error)}</span>}
          </div>
        )}
      </div>
      <Conflict definition={definition} open={saving.conflict} />
    </>
  );
}
