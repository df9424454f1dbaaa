/**
 * What shows each problem of the demo, and why it is there. Figures are published ones with their source; the rest are
 * examples of what verksamheter and partners may have said. Causes are those that the measures answer to.
 */
type Kind = 'Nationell och regional statistik' | 'Samverkan' | 'Omvärldsbevakning' | 'Händelser' | 'Trygghetsvandring';

export interface DemoEvidence {
  no: number;
  /** Number of the problem. */
  problem: number;
  kind: Kind;
  title: string;
  source?: string;
  from?: string;
  to?: string;
  /** Place among the categories of events and among the areas. */
  category?: number;
  area?: number;
  link?: string;
}

export interface DemoCause {
  no: number;
  problem: number;
  side: 'Situation' | 'Utsatthet' | 'Gärningsperson';
  title: string;
  strength: 'Svagt stöd' | 'Visst stöd' | 'Starkt stöd';
  grounds?: string;
  /** Number of the evidence. */
  evidence?: number;
  /** Number of the cause that it follows from, which stands before it. */
  parent?: number;
}

const summer = { from: '2022-04', to: '2022-09' };
const picture = 'EST-lägesbild april–september 2022';

export const evidence: DemoEvidence[] = [
  { no: 1, problem: 1, kind: 'Händelser', title: '93 rapporterade händelser av skadegörelse april–september 2022', category: 0, ...summer, source: picture },
  { no: 2, problem: 1, kind: 'Samverkan', title: 'Skolorna och bostadsbolaget anger samma platser: skolgårdarna och gångtunneln', source: 'Bostadsbolaget och skolornas vaktmästare' },
  { no: 3, problem: 1, kind: 'Trygghetsvandring', title: 'Klotter sitter kvar länge i gångtunneln', source: 'Trygghetsvandring i centrum' },
  { no: 4, problem: 2, kind: 'Händelser', title: '34 rapporterade händelser, annan otrygghetsskapande, april–september 2022', category: 1, ...summer, source: picture },
  { no: 5, problem: 2, kind: 'Trygghetsvandring', title: 'Mörkt och skymd sikt vid lekplatsen och busshållplatsen', source: 'Trygghetsvandring i centrum' },
  { no: 6, problem: 3, kind: 'Händelser', title: '7 rapporterade samlingar av personer april–september 2022', category: 2, ...summer, source: picture },
  { no: 7, problem: 4, kind: 'Händelser', title: '2 rapporterade incidenter mot anställd april–september 2022', category: 3, ...summer, source: picture },
  { no: 8, problem: 5, kind: 'Nationell och regional statistik', title: '594 anmälda brott år 2020 och 571 år 2021', from: '2020', to: '2021', source: 'Brå, anmälda brott' },
  { no: 9, problem: 5, kind: 'Samverkan', title: 'De flesta rapporterna kommer från ett par verksamheter', source: 'EST-gruppen' },
  { no: 10, problem: 6, kind: 'Händelser', title: 'Händelserna i EST-lägesbilden april–september gäller sommarhalvåret', source: picture },
  { no: 11, problem: 6, kind: 'Samverkan', title: 'Få vuxna var på plats efter midnatt vid valborg', source: 'Uppföljning med fritidsgården, socialtjänsten och nattvandrarna' },
  { no: 12, problem: 7, kind: 'Nationell och regional statistik', title: '4,3 anmälda våldsbrott per 1\u00a0000 invånare, genomsnitt 2020–2022', from: '2020', to: '2022', source: 'Öppna jämförelser Trygghet och säkerhet 2023, uppgifter från Brå' },
  { no: 13, problem: 9, kind: 'Omvärldsbevakning', title: 'Polisens publicerade händelser nämner rattfylleri och trafikolycka', link: 'https://polisen.se/aktuellt/handelser/', source: 'polisen.se' },
  { no: 14, problem: 10, kind: 'Nationell och regional statistik', title: '14\u00a0278 anmälda befogenhetsbedrägerier i riket 2025, 13\u00a0816 året före', from: '2024', to: '2025', source: 'Brå, anmälda brott' },
  { no: 15, problem: 10, kind: 'Samverkan', title: 'Brukare får samtal från någon som utger sig för att vara från banken', source: 'Hemtjänsten' },
  { no: 16, problem: 11, kind: 'Trygghetsvandring', title: 'Trasiga armaturer och tät häck längs gångvägen', source: 'Trygghetsvandring vid busstationen' }
];

export const causes: DemoCause[] = [
  { no: 1, problem: 1, side: 'Situation', title: 'Skolorna anmäler skador olika och ofta sent', strength: 'Starkt stöd', evidence: 2 },
  { no: 2, problem: 1, side: 'Situation', title: 'Klotter som får sitta kvar drar till sig mer', strength: 'Visst stöd', evidence: 3, parent: 1 },
  { no: 3, problem: 1, side: 'Situation', title: 'Inga vuxna är i närheten på raster och efter skoltid', strength: 'Visst stöd', evidence: 2, grounds: 'Skadorna upptäcks på eftermiddagen och på måndagar.' },
  { no: 4, problem: 1, side: 'Utsatthet', title: 'Gångtunneln är mörk och ligger avskilt', strength: 'Starkt stöd', evidence: 3 },
  { no: 5, problem: 1, side: 'Gärningsperson', title: 'Unga saknar en plats med vuxna när affärerna har stängt', strength: 'Svagt stöd', grounds: 'Sägs av flera men bygger på få händelser.' },
  { no: 6, problem: 2, side: 'Situation', title: 'Hög växtlighet och svag belysning gör platser avskilda', strength: 'Starkt stöd', evidence: 5 },
  { no: 7, problem: 2, side: 'Situation', title: 'Platsen vid lekplatsen används på fel sätt kvällstid', strength: 'Visst stöd', evidence: 4, parent: 6 },
  { no: 8, problem: 2, side: 'Utsatthet', title: 'Få vuxna rör sig i centrum efter klockan tio på kvällen', strength: 'Visst stöd', evidence: 5 },
  { no: 9, problem: 4, side: 'Utsatthet', title: 'Personalen arbetar ensam vissa tider', strength: 'Visst stöd', evidence: 7 },
  { no: 10, problem: 4, side: 'Situation', title: 'Personalen vet inte när en händelse ska rapporteras eller till vem', strength: 'Svagt stöd' },
  { no: 11, problem: 5, side: 'Situation', title: 'Den som rapporterar får aldrig veta vad som hände', strength: 'Visst stöd', evidence: 9 },
  { no: 12, problem: 5, side: 'Situation', title: 'Rapporteringen upplevs som krånglig och utan nytta', strength: 'Visst stöd', evidence: 9, parent: 11 },
  { no: 13, problem: 6, side: 'Situation', title: 'Ansvaret mellan vuxna är oklart', strength: 'Visst stöd', evidence: 11 },
  { no: 14, problem: 6, side: 'Situation', title: 'För få vuxna är ute sent på natten', strength: 'Starkt stöd', evidence: 11, parent: 13 },
  { no: 15, problem: 6, side: 'Gärningsperson', title: 'Många unga samlas samtidigt och alkohol förekommer', strength: 'Visst stöd', evidence: 10 },
  { no: 16, problem: 7, side: 'Situation', title: 'Varje enhet har egna sätt att ställa frågan och att dokumentera', strength: 'Svagt stöd' },
  { no: 17, problem: 10, side: 'Utsatthet', title: 'Den som bor ensam har ingen att fråga när samtalet kommer', strength: 'Visst stöd', evidence: 15 }
];

/** What the coordinator has written about problems since: their area, their season, and what was decided of them (P2, P33). */
export const decided: { problem: number; area?: number; season?: [number, number]; decision?: string }[] = [
  { problem: 1, area: 3, decision: 'Skadegörelsen är det vanligaste som rapporteras och går att påverka.' },
  { problem: 2, area: 0, decision: 'Åtgärder i miljön på de platser som trygghetsvandringen visade.' },
  { problem: 6, season: [4, 8], decision: 'Återkommer varje år och går att planera för.' }
];
