import { estMeetings, estTasks, participants, walks } from './data/est.ts';
import type { DemoEstTask, DemoObservation, DemoWalk } from './data/est.ts';
import type { Actor } from './data/types.ts';
import type { Pen } from './pen.ts';

const given = (values: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

class Est {
  private readonly pen: Pen;
  private readonly areas: ReadonlyMap<string, number>;
  private readonly meetings = new Map<number, number>();

  constructor(pen: Pen, areas: ReadonlyMap<string, number>) {
    this.pen = pen;
    this.areas = areas;
  }

  private area(name: string | undefined): number | undefined {
    if (name === undefined) return undefined;
    const id = this.areas.get(name);
    if (id === undefined) throw new Error(`The demo data names an area that is not there: ${name}.`);
    return id;
  }

  /** What is dated ahead was written a day ago. */
  private written(day: number): number {
    return this.pen.instant(Math.min(day, -1));
  }

  private task(task: DemoEstTask): void {
    const { pen } = this;
    const held = estMeetings.find(({ no }) => no === task.meeting);
    if (!held) throw new Error(`Task ${task.no} names a meeting that is not there: ${task.meeting}.`);
    const id = pen.add('samordnare', 'TnEstTasks', {
      Title: task.title, Responsible: task.responsible, DepartmentId: task.department && pen.department(task.department), AreaId: this.area(task.area),
      DueDate: pen.day(task.due), State: 'Öppet', MeetingId: this.meetings.get(task.meeting), ClientKey: pen.key('est-task', task.no)
    }, this.written(held.day));
    const changes = given({
      State: task.state, DoneDate: task.done === undefined ? undefined : pen.day(task.done), Result: task.result || undefined,
      ProblemId: task.problem && pen.problem(task.problem), MeasureId: task.measure && pen.measure(task.measure)
    });
    if (Object.keys(changes).length > 0) pen.change(task.by ?? 'samordnare', 'TnEstTasks', id, changes, this.written(task.done ?? held.day + 7));
  }

  private observation(walk: DemoWalk, walkId: number, observation: DemoObservation): void {
    const { pen } = this;
    const { state } = observation;
    // Good examples and what is left as it is were settled on the walk itself; what was mended was so by its verksamhet, later.
    const settled = state !== undefined && state !== 'Åtgärdad';
    const id = pen.add('samordnare', 'TnWalkObservations', {
      Title: observation.title, WalkId: walkId, Place: observation.place, DepartmentId: observation.department && pen.department(observation.department), Landowner: observation.landowner,
      State: settled ? state : 'Ska åtgärdas', DueDate: observation.due === undefined ? undefined : pen.day(observation.due), Note: settled ? observation.note : undefined,
      ProblemId: observation.problem && pen.problem(observation.problem), ClientKey: pen.key('walk-observation', observation.no)
    }, this.written(walk.day));
    if (settled || (state === undefined && observation.note === undefined)) return;
    const actor: Actor = observation.department === 'Samhällsbyggnad' ? 'chef.samhalle' : observation.department === 'Barn och utbildning' ? 'chef.barn' : 'samordnare';
    pen.change(actor, 'TnWalkObservations', id, given({
      State: state, FixedDate: observation.fixed === undefined ? undefined : pen.day(observation.fixed), Note: observation.note
    }), this.written(observation.fixed ?? walk.day + 10));
  }

  fill(): void {
    const { pen } = this;
    for (const { no, day, notes } of estMeetings) {
      this.meetings.set(no, pen.add('samordnare', 'TnEstMeetings', {
        Title: `EST-möte ${pen.day(day)}`, MeetingDate: pen.day(day), Participants: participants, Notes: notes, ClientKey: pen.key('est-meeting', no)
      }, this.written(day)));
    }
    estTasks.forEach(task => this.task(task));
    for (const walk of walks) {
      const id = pen.add('samordnare', 'TnSafetyWalks', {
        Title: walk.title, WalkDate: pen.day(walk.day), AreaId: this.area(walk.area), Route: walk.route, Participants: walk.participants, Summary: walk.summary, Feedback: walk.feedback,
        ClientKey: pen.key('walk', walk.no)
      }, this.written(walk.day));
      walk.observations.forEach(observation => this.observation(walk, id, observation));
    }
  }
}

/** EST meetings with their tasks, and safety walks with what was seen. */
export function fillEst(pen: Pen, areas: ReadonlyMap<string, number>): void {
  new Est(pen, areas).fill();
}
