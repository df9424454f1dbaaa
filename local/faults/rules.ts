/** When a fault happens: which requests a rule meets, how often, and by which throw of its dice. */
import type { HookRequest } from '../sharepoint/rest/plugin.ts';
import type { RetryAfter } from './answers.ts';
import { kinds, serviceOf, suits } from './kinds.ts';
import type { Kind, Service } from './kinds.ts';

export interface RuleInput {
  kind?: Kind;
  /** Several: the dice choose among those that can happen to the request. */
  kinds?: Kind[];
  service?: Service;
  method?: string;
  /** Regular expression on the decoded path and query. */
  path?: string;
  /** UPN. */
  user?: string;
  /** Only (true) or no (false) parts of a batch. */
  inner?: boolean;
  /** Lets so many through first. */
  skip?: number;
  /** Ends after so many. */
  times?: number;
  /** Of the requests it meets, 0 to 1; all when left out. */
  share?: number;
  seed?: number;
  /** For 429 and 503; the dice choose when left out and `share` is given, else `seconds`. */
  retryAfter?: RetryAfter;
  seconds?: number;
  /** Of `slow`, and how long `denied` lasts. */
  milliseconds?: number;
  /** For 503 and 504: whether the work was done before the refusal. The dice choose when left out and `share` is given. */
  effect?: 'before' | 'after';
}

export interface Draw { kind: Kind; retryAfter: RetryAfter; effect: 'before' | 'after'; rule: Rule }

/** A number from 0 to 1 that is the same for the same words (FNV-1a with a last mixing). */
export function dice(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x100000000;
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url.replace(/\+/g, ' '));
  } catch {
    return url;
  }
};

export class Rule {
  readonly id: number;
  readonly input: RuleInput;
  readonly seconds: number;
  readonly milliseconds: number;
  /** Requests that were met, and faults made of them. */
  seen = 0;
  made = 0;
  private readonly path: RegExp | undefined;
  private readonly kinds: readonly Kind[];
  private readonly turns = new Map<string, number>();

  /** @throws Error that says what is wrong with the input */
  constructor(id: number, input: RuleInput) {
    this.id = id;
    this.input = input;
    this.kinds = input.kinds ?? (input.kind ? [input.kind] : []);
    const wrong = this.kinds.find((kind) => !kinds.includes(kind));
    if (!this.kinds.length || wrong) throw new Error(`'kind' or 'kinds' must be of: ${kinds.join(', ')}.`);
    for (const name of ['skip', 'times', 'seconds', 'milliseconds'] as const) {
      const given = input[name];
      if (given !== undefined && !(Number.isInteger(given) && given >= 0)) throw new Error(`'${name}' must be a whole number.`);
    }
    if (input.share !== undefined && !(typeof input.share === 'number' && input.share >= 0 && input.share <= 1)) throw new Error("'share' must be from 0 to 1.");
    if (input.service !== undefined && input.service !== 'sharepoint' && input.service !== 'graph') throw new Error("'service' must be sharepoint or graph.");
    this.seconds = input.seconds ?? 1;
    this.milliseconds = input.milliseconds ?? 500;
    this.path = input.path === undefined ? undefined : new RegExp(input.path, 'i');
  }

  private meets(request: HookRequest): boolean {
    const { service, method, user, inner } = this.input;
    return (service === undefined || service === serviceOf(request)) && (method === undefined || method.toUpperCase() === request.method)
      && (user === undefined || user.toLowerCase() === request.user.toLowerCase()) && (inner === undefined || inner === request.inner)
      && (this.path === undefined || this.path.test(decoded(request.url)));
  }

  /**
   * Whether the request is struck, and by what. Chance is drawn from the seed and the how-manieth request of its method
   * and address it is, so that it does not hang on the order in which several clients' requests arrive.
   */
  draw(request: HookRequest): Draw | undefined {
    const { skip = 0, times, share, seed = 1 } = this.input;
    if (!this.meets(request)) return undefined;
    const possible = this.kinds.filter((kind) => suits(kind, request));
    if (!possible.length) return undefined;
    const met = this.seen++;
    if (met < skip || (times !== undefined && this.made >= times)) return undefined;
    const key = `${request.method} ${request.url}`;
    const turn = (this.turns.get(key) ?? 0) + 1;
    this.turns.set(key, turn);
    const throwOf = (what: string): number => dice(`${seed} ${what} ${key} ${turn}`);
    if (share !== undefined && throwOf('share') >= share) return undefined;
    this.made++;
    const pick = <T>(what: string, from: readonly T[]): T => from[Math.floor(throwOf(what) * from.length)] as T;
    const chance = share !== undefined;
    return {
      rule: this, kind: pick('kind', possible),
      retryAfter: this.input.retryAfter ?? (chance ? pick('form', ['seconds', 'date', 'none'] as const) : 'seconds'),
      effect: this.input.effect ?? (chance ? pick('effect', ['before', 'after'] as const) : 'before'),
    };
  }
}
