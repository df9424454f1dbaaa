import * as React from 'react';
import { Controller } from 'react-hook-form';
import type { Control, FieldValues, Path } from 'react-hook-form';
import type { Reference } from '../lists';
import { RadioButtons } from './RadioButtons';

interface Props<T extends FieldValues> {
  control: Control<T>;
  name: Path<T>;
  label: string;
  required?: boolean;
  options: readonly Reference[];
}

/** An item of another list, chosen by one touch. */
export function ChoiceButtons<T extends FieldValues>({ control, name, label, required, options }: Props<T>): React.ReactElement {
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => {
      const chosen = field.value as Reference | undefined;
      // One that is no longer used, or that someone chose in the list itself, is kept and shown.
      const all = !chosen || options.some(option => option.id === chosen.id) ? options : [...options, chosen];
      return (
        <RadioButtons
          label={label} required={required} options={all.map(({ id, title }) => ({ key: id, text: title }))} value={chosen?.id} fault={fieldState.error?.message}
          onChange={id => field.onChange(all.find(option => option.id === id))} onBlur={field.onBlur} inputRef={field.ref}
        />
      );
    }} />
  );
}
