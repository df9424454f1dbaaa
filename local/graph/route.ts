/** A row of the table of what Graph answers to: method, path, the permissions of which one suffices, and the work. */
import type { Call, Reply } from './call.ts';

/** Whose refusal it is when no permission suffices. */
export type Realm = 'outlook' | 'directory' | 'files';

/** In a path `{}` stands for one segment, `{:}` for a path that ends before `:` or with the address. */
export interface Route { method: string; path: string; realm: Realm; scopes: string[]; run: (call: Call, ...names: string[]) => Reply }

const of = (realm: Realm) => (method: string, path: string, scopes: string[], run: Route['run']): Route => ({ method, path, realm, scopes, run });
export const outlook = of('outlook');
export const directory = of('directory');
export const files = of('files');

export const done = (status: number): Reply => ({ status });
/** A number as text: what `…/$count` answers. */
export const counted = (count: number): Reply => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(String(count)) });
/** What `@odata.context` says of something in the caller's mailbox. */
export const ownContext = (call: Call, rest: string): string => `https://graph.microsoft.com/v1.0/$metadata#users('${call.user.oid}')/${rest}`;
