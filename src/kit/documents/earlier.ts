/** The rules of a document that was decided before the product, and is registered with its file. Pure. */
import { isDate } from '../lists/define';
import { paragraphNumber } from '../text/swedish';

/** What is typed of one. */
export interface EarlierDraft { Year: string; ApprovedBy: string; Paragraph: string; ApprovedOn: string; Dnr: string; }

export type EarlierFault = 'required' | 'tooLong' | 'future' | 'date';

/** A year of four figures, from 2000 to `latest`. */
export function isYear(text: string, latest: number): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 2000 && Number(text) <= latest;
}

/** Body and date; § and dnr as far as they are known; never dated ahead. Which years there can be is each kind's own to say. */
export function checkApproval(draft: EarlierDraft, today: string): Partial<Record<keyof EarlierDraft, EarlierFault>> {
  const faults: Partial<Record<keyof EarlierDraft, EarlierFault>> = {};
  if (!draft.ApprovedBy.trim()) faults.ApprovedBy = 'required';
  if (!isDate(draft.ApprovedOn)) faults.ApprovedOn = draft.ApprovedOn ? 'date' : 'required';
  else if (draft.ApprovedOn > today) faults.ApprovedOn = 'future';
  if (draft.Paragraph.length > 20) faults.Paragraph = 'tooLong';
  if (draft.Dnr.length > 50) faults.Dnr = 'tooLong';
  return faults;
}

/** The columns of one, as they are stored; `FileName` is empty where there is no file. */
export interface EarlierValues { Earlier: true; ApprovedBy: string; ApprovedOn: string; Paragraph: string; Dnr: string; FileName: string; }

export function earlierValues({ ApprovedBy, ApprovedOn, Paragraph, Dnr }: EarlierDraft, FileName: string): EarlierValues {
  return { Earlier: true, ApprovedBy: ApprovedBy.trim(), ApprovedOn, Paragraph: paragraphNumber(Paragraph), Dnr: Dnr.trim(), FileName };
}
