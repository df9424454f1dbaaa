import { toLink } from '../../kit/lists/define';
import type { Reference } from '../../kit/lists/define';
import type { Agreement, AgreementChanges, Partner, PartnerChanges } from './lists';

export interface PartnerFormValues { Title: string; Category: string; KeyActor: boolean; ContactFunction: string; Note: string; Ended: boolean; }

/** The form of a stored partner, or of a new one. */
export function toPartnerForm(partner: Partner | undefined): PartnerFormValues {
  return {
    Title: partner?.Title ?? '', Category: partner?.Category ?? '', KeyActor: partner?.KeyActor ?? false,
    ContactFunction: partner?.ContactFunction ?? '', Note: partner?.Note ?? '', Ended: partner?.Ended ?? false
  };
}

export function fromPartnerForm(values: PartnerFormValues): PartnerChanges {
  return {
    ...values, Title: values.Title.trim(), ContactFunction: values.ContactFunction.trim(), Note: values.Note.trim(),
    Category: (values.Category || undefined) as PartnerChanges['Category']
  };
}

export interface AgreementFormValues {
  Title: string; Partner?: Reference; State: string; Purposes: string; Areas: string; AskedDate: string; AnswerNote: string;
  SignedDate: string; ValidFrom: string; ValidTo: string; NextReview: string; Dnr: string; Document: string;
}

/** The form of a stored agreement, or of a new one with a partner. */
export function toAgreementForm(agreement: Agreement | undefined, partner: Reference | undefined): AgreementFormValues {
  return {
    Title: agreement?.Title ?? '', Partner: agreement?.Partner ?? partner, State: agreement?.State ?? 'Tillfrågad',
    Purposes: agreement?.Purposes ?? '', Areas: agreement?.Areas ?? '', AskedDate: agreement?.AskedDate ?? '', AnswerNote: agreement?.AnswerNote ?? '',
    SignedDate: agreement?.SignedDate ?? '', ValidFrom: agreement?.ValidFrom ?? '', ValidTo: agreement?.ValidTo ?? '',
    NextReview: agreement?.NextReview ?? '', Dnr: agreement?.Dnr ?? '', Document: agreement?.Document?.url ?? ''
  };
}

export function fromAgreementForm(values: AgreementFormValues, before: Agreement | undefined): AgreementChanges {
  return {
    Title: values.Title.trim(), Partner: values.Partner, State: values.State as AgreementChanges['State'],
    Purposes: values.Purposes.trim(), Areas: values.Areas.trim(), AnswerNote: values.AnswerNote.trim(), Dnr: values.Dnr.trim(),
    AskedDate: values.AskedDate || undefined, SignedDate: values.SignedDate || undefined, ValidFrom: values.ValidFrom || undefined,
    ValidTo: values.ValidTo || undefined, NextReview: values.NextReview || undefined, Document: toLink(values.Document, before?.Document)
  };
}
