import type { DemoMeasure } from '../types.ts';

/**
 * This year's plan. Its days are written as if today were 23 November and move with the day the demo is made,
 * so that what is late or silent stays so; only what is bound to its season stands still.
 */
export const current: DemoMeasure[] = [
  // Barn och utbildning
  {
    no: 13, title: 'Skolvärdar i korridorer och på skolgården', department: 'Barn och utbildning', owner: 'chef.barn',
    problem: 1, cause: 'Skadegörelsen sker på raster och efter skoltid när inga vuxna är i närheten.', goal: 'Två skolvärdar på plats alla skoldagar, med schema som täcker raster och en timme efter sista lektionen.',
    indicator: 'Skadeanmälningar från högstadiet per termin (planens egen räkning)', baseline: 22, target: 12, type: 'Social', level: 'Universell', place: 'Högstadieskolan',
    start: '01-12', end: '12-18', proposedBy: 'chef.barn', proposedOn: '11-24',
    history: [
      { on: '04-17', by: 'chef.barn', status: 'Pågår', progress: 35, note: 'En skolvärd anställd, den andra tjänsten är utlyst.', followUp: 'En av två skolvärdar är på plats.' },
      { on: '08-28', by: 'chef.barn', progress: 65, note: 'Båda på plats. Schemat ändrat efter elevrådets synpunkter.', followUp: 'Båda skolvärdarna är på plats och schemat är ändrat.', details: 'Elevrådet ville ha vuxna vid cykelställen. Timmar: två heltider.' },
      { on: '11-06', by: 'samordnare', note: 'Skadeanmälningarna hittills i år är begärda från fastighetsenheten.' }
    ]
  },
  {
    no: 14, title: 'Gemensam rutin när skolan upptäcker skadegörelse', department: 'Barn och utbildning', with: ['Samhällsbyggnad'], owner: 'chef.barn',
    problem: 1, cause: 'Skolorna anmäler olika och ofta sent, så klottret sitter kvar.', mechanism: 'Skador som anmäls samma dag tas bort innan de drar till sig fler.',
    goal: 'En rutin på en sida som alla skolor följer.', inDepth: true,
    indicator: 'Skolor som följer rutinen (planens egen räkning)', baseline: 1, target: 5, type: 'Situationell', level: 'Universell', place: 'Alla skolor',
    start: '02-02', end: '09-30', proposedBy: 'samordnare', proposedOn: '11-24',
    history: [
      { on: '04-20', by: 'chef.barn', status: 'Pågår', progress: 30, note: 'Utkast skickat till rektorerna.', followUp: 'Utkastet är ute hos rektorerna.', depth: { IndicatorValue: 1 } },
      { on: '08-26', by: 'chef.barn', progress: 60, note: 'Tre skolor använder rutinen. Två rektorer har bytts ut och behöver en genomgång.', followUp: 'Tre av fem skolor följer rutinen.',
        depth: { TimesDone: 3, Process: 'De skolor som fick en genomgång på plats kom igång.', Hours: 14, IndicatorValue: 3, Conclusion: 'Fortsätt', ConclusionReason: 'Rutinen fungerar där den används.' } },
      { on: '10-19', by: 'samordnare', note: 'Slutdatum har passerat. Tas upp på nästa avstämning med verksamhetschefen.' }
    ]
  },
  {
    no: 15, title: 'Lektioner om normer och grupptryck i årskurs 6', department: 'Barn och utbildning', with: ['Kultur och fritid'], owner: 'chef.barn',
    problem: 3, cause: 'Unga vågar inte gå hem när gruppen stannar kvar.', goal: 'Alla klasser i årskurs 6 ska ha haft fyra lektioner.',
    indicator: 'Klasser som genomfört lektionerna (planens egen räkning)', baseline: 0, target: 4, type: 'Social', level: 'Universell', place: 'Elever i årskurs 6',
    start: '01-19', end: '12-11', proposedBy: 'chef.barn', proposedOn: '11-24',
    history: [
      { on: '03-26', by: 'chef.barn', status: 'Pågår', progress: 25, note: 'En klass klar. Materialet fungerar.', followUp: 'En klass av fyra är klar.' }
    ]
  },
  {
    no: 16, title: 'Närvaroteam för elever med lång frånvaro', department: 'Barn och utbildning', with: ['Socialtjänst'], owner: 'chef.barn',
    problem: 8, cause: 'Frånvaro uppmärksammas sent och stödet är utspritt.', goal: 'Teamet ska vara igång och ha en arbetsgång som skolan och socialtjänsten delar.',
    indicator: 'Skolor med arbetsgången i bruk (planens egen räkning)', baseline: 0, target: 3, type: 'Social', level: 'Indikerad', place: 'Högstadiet',
    start: '01-12', end: '10-30', proposedBy: 'chef.barn', proposedOn: '11-24',
    history: [
      { on: '04-23', by: 'chef.barn', status: 'Pågår', progress: 50, note: 'Teamet är tillsatt.', followUp: 'Teamet är tillsatt och har börjat.' },
      { on: '10-22', by: 'chef.barn', status: 'Genomförd', progress: 100, note: 'Arbetsgången används på alla tre skolorna.', followUp: 'Arbetsgången är i bruk på alla tre skolorna.', details: 'Effekten bedöms tidigast nästa läsår. Inga uppgifter om enskilda elever redovisas här.' }
    ]
  },
  {
    no: 17, title: 'Föräldramöten om alkohol och narkotika i årskurs 8', department: 'Barn och utbildning', with: ['Socialtjänst'], owner: 'chef.barn',
    problem: 8, cause: 'Föräldrar är osäkra på vilka gränser andra föräldrar sätter.', goal: 'Alla klasser i årskurs 8 ska ha haft ett möte.',
    indicator: 'Klasser som haft möte (planens egen räkning)', baseline: 0, target: 4, type: 'Social', level: 'Universell', place: 'Föräldrar till elever i årskurs 8',
    start: '11-30', end: '12-17', proposedBy: 'chef.barn', proposedOn: '11-24'
  },
  // Samhällsbyggnad
  {
    no: 18, title: 'Bättre belysning i parken i centrum', department: 'Samhällsbyggnad', with: ['Kultur och fritid'], owner: 'chef.samhalle',
    problem: 2, cause: 'Mörka partier vid lekplatsen gör att platsen används på fel sätt kvällstid.', goal: 'Sammanhängande belysning på de två huvudstråken.',
    indicator: 'Nya ljuspunkter (planens egen räkning)', baseline: 0, target: 18, type: 'Situationell', level: 'Universell', place: 'Parken i centrum',
    start: '02-16', end: '10-16', proposedBy: 'chef.samhalle', proposedOn: '11-21',
    history: [
      { on: '04-21', by: 'chef.samhalle', status: 'Pågår', progress: 40, note: 'Projekterat och upphandlat.', followUp: 'Upphandlingen är klar.' },
      { on: '06-11', by: 'samordnare', note: 'Tilläggsbelysning vid lekplatsen ryms i budgeten.' },
      { on: '08-24', by: 'chef.samhalle', progress: 75, note: 'Södra stråket är klart.', followUp: 'Tio av arton ljuspunkter är på plats.' },
      { on: '10-14', by: 'chef.samhalle', status: 'Genomförd', progress: 100, note: 'Båda stråken klara. Uppföljning vid nästa trygghetsvandring.', followUp: 'Alla arton ljuspunkter är på plats.' }
    ]
  },
  {
    no: 19, title: 'Klippning och siktröjning vid lekplatser och hållplatser', department: 'Samhällsbyggnad', owner: 'chef.samhalle',
    problem: 2, cause: 'Hög växtlighet skymmer sikten och gör att platser känns avskilda.', mechanism: 'Den som syns och ser andra är mindre utsatt.', inDepth: true,
    goal: 'Alla platser på listan från trygghetsvandringen ska vara siktröjda.',
    indicator: 'Röjda platser av 15 (planens egen räkning)', baseline: 0, target: 15, type: 'Situationell', level: 'Universell', place: 'Lekplatser och hållplatser',
    start: '03-16', end: '09-15', proposedBy: 'samordnare', proposedOn: '11-21',
    history: [
      { on: '04-28', by: 'chef.samhalle', status: 'Pågår', progress: 20, note: 'Tre platser röjda.', followUp: 'Tre av femton platser är röjda.', depth: { TimesDone: 3, IndicatorValue: 3 } },
      { on: '08-20', by: 'chef.samhalle', progress: 55, note: 'Åtta platser röjda. Entreprenören är försenad.', followUp: 'Åtta av femton platser är röjda; entreprenören är försenad.', depth: { TimesDone: 5, IndicatorValue: 8 } },
      { on: '10-20', by: 'samordnare', end: '10-30', note: 'Slutdatum flyttat efter samråd. Verksamheten återkommer med en tidplan för de sista sju platserna.' }
    ]
  },
  {
    no: 20, title: 'Åtgärda bristerna från trygghetsvandringen', department: 'Samhällsbyggnad', with: ['Kultur och fritid', 'Räddningstjänst'], owner: 'chef.samhalle',
    problem: 2, cause: 'Brister skrivs upp men ingen får ansvaret.', goal: 'Varje brist ska ha ansvarig, datum och återkoppling till dem som gick med.',
    indicator: 'Åtgärdade brister, procent (planens egen räkning)', baseline: 50, target: 90, type: 'Situationell', level: 'Universell', place: 'Centrum och skolområdet',
    start: '01-20', end: '12-15', proposedBy: 'samordnare', proposedOn: '11-21',
    history: [
      { on: '04-09', by: 'chef.samhalle', status: 'Pågår', progress: 20, note: 'Listan är fördelad på tre enheter.', followUp: 'Listan är fördelad, arbetet har börjat.' }
    ]
  },
  {
    no: 21, title: 'Klotter på skolor saneras inom två arbetsdagar', department: 'Samhällsbyggnad', with: ['Barn och utbildning'], owner: 'chef.samhalle',
    problem: 1, cause: 'Förra årets rutin fungerade i centrum men inte på skolorna.', goal: 'Samma tid ska gälla på skolorna som i centrum.',
    indicator: 'Andel sanerat i tid på skolorna, procent (planens egen räkning)', baseline: 45, target: 90, type: 'Situationell', level: 'Universell', place: 'Alla skolor',
    start: '01-12', end: '12-31', proposedBy: 'chef.samhalle', proposedOn: '11-21',
    history: [
      { on: '04-22', by: 'chef.samhalle', status: 'Pågår', progress: 30, note: 'Saneringsavtalet är utökat med skolorna.', followUp: 'Avtalet är utökat med skolorna.' },
      { on: '08-27', by: 'chef.samhalle', progress: 60, note: 'Tiden hålls på tre av fem skolor.', followUp: 'Tiden hålls på tre av fem skolor.' },
      { on: '09-15', by: 'chef.barn', note: 'Vaktmästarna har fått en genomgång av hur klotter anmäls.' },
      { on: '11-10', by: 'chef.samhalle', progress: 80, note: 'Tiden hålls på fyra av fem skolor.', followUp: 'Tiden hålls på fyra av fem skolor.' }
    ]
  },
  {
    no: 22, title: 'Farthinder utanför skolan', department: 'Samhällsbyggnad', with: ['Barn och utbildning'], owner: 'chef.samhalle',
    problem: 9, cause: 'Vägen är rak och bred och inbjuder till att köra fort.', goal: 'Ett farthinder byggt och fart uppmätt före och efter.',
    indicator: 'Byggda farthinder (planens egen räkning)', baseline: 0, target: 1, type: 'Situationell', level: 'Universell', place: 'Vägen förbi skolan',
    start: '03-02', end: '12-11', proposedBy: 'chef.samhalle', proposedOn: '11-21',
    history: [
      { on: '04-24', by: 'chef.samhalle', status: 'Pågår', progress: 15, note: 'Samråd med väghållaren pågår.', followUp: 'Samrådet med väghållaren har börjat.' },
      { on: '08-25', by: 'chef.samhalle', status: 'Pausad', reason: 'Väghållaren ska först bygga om korsningen.', progress: 15, note: 'Avvaktar väghållarens besked.', followUp: 'Pausas i väntan på väghållarens ombyggnad.' }
    ]
  },
  // Kultur och fritid
  {
    no: 23, title: 'Kvällsöppen fritidsgård två kvällar i veckan', department: 'Kultur och fritid', with: ['Socialtjänst', 'Barn och utbildning'], owner: 'chef.kultur',
    problem: 3, cause: 'Unga saknar en plats med vuxna när affärerna har stängt.', goal: 'Öppet till klockan 23 två kvällar i veckan under terminerna.',
    indicator: 'Öppna kvällar (planens egen räkning)', baseline: 30, target: 60, type: 'Social', level: 'Universell', place: 'Fritidsgården',
    start: '01-09', end: '12-18', proposedBy: 'chef.kultur', proposedOn: '11-23',
    history: [
      { on: '04-16', by: 'chef.kultur', status: 'Pågår', progress: 35, note: 'Öppet enligt plan. Flest besökare på fredagar.', followUp: 'Öppet enligt plan.' },
      { on: '08-21', by: 'chef.kultur', progress: 60, note: 'Femte ledaren anställd. Socialtjänstens fältare är med varannan kväll.', followUp: 'Öppet enligt plan och fältarna medverkar.' },
      { on: '10-05', by: 'samordnare', note: 'Socialtjänsten bekräftar att fältarna är med resten av terminen.' },
      { on: '11-12', by: 'chef.kultur', progress: 85, note: 'Femtiotvå kvällar hittills.', followUp: 'Femtiotvå av sextio kvällar är genomförda.' }
    ]
  },
  {
    no: 24, title: 'Öva rutinen för hot på biblioteket', department: 'Kultur och fritid', with: ['Kommunledning'], owner: 'chef.kultur',
    problem: 4, cause: 'Biblioteket är obemannat vissa tider och personalen arbetar ensam.', goal: 'All personal ska ha övat och larm ska finnas vid båda diskarna.',
    indicator: 'Personal som övat, procent (planens egen räkning)', baseline: 0, target: 100, type: 'Situationell', level: 'Selektiv', place: 'Biblioteket',
    start: '02-09', end: '10-09', proposedBy: 'chef.kultur', proposedOn: '11-23',
    history: [
      { on: '04-15', by: 'chef.kultur', status: 'Pågår', progress: 30, note: 'Larmen är installerade.', followUp: 'Larmen är installerade, övningen återstår.' },
      { on: '08-27', by: 'chef.kultur', progress: 50, note: 'Hälften av personalen har övat. Nästa tillfälle ställdes in på grund av sjukdom.', followUp: 'Hälften av personalen har övat.' },
      { on: '10-21', by: 'samordnare', note: 'Slutdatum har passerat. Nytt övningstillfälle ska bokas.' }
    ]
  },
  {
    no: 25, title: 'Utbilda föreningsledare i att se tidiga tecken', department: 'Kultur och fritid', with: ['Socialtjänst'], owner: 'chef.kultur',
    problem: 8, cause: 'Ledare ser mycket men vet inte vem de ska prata med.', goal: 'Tio föreningar ska ha minst en utbildad ledare och veta vart de vänder sig.',
    indicator: 'Föreningar med utbildad ledare (planens egen räkning)', baseline: 0, target: 10, type: 'Social', level: 'Universell', place: 'Föreningar med ungdomsverksamhet',
    start: '02-02', end: '12-04', proposedBy: 'chef.kultur', proposedOn: '11-23',
    history: [
      { on: '03-18', by: 'chef.kultur', status: 'Pågår', progress: 10, note: 'Inbjudan skickad till föreningarna.', followUp: 'Inbjudan är skickad.' }
    ]
  },
  {
    no: 26, title: 'Sommarlovsaktiviteter även på kvällar', department: 'Kultur och fritid', with: ['Barn och utbildning', 'Räddningstjänst'], owner: 'chef.kultur', seasonal: true,
    problem: 6, cause: 'Förra sommarens aktiviteter slutade klockan 16 och platserna var tomma på vuxna efteråt.', goal: 'Aktiviteter till klockan 21 tre kvällar i veckan under lovet.',
    indicator: 'Aktivitetskvällar (planens egen räkning)', baseline: 0, target: 27, type: 'Social', level: 'Universell', place: 'Badplatsen och fritidsgården',
    start: '06-15', end: '08-16', proposedBy: 'chef.kultur', proposedOn: '11-23',
    history: [
      { on: '06-29', by: 'chef.kultur', status: 'Pågår', progress: 20, note: 'Första två veckorna genomförda enligt plan.', followUp: 'De första två veckorna är genomförda.' },
      { on: '08-19', by: 'chef.kultur', status: 'Genomförd', progress: 100, note: 'Tjugofem kvällar genomförda.', followUp: 'Tjugofem av tjugosju kvällar genomfördes.', details: 'Räddningstjänsten medverkade tre kvällar. Två kvällar ställdes in på grund av väder.' },
      { on: '09-02', by: 'samordnare', note: 'Utfallet är fört till årsanalysens underlag.' }
    ]
  },
  {
    no: 27, title: 'Konst och ljus i gångtunneln tillsammans med unga', department: 'Kultur och fritid', with: ['Samhällsbyggnad', 'Barn och utbildning'], owner: 'chef.kultur',
    problem: 1, cause: 'Gångtunneln är ful, mörk och klottras ofta.', goal: 'En målning gjord tillsammans med elever och ny belysning.',
    indicator: 'Klotteranmälningar i tunneln per halvår (planens egen räkning)', baseline: 6, target: 2, type: 'Situationell', level: 'Universell', place: 'Gångtunneln',
    start: '03-02', end: '11-27', proposedBy: 'chef.kultur', proposedOn: '11-23',
    history: [
      { on: '04-27', by: 'chef.kultur', status: 'Pågår', progress: 20, note: 'Skiss framtagen av elever i årskurs 8.', followUp: 'Skissen är klar.' },
      { on: '09-04', by: 'chef.kultur', status: 'Avbruten', reason: 'Tunneln ska byggas om och målningen skulle försvinna.', progress: 25, note: 'Skissen sparas till den nya tunneln.', followUp: 'Avbryts eftersom tunneln ska byggas om.' },
      { on: '09-08', by: 'samordnare', note: 'Avbrottet är redovisat i BRÅ. Skissen sparas till den nya tunneln.' }
    ]
  },
  // Samordningsfunktionen
  {
    no: 28, title: 'Vuxna på plats vid valborg och skolavslutning', department: 'Kommunledning', with: ['Barn och utbildning', 'Socialtjänst', 'Kultur och fritid', 'Räddningstjänst'], owner: 'samordnare', seasonal: true,
    problem: 6, cause: 'Förra årets erfarenhet: för få vuxna sent på natten.', goal: 'Bemanning till klockan 02 och en gemensam larmväg.',
    indicator: 'Bemannade pass enligt plan (planens egen räkning)', baseline: 12, target: 14, type: 'Social', level: 'Universell', place: 'Badplatsen och centrum',
    start: '03-02', end: '06-18', proposedBy: 'samordnare', proposedOn: '11-17',
    history: [
      { on: '04-08', by: 'samordnare', status: 'Pågår', progress: 50, note: 'Bemanningsplanen är klar tre veckor före.', followUp: 'Bemanningsplanen är klar.' },
      { on: '05-11', by: 'chef.barn', progress: 60, note: 'Skolans del av bemanningen är klar.' },
      { on: '06-22', by: 'samordnare', status: 'Genomförd', progress: 100, note: 'Fjorton pass bemannade. Lugnare natt enligt dem som var ute.', followUp: 'Alla fjorton pass bemannades.', details: 'Omdömet bygger på samtal efteråt, inte på statistik. Erfarenheterna finns i protokollet från EST-mötet.' }
    ]
  },
  {
    no: 29, title: 'Återkoppla till dem som rapporterar till EST', department: 'Kommunledning', with: ['Barn och utbildning', 'Samhällsbyggnad', 'Kultur och fritid', 'Vård och omsorg'], owner: 'samordnare',
    problem: 5, cause: 'Den som rapporterar får aldrig veta vad som hände.', goal: 'Ett kort brev efter varje EST-möte till alla rapportörer.',
    indicator: 'Aktiva rapportörer per halvår (planens egen räkning)', baseline: 12, target: 18, type: 'Situationell', level: 'Universell', place: 'Verksamheter och handel',
    start: '01-12', end: '12-18', proposedBy: 'samordnare', proposedOn: '11-17',
    history: [
      { on: '04-14', by: 'samordnare', status: 'Pågår', progress: 30, note: 'Brev efter varje möte. Tretton rapportörer.', followUp: 'Tretton aktiva rapportörer.' },
      { on: '08-31', by: 'samordnare', progress: 60, note: 'Femton rapportörer, fyra i handeln.', followUp: 'Femton aktiva rapportörer, varav fyra i handeln.' },
      { on: '09-21', by: 'chef.samhalle', note: 'Parkarbetarna rapporterar nu genom formuläret.' },
      { on: '11-16', by: 'samordnare', progress: 80, note: 'Sexton rapportörer. Industrin saknas fortfarande.', followUp: 'Sexton aktiva rapportörer.' }
    ]
  },
  {
    no: 30, title: 'Besluta arbetsgången vid misstanke om våld i nära relation', department: 'Socialtjänst', with: ['Vård och omsorg', 'Barn och utbildning'], owner: 'samordnare',
    problem: 7, cause: 'Utkastet från förra året används bara på prov.', goal: 'Arbetsgången ska vara beslutad och genomgången på alla arbetsplatser.',
    indicator: 'Arbetsplatser med genomgång på APT (planens egen räkning)', baseline: 4, target: 18, type: 'Social', level: 'Selektiv', place: 'Personal i socialtjänst, vård och skola',
    start: '02-02', end: '10-31', proposedBy: 'samordnare', proposedOn: '11-17',
    history: [
      { on: '04-27', by: 'samordnare', status: 'Pågår', progress: 40, note: 'Tjänsten är tillsatt och utkastet omarbetat.', followUp: 'Utkastet är omarbetat.' },
      { on: '09-01', by: 'samordnare', progress: 65, note: 'Beslutad i socialtjänsten. Elva arbetsplatser har haft genomgång.', followUp: 'Beslutad i socialtjänsten; elva av arton arbetsplatser är klara.' }
    ]
  },
  {
    no: 31, title: 'Träffpunkter om bedrägerier för äldre', department: 'Vård och omsorg', with: ['Kommunledning', 'Kultur och fritid'], owner: 'samordnare',
    problem: 10, cause: 'Den som blir uppringd vet inte hur ett sådant samtal går till.', goal: 'Sex träffar tillsammans med biblioteket och pensionärsföreningarna.',
    indicator: 'Genomförda träffar (planens egen räkning)', baseline: 0, target: 6, type: 'Social', level: 'Selektiv', place: 'Äldre och anhöriga',
    start: '02-16', end: '12-11', proposedBy: 'samordnare', proposedOn: '11-17',
    history: [
      { on: '04-30', by: 'samordnare', status: 'Pågår', progress: 35, note: 'Två träffar hållna.', followUp: 'Två av sex träffar är hållna.' },
      { on: '08-26', by: 'samordnare', progress: 65, note: 'Fyra träffar hållna. Hemtjänsten delar ut en enkel lista.', followUp: 'Fyra av sex träffar är hållna.' },
      { on: '11-17', by: 'samordnare', progress: 85, note: 'Fem träffar hållna.', followUp: 'Fem av sex träffar är hållna.' }
    ]
  },
  {
    no: 32, title: 'Överenskommelser med handel och bostadsbolag', department: 'Kommunledning', with: ['Samhällsbyggnad'], owner: 'samordnare',
    problem: 5, cause: 'Samverkan bygger på enskilda kontakter och försvinner när någon slutar.', goal: 'Skriftliga överenskommelser med handeln och bostadsbolaget som anger syfte och områden.',
    indicator: 'Tecknade överenskommelser (planens egen räkning)', baseline: 0, target: 2, type: 'Situationell', level: 'Universell', place: 'Handel och bostadsbolag',
    start: '01-19', end: '12-31', proposedBy: 'samordnare', proposedOn: '11-17',
    history: [
      { on: '05-05', by: 'samordnare', status: 'Pågår', progress: 30, note: 'Utkast överlämnat till båda.', followUp: 'Utkasten är överlämnade.' }
    ]
  }
];
