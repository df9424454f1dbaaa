import { cleaned } from './clean';
import type { DocumentContent, Text } from './content';

const flat = (text: Text): string => typeof text === 'string' ? text : text.map(span => span.text).join('');
/** Addresses and footnotes, which stand beside the text. */
const beside = (text: Text): (string | undefined)[] => typeof text === 'string' ? [] : text.flatMap(span => [span.link, span.note]);

/**
 * Every text of a document as it will stand in the file, with the heading it stands under: what is searched before
 * it leaves (domain.md §5). Table cells, chart labels, alternative texts, footnotes and link
 * addresses too.
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
      case 'bullets': add(...block.items.map(flat), ...block.items.flatMap(beside)); break;
      case 'paragraph': add(flat(block.text), ...beside(block.text)); break;
      case 'table': add(block.caption, block.description, block.source, ...block.columns.map(column => column.title), ...block.rows.flat(), ...block.total ?? []); break;
      case 'chart': add(block.caption, block.description, block.source, block.categoryTitle, block.valueTitle, ...block.categories, ...block.series.map(series => series.name)); break;
      case 'image': add(block.text, block.description, block.source); break;
      default: add(block.text);
    }
  }
  return found;
}
