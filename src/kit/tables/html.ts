import { Refusal } from './faults';
import { cellText, Grid, mostColumns, mostGridRows } from './grid';
import type { Line } from './grid';
import type { Table } from './types';

/** Pasted text above this is refused: parsing is one task that cannot be divided. */
export const mostHtml = 8_000_000;

/** Nothing of these is ever text, and nothing of them is ever run: the document is not shown. */
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'HEAD', 'TITLE', 'SVG', 'MATH', 'INPUT', 'TEXTAREA', 'SELECT', 'BUTTON']);
const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'TR', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'DD', 'DT']);

const isHidden = (element: Element): boolean => /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '');
/** Word writes a list's numbers and dots as text of their own. */
const isMark = (element: Element): boolean => /mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '');
const isListed = (element: Element): boolean => element.tagName === 'LI' || /^MsoListParagraph/i.test(element.className) || /mso-list\s*:\s*l\d/i.test(element.getAttribute('style') ?? '');

/** The lines of an element as they are seen. Walks without calling itself, however deep the markup. */
function linesOf(root: Element): Line[] {
  const lines: Line[] = [{ text: '', listed: false }];
  const last = (): Line => lines[lines.length - 1];
  const breakLine = (listed: boolean): void => {
    if (last().text.trim()) lines.push({ text: '', listed });
    else last().listed = listed;
  };
  let node: Node | null = root.firstChild;
  while (node) {
    let enter = false;
    if (node.nodeType === 3) last().text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.tagName === 'BR') last().text += '\n';
      else if (!silent.has(element.tagName.toUpperCase()) && !isHidden(element) && !isMark(element)) {
        if (blocks.has(element.tagName)) breakLine(isListed(element));
        else if (element.tagName === 'TD' || element.tagName === 'TH') last().text += ' ';
        enter = element.firstChild !== null;
      }
    }
    if (enter) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return lines;
      if (blocks.has((node as Element).tagName)) breakLine(false);
    }
    node = node?.nextSibling ?? null;
  }
  return lines;
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number => {
  const asked = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : 1;
};

/** The words just before a table, where they are as short as a heading. */
function nameOf(table: Element): string | undefined {
  let before: Element | null = table;
  while (before && !before.previousElementSibling) before = before.parentElement;
  before = before?.previousElementSibling ?? null;
  while (before && !cellText(linesOf(before))) before = before.previousElementSibling;
  if (!before || before.tagName === 'TABLE' || before.querySelector('table')) return undefined;
  const text = cellText(linesOf(before));
  return text.length <= 200 ? text : undefined;
}

/**
 * The tables of pasted HTML, as Word, Excel and web pages put them on the clipboard; none where it holds none. The
 * markup is parsed into a document of its own that is never shown: nothing is loaded, and no script runs.
 * @throws Refusal FileTooLarge, RowsTooMany, CellsTooMany
 */
export function readHtmlTables(html: string): Table[] {
  if (html.length > mostHtml) throw new Refusal('FileTooLarge', {}, Math.ceil(html.length / 1_048_576), Math.floor(mostHtml / 1_048_576));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const outer = [...parsed.querySelectorAll('table')].filter(table => !table.parentElement?.closest('table') && !isHidden(table));
  return outer.map(table => {
    const grid = new Grid();
    const rows = [...table.rows].filter(row => !isHidden(row));
    if (rows.length > mostGridRows) throw new Refusal('RowsTooMany', {}, mostGridRows);
    for (const row of rows) {
      grid.add([...row.cells].map(cell => ({ text: cellText(linesOf(cell)), columns: spanOf(cell, 'colspan', mostColumns), rows: spanOf(cell, 'rowspan', mostGridRows) })));
    }
    return grid.table(nameOf(table));
  }).filter(({ rows }) => rows.some(row => row.some(cell => cell !== '')));
}
