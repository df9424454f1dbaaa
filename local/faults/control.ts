/**
 * The control API of faults, for tests and for the host page's panel.
 *
 *   POST   /_local/faults       a rule in force from now on → 201 {id}
 *   GET    /_local/faults       {calls, faults, counts: {kind: n}, rules: [{id, …, seen, made}]}
 *   DELETE /_local/faults       all rules gone, permissions given back, counts at nought
 *   DELETE /_local/faults/{id}  one rule gone
 *
 * A rule: `{kind | kinds, service?, method?, path?, user?, inner?, skip?, times?, share?, seed?, retryAfter?, seconds?,
 * milliseconds?, effect?}` (see `RuleInput`). The first rule that strikes a request decides. Kinds:
 *
 *   throttled    429, with Retry-After in seconds, as an HTTP date or missing
 *   unavailable  503, likewise; without Retry-After also after the work was done
 *   timeout      504, before or after the work was done
 *   lostBefore   the connection breaks before the request takes effect
 *   lostAfter    … and after it took effect
 *   slow         the answer comes `milliseconds` later
 *   half         the work is done and the answer's body breaks off midway
 *   conflict     412, for writes with an ETag; `times` makes a storm of it
 *   locked       423, for writes
 *   digest       403: the form digest in use has run out, and stays so
 *   denied       the user's group memberships (Graph: the grants) are really taken away, and come back after `milliseconds`
 *   full         no room left, for writes
 *
 * Parts of a `$batch` are struck like requests of their own; one that loses its connection takes the whole batch with it.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitOwnPages } from '../sharepoint/control.ts';
import { Faults, halfMark } from './faults.ts';
import type { RuleInput } from './rules.ts';

/** Sends half of what was promised and breaks the connection. */
function cut(payload: unknown, reply: FastifyReply): unknown {
  if (!reply.hasHeader(halfMark)) return payload;
  void reply.removeHeader(halfMark);
  const whole = Buffer.isBuffer(payload) ? payload : Buffer.from(String(payload ?? ''));
  void reply.header('content-length', whole.length);
  let sent = false;
  return new Readable({
    read() {
      if (sent) return;
      sent = true;
      this.push(whole.subarray(0, Math.floor(whole.length / 2)));
      // Let the half go out before the connection breaks.
      setTimeout(() => this.destroy(new Error('The answer breaks off here.')), 20);
    },
  });
}

/** To be called before the services are registered: their answers pass here. */
export function cutAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (_request: FastifyRequest, reply: FastifyReply, payload: unknown) => cut(payload, reply));
}

export async function faultsPlugin(app: FastifyInstance, { faults }: { faults: Faults }): Promise<void> {
  admitOwnPages(app);
  app.get('/_local/faults', async () => faults.report());
  app.post('/_local/faults', async (request, reply) => {
    try {
      return await reply.code(201).send({ id: faults.add((request.body ?? {}) as RuleInput).id });
    } catch (error) {
      return reply.code(400).send({ error: (error as Error).message });
    }
  });
  app.delete('/_local/faults', async () => {
    faults.clear();
    return {};
  });
  app.delete('/_local/faults/:id', async (request, reply) => faults.remove(Number((request.params as { id: string }).id)) ? {} : reply.code(404).send({ error: 'There is no such rule.' }));
  // Nobody's role is lost because the host was stopped midway.
  app.addHook('preClose', async () => faults.clear());
}
