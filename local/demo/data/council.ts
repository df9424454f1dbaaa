import type { DemoMeeting, DemoMember } from './types.ts';

/** The council by function: who has an account is named by the user's role, all others by an address of no real organisation. */
export const members: DemoMember[] = [
  { no: 1, title: 'Kommundirektör', role: 'Ordförande', account: 'beslutsfattare', department: 'Kommunledning', mandateBy: 'Kommunstyrelsen' },
  { no: 2, title: 'Verksamhetschef barn och utbildning', role: 'Ledamot', account: 'chef.barn', department: 'Barn och utbildning', mandateBy: 'Kommundirektören' },
  { no: 3, title: 'Verksamhetschef samhällsbyggnad', role: 'Ledamot', account: 'chef.samhalle', department: 'Samhällsbyggnad', mandateBy: 'Kommundirektören' },
  { no: 4, title: 'Verksamhetschef kultur och fritid', role: 'Ledamot', account: 'chef.kultur', department: 'Kultur och fritid', mandateBy: 'Kommundirektören' },
  { no: 5, title: 'Verksamhetschef socialtjänst', role: 'Ledamot', account: 'radsledamot', department: 'Socialtjänst', mandateBy: 'Kommundirektören' },
  { no: 6, title: 'Enhetschef räddningstjänst', role: 'Ledamot', email: 'enhetschef@raddningstjanst.example', department: 'Räddningstjänst' },
  { no: 7, title: 'Lokalpolisområdeschef', role: 'Ledamot', email: 'lokalpolisomrade@polisen.example', partner: 'Polisen, lokalpolisområde Östra Skaraborg' },
  { no: 8, title: 'Ordförande i handelns förening', role: 'Adjungerad', email: 'handeln@forening.example', partner: 'Handeln i centrum' },
  { no: 9, title: 'Bovärd på bostadsbolaget', role: 'Ledamot', email: 'bovard@bostadsbolag.example', partner: 'Bostadsbolaget', ended: true }
];

export const meetings: DemoMeeting[] = [
  {
    no: 1, title: 'Möte med BRÅ', days: -63, place: 'Stadshuset, sal A', state: 'Genomförd',
    agenda: 'Mötets öppnande\nHändelser och lägesbild sedan förra mötet\nÅtgärdsplanen: uppföljning efter sommaren\nVad verksamheterna och samverkansparterna rapporterar\nBeslut och uppdrag'
  },
  {
    no: 2, title: 'Möte med BRÅ', days: 35, place: 'Stadshuset, sal A', state: 'Planerad',
    agenda: 'Mötets öppnande\nHändelser och lägesbild sedan förra mötet\nRegionala och nationella trender\nÅrsanalysen: utkast och slutsatser\nÅtgärdsplanen för nästa år\nNästa möte'
  }
];
