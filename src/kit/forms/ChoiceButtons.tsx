import * as React from 'react';
import { Controller } from 'react-hook-form';
import type { Control, FieldValues, Path } from 'react-hook-form';
import type { Reference } from '../lists';
import styles from './ChoiceButtons.module.scss';

interface Props<T extends FieldValues> {
  control: Control<T>;
  name: Path<T>;
  label: string;
  required?: boolean;
  options: readonly Reference[];
}

/** An item of another list, chosen by one touch: large enough for a thumb, and radio buttons to keyboards and screen readers. */
export function ChoiceButtons<T extends FieldValues>({ control, name, label, required, options }: Props<T>): React.ReactElement {
  const id = React.useMemo(() => `tn-${Math.random().toString(36).slice(2)}`, []);
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => {
      const chosen = field.value as Reference | undefined;
      // One that is no longer used, or that someone chose in the list itself, is kept and shown.
      const all = !chosen || options.some(option => option.id === chosen.id) ? options : [...options, chosen];
      const fault = fieldState.error?.message;
      return (
        <fieldset className={styles.group} role="radiogroup" aria-required={required} aria-invalid={fault !== undefined} aria-describedby={fault && id}>
          <legend className={`${styles.label} ${required ? styles.required : ''}`}>{label}</legend>
          <div className={styles.choices}>
            {all.map((option, index) => (
              <label key={option.id} className={`${styles.choice} ${option.id === chosen?.id ? styles.chosen : ''}`}>
                <input
                  type="radio" className={styles.input} name={`${id}-${name}`} value={option.id} checked={option.id === chosen?.id}
                  onChange={() => field.onChange(option)} onBlur={field.onBlur} ref={index === 0 ? field.ref : undefined}
                />
                {option.title}
              </label>
            ))}
          </div>
          {fault && <div id={id} role="alert" className={styles.error}>{fault}</div>}
        </fieldset>
      );
    }} />
  );
}
