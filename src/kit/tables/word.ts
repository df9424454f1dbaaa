import { Refusal } from './faults';
import { cellText, Grid } from './grid';
import type { GridCell, Line } from './grid';
import type { Slices } from './slices';
import type { Table } from './types';
import { unpackDocument } from './zip';

/** Tables within tables within tables: deeper than this is no document of people. */
const deepest = 12;
/** A document of 20 MB may unfold to more, but not its text. */
const mostText = 120_000_000;

const token = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML. Entities that a document declares itself are never followed. */
function plain(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  }) : text;
}

const valueOf = (attributes: string): string | undefined => /(?:^|[\s:])val\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];

interface OpenRow { cells: GridCell[]; before: number; deleted: boolean; }
interface OpenCell { lines: Line[]; columns: number; goesOn: boolean; }
interface OpenTable { grid: Grid; name: string | undefined; row?: OpenRow; cell?: OpenCell; flat: Line[]; }
interface Paragraph { text: string; listed: boolean; }

/** Reads the stream of a document's elements. What is struck out as a tracked change is left out. */
class Reader {
  public readonly tables: Table[] = [];
  private readonly open: OpenTable[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private heading: string | undefined;
  /** Elements whose content does not count, by name and how many are open. */
  private skipped = 0;
  private skipName = '';
  private inText = false;
  private inRowProperties = false;

  public text(value: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (this.inText && this.skipped === 0 && paragraph) paragraph.text += plain(value);
  }

  public start(name: string, attributes: string, closed: boolean): void {
    if (this.skipped > 0) {
      if (name === this.skipName && !closed) this.skipped++;
      return;
    }
    if ((name === 'del' || name === 'moveFrom' || name === 'Fallback') && !closed) {
      this.skipped = 1;
      this.skipName = name;
      return;
    }
    const table = this.open[this.open.length - 1];
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    switch (name) {
      case 'tbl':
        if (this.open.length >= deepest) throw new Refusal('DocumentDamaged');
        if (!closed) this.open.push({ grid: new Grid(), name: this.heading, flat: [] });
        this.heading = undefined;
        break;
      case 'tr': if (table && !closed) table.row = { cells: [], before: 0, deleted: false }; break;
      case 'trPr': this.inRowProperties = !closed; break;
      case 'del': if (this.inRowProperties && table?.row) table.row.deleted = true; break;
      case 'gridBefore': if (table?.row) table.row.before = Math.min(Number(valueOf(attributes)) || 0, 60); break;
      case 'tc': if (table?.row && !closed) table.cell = { lines: [], columns: 1, goesOn: false }; break;
      case 'gridSpan': if (table?.cell) table.cell.columns = Number(valueOf(attributes)) || 1; break;
      case 'vMerge': if (table?.cell) table.cell.goesOn = valueOf(attributes) !== 'restart'; break;
      case 'p': if (!closed) this.paragraphs.push({ text: '', listed: false }); break;
      case 'numPr': if (paragraph) paragraph.listed = true; break;
      case 't': this.inText = !closed; break;
      case 'tab': if (paragraph) paragraph.text += ' '; break;
      case 'br':
      case 'cr': if (paragraph) paragraph.text += '\n'; break;
      case 'noBreakHyphen': if (paragraph) paragraph.text += '-'; break;
    }
  }

  public end(name: string): void {
    if (this.skipped > 0) {
      if (name === this.skipName) this.skipped--;
      return;
    }
    const table = this.open[this.open.length - 1];
    switch (name) {
      case 't': this.inText = false; break;
      case 'trPr': this.inRowProperties = false; break;
      case 'p': this.endParagraph(table); break;
      case 'tc':
        if (table?.row && table.cell) table.row.cells.push({ text: cellText(table.cell.lines), columns: table.cell.columns, rows: 1, goesOn: table.cell.goesOn });
        if (table) table.cell = undefined;
        break;
      case 'tr': if (table) this.endRow(table); break;
      case 'tbl': this.endTable(); break;
    }
  }

  private endParagraph(table: OpenTable | undefined): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    // A text box within a paragraph is part of it.
    const outer = this.paragraphs[this.paragraphs.length - 1];
    if (outer) outer.text += ` ${paragraph.text}`;
    else if (table?.cell) table.cell.lines.push(paragraph);
    else if (!table && paragraph.text.trim()) this.heading = paragraph.text.length <= 200 ? paragraph.text : undefined;
  }

  private endRow(table: OpenTable): void {
    const { row } = table;
    table.row = undefined;
    if (!row || row.deleted || row.cells.length === 0) return;
    if (this.open.length === 1) table.grid.add(row.cells, row.before);
    else table.flat.push({ text: row.cells.map(({ text }) => text).filter(Boolean).join(' – '), listed: false });
  }

  /** A table within a cell is told as lines of that cell. */
  private endTable(): void {
    const table = this.open.pop();
    if (!table) return;
    const outer = this.open[this.open.length - 1];
    if (outer) outer.cell?.lines.push(...table.flat);
    else if (table.grid.size > 0) this.tables.push(table.grid.table(table.name));
  }

  /** All that was opened was closed: a document cut off in its middle is told, and not half read. */
  public get isComplete(): boolean {
    return this.open.length === 0 && this.paragraphs.length === 0;
  }
}

/**
 * The tables of a Word document (.docx), each with the paragraph before it as its name. Cells that are merged downwards
 * stand in each row; those of a list have their lines with a dash.
 * @throws Refusal for a damaged or excessive file, or one without tables; the signal's reason
 */
export async function readWord(bytes: Uint8Array, slices: Slices): Promise<Table[]> {
  const part = unpackDocument(bytes);
  if (part.length > mostText) throw new Refusal('ZipBomb', {}, Math.round(part.length / 1_048_576));
  const xml = new TextDecoder().decode(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(xml.slice(0, 10_000)) || !/<(?:[\w.-]+:)?document[\s>]/.test(xml.slice(0, 10_000))) throw new Refusal('DocumentDamaged');
  await slices.pause(0.1);
  const reader = new Reader();
  let seen = 0;
  for (const [, slash, name, attributes, closed, text] of xml.matchAll(token)) {
    if (text !== undefined) reader.text(text);
    else if (slash) reader.end(name);
    else reader.start(name, attributes ?? '', closed === '/');
    if (++seen % 5000 === 0 && slices.due()) await slices.pause(Math.min(0.9, 0.1 + seen / 2_000_000));
  }
  if (!reader.isComplete || !/<\/(?:[\w.-]+:)?document>\s*$/.test(xml.slice(-200))) throw new Refusal('DocumentDamaged');
  if (reader.tables.length === 0) throw new Refusal('NoTables');
  return reader.tables;
}
