/** @jest-environment node */
import { cleaned, cleanLine, cleanText } from '../../../../src/kit/word/clean';
import { textsOf } from '../../../../src/kit/word';
import type { DocumentContent } from '../../../../src/kit/word';
import { everyBlock, oddText } from './sample';

const paragraph = (text: DocumentContent['sections'][number]['blocks'][number]): DocumentContent => ({ title: 'T', organisation: 'O', date: '2026-01-01', status: 'Utkast', sections: [{ blocks: [text] }] });

describe('texts as a Word file can hold them', () => {
  test('what XML forbids is left out, half pairs too; whole pairs, accents and right-to-left text stay', () => {
    expect(cleanText('a\u0000b\u0008\u001b\ufffe\uffff\ud800\udc00\udc00c\ud83d')).toBe('ab\ud800\udc00c');
    expect(cleanText('😀 é שלום \u202e')).toBe('😀 é שלום \u202e');
  });

  test('line ends are alike and tabs are spaces', () => {
    expect(cleanText('a\r\nb\rc\u000bd\u2028e\tf')).toBe('a\nb\nc\nd\ne f');
    expect(cleanLine(' a\r\n\nb ')).toBe('a b');
  });

  test('a cut line is as long as it may be, and no pair is cut in two', () => {
    expect(cleanLine('abcdef', 4)).toBe('abc…');
    expect(cleanLine('ab😀def', 4)).toBe('ab…');
    expect(cleanLine('abcd', 4)).toBe('abcd');
  });

  test('only addresses that a browser opens become links', () => {
    const link = (address: string): unknown => (cleaned(paragraph({ kind: 'paragraph', text: [{ text: 'x', link: address }] })).sections[0].blocks[0] as unknown as { text: { link?: string }[] }).text[0].link;
    expect(link('https://kommun.example/å b?c=1&d=2')).toBe('https://kommun.example/%C3%A5%20b?c=1&d=2');
    expect([link('javascript:alert(1)'), link('file:///c:/x'), link('inte en adress')]).toEqual([undefined, undefined, undefined]);
  });

  test('a number that a hidden sign parts is searched as it will be read', () => {
    expect(textsOf(paragraph({ kind: 'paragraph', text: '070\u0001-123 45 67' })).map(({ text }) => text)).toContain('070-123 45 67');
  });

  test('cleaning what is clean changes nothing', () => {
    const once = cleaned(everyBlock(oddText(7)));
    expect(cleaned(once)).toEqual(once);
  });
});
