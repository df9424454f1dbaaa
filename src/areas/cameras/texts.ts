import * as strings from 'TrygghetsnavetStrings';
import type { CaseState, DpiaAnswer, LegalBasis, PlaceType } from './lists';
import type { CameraFault, GateName, Lack } from './model';

const states: Record<CaseState, () => string> = {
  'Utredning': () => strings.CaseInvestigation, 'Klar för beslut': () => strings.CaseReady, 'Beslutad': () => strings.CaseDecided,
  'I drift': () => strings.CaseInUse, 'Upphörd': () => strings.CaseEnded, 'Avslagen': () => strings.CaseRefused
};
const places: Record<PlaceType, () => string> = {
  'Offentlig plats': () => strings.PlacePublic, 'Kommunal lokal dit allmänheten har tillträde': () => strings.PlaceOpenPremises,
  'Kommunal lokal utan allmänhetens tillträde': () => strings.PlaceClosedPremises, 'Parkeringshus eller färdmedel': () => strings.PlaceTransport,
  'Annan plats': () => strings.PlaceOther
};
const bases: Record<LegalBasis, () => string> = {
  '14 § lagen (2023:196), offentlig plats': () => strings.LegalBasisLaw, 'Annan rättslig grund': () => strings.LegalBasisOther
};
const answers: Record<DpiaAnswer, () => string> = { Ja: () => strings.Yes, Nej: () => strings.No };

const gates: Record<GateName, () => string> = {
  problem: () => strings.GateProblem, measures: () => strings.GateMeasures, assessment: () => strings.GateAssessment, routine: () => strings.GateRoutine
};

const lacks: Record<Lack, () => string> = {
  place: () => strings.LackPlace, ground: () => strings.LackGround, purpose: () => strings.LackPurpose, legalBasis: () => strings.LackLegalBasis,
  legalBasisPlace: () => strings.LackLegalBasisPlace, legalBasisText: () => strings.LackLegalBasisText, check: () => strings.LackCheck,
  problem: () => strings.LackProblem, problemDocuments: () => strings.LackProblemDocuments, measure: () => strings.LackMeasure,
  measureNotStarted: () => strings.LackMeasureNotStarted, measureOutsideDate: () => strings.LackMeasureOutsideDate,
  assessmentDate: () => strings.LackAssessmentDate, assessmentAfterStart: () => strings.LackAssessmentAfterStart,
  assessmentDocument: () => strings.LackAssessmentDocument, dpia: () => strings.LackDpia, dpiaDocument: () => strings.LackDpiaDocument,
  dpiaReason: () => strings.LackDpiaReason, routineDocument: () => strings.LackRoutineDocument, storageDays: () => strings.LackStorageDays,
  storageReason: () => strings.StorageReasonMissing
};

const faults: Record<CameraFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, date: () => strings.DateInvalid, endBeforeStart: () => strings.SurveillanceEndBeforeStart,
  storageDays: () => strings.StorageDaysInvalid, storageReason: () => strings.StorageReasonMissing, notReady: () => strings.CaseNotReady, link: () => strings.LinkInvalid
};

/** Words of the list's choices in the user's language; others as they stand. */
export const caseStateText = (value: string | undefined): string => states[value as CaseState]?.() ?? value ?? '';
export const placeTypeText = (value: string | undefined): string => places[value as PlaceType]?.() ?? value ?? '';
export const legalBasisText = (value: string | undefined): string => bases[value as LegalBasis]?.() ?? value ?? '';
export const dpiaText = (value: string | undefined): string => answers[value as DpiaAnswer]?.() ?? value ?? '';

export const gateText = (name: GateName): string => gates[name]();
export const lackText = (lack: Lack): string => lacks[lack]();
export const cameraFaultText = (fault: CameraFault): string => faults[fault]();
