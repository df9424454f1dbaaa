import * as React from 'react';
import styles from './ChoiceButtons.module.scss';

interface Props<K extends string | number> {
  label: string;
  options: readonly { key: K; text: string }[];
  value: K | undefined;
  required?: boolean;
  disabled?: boolean;
  /** What is wrong with the choice. */
  fault?: string;
  /** Closer to each other, as many in a row as there is room for: single words, or figures. */
  close?: 'words' | 'figures';
  inputRef?: (first: HTMLInputElement | null) => void;
  onChange(key: K): void;
  onBlur?(): void;
}

/** One of a few, chosen by one touch: large enough for a thumb, and radio buttons to keyboards and screen readers. */
export function RadioButtons<K extends string | number>(props: Props<K>): React.ReactElement {
  const { label, options, value, required, disabled, fault, close, inputRef, onChange, onBlur } = props;
  const id = React.useMemo(() => `tn-${Math.random().toString(36).slice(2)}`, []);
  return (
    <fieldset className={styles.group} role="radiogroup" disabled={disabled} aria-required={required} aria-invalid={fault !== undefined} aria-describedby={fault && id}>
      <legend className={`${styles.label} ${required ? styles.required : ''}`}>{label}</legend>
      <div className={`${styles.choices} ${close ? styles[close] : ''}`}>
        {options.map(({ key, text }, index) => (
          <label key={key} className={`${styles.choice} ${key === value ? styles.chosen : ''}`}>
            <input
              type="radio" className={styles.input} name={id} value={key} checked={key === value}
              onChange={() => onChange(key)} onBlur={onBlur} ref={index === 0 ? inputRef : undefined}
            />
            {text}
          </label>
        ))}
      </div>
      {fault && <div id={id} role="alert" className={styles.error}>{fault}</div>}
    </fieldset>
  );
}
