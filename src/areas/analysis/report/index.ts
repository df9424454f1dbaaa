import type { DocumentContent } from '../../../kit/word/content';
import { appendices } from './appendices';
import { body } from './chapters';
import { collect } from '../model';
import type { AnnualInput } from '../model';
import type { SituationChapters } from './situation';

export { missingChapters } from './situation';
export type { SituationChapters } from './situation';

/**
 * The årsanalys of a year as a document (P20, P23, P45): a draft, made of what the lists hold.
 * @param situation what the lägesbild tells of the year; its chapters are gaps without it
 */
export function annualReport(input: AnnualInput, situation?: SituationChapters): DocumentContent {
  const figures = collect(input);
  return {
    title: `Årsanalys ${input.year}`,
    subtitle: 'Brottsförebyggande och trygghetsskapande arbete',
    organisation: input.municipality,
    date: input.today,
    status: 'Utkast',
    facts: [['Underlag', `Läst ur Trygghetsnavet ${input.today}`]],
    sections: [body(input, figures, situation), ...appendices(input, figures, situation)]
  };
}
