import * as strings from 'TrygghetsnavetStrings';
import { capitalised } from '../../../../kit/text/swedish';
import { fill } from '../../../../kit/text/format';
import type { PersonalDataKind } from '../../../../kit/text/personalData';
import type { TableFaultCode } from '../../../../kit/tables/faultCodes';
import type { TableFault } from '../../../../kit/tables/types';
import { sectionHeading } from '../layout';
import type { Role } from '../roles';
import type { RowAction, RowKind } from '../store/types';
import type { MeasureDraft, RowFault } from '../types';

/** How a table came, as the log says it: stored in Swedish. */
export const formatText = (format: string): string => format === 'Inklistrad tabell' ? strings.PlanImportPasted : format;

const roleTexts: Record<Role, () => string> = {
  title: () => strings.MeasureTitle, problem: () => strings.Problem, cause: () => strings.Cause, mechanism: () => strings.PlanImportRoleMechanism, goal: () => strings.Goal,
  indicator: () => strings.Indicator, baseline: () => strings.Baseline, target: () => strings.Target, department: () => strings.Department, owner: () => strings.PlanImportRoleOwner,
  partners: () => strings.PlanImportRolePartners, when: () => strings.PlanImportRoleWhen, start: () => strings.StartDate, end: () => strings.EndDate, status: () => strings.Status,
  note: () => strings.PlanImportRoleNote, place: () => strings.Place, area: () => strings.MeasureArea, type: () => strings.MeasureType, level: () => strings.Level, cost: () => strings.PlanImportRoleCost,
  hours: () => strings.PlanImportRoleHours
};
export const roleText = (role: Role): string => roleTexts[role]();

/** A column's heading; the one made of headings within the tables has a name of its own. */
export const headingText = (heading: string, at: number): string => heading === sectionHeading ? strings.PlanImportSection : heading || fill(strings.PlanImportColumn, at + 1);

/** What reads otherwise for a plan than for figures. */
const own: Partial<Record<TableFaultCode, () => string>> = {
  FileOldExcel: () => strings.PlanImportFaultOldFile, FilePdf: () => strings.PlanImportFaultPdf, FileUnknown: () => strings.PlanImportFaultUnknown,
  ZipNotWorkbook: () => strings.PlanImportFaultUnknown, FileEncrypted: () => strings.PlanImportFaultEncrypted, FileHtml: () => strings.PlanImportFaultHtml
};

/** What is wrong with a file or a table, with its place where it has one. */
export function tableFaultText(fault: TableFault): string {
  const text = fill(own[fault.code]?.() ?? strings[`ImportFault${fault.code}` as const], ...fault.values);
  const place = [
    fault.sheet !== undefined && fill(strings.ImportPlaceSheet, fault.sheet), fault.row !== undefined && fill(strings.ImportPlaceRow, fault.row),
    fault.column !== undefined && fill(strings.ImportPlaceColumn, fault.column)
  ].filter(Boolean).join(', ');
  return place ? `${capitalised(place)}: ${text}` : text;
}

/** What is to be known of a row: "Kolumnen Tidplan: …". */
export function rowFaultText({ code, column, values }: RowFault): string {
  const text = fill(strings[`PlanImportFault${code}` as const], ...values);
  return column ? `${fill(strings.PlanImportInColumn, column)} ${text}` : text;
}

/** Where a row stands: "Rad 4", "Tabell 2, rad 4". */
export const placeText = ({ table, row }: Pick<MeasureDraft, 'table' | 'row'>, several: boolean): string =>
  several ? fill(strings.PlanImportTableRow, table, row) : fill(strings.PlanImportRow, row);

const actions: Record<RowAction, () => string> = { make: () => strings.PlanImportMake, update: () => strings.PlanImportUpdate, skip: () => strings.PlanImportSkip };
/** What is done with a row; one that stands there already is added once more on choice alone. */
export const actionText = (action: RowAction, kind: RowKind): string => action === 'make' && kind !== 'new' ? strings.PlanImportMakeAnyway : actions[action]();

const personal: Record<PersonalDataKind, () => string> = { personnummer: () => strings.Personnummer, phone: () => strings.PhoneNumber, plate: () => strings.PlateNumber };
export const personalText = (kinds: readonly PersonalDataKind[]): string => kinds.map(kind => personal[kind]()).join(', ');
