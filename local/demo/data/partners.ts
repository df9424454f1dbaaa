import type { DemoAgreement, DemoPartner } from './types.ts';

/** Partners over all categories: actors by kind, never a company's name, and contacts by function. */
export const partners: DemoPartner[] = [
  { no: 1, title: 'Livsmedelshandeln i centrum', category: 'Handel', key: true, contact: 'Butikschef' },
  { no: 2, title: 'Handlarnas samarbetsgrupp', category: 'Handel', contact: 'Styrelsens ordförande' },
  { no: 3, title: 'Verkstadsföretaget vid infarten', category: 'Industri', key: true, contact: 'Platschef' },
  { no: 4, title: 'Träföretaget vid hamnen', category: 'Industri', contact: 'Säkerhetsansvarig' },
  { no: 5, title: 'Kommunala bostadsbolaget', category: 'Bostadsbolag', key: true, contact: 'Förvaltningschef' },
  { no: 6, title: 'Privata fastighetsägare i centrum', category: 'Bostadsbolag', contact: 'Kontaktperson för fastighetsägarna' },
  { no: 7, title: 'Idrottsföreningarnas samråd', category: 'Föreningar', contact: 'Styrelsens ordförande', note: 'Tolv föreningar turas om att företräda samrådet.' },
  { no: 8, title: 'Nattvandrande föräldrar', category: 'Föreningar', contact: 'Samordnare för vandringarna' },
  { no: 9, title: 'Kvinnojouren i området', category: 'Ideella organisationer', key: true, contact: 'Verksamhetsansvarig' },
  { no: 10, title: 'Frivilligorganisation för äldre', category: 'Ideella organisationer', contact: 'Styrelsens ordförande' },
  { no: 11, title: 'Polisens lokalpolisområde', category: 'Myndigheter', key: true, contact: 'Kommunpolis' },
  { no: 12, title: 'Grannkommunen söderut', category: 'Grannkommun', contact: 'Samordnare för brottsförebyggande arbete' },
  { no: 13, title: 'Länsstyrelsen i länet', category: 'Länsstyrelsen', contact: 'Länssamordnare', note: 'Bjuder in till länets nätverk två gånger om året.' },
  { no: 14, title: 'Församlingen i centrum', category: 'Annat', contact: 'Diakon' }
];

/** Agreements in all states. Days count from the day the demo is made, so that what is expiring stays so. */
export const agreements: DemoAgreement[] = [
  {
    no: 1, partner: 1, title: 'Trygg handel i centrum', state: 'Tecknad', asked: -1400, signed: -1340, from: -1340, to: 120, review: 40, dnr: 'KS-111',
    purposes: 'Minska snatteri och oro vid entréerna.', areas: 'Rapportering till EST, belysning vid entréer, gemensamma rutiner vid händelser.', answer: 'Ja, efter ett möte med personalen.'
  },
  {
    no: 2, partner: 2, title: 'Gemensam rapportering från butikerna', state: 'Under arbete', asked: -95, answer: 'Intresserade. Ett utkast är på remiss hos medlemmarna.',
    purposes: 'Fler händelserapporter från handeln.', areas: 'Rapportering till EST.'
  },
  { no: 3, partner: 3, title: 'Samverkan om stölder vid industriområdet', state: 'Avböjd', asked: -310, answer: 'Avböjde. Har egen bevakning men vill vara med på möten.' },
  { no: 4, partner: 4, title: 'Samverkan om hamnområdet', state: 'Avböjd', asked: -290, answer: 'Avböjde. Vill bli tillfrågade på nytt om två år.' },
  {
    no: 5, partner: 5, title: 'Trygga bostadsområden', state: 'Tecknad', asked: -420, signed: -360, from: -360, to: 1100, review: 180, dnr: 'KS-214',
    purposes: 'Tidiga insatser mot störningar och skadegörelse.', areas: 'Trygghetsvandringar, belysning, klottersanering och information till hyresgäster.', answer: 'Ja.'
  },
  { no: 6, partner: 6, title: 'Belysning på gårdar och portar', state: 'Tillfrågad', asked: -30 },
  {
    no: 7, partner: 7, title: 'Föreningslivet som trygg mötesplats', state: 'Tecknad', asked: -500, signed: -450, from: -440, to: 650, review: 100, dnr: 'KS-198',
    purposes: 'Ledare som ser och agerar tidigt.', areas: 'Utbildning av ledare, vuxna på plats vid evenemang.', answer: 'Ja.'
  },
  {
    no: 8, partner: 8, title: 'Nattvandring vid evenemang', state: 'Upphörd', asked: -1200, signed: -1150, from: -1140, to: -60, dnr: 'KS-087',
    purposes: 'Vuxna på plats.', areas: 'Valborg, skolavslutning och sommarens evenemang.', answer: 'Ja.'
  },
  { no: 9, partner: 9, title: 'Arbetsgång vid våld i nära relation', state: 'Tillfrågad', asked: -20 },
  {
    no: 10, partner: 11, title: 'Samverkansöverenskommelse och medborgarlöfte', state: 'Tecknad', asked: -260, signed: -200, from: -190, to: 540, review: 165, dnr: 'KS-226',
    purposes: 'Gemensam lägesbild och gemensamma åtgärder.', areas: 'EST, ungdomar, trafik, medborgarlöfte.', answer: 'Ja, undertecknas av lokalpolisområdeschefen.'
  }
];
