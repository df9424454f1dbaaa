/** Speaks to a real service with a token: waits when it is told to, and writes nowhere but where it may. */
import { send } from '../integration/local/conformance/caller.ts';
import type { Answer, Caller } from '../integration/local/conformance/case.ts';

/** A case wanted to write elsewhere: it is not replayed. */
export class Elsewhere extends Error {}

export interface ServiceOptions {
  /** What paths are relative to, with a slash at the end. */ base: string;
  token: string;
  accept: string;
  /** Whether a request that is no GET may be sent. */ mayWrite(method: string, path: string, body: unknown): boolean;
  wait?(milliseconds: number): Promise<void>;
}

/** Turned away before anything was done (Microsoft: "Avoid getting throttled or blocked"); a case never expects it. */
const turnedAway = [429, 503];
const patience = 5;

function pause(answer: Answer): number {
  const after = answer.headers['retry-after'] ?? '';
  const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return Math.min(Math.max(Number.isFinite(seconds) ? seconds : 10, 1), 300) * 1000;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export function serviceCaller(options: ServiceOptions): Caller {
  const wait = options.wait ?? (milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)));
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const url = /^https?:/.test(path) ? path : options.base + path;
    const foreign = new URL(url).origin !== new URL(options.base).origin;
    if (!reading.has(method.toUpperCase()) && !options.mayWrite(headers['X-HTTP-Method'] ?? method, url, body)) throw new Elsewhere(`${method} ${path}`);
    for (let round = 1; ; round++) {
      // The token belongs to the service alone: an upload address on another host carries its own.
      const answer = await send(method, url, { ...foreign ? {} : { authorization: `Bearer ${options.token}` }, accept: options.accept, ...headers }, body);
      if (!turnedAway.includes(answer.status) || round === patience) return answer;
      await wait(pause(answer));
    }
  };
  const local = (): never => { throw new Elsewhere('the embedded tenant\'s users, sites or controls'); };
  return Object.assign(call, { as: local, at: local, control: local });
}
