import { ExternalHyperlink, FootnoteReferenceRun, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Text } from './content';

/** One text with its line ends kept. */
export function lines(text: string, form: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...form, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A text with its strong parts, links and footnotes; the notes are added to `notes`, whose order is their number. */
export function runs(text: Text, notes: string[]): ParagraphChild[] {
  if (typeof text === 'string') return lines(text);
  return text.flatMap(({ text: piece, strong, link, note }): ParagraphChild[] => {
    const form = { bold: strong, ...(link ? { style: 'Hyperlink' } : {}) };
    const told: ParagraphChild[] = link ? [new ExternalHyperlink({ link, children: lines(piece, form) })] : lines(piece, form);
    // Each note has a number of its own: two references to one leave the second empty in Word.
    return note ? [...told, new FootnoteReferenceRun(notes.push(note))] : told;
  });
}
