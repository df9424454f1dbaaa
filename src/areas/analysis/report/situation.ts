import type { Block } from '../../../kit/word/content';

/** What the lägesbild tells of the year, made by its own area: chapters 3–5 and 10 (P13, P15, P21). */
export interface SituationChapters {
  crime: Block[];
  events: Block[];
  safety: Block[];
  related: Block[];
  /** For the summary. */
  sentences: string[];
  /** Which lägesbild the year has. */
  picture: string;
}

const names = { crime: 'brottslighet', events: 'händelser', safety: 'upplevd trygghet' } as const;

/** Which of chapters 3–5 hold nothing but gaps. */
export function missingChapters(situation: SituationChapters | undefined): (keyof typeof names)[] {
  return (Object.keys(names) as (keyof typeof names)[]).filter(name => !situation || situation[name].every(({ kind }) => kind === 'gap'));
}

/** The same in words: "brottslighet". */
export function lacking(situation: SituationChapters | undefined): string[] {
  return missingChapters(situation).map(name => names[name]);
}
