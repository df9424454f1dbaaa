/** The figures of a lägesbild for its document, from the very models that the screen shows (L4, P13, P51). Documents are in Swedish. */
import type { Block } from '../../../kit/word/content';
import type { PictureFacts } from '../facts/model';
import type { IndicatorKind } from '../lists';

/** Which part of a lägesbild figures belong to (L4): the mapping of crime, what else is relevant, related areas (P15). */
export type FigurePart = 'statistics' | 'other' | 'related';

export const partKinds: Readonly<Record<FigurePart, readonly IndicatorKind[]>> = {
  statistics: ['Anmälda brott', 'Utsatthet'], other: ['Upplevd otrygghet', 'Riskfaktorer'], related: ['Angränsande områden']
};

/** A source that figures come from, with the periods they are of: proposed for the lägesbild's list of sources. */
export interface FigureSource { source: string; first: string; last: string; fetched?: string; }

/**
 * Charts, tables and sentences of a part. What is not known is a gap, never left out in silence.
 * @param most charts are made of so many indicators at most; those after them stand in one table
 */
export function figureBlocks(_facts: PictureFacts, _part: FigurePart, _most = 4): Block[] {
  return [];
}

/** The sentences that the figures of a part propose, each true of the figures or left out. */
export function figureSentences(_facts: PictureFacts, _part: FigurePart): string[] {
  return [];
}

/** The sources of a part, each once. */
export function figureSources(_facts: PictureFacts, _part: FigurePart): FigureSource[] {
  return [];
}
