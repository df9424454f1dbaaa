import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Controller } from 'react-hook-form';
import type { Control, FieldValues, Path } from 'react-hook-form';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { DatePicker } from '@fluentui/react/lib/DatePicker';
import { DayOfWeek } from '@fluentui/react/lib/Calendar';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import type { IDropdownOption } from '@fluentui/react/lib/Dropdown';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Person, Reference } from '../lists';
import { isWebAddress } from '../text/format';
import { PersonPicker } from './PersonPicker';

interface FieldProps<T extends FieldValues> {
  control: Control<T>;
  name: Path<T>;
  label: string;
  required?: boolean;
  disabled?: boolean;
  description?: string;
}

/** A line or a block of text. Numbers are typed here too, and read when the form is checked. */
export function TextInput<T extends FieldValues>(props: FieldProps<T> & { multiline?: boolean; suffix?: string; maxLength?: number }): React.ReactElement {
  const { control, name, label, required, disabled, description, multiline, suffix, maxLength } = props;
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => (
      <TextField
        label={label} required={required} disabled={disabled} description={description} multiline={multiline} autoAdjustHeight={multiline}
        rows={multiline ? 3 : undefined} suffix={suffix} maxLength={maxLength} name={name} autoComplete="off"
        value={field.value ?? ''} onChange={(_event, value) => field.onChange(value ?? '')} onBlur={field.onBlur}
        componentRef={field.ref} errorMessage={fieldState.error?.message}
      />
    )} />
  );
}

/** One of a few values. `none` is the text of the empty choice; without it one must be chosen. */
export function ChoiceInput<T extends FieldValues>(props: FieldProps<T> & { options: { key: string; text: string }[]; none?: string }): React.ReactElement {
  const { control, name, label, required, disabled, options, none } = props;
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => {
      // A value that someone added in the list itself is kept and shown as it stands.
      const known = !field.value || options.some(option => option.key === field.value);
      const all: IDropdownOption[] = [
        ...(none === undefined ? [] : [{ key: '', text: none }]), ...options, ...(known ? [] : [{ key: field.value, text: field.value }])
      ];
      return (
        <Dropdown
          label={label} required={required} disabled={disabled} options={all} selectedKey={field.value ?? ''}
          onChange={(_event, option) => field.onChange(String(option?.key ?? ''))} onBlur={field.onBlur}
          componentRef={field.ref} errorMessage={fieldState.error?.message}
        />
      );
    }} />
  );
}

/** An item of another list, chosen by its title. */
export function ReferenceInput<T extends FieldValues>(props: FieldProps<T> & { options: Reference[] | undefined; none: string }): React.ReactElement {
  const { control, name, label, required, disabled, options = [], none } = props;
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => {
      const chosen = field.value as Reference | undefined;
      const known = !chosen || options.some(option => option.id === chosen.id);
      const all = known ? options : [chosen, ...options];
      return (
        <Dropdown
          label={label} required={required} disabled={disabled} selectedKey={chosen?.id ?? 0}
          options={[{ key: 0, text: none }, ...all.map(option => ({ key: option.id, text: option.title }))]}
          onChange={(_event, option) => field.onChange(option?.key ? { id: option.key as number, title: option.text } : undefined)}
          onBlur={field.onBlur} componentRef={field.ref} errorMessage={fieldState.error?.message}
        />
      );
    }} />
  );
}

/** Several items of another list. */
export function ReferencesInput<T extends FieldValues>(props: FieldProps<T> & { options: Reference[] }): React.ReactElement {
  const { control, name, label, disabled, options } = props;
  return (
    <Controller control={control} name={name} render={({ field }) => {
      const chosen = (field.value ?? []) as Reference[];
      // What is no longer offered stays shown where it was chosen before.
      const all = [...options, ...chosen.filter(({ id }) => !options.some(option => option.id === id))];
      return (
        <Dropdown
          label={label} disabled={disabled} multiSelect selectedKeys={chosen.map(reference => reference.id)}
          options={all.map(option => ({ key: option.id, text: option.title }))}
          onChange={(_event, option) => option && field.onChange(option.selected
            ? [...chosen, { id: option.key as number, title: option.text }]
            : chosen.filter(reference => reference.id !== option.key))}
          onBlur={field.onBlur} componentRef={field.ref}
        />
      );
    }} />
  );
}

const toDate = (text: string): Date => {
  const [year, month, day] = text.split('-').map(Number);
  return new Date(year, month - 1, day);
};

const fromDate = (value: Date): string =>
  [value.getFullYear(), value.getMonth() + 1, value.getDate()].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

interface DateFieldProps {
  label: string;
  required?: boolean;
  disabled?: boolean;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  errorMessage?: string;
  onChange(value: string): void;
  onBlur?(): void;
}

// The picker sets its text anew whenever these change: one that is half typed must stand while the form around it is drawn again.
const formatDate = (date?: Date): string => date ? fromDate(date) : '';

const parseDate = (text: string): Date | null => {
  const match = /^\s*(\d{4})-?(\d{1,2})-?(\d{1,2})\s*$/.exec(text);
  const parsed = match && toDate(`${match[1]}-${match[2]}-${match[3]}`);
  return parsed && parsed.getDate() === Number(match[3]) ? parsed : null;
};

/** A calendar date, typed as 2026-05-21 or picked; weeks begin on Monday and are numbered. */
export const DateField: React.FC<DateFieldProps> = ({ label, required, disabled, value, errorMessage, onChange, onBlur }) => {
  const chosen = React.useMemo(() => value && !Number.isNaN(toDate(value).getTime()) ? toDate(value) : undefined, [value]);
  return (
    <DatePicker
      label={label} isRequired={required} disabled={disabled} allowTextInput firstDayOfWeek={DayOfWeek.Monday} showWeekNumbers
      value={chosen} formatDate={formatDate} parseDateFromString={parseDate} placeholder={strings.DatePattern} pickerAriaLabel={strings.Calendar}
      onSelectDate={date => onChange(date ? fromDate(date) : '')}
      strings={{
        months: strings.Months.split(','), shortMonths: strings.ShortMonths.split(','), days: strings.Days.split(','),
        shortDays: strings.ShortDays.split(','), goToToday: strings.Today, prevMonthAriaLabel: strings.PreviousMonth,
        nextMonthAriaLabel: strings.NextMonth, prevYearAriaLabel: strings.PreviousYear, nextYearAriaLabel: strings.NextYear,
        closeButtonAriaLabel: strings.Close, weekNumberFormatString: strings.WeekNumber,
        invalidInputErrorMessage: strings.DateInvalid, isRequiredErrorMessage: strings.Required
      }}
      textField={{ errorMessage, onBlur }}
    />
  );
};

/** A calendar date of a form. */
export function DateInput<T extends FieldValues>({ control, name, label, required, disabled }: FieldProps<T>): React.ReactElement {
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => (
      <DateField
        label={label} required={required} disabled={disabled} value={field.value ?? ''} onChange={field.onChange} onBlur={field.onBlur}
        errorMessage={fieldState.error?.message}
      />
    )} />
  );
}

/** Yes or no. */
export function CheckInput<T extends FieldValues>({ control, name, label, disabled }: FieldProps<T>): React.ReactElement {
  return (
    <Controller control={control} name={name} render={({ field }) => (
      <Checkbox label={label} disabled={disabled} checked={field.value === true} onChange={(_event, checked) => field.onChange(checked === true)} />
    )} />
  );
}

/** The address of a document, with a way to open it. */
export function LinkInput<T extends FieldValues>({ control, name, label, disabled }: FieldProps<T>): React.ReactElement {
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => (
      <div>
        <TextField
          label={label} disabled={disabled} name={name} type="url" autoComplete="off" placeholder="https://" value={field.value ?? ''}
          onChange={(_event, value) => field.onChange(value ?? '')} onBlur={field.onBlur} componentRef={field.ref}
          errorMessage={fieldState.error?.message}
        />
        {isWebAddress(String(field.value ?? '')) && <Link href={field.value} target="_blank">{strings.OpenDocument}</Link>}
      </div>
    )} />
  );
}

/** One person of the tenant. */
export function PersonInput<T extends FieldValues>(props: FieldProps<T>): React.ReactElement {
  const { control, name, label, required, disabled } = props;
  return (
    <Controller control={control} name={name} render={({ field, fieldState }) => (
      <PersonPicker
        label={label} required={required} disabled={disabled} value={field.value as Person | undefined}
        onChange={field.onChange} errorMessage={fieldState.error?.message}
      />
    )} />
  );
}
