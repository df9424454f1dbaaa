import { BuilderElement, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ITableOptions, XmlComponent } from 'docx';
import { lines } from './runs';
import { style } from './styles';
import { dash } from './content';
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

interface RowForm { head?: boolean; strong?: boolean; keep?: boolean; }

const cell = (text: string, column: TableColumn, width: number, { strong, keep }: RowForm): TableCell => new TableCell({
  width: { size: width, type: WidthType.DXA },
  children: [new Paragraph({ style: strong ? style.headCell : style.cell, children: lines(text), ...(keep ? { keepNext: true } : {}), ...(column.align ? { alignment: column.align } : {}) })]
});

/** Widths in twips that fill the text's width exactly. */
export function columnWidths(columns: readonly TableColumn[], text: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map(column => Math.floor(text * column.width / sum));
  widths[widths.length - 1] += text - widths.reduce((total, width) => total + width, 0);
  return widths;
}

/** Twips that a sign of table text takes, on the safe side: lines counted with it are rather too many. */
const signWidth = 110;

/** Lines that a row takes: those of its highest cell. */
const height = (texts: readonly string[], widths: readonly number[]): number =>
  Math.max(0, ...texts.map((text, index) => text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) * signWidth / widths[index]), 0)));

/** Lines that a row may take, about half a page: a row that is higher than a page and may not be broken is cut off by Word. */
const mostLines = 25;

/** As many lines stay on one page together: a table that short is read at a glance. */
const mostTogether = 12;

/** Without the optional columns that no row has anything in. */
function withoutEmpty({ columns, rows, total }: Pick<TableBlock, 'columns' | 'rows' | 'total'>): Pick<TableBlock, 'columns' | 'rows' | 'total'> {
  const shown = columns.map(({ optional }, index) => !optional || rows.some(row => row[index] && row[index] !== dash));
  const of = <T>(all: readonly T[]): T[] => all.filter((_one, index) => shown[index]);
  return { columns: of(columns), rows: rows.map(of), total: total && of(total) };
}

/** A table as wide as the text: the header row repeats on every page, and rows are broken across two only where they must be. */
export function table(block: Omit<TableBlock, 'kind'>, text: number): Table {
  const { columns, rows, total } = withoutEmpty(block);
  const widths = columnWidths(columns, text);
  const row = (texts: readonly string[], form: RowForm): TableRow => {
    const whole = height(texts, widths) <= mostLines;
    return new TableRow({
      tableHeader: form.head, cantSplit: whole, children: columns.map((column, index) => cell(texts[index] ?? '', column, widths[index], whole ? form : { ...form, keep: false }))
    });
  };
  // The first two rows, and the last two with the source below them, keep together: no single one is left on a page of its own.
  const last = rows.length + (total ? 1 : 0);
  const short = rows.reduce((sum, texts) => sum + height(texts, widths), total ? 1 : 0) <= mostTogether;
  const keeps = (index: number): boolean => (index === last - 1 ? block.source !== undefined : short || index === 0 || index === last - 2);
  return new DescribedTable({
    style: style.table, layout: TableLayoutType.FIXED, width: { size: text, type: WidthType.DXA }, columnWidths: widths,
    tableLook: { firstRow: true, lastRow: total !== undefined, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(columns.map(column => column.title), { head: true, strong: true, keep: true }), ...rows.map((texts, index) => row(texts, { keep: keeps(index) })),
      ...(total ? [row(total, { strong: true, keep: keeps(last - 1) })] : [])
    ]
  }, block.caption, block.description);
}
