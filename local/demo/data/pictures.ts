/** The lägesbilder of the demo. Texts tell no figures of their own: those come from the lists. */

export interface DemoSection { topic: string; part: string; order: number; title: string; text?: string; before?: string; comments?: string; }

/** `before`: what last year's picture says, where it is another text than this year's draft. */
export const sections: DemoSection[] = [
  { topic: 'summary', part: 'Analys', order: 10, title: 'Sammanfattning', before: 'Bilden visar små tal och få rapportörer. Skadegörelse är den vanligaste händelsen, och otrygghet i centrum kvällstid tas oftast upp av invånarna.' },
  {
    topic: 'crime', part: 'Kartläggning', order: 20, title: 'Anmälda brott',
    text: 'Antalet anmälda brott i kommunen är litet och svänger mellan åren utan att något säkert har hänt. Därför visas medelvärden över tre år och jämförelser per 100 000 invånare.',
    before: 'Antalet anmälda brott i kommunen är litet och svänger mellan åren. Därför visas medelvärden över tre år.'
  },
  {
    topic: 'events', part: 'Kartläggning', order: 30, title: 'Händelser och platser',
    text: 'Händelserna kommer från kommunens verksamheter, bostadsbolaget, butiker, nattvandrare och allmänheten.\n\n- Skadegörelse sker mest på skolor och i parker.\n- Samlingar kvällstid sker mest i hamnen och centrum.',
    comments: 'Samhällsbyggnad: busstationen bör nämnas, klottret där är nytt i år.'
  },
  { topic: 'consequences', part: 'Kartläggning', order: 40, title: 'Konsekvenser av brottsligheten', text: 'Skadegörelsen kostar verksamheterna både pengar och tid. En del invånare undviker centrum sent på kvällen.' },
  { topic: 'safety', part: 'Annan relevant information', order: 50, title: 'Upplevd trygghet och utsatthet', text: 'Få svarar i undersökningarna, så felmarginalen är bred. Skillnader mellan år nämns bara när de är säkerställda.' },
  { topic: 'est', part: 'Annan relevant information', order: 60, title: 'EST-arbete och trygghetsvandringar' },
  { topic: 'risks', part: 'Annan relevant information', order: 70, title: 'Riskfaktorer och omvärld', text: 'Bedrägerier mot äldre ökar i landet. Evenemangen vid valborg, skolavslutning och under sommaren återkommer varje år.' },
  { topic: 'planning', part: 'Annan relevant information', order: 80, title: 'Samband med annan planering', text: 'Lägesbilden hänger ihop med folkhälsoplanen, detaljplanerna för centrum och risk- och sårbarhetsanalysen.' },
  { topic: 'changes', part: 'Analys', order: 90, title: 'Förändringar sedan förra lägesbilden' },
  { topic: 'analysis', part: 'Analys', order: 100, title: 'Samlad analys', before: 'Skadegörelsen och otryggheten i centrum hänger ihop i tid och plats. Underlaget är tunt: de flesta rapporter kommer från ett par verksamheter.' },
  { topic: 'problems', part: 'Analys', order: 110, title: 'Prioriterade problem och orsaker', text: 'Problemen är prioriterade efter omfattning, följder och vad kommunen kan påverka.' }
];

export const sources: { title: string; chosen: 'Vald' | 'Bortvald'; period?: string; reason: string; limits?: string }[] = [
  { title: 'Brå, anmälda brott', chosen: 'Vald', period: 'De senaste tio åren', reason: 'Officiell statistik som går att jämföra med andra kommuner.', limits: 'Brott som inte anmäls.' },
  { title: 'Kommunens händelserapportering (EST)', chosen: 'Vald', reason: 'Visar det lokala och det som inte är brott.', limits: 'Visar det som rapportörerna ser och väljer att rapportera.' },
  { title: 'Trygghetsvandringar', chosen: 'Vald', reason: 'Invånarnas egen bild av platserna.', limits: 'Få deltagare.' },
  { title: 'Sociala medier', chosen: 'Bortvald', reason: 'Går inte att kontrollera och rymmer personuppgifter.' }
];
