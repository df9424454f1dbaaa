import type { DemoCase } from './types.ts';

const link = (name: string): { Url: string; Description: string } => ({ Url: `https://kommun.example/handlingar/${name}.pdf`, Description: name });

/**
 * Four camera cases: in use with its decision, ready for decision, stopped at gate 2, and refused. `{-40}` in a
 * text becomes the day forty days before the demo is made.
 */
export const cases: DemoCase[] = [
  {
    no: 1, by: 'chef.samhalle', made: -230, department: 'Samhällsbyggnad', problem: 11, measure: 1, start: -120,
    values: {
      Title: 'Busstationens vänthall och gångväg', Place: 'Busstationen', PlaceType: 'Offentlig plats',
      Ground: 'Platsen är brottsutsatt och tas återkommande upp av dem som rör sig där.', Purpose: 'Förebygga och utreda skadegörelse och hot.',
      LegalBasis: '14 § lagen (2023:196), offentlig plats',
      Gate1Problem: true, Gate1Note: 'Felanmälningar {-400} till {-240} och protokoll från trygghetsvandringen {-380}.',
      Gate2Measures: true, Gate2Note: 'Belysning utbytt och sikt röjd. Slutbesiktning {-235}.',
      Gate3Assessment: true, DpiaNeeded: 'Ja', DpiaNote: 'Konsekvensbedömning {-190}: kvarstående risk bedöms som låg.', AssessmentDocument: link('busstationen-intresseavvagning'),
      Gate4Routine: true, StorageDays: 3, RoutineDocument: link('busstationen-rutin')
    },
    assessed: -195, states: [{ day: -180, state: 'Klar för beslut' }, { day: -150, state: 'Beslutad' }, { day: -120, state: 'I drift' }],
    decision: { by: 'samordnare', day: -160, outcome: 'Beslutad', body: 'Kommunstyrelsen', paragraph: '61', dnr: 'KS-301' }
  },
  {
    no: 2, by: 'chef.kultur', made: -110, department: 'Kultur och fritid', problem: 2, measure: 3,
    values: {
      Title: 'Parken i centrum, scenen', Place: 'Parken i centrum', PlaceType: 'Offentlig plats',
      Ground: 'Invånare rapporterar återkommande otrygghet kvällstid vid scenen.', Purpose: 'Förebygga skadegörelse och ordningsstörningar kvällstid.',
      LegalBasis: '14 § lagen (2023:196), offentlig plats',
      Gate1Problem: true, Gate1Note: 'Händelserapporter {-300} till {-120}, synpunkter från dialogen {-130}.',
      Gate2Measures: true, Gate2Note: 'Vuxna på plats fredagskvällar enligt planen; kvällsöppen fritidsgård prövas.',
      Gate3Assessment: true, DpiaNeeded: 'Nej', DpiaNote: 'Ingen hög risk: liten yta, kvällstid, maskning av bostäder, ingen ljudupptagning.', AssessmentDocument: link('parken-intresseavvagning'),
      Gate4Routine: true, StorageDays: 5, StorageReason: 'Händelser upptäcks ofta först efter helgen.', RoutineDocument: link('parken-rutin')
    },
    assessed: -40, states: [{ day: -12, state: 'Klar för beslut' }]
  },
  {
    no: 3, by: 'chef.barn', made: -70, department: 'Barn och utbildning', problem: 1, measure: 33,
    values: {
      Title: 'Högstadieskolans gård', Place: 'Högstadieskolan', PlaceType: 'Kommunal lokal utan allmänhetens tillträde',
      Ground: 'Skolan är utsatt för skadegörelse efter skoltid.', Purpose: 'Förebygga skadegörelse på kvällar och helger.',
      LegalBasis: 'Annan rättslig grund', LegalBasisText: 'Uppgift av allmänt intresse: huvudmannens ansvar för skolans lokaler',
      Gate1Problem: true, Gate1Note: 'Skadeanmälningar {-240} till {-75}.', Gate2Measures: false
    },
    states: []
  },
  {
    no: 4, by: 'chef.samhalle', made: -200, department: 'Samhällsbyggnad', problem: 3,
    values: {
      Title: 'Badplatsen', Place: 'Badplatsen', PlaceType: 'Offentlig plats', Ground: 'Sena samlingar oroar närboende.', Purpose: 'Förebygga skadegörelse på bryggan.',
      LegalBasis: '14 § lagen (2023:196), offentlig plats', Gate1Problem: false, Gate1Note: 'Få händelser är kända.', Gate2Measures: false,
      Gate2Note: 'Vuxna på plats provas först.'
    },
    states: [{ day: -100, state: 'Avslagen' }],
    decision: { by: 'beslutsfattare', day: -105, outcome: 'Avslagen', body: 'Samhällsbyggnad', decider: 'Förvaltningschef', delegation: 'Delegationsordningen 4.7', dnr: 'SB-118' }
  }
];
