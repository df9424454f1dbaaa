import { spfi } from '@pnp/sp/fi';
import type { SPFI } from '@pnp/sp/fi';
import { readUntil } from './connection';
import { eachBatched } from './batched';

/** How many reads travel in one batch: a page is then told by its calls, and no answer grows too large. */
const most = 6;

interface Asked { read(sp: SPFI): Promise<unknown>; signal: AbortSignal; resolve(value: unknown): void; reject(error: unknown): void; }

const waiting = new WeakMap<SPFI, Asked[]>();

/** Fires when the last of those who wait has gone. */
function allGone(signals: readonly AbortSignal[]): AbortSignal {
  const stop = new AbortController();
  const look = (): void => { if (signals.every(signal => signal.aborted)) stop.abort(); };
  signals.forEach(signal => signal.addEventListener('abort', look));
  look();
  return stop.signal;
}

const until = (sp: SPFI, signal: AbortSignal): SPFI => spfi(sp).using(readUntil(signal));

async function send(sp: SPFI, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 1) {
    const [{ read, signal, resolve, reject }] = asked;
    return read(until(sp, signal)).then(resolve, reject);
  }
  try {
    const signals = asked.map(({ signal }) => signal);
    const answers = await eachBatched(until(sp, allGone(signals)), asked.map(({ read }) => read), 'any', signals);
    answers.forEach((answer, index) => { answer.then(asked[index].resolve, asked[index].reject); });
  } catch (error) {
    asked.forEach(({ reject }) => reject(error));
  }
}

/**
 * Reads asked for in the same tick travel in one `$batch`, up to six in each; one that is alone goes as it is. Each gets
 * its own answer or its own fault. What a read asks for once its first answer is there, such as further pages, goes by itself.
 * @param read gets the connection to ask through, and makes its first call before it waits for anything
 * @param signal fires when nobody waits for this read any more; a batch is broken off when that is so for all that is in it
 */
export function together<T>(sp: SPFI, read: (sp: SPFI) => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const known = waiting.get(sp);
    const asked = known ?? [];
    asked.push({ read, signal, resolve: resolve as (value: unknown) => void, reject });
    if (known) return;
    waiting.set(sp, asked);
    setTimeout(() => {
      waiting.delete(sp);
      for (let first = 0; first < asked.length; first += most) send(sp, asked.slice(first, first + most)).catch(() => undefined);
    });
  });
}
