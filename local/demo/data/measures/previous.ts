import type { DemoMeasure } from '../types.ts';

/** Last year's plan: followed up in April, August and December, most of it finished. */
export const previous: DemoMeasure[] = [
  {
    no: 1, title: 'Byt belysning på gångvägen mellan busstationen och skolan', department: 'Teknik och fastighet', with: ['Barn och utbildning'], owner: 'chef.samhalle',
    problem: 11, cause: 'Trasiga armaturer och tät häck gör att man inte ser vem man möter.', goal: 'Gångvägen ska vara upplyst hela sträckan och siktröjd på båda sidor.',
    indicator: 'Fungerande armaturer av 14 (planens egen räkning)', baseline: 6, target: 14, type: 'Situationell', level: 'Universell', place: 'Gångvägen vid busstationen',
    start: '02-01', end: '10-31', proposedBy: 'samordnare', proposedOn: '11-18',
    history: [
      { on: '04-14', by: 'chef.samhalle', status: 'Pågår', progress: 30, note: 'Häcken är nedtagen. Armaturerna är beställda.', followUp: 'Siktröjningen är klar och armaturerna beställda.' },
      { on: '08-25', by: 'chef.samhalle', status: 'Pågår', progress: 70, note: 'Tio av fjorton armaturer är bytta.', followUp: 'Tio armaturer bytta, resten väntar på kabelarbete.', details: 'Kabeln visade sig vara skadad på en sträcka. Kostnaden ryms inom verksamhetens ram.' },
      { on: '12-08', by: 'samordnare', status: 'Genomförd', progress: 100, note: 'Slutbesiktigad. Platsen tas upp vid nästa trygghetsvandring.', followUp: 'Alla armaturer lyser och problemet kan avslutas.' }
    ]
  },
  {
    no: 2, title: 'Klotter saneras inom två arbetsdagar', department: 'Samhällsbyggnad', with: ['Barn och utbildning', 'Kultur och fritid'], owner: 'chef.samhalle',
    problem: 1, cause: 'Klotter som får sitta kvar drar till sig mer.', goal: 'Allt anmält klotter på kommunens ytor tas bort inom två arbetsdagar.',
    indicator: 'Andel sanerat i tid, procent (planens egen räkning)', baseline: 40, target: 90, type: 'Situationell', level: 'Universell', place: 'Kommunens byggnader och anläggningar',
    start: '01-15', end: '12-31', proposedBy: 'chef.samhalle', proposedOn: '11-20',
    history: [
      { on: '04-22', by: 'chef.samhalle', status: 'Pågår', progress: 25, note: 'Avtal med saneringsföretag tecknat.', followUp: 'Avtalet är på plats och felanmälan har fått en egen kategori för klotter.' },
      { on: '08-20', by: 'chef.samhalle', progress: 60, note: 'Fungerar i centrum, sämre på skolorna där anmälan dröjer.', followUp: 'Tiden hålls i centrum men inte på skolorna.' },
      { on: '12-10', by: 'chef.samhalle', status: 'Genomförd', progress: 100, note: 'Rutinen är på plats. Skolornas del tas med i nästa års plan.', followUp: 'Rutinen fungerar; målet nåddes i centrum men inte på skolorna.', details: 'Vaktmästarna anmäler för sent. Nästa år prövas anmälan direkt från mobilen.' }
    ]
  },
  {
    no: 3, title: 'Vuxna ute i centrum fredagskvällar', department: 'Kultur och fritid', with: ['Socialtjänst', 'Barn och utbildning'], owner: 'chef.kultur',
    problem: 3, cause: 'När fritidsgården stänger finns inga vuxna kvar på platserna där ungdomar samlas.', goal: 'Två vuxna från föreningar eller personal ska finnas ute varje fredagskväll under terminerna.',
    indicator: 'Bemannade fredagar (planens egen räkning)', baseline: 8, target: 30, type: 'Social', level: 'Universell', place: 'Centrum och badplatsen',
    start: '01-10', end: '12-19', proposedBy: 'chef.kultur', proposedOn: '11-22',
    history: [
      { on: '04-16', by: 'chef.kultur', status: 'Pågår', progress: 30, note: 'Tre föreningar går turvis. Bemanning saknas under lov.', followUp: 'Tre föreningar är igång och tio fredagar har bemannats.' },
      { on: '08-27', by: 'chef.kultur', progress: 55, note: 'En förening har dragit sig ur inför hösten.', followUp: 'Våren gick bra, hösten är svårare att bemanna.' },
      { on: '09-18', by: 'samordnare', note: 'Föreningsbidrag för höstens kvällar är beviljat.' },
      { on: '12-15', by: 'chef.kultur', status: 'Genomförd', progress: 100, note: 'Tjugofyra fredagar bemannade. Målet var trettio.', followUp: 'Tjugofyra av trettio fredagar bemannades.', details: 'Ideella krafter räcker inte ensamma. Nästa år delar fritidsgården och föreningarna på kvällarna.' }
    ]
  },
  {
    no: 4, title: 'Gemensam insats vid valborg och skolavslutning', department: 'Kommunledning', with: ['Barn och utbildning', 'Socialtjänst', 'Kultur och fritid', 'Räddningstjänst'], owner: 'samordnare',
    problem: 6, cause: 'Många unga samlas samtidigt och alkohol förekommer. Ansvaret mellan vuxna är oklart.', goal: 'En gemensam bemanningsplan ska finnas tre veckor före och följas båda kvällarna.',
    indicator: 'Bemannade pass enligt plan (planens egen räkning)', baseline: 0, target: 12, type: 'Social', level: 'Universell', place: 'Badplatsen och centrum',
    start: '03-01', end: '06-20', proposedBy: 'samordnare', proposedOn: '11-18',
    history: [
      { on: '04-10', by: 'samordnare', status: 'Pågår', progress: 50, note: 'Bemanningsplanen är klar och polisen är informerad.', followUp: 'Planen är klar tre veckor före valborg.' },
      { on: '08-18', by: 'samordnare', status: 'Genomförd', progress: 100, note: 'Tolv pass bemannade. Skolavslutningen behöver fler vuxna efter midnatt.', followUp: 'Alla pass bemannades; erfarenheterna är nedskrivna inför nästa år.' }
    ]
  },
  {
    no: 5, title: 'Rutin för hot och våld i kundmöten', department: 'Kommunledning', with: ['Kultur och fritid', 'Socialtjänst'], owner: 'samordnare',
    problem: 4, cause: 'Personalen vet inte när en händelse ska rapporteras eller till vem.', goal: 'Alla receptioner ska ha samma rutin och ha övat den en gång.',
    indicator: 'Enheter som övat rutinen (planens egen räkning)', baseline: 1, target: 6, type: 'Situationell', level: 'Selektiv', place: 'Reception, bibliotek, socialtjänst',
    start: '02-01', end: '11-30', proposedBy: 'samordnare', proposedOn: '11-18',
    history: [
      { on: '04-24', by: 'samordnare', status: 'Pågår', progress: 40, note: 'Rutinen är skriven och samverkad med skyddsombuden.', followUp: 'Rutinen är skriven, övningarna är inte bokade.' },
      { on: '12-09', by: 'samordnare', status: 'Genomförd', progress: 100, note: 'Fem av sex enheter har övat. Biblioteket gör sin övning nästa år.', followUp: 'Fem av sex enheter har övat rutinen.' }
    ]
  },
  {
    no: 6, title: 'Föräldramöten om alkohol och narkotika i årskurs 7', department: 'Barn och utbildning', with: ['Socialtjänst'], owner: 'chef.barn',
    problem: 8, cause: 'Föräldrar är osäkra på vilka gränser andra föräldrar sätter.', goal: 'Alla klasser i årskurs 7 ska ha ett möte där socialtjänsten medverkar.',
    indicator: 'Klasser som haft möte (planens egen räkning)', baseline: 0, target: 4, type: 'Social', level: 'Universell', place: 'Föräldrar till elever i årskurs 7',
    start: '08-18', end: '11-30', proposedBy: 'chef.barn', proposedOn: '11-25',
    history: [
      { on: '08-29', by: 'chef.barn', status: 'Pågår', progress: 25, note: 'Datum satta för alla fyra klasserna.', followUp: 'Mötena är bokade.' },
      { on: '12-04', by: 'chef.barn', status: 'Genomförd', progress: 100, note: 'Fyra möten hållna. Låg närvaro i en klass.', followUp: 'Alla fyra klasser har haft möte.' }
    ]
  },
  {
    no: 7, title: 'Nattvandring på lördagar i egen regi', department: 'Kultur och fritid', owner: 'chef.kultur',
    problem: 2, cause: 'Få vuxna rör sig i centrum efter klockan tio på kvällen.', goal: 'En vandrargrupp varje lördag under sommarhalvåret.',
    indicator: 'Genomförda vandringar (planens egen räkning)', baseline: 0, target: 20, type: 'Social', level: 'Universell', place: 'Centrum',
    start: '04-15', end: '09-30', proposedBy: 'chef.kultur', proposedOn: '11-22',
    history: [
      { on: '04-28', by: 'chef.kultur', status: 'Pågår', progress: 10, note: 'Två vandringar gjorda, svårt att få ihop grupper.', followUp: 'Två vandringar gjorda.' },
      { on: '08-19', by: 'chef.kultur', status: 'Avbruten', reason: 'För få frivilliga. Insatsen slås ihop med vuxna ute på fredagskvällar.', progress: 25, note: 'Avslutas i förtid efter fem vandringar.', followUp: 'Avbryts: för få frivilliga för att hålla lördagarna.' }
    ]
  },
  {
    no: 8, title: 'Fler ska rapportera händelser till EST', department: 'Kommunledning', with: ['Barn och utbildning', 'Samhällsbyggnad', 'Kultur och fritid', 'Vård och omsorg'], owner: 'samordnare',
    problem: 5, cause: 'Rapporteringen upplevs som krånglig och ingen ser vad den leder till.', goal: 'Minst en rapportör i varje verksamhet och tre i handeln.',
    indicator: 'Aktiva rapportörer per halvår (planens egen räkning)', baseline: 5, target: 12, type: 'Situationell', level: 'Universell', place: 'Verksamheter och handel',
    start: '01-15', end: '12-31', proposedBy: 'samordnare', proposedOn: '11-18',
    history: [
      { on: '04-15', by: 'samordnare', status: 'Pågår', progress: 30, note: 'Nytt formulär provas av två verksamheter.', followUp: 'Formuläret provas i två verksamheter.' },
      { on: '08-26', by: 'samordnare', progress: 60, note: 'Nio rapportörer. Handeln väntar på återkoppling innan fler går med.', followUp: 'Nio aktiva rapportörer.' },
      { on: '12-11', by: 'samordnare', status: 'Genomförd', progress: 100, note: 'Tolv rapportörer, varav två i handeln.', followUp: 'Målet om tolv nåddes, men bara två av dem finns i handeln.' }
    ]
  },
  {
    no: 9, title: 'Arbetsgång när personal misstänker våld i nära relation', department: 'Socialtjänst', with: ['Vård och omsorg', 'Barn och utbildning'], owner: 'samordnare',
    problem: 7, cause: 'Varje enhet har egna sätt att ställa frågan och att dokumentera.', goal: 'En gemensam arbetsgång ska vara beslutad och känd på alla arbetsplatser i de tre verksamheterna.',
    indicator: 'Arbetsplatser med genomgång på APT (planens egen räkning)', baseline: 0, target: 18, type: 'Social', level: 'Selektiv', place: 'Personal i socialtjänst, vård och skola',
    start: '03-01', end: '12-31', proposedBy: 'samordnare', proposedOn: '11-21',
    history: [
      { on: '08-22', by: 'samordnare', status: 'Pågår', progress: 35, note: 'Utkast finns. Rekrytering av samordnare i socialtjänsten drar ut på tiden.', followUp: 'Utkastet är klart men har inte beslutats.' },
      { on: '12-12', by: 'samordnare', status: 'Pausad', reason: 'Tjänsten i socialtjänsten är vakant. Återupptas i nästa års plan.', progress: 40, note: 'Utkastet används på prov i hemtjänsten.', followUp: 'Pausas tills tjänsten är tillsatt.' }
    ]
  },
  {
    no: 10, title: 'Fartmätning på infarterna', department: 'Samhällsbyggnad', with: ['Räddningstjänst'], owner: 'chef.samhalle',
    problem: 9, cause: 'Det saknas underlag för var och när det körs för fort.', goal: 'Mätningar på tre infarter före sommaren och efter sommaren.',
    indicator: 'Genomförda mätningar (planens egen räkning)', baseline: 0, target: 6, type: 'Situationell', level: 'Universell', place: 'De tre infarterna',
    start: '04-01', end: '10-15', proposedBy: 'chef.samhalle', proposedOn: '11-20',
    history: [
      { on: '04-29', by: 'chef.samhalle', status: 'Pågår', progress: 20, note: 'Mätutrustning inlånad från grannkommunen.', followUp: 'Utrustningen är inlånad.' },
      { on: '06-10', by: 'samordnare', note: 'Resultatet hittills är redovisat på EST-mötet.' },
      { on: '08-28', by: 'chef.samhalle', progress: 50, note: 'Vårens tre mätningar är gjorda.', followUp: 'Tre av sex mätningar gjorda.' },
      { on: '12-05', by: 'chef.samhalle', status: 'Genomförd', progress: 100, note: 'Sex mätningar gjorda. Förslag på två platser lämnas till nästa plan.', followUp: 'Alla mätningar är gjorda och visar var farthinder behövs.' }
    ]
  },
  {
    no: 11, title: 'Sommarlovsaktiviteter för unga 13–16 år', department: 'Kultur och fritid', with: ['Barn och utbildning'], owner: 'chef.kultur',
    problem: 6, cause: 'Under sommaren finns få saker att göra som är gratis.', goal: 'Kostnadsfria aktiviteter fyra dagar i veckan under hela lovet.',
    indicator: 'Aktivitetsdagar (planens egen räkning)', baseline: 18, target: 36, type: 'Social', level: 'Universell', place: 'Fritidsgården och badplatsen',
    start: '05-15', end: '08-20', proposedBy: 'chef.kultur', proposedOn: '11-22',
    history: [
      { on: '08-24', by: 'chef.kultur', status: 'Genomförd', progress: 100, note: 'Trettiofyra dagar genomförda, två ställdes in på grund av väder.', followUp: 'Trettiofyra av trettiosex dagar genomfördes.' }
    ]
  },
  {
    no: 12, title: 'Trygghetsvandring vår och höst', department: 'Samhällsbyggnad', with: ['Kommunledning', 'Kultur och fritid', 'Räddningstjänst'], owner: 'samordnare',
    problem: 2, cause: 'Brister i miljön upptäcks inte av dem som bara ser platsen på dagen.', goal: 'Två vandringar, och varje brist ska ha en ansvarig verksamhet och ett datum.',
    indicator: 'Brister åtgärdade inom sex månader, procent (planens egen räkning)', baseline: 50, target: 80, type: 'Situationell', level: 'Universell', place: 'Centrum och skolområdet',
    start: '04-01', end: '11-15', proposedBy: 'samordnare', proposedOn: '11-18',
    history: [
      { on: '02-17', by: 'samordnare', owner: 'chef.samhalle', note: 'Ansvaret är överlämnat till verksamhetschefen.' },
      { on: '04-30', by: 'chef.samhalle', status: 'Pågår', progress: 40, note: 'Vårens vandring är gjord, protokoll skickat.', followUp: 'Vårens vandring är gjord.' },
      { on: '12-03', by: 'chef.samhalle', status: 'Avbruten', reason: 'Höstens vandring ställdes in när teknik och fastighet gick upp i samhällsbyggnad.', progress: 60, note: 'Vårens brister är åtgärdade utom två.', followUp: 'Höstens vandring blev inte av; vårens brister är åtgärdade utom två.' }
    ]
  }
];
