import { agreements, partners } from './data/partners.ts';
import type { DayOffset } from './data/types.ts';
import type { Pen } from './pen.ts';

/** How long before the first request its partner was entered, in days. */
const enteredBefore = 20;

/** Partners and agreements, signed, expiring, asked for, declined and ended. */
export function fillCooperation(pen: Pen): void {
  const ids = new Map(partners.map(partner => {
    const asked = agreements.filter(agreement => agreement.partner === partner.no).map(agreement => agreement.asked);
    return [partner.no, pen.add('samordnare', 'TnPartners', {
      Title: partner.title, Category: partner.category, KeyActor: partner.key === true, ContactFunction: partner.contact, Note: partner.note,
      ClientKey: pen.key('partner', partner.no)
    }, pen.instant(Math.min(-200, ...asked) - enteredBefore))];
  }));
  const day = (days: DayOffset | undefined): string | undefined => days === undefined ? undefined : pen.day(days);
  for (const agreement of agreements) {
    const year = agreement.signed === undefined ? '' : pen.day(agreement.signed).slice(0, 4);
    const id = pen.add('samordnare', 'TnAgreements', {
      Title: agreement.title, PartnerId: ids.get(agreement.partner), State: 'Tillfrågad', AskedDate: day(agreement.asked),
      ClientKey: pen.key('agreement', agreement.no)
    }, pen.instant(agreement.asked));
    const given: Record<string, unknown> = {
      State: agreement.state, AnswerNote: agreement.answer, Purposes: agreement.purposes, Areas: agreement.areas, SignedDate: day(agreement.signed),
      ValidFrom: day(agreement.from), ValidTo: day(agreement.to), NextReview: day(agreement.review), Dnr: agreement.dnr && `${agreement.dnr.replace('-', ` ${year}-`)}`
    };
    if (agreement.state === 'Tillfrågad') continue;
    pen.change('samordnare', 'TnAgreements', id, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      pen.instant(agreement.signed ?? agreement.asked + enteredBefore));
  }
}
