/** Finds texts that are not of the language a page is shown in. */
import type { Frame } from 'playwright-core';
import { en, sv } from './app';

/** What Fluent says in English by itself where the app gives no text of its own. */
const fluentDefaults = ['Clear text', 'Calendar', 'More items', 'Loading', 'Suggestions', 'Suggestions available', 'No results found', 'Close', 'Dismiss', 'Selected items', 'Select an option', 'Toggle selection'];

const letters = (template: string): number => template.replace(/\{\d\}|[^\p{L}]/gu, '').length;

const pattern = (template: string): RegExp => new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '.+')}$`);

/** Patterns of one language's texts that differ from the other's; too little of a text left says nothing. */
function textsOnlyIn(language: Record<string, string>, other: Record<string, string>): { text: string; matches: RegExp }[] {
  const shared = new Set(Object.values(other));
  return Object.keys(language).filter(key => language[key] !== other[key] && !shared.has(language[key]) && letters(language[key]) >= 3)
    .map(key => ({ text: language[key], matches: pattern(language[key]) }));
}

/** Every text that is shown or read out: text, labels, titles, placeholders. */
export function shownTexts(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      // A drawing breaks its texts into pieces, which say nothing by themselves; its table and its words say them whole.
      if (parent && !parent.closest('svg') && !['SCRIPT', 'STYLE'].includes(parent.tagName)) found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of Array.from(document.body.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]'))) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.map(text => text.trim()).filter(text => text !== ''))];
  });
}

/** Texts of the app that are shown in the other language; in Swedish also English ones that Fluent brought along. */
export async function strangeTexts(frame: Frame, lang: 'sv-se' | 'en-us'): Promise<string[]> {
  const foreign = lang === 'en-us' ? textsOnlyIn(sv, en) : textsOnlyIn(en, sv);
  const own = Object.values(lang === 'en-us' ? en : sv).map(pattern);
  const texts = await shownTexts(frame);
  return texts.filter(text => (foreign.some(({ matches }) => matches.test(text)) && !own.some(matches => matches.test(text)))
    || (lang === 'sv-se' && fluentDefaults.includes(text))
    // Swedish letters in a text without a word of data: only the app itself writes these.
    || (lang === 'en-us' && /^[ÅÄÖ]{2,}/.test(text)));
}
