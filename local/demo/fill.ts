import { readFileSync } from 'node:fs';
import { domain } from '../sharepoint/defaults.ts';
import type { Session } from '../sharepoint/domain/security.ts';
import type { List } from '../sharepoint/domain/types.ts';
import type { Engine } from '../sharepoint/engine.ts';
import { fromLocal, isoUtc } from '../sharepoint/timeZones.ts';
import { calendarAt } from './calendar.ts';
import { fillCameras } from './cameras.ts';
import { fillCooperation } from './cooperation.ts';
import { fillCouncil } from './council.ts';
import { fillEst } from './est.ts';
import { fillEvents } from './events.ts';
import { fillPictures } from './pictures.ts';
import { fillPlans } from './plans.ts';
import { fillProblems } from './problems.ts';
import { fillFacts } from './facts.ts';
import type { Calendar, PlanYear, TimedUpdate } from './calendar.ts';
import { current } from './data/measures/current.ts';
import { next } from './data/measures/next.ts';
import { previous } from './data/measures/previous.ts';
import { problems } from './data/problems.ts';
import type { Actor, DemoMeasure } from './data/types.ts';
import type { Pen } from './pen.ts';

/** The day in the autumn when the year's lägesbild is revised, which the new plan builds on. */
const situationRevised = '09-28';

const oneDay = 86400000;

const plans: [PlanYear, DemoMeasure[]][] = [[-1, previous], [0, current], [1, next]];

const readData = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as T;

const key = (kind: string, no: number): string => `demo-${kind}-${String(no).padStart(2, '0')}`;

/** Writes the demo's items, each as the user who would have written it, with that user's rights. */
class Filling {
  private readonly engine: Engine;
  private readonly site: string;
  private readonly calendar: Calendar;
  private readonly sessions = new Map<Actor, Session>();
  private readonly departments = new Map<string, number>();
  private readonly problemIds = new Map<number, number>();
  private readonly measureIds = new Map<number, number>();
  private followUps = 0;

  constructor(engine: Engine, site: string) {
    this.engine = engine;
    this.site = site;
    this.calendar = calendarAt(engine.now(), engine.site(site).iana);
  }

  private as(actor: Actor): Session {
    const session = this.sessions.get(actor) ?? this.engine.session(this.site, `${actor}@${domain}`);
    this.sessions.set(actor, session);
    return session;
  }

  private add(actor: Actor, list: string, values: Record<string, unknown>, instant: number): number {
    const session = this.as(actor);
    const target: List = this.engine.lists.getAt(session, `Lists/${list}`);
    return this.engine.items.add(session, target, values, { created: isoUtc(instant) }).id;
  }

  private change(actor: Actor, list: string, id: number, values: Record<string, unknown>, instant: number): void {
    const session = this.as(actor);
    this.engine.items.update(session, this.engine.lists.getAt(session, `Lists/${list}`), id, values, { at: { modified: isoUtc(instant) } });
  }

  private base(): number {
    const first = plans.flatMap(([plan, measures]) => measures.map(measure => this.calendar.proposed(measure, plan)));
    return Math.min(...first);
  }

  settingsAndDepartments(): void {
    const instant = this.base() - 3600000;
    readData<{ key: string; value: string }[]>('settings.json').forEach((setting, index) =>
      this.add('samordnare', 'TnSettings', { Title: setting.key, Value: setting.value, ClientKey: key('setting', index + 1) }, instant));
    readData<{ title: string; order: number; ended?: boolean }[]>('departments.json').forEach((department, index) =>
      this.departments.set(department.title, this.add('samordnare', 'TnDepartments', {
        Title: department.title, SortOrder: department.order, Ended: department.ended === true, ClientKey: key('department', index + 1)
      }, instant)));
  }

  /** Entered with the first plan, and described anew in this year's lägesbild, where newer figures came in. */
  problems(): void {
    const entered = this.base() - 1800000;
    const revised = this.calendar.moment(situationRevised);
    for (const problem of problems) {
      const id = this.add('samordnare', 'TnProblems', {
        Title: problem.title, Place: problem.place, TargetGroup: problem.targetGroup, FirstYear: problem.firstYear, ClientKey: key('problem', problem.no)
      }, entered);
      this.change('samordnare', 'TnProblems', id, {
        Description: problem.description, Priority: problem.priority, PriorityReason: problem.reason
      }, revised);
      this.problemIds.set(problem.no, id);
    }
  }

  private departmentId(name: string): number {
    const id = this.departments.get(name);
    if (id === undefined) throw new Error(`The demo data names a verksamhet that departments.json lacks: ${name}.`);
    return id;
  }

  private userId(actor: Actor): number {
    return this.as(actor).user.id;
  }

  private measure(measure: DemoMeasure, plan: PlanYear): void {
    const proposed = this.calendar.proposed(measure, plan);
    const planned = (day: string | undefined): string | undefined => day && this.calendar.planned(measure, plan, day);
    const id = this.add(measure.proposedBy, 'TnMeasures', {
      Title: measure.title, PlanYear: this.calendar.year(plan), DepartmentId: this.departmentId(measure.department),
      OwnerId: measure.owner && this.userId(measure.owner), ProblemId: measure.problem && this.problemIds.get(measure.problem),
      Cause: measure.cause, Mechanism: measure.mechanism, Goal: measure.goal, Indicator: measure.indicator, Baseline: measure.baseline, Target: measure.target,
      MeasureType: measure.type, Level: measure.level, Place: measure.place, StartDate: planned(measure.start), EndDate: planned(measure.end),
      Status: 'Ej påbörjad', Progress: 0, InDepth: measure.inDepth, ClientKey: key('measure', measure.no)
    }, proposed);
    this.measureIds.set(measure.no, id);
    for (const department of measure.with ?? []) this.participant(measure, id, department, proposed);
    let standing = { status: 'Ej påbörjad', progress: 0 };
    for (const timed of this.calendar.updates(measure, plan)) standing = this.update(measure, plan, id, timed, standing);
  }

  private participant(measure: DemoMeasure, id: number, department: string, instant: number): void {
    const other = this.departmentId(department);
    // The key of a link is the pair itself, so that the app cannot link the same two once more.
    this.add(measure.proposedBy, 'TnMeasureDepartments', {
      Title: `${measure.title} – ${department}`, MeasureId: id, DepartmentId: other, ClientKey: `${id}-${other}`
    }, instant);
  }

  private update(measure: DemoMeasure, plan: PlanYear, id: number, { update, instant }: TimedUpdate, before: { status: string; progress: number }): { status: string; progress: number } {
    const now = { status: update.status ?? before.status, progress: update.progress ?? before.progress };
    const day = this.calendar.day(instant);
    const given: Record<string, unknown> = {
      Status: update.status, StatusReason: update.reason, Progress: update.progress, LatestNote: update.note, Target: update.target,
      EndDate: update.end && this.calendar.planned(measure, plan, update.end), OwnerId: update.owner && this.userId(update.owner),
      FollowedUp: update.followUp && day
    };
    // Only what the user touched: an untouched column sent empty would be emptied.
    this.change(update.by, 'TnMeasures', id, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), instant);
    if (update.followUp) {
      this.followUps += 1;
      this.add(update.by, 'TnFollowUps', {
        Title: update.followUp, MeasureId: id, FollowUpDate: day, Status: now.status, Progress: now.progress, Details: update.details,
        ...update.depth, ClientKey: key('followup', this.followUps)
      }, instant);
    }
    return now;
  }

  /** What the other areas write with. */
  pen(): Pen {
    const known = (ids: Map<number, number>, kind: string) => (no: number): number => {
      const id = ids.get(no);
      if (id === undefined) throw new Error(`The demo data names a ${kind} that is not there: ${no}.`);
      return id;
    };
    const instant = (days: number): number => this.engine.now() + days * oneDay;
    return {
      key, instant,
      add: (...written) => this.add(...written),
      change: (...written) => this.change(...written),
      version: (actor, list, id) => {
        const [version] = this.engine.items.versions(this.as(actor), this.engine.lists.getAt(this.as(actor), `Lists/${list}`), id);
        return `${Math.floor((version?.ui_version ?? 512) / 512)}.0`;
      },
      day: days => this.calendar.day(instant(days)),
      clock: (date, hour) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        return isoUtc(fromLocal({ year, month, day, hour, minute: 0, second: 0 }, this.engine.site(this.site).iana));
      },
      user: actor => this.as(actor).user.id,
      department: name => this.departmentId(name),
      problem: known(this.problemIds, 'problem'),
      measure: known(this.measureIds, 'measure')
    };
  }

  measures(): void {
    for (const [plan, measures] of plans) {
      for (const measure of measures) this.measure(measure, plan);
    }
  }
}

/** Fills the lists of the home site: a municipality's three plan years, its cooperation and its camera cases. */
export function fill(engine: Engine, site: string): void {
  const filling = new Filling(engine, site);
  filling.settingsAndDepartments();
  filling.problems();
  filling.measures();
  fillCooperation(filling.pen());
  fillCameras(filling.pen());
  fillCouncil(filling.pen());
  const { categories, areas, areaIds } = fillEvents(filling.pen());
  fillEst(filling.pen(), areaIds);
  fillProblems(filling.pen(), categories, areas);
  fillFacts(filling.pen());
  fillPictures(filling.pen());
  fillPlans(filling.pen());
}
