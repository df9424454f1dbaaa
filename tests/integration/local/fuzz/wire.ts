/** Sends requests as they are, without the tidying that fetch does, and judges the answers. */
import { request } from 'node:http';
import type { Agent } from 'node:http';

export interface FuzzRequest { method: string; /** From the first slash on. */ path: string; headers: Record<string, string>; body?: Buffer }
export interface FuzzAnswer { status: number; headers: Record<string, string | string[] | undefined>; text: string; milliseconds: number }

/** What a request may take before it counts as hanging. */
const patience = 2000;

/** @throws when the connection breaks or nothing comes in time */
export function ask(origin: string, agent: Agent, one: FuzzRequest): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(origin);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent, method: one.method, path: one.path, headers: { ...one.headers, ...(one.body ? { 'content-length': one.body.length } : {}) } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8'), milliseconds: performance.now() - started }));
    });
    sent.setTimeout(patience * 2, () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(one.body);
  });
}

/** Header values and paths that the wire can carry at all. */
export const carried = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
export const pathed = (text: string): string => text.replace(/[^\x21-\x7e]/g, (sign) => {
  try {
    return encodeURIComponent(sign);
  } catch {
    return '%ED%A0%80';
  }
});

/** What no answer may tell: the database, the code, the machine. */
export const leaks = /SQLITE|SqliteError|sqlite3?\b|no such (table|column)|near ".*": syntax error|UNIQUE constraint|\bat .+\.(ts|js|mjs):\d+|node_modules|\b(TypeError|RangeError|ReferenceError|SyntaxError)\b|Cannot (read|set) propert|is not a function|Unexpected token/;

/** Faults that hold for every service: slow, a leak, the server's own mistake. */
export function commonFaults(answer: FuzzAnswer): string[] {
  return [
    ...(answer.milliseconds > patience ? [`took ${Math.round(answer.milliseconds)} ms`] : []),
    ...(leaks.test(answer.text) ? [`tells of the inside: ${leaks.exec(answer.text)?.[0] ?? ''}`] : []),
    ...(answer.status === 500 || answer.status === 502 || answer.status < 200 ? [`answered ${answer.status}: ${answer.text.slice(0, 200)}`] : []),
  ];
}
