import * as strings from 'TrygghetsnavetStrings';
import type { AgreementState, Category } from './lists';
import type { AgreementFault, CategoryState } from './model';

const categoryTexts: Record<Category, () => string> = {
  'Handel': () => strings.CategoryTrade, 'Industri': () => strings.CategoryIndustry, 'Bostadsbolag': () => strings.CategoryHousing,
  'Föreningar': () => strings.CategoryAssociations, 'Ideella organisationer': () => strings.CategoryNonProfit,
  'Myndigheter': () => strings.CategoryAuthorities, 'Grannkommun': () => strings.CategoryNeighbour,
  'Länsstyrelsen': () => strings.CategoryCounty, 'Annat': () => strings.CategoryOther
};

const stateTexts: Record<AgreementState, () => string> = {
  'Tillfrågad': () => strings.AgreementAsked, 'Under arbete': () => strings.AgreementInWork, 'Tecknad': () => strings.AgreementSigned,
  'Avböjd': () => strings.AgreementDeclined, 'Upphörd': () => strings.AgreementEnded
};

const standingTexts: Record<CategoryState, () => string> = {
  signed: () => strings.CategorySigned, attempted: () => strings.CategoryAttempted, waiting: () => strings.CategoryWaiting,
  noActor: () => strings.CategoryNoActor, none: () => strings.CategoryNothing
};

const faultTexts: Record<AgreementFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, date: () => strings.DateInvalid, signedContent: () => strings.AgreementContent,
  endBeforeStart: () => strings.ValidToBeforeFrom, signedBeforeAsked: () => strings.SignedBeforeAsked, declined: () => strings.AgreementAskedMissing,
  link: () => strings.LinkInvalid
};

/** A kind of partner in the user's language; other words as they stand. */
export function categoryText(value: string | undefined): string {
  return categoryTexts[value as Category]?.() ?? value ?? '';
}

/** The state of an agreement in the user's language; other words as they stand. */
export function stateText(value: string | undefined): string {
  return stateTexts[value as AgreementState]?.() ?? value ?? '';
}

export const standingText = (state: CategoryState): string => standingTexts[state]();
export const agreementFaultText = (fault: AgreementFault): string => faultTexts[fault]();
