import * as React from 'react';
import type { Language } from '../text/format';

const LanguageContext = React.createContext<Language>('sv-SE');

export const LanguageProvider = LanguageContext.Provider;

/** The language that dates and numbers are written in. Texts come from the strings module. */
export function useLanguage(): Language {
  return React.useContext(LanguageContext);
}
