/**
 * Events by category and area. The half-year April–September 2022 has the published counts of Hjo's EST lägesbild: 93
 * skadegörelse, 34 annan otrygghetsskapande, 7 samling av personer, 2 incident mot anställd. How they fall on months and
 * areas was not published; that, and every other figure here, is an example and says so ("Exempeldata").
 */
export const eventCategories = ['Skadegörelse', 'Annan otrygghetsskapande händelse', 'Samling av personer', 'Incident mot anställd'];

/** Places by kind, with coordinates about Hjo's. The last one is no longer used. */
export const areas: { title: string; latitude?: number; longitude?: number; ended?: boolean }[] = [
  { title: 'Centrum', latitude: 58.3046, longitude: 14.2878 },
  { title: 'Hamnen', latitude: 58.3024, longitude: 14.2943 },
  { title: 'Resecentrum', latitude: 58.3062, longitude: 14.2821 },
  { title: 'Skolområdet', latitude: 58.3079, longitude: 14.2764 },
  { title: 'Idrottsområdet', latitude: 58.3101, longitude: 14.2803 },
  { title: 'Stadsparken', latitude: 58.2998, longitude: 14.2905 },
  { title: 'Kransorterna' },
  { title: 'Gamla busstationen', ended: true }
];

/** Published counts of April–September 2022, by category. */
export const published = { first: '2022-04', last: '2022-09', counts: [93, 34, 7, 2] };

/** What may have happened, by category. */
export const happenings: string[][] = [
  ['Klotter på fasad', 'Krossad ruta', 'Sönderslagen bänk', 'Skadad belysning', 'Klotter i gångtunnel', 'Förstörd papperskorg', 'Nedskräpning och skadad lekutrustning'],
  ['Hög musik sent på kvällen', 'Mopeder på gångbana', 'Oro efter rop på natten', 'Fyrverkeri utan tillstånd', 'Trasig belysning längs gångväg'],
  ['Större grupp samlad vid entrén', 'Samling sent på kvällen', 'Grupp som hindrar passage'],
  ['Hot i receptionen', 'Otrevligt bemötande vid tillsyn']
];
