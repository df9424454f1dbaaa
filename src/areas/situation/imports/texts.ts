import * as strings from 'TrygghetsnavetStrings';
import { capitalised } from '../../../kit/text/swedish';
import { fill } from '../../../kit/text/format';
import type { PersonalDataKind } from '../../../kit/text/personalData';
import type { Fault, Place, Reason, SkipReason } from './types';

const personalData: Record<PersonalDataKind, () => string> = {
  personnummer: () => strings.Personnummer, phone: () => strings.PhoneNumber, plate: () => strings.PlateNumber
};

/** Where a fault stands as Excel shows it: "bladet Otrygghet, rad 12, kolumn C"; empty for the whole file. */
export function faultPlace({ sheet, row, column, record }: Place): string {
  return [
    sheet !== undefined && fill(strings.ImportPlaceSheet, sheet), row !== undefined && fill(strings.ImportPlaceRow, row),
    column !== undefined && fill(strings.ImportPlaceColumn, column), record !== undefined && fill(strings.ImportPlaceRecord, record)
  ].filter(Boolean).join(', ');
}

/** The whole message in the user's language: "Rad 12, kolumn C: ”Hjoo” är ingen kommun …". */
export function faultText(fault: Fault): string {
  const values = fault.code === 'PersonalData' ? fault.values.map(kind => personalData[kind as PersonalDataKind]?.() ?? kind) : fault.values;
  const text = fill(strings[`ImportFault${fault.code}` as const], ...values);
  const place = faultPlace(fault);
  return place ? `${capitalised(place)}: ${text}` : text;
}

const reasons: Record<Reason['code'], () => string> = {
  content: () => strings.ImportReasonContent, fields: () => strings.ImportReasonFields, headers: () => strings.ImportReasonHeaders, sheets: () => strings.ImportReasonSheets
};

/** Why a format was recognised. */
export function reasonText({ code, values }: Reason): string {
  return fill(reasons[code](), values.join(', '));
}

const skips: Record<SkipReason, () => string> = {
  noValue: () => strings.ImportSkipNoValue, footnote: () => strings.ImportSkipFootnote, genderSplit: () => strings.ImportSkipGenderSplit,
  regionType: () => strings.ImportSkipRegionType, notIncident: () => strings.ImportSkipNotIncident, personNotice: () => strings.ImportSkipPersonNotice,
  otherPlace: () => strings.ImportSkipOtherPlace, emptySheet: () => strings.ImportSkipEmptySheet, otherSheet: () => strings.ImportSkipOtherSheet
};

/** Why rows were left out. */
export function skipText(reason: SkipReason): string {
  return skips[reason]();
}
