import type { Block } from '../../../../kit/word/content';

/** What people have written: a paragraph for each line, and lines with a dash as a list. */
export function paragraphs(text: string): Block[] {
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
      if (line) blocks.push({ kind: 'paragraph', text: line });
    }
  }
  close();
  return blocks;
}
