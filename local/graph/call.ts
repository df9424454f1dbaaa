/** One request to Graph on its way to a route, and what a route answers. */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { invalidParameter, noBody, requestTooLarge, unknownParameter, unreadableBody } from './errors.ts';
import type { Wishes } from './events/render.ts';
import type { Graph } from './graph.ts';
import type { Doc } from './odata.ts';
import { utc, zoneNamed } from './time.ts';

export interface Reply { status: number; headers?: Record<string, string>; body?: Doc | Buffer }
export interface Call { graph: Graph; user: TenantUser; query: URLSearchParams; headers: Record<string, string>; rawBody: Buffer; wishes: Wishes; /** Below the version, decoded. */ path: string }

/** Bytes that a request with JSON may weigh: a file just below 3 MB in base64, and what surrounds it. Source: "Attach large files to Outlook messages or events". */
const mostJson = 4 * 1024 * 1024 + 64 * 1024;

/** The JSON object that was sent; an absent one is empty. @throws 400; 413 */
export function bodyOf({ rawBody, headers }: Call): Doc {
  if (rawBody.length === 0) return {};
  if (rawBody.length > mostJson) throw requestTooLarge();
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '')) throw unreadableBody();
  let read: unknown;
  try {
    read = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw unreadableBody();
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw unreadableBody();
  return read as Doc;
}

/** The same where there must be one. @throws 400 */
export function neededBody(call: Call): Doc {
  if (call.rawBody.length === 0) throw noBody();
  return bodyOf(call);
}

/** The parameters of an action. @throws 400 for one that the action does not have */
export function parameters(call: Call, operation: string, names: string[]): Doc {
  const body = bodyOf(call);
  for (const name of Object.keys(body)) if (!name.startsWith('@') && !names.some((one) => one.toLowerCase() === name.toLowerCase())) throw unknownParameter(name, operation);
  return body;
}

/** A text among an action's parameters; absent or null it is empty. @throws 400 */
export function textArgument(body: Doc, name: string): string {
  const value = argument(body, name) ?? '';
  if (typeof value !== 'string') throw invalidParameter(`${name} is a text.`);
  return value;
}

/** A parameter of an action: their names are written in either case. */
export function argument(body: Doc, name: string): unknown {
  const found = Object.keys(body).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : body[found];
}

const preference = (prefer: string, name: string): string | undefined => new RegExp(`(?:^|[,;\\s])${name}\\s*=\\s*(?:"([^"]*)"|([^,;\\s]+))`, 'i').exec(prefer)?.slice(1).find((one) => one !== undefined);

/** Reads `Prefer`, and says which of its wishes are met. @throws 400 TimeZoneNotSupportedException */
export function readWishes(prefer: string): { wishes: Wishes; applied: string } {
  const zone = preference(prefer, 'outlook\\.timezone');
  const text = preference(prefer, 'outlook\\.body-content-type')?.toLowerCase();
  const stays = preference(prefer, 'IdType')?.toLowerCase() === 'immutableid';
  const applied = [...(stays ? ['IdType="ImmutableId"'] : []), ...(zone === undefined ? [] : [`outlook.timezone="${zone}"`]), ...(text === 'text' || text === 'html' ? [`outlook.body-content-type="${text}"`] : [])];
  return { wishes: { zone: zone === undefined ? utc : zoneNamed(zone), stays, textBody: text === 'text' }, applied: applied.join(', ') };
}
