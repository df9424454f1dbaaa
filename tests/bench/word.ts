/**
 * An årsanalys and an åtgärdsplan of 500 measures: from the lists' items to the finished file, against docx alone writing
 * the same content that it is handed ready. Median of five runs in turns.
 */
import { annualReport } from '../../src/areas/analysis/report';
import type { AnnualInput } from '../../src/areas/analysis/model';
import type { PlanDocument } from '../../src/areas/plan/years/gather';
import { followUpDocument } from '../../src/areas/plan/years/report/followUp';
import { planDocument } from '../../src/areas/plan/years/report/plan';
import { writeDocument } from '../../src/kit/word';
import type { DocumentContent } from '../../src/kit/word';
import { followUp, input, measure, problem } from '../unit/areas/analysis/sample';
import { planInput } from '../unit/areas/plan/years/sample';
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

/** The same measures as a plan, each with its whole thread and its means. */
function plan(): PlanDocument {
  const { measures, followUps, previous } = year();
  const told = measures.map(found => ({
    ...found, Goal: 'Färre anmälningar än året innan och fler som känner sig trygga på väg hem.', Mechanism: 'Vuxna på plats minskar tillfällena.', MeasureType: 'Situationell' as const, Level: 'Universell' as const,
    Place: 'Stråken mellan skolan och centrum', StartDate: '2026-01-15', Hours: 40, BudgetOwn: 25000, InDepth: found.id % 100 === 0
  }));
  return planInput({
    measures: told, previous, previousFollowUps: [], followUps: followUps.map(entry => ({ ...entry, TimesDone: 4, Process: 'Två kvällar i veckan.', Hours: 12, IndicatorValue: 9 })),
    participants: new Map(told.map(({ id }) => [id, ['Kultur och fritid']])), partners: new Map(told.map(({ id }) => [id, ['Bostadsbolaget']]))
  });
}

/** One document, ours and the reference's in turns. */
async function compared(name: string, make: () => DocumentContent): Promise<void> {
  const content = make();
  const ours = (): Promise<Blob> => writeDocument(make());
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
  figure(`${name}.ratio`, Math.round(100 * median(own) / median(reference)) / 100, 'ratio', ratioLimit);
  figure(`${name}.ms`, Math.round(median(own)), 'ms', null);
  figure(`${name}.reference.ms`, Math.round(median(reference)), 'ms', null);
  figure(`${name}.bytes`, bytes, 'B', null);
}

async function main(): Promise<void> {
  const data = year();
  await compared('word', () => annualReport(data));
  const planned = plan();
  await compared('word.plan', () => planDocument(planned));
  await compared('word.followUp', () => followUpDocument(planned));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
