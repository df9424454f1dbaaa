import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useLanguage } from '../../../kit/ui/language';
import type { Telling } from './charts';
import { documentWords } from './words';
import type { FigureWords } from './words';

/** The words of figures in the language of the screen. */
export function screenWords(): FigureWords {
  const texts = strings as unknown as Record<string, string>;
  return Object.fromEntries(Object.keys(documentWords).map(key => [key, texts[`Figure${key}`]])) as unknown as FigureWords;
}

/** How figures are told on screen. */
export function useTelling(): Telling {
  const language = useLanguage();
  return React.useMemo(() => ({ words: screenWords(), language }), [language]);
}
