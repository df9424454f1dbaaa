import type { DemoProblem } from './types.ts';

/**
 * Problems of the lägesbild. Every figure is a published one and names its source beside it; where no figure
 * for the municipality is known, the text says so. Causes and goals belong to the measures.
 */
export const problems: DemoProblem[] = [
  {
    no: 1, title: 'Skadegörelse på skolor, parker och allmänna byggnader', priority: 'Prioriterat', firstYear: 2022,
    place: 'Skolområden, parken i centrum, busshållplatser', targetGroup: 'Elever och alla som vistas i centrum',
    description: 'Skadegörelse är den vanligaste händelsen i den lokala rapporteringen: 93 händelser april–september 2022. '
      + 'Det rör sig om krossade rutor, klotter och sönderslagen utrustning. Händelserna är inrapporterade av verksamheter och handel och ska inte läggas ihop med anmälda brott. '
      + 'Källa: EST-lägesbild, kategorin skadegörelse, april–september 2022.',
    reason: 'Störst antal händelser, kostnader för flera verksamheter och tydliga platser att arbeta med. Siffran är från 2022 och ska ersättas när nästa halvårsbild är klar.'
  },
  {
    no: 2, title: 'Otrygghetsskapande händelser i centrum kvällstid', priority: 'Prioriterat', firstYear: 2022,
    place: 'Centrum, gångstråket till busstationen', targetGroup: 'Invånare som rör sig ute på kvällen',
    description: 'Högljudda grupper, buskörning och nedskräpning gör att en del undviker centrum sent. '
      + 'I rapporteringen finns 34 händelser i kategorin annan otrygghetsskapande april–september 2022. Källa: EST-lägesbild, april–september 2022. '
      + 'Kategorin är bred, så texten i varje rapport behöver läsas innan slutsatser dras.',
    reason: 'Näst vanligaste kategorin och den som invånarna oftast tar upp vid trygghetsvandringar.'
  },
  {
    no: 3, title: 'Sena samlingar av ungdomar utan vuxna i närheten', priority: 'Bevakas', firstYear: 2022,
    place: 'Skolgårdar och badplatsen', targetGroup: 'Unga 13–17 år',
    description: 'Sju händelser rapporterades som samling av personer april–september 2022. Källa: EST-lägesbild, april–september 2022. '
      + 'Att unga träffas är inget problem i sig. Rapporterna handlar om platser där det förekommit alkohol eller skadegörelse samma kväll.',
    reason: 'Få händelser, men de sammanfaller i tid och plats med skadegörelse. Antalet är för litet för att visa en utveckling.'
  },
  {
    no: 4, title: 'Hot och incidenter mot anställda', priority: 'Prioriterat', firstYear: 2022,
    place: 'Bibliotek, reception, skola', targetGroup: 'Anställda som möter allmänheten',
    description: 'Två incidenter mot anställd rapporterades april–september 2022. Källa: EST-lägesbild, april–september 2022. '
      + 'Verksamheterna tror att fler händelser stannar i arbetsmiljörapporteringen och aldrig når lägesbilden.',
    reason: 'Få händelser men allvarliga följder för den som drabbas, och kommunen har arbetsgivaransvaret.'
  },
  {
    no: 5, title: 'Lägesbilden vilar på få rapportörer', priority: 'Prioriterat', firstYear: 2023,
    place: 'Hela kommunen', targetGroup: 'Verksamheter, handel, föreningar',
    description: 'Antalet anmälda brott var 594 år 2020 och 571 år 2021. Källa: Brå, anmälda brott. '
      + 'I en kommun av vår storlek svänger talen mellan åren utan att något säkert har hänt. Därför behövs händelserapporter från fler, och i dag kommer de flesta från ett par verksamheter.',
    reason: 'Utan fler rapportörer går det inte att se om åtgärderna har någon verkan.'
  },
  {
    no: 6, title: 'Oro kring valborg, skolavslutning och sommarens evenemang', priority: 'Prioriterat', firstYear: 2022,
    place: 'Badplatsen, centrum, festplatser', targetGroup: 'Unga 13–19 år och deras föräldrar',
    description: 'Problemen återkommer vid samma tillfällen varje år. Alla fyra kategorier i EST-lägesbilden för april–september 2022 gäller sommarhalvåret '
      + '(93 skadegörelse, 34 annan otrygghetsskapande, 7 samling av personer, 2 incident mot anställd). Källa: EST-lägesbild, april–september 2022. '
      + 'Motsvarande bild för vinterhalvåret saknas i underlaget, så jämförelsen över året återstår att göra.',
    reason: 'Återkommande och förutsägbart. Insatserna går att planera i god tid, vilket policyn också kräver.'
  },
  {
    no: 7, title: 'Våld i nära relation upptäcks sent', priority: 'Prioriterat', firstYear: 2023,
    place: 'Hela kommunen', targetGroup: 'Vuxna och barn som utsätts, personal som möter dem',
    description: 'Anmälda våldsbrott i Hjo var i genomsnitt 4,3 per 1\u00a0000 invånare och år 2020–2022. Källa: Öppna jämförelser Trygghet och säkerhet 2023, uppgifter från Brå. '
      + 'Måttet gäller alla våldsbrott och visar inte hur mycket som sker i nära relation. Enskilda ärenden hör inte hemma i lägesbilden.',
    reason: 'Allvarliga följder och sannolikt stort mörkertal. Personalen efterfrågar en gemensam arbetsgång.'
  },
  {
    no: 8, title: 'Alkohol och narkotika bland unga', priority: 'Bevakas', firstYear: 2024,
    place: 'Högstadiet och gymnasieungdomar', targetGroup: 'Elever i årskurs 9 och gymnasiets årskurs 2',
    description: 'Skolan och fritidsgården ser tecken på att debuten sker tidigare. Någon kommunsiffra finns inte i underlaget: resultatet av CAN:s drogvaneundersökning ska hämtas in innan problemet prioriteras. '
      + 'Frågan delas med folkhälsoarbetet (ANDTS).',
    reason: 'Bevakas tills undersökningen är inläst. Förebyggande åtgärder i skolan löper vidare under tiden.'
  },
  {
    no: 9, title: 'Trafik: buskörning och rattfylleri', priority: 'Bevakas', firstYear: 2023,
    place: 'Infarterna och centrum', targetGroup: 'Unga förare, gående och cyklister',
    description: 'Polisens publicerade händelser för Hjo har bland annat tagit upp rattfylleri (2023) och trafikolycka med personskada (2024). Källa: polisen.se, händelser. '
      + 'Händelserna är exempel ur polisens flöde och ingen statistik. Synpunkter om hög fart kommer också till samhällsbyggnad.',
    reason: 'Tas upp återkommande i medborgardialogen men mätningar saknas. Fartmätning kommer först.'
  },
  {
    no: 10, title: 'Bedrägerier mot äldre', priority: 'Bevakas', firstYear: 2025,
    place: 'Hela kommunen', targetGroup: 'Äldre och deras anhöriga',
    description: 'I hela landet anmäldes 14\u00a0278 befogenhetsbedrägerier 2025, 135 per 100\u00a0000 invånare, mot 13\u00a0816 året före. Källa: Brå, anmälda brott 2024 och 2025. '
      + 'Siffran för Hjo finns inte i underlaget. Hemtjänsten berättar att brukare får samtal från någon som utger sig för att vara från banken.',
    reason: 'Anmälningarna ökar något i landet, och det är en grupp som vården och omsorgen når varje dag.'
  },
  {
    no: 11, title: 'Mörk gångväg vid busstationen', priority: 'Avslutat', firstYear: 2023,
    place: 'Gångvägen mellan busstationen och skolan', targetGroup: 'Elever och pendlare',
    description: 'Uppmärksammades vid en trygghetsvandring och genom felanmälningar. Någon händelsestatistik för just platsen finns inte.',
    reason: 'Avslutat: belysningen är utbytt och siktröjning gjord. Platsen följs upp vid nästa trygghetsvandring.'
  }
];
