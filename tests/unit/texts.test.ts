import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const strings = jest.requireActual('../strings.js') as { load(locale: string): Record<string, string> };
const sv = strings.load('sv-se');
const en = strings.load('en-us');

const declared = [...readFileSync(join(__dirname, '../../src/loc/mystrings.d.ts'), 'utf8').matchAll(/^ {2}(\w+): string;$/gm)].map(match => match[1]);
const placeholders = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();

describe('texts in Swedish and English', () => {
  it('has every declared key in both languages, and no other', () => {
    expect(Object.keys(sv).sort()).toEqual([...declared].sort());
    expect(Object.keys(en).sort()).toEqual([...declared].sort());
  });

  it('leaves none empty and gives both languages the same places for values', () => {
    for (const key of declared) {
      expect(`${key}: ${sv[key].trim()}`).not.toBe(`${key}: `);
      expect({ key, places: placeholders(en[key]) }).toEqual({ key, places: placeholders(sv[key]) });
    }
  });
});
