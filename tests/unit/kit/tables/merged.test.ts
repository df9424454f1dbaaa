/** @jest-environment node */
/** Merged cells of Excel files, as they should be and as they are made to hurt. */
import { zipSync } from 'fflate';
import { openFile } from '../../../../src/kit/tables/file';
import { fillMerged, mergedRanges, mostMerged, sheetParts } from '../../../../src/kit/tables/merged';
import type { Range } from '../../../../src/kit/tables/merged';
import type { Cell } from '../../../../src/kit/tables/types';
import { sheetXml, workbookParts } from '../../areas/situation/imports/workbookParts';
import type { Value } from '../../areas/situation/imports/workbookParts';

const cells = (refs: readonly string[]): string => `<mergeCells count="${refs.length}">${refs.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const merging = (rows: readonly (readonly Value[])[], refs: readonly string[]): string => sheetXml(rows).replace('</worksheet>', `${cells(refs)}</worksheet>`);
async function read(sheets: Parameters<typeof workbookParts>[0], fill = true): Promise<Cell[][][]> {
  const opened = await openFile({ name: 'plan.xlsx', bytes: zipSync(workbookParts(sheets)) }, { fillMerged: fill });
  expect(opened.faults).toEqual([]);
  return opened.tables.map(({ rows }) => rows);
}
const plan = (refs: readonly string[]): string => merging([['Problem', 'Åtgärd', 'Slut'], ['Klotter', 'A', { date: 46143 }], [undefined, 'B'], [undefined, 'C'], ['Buller', 'D']], refs);
const filled = (rows: Cell[][], ...ranges: Range[]): Cell[][] => {
  fillMerged(rows, ranges);
  return rows;
};

describe('merged cells of a workbook', () => {
  test('what reaches down stands in each of its rows, dates too; only where it is asked for', async () => {
    const [rows] = await read({ Plan: plan(['A2:A4', 'C2:C3']) });
    expect(rows.map(([problem]) => problem)).toEqual(['Problem', 'Klotter', 'Klotter', 'Klotter', 'Buller']);
    expect(rows.map(([, , end]) => end instanceof Date && end.toISOString().slice(0, 10))).toEqual([false, '2026-05-01', '2026-05-01', false, false]);
    expect((await read({ Plan: plan(['A2:A4']) }, false))[0].map(([problem]) => problem)).toEqual(['Problem', 'Klotter', null, null, 'Buller']);
  });

  test('what reaches over columns stands in the first of them, over the whole width in every one', () => {
    expect(filled([['T', null, null], ['a', 'hidden', 'c'], ['x', 'y', 'z']], { top: 0, left: 0, bottom: 0, right: 2 }, { top: 1, left: 0, bottom: 1, right: 1 })).toEqual([['T', 'T', 'T'], ['a', null, 'c'], ['x', 'y', 'z']]);
    // A table that begins in the second column.
    expect(filled([[null, 'T', null], [null, 'x', 'y']], { top: 0, left: 1, bottom: 0, right: 2 })[0]).toEqual(['T', 'T', 'T']);
  });

  test('each sheet has its own, whatever its part is called; a sheet read in stretches has them too', async () => {
    const long = merging(Array.from({ length: 9000 }, (_none, at) => [at % 3000 === 0 ? `Problem ${at}` : undefined, `Åtgärd ${at} ${'x'.repeat(60)}`]), ['A1:A3000', 'A3001:A6000', 'A6001:A9000']);
    expect(long.length).toBeGreaterThan(1_200_000);
    const [first, second] = await read({ Ett: plan(['A2:A3']), Två: long });
    expect(first.map(([problem]) => problem)).toEqual(['Problem', 'Klotter', 'Klotter', null, 'Buller']);
    expect([second.length, new Set(second.map(([problem]) => problem)).size, second[8999][0]]).toEqual([9000, 3, 'Problem 6000']);
    const parts = workbookParts({ Ett: [], Två: [] });
    const text = (xml: string): Uint8Array => new TextEncoder().encode(xml);
    parts['xl/_rels/workbook.xml.rels'] = text('<Relationships><Relationship Target="/xl/worksheets/b.xml" Id="r1"/><Relationship Id=\'r2\' Target = "worksheets/a.xml"/></Relationships>');
    expect(sheetParts(parts)).toEqual(['xl/worksheets/b.xml', 'xl/worksheets/a.xml']);
    expect(sheetParts({ ...parts, 'xl/workbook.xml': text('<workbook><sheets><sheet name="a &gt; b" sheetId="7" r:id="r2"/><sheet name="utan" sheetId="8"/></sheets></workbook>') })).toEqual(['xl/worksheets/a.xml', undefined]);
    expect(sheetParts({})).toEqual([]);
  });

  test('references that are none are left out', () => {
    const refs = ['A2', 'A2:', ':A3', 'A0:A3', 'A3:A2', 'B2:A3', 'AAAA1:AAAA2', 'A1:A99999999', '1:2', 'A-1:A2', '$A$1:$A$2', 'A1:A2:A3', '', 'A1&#58;A2', '<script>', 'A4:A5'];
    expect(mergedRanges(`<worksheet><sheetData/>${cells(refs)}</worksheet>`)).toEqual([{ top: 3, left: 0, bottom: 4, right: 0 }]);
    expect(mergedRanges('<x:worksheet><x:sheetData/><x:mergeCells><x:mergeCell  other="1" ref = \'a1:b2\' /></x:mergeCells></x:worksheet>')).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    // Words of a cell are no ranges of the sheet.
    expect(mergedRanges('<worksheet><sheetData><row><c t="inlineStr"><is><t><mergeCell ref="A1:A9"/></t></is></c></row></sheetData></worksheet>')).toEqual([]);
    expect(mergedRanges('')).toEqual([]);
  });

  test('a range beyond the sheet makes no rows and no columns', async () => {
    const [rows] = await read({ Plan: plan(['A5:XFD1048576', 'B2:B9999999', 'Z90:Z99']) });
    expect([rows.length, rows[0].length]).toEqual([5, 3]);
    expect(rows[4]).toEqual(['Buller', 'Buller', 'Buller']);
    expect(rows.map(([, measure]) => measure)).toEqual(['Åtgärd', 'A', 'A', 'A', 'Buller']);
  });

  test('ranges over each other: the first counts', () => {
    const rows: Cell[][] = [['a', 'b'], [null, null], ['c', 'd'], [null, 'e']];
    expect(filled(rows, { top: 0, left: 0, bottom: 2, right: 0 }, { top: 2, left: 0, bottom: 3, right: 0 }, { top: 0, left: 1, bottom: 1, right: 1 }, { top: 0, left: 0, bottom: 3, right: 1 }))
      .toEqual([['a', 'b'], ['a', 'b'], ['a', 'd'], [null, 'e']]);
  });

  test('a million ranges, and those that all cover everything, take no time', async () => {
    const started = Date.now();
    const many = `<worksheet><sheetData/>${cells(Array.from({ length: 1_000_000 }, (_none, at) => `A${at + 1}:A${at + 2}`))}</worksheet>`;
    expect(mergedRanges(many)).toHaveLength(mostMerged);
    // Each begins one cell before the former, so that none begins in what was filled.
    const rows: Cell[][] = Array.from({ length: 20_000 }, () => Array.from({ length: 100 }, () => 'x'));
    fillMerged(rows, Array.from({ length: 20_000 }, (_none, at) => ({ top: 19_999 - at, left: Math.max(0, 99 - at), bottom: 19_999, right: 99 })));
    expect([rows.length, rows[0].length]).toEqual([20_000, 100]);
    const hostile = `<mergeCell ${'ref='.repeat(200_000)}`.repeat(3) + '<mergeCell '.repeat(200_000);
    expect(mergedRanges(hostile)).toEqual([]);
    expect(Date.now() - started).toBeLessThan(5000);
    const opened = await openFile({ name: 'x', bytes: zipSync(workbookParts({ Plan: plan(Array.from({ length: mostMerged + 1 }, () => 'A1:XFD1048576')) })) }, { fillMerged: true });
    expect([opened.faults, opened.tables[0].rows.length]).toEqual([[], 5]);
  });
});
