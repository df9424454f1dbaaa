import { ExternalHyperlink, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Text } from './content';

/** One text with its line ends kept. */
export function lines(text: string, form: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...form, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A text with its strong parts and links. */
export function runs(text: Text): ParagraphChild[] {
  if (typeof text === 'string') return lines(text);
  return text.flatMap(({ text: piece, strong, link }): ParagraphChild[] => {
    const form = { bold: strong, ...(link ? { style: 'Hyperlink' } : {}) };
    return link ? [new ExternalHyperlink({ link, children: lines(piece, form) })] : lines(piece, form);
  });
}
