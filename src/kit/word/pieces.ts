/** The commonest pieces of a document's content, in few words. */
import type { Block, TableColumn } from './content';

export const heading = (level: 1 | 2 | 3, text: string, number?: string): Block => ({ kind: 'heading', level, text, number });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const gap = (text: string): Block => ({ kind: 'gap', text });
export const column = (title: string, width: number): TableColumn => ({ title, width });
/** A column of figures. */
export const count = (title: string, width: number): TableColumn => ({ title, width, align: 'right' });

/** What people have written: a paragraph for each line, and lines with a dash as a list. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push({ kind: 'bullets', items });
    items = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n').map(one => one.trim())) {
    const item = /^[-–•*]\s+(.+)$/.exec(line)?.[1];
    if (item) items.push(item);
    else {
      close();
      if (line) blocks.push(paragraph(line));
    }
  }
  close();
  return blocks;
}
