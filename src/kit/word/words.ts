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
  dnr: 'Dnr',
  noFigure: '–'
} as const;

export const swedishTag = 'sv-SE';
