import * as React from 'react';
import { useFormState } from 'react-hook-form';
import type { Control, FieldValues } from 'react-hook-form';
import { ActionButton } from '@fluentui/react/lib/Button';
import styles from './MeasureForm.module.scss';

interface Props<T extends FieldValues> {
  control: Control<T>;
  title: string;
  /** The fields it holds: it opens by itself when one of them is wrong. */
  names: readonly (keyof T & string)[];
  /** What stands in it, told while it is folded. */
  summary?: string;
  open?: boolean;
  children?: React.ReactNode;
}

/** A part of a long form under its own heading, folded until someone wants it or something in it is wrong. */
export function FormSection<T extends FieldValues>({ control, title, names, summary, open: begins, children }: Props<T>): React.ReactElement {
  const { errors, submitCount } = useFormState({ control });
  const [open, setOpen] = React.useState(begins === true);
  const fields = React.useRef<HTMLDivElement>(null);
  const faulty = names.some(name => errors[name]);
  const sent = React.useRef(submitCount);
  // Only once the form has been refused: while someone types on, nothing moves and the focus stays where it is.
  React.useEffect(() => {
    if (sent.current === submitCount) return;
    if (faulty && !open) return setOpen(true);
    sent.current = submitCount;
    // What was folded could not take the focus; a field above it may have it already.
    if (faulty && document.activeElement?.getAttribute('aria-invalid') !== 'true') fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  return (
    <div>
      <h2 className={styles.heading}>
        <ActionButton
          className={styles.toggle} iconProps={{ iconName: open ? 'ChevronDown' : 'ChevronRight' }} text={title} aria-expanded={open} onClick={() => setOpen(!open)}
        />
      </h2>
      {!open && summary && <p className={styles.summary}>{summary}</p>}
      {open && <div ref={fields} className={styles.fields}>{children}</div>}
    </div>
  );
}
