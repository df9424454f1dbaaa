/**
 * EST meetings, their tasks and two safety walks: examples, by function and never by name. Days are counted from the day the
 * demo is made, so that there is always a meeting to come, something late and something done.
 */
import type { Actor, DayOffset } from './types.ts';

export const participants = 'Säkerhetssamordnare\nKommunpolis\nFältassistent\nEnhetschef gata och park\nBostadsbolagets områdesansvarig';

export interface DemoEstMeeting { no: number; day: DayOffset; notes: string; }

/** Every second week. The last one is to come. */
export const estMeetings: DemoEstMeeting[] = [
  { no: 1, day: -95, notes: 'Sommarens händelser gicks igenom. Skadegörelsen är som förra året, lite mer kring badplatsen.' },
  { no: 2, day: -81, notes: 'Skolstarten: fler samlingar på kvällen vid skolområdet. Fältassistenterna anpassar sina kvällar.' },
  { no: 3, day: -67, notes: 'Belysningen i parken tas upp igen. Underlag till halvårsbilden är inlämnat.' },
  { no: 4, day: -53, notes: 'Klotter i gångtunneln sanerat två gånger. Kameror diskuterades inte; först prövas belysning.' },
  { no: 5, day: -39, notes: 'Höstlovet planeras tillsammans med fritidsgården och nattvandrarna.' },
  { no: 6, day: -25, notes: 'Höstlovet gick lugnt. Mopeder på gångbanan vid resecentrum återkommer.' },
  { no: 7, day: -11, notes: 'Resecentrum: trafikmiljön ses över. Receptionen vill ha en gemensam rutin för hotfulla besök.' },
  { no: 8, day: 3, notes: '' }
];

export interface DemoEstTask {
  no: number; meeting: number; title: string; responsible: string; department?: string; area?: string; due: DayOffset;
  state?: 'Öppet' | 'Klart' | 'Avskrivet'; done?: DayOffset; result?: string; by?: Actor;
  /** Numbers of what it became. */
  problem?: number; measure?: number;
}

export const estTasks: DemoEstTask[] = [
  { no: 1, meeting: 1, title: 'Laga den sönderslagna bänken vid badplatsen', responsible: 'Arbetsledare park', department: 'Samhällsbyggnad', area: 'Stadsparken', due: -81, state: 'Klart', done: -84, result: 'Bänken är utbytt.', by: 'chef.samhalle' },
  { no: 2, meeting: 2, title: 'Tala med föreningarna om låsta grindar på kvällen', responsible: 'Föreningskonsulent', department: 'Kultur och fritid', area: 'Idrottsområdet', due: -67, state: 'Klart', done: -60, result: 'Grindarna låses kl. 22.', by: 'chef.kultur' },
  { no: 3, meeting: 2, title: 'Samlingar vid skolområdet sena kvällar: ta reda på vilka dagar', responsible: 'Fältassistent', department: 'Barn och utbildning', area: 'Skolområdet', due: -53, state: 'Klart', done: -53, result: 'Främst fredagar. Lyft till lägesbilden.', problem: 3, by: 'chef.barn' },
  { no: 4, meeting: 3, title: 'Mät belysningen i parken i centrum', responsible: 'Gatuingenjör', department: 'Samhällsbyggnad', area: 'Stadsparken', due: -39, state: 'Klart', done: -41, result: 'Tre armaturer saknas. Hör till åtgärden i planen.', measure: 18, by: 'chef.samhalle' },
  { no: 5, meeting: 4, title: 'Sanera klottret i gångtunneln inom ett dygn', responsible: 'Arbetsledare gata', department: 'Samhällsbyggnad', area: 'Resecentrum', due: -52, state: 'Klart', done: -52, by: 'chef.samhalle' },
  { no: 6, meeting: 5, title: 'Fråga butikerna i centrum om de vill rapportera händelser', responsible: 'Säkerhetssamordnare', area: 'Centrum', due: -25, result: '' },
  { no: 7, meeting: 5, title: 'Gemensam affisch om höstlovets aktiviteter', responsible: 'Fritidsledare', department: 'Kultur och fritid', due: -28, state: 'Avskrivet', result: 'Föreningarna gjorde en egen.', by: 'chef.kultur' },
  { no: 8, meeting: 6, title: 'Räkna mopeder på gångbanan två eftermiddagar', responsible: 'Fältassistent', department: 'Barn och utbildning', area: 'Resecentrum', due: -11 },
  { no: 9, meeting: 6, title: 'Byt trasiga lampor vid lekparken', responsible: 'Arbetsledare park', department: 'Samhällsbyggnad', area: 'Stadsparken', due: -9, state: 'Klart', done: -5, result: 'Sex lampor bytta.', by: 'chef.samhalle' },
  { no: 10, meeting: 7, title: 'Utkast till rutin för hotfulla besök i receptionen', responsible: 'Receptionsansvarig', department: 'Kultur och fritid', due: 10 },
  { no: 11, meeting: 7, title: 'Se över skyltar och räcken vid resecentrum', responsible: 'Gatuingenjör', department: 'Samhällsbyggnad', area: 'Resecentrum', due: 17 },
  { no: 12, meeting: 7, title: 'Återkoppla till boende om gångtunneln', responsible: 'Säkerhetssamordnare', area: 'Resecentrum', due: 3 }
];

export interface DemoObservation {
  no: number; place: string; title: string; department?: string; landowner?: string; due?: DayOffset;
  state?: 'Åtgärdad' | 'Åtgärdas inte' | 'Gott exempel'; fixed?: DayOffset; note?: string; problem?: number;
}

export interface DemoWalk { no: number; title: string; day: DayOffset; area?: string; route: string; participants: string; summary: string; feedback: string; observations: DemoObservation[]; }

export const walks: DemoWalk[] = [
  {
    no: 1, title: 'Trygghetsvandring i centrum', day: -60, area: 'Centrum',
    route: 'Torget, gångstråket till resecentrum, gångtunneln, hamnplan och tillbaka till torget.',
    participants: 'Säkerhetssamordnare\nKommunpolis\nEnhetschef gata och park\nBostadsbolagets områdesansvarig\nPensionärsrådet\nUngdomsrådet\nHandlare',
    summary: 'Vandringen gjordes efter mörkrets inbrott. Deltagarna är överens om att gångtunneln och den oklippta häcken vid resecentrum är de platser som flest undviker.',
    feedback: 'Läget redovisas på kommunens webbplats och vid nästa möte med pensionärsrådet.',
    observations: [
      { no: 1, place: 'Gångtunneln', title: 'Två armaturer är trasiga', department: 'Samhällsbyggnad', due: -39, state: 'Åtgärdad', fixed: -47, note: 'Utbytta mot armaturer som tål mer.', problem: 2 },
      { no: 2, place: 'Resecentrum', title: 'Häcken skymmer sikten från hållplatsen', department: 'Samhällsbyggnad', due: -25, note: 'Beställd av entreprenören.', problem: 2 },
      { no: 3, place: 'Bakgården vid handelsgatan', title: 'Lastkajen är mörk och olåst', landowner: 'Fastighetsägare vid handelsgatan', due: -14 },
      { no: 4, place: 'Torget', title: 'Bänkarna är hela och platsen städad', state: 'Gott exempel' },
      { no: 5, place: 'Hamnplan', title: 'Papperskorgar saknas vid kajen', department: 'Samhällsbyggnad', due: 30 },
      { no: 6, place: 'Trappan till biblioteket', title: 'Ledstången är lös', department: 'Kultur och fritid', due: -32, state: 'Åtgärdad', fixed: -33 },
      { no: 7, place: 'Parkeringen', title: 'Önskemål om bom nattetid', state: 'Åtgärdas inte', note: 'Utryckningsvägen måste vara fri.' }
    ]
  },
  {
    no: 2, title: 'Trygghetsvandring vid skolområdet', day: -220, area: 'Skolområdet',
    route: 'Skolgården, cykelparkeringen, gångvägen till idrottshallen.', participants: 'Rektor\nFältassistent\nElevrådet\nVaktmästare\nFöräldraföreningen',
    summary: 'Skolgården upplevs trygg på dagen. Gångvägen till idrottshallen är mörk efter kl. 17.', feedback: 'Elevrådet har fått besked vid ett möte.',
    observations: [
      { no: 8, place: 'Gångvägen till idrottshallen', title: 'Belysning saknas på en sträcka av 80 meter', department: 'Samhällsbyggnad', due: -60, state: 'Åtgärdad', fixed: -72 },
      { no: 9, place: 'Cykelparkeringen', title: 'Cykelställen är för få och står undanskymt', department: 'Barn och utbildning', due: -30, note: 'Nya ställ är beställda.', problem: 1 },
      { no: 10, place: 'Skolgården', title: 'Krossad ruta i förrådet', department: 'Barn och utbildning', due: -190, state: 'Åtgärdad', fixed: -205, problem: 1 }
    ]
  },
  {
    no: 3, title: 'Trygghetsvandring i hamnen', day: 24, area: 'Hamnen', route: 'Hamnplan, bryggorna och strandpromenaden.', participants: '', summary: '', feedback: '', observations: []
  }
];
