import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { findPersonalData } from '../text/personalData';
import type { PersonalDataKind } from '../text/personalData';
import { fill } from '../text/format';

const names: Record<PersonalDataKind, () => string> = {
  personnummer: () => strings.Personnummer, phone: () => strings.PhoneNumber, plate: () => strings.PlateNumber
};

/** The kind of a finding, in words. */
export const personalDataName = (kind: PersonalDataKind): string => names[kind]();

/** Warns when what is typed looks like personal data. The writer decides; nothing is stopped. */
export const PersonalDataWarning: React.FC<{ text: string }> = ({ text }) => {
  const found = findPersonalData(text);
  if (found.length === 0) return null;
  const told = found.map(finding => `${personalDataName(finding.kind)} (${finding.text})`).join(', ');
  return (
    <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>{fill(strings.PersonalDataFound, told)}</MessageBar>
  );
};
