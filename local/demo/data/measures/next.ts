import type { DemoMeasure } from '../types.ts';

/** Next year's plan as it stands while it is being proposed: some of it thought through, some only a heading. */
export const next: DemoMeasure[] = [
  {
    no: 33, title: 'Anmälan av skadegörelse direkt från mobilen', department: 'Samhällsbyggnad', with: ['Barn och utbildning', 'Kultur och fritid'], owner: 'chef.samhalle',
    problem: 1, cause: 'Vaktmästarna hinner inte till datorn och anmäler flera skador på en gång i efterhand.', goal: 'Skador på skolorna ska anmälas samma dag.',
    indicator: 'Andel anmälda samma dag, procent (planens egen räkning)', baseline: 35, target: 80, type: 'Situationell', level: 'Universell', place: 'Skolor och idrottsanläggningar',
    start: '01-15', end: '10-31', proposedBy: 'chef.samhalle', proposedOn: '10-06',
    history: [{ on: '10-27', by: 'samordnare', target: 75, note: 'Målvärdet sänkt efter samråd med skolorna.' }]
  },
  {
    no: 34, title: 'Fortsatt kvällsöppen fritidsgård', department: 'Kultur och fritid', with: ['Socialtjänst'], owner: 'chef.kultur',
    problem: 3, cause: 'Unga saknar en plats med vuxna när affärerna har stängt.', goal: 'Öppet två kvällar i veckan hela terminerna.',
    indicator: 'Öppna kvällar (planens egen räkning)', baseline: 60, target: 72, type: 'Social', level: 'Universell', place: 'Fritidsgården',
    start: '01-08', end: '12-18', proposedBy: 'chef.kultur', proposedOn: '10-08'
  },
  {
    no: 35, title: 'Närvaroteam även på mellanstadiet', department: 'Barn och utbildning', with: ['Socialtjänst'], owner: 'chef.barn',
    problem: 8, cause: 'Lång frånvaro börjar ofta före högstadiet.', goal: 'Elever med begynnande frånvaro ska ha en kontakt inom två veckor.',
    type: 'Social', level: 'Indikerad', place: 'Elever i årskurs 4–6', start: '01-15', proposedBy: 'chef.barn', proposedOn: '10-12'
  },
  {
    no: 36, title: 'Kameror vid skolan?', department: 'Barn och utbildning', owner: 'chef.barn',
    problem: 1, place: 'Skolgården', proposedBy: 'chef.barn', proposedOn: '10-14',
    history: [{ on: '11-03', by: 'samordnare', note: 'Kamerabevakning får bara komplettera åtgärder som redan är beslutade och införda. Beskriv orsak och tidigare åtgärder innan detta prövas som kameraärende.' }]
  },
  {
    no: 37, title: 'Gemensam insats vid valborg och skolavslutning', department: 'Kommunledning', with: ['Barn och utbildning', 'Socialtjänst', 'Kultur och fritid', 'Räddningstjänst'], owner: 'samordnare',
    problem: 6, cause: 'Många unga samlas samtidigt och alkohol förekommer.', goal: 'Bemanningsplanen ska vara klar fyra veckor före, med vuxna på plats efter midnatt.',
    indicator: 'Bemannade pass enligt plan (planens egen räkning)', baseline: 14, target: 16, type: 'Social', level: 'Universell', place: 'Badplatsen och centrum',
    start: '03-01', end: '06-20', proposedBy: 'samordnare', proposedOn: '10-05'
  },
  {
    no: 38, title: 'Farthinder på två infarter', department: 'Samhällsbyggnad', with: ['Räddningstjänst'], owner: 'chef.samhalle',
    problem: 9, cause: 'Fartmätningarna visar att den raka sträckan före tätorten inbjuder till hög fart.', goal: 'Två farthinder byggda och ny mätning gjord.',
    indicator: 'Byggda farthinder (planens egen räkning)', baseline: 0, target: 2, type: 'Situationell', level: 'Universell', place: 'Två av infarterna',
    start: '04-01', end: '09-30', proposedBy: 'chef.samhalle', proposedOn: '10-06'
  },
  {
    no: 39, title: 'Besök hos äldre om bedrägerisamtal', department: 'Vård och omsorg', with: ['Kommunledning'],
    problem: 10, cause: 'Den som bor ensam har ingen att fråga när samtalet kommer.', goal: 'Hemtjänsten ska ta upp frågan med alla brukare under året.',
    type: 'Social', level: 'Selektiv', place: 'Brukare i hemtjänsten', proposedBy: 'samordnare', proposedOn: '10-20'
  },
  {
    no: 40, title: 'Öva rutinen för hot och våld varje år', department: 'Kommunledning', with: ['Kultur och fritid', 'Socialtjänst'], owner: 'samordnare',
    problem: 4, cause: 'Ny personal har inte fått öva.', goal: 'Alla enheter med kundmöten övar en gång under året.',
    indicator: 'Enheter som övat (planens egen räkning)', baseline: 6, target: 9, type: 'Situationell', level: 'Selektiv', place: 'Reception, bibliotek, socialtjänst',
    start: '02-01', end: '11-30', proposedBy: 'samordnare', proposedOn: '10-05'
  },
  {
    no: 41, title: 'Något för ungdomar på badplatsen', department: 'Kultur och fritid', owner: 'chef.kultur',
    problem: 6, proposedBy: 'chef.kultur', proposedOn: '10-19'
  },
  {
    no: 42, title: 'Ny trygghetsvandring i bostadsområdena', department: 'Samhällsbyggnad', with: ['Kommunledning', 'Vård och omsorg'], owner: 'chef.samhalle',
    problem: 2, goal: 'En vandring tillsammans med bostadsbolaget.', type: 'Situationell', start: '04-15', end: '10-15', proposedBy: 'chef.samhalle', proposedOn: '10-06'
  }
];
