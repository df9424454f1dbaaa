import { boolean, choice, date, defineList, lookup, note, text, url } from '../../kit/lists/define';
import type { ChangesOf, ItemOf } from '../../kit/lists/define';

/** Kinds of partners; the first six are the policy's least (P8), the next two its neighbours (P11). */
export const categories = [
  'Handel', 'Industri', 'Bostadsbolag', 'Föreningar', 'Ideella organisationer', 'Myndigheter', 'Grannkommun', 'Länsstyrelsen', 'Annat'
] as const;
export type Category = typeof categories[number];

/** The six categories in which the policy wants agreements (P8). */
export const minimumCategories = categories.slice(0, 6);

/** States of an agreement. *Avböjd* is no failure: 9 § says "verka för" (P9). */
export const agreementStates = ['Tillfrågad', 'Under arbete', 'Tecknad', 'Avböjd', 'Upphörd'] as const;
export type AgreementState = typeof agreementStates[number];

/** The municipality's partners (P5, P8): actors, never persons. */
export const partners = defineList({
  name: 'Partners',
  title: { sv: 'Samverkansparter', en: 'Partners' },
  description: {
    sv: 'Aktörer som kommunen samverkar med. Kontakten anges som funktion, aldrig som person.',
    en: 'Actors that the municipality cooperates with. The contact is a function, never a person.'
  },
  columns: {
    Title: text({ sv: 'Samverkanspart', en: 'Partner' }, { required: true, indexed: true } as const),
    Category: choice({ sv: 'Kategori', en: 'Category' }, categories, { required: true, indexed: true } as const),
    KeyActor: boolean({ sv: 'Nyckelaktör', en: 'Key actor' }, { default: false }),
    ContactFunction: text({ sv: 'Kontakt (funktion)', en: 'Contact (function)' }),
    Note: note({ sv: 'Notering', en: 'Note' }, { lines: 3 }),
    Ended: boolean({ sv: 'Upphörd', en: 'Ended' }, { default: false, indexed: true } as const)
  },
  views: [
    { name: 'AllItems', label: { sv: 'Alla samverkansparter', en: 'All partners' }, columns: ['Title', 'Category', 'KeyActor', 'ContactFunction', 'Ended'] },
    {
      name: 'ByCategory', label: { sv: 'Per kategori', en: 'By category' }, columns: ['Title', 'KeyActor', 'ContactFunction', 'Note'],
      query: '<GroupBy Collapse="FALSE"><FieldRef Name="Category" /></GroupBy><OrderBy><FieldRef Name="Category" /><FieldRef Name="Title" /></OrderBy>'
    }
  ],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

/** Agreements and attempts at them (P5, P8, P9; 9 §): those that were declined stay. */
export const agreements = defineList({
  name: 'Agreements',
  title: { sv: 'Överenskommelser', en: 'Agreements' },
  description: {
    sv: 'Överenskommelser enligt 9 §, även tillfrågade och avböjda.',
    en: 'Agreements under section 9, those asked for and declined too.'
  },
  columns: {
    Title: text({ sv: 'Överenskommelse', en: 'Agreement' }, { required: true } as const),
    Partner: lookup({ sv: 'Samverkanspart', en: 'Partner' }, 'Partners', { required: true, indexed: true } as const),
    State: choice({ sv: 'Läge', en: 'State' }, agreementStates, { required: true, indexed: true, default: 'Tillfrågad' } as const),
    Purposes: note({ sv: 'Ändamål (9 §)', en: 'Purposes (section 9)' }, { lines: 3 }),
    Areas: note({ sv: 'Områden (9 §)', en: 'Areas (section 9)' }, { lines: 3 }),
    AskedDate: date({ sv: 'Tillfrågad den', en: 'Asked on' }),
    AnswerNote: note({ sv: 'Svar', en: 'Answer' }, { lines: 3 }),
    SignedDate: date({ sv: 'Tecknad den', en: 'Signed on' }),
    ValidFrom: date({ sv: 'Gäller från', en: 'Valid from' }),
    ValidTo: date({ sv: 'Gäller till', en: 'Valid to' }, { indexed: true } as const),
    NextReview: date({ sv: 'Nästa uppföljning', en: 'Next review' }),
    Dnr: text({ sv: 'Diarienummer', en: 'Registration number' }, { maxLength: 50 }),
    Document: url({ sv: 'Dokument', en: 'Document' })
  },
  // Blank counts as "" and a comparison as 1 or 0, so that no function name or separator is needed.
  validation: {
    formula: '=((([ValidTo]="")+([ValidFrom]="")+([ValidTo]>=[ValidFrom]))>0)'
      + '*((([SignedDate]="")+([AskedDate]="")+([SignedDate]>=[AskedDate]))>0)'
      + '*((([State]<>"Tecknad")+([SignedDate]<>"")*([ValidFrom]<>"")*([ValidTo]<>""))>0)>0',
    message: {
      sv: 'Datumen ska komma i ordning: tillfrågad, tecknad; gäller från, gäller till. En tecknad överenskommelse behöver datum för tecknande och giltighetstid.',
      en: 'The dates must come in order: asked, signed; valid from, valid to. A signed agreement needs its signing date and its period.'
    }
  },
  views: [
    {
      name: 'AllItems', label: { sv: 'Alla överenskommelser', en: 'All agreements' },
      columns: ['Title', 'Partner', 'State', 'SignedDate', 'ValidFrom', 'ValidTo', 'NextReview', 'Dnr']
    },
    {
      name: 'ByState', label: { sv: 'Per läge', en: 'By state' }, columns: ['Title', 'Partner', 'AskedDate', 'SignedDate', 'ValidTo', 'AnswerNote'],
      query: '<GroupBy Collapse="FALSE"><FieldRef Name="State" /></GroupBy><OrderBy><FieldRef Name="State" /></OrderBy>'
    },
    {
      name: 'Expiring', label: { sv: 'Löper ut', en: 'Expiring' }, columns: ['Title', 'Partner', 'ValidTo', 'NextReview', 'Dnr'],
      // Within six months: 183 days.
      query: '<Where><And><Eq><FieldRef Name="State" /><Value Type="Choice">Tecknad</Value></Eq><Leq><FieldRef Name="ValidTo" /><Value Type="DateTime"><Today OffsetDays="183" /></Value></Leq></And></Where><OrderBy><FieldRef Name="ValidTo" /></OrderBy>'
    }
  ],
  rights: { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' }
});

export type Partner = ItemOf<typeof partners>;
export type PartnerChanges = ChangesOf<typeof partners>;
export type Agreement = ItemOf<typeof agreements>;
export type AgreementChanges = ChangesOf<typeof agreements>;
