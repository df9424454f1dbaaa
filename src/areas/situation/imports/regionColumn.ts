import { shown } from '../../../kit/tables/faults';
import type { Draft } from './draft';
import { placeOf } from './draft';
import { isFolded, regionByCode, regionsFolded, regionsNamed, suggestRegion } from './regions';
import type { Answers, Cell, Region, Table } from './types';

const swedishOrder = new Intl.Collator('sv', { ignorePunctuation: true });

/**
 * Reads the region of each row, telling Habo from Håbo in a file without å, ä and ö by the file's own order. A
 * name that nobody knows is a fault at its cell, with the nearest name we know; the caller gets undefined.
 */
export function regionColumn(table: Table, column: number, first: number, draft: Draft, answers: Answers = {}): (row: number) => Region | undefined {
  const { rows, sheet } = table;
  const known = new Map<Cell, Region | undefined>();
  const lookUp = (cell: Cell): Region | undefined => {
    const text = String(cell ?? '').trim();
    const answer = answers.regions?.[text];
    const [region, ...others] = answer ? [regionByCode(answer)] : regionsNamed(text);
    return others.length === 0 ? region : undefined;
  };
  for (let index = first; index < rows.length; index++) {
    const cell = rows[index][column];
    if (cell === null || cell === undefined || cell === '' || known.has(cell)) continue;
    known.set(cell, lookUp(cell));
  }
  const ambiguous = ambiguousRows(rows, column, first, known, answers);
  return row => {
    const cell = rows[row][column];
    const region = ambiguous.size > 0 && ambiguous.has(row) ? ambiguous.get(row) : known.get(cell);
    if (region) return region;
    const place = placeOf(sheet, row, column);
    const text = shown(cell);
    if (text.trim() === '') draft.fault('RegionMissing', place);
    else if (ambiguous.has(row)) draft.fault('RegionAmbiguous', place, text);
    else {
      const near = suggestRegion(text);
      if (near) draft.faultOnce('RegionSuggested', place, text, near.name);
      else draft.faultOnce('RegionUnknown', place, text);
    }
    return undefined;
  };
}

/** The rows whose name is two kommuner without its signs, each with the one that the file's order leaves. */
function ambiguousRows(rows: readonly Cell[][], column: number, first: number, known: ReadonlyMap<Cell, Region | undefined>, answers: Answers): Map<number, Region | undefined> {
  const found = new Map<number, Region | undefined>();
  const spelt = [...known].some(([cell, region]) => typeof cell === 'string' && region !== undefined && isFolded(cell, region));
  if (!spelt) return found;
  const candidates = (index: number): readonly Region[] => {
    const cell = rows[index]?.[column];
    return typeof cell === 'string' && answers.regions?.[cell.trim()] === undefined ? regionsFolded(cell) : [];
  };
  const sure = (index: number): string | undefined => {
    const options = candidates(index);
    return options.length === 1 ? options[0].name : undefined;
  };
  let turns = 0;
  for (let index = first + 1; index < rows.length; index++) {
    const [before, after] = [sure(index - 1), sure(index)];
    if (before && after && swedishOrder.compare(before, after) > 0) turns++;
  }
  const ordered = turns <= Math.max(1, rows.length * 0.02);
  for (let index = first; index < rows.length; index++) {
    const options = candidates(index);
    if (options.length < 2) continue;
    const before = sure(index - 1);
    const after = sure(index + 1);
    const fitting = options.filter(({ name }) => before && after && swedishOrder.compare(before, name) < 0 && swedishOrder.compare(name, after) < 0);
    found.set(index, ordered && fitting.length === 1 ? fitting[0] : undefined);
  }
  return found;
}
