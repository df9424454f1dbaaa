import { Document, Packer, Paragraph, StringContainer } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { write as writeBlock } from './blocks';
import type { Numbers } from './blocks';
import { cleaned } from './clean';
import type { DocumentContent, WriteOptions } from './content';
import { head, opening, section } from './frame';
import { keepWhole, numbering, paper, style, styles, tableStyle } from './styles';
import { swedishTag } from './words';

/** So many blocks are made between two breaths of the page. */
const breath = 40;

/** Lets the page draw and answer clicks; ends the work when it was cancelled. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0));
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
}

/**
 * Writes a document as a Word file, in pieces so that the page stays usable; only the last step, the packing, is one.
 * @returns the file, of type docx
 * @throws DOMException `AbortError` when `signal` says so
 */
export async function write(given: DocumentContent, { onProgress, signal }: WriteOptions = {}): Promise<Blob> {
  const content = cleaned(given);
  const numbers: Numbers = { tables: 0, figures: 0, headings: 0, notes: [] };
  const total = content.sections.reduce((sum, part) => sum + part.blocks.length, 0) + 1;
  const sections: ISectionOptions[] = content.brief ? [] : [opening(content)];
  let done = 0;
  for (const { landscape = false, blocks } of content.sections) {
    const width = landscape ? paper.landscape.text : paper.portrait.text;
    const children: FileChild[] = content.brief && sections.length === 0 ? head(content) : [];
    for (const block of blocks) {
      children.push(...writeBlock(block, width, numbers, children.length === 0));
      done += 1;
      if (done % breath === 0) {
        onProgress?.({ done, total });
        await pause(signal);
      }
    }
    sections.push(section(content, landscape, children));
    onProgress?.({ done, total });
    await pause(signal);
  }
  const document = new Document({
    title: content.title, subject: content.subtitle, creator: content.organisation, lastModifiedBy: content.organisation,
    styles: styles(), numbering: numbering(), sections,
    footnotes: Object.fromEntries(numbers.notes.map((note, index) => [index + 1, { children: [new Paragraph({ style: style.note, text: ` ${note}` })] }])),
    // Long Swedish words in narrow columns; 7.5 mm, and never three lines in a row.
    hyphenation: { autoHyphenation: true, hyphenationZone: 425, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true }
  });
  // docx takes no table styles beside its own defaults; given with these, they would replace them.
  document.Styles.addChildElement(tableStyle());
  keepWhole(document.Styles);
  document.CoreProperties.addChildElement(new StringContainer('dc:language', swedishTag));
  await pause(signal);
  const file = await Packer.toBlob(document);
  await pause(signal);
  onProgress?.({ done: total, total });
  return file;
}
