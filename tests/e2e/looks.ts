/** A page looked at part by part, in a language and a width: what axe finds, and words that are not of that language. */
import type { BrowserContext, Frame } from 'playwright-core';
import { en, sv, tabPage } from './app';
import { violationsInThemes } from './axe';
import type { Host } from './browser';
import { strangeTexts } from './words';

/** For `test.each`: a computer's and a phone's width. */
export const looks = [['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const;

interface Looks { texts: typeof sv; frame: Frame; context: BrowserContext; found: string[]; look(): Promise<void>; }

/** Opens a page and takes the first look. @param known texts that stand there as somebody wrote them */
export async function openForLooks(host: Host, route: string, lang: 'sv-se' | 'en-us', width: number, known: readonly string[] = []): Promise<Looks> {
  const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/${route}`, lang, width, height: 800 });
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const found = await violationsInThemes(frame);
  return {
    texts: lang === 'sv-se' ? sv : en, frame, context, found,
    look: async () => { found.push(...await violationsInThemes(frame), ...(await strangeTexts(frame, lang)).filter(text => !known.includes(text))); }
  };
}
