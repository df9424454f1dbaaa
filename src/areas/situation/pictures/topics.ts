/** The sections that a lägesbild is made of, by the three parts of 4 § (L4) and what the policy adds (P13, P15, P51, L7). */
import type { PictureTerm, SectionPart } from '../lists';

export interface Topic {
  /** Stands in the section's column `Topic`, and is never changed: it joins the sections of different years. */
  code: string;
  part: SectionPart;
  /** The heading that a new section gets. People may change it. */
  title: string;
  /** In an EST half-year too; the others belong to the year's picture. */
  half?: true;
  /** Nobody misses it when it is empty. */
  optional?: true;
}

/** In the order of the document. Headings are in Swedish, as the document is. */
export const topics: readonly Topic[] = [
  { code: 'summary', part: 'Analys', title: 'Sammanfattning', half: true },
  { code: 'crime', part: 'Kartläggning', title: 'Anmälda brott' },
  { code: 'events', part: 'Kartläggning', title: 'Händelser och platser', half: true },
  { code: 'consequences', part: 'Kartläggning', title: 'Konsekvenser av brottsligheten' },
  { code: 'safety', part: 'Annan relevant information', title: 'Upplevd trygghet och utsatthet' },
  { code: 'est', part: 'Annan relevant information', title: 'EST-arbete och trygghetsvandringar', half: true },
  { code: 'risks', part: 'Annan relevant information', title: 'Riskfaktorer och omvärld' },
  { code: 'planning', part: 'Annan relevant information', title: 'Samband med annan planering' },
  { code: 'changes', part: 'Analys', title: 'Förändringar sedan förra lägesbilden', optional: true },
  { code: 'analysis', part: 'Analys', title: 'Samlad analys', half: true },
  { code: 'problems', part: 'Analys', title: 'Prioriterade problem och orsaker', half: true },
  { code: 'andts', part: 'Angränsande område', title: 'Alkohol, narkotika, dopning, tobak och spel (ANDTS)', optional: true },
  { code: 'health', part: 'Angränsande område', title: 'Folkhälsa', optional: true },
  { code: 'suicide', part: 'Angränsande område', title: 'Suicidprevention', optional: true },
  { code: 'violence', part: 'Angränsande område', title: 'Våld i nära relationer', optional: true },
  { code: 'children', part: 'Angränsande område', title: 'Barns och ungas uppväxtvillkor', optional: true },
  { code: 'traffic', part: 'Angränsande område', title: 'Trafiksäkerhet', optional: true },
  { code: 'extremism', part: 'Angränsande område', title: 'Våldsbejakande extremism', optional: true }
];

const order = new Map(topics.map(({ code }, index) => [code, (index + 1) * 10]));

/** Place of a section among the others: those that no topic tells come last in their part. */
export function sortOrderOf(code: string): number {
  return order.get(code) ?? 500;
}

export function topicOf(code: string): Topic | undefined {
  return topics.find(topic => topic.code === code);
}

/** The sections that a new lägesbild begins with. Related areas are added by choice (P15). */
export function beginning(term: PictureTerm): Topic[] {
  return topics.filter(({ part, half }) => part !== 'Angränsande område' && (term === 'Helår' || half));
}
