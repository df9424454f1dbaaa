import { BuilderElement, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ITableOptions, XmlComponent } from 'docx';
import { style } from './styles';
import type { TableBlock, TableColumn } from './content';

const value = (name: string, text: string): XmlComponent =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value: text } } as never });

/** A table with the alternative text that Word reads aloud, which docx does not write (ECMA-376, tblCaption and tblDescription). */
class DescribedTable extends Table {
  public constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties = this.root[0] as unknown as { root: XmlComponent[] };
    properties.root.push(value('w:tblCaption', title), value('w:tblDescription', description));
  }
}

const cell = (text: string, column: TableColumn, width: number, strong: boolean): TableCell => new TableCell({
  width: { size: width, type: WidthType.DXA },
  children: [new Paragraph({ style: strong ? style.headCell : style.cell, text, ...(column.align ? { alignment: column.align } : {}) })]
});

/** Widths in twips that fill the text's width exactly. */
export function columnWidths(columns: readonly TableColumn[], text: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map(column => Math.floor(text * column.width / sum));
  widths[widths.length - 1] += text - widths.reduce((total, width) => total + width, 0);
  return widths;
}

/** A table as wide as the text: the header row repeats on every page and rows are never broken across two. */
export function table(block: Omit<TableBlock, 'kind'>, text: number): Table {
  const widths = columnWidths(block.columns, text);
  const row = (texts: readonly string[], kind: 'head' | 'body' | 'total'): TableRow => new TableRow({
    tableHeader: kind === 'head', cantSplit: true, children: block.columns.map((column, index) => cell(texts[index] ?? '', column, widths[index], kind !== 'body'))
  });
  return new DescribedTable({
    style: style.table, layout: TableLayoutType.FIXED, width: { size: text, type: WidthType.DXA }, columnWidths: widths,
    tableLook: { firstRow: true, lastRow: block.total !== undefined, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(block.columns.map(column => column.title), 'head'), ...block.rows.map(texts => row(texts, 'body')), ...(block.total ? [row(block.total, 'total')] : [])]
  }, block.caption, block.description);
}
