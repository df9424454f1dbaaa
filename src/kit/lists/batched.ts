import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import { isFault, toFault } from './errors';
import type { SharePointFault, UnansweredWrite } from './errors';
import { defaultPatience, jittered, retryAfter, waitOut } from './retry';
import { toldFrom } from './waiting';

/** Requests that SharePoint takes in one batch (m365-wire.md §3). */
export const mostInBatch = 100;

/**
 * Asks for children in one `$batch`. Once it is answered each is a promise of its own: a child that was turned away,
 * though the batch was answered, waits and is asked again by itself, and holds up none of the others.
 * @param children get a connection and return their promise; the connection's calls go into the batch
 * @param order `inOrder` when children are writes that rest on each other: none is then sent again
 * @param signals end the wait of the child at the same place, which nobody asks for any more
 */
export async function eachBatched<T>(
  sp: SPFI, children: readonly ((sp: SPFI) => Promise<T>)[], order: 'any' | 'inOrder' = 'any', signals: readonly AbortSignal[] = []
): Promise<Promise<T>[]> {
  const again = async (child: (sp: SPFI) => Promise<T>, fault: SharePointFault | UnansweredWrite, signal: AbortSignal | undefined): Promise<T> => {
    const wait = order === 'any' && isFault(fault, 'throttled') ? retryAfter(fault.retryAfter, Date.now()) ?? jittered(defaultPatience.first) : Infinity;
    if (wait > defaultPatience.total) throw fault;
    if (!await waitOut(wait, signal, wait > toldFrom ? { service: 'SharePoint', reason: 'busy' } : undefined)) throw fault;
    return child(sp);
  };
  const [inBatch, execute] = sp.batched({ maxRequests: mostInBatch });
  const asked = children.map((child, index) => child(inBatch).then(value => () => Promise.resolve(value), async error => {
    const fault = await toFault(error);
    return () => again(child, fault, signals[index]);
  }));
  const answers = Promise.all(asked);
  // When the batch itself fails its children never settle, so its failure must end the wait.
  const settled = await Promise.race([answers, execute().then(() => answers)]).catch(async error => { throw await toFault(error); });
  return settled.map(answer => answer().catch(async error => { throw await toFault(error); }));
}

/** As `eachBatched`, to the end: the result holds a value or a fault for each child. */
export async function batched<T>(...asked: Parameters<typeof eachBatched<T>>): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(await eachBatched(...asked));
}
