import { cleaned } from './clean';
import type { DocumentContent, Text } from './content';

const flat = (text: Text): string => typeof text === 'string' ? text : text.map(span => span.text).join('');
const links = (text: Text): string[] => typeof text === 'string' ? [] : text.flatMap(span => span.link ? [span.link] : []);

/**
 * Every text of a document as it will stand in the file, with the heading it stands under: what is searched before
 * it leaves (domain.md §5). Table cells, chart labels, alternative texts and link addresses too.
 */
export function textsOf(content: DocumentContent): { place: string; text: string }[] {
  const { title, subtitle, organisation, date, status, dnr, facts, sections } = cleaned(content);
  let place = title;
  const found: { place: string; text: string }[] = [];
  const add = (...texts: readonly (string | undefined)[]): void => { for (const text of texts) if (text) found.push({ place, text }); };
  add(title, subtitle, organisation, date, status, dnr, ...(facts ?? []).flat());
  for (const block of sections.flatMap(section => section.blocks)) {
    switch (block.kind) {
      case 'heading':
        place = block.number ? `${block.number} ${block.text}` : block.text;
        add(block.text, block.number);
        break;
      case 'bullets': add(...block.items.map(flat), ...block.items.flatMap(links)); break;
      case 'paragraph': add(flat(block.text), ...links(block.text)); break;
      case 'table': add(block.caption, block.description, block.source, ...block.columns.map(column => column.title), ...block.rows.flat(), ...block.total ?? []); break;
      case 'chart': add(block.caption, block.description, block.source, block.categoryTitle, ...block.categories, ...block.series.map(series => series.name)); break;
      default: add(block.text);
    }
  }
  return found;
}
