/** Kinds of personal data that must not stand in free text (domain.md §5). */
export type PersonalDataKind = 'personnummer' | 'phone' | 'plate';

export interface PersonalDataFinding { kind: PersonalDataKind; text: string; }

/**
 * Ten or twelve digits are a personnummer or samordningsnummer when the month, the day (plus 60 for
 * samordningsnummer) and the check digit are right (folkbokföringslagen 18 §; Luhn).
 */
function isPersonnummer(digits: string): boolean {
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6)) % 60;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = [...ten].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const patterns: { kind: PersonalDataKind; pattern: RegExp; holds: (found: string) => boolean }[] = [
  { kind: 'personnummer', pattern: /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g, holds: found => isPersonnummer(found.replace(/\D/g, '')) },
  { kind: 'phone', pattern: /(?<![\d-])(?:\+46[\s-]?|0)7[\s-]?[02369](?:[\s-]?\d){7}(?!\d)/g, holds: () => true },
  { kind: 'phone', pattern: /(?<![\d-])0[1-9]\d{0,2}[\s-]\d{2,3}(?:\s?\d{2}){2}(?!\d)/g, holds: () => true },
  // Five digits after an area code of four, as in smaller municipalities: 0503-350 00.
  { kind: 'phone', pattern: /(?<![\d-])0[1-9]\d{2}[\s-]\d{3}\s?\d{2}(?!\d)/g, holds: () => true },
  // Swedish plates: three letters without I, Q, V, Å, Ä, Ö, two digits, and a digit or a letter.
  { kind: 'plate', pattern: /\b[A-HJ-PR-UW-Z]{3}\s?\d{2}[A-HJ-NPR-UW-Z0-9]\b/g, holds: () => true }
];

/** As it is read: any dash as a hyphen, any space as a space, what is not seen left out (soft hyphens, joiners, marks of direction). */
const asRead = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[^\S\r\n]/g, ' ');

/** What in a text looks like personal data; a warning to the writer, not a judgement. */
export function findPersonalData(given: string): PersonalDataFinding[] {
  const text = asRead(given);
  const findings: PersonalDataFinding[] = [];
  for (const { kind, pattern, holds } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const known = findings.some(finding => finding.text.includes(match[0]));
      if (holds(match[0]) && !known) findings.push({ kind, text: match[0] });
    }
  }
  return findings;
}
