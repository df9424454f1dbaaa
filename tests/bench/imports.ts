/**
 * `npm run bench:imports`: 20,000 rows read and checked, against the reading library alone on the same bytes.
 * Median of five runs in turns. Then the same number of figures stored, compared and undone (`importStore.ts`).
 */
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { readImport } from '../../src/areas/situation/imports/read';
import { allRegions } from '../../src/areas/situation/imports/regions';
import { figure } from './figures';
import { benchStore } from './importStore';
import { workbookParts } from '../unit/areas/situation/imports/workbookParts';

const rowCount = 20_000;
const runs = 5;
const ratioLimit = 2;
const names = allRegions().filter(({ kind }) => kind === 'municipality').map(({ name }) => name);

/** A long table of made figures: kommun × year × indicator, counts and rates in rows of their own. */
function rows(): string[][] {
  return Array.from({ length: rowCount }, (_, index) => {
    const series = Math.floor(index / 2);
    const rate = index % 2 === 1;
    return [names[series % 290], rate ? 'Antal per 100 000 inv' : 'Antal', String(2017 + Math.floor(series / 290) % 8), `Brott ${Math.floor(series / 2320)}`, String((series * 7919) % 9000 + 1), 'Anmälda brott'];
  });
}

const header = ['geografi', 'enhet', 'ar', 'variabel', 'varde', 'kalla'];
const csv = strToU8([header, ...rows()].map(row => row.join(';')).join('\r\n'));
const yearly = strToU8(['Kommun;År;Antal;Per 100 000 inv.', ...Array.from({ length: rowCount }, (_, index) => `${names[index % 290]};${1950 + Math.floor(index / 290)};${index % 1000} ${String(index % 997).padStart(3, '0')};${(index * 7) % 9000},5`)].join('\r\n'));
const xlsx = zipSync(workbookParts({ Data: [header, ...rows().map(row => row.map((cell, column) => (column === 2 || column === 4 ? Number(cell) : cell)))] }));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function compare(name: string, bytes: Uint8Array, library: () => Promise<unknown>): Promise<void> {
  const ours = async (): Promise<void> => {
    const draft = await readImport({ name: 'x', bytes });
    if (draft.errorCount > 0 || draft.observations.length < rowCount / 2) throw new Error(`${name}: ${JSON.stringify(draft.faults[0])}, ${draft.observations.length} observations`);
  };
  const own: number[] = [];
  const reference: number[] = [];
  // The first of each warms the engine up and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const side of run % 2 === 0 ? ['own', 'reference'] : ['reference', 'own']) {
      const ms = await timed(side === 'own' ? ours : library);
      if (run > 0) (side === 'own' ? own : reference).push(ms);
    }
  }
  figure(`imports.${name}.ratio`, Math.round(100 * median(own) / median(reference)) / 100, 'ratio', ratioLimit);
  figure(`imports.${name}.ms`, Math.round(median(own)), 'ms', null);
  figure(`imports.${name}.reference.ms`, Math.round(median(reference)), 'ms', null);
}

async function main(): Promise<void> {
  const buffer = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const papa = (bytes: Uint8Array) => async (): Promise<unknown> => Papa.parse(new TextDecoder().decode(bytes));
  await compare('xlsx', xlsx, () => readWorkbook(buffer(xlsx)));
  await compare('csv', csv, papa(csv));
  await compare('csvYearly', yearly, papa(yearly));
  await benchStore();
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
