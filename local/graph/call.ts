/** One request to Graph on its way to a route, and what a route answers. */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { unreadableBody } from './errors.ts';
import type { Wishes } from './events/render.ts';
import type { Graph } from './graph.ts';
import type { Doc } from './odata.ts';
import { utc, zoneNamed } from './time.ts';

export interface Reply { status: number; headers?: Record<string, string>; body?: Doc | Buffer }
export interface Call { graph: Graph; user: TenantUser; query: URLSearchParams; headers: Record<string, string>; rawBody: Buffer; wishes: Wishes; /** Below the version, decoded. */ path: string }

/** The JSON object that was sent; an absent one is empty. @throws 400 */
export function bodyOf({ rawBody }: Call): Doc {
  if (rawBody.length === 0) return {};
  let read: unknown;
  try {
    read = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw unreadableBody();
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw unreadableBody();
  return read as Doc;
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
