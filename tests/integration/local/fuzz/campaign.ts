/** A campaign: so many requests from a seed, and the faults of their answers. */
import { Agent } from 'node:http';
import { graphFaults, graphRequest, prepareGraph } from './graph.ts';
import type { GraphGround } from './graph.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { prepareSharePoint, sharePointFaults, sharePointRequest } from './sharepoint.ts';
import type { SharePointGround } from './sharepoint.ts';
import { ask } from './wire.ts';
import type { FuzzAnswer, FuzzRequest } from './wire.ts';

/** One service's generator and judge. */
export interface Fuzzer<Ground> { prepare(origin: string): Promise<Ground>; request(random: Random, ground: Ground): FuzzRequest; faults(answer: FuzzAnswer): string[] }

const sharePoint: Fuzzer<SharePointGround> = { prepare: prepareSharePoint, request: sharePointRequest, faults: sharePointFaults };

const graph: Fuzzer<GraphGround> = { prepare: prepareGraph, request: graphRequest, faults: graphFaults };

/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
export const fuzzers: Record<string, Fuzzer<any>> = { sharepoint: sharePoint, graph };

/** After so many requests the tenant begins anew: it fills up, and loses what is asked for. */
const round = 250;

/** @returns each fault with its request; at most twenty */
export async function campaign<Ground>(fuzzer: Fuzzer<Ground>, origin: string, count: number, seed: number): Promise<string[]> {
  const random = randomFrom(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const faults: string[] = [];
  let ground: Ground | undefined;
  try {
    for (let index = 0; index < count && faults.length < 20; index += 1) {
      if (index % round === 0 || !ground) ground = await fuzzer.prepare(origin);
      const one = fuzzer.request(random, ground);
      const found = await ask(origin, agent, one).then((answer) => fuzzer.faults(answer), (error: Error) => [`broke off: ${error.message}`]);
      if (found.length) faults.push(`${index}: ${one.method} ${one.path.slice(0, 400)} ${JSON.stringify(one.headers)} ${one.body?.toString('utf8').slice(0, 900) ?? ''}\n  ${found.join('; ')}`);
    }
  } finally {
    agent.destroy();
  }
  return faults;
}
