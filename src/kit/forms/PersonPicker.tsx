import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Label } from '@fluentui/react/lib/Label';
import { NormalPeoplePicker } from '@fluentui/react/lib/Pickers';
import type { IPersonaProps } from '@fluentui/react/lib/Persona';
import { useSite } from '../lists';
import type { Person } from '../lists';
import { ensurePerson, searchPeople } from '../lists/people';
import { faultText } from '../ui/faults';
import styles from './PersonPicker.module.scss';

interface Props {
  label: string;
  required?: boolean;
  disabled?: boolean;
  value: Person | undefined;
  errorMessage?: string;
  onChange(person: Person | undefined): void;
}

interface Persona extends IPersonaProps { login: string; }

/** Finds a person by name or address, as people pickers in Microsoft's own apps do. */
export const PersonPicker: React.FC<Props> = ({ label, required, disabled, value, errorMessage, onChange }) => {
  const { sp } = useSite();
  const [fault, setFault] = React.useState<string>();
  const id = React.useMemo(() => `tn-person-${Math.random().toString(36).slice(2)}`, []);
  const selected: Persona[] = value ? [{ text: value.title, secondaryText: value.email, login: value.login }] : [];

  const search = async (text: string): Promise<Persona[]> => {
    setFault(undefined);
    try {
      const found = await searchPeople(sp, text);
      return found.map(person => ({ text: person.name, secondaryText: person.title || person.email, login: person.login }));
    } catch (error) {
      setFault(faultText(error));
      return [];
    }
  };

  const choose = async (personas?: Persona[]): Promise<void> => {
    const chosen = personas?.[0];
    if (!chosen) {
      onChange(undefined);
      return;
    }
    try {
      onChange(await ensurePerson(sp, chosen.login));
    } catch (error) {
      setFault(faultText(error));
    }
  };

  return (
    <div>
      <Label htmlFor={id} required={required} disabled={disabled}>{label}</Label>
      <NormalPeoplePicker
        onResolveSuggestions={text => search(text)} resolveDelay={300} itemLimit={1} disabled={disabled}
        getTextFromItem={persona => persona.text ?? ''} selectedItems={selected}
        onChange={personas => { choose(personas as Persona[]).catch(() => undefined); }}
        pickerSuggestionsProps={{ suggestionsHeaderText: strings.PeopleSuggested, noResultsFoundText: strings.PeopleNone, loadingText: strings.Loading }}
        inputProps={{ id, 'aria-label': label }} removeButtonAriaLabel={strings.Remove} selectionAriaLabel={label}
      />
      <div role="alert" className={styles.fault}>{errorMessage ?? fault}</div>
    </div>
  );
};
