/** The work of a campaign: what several people write at the same time, whichever client they write with. */
import { pause } from '../../../src/kit/lists/retry';
import type { ExpectedMeasure } from './counting';

/** One thing that a person wants done, tried again as it stands when it failed, as by pressing Save again. */
export type Attempt<T> = () => Promise<T>;

/** A client's ways to write. Each gives an attempt, with what the form would keep from try to try. */
export interface ListClient<R> {
  create(values: Record<string, unknown>): Attempt<R>;
  /** Changes columns of a measure that this person alone works on. */
  change(measure: R, values: Record<string, unknown>): Attempt<R>;
  /** Adds a line to a text that others add to at the same time. */
  append(id: number, line: string): Attempt<void>;
  /** An entry, and the measure's latest note. */
  followUp(measure: R, sentence: string): Attempt<R>;
  /** What a person does when nothing works any more: loads the page again. */
  reload(): Promise<void>;
}

/** How many things are written in all, by how many people. */
export interface Size { writes: number; people: number; }

const mostTries = 80;

/** Tries until it is done, as a patient user would. @returns undefined when even that was not enough */
export async function untilDone<T>(attempt: Attempt<T>, reload: () => Promise<void> = async () => undefined): Promise<T | undefined> {
  for (let tries = 1; tries <= mostTries; tries++) {
    try {
      return await attempt();
    } catch {
      await pause(20 + 60 * Math.random());
      if (tries % 10 === 0) await reload().catch(() => undefined);
    }
  }
  return undefined;
}

/** Measures that all write lines into. */
const sharedMeasures = 10;

export const yearOfCampaign = 2031;

/** What every follow-up says of how far its measure has come. */
export const progressOfFollowUp = 50;

const firstValues = (title: string): Record<string, unknown> =>
  ({ Title: title, PlanYear: yearOfCampaign, Goal: `Mål för ${title}`, Indicator: `Indikator för ${title}`, Place: `Plats för ${title}`, Progress: 5 });

/**
 * Forty per cent creates, thirty changes of one's own, twenty lines into shared texts, ten follow-ups.
 * @param clients one a person
 * @param shared ids of the measures that all write into, by title
 * @returns what should stand on the server afterwards
 */
export async function writeMeasures<R>(size: Size, clients: readonly ListClient<R>[], shared: ReadonlyMap<string, number>): Promise<ExpectedMeasure[]> {
  const expected: ExpectedMeasure[] = [...shared.keys()].map(title => ({ title, made: {}, changed: {}, lines: [], followUps: [] }));
  const common = [...expected];
  const each = Math.floor(size.writes / size.people);
  const person = async (client: ListClient<R>, name: string): Promise<void> => {
    const own: { measure: R; wanted: ExpectedMeasure }[] = [];
    for (let n = 0; n < each; n++) {
      const turn = n % 10;
      const known = own[Math.floor(n / 10) % Math.max(own.length, 1)];
      if (turn < 4 || !known) {
        const values = firstValues(`Åtgärd ${name}-${n}`);
        const wanted: ExpectedMeasure = { title: String(values.Title), made: values, changed: {}, lines: [], followUps: [] };
        expected.push(wanted);
        const measure = await untilDone(client.create(values), () => client.reload());
        if (measure) own.push({ measure, wanted });
      } else if (turn < 7) {
        const values = { Goal: `Nytt mål ${name}-${n}`, Progress: 10 + n % 90 };
        Object.assign(known.wanted.changed, values);
        known.measure = await untilDone(client.change(known.measure, values), () => client.reload()) ?? known.measure;
      } else if (turn < 9) {
        const line = `Rad ${name}-${n}`;
        const target = common[n % common.length];
        target.lines.push(line);
        await untilDone(client.append(shared.get(target.title)!, line), () => client.reload());
      } else {
        const sentence = `Uppföljning ${name}-${n}`;
        known.wanted.followUps.push(sentence);
        known.wanted.changed.Progress = progressOfFollowUp;
        known.measure = await untilDone(client.followUp(known.measure, sentence), () => client.reload()) ?? known.measure;
      }
    }
  };
  await Promise.all(clients.slice(0, size.people).map((client, index) => person(client, String.fromCharCode(97 + index))));
  return expected;
}

export const sharedTitles = Array.from({ length: sharedMeasures }, (_, index) => `Gemensam åtgärd ${index + 1}`);
