import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import type { FieldValues } from 'react-hook-form';
import { DefaultButton, MessageBarButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { ListDefinition } from '../lists';
import { faultText } from '../ui/faults';
import { Conflict } from './Conflict';
import { PersonalDataWarning } from './PersonalDataWarning';
import type { ItemForm } from './useItemForm';
import { PartlySaved } from './useSave';
import styles from './FormFrame.module.scss';

interface Props<L extends ListDefinition, V extends FieldValues> {
  definition: L;
  form: ItemForm<L, V>;
  /** What people write freely, searched for personal data. */
  free: readonly (string | undefined)[];
  submitText: string;
  onCancel(): void;
  /** Another way to save, beside the first. */
  other?: { text: string; onClick(): void };
  children?: React.ReactNode;
}

/** What went wrong, what was saved, and where that which was not is kept. */
function savedText(error: Error, confidential: boolean | undefined): string {
  if (error instanceof PartlySaved) return `${strings.SavedInPart} ${faultText(error.cause)}`;
  return `${faultText(error)} ${confidential ? strings.DraftInMemory : strings.DraftKept}`;
}

/** What stands around the fields of every form: draft, warning, fault, buttons and conflict. */
export function FormFrame<L extends ListDefinition, V extends FieldValues>(props: Props<L, V>): React.ReactElement {
  const { definition, form, free, submitText, onCancel, other, children } = props;
  const { saving } = form;
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      {form.restored && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline actions={<MessageBarButton onClick={form.discard}>{strings.DraftDiscard}</MessageBarButton>}>
          {strings.DraftRestored}
        </MessageBar>
      )}
      {children}
      <PersonalDataWarning text={free.join(' ')} />
      {saving.error && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline>
          {savedText(saving.error, definition.confidential)}
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={saving.saving ? strings.Saving : submitText} disabled={saving.saving} />
        {other && <DefaultButton className={styles.other} text={other.text} onClick={other.onClick} disabled={saving.saving} />}
        <DefaultButton text={strings.Cancel} onClick={onCancel} disabled={saving.saving} />
      </div>
      <Conflict definition={definition} open={saving.conflict} />
    </form>
  );
}

/** Two fields side by side; one below the other where the page is narrow. */
export const Pair: React.FC = ({ children }) => <div className={styles.pair}>{children}</div>;

/** A heading among the fields. */
export const FormHeading: React.FC = ({ children }) => <h2 className={styles.heading}>{children}</h2>;
