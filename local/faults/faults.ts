/** Faults on demand, in front of SharePoint and Graph alike: the rules in force, and what they do to a request. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Graph } from '../graph/graph.ts';
import type { Engine } from '../sharepoint/engine.ts';
import type { HookAnswer, HookRequest, Hooks } from '../sharepoint/rest/plugin.ts';
import type { RestResponse } from '../sharepoint/rest/model.ts';
import { conflict, expired, full, locked, throttled, timeout, unavailable } from './answers.ts';
import { serviceOf } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { Removals } from './removals.ts';
import { Rule } from './rules.ts';
import type { Draw, RuleInput } from './rules.ts';

/** Marks an answer whose body is to break off half-way; `cut` of the wire takes it off again. */
export const halfMark = 'x-local-half';

export class Faults {
  private readonly removals: Removals;
  private readonly rules = new Map<number, Rule>();
  /** Digests that have run out: each is refused until the client comes with another. */
  private readonly spent = new Set<string>();
  private readonly waiting = new WeakMap<HookRequest, Draw>();
  private readonly counts = new Map<Kind, number>();
  private calls = 0;
  private last = 0;
  readonly hooks: Hooks = { before: (request) => this.before(request), after: (request, response) => this.after(request, response) };

  constructor(engine: Engine, graph: Graph) {
    this.removals = new Removals(engine, graph);
    engine.onReset(() => this.removals.forget());
  }

  add(input: RuleInput): Rule {
    const rule = new Rule(this.last + 1, input);
    this.last += 1;
    this.rules.set(rule.id, rule);
    return rule;
  }

  remove(id: number): boolean {
    const known = this.rules.delete(id);
    if (!this.rules.size) this.settle();
    return known;
  }

  /** All is well again: permissions are back, and the counting begins anew. */
  clear(): void {
    this.rules.clear();
    this.settle();
    this.counts.clear();
    this.calls = 0;
  }

  private settle(): void {
    this.removals.giveAllBack();
    this.spent.clear();
  }

  /** @returns calls since the first rule, those of them that met a fault, by kind, and the rules */
  report(): object {
    return {
      calls: this.calls, faults: [...this.counts.values()].reduce((sum, count) => sum + count, 0), counts: Object.fromEntries(this.counts),
      rules: [...this.rules.values()].map(({ id, input, seen, made }) => ({ id, ...input, seen, made })),
    };
  }

  private draw(request: HookRequest): Draw | undefined {
    for (const rule of this.rules.values()) {
      const drawn = rule.draw(request);
      if (drawn) return drawn;
    }
    return undefined;
  }

  private count(kind: Kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  private async before(request: HookRequest): Promise<HookAnswer> {
    if (!this.rules.size) return undefined;
    this.calls += 1;
    const digest = request.headers['x-requestdigest'];
    if (digest !== undefined && !request.inner && this.spent.has(digest)) {
      this.count('digest');
      return expired();
    }
    const drawn = this.draw(request);
    if (!drawn) return undefined;
    this.count(drawn.kind);
    const service = serviceOf(request);
    const { rule, kind, retryAfter, effect } = drawn;
    switch (kind) {
      case 'throttled': return throttled(service, retryAfter, rule.seconds);
      case 'unavailable':
      case 'timeout': {
        // Who names a wait has turned the request away at the door.
        const atTheDoor = effect === 'before' || (kind === 'unavailable' && retryAfter !== 'none');
        if (atTheDoor) return kind === 'timeout' ? timeout(service) : unavailable(service, retryAfter, rule.seconds);
        break;
      }
      case 'lostBefore': return 'reset';
      case 'slow':
        await wait(rule.milliseconds);
        return undefined;
      case 'conflict': return conflict(service, request.headers['if-match'] as string);
      case 'locked': return locked(service);
      case 'digest':
        this.spent.add(digest as string);
        return expired();
      case 'denied':
        this.removals.take(request, rule.milliseconds);
        return undefined;
      case 'full': return full(service);
    }
    this.waiting.set(request, drawn);
    return undefined;
  }

  private after(request: HookRequest, response: RestResponse): HookAnswer {
    // A digest that is fetched is good, even one of the same second as the one that ran out: they are alike then.
    if (this.spent.size && /\/_api\/contextinfo/i.test(request.url)) for (const digest of this.spent) if (response.body.includes(digest)) this.spent.delete(digest);
    const drawn = this.waiting.get(request);
    if (!drawn) return undefined;
    this.waiting.delete(request);
    const service = serviceOf(request);
    switch (drawn.kind) {
      case 'unavailable': return unavailable(service, 'none', 0);
      case 'timeout': return timeout(service);
      case 'half':
        // A part of a batch cannot break off by itself, nor what has no body: then all of the answer is lost.
        return request.inner || !response.body.length ? 'reset' : { ...response, headers: { ...response.headers, [halfMark]: '1' } };
      default: return 'reset';
    }
  }
}
