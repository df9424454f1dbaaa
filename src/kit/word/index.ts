import type { DocumentContent, WriteOptions } from './content';

export { textsOf } from './texts';
export type { Block, ChartBlock, ChartSeries, DocumentContent, DocumentSection, ImageBlock, Span, TableBlock, TableColumn, Text, WriteOptions, WriteProgress } from './content';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Writes a document as a Word file. What does it is fetched at the first call.
 * @throws DOMException `AbortError` when it was cancelled
 */
export async function writeDocument(content: DocumentContent, options?: WriteOptions): Promise<Blob> {
  const { write } = await import(/* webpackChunkName: 'word' */ './write');
  return write(content, options);
}
