/**
 * An årsanalys of 500 measures: from the lists' items to the finished file, against docx alone writing the same
 * content that it is handed ready. Median of five runs in turns.
 */
import { annualReport } from '../../src/areas/analysis/report';
import type { AnnualInput } from '../../src/areas/analysis/model';
import { writeDocument } from '../../src/kit/word';
import { followUp, input, measure, problem } from '../unit/areas/analysis/sample';
import { figure } from './figures';
import { writeReference } from './wordReference';

const measureCount = 500;
const runs = 5;
const ratioLimit = 1.5;

const statuses = ['Genomförd', 'Pågår', 'Ej påbörjad', 'Pausad', 'Avbruten'] as const;
const departments = ['Barn och utbildning', 'Kommunledning', 'Kultur och fritid', 'Räddningstjänst', 'Samhällsbyggnad', 'Socialtjänst', 'Vård och omsorg'];

function year(): AnnualInput {
  const problems = Array.from({ length: 12 }, (_, index) => problem(index + 1, { Title: `Problem ${index + 1} i lägesbilden`, Description: 'Beskrivning av problemet i två meningar. Källa: lägesbilden.' }));
  const measures = Array.from({ length: measureCount }, (_, index) => measure(index + 1, {
    Title: `Åtgärd ${index + 1} med en rubrik av vanlig längd`, Department: { id: index % 7, title: departments[index % 7] }, Problem: { id: index % 12 + 1, title: `Problem ${index % 12 + 1} i lägesbilden` },
    Cause: `Orsak ${index % 30}`, Status: statuses[index % 5], StatusReason: index % 5 > 2 ? 'Tunneln ska byggas om.' : '', Progress: index % 100, EndDate: '2026-10-31', FollowedUp: '2026-08-28',
    LatestNote: 'Båda stråken är klara och följs upp vid nästa trygghetsvandring.', Indicator: 'Anmälningar per halvår (planens egen räkning)', Baseline: 12, Target: 6
  }));
  return input({ measures, problems, followUps: measures.map(found => followUp(found.id, found.id)), next: measures.slice(0, 20), previous: measures.slice(0, 30) });
}

async function timed(work: () => Promise<Blob>): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  const file = await work();
  return { ms: performance.now() - started, bytes: file.size };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main(): Promise<void> {
  const data = year();
  const content = annualReport(data);
  const ours = (): Promise<Blob> => writeDocument(annualReport(data));
  const theirs = (): Promise<Blob> => writeReference(content);
  const own: number[] = [];
  const reference: number[] = [];
  let bytes = 0;
  // The first of each warms the engine up and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const side of run % 2 === 0 ? ['own', 'reference'] : ['reference', 'own']) {
      const result = await timed(side === 'own' ? ours : theirs);
      if (side === 'own') bytes = result.bytes;
      if (run > 0) (side === 'own' ? own : reference).push(result.ms);
    }
  }
  figure('word.ratio', Math.round(100 * median(own) / median(reference)) / 100, 'ratio', ratioLimit);
  figure('word.ms', Math.round(median(own)), 'ms', null);
  figure('word.reference.ms', Math.round(median(reference)), 'ms', null);
  figure('word.bytes', bytes, 'B', null);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
