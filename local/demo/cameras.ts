import { createHash } from 'node:crypto';
import { cases } from './data/cameras.ts';
import type { DemoCase } from './data/types.ts';
import type { Pen } from './pen.ts';

/** The fields that a camera decision is about, by their names in the list. */
const decided = [
  'Title', 'Place', 'PlaceType', 'Ground', 'Purpose', 'LegalBasis', 'LegalBasisText', 'Gate1Problem', 'Problem', 'Gate1Note', 'Gate2Measures', 'Measure',
  'Gate2Note', 'Gate3Assessment', 'AssessmentDate', 'AssessmentDocument', 'DpiaNeeded', 'DpiaNote', 'Gate4Routine', 'RoutineDocument', 'StorageDays',
  'StorageReason'
];

/** The digest as the app computes it: names in order, lookups by id, links by address, empty as null, yes/no never empty. */
function digestOf(values: Record<string, unknown>): string {
  const plain = (name: string): unknown => {
    const value = values[name] ?? values[`${name}Id`];
    if (/^Gate\d[A-Z][a-z]+$/.test(name) && !name.endsWith('Note')) return value === true;
    return (value as { Url?: string } | undefined)?.Url ?? value ?? null;
  };
  return createHash('sha256').update(JSON.stringify([...decided].sort().map(name => [name, plain(name)]))).digest('hex');
}

function written(pen: Pen, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\{(-?\d+)\}/g, (_found, days: string) => pen.day(Number(days))) : value;
}

function decide(pen: Pen, demo: DemoCase, id: number, values: Record<string, unknown>): void {
  const { decision } = demo;
  if (!decision) return;
  const day = pen.day(decision.day);
  pen.add(decision.by, 'TnDecisions', {
    Title: `${decision.body} ${day}${decision.paragraph ? `, § ${decision.paragraph}` : ''}`, ItemList: 'CameraCases', ItemId: id,
    ItemVersion: pen.version('samordnare', 'TnCameraCases', id), Digest: digestOf(values), Decision: decision.outcome, Body: decision.body,
    Paragraph: decision.paragraph, DecisionDate: day, Dnr: decision.dnr.replace('-', ` ${day.slice(0, 4)}-`), Decider: decision.decider,
    Delegation: decision.delegation, ClientKey: pen.key('decision', demo.no)
  }, pen.instant(decision.day));
}

/** Camera cases with their course and their decisions. */
export function fillCameras(pen: Pen): void {
  for (const demo of cases) {
    const values: Record<string, unknown> = {
      ...Object.fromEntries(Object.entries(demo.values).map(([name, value]) => [name, written(pen, value)])),
      ProblemId: pen.problem(demo.problem), MeasureId: demo.measure && pen.measure(demo.measure),
      AssessmentDate: demo.assessed === undefined ? undefined : pen.day(demo.assessed)
    };
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const id = pen.add(demo.by, 'TnCameraCases', {
      Title: given.Title, Place: given.Place, PlaceType: given.PlaceType, DepartmentId: pen.department(demo.department), CaseState: 'Utredning',
      ClientKey: pen.key('camera', demo.no)
    }, pen.instant(demo.made));
    pen.change(demo.by, 'TnCameraCases', id, given, pen.instant((demo.assessed ?? demo.made + 20) + 1));
    let waits = demo.decision;
    for (const { day, state } of demo.states) {
      if (waits && waits.day <= day) {
        decide(pen, demo, id, given);
        waits = undefined;
      }
      pen.change(demo.by, 'TnCameraCases', id, { CaseState: state, ...(state === 'I drift' ? { StartDate: pen.day(demo.start ?? day) } : {}) }, pen.instant(day));
    }
  }
}
