import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTabs } from '../../../../src/kit/tables/csv';
import { Refusal } from '../../../../src/kit/tables/faults';
import { mostHtml, readHtmlTables } from '../../../../src/kit/tables/html';

const plan = (name: string): string => readFileSync(join(__dirname, '../../../data/plans', name), 'utf8');
const code = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.fault.code : String(error);
  }
};

describe('tables of pasted HTML', () => {
  test('from Word: merged cells, headings over two rows, numbered lists without their marks', () => {
    const [{ sheet, rows }] = readHtmlTables(plan('word.html'));
    expect(sheet).toBe('Åtgärdsplan');
    expect(rows[1]).toEqual(['Problem', 'Insats', 'Mål', 'Ansvarig', 'Verksamhet', 'Start', 'Slut', 'Status', 'Kommentar']);
    expect(rows[2].slice(0, 3)).toEqual(['Klotter i centrum', 'Sanera klotter inom ett dygn', '– Färre anmälningar\n– Nöjdare boende']);
    expect(rows[3].slice(0, 3)).toEqual(['Klotter i centrum', 'Belysning vid gångtunneln', '']);
    expect(rows).toHaveLength(5);
  });

  test('from Excel: hidden rows are left out', () => {
    const [{ rows }] = readHtmlTables(plan('excel.html'));
    expect(rows.map(row => row[1])).toEqual(['Aktivitet', 'Grannsamverkan i nya områden', 'Trygghetsvandring i centrum']);
    expect(rows[1]).toEqual(['1', 'Grannsamverkan i nya områden', 'Kommunledning', '2026-10-01', '25 000 kr', 'Ej påbörjad']);
  });

  test('a table within a cell is lines of that cell', () => {
    const [only, ...others] = readHtmlTables('<table><tr><td>Steg<table><tr><td>1</td><td>Kartlägga</td></tr><tr><td>2</td><td>Mäta</td></tr></table></td><td>B</td></tr></table>');
    expect(others).toEqual([]);
    expect(only.rows).toEqual([['Steg\n1 Kartlägga\n2 Mäta', 'B']]);
  });

  test('nothing of a script, a style or a handler is run or read', () => {
    const page = window as unknown as { ran?: boolean };
    const [{ rows }] = readHtmlTables('<table><tr><td>A<script>window.ran = true</script><style>td{}</style><img src=x onerror="window.ran = true"><svg onload="window.ran=true"><text>svg</text></svg>'
      + '<iframe srcdoc="<script>parent.ran=true</script>">ram</iframe><object data="x">objekt</object><template>mall</template><span style="display: none">dold</span></td><td onclick="window.ran = true"><a href="javascript:window.ran = true">=HYPERLINK("http://x")</a></td></tr></table>');
    expect(rows).toEqual([['A', '=HYPERLINK("http://x")']]);
    expect(page.ran).toBeUndefined();
  });

  test.each<[string, string, string[][]]>([
    ['a table that is not closed', '<table><tr><td>A<td>B<tr><td>C', [['A', 'B'], ['C', '']]],
    ['spans that are no numbers', '<table><tr><td colspan="x" rowspan="-3">A</td><td colspan="0">B</td></tr></table>', [['A', 'B']]],
    ['a cell that reaches below the table', '<table><tr><td rowspan="65000">A</td><td>B</td></tr><tr><td>C</td></tr></table>', [['A', 'B'], ['A', 'C']]],
    ['cells that reach over each other', '<table><tr><td rowspan=2>A</td><td>B</td></tr><tr><td colspan=2>C</td></tr></table>', [['A', 'B', ''], ['A', 'C', '']]],
    ['a heading over the whole width', '<table><tr><td>A</td><td>B</td></tr><tr><td colspan=2>Område</td></tr></table>', [['A', 'B'], ['Område', 'Område']]],
    ['a heading over the whole width and two rows', '<table><tr><td colspan=2 rowspan=2>Plan</td></tr><tr></tr><tr><td>A</td><td>B</td></tr></table>', [['Plan', 'Plan'], ['Plan', 'Plan'], ['A', 'B']]],
    ['a row without cells', '<table><tr><td>A</td></tr><tr></tr><tr><td>B</td></tr></table>', [['A'], ['B']]],
    ['lines', '<table><tr><td>a<br>b<div>c</div><ul><li>d</li><li>e</li></ul></td></tr></table>', [['a\nb\nc\n– d\n– e']]],
    ['formulas, which stay text', '<table><tr><td>=1+1</td><td>@SUM(A1)</td><td>-2</td></tr></table>', [['=1+1', '@SUM(A1)', '-2']]]
  ])('%s', (_name, html, rows) => expect(readHtmlTables(html)[0].rows).toEqual(rows));

  test.each<[string, string, string]>([
    ['101 columns', `<table><tr>${'<td>x</td>'.repeat(101)}</tr></table>`, 'CellsTooMany'],
    ['a cell over a billion columns after another', '<table><tr><td>x</td><td colspan="1000000000">y</td></tr></table>', 'CellsTooMany'],
    ['more text than can be parsed at once', `<table>${' '.repeat(mostHtml)}</table>`, 'FileTooLarge']
  ])('%s is refused', (_name, html, wanted) => expect(code(() => readHtmlTables(html))).toBe(wanted));

  test('markup without end or bottom', () => {
    expect(readHtmlTables('<p>Ingen tabell</p>')).toEqual([]);
    expect(readHtmlTables('')).toEqual([]);
    expect(readHtmlTables('<table></table><table><tr><td></td></tr></table>')).toEqual([]);
    const deep = `<table><tr><td>${'<b>'.repeat(3000)}djupt${'</b>'.repeat(3000)}</td></tr></table>`;
    expect(readHtmlTables(deep)[0].rows).toEqual([['djupt']]);
  });
});

describe('the text of the clipboard', () => {
  test('is cut by tabs, cells with line ends in quotation marks', () => {
    expect(readTabs('Åtgärd\tMål\r\nVuxna på stan\t"Trygga kvällar\nfärre brott"\r\n').rows.slice(0, 2)).toEqual([['Åtgärd', 'Mål'], ['Vuxna på stan', 'Trygga kvällar\nfärre brott']]);
  });
});
