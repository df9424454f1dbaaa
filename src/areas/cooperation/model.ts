import { isDate } from '../../kit/lists/define';
import { addMonths, isWebAddress, lineLength } from '../../kit/text/format';
import { categories, minimumCategories } from './lists';
import type { Agreement, AgreementChanges, Category, Partner, PartnerChanges } from './lists';

/** An agreement that ends within this many months is expiring. */
export const expiringMonths = 6;

/** Signed, and today lies within its period. Dates as `YYYY-MM-DD`. */
export function isInForce(agreement: Agreement, today: string): boolean {
  return agreement.State === 'Tecknad' && (!agreement.ValidFrom || agreement.ValidFrom <= today) && (!agreement.ValidTo || agreement.ValidTo >= today);
}

/** Signed, and its period has ended without anybody saying so. */
export function isExpired(agreement: Agreement, today: string): boolean {
  return agreement.State === 'Tecknad' && !!agreement.ValidTo && agreement.ValidTo < today;
}

/** In force, and ends within six months. */
export function isExpiring(agreement: Agreement, today: string): boolean {
  return isInForce(agreement, today) && !!agreement.ValidTo && agreement.ValidTo <= addMonths(today, expiringMonths);
}

/** A signed agreement must hold these (P8; 9 §: purposes and areas); the ones this one lacks. */
export function missingContent(agreement: AgreementChanges): (keyof AgreementChanges)[] {
  if (agreement.State !== 'Tecknad') return [];
  return (['Purposes', 'Areas', 'SignedDate', 'ValidFrom', 'ValidTo'] as const).filter(name => !agreement[name]?.trim());
}

/** What an agreement asks for, the gravest first. */
export type AgreementCall = 'expired' | 'incomplete' | 'expiring' | 'none';

export function agreementCall(agreement: Agreement, today: string): AgreementCall {
  if (isExpired(agreement, today)) return 'expired';
  if (missingContent(agreement).length > 0) return 'incomplete';
  return isExpiring(agreement, today) ? 'expiring' : 'none';
}

/** A dated attempt: asked on a day, whatever the answer (P5). Declining needs no more: 9 § says "verka för" (P9). */
export function isAttempt(agreement: Agreement): boolean {
  return !!agreement.AskedDate;
}

/** A dated attempt that has been answered (P8). */
export function isAnswered(agreement: Agreement): boolean {
  return isAttempt(agreement) && (agreement.State === 'Avböjd' || !!agreement.AnswerNote.trim());
}

/**
 * How a category stands (P8). signed: an agreement in force · attempted: a dated attempt with answer ·
 * waiting: asked, no answer yet · noActor: noted that there is no actor · none: nothing shows that anyone was asked.
 */
export type CategoryState = 'signed' | 'attempted' | 'waiting' | 'noActor' | 'none';

export interface CategoryStanding { category: Category; state: CategoryState; partners: number; signed: number; attempts: number; noActorReason: string; }

/**
 * The six categories of the policy and how each stands (P8).
 * @param noActor reasons why a category has no actor, by category
 */
export function categoryStandings(
  partners: readonly Partner[], agreements: readonly Agreement[], noActor: Partial<Record<Category, string>>, today: string
): CategoryStanding[] {
  return minimumCategories.map(category => {
    const ids = new Set(partners.filter(partner => partner.Category === category).map(partner => partner.id));
    const own = agreements.filter(agreement => agreement.Partner && ids.has(agreement.Partner.id));
    const signed = own.filter(agreement => isInForce(agreement, today)).length;
    const reason = noActor[category]?.trim() ?? '';
    const rest: CategoryState = own.some(isAnswered) ? 'attempted' : own.some(isAttempt) ? 'waiting' : reason ? 'noActor' : 'none';
    return {
      category, state: signed > 0 ? 'signed' : rest, signed, noActorReason: reason,
      partners: partners.filter(partner => partner.Category === category && !partner.Ended).length,
      attempts: own.filter(isAttempt).length
    };
  });
}

/** Key actors with neither an agreement in force nor a dated attempt (P5). */
export function keyActorsWithout(partners: readonly Partner[], agreements: readonly Agreement[], today: string): Partner[] {
  return partners.filter(partner => partner.KeyActor && !partner.Ended
    && !agreements.some(agreement => agreement.Partner?.id === partner.id && (isInForce(agreement, today) || isAttempt(agreement))));
}

/** A row of the page: a partner with one of its agreements, or with none. */
export interface PartnerRow { key: string; partner: Partner; agreement: Agreement | undefined; }

/** What the page is narrowed to; empty means all. Kept in the address. */
export interface CooperationFilter { category?: string; state?: string; text?: string; }

function passes({ partner, agreement }: PartnerRow, filter: CooperationFilter, today: string): boolean {
  if (filter.category && partner.Category !== filter.category) return false;
  if (filter.state === 'none' && agreement) return false;
  if (filter.state === 'expiring' && !(agreement && (isExpiring(agreement, today) || isExpired(agreement, today)))) return false;
  if (filter.state && filter.state !== 'none' && filter.state !== 'expiring' && agreement?.State !== filter.state) return false;
  const sought = filter.text?.trim().toLocaleLowerCase('sv');
  return !sought || [partner.Title, partner.ContactFunction, agreement?.Title, agreement?.Dnr].some(text => text?.toLocaleLowerCase('sv').includes(sought));
}

/** Partners with their agreements, category by category in the policy's order, then by name. Ended partners only when they had an agreement. */
export function partnerRows(partners: readonly Partner[], agreements: readonly Agreement[], filter: CooperationFilter, today: string): PartnerRow[] {
  const place = (partner: Partner): number => {
    const index = categories.indexOf(partner.Category as Category);
    return index < 0 ? categories.length : index;
  };
  return [...partners]
    .sort((a, b) => place(a) - place(b) || a.Title.localeCompare(b.Title, 'sv'))
    .flatMap((partner): PartnerRow[] => {
      const own = agreements.filter(agreement => agreement.Partner?.id === partner.id)
        .sort((a, b) => (b.ValidTo ?? b.AskedDate ?? '').localeCompare(a.ValidTo ?? a.AskedDate ?? ''));
      if (own.length > 0) return own.map(agreement => ({ key: `${partner.id}-${agreement.id}`, partner, agreement }));
      return partner.Ended ? [] : [{ key: String(partner.id), partner, agreement: undefined }];
    })
    .filter(row => passes(row, filter, today));
}

export type PartnerFault = 'required' | 'tooLong';

/** The rules of a partner, as the list itself has them. */
export function checkPartner(draft: PartnerChanges): Partial<Record<keyof PartnerChanges, PartnerFault>> {
  const faults: Partial<Record<keyof PartnerChanges, PartnerFault>> = {};
  if (!draft.Title?.trim()) faults.Title = 'required';
  if (!draft.Category) faults.Category = 'required';
  for (const name of ['Title', 'ContactFunction'] as const) if ((draft[name] ?? '').length > lineLength) faults[name] = 'tooLong';
  return faults;
}

export type AgreementFault = 'required' | 'tooLong' | 'date' | 'signedContent' | 'endBeforeStart' | 'signedBeforeAsked' | 'declined' | 'link';

const dates = ['AskedDate', 'SignedDate', 'ValidFrom', 'ValidTo', 'NextReview'] as const;

/**
 * The rules of an agreement: dates in order; a signed one holds purposes, areas, date and period (9 §, P8); a
 * declined one the day it was asked, so that the attempt counts (P9).
 */
export function checkAgreement(draft: AgreementChanges): Partial<Record<keyof AgreementChanges, AgreementFault>> {
  const faults: Partial<Record<keyof AgreementChanges, AgreementFault>> = {};
  if (!draft.Title?.trim()) faults.Title = 'required';
  if (!draft.Partner) faults.Partner = 'required';
  if ((draft.Title ?? '').length > lineLength) faults.Title = 'tooLong';
  if ((draft.Dnr ?? '').length > 50) faults.Dnr = 'tooLong';
  for (const name of missingContent(draft)) faults[name] = 'signedContent';
  if (draft.State === 'Avböjd' && !draft.AskedDate) faults.AskedDate = 'declined';
  for (const name of dates) if (draft[name] && !isDate(draft[name] as string)) faults[name] = 'date';
  if (!faults.ValidTo && draft.ValidFrom && draft.ValidTo && draft.ValidTo < draft.ValidFrom) faults.ValidTo = 'endBeforeStart';
  if (!faults.SignedDate && draft.AskedDate && draft.SignedDate && draft.SignedDate < draft.AskedDate) faults.SignedDate = 'signedBeforeAsked';
  if (draft.Document && !isWebAddress(draft.Document.url)) faults.Document = 'link';
  return faults;
}
