import { toLink } from '../../kit/lists/define';
import type { Reference } from '../../kit/lists/define';
import { parseFigure, typedFigure } from '../../kit/text/format';
import type { CameraCase, CameraCaseChanges } from './lists';

/** A case as it stands in the form: figures and addresses as they were typed. */
export interface CameraFormValues {
  Title: string; Place: string; PlaceType: string; Ground: string; Purpose: string; LegalBasis: string; LegalBasisText: string;
  Department?: Reference; CaseState: string; StartDate: string; EndDate: string;
  Gate1Problem: boolean; Problem?: Reference; Gate1Note: string;
  Gate2Measures: boolean; Measure?: Reference; Gate2Note: string;
  Gate3Assessment: boolean; AssessmentDate: string; AssessmentDocument: string; DpiaNeeded: string; DpiaNote: string;
  Gate4Routine: boolean; RoutineDocument: string; StorageDays: string; StorageReason: string;
}

/** The form of a stored case, or of a new one. */
export function toForm(item: CameraCase | undefined): CameraFormValues {
  return {
    Title: item?.Title ?? '', Place: item?.Place ?? '', PlaceType: item?.PlaceType ?? '', Ground: item?.Ground ?? '', Purpose: item?.Purpose ?? '',
    LegalBasis: item?.LegalBasis ?? '', LegalBasisText: item?.LegalBasisText ?? '', Department: item?.Department,
    CaseState: item?.CaseState ?? 'Utredning', StartDate: item?.StartDate ?? '', EndDate: item?.EndDate ?? '',
    Gate1Problem: item?.Gate1Problem ?? false, Problem: item?.Problem, Gate1Note: item?.Gate1Note ?? '',
    Gate2Measures: item?.Gate2Measures ?? false, Measure: item?.Measure, Gate2Note: item?.Gate2Note ?? '',
    Gate3Assessment: item?.Gate3Assessment ?? false, AssessmentDate: item?.AssessmentDate ?? '', AssessmentDocument: item?.AssessmentDocument?.url ?? '',
    DpiaNeeded: item?.DpiaNeeded ?? '', DpiaNote: item?.DpiaNote ?? '',
    Gate4Routine: item?.Gate4Routine ?? false, RoutineDocument: item?.RoutineDocument?.url ?? '',
    StorageDays: item?.StorageDays === undefined ? '' : typedFigure(item.StorageDays, 'sv-SE'), StorageReason: item?.StorageReason ?? ''
  };
}

/** What the form says, as columns of the list. An unreadable number becomes NaN, for the rules to find. */
export function fromForm(values: CameraFormValues, before: CameraCase | undefined): CameraCaseChanges {
  return {
    Title: values.Title.trim(), Place: values.Place.trim(), PlaceType: (values.PlaceType || undefined) as CameraCaseChanges['PlaceType'],
    Ground: values.Ground.trim(), Purpose: values.Purpose.trim(), LegalBasis: (values.LegalBasis || undefined) as CameraCaseChanges['LegalBasis'],
    LegalBasisText: values.LegalBasis === 'Annan rättslig grund' ? values.LegalBasisText.trim() : '', Department: values.Department,
    CaseState: values.CaseState as CameraCaseChanges['CaseState'], StartDate: values.StartDate || undefined, EndDate: values.EndDate || undefined,
    Gate1Problem: values.Gate1Problem, Problem: values.Problem, Gate1Note: values.Gate1Note.trim(),
    Gate2Measures: values.Gate2Measures, Measure: values.Measure, Gate2Note: values.Gate2Note.trim(),
    Gate3Assessment: values.Gate3Assessment, AssessmentDate: values.AssessmentDate || undefined,
    AssessmentDocument: toLink(values.AssessmentDocument, before?.AssessmentDocument),
    DpiaNeeded: (values.DpiaNeeded || undefined) as CameraCaseChanges['DpiaNeeded'], DpiaNote: values.DpiaNote.trim(),
    Gate4Routine: values.Gate4Routine, RoutineDocument: toLink(values.RoutineDocument, before?.RoutineDocument),
    StorageDays: parseFigure(values.StorageDays), StorageReason: values.StorageReason.trim()
  };
}
