import type { ChartWords } from '../charts/model';

/** The fixed words of every document. Swedish: see `content.ts`. */
export const words = {
  contents: 'Innehåll',
  table: 'Tabell',
  figure: 'Figur',
  page: 'Sida',
  of: 'av',
  source: 'Källa: ',
  gap: 'Underlag saknas: ',
  write: 'Skriv här.',
  date: 'Datum',
  status: 'Status',
  dnr: 'Dnr'
} as const;

/** The words of charts in documents. */
export const chartWords: ChartWords = {
  source: 'Källa: {0}', sourceWithDate: 'Källa: {0}, hämtad {1}', preliminary: 'prel.', preliminaryNote: 'Preliminära uppgifter är märkta prel.',
  interval: 'felmarginal {0}–{1}', intervalNote: 'Felmarginalen står inom parentes i tabellen och visas i diagrammet', axisFrom: 'Axeln börjar vid {0}', noFigure: '–'
};

export const swedishTag = 'sv-SE';
