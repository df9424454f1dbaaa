/**
 * Figures of the lägesbild. Published are 594 reported crimes in Hjo in 2020 and 571 in 2021; every other figure is an
 * example, made to have the size that such figures have, and says so ("Exempeldata").
 */
export interface DemoIndicator {
  code: string; title: string; kind: string; unit: string; definition?: string; caveat?: string; higherIs?: string; followed?: boolean;
}

export const exampleSource = 'Exempeldata';

export const regions: { code: string; title: string; level: string; compared: boolean }[] = [
  { code: '1497', title: 'Hjo', level: 'Kommun', compared: false },
  { code: '14', title: 'Västra Götalands län', level: 'Län', compared: true },
  { code: '00', title: 'Hela landet', level: 'Riket', compared: true },
  { code: '1444', title: 'Grästorp', level: 'Kommun', compared: false },
  { code: '1446', title: 'Karlsborg', level: 'Kommun', compared: false },
  { code: '1472', title: 'Tibro', level: 'Kommun', compared: false },
  { code: '1498', title: 'Tidaholm', level: 'Kommun', compared: false },
  { code: '0642', title: 'Mullsjö', level: 'Kommun', compared: false }
];

/** Kommuner of about the same size, put together by the coordinator of the demo. */
export const group = { name: 'Kommungruppen (exempel)', members: ['1444', '1446', '1472', '1498', '0642'] };

/** Inhabitants, about as many as there are: rates are computed from them. */
export const inhabitants: Readonly<Record<string, number>> = {
  1497: 9200, 14: 1760000, '00': 10500000, 1444: 5700, 1446: 6900, 1472: 11200, 1498: 12700, '0642': 7400
};

const caveat = 'Exempeldata.';
const rate = 'Antal per 100 000 invånare';

/** Reported crimes: how many in a usual year in Hjo, the rates of the others by share of Hjo's, and a slope in percent a year. */
export const crimes: (DemoIndicator & { usual: number; others: number; slope: number; members?: boolean; months?: boolean })[] = [
  {
    code: 'bra:totalt-antal-anmalda-brott', title: 'Totalt antal anmälda brott', kind: 'Anmälda brott', unit: rate, usual: 585, others: 1.9, slope: -0.6, members: true,
    caveat: 'Exempeldata, utom 594 anmälda brott i Hjo 2020 och 571 anmälda brott 2021, som är publicerade uppgifter.'
  },
  { code: 'bra:skadegorelsebrott', title: 'Skadegörelsebrott', kind: 'Anmälda brott', unit: rate, usual: 96, others: 1.5, slope: 2, members: true, months: true, caveat },
  { code: 'bra:stold-och-tillgreppsbrott-totalt', title: 'Stöld och tillgreppsbrott, totalt', kind: 'Anmälda brott', unit: rate, usual: 142, others: 2.2, slope: -4, caveat },
  { code: 'bra:narkotikabrott', title: 'Narkotikabrott', kind: 'Anmälda brott', unit: rate, usual: 44, others: 2.1, slope: 1, caveat },
  { code: 'bra:trafikbrott-totalt', title: 'Trafikbrott, totalt', kind: 'Anmälda brott', unit: rate, usual: 61, others: 1.3, slope: 0.5, caveat },
  { code: 'bra:vald-i-offentlig-miljo-mot-vuxna', title: 'Våld i offentlig miljö mot vuxna', kind: 'Anmälda brott', unit: rate, usual: 11, others: 1.8, slope: 0, caveat },
  { code: 'bra:bostadsinbrott', title: 'Bostadsinbrott', kind: 'Anmälda brott', unit: rate, usual: 9, others: 1.6, slope: -5, caveat }
];

/** Published: reported crimes in Hjo. */
export const published: Readonly<Record<string, number>> = { 2020: 594, 2021: 571 };

/** Shares of those asked: in Hjo with a wide margin, in the country with a narrow one. */
export const shares: (DemoIndicator & { length: string; hjo: number; country: number; margin: number; respondents: number })[] = [
  {
    code: 'ntu:otrygghet-vid-utevistelse-sent-pa-kvallen', title: 'Otrygghet vid utevistelse sent på kvällen i det egna bostadsområdet', kind: 'Upplevd otrygghet', unit: 'Procent', length: 'Tvåårsperiod',
    definition: 'Andel av dem som svarat (16–84 år) som känner sig ganska eller mycket otrygga.', higherIs: 'Sämre', hjo: 13, country: 26, margin: 5.5, respondents: 140, caveat
  },
  {
    code: 'ntu:problem-med-skadegorelse', title: 'Problem med skadegörelse i det egna bostadsområdet', kind: 'Upplevd otrygghet', unit: 'Procent', length: 'Tvåårsperiod',
    definition: 'Andel av dem som svarat (16–84 år) som anser att skadegörelse är ett ganska eller mycket stort problem.', higherIs: 'Sämre', hjo: 7, country: 9, margin: 4.2, respondents: 140, caveat
  },
  {
    code: 'ntu:utsatthet-for-misshandel', title: 'Självrapporterad utsatthet för misshandel', kind: 'Utsatthet', unit: 'Procent', length: 'Tvåårsperiod', higherIs: 'Sämre', hjo: 2.2, country: 2.9, margin: 2, respondents: 140, caveat
  },
  {
    code: 'egen:trygg-i-skolan-ak-9', title: 'Elever i åk 9 som känner sig trygga i skolan', kind: 'Riskfaktorer', unit: 'Procent', length: 'År', higherIs: 'Bättre', hjo: 88, country: 90, margin: 6, respondents: 95, caveat
  },
  {
    code: 'can:alkohol-ak-9', title: 'Elever i åk 9 som druckit alkohol det senaste året', kind: 'Angränsande områden', unit: 'Procent', length: 'År', higherIs: 'Sämre', hjo: 38, country: 36, margin: 9, respondents: 95, caveat
  }
];
